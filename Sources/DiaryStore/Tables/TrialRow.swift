import MagnesiumCore
import Platform

/// How trials of one lie in their table.
enum TrialRow {
  static let table = TableDefinition(
    name: "trial", key: "id", section: "trials",
    columns: [
      .init("id"), .init("outcome"), .init("name_en"), .init("name_id"), .init("measure"),
      .init("direction"), .init("least", .number), .init("run_in_days", .number),
      .init("pairs", .number), .init("period_days", .number), .init("wash_out_days", .number),
      .init("product"), .init("product_name"), .init("unit"), .init("count", .number),
      .init("mg", .number), .init("seed"), .init("commitment"), .init("planned_at", .instant),
      .init("started_on"), .init("started_at", .instant), .init("stopped_on"),
      .init("amendments", .nested),
    ])

  static func image(of trial: Trial) throws -> RowImage {
    RowImage([
      "id": .text(trial.id), "outcome": .text(trial.outcome.id),
      "name_en": .text(trial.outcome.name.english),
      "name_id": .text(trial.outcome.name.indonesian),
      "measure": .text(trial.outcome.measure.rawValue),
      "direction": .text(trial.rule.direction.rawValue),
      "least": .real(trial.rule.leastDifference),
      "run_in_days": StoredValue(trial.design.runInDays), "pairs": StoredValue(trial.design.pairs),
      "period_days": StoredValue(trial.design.periodDays),
      "wash_out_days": StoredValue(trial.design.washOutDays), "product": .text(trial.dose.product),
      "product_name": .text(trial.dose.name), "unit": .text(trial.dose.unit),
      "count": .real(trial.dose.count), "mg": .real(trial.dose.mg), "seed": .text(trial.seed),
      "commitment": .text(trial.commitment), "planned_at": StoredValue(trial.plannedAt),
      "started_on": StoredValue(trial.startedOn?.iso),
      "started_at": trial.startedAt.map { StoredValue($0) } ?? .null,
      "stopped_on": StoredValue(trial.stoppedOn?.iso),
      "amendments": .text(try StoredJSON.text(trial.amendments)),
    ])
  }

  /// - Throws: ``DiaryError/damagedValue(of:_:)`` where a value is not what the schema promises.
  static func trial(_ row: some RowReading) throws -> Trial {
    let id = try row.shown("id", of: "trial")
    let what = "trial \(id)"
    func damaged(_ column: String) -> DiaryError { .damagedValue(of: what, .value(column)) }
    guard EntryUUID(id) != nil else { throw damaged("id") }
    guard let measure = SymptomMeasure(rawValue: try row.text("measure")) else {
      throw damaged("measure")
    }
    guard let direction = TrialRule.Direction(rawValue: try row.text("direction")) else {
      throw damaged("direction")
    }
    func digits(_ column: String, _ count: Int) throws -> String {
      let text = try row.text(column)
      guard text.utf8.count == count, text.allSatisfy({ $0.isHexDigit && !$0.isUppercase }) else {
        throw damaged(column)
      }
      return text
    }
    func day(_ column: String) throws -> CivilDay? {
      guard let text = row.optionalText(column) else { return nil }
      guard let day = CivilDay(iso: text) else { throw damaged(column) }
      return day
    }
    func instant(_ column: String) throws -> Int {
      let instant = try row.integer(column)
      guard ZonedInstant(epochSeconds: instant, utcOffsetSeconds: 0).isPossible else {
        throw damaged(column)
      }
      return instant
    }
    func amount(_ column: String) throws -> Double {
      let amount = try row.real(column)
      guard Plausibility.isAmount(amount) else { throw damaged(column) }
      return amount
    }
    let design = TrialDesign(
      runInDays: try row.integer("run_in_days"), pairs: try row.integer("pairs"),
      periodDays: try row.integer("period_days"), washOutDays: try row.integer("wash_out_days"))
    do throws(TrialDesign.Fault) {
      try design.check()
    } catch {
      switch error {
      case .pairs: throw damaged("pairs")
      case .period: throw damaged("period_days")
      case .runIn: throw damaged("run_in_days")
      case .washOut: throw damaged("wash_out_days")
      }
    }
    var trial = Trial(
      id: id,
      outcome: SymptomKind(
        id: try row.shown("outcome", of: what), name: try row.name(of: what), measure: measure),
      design: design,
      rule: TrialRule(direction: direction, leastDifference: try amount("least")),
      dose: Trial.Dose(
        product: try row.shown("product", of: what), name: try row.shown("product_name", of: what),
        unit: try row.shown("unit", of: what), count: try amount("count"), mg: try amount("mg")),
      seed: try digits("seed", 32), commitment: try digits("commitment", 64),
      plannedAt: try instant("planned_at"))
    trial.startedOn = try day("started_on")
    trial.startedAt = row.value(of: "started_at")?.integer
    if trial.startedAt != nil { trial.startedAt = try instant("started_at") }
    trial.stoppedOn = try day("stopped_on")
    guard (trial.startedOn == nil) == (trial.startedAt == nil) else { throw damaged("started_at") }
    guard trial.stoppedOn == nil || trial.startedOn != nil else { throw damaged("stopped_on") }
    let amendments = try? JSONDecoder().decode(
      [Trial.Amendment].self, from: Data(row.text("amendments").utf8))
    guard let amendments,
      amendments.allSatisfy({ Plausibility.isAmount($0.old) && Plausibility.isAmount($0.new) })
    else { throw damaged("amendments") }
    trial.amendments = amendments
    return trial
  }
}
