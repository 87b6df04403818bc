import MagnesiumCore

/// A record that an earlier import has brought into the diary.
package struct KnownImport: Sendable {
  package enum State: UInt8, Sendable {
    /// As it came.
    case standing
    /// Changed here since.
    case edited
    /// Taken out here since.
    case deleted
  }

  package let fingerprint: EntryUUID
  /// Of the name alone, by which a record that changed is found again.
  package let name: UInt32
  /// Of all that the record says.
  package let content: UInt32
  package let day: CivilDay
  package let state: State
  /// The entry that was made of it.
  package let entry: EntryUUID
  /// Its number in the diary; nil where it is gone.
  package let id: Int?

  package init(
    fingerprint: EntryUUID, name: UInt32, content: UInt32, day: CivilDay, state: State,
    entry: EntryUUID, id: Int?
  ) {
    self.fingerprint = fingerprint
    self.name = name
    self.content = content
    self.day = day
    self.state = state
    self.entry = entry
    self.id = id
  }
}

/// What the diary has already.
package struct ImportedBefore: Sendable {
  /// By the keys of their sources.
  package var known: [String: [KnownImport]] = [:]
  /// Days that the person has logged by hand.
  package var loggedDays: Set<CivilDay> = []
  /// What was answered in earlier imports.
  package var choices: [String: String] = [:]

  package init() {}
}

/// What a person says of an import.
package struct ImportChoices: Sendable, Hashable {
  package enum LoggedDays: String, Sendable, Hashable, CaseIterable { case skip, add }
  package enum Dose: String, Sendable, Hashable, CaseIterable { case supplement, food }

  /// The app whose records are wanted.
  package var source: String?
  package var intoLoggedDays: LoggedDays?
  /// What all rows are that look like supplements.
  package var dose: Dose?
  /// Answers to single questions, by ``ImportQuestion/key``.
  package var answers: [String: String] = [:]
  /// Whether foods of the library are assumed for names of which the source has no figure.
  package var matches = false
  /// Whether what the preview proposes holds where nothing was answered.
  package var takesDefaults = false

  package init() {}
}

/// What only the person can decide. Each has answers, of which the first is proposed.
package enum ImportQuestion: Sendable, Hashable {
  /// Two sources tell of the same days; the proposed one stands first.
  case source(ImportSource, ImportSource, days: Int)
  /// Days that were logged by hand come in again.
  case loggedDays(Int)
  /// A row that looks like a supplement.
  case dose(name: String, amount: String)
  /// Whether day or month stands first in the file's dates.
  case dateOrder(example: String)
  /// In what unit the file's figures of magnesium are.
  case unit(example: Double)

  /// What stands for the question where its answer is kept.
  package var key: String {
    switch self {
    case .source(let one, let other, _): Self.pair(one.key, other.key)
    case .loggedDays: "logged-days"
    case .dose(let name, _): "dose \(name.lowercased())"
    case .dateOrder: "dates"
    case .unit: "unit"
    }
  }

  package static func pair(_ one: String, _ other: String) -> String {
    "source \(min(one, other)) | \(max(one, other))"
  }

  /// What can be answered, the proposed first.
  package var answers: [String] {
    switch self {
    case .source(let one, let other, _): [one.key, other.key]
    case .loggedDays: ImportChoices.LoggedDays.allCases.map(\.rawValue)
    case .dose: ImportChoices.Dose.allCases.map(\.rawValue)
    case .dateOrder: DateOrder.allCases.map(\.rawValue)
    case .unit: MagnesiumUnit.allCases.filter { $0 != .microgram }.map(\.rawValue)
    }
  }

  /// Whether there is an answer that may be taken unasked: a date or a unit read wrongly is wrong in all rows.
  package var hasDefault: Bool {
    switch self {
    case .source, .loggedDays, .dose: true
    case .dateOrder, .unit: false
    }
  }
}

/// What an import would do: each record of the file against what the diary has.
package struct ImportPlan {
  package enum Fate: UInt8, Sendable {
    case new
    case known
    /// Another figure or amount of what is known.
    case changed
    /// Changed there, and here too: the entry stays.
    case edited
    /// Deleted here: it stays so.
    case deleted
    /// The same record once more, in another part of the file.
    case repeated
    /// Another source was chosen for the day.
    case aside
    /// The day was logged by hand.
    case skipped
  }

  package struct Fingerprint: Sendable {
    package let id: EntryUUID
    package let name: UInt32
    package let content: UInt32
  }

  /// How a source's day stands.
  package struct Day: Sendable, Hashable {
    package let source: Int
    package let day: CivilDay
    package var counts: [Int] = Array(repeating: 0, count: 8)
    package var gone = 0
    package var unknown = 0
    /// The sum of the known figures in the file, in mg.
    package var magnesium = 0.0

    package func count(_ fate: Fate) -> Int { counts[Int(fate.rawValue)] }
  }

  package private(set) var fates: [Fate] = []
  package private(set) var fingerprints: [Fingerprint] = []
  /// What changed records were before, by their index.
  package private(set) var before: [Int: KnownImport] = [:]
  /// Records that the source no longer has, in days for which it is the authority.
  package private(set) var gone: [(source: Int, known: KnownImport)] = []
  /// Entries of sources that were not chosen for their days.
  package private(set) var replaced: [KnownImport] = []
  package private(set) var days: [Day] = []
  package private(set) var open: [ImportQuestion] = []
  /// What was taken because nothing else was said.
  package private(set) var assumed: [ImportQuestion] = []
  /// What looks like a supplement and counts as one, by lowercased names.
  package private(set) var doses: Set<String> = []

  package init(_ reading: ForeignReading, _ before: ImportedBefore, _ choices: ImportChoices) {
    var matcher = Matcher(reading, before)
    matcher.match()
    (fates, fingerprints, self.before, gone) = (
      matcher.fates, matcher.fingerprints, matcher.before, matcher.gone
    )
    chooseSources(reading, before, choices)
    chooseDays(reading, before, choices)
    chooseDoses(reading, before, choices)
    count(reading)
  }

  // MARK: Choices

  private mutating func ask(
    _ question: ImportQuestion, _ choices: ImportChoices, _ before: ImportedBefore
  ) -> String {
    if let answer = choices.answers[question.key] ?? before.choices[question.key],
      question.answers.contains(answer)
    {
      return answer
    }
    if choices.takesDefaults {
      assumed.append(question)
    } else {
      open.append(question)
    }
    return question.answers[0]
  }

  /// Whether a source is the one that was named: by its app, or by app and format.
  private static func isNamed(_ source: ImportSource, _ name: String) -> Bool {
    [source.app, source.key, "\(source.family)/\(source.app)", source.family]
      .contains { $0.lowercased() == name.lowercased() }
  }

  /// Whether any source answers to a name.
  package static func hasSource(_ name: String, in reading: ForeignReading) -> Bool {
    reading.sources.contains { isNamed($0, name) }
  }

  private mutating func chooseSources(
    _ reading: ForeignReading, _ before: ImportedBefore, _ choices: ImportChoices
  ) {
    // Which sources tell of each day: those of the file, and those that came earlier.
    var sources = reading.sources
    var places = Dictionary(uniqueKeysWithValues: sources.enumerated().map { ($1.key, $0) })
    var telling: [CivilDay: Set<Int>] = [:]
    var worth = [Int](repeating: 0, count: sources.count)
    var isWanted = sources.map { source in
      choices.source.map { Self.isNamed(source, $0) } ?? true
    }
    for (index, record) in reading.records.enumerated() {
      if !isWanted[record.source] {
        if fates[index] == .new || fates[index] == .changed { fates[index] = .aside }
        continue
      }
      guard fates[index] != .repeated else { continue }
      telling[record.day, default: []].insert(record.source)
      if record.magnesium != nil { worth[record.source] += 1 }
    }
    var standing: [Int: [CivilDay: [KnownImport]]] = [:]
    for (key, known) in before.known {
      guard let source = ImportSource(key: key) else { continue }
      for record in known where record.state != .deleted && telling[record.day] != nil {
        let place: Int
        if let found = places[key] {
          place = found
        } else {
          place = sources.count
          sources.append(source)
          places[key] = place
          worth.append(0)
          isWanted.append(choices.source.map { Self.isNamed(source, $0) } ?? true)
        }
        telling[record.day]?.insert(place)
        standing[place, default: [:]][record.day, default: []].append(record)
      }
    }
    // What the diary has already is proposed first, then single foods, then who knows most.
    func isBetter(_ one: Int, _ other: Int) -> Bool {
      let (isHere, isOtherHere) = (standing[one] != nil, standing[other] != nil)
      if isHere != isOtherHere { return isHere }
      if sources[one].isOfTotals != sources[other].isOfTotals { return !sources[one].isOfTotals }
      if worth[one] != worth[other] { return worth[one] > worth[other] }
      return sources[one].key < sources[other].key
    }
    var pairs: [String: (better: Int, other: Int, days: Int)] = [:]
    for candidates in telling.values where candidates.count > 1 {
      let sorted = candidates.sorted(by: isBetter)
      for (rank, better) in sorted.enumerated() {
        for other in sorted[(rank + 1)...] {
          pairs[
            ImportQuestion.pair(sources[better].key, sources[other].key),
            default: (better, other, 0)
          ].days += 1
        }
      }
    }
    var chosen: [String: Int] = [:]
    for (key, pair) in pairs.sorted(by: { $0.key < $1.key }) {
      // Who names an app has chosen it, and its foods before its totals.
      if choices.source != nil, isWanted[pair.better] || isWanted[pair.other] {
        chosen[key] = isWanted[pair.better] ? pair.better : pair.other
        continue
      }
      let answer = ask(
        .source(sources[pair.better], sources[pair.other], days: pair.days), choices, before)
      chosen[key] = answer == sources[pair.better].key ? pair.better : pair.other
    }
    var winners: [CivilDay: Int] = [:]
    for (day, candidates) in telling where candidates.count > 1 {
      let sorted = candidates.sorted(by: isBetter)
      var winner =
        sorted.first { one in
          sorted.allSatisfy { other in
            one == other
              || chosen[ImportQuestion.pair(sources[one].key, sources[other].key)] == one
          }
        } ?? sorted[0]
      // What was edited here is the person's, and nothing may stand beside it.
      if let kept = sorted.first(where: { place in
        standing[place]?[day]?.contains { $0.state == .edited } ?? false
      }) {
        winner = kept
      }
      winners[day] = winner
      for place in sorted where place != winner { replaced += standing[place]?[day] ?? [] }
    }
    for (index, record) in reading.records.enumerated() {
      guard let winner = winners[record.day], winner != record.source,
        fates[index] != .repeated
      else { continue }
      fates[index] = .aside
      self.before[index] = nil
    }
    let goneHere = Set(replaced.map(\.entry))
    gone.removeAll { goneHere.contains($0.known.entry) || !isWanted[$0.source] }
  }

  private mutating func chooseDays(
    _ reading: ForeignReading, _ before: ImportedBefore, _ choices: ImportChoices
  ) {
    let new = reading.records.indices.filter {
      fates[$0] == .new && before.loggedDays.contains(reading.records[$0].day)
    }
    guard !new.isEmpty else { return }
    let days = Set(new.map { reading.records[$0].day }).count
    let answer = choices.intoLoggedDays?.rawValue ?? ask(.loggedDays(days), choices, before)
    if answer == ImportChoices.LoggedDays.add.rawValue { return }
    for index in new { fates[index] = .skipped }
  }

  private mutating func chooseDoses(
    _ reading: ForeignReading, _ before: ImportedBefore, _ choices: ImportChoices
  ) {
    var asked: Set<String> = []
    for (index, record) in reading.records.enumerated()
    where record.dose == .perhaps && [.new, .changed].contains(fates[index]) {
      let name = record.name.lowercased()
      guard asked.insert(name).inserted else { continue }
      let answer =
        choices.dose?.rawValue
        ?? ask(.dose(name: record.name, amount: record.amount), choices, before)
      if answer == ImportChoices.Dose.supplement.rawValue { doses.insert(name) }
    }
  }

  /// Whether a record is logged as a supplement.
  package func isDose(_ record: ForeignRecord) -> Bool {
    switch record.dose {
    case .no: false
    case .surely: true
    case .perhaps: doses.contains(record.name.lowercased())
    }
  }

  private mutating func count(_ reading: ForeignReading) {
    struct Key: Hashable {
      let source: Int
      let day: CivilDay
    }
    var places: [Key: Int] = [:]
    func place(_ source: Int, _ day: CivilDay) -> Int {
      let key = Key(source: source, day: day)
      if let place = places[key] { return place }
      places[key] = days.count
      days.append(Day(source: source, day: day))
      return days.count - 1
    }
    for (index, record) in reading.records.enumerated() where fates[index] != .repeated {
      let place = place(record.source, record.day)
      days[place].counts[Int(fates[index].rawValue)] += 1
      if let mg = record.magnesium { days[place].magnesium += mg } else { days[place].unknown += 1 }
    }
    for (source, known) in gone { days[place(source, known.day)].gone += 1 }
    days.sort { ($0.day, $0.source) < ($1.day, $1.source) }
  }
}

/// Finds what of a file the diary knows already.
private struct Matcher {
  private let reading: ForeignReading
  private let known: [String: [KnownImport]]
  private(set) var fates: [ImportPlan.Fate] = []
  private(set) var fingerprints: [ImportPlan.Fingerprint] = []
  private(set) var before: [Int: KnownImport] = [:]
  private(set) var gone: [(source: Int, known: KnownImport)] = []

  init(_ reading: ForeignReading, _ before: ImportedBefore) {
    self.reading = reading
    known = before.known
  }

  mutating func match() {
    fingerprint()
    for source in reading.sources.indices { match(source) }
  }

  /// The source's own id, else what a record says and how many like it stand before it on its day. Not the time:
  /// one export of a program has it, and another has not.
  private mutating func fingerprint() {
    fingerprints.reserveCapacity(reading.records.count)
    fates.reserveCapacity(reading.records.count)
    var counts: [EntryUUID: Int] = [:]
    var seen: Set<EntryUUID> = []
    var part = -1
    for record in reading.records {
      // The same rows in two files are the same rows.
      if record.place.part != part {
        part = record.place.part
        counts.removeAll(keepingCapacity: true)
      }
      let key = reading.sources[record.source].key
      let mg = record.magnesium.map { "\(($0 * 1_000).rounded() / 1_000)" } ?? "?"
      let said = "\(record.day.daysSince1970)\n\(record.name)\n\(record.amount)\n\(mg)"
      var id: EntryUUID
      if let external = record.externalID {
        id = EntryUUID(derivedFrom: "import \(key)\nid \(external)", number: 0)
      } else {
        let content = "import \(key)\n\(said)"
        id = EntryUUID(derivedFrom: content, number: 0)
        let count = counts[id, default: 0]
        counts[id] = count + 1
        if count > 0 { id = EntryUUID(derivedFrom: content, number: count) }
      }
      fingerprints.append(
        ImportPlan.Fingerprint(id: id, name: Self.hash(record.name), content: Self.hash(said)))
      fates.append(seen.insert(id).inserted ? .new : .repeated)
    }
  }

  /// FNV-1a.
  private static func hash(_ text: String) -> UInt32 {
    text.utf8.reduce(0x811c_9dc5) { ($0 ^ UInt32($1)) &* 0x0100_0193 }
  }

  private struct Name: Hashable {
    let day: CivilDay
    let name: UInt32
  }

  private mutating func match(_ source: Int) {
    guard let known = known[reading.sources[source].key], !known.isEmpty else { return }
    var places = Dictionary(
      known.enumerated().map { ($1.fingerprint, $0) }, uniquingKeysWith: { first, _ in first })
    var isMatched = [Bool](repeating: false, count: known.count)
    for index in reading.records.indices
    where reading.records[index].source == source && fates[index] == .new {
      guard let place = places.removeValue(forKey: fingerprints[index].id) else { continue }
      isMatched[place] = true
      settle(
        index, known[place],
        isSame: reading.records[index].externalID == nil
          || known[place].content == fingerprints[index].content)
    }
    // What agrees in day and name alone has changed.
    var rest: [Name: [Int]] = [:]
    for (place, record) in known.enumerated().reversed() where !isMatched[place] {
      rest[Name(day: record.day, name: record.name), default: []].append(place)
    }
    for index in reading.records.indices
    where reading.records[index].source == source && fates[index] == .new {
      let record = reading.records[index]
      guard record.externalID == nil,
        let place = rest[Name(day: record.day, name: fingerprints[index].name)]?.popLast()
      else { continue }
      isMatched[place] = true
      settle(index, known[place], isSame: false)
    }
    guard let span = reading.spans[source] else { return }
    for (place, record) in known.enumerated()
    where !isMatched[place] && record.state != .deleted && span.contains(record.day) {
      gone.append((source, record))
    }
  }

  private mutating func settle(_ index: Int, _ known: KnownImport, isSame: Bool) {
    switch known.state {
    case .deleted: fates[index] = .deleted
    case _ where isSame: fates[index] = .known
    case .edited: fates[index] = .edited
    case .standing:
      fates[index] = .changed
      before[index] = known
    }
  }
}
