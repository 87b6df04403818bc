import MagnesiumCore

/// How answers about symptoms lie in their table.
enum SymptomRow {
  static let table = TableDefinition(
    name: "symptom", key: "uid", section: "symptoms", number: "id",
    columns: [
      .init("uid"), .init("id", .number), .init("day"), .init("kind"), .init("name_en"),
      .init("name_id"), .init("measure"), .init("value", .number), .init("worst", .number),
      .init("minutes", .number), .init("place"),
      .init("occurred_at", .localInstant(offset: "utc_offset_s"), as: "at"),
      .init("utc_offset_s", .offset), .init("recorded_at", .instant),
    ])

  static func image(of entry: SymptomEntry) -> RowImage {
    let symptom = entry.symptom
    return RowImage([
      "uid": .text(entry.uuid.description), "id": StoredValue(entry.id),
      "day": .text(symptom.day.iso), "kind": .text(symptom.kind),
      "name_en": .text(symptom.name.english), "name_id": .text(symptom.name.indonesian),
      "measure": .text(symptom.measure.rawValue), "value": StoredValue(symptom.value),
      "worst": integer(symptom.worst), "minutes": integer(symptom.minutes),
      "place": StoredValue(symptom.place),
      "occurred_at": StoredValue(symptom.occurredAt.epochSeconds),
      "utc_offset_s": StoredValue(symptom.occurredAt.utcOffsetSeconds),
      "recorded_at": StoredValue(entry.recordedAt),
    ])
  }

  private static func integer(_ value: Int?) -> StoredValue {
    value.map { StoredValue($0) } ?? .null
  }

  /// - Throws: ``DiaryError/damagedValue(of:_:)`` where a value is not what the schema promises.
  static func entry(_ row: some RowReading) throws -> SymptomEntry {
    let id = try row.integer("id")
    func damaged(_ column: String) -> DiaryError {
      .damagedValue(of: "symptom \(id)", .value(column))
    }
    guard RowKey.isPossible(id) else { throw damaged("id") }
    guard let uuid = EntryUUID(try row.text("uid")) else { throw damaged("uid") }
    guard let day = CivilDay(iso: try row.text("day")) else { throw damaged("day") }
    guard let measure = SymptomMeasure(rawValue: try row.text("measure")) else {
      throw damaged("measure")
    }
    let place = row.optionalText("place")
    if let place, place.cleanName != place { throw damaged("place") }
    func number(_ column: String) throws -> Int? {
      switch row.value(of: column) {
      case .null, nil: return nil
      case let value?:
        guard let number = value.integer else { throw damaged(column) }
        return number
      }
    }
    let recordedAt = try row.integer("recorded_at")
    let symptom = Symptom(
      kind: try row.shown("kind", of: "symptom \(id)"), name: try row.name(of: "symptom \(id)"),
      measure: measure, value: try row.integer("value"), worst: try number("worst"),
      minutes: try number("minutes"), place: place,
      occurredAt: ZonedInstant(
        epochSeconds: try row.integer("occurred_at"),
        utcOffsetSeconds: try row.integer("utc_offset_s")),
      day: day)
    guard symptom.occurredAt.isPossible else { throw damaged("occurred_at") }
    guard ZonedInstant(epochSeconds: recordedAt, utcOffsetSeconds: 0).isPossible else {
      throw damaged("recorded_at")
    }
    if let problem = symptom.problem { throw damaged(problem.column) }
    return SymptomEntry(id: id, uuid: uuid, symptom: symptom, recordedAt: recordedAt)
  }

  // MARK: Kinds of one's own

  static let kinds = TableDefinition(
    name: "own_symptom", key: "id", section: "symptom_kinds",
    columns: [.init("id"), .init("name"), .init("measure")])

  static func image(of kind: SymptomKind) -> RowImage {
    RowImage([
      "id": .text(kind.id), "name": .text(kind.name.english),
      "measure": .text(kind.measure.rawValue),
    ])
  }

  static func kind(_ row: some RowReading) throws -> SymptomKind {
    let id = try row.shown("id", of: "own_symptom")
    guard let measure = SymptomMeasure(rawValue: try row.text("measure")) else {
      throw DiaryError.damagedValue(of: "own_symptom \(id)", .value("measure"))
    }
    return SymptomKind(
      id: id, name: Bilingual(same: try row.shown("name", of: "own_symptom \(id)")),
      measure: measure)
  }
}

extension SymptomProblem {
  /// The column that holds what cannot be.
  fileprivate var column: String {
    switch self {
    case .minutes: "minutes"
    case .worstBelow: "worst"
    default: "value"
    }
  }
}
