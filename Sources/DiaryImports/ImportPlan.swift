import MagnesiumCore

/// What an import would do: each record of the file against what the diary has.
package struct ImportPlan {
  /// How a source's day stands.
  package struct Day: Sendable, Hashable {
    package let source: Int
    package let day: CivilDay
    package var counts: [Int] = Array(repeating: 0, count: 8)
    package var gone = 0
    package var unknown = 0
    /// The sum of the known figures in the file, in mg.
    package var magnesium = 0.0

    package func count(_ fate: RecordFate) -> Int { counts[Int(fate.rawValue)] }
  }

  package private(set) var fates: [RecordFate] = []
  package private(set) var fingerprints: [RecordFingerprint] = []
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
    let matching = RecordMatching(reading, before)
    (fates, fingerprints, self.before, gone) = (
      matching.fates, matching.fingerprints, matching.before, matching.gone
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
