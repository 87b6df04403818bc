import DiaryImports
import DiaryStore
import FoodLibrary
import MagnesiumCore
import Platform

extension Tracker {
  /// What a file, a folder or a zip that another program wrote would bring. Nothing is stored.
  ///
  /// - Throws: ``TrackerError/importing(_:)`` where it cannot be read,
  ///   ``TrackerError/noSuchSource(_:among:)``, ``TrackerError/diary(_:)``
  public func previewImport(
    at url: URL, _ choices: ImportChoices = ImportChoices()
  ) throws(TrackerError) -> ImportPreview {
    try preview(try read(try ImportInput(path: url.path), choices), choices)
  }

  /// Stores what a preview has shown, as one change that one undo takes back. What was answered is remembered,
  /// and a backup is made first. What came in already is not stored again.
  ///
  /// - Precondition: the preview has no open questions.
  /// - Throws: ``TrackerError/diary(_:)``; then nothing is changed.
  @discardableResult
  public func takeIn(_ preview: ImportPreview) throws(TrackerError) -> ImportReceipt {
    try takeIn(preview, names: .apps)
  }

  /// The programs whose files can be taken in.
  package static var importFormats: [String] { ImportFormats.names }

  /// Reads a file of another program. Nothing is stored.
  ///
  /// - Parameters:
  ///   - progress: told now and then how many bytes of how many are read.
  /// - Throws: ``TrackerError/importing(_:)``
  package func read(
    _ input: ImportInput, _ choices: ImportChoices = ImportChoices(),
    progress: @escaping (Int, Int) -> Void = { _, _ in }
  ) throws(TrackerError) -> PendingImport {
    let answers = FormatAnswers(
      dateOrder: choices.answers["dates"].flatMap(DateOrder.init),
      unit: choices.answers["unit"].flatMap(MagnesiumUnit.init))
    do {
      return PendingImport(
        reading: try ImportFormats.read(
          input.container, answers: answers, today: today, progress: progress))
    } catch {
      throw TrackerError(error)
    }
  }

  /// What an import would do with such choices.
  ///
  /// - Throws: ``TrackerError/noSuchSource(_:among:)``
  package func preview(
    _ pending: PendingImport, _ choices: ImportChoices = ImportChoices()
  ) throws(TrackerError) -> ImportPreview {
    let reading = pending.reading
    if let name = choices.source, !reading.records.isEmpty,
      !ImportPlan.hasSource(name, in: reading)
    {
      throw .noSuchSource(name, among: Self.unique(reading.sources.map(\.app)))
    }
    let plan = ImportPlan(reading, try importedBefore, choices)
    var refusals = reading.refused.map {
      ImportPreview.Refusal(part: $0.part, row: $0.row, problem: $0.problem)
    }
    let (foods, known, refused) = try newFoods(of: reading)
    refusals += refused
    let days = Self.days(of: plan, reading)
    let matched = choices.matches ? try matches(reading, plan) : [:]
    var open = plan.open
    if let question = reading.question {
      switch question {
      case .dateOrder(let example): open.append(.dateOrder(example: example))
      case .unit(let example): open.append(.unit(example: example))
      }
    }
    return ImportPreview(
      formats: reading.formats, sources: Self.sources(of: days), days: days, refused: refusals,
      refusedCount: reading.refusedCount + refused.count, remarks: reading.remarks,
      gone: plan.gone.compactMap { source, known in
        known.id.map {
          ImportPreview.Gone(source: reading.sources[source], day: known.day, entry: $0)
        }
      },
      matches: Self.unique(
        matched.sorted { $0.key < $1.key }.map { index, item in
          let record = reading.records[index]
          return ImportPreview.Match(
            name: record.name, amount: record.amount, food: item.food, magnesium: item.magnesium)
        }),
      questions: open, assumed: plan.assumed, newFoods: foods, knownFoods: known,
      pending: pending, plan: plan,
      remembered: choices.answers.filter { ImportQuestion.isRemembered($0.key) }, matched: matched)
  }

  private static func unique<Value: Hashable>(_ values: [Value]) -> [Value] {
    var seen: Set<Value> = []
    return values.filter { seen.insert($0).inserted }
  }

  private var importedBefore: ImportedBefore {
    get throws(TrackerError) {
      let imported = try onDiary { diary, _ in try diary.imported() }
      var before = ImportedBefore()
      before.loggedDays = imported.loggedDays
      before.choices = imported.choices
      for record in imported.records {
        before.known[record.source, default: []].append(
          KnownImport(
            fingerprint: record.record.fingerprint, name: record.record.name,
            content: record.record.content, day: record.day,
            state: record.id == nil ? .deleted : record.isEdited ? .edited : .standing,
            entry: record.record.entry, id: record.id))
      }
      return before
    }
  }

  private static func days(of plan: ImportPlan, _ reading: ForeignReading) -> [ImportPreview.Day] {
    let counts = Dictionary(plan.days.map { ($0.day, 1) }, uniquingKeysWith: +)
    return plan.days.map { day in
      var tally = ImportPreview.Tally()
      tally.new = day.count(.new)
      tally.known = day.count(.known)
      tally.changed = day.count(.changed)
      tally.edited = day.count(.edited)
      tally.deleted = day.count(.deleted)
      tally.aside = day.count(.aside)
      tally.skipped = day.count(.skipped)
      tally.gone = day.gone
      tally.unknown = day.unknown
      let records = day.counts.reduce(0, +)
      return ImportPreview.Day(
        source: reading.sources[day.source], day: day.day, tally: tally,
        magnesium: records > day.unknown ? day.magnesium : nil,
        isBesideOthers: counts[day.day, default: 0] > 1)
    }
  }

  private static func sources(of days: [ImportPreview.Day]) -> [ImportPreview.Source] {
    var order: [ImportSource] = []
    var grouped: [ImportSource: [ImportPreview.Day]] = [:]
    for day in days {
      if grouped[day.source] == nil { order.append(day.source) }
      grouped[day.source, default: []].append(day)
    }
    return order.map { source in
      let days = grouped[source] ?? []
      return ImportPreview.Source(
        source: source, days: days.count, from: days[0].day, to: days[days.count - 1].day,
        tally: days.map(\.tally).reduce(ImportPreview.Tally(), +))
    }
  }

  /// The foods of the library that are assumed for names without figures, by their records.
  private func matches(
    _ reading: ForeignReading, _ plan: ImportPlan
  ) throws(TrackerError) -> [Int: PhraseItem] {
    struct Said: Hashable {
      let name: String
      let amount: String
    }
    let reader = try reader(acceptsImplausible: true)
    var found: [Said: PhraseItem?] = [:]
    var items: [Int: PhraseItem] = [:]
    for (index, record) in reading.records.enumerated()
    where record.isWithoutFigures && !record.name.isEmpty && plan.fates[index] == .new {
      let said = Said(name: record.name, amount: record.amount)
      let item: PhraseItem?
      if let known = found[said] {
        item = known
      } else {
        item = Self.item(record, reader)
        found[said] = item
      }
      if let item { items[index] = item }
    }
    return items
  }

  private static func item(_ record: ForeignRecord, _ reader: PhraseReader) -> PhraseItem? {
    let amount =
      record.grams.map { AmountPhrase(grams: $0) } ?? (try? AmountPhrase(record.amount))
    guard let amount, let reading = try? reader.read(record.name, in: amount),
      reading.unresolved.isEmpty, reading.items.count == 1
    else { return nil }
    return reading.items[0]
  }

  // MARK: Storing

  /// The same where records are called otherwise that have no name.
  @discardableResult
  package func takeIn(
    _ preview: ImportPreview, names: ImportNames
  ) throws(TrackerError) -> ImportReceipt {
    precondition(preview.questions.isEmpty)
    let reading = preview.pending.reading
    let plan = preview.plan
    var batch = ImportBatch()
    let order = reading.records.indices.filter { plan.fates[$0] == .new }.sorted {
      let (one, other) = (reading.records[$0], reading.records[$1])
      return (one.source, one.day, $0) < (other.source, other.day, $1)
    }
    let parts = reading.parts.map(\.shownFileName)
    func addition(_ index: Int) -> ImportBatch.Addition {
      let record = reading.records[index]
      let print = plan.fingerprints[index]
      return ImportBatch.Addition(
        source: reading.sources[record.source].key,
        record: ImportedRecord(
          fingerprint: print.id, name: print.name, content: print.content, entry: print.id),
        intake: intake(
          of: record, from: reading.sources[record.source], in: parts[record.place.part],
          isDose: plan.isDose(record), preview.matched[index], names))
    }
    batch.additions = { body in for index in order { try body(addition(index)) } }
    batch.changes = plan.before.sorted { $0.key < $1.key }.compactMap { index, known in
      Self.target(known).map { (entry: $0, addition: addition(index)) }
    }
    batch.removals = plan.replaced.filter { $0.state == .standing }.compactMap(Self.target)
    batch.marks = try marks(order, reading)
    batch.choices = preview.remembered
    batch.foods = preview.newFoods
    let ready = batch
    let added = try onDiary { diary, now in try diary.takeIn(ready, at: now) }
    return ImportReceipt(
      added: added, changed: batch.changes.count, removed: batch.removals.count,
      foods: batch.foods.count)
  }

  private static func target(_ known: KnownImport) -> ImportBatch.Target? {
    known.id.map { ImportBatch.Target(id: $0, uuid: known.entry) }
  }

  /// What a source says of days that come in: all logged, or else not all.
  private func marks(
    _ order: [Int], _ reading: ForeignReading
  ) throws(TrackerError) -> [MarkedDay] {
    let logged = try importedBefore.loggedDays
    // What an app says of a day holds for its foods as for its totals.
    struct App: Hashable {
      let family: String
      let app: String
      let day: CivilDay
    }
    func app(_ source: Int, _ day: CivilDay) -> App {
      App(family: reading.sources[source].family, app: reading.sources[source].app, day: day)
    }
    var said: [App: Bool] = [:]
    for (source, days) in reading.completeDays {
      for (day, isComplete) in days { said[app(source, day)] = isComplete }
    }
    var complete: [CivilDay: Bool] = [:]
    for index in order {
      let record = reading.records[index]
      let isComplete = said[app(record.source, record.day)] ?? false
      complete[record.day] = (complete[record.day] ?? true) && isComplete
    }
    return complete.sorted { $0.key < $1.key }
      .filter { $0.key < today && !logged.contains($0.key) }
      .map { MarkedDay(day: $0.key, mark: $0.value ? .done : .reopened) }
  }

  private func intake(
    of record: ForeignRecord, from source: ImportSource, in part: String, isDose: Bool,
    _ match: PhraseItem?, _ names: ImportNames
  ) -> Intake {
    let time = record.time ?? (record.meal ?? .lunch).usualTime
    let meal = record.meal ?? (source.isOfTotals ? .snack : Meal.usual(at: time))
    var at =
      record.utcOffset.map { ZonedInstant(day: record.day, time: time, utcOffsetSeconds: $0) }
      ?? environment.instant(record.day, time)
    if at.day != record.day { at = environment.instant(record.day, Meal.lunch.usualTime) }
    let app = source.app.isEmpty ? source.family : source.app
    let name =
      !record.name.isEmpty
      ? Bilingual(same: record.name)
      : isDose ? names.dose(app) : source.isOfTotals ? names.total(app) : names.food(app)
    let phrase = [record.amount, record.name].filter { !$0.isEmpty }.joined(separator: " ")
    var intake = Intake(
      kind: isDose ? .supplement : source.isOfTotals && record.magnesium != nil ? .amount : .food,
      name: name, phrase: phrase, quantity: record.quantity, unit: record.unit,
      grams: isDose ? nil : record.grams,
      magnesium: record.magnesium.map { MagnesiumAmount(mg: $0) },
      kcal: record.kcal, source: "import/\(source.family)/\(app)/\(part):\(record.place.row)",
      meal: meal, occurredAt: at, day: record.day)
    if let match {
      intake.take(match)
      intake.name = name
      intake.phrase = phrase
      intake.match = .guess
    }
    return intake
  }

  // MARK: Foods

  /// The foods of a file that would become one's own, how many are so already, and those that cannot be kept.
  private func newFoods(
    of reading: ForeignReading
  ) throws(TrackerError) -> (new: [OwnFood], known: Int, refused: [ImportPreview.Refusal]) {
    guard !reading.foods.isEmpty else { return ([], 0, []) }
    let pantry = try pantry
    var taken = pantry.ids
    var names = Set(
      (pantry.edible + pantry.supplements.map(\.food)).flatMap(\.names).map { $0.lowercased() })
    var new: [OwnFood] = []
    var known = 0
    var refused: [ImportPreview.Refusal] = []
    for food in reading.foods {
      if names.contains(food.name.lowercased()) {
        known += 1
        continue
      }
      let portions = food.portions.map {
        Portion(measure: $0.measure, grams: $0.grams, source: OwnFood.source)
      }
      let own = OwnFood(
        id: OwnFood.id(for: food.name, taken: taken), name: Bilingual(same: food.name),
        grams: food.grams, claim: food.magnesium.map { .mg($0) }, kcal: food.kcal,
        portions: portions)
      do {
        _ = try Self.clean(own.name)
        try own.check()
        try Self.checkName(of: own.food, among: pantry)
        new.append(own)
        taken.insert(own.id)
        names.insert(food.name.lowercased())
      } catch {
        refused.append(
          ImportPreview.Refusal(
            part: reading.parts[food.place.part], row: food.place.row, problem: .food(food.name)))
      }
    }
    return (new, known, refused)
  }
}

extension String {
  /// The last part of a path, as it may stand in a source.
  fileprivate var shownFileName: String {
    String((split(separator: "/").last ?? "-").filter { !$0.isNewline && $0 != ":" })
  }
}
