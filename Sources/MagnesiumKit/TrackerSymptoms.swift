import DiaryStore
import FoodLibrary
import MagnesiumCore

/// What was written down of a symptom.
package struct SymptomReceipt: Sendable {
  package let entry: SymptomEntry
  /// Whether the diary had said the same already, so that nothing was changed.
  package let wasThere: Bool
  /// Signs to get help for, the gravest first.
  package let flags: [RedFlag]
}

/// Answers that are to be written down, beside those that the diary has already.
struct NewAnswers {
  private var symptoms: [Symptom] = []
  /// The entry that says the same already; nil where it is new.
  private var said: [SymptomEntry?] = []

  mutating func add(_ symptom: Symptom, said entry: SymptomEntry?) {
    symptoms.append(symptom)
    said.append(entry)
  }

  var toWrite: [Symptom] { zip(symptoms, said).filter { $1 == nil }.map(\.0) }

  /// - Parameter written: those of ``toWrite``.
  func receipts(_ written: [SymptomEntry]) -> [SymptomReceipt] {
    var written = written[...]
    return zip(symptoms, said).map { symptom, said in
      SymptomReceipt(
        entry: said ?? written.removeFirst(), wasThere: said != nil,
        flags: SymptomTables.flags(of: symptom))
    }
  }
}

/// What of an answer is to be changed; what is nil stays.
package struct SymptomEdit: Sendable {
  package var value: Int?
  package var worst: Int?
  package var minutes: Int?
  package var place: String?
  package var occasion = Occasion.now

  package init(
    value: Int? = nil, worst: Int? = nil, minutes: Int? = nil, place: String? = nil,
    occasion: Occasion = .now
  ) {
    self.value = value
    self.worst = worst
    self.minutes = minutes
    self.place = place
    self.occasion = occasion
  }

  package var isEmpty: Bool {
    value == nil && worst == nil && minutes == nil && place == nil && occasion == .now
  }
}

extension Tracker {
  /// The kinds of symptoms that can be named: the person's own first.
  package var symptomKinds: [SymptomKind] {
    get throws(TrackerError) {
      try onDiary { diary, _ in try diary.ownSymptomKinds() }
        + SymptomTables.kinds.filter { $0.id != SymptomKind.none }
    }
  }

  package var symptomReader: SymptomReader {
    get throws(TrackerError) {
      SymptomReader(own: try onDiary { diary, _ in try diary.ownSymptomKinds() })
    }
  }

  /// The kind with a name.
  ///
  /// - Throws: ``TrackerError/symptom(_:)`` where nobody knows it.
  package func symptomKind(
    named name: String, language: Language
  ) throws(TrackerError) -> SymptomKind {
    let reader = try symptomReader
    guard let kind = reader.kind(named: name) else {
      throw .symptom(.unknownKind(name, nearest: reader.nearest(to: name, in: language)))
    }
    return kind
  }

  /// Reads a line of which all is about one symptom; nil for any other.
  package func readSymptom(_ line: String) throws(TrackerError) -> SymptomReading? {
    try symptomReader.read(line)
  }

  /// Writes down what was said of a symptom. A number that was not said of how often is one.
  ///
  /// - Throws: ``TrackerError/symptom(_:)``, ``TrackerError/future(_:)``
  package func log(
    _ reading: SymptomReading, _ occasion: Occasion = .now, isDryRun: Bool = false
  ) throws(TrackerError) -> SymptomReceipt {
    try log([try symptom(of: reading, occasion)], isDryRun: isDryRun)[0]
  }

  /// What is to be written down of what was said.
  package func symptom(
    of reading: SymptomReading, _ occasion: Occasion = .now
  ) throws(TrackerError) -> Symptom {
    let kind = reading.kind
    let isNone = kind.id == SymptomKind.none
    guard let value = reading.value ?? (isNone ? 0 : kind.measure == .count ? 1 : nil) else {
      throw .symptom(.noLevel(kind.name))
    }
    let (at, day, _) = try settle(occasion.with(reading.occasion, today: today))
    let place = try reading.place.map { place throws(TrackerError) in try Self.clean(place) }
    return Symptom(
      kind: kind.id, name: kind.name, measure: kind.measure, value: isNone ? 0 : value,
      worst: reading.worst, minutes: reading.minutes, place: place, occurredAt: at, day: day)
  }

  /// Writes answers down, all or none and undone as one.
  ///
  /// - Throws: ``TrackerError/symptom(_:)``
  package func log(
    _ symptoms: [Symptom], isDryRun: Bool = false
  ) throws(TrackerError) -> [SymptomReceipt] {
    try changing { diary, now in
      let answers = try newAnswers(symptoms)
      return answers.receipts(
        isDryRun
          ? unwritten(answers.toWrite)
          : try diary.add([], and: answers.toWrite, as: .logSymptom, at: now).symptoms)
    }
  }

  /// What of answers is new.
  ///
  /// - Throws: ``TrackerError/symptom(_:)`` where one contradicts the diary, or another of them.
  func newAnswers(_ symptoms: [Symptom]) throws(TrackerError) -> NewAnswers {
    var answers = NewAnswers()
    let days = symptoms.map(\.day)
    guard let first = days.min(), let last = days.max() else { return answers }
    var others = Dictionary(
      grouping: try self.symptoms(from: first, to: last), by: \.symptom.day)
    for symptom in symptoms {
      let there = others[symptom.day] ?? []
      if let problem = symptom.problem ?? symptom.contradiction(with: there) {
        throw .symptom(problem)
      }
      let said = symptom.isNone ? there.first(where: \.symptom.isNone) : nil
      if said == nil { others[symptom.day] = there + unwritten([symptom]) }
      answers.add(symptom, said: said)
    }
    return answers
  }

  /// As entries, which have no number yet.
  func unwritten(_ symptoms: [Symptom]) -> [SymptomEntry] {
    symptoms.map {
      SymptomEntry(
        id: 0, uuid: EntryUUID(at: $0.occurredAt.epochSeconds, random: { 0 }), symptom: $0,
        recordedAt: 0)
    }
  }

  /// Answers of a day, to be said again of another.
  ///
  /// - Parameters:
  ///   - kind: only those of this kind; all when nil.
  ///   - occasion: what is nil stays as it was, but the day is today.
  package func copies(
    ofSymptomsOn day: CivilDay, kind: SymptomKind? = nil, _ occasion: Occasion = .now
  ) throws(TrackerError) -> [Symptom] {
    let entries = try symptoms(from: day, to: day)
      .filter { kind == nil || $0.symptom.kind == kind?.id }
    return try entries.map { entry throws(TrackerError) in
      var copy = entry.symptom
      let (at, day, _) = try settle(
        Occasion(
          day: occasion.day ?? today, time: occasion.time ?? copy.occurredAt.time))
      (copy.occurredAt, copy.day) = (at, day)
      return copy
    }
  }

  private static func check(_ symptom: Symptom, among others: [SymptomEntry]) throws {
    if let problem = symptom.problem ?? symptom.contradiction(with: others) {
      throw TrackerError.symptom(problem)
    }
  }

  /// The answers of some days, in the order of the days and of their times.
  package func symptoms(from: CivilDay, to: CivilDay) throws(TrackerError) -> [SymptomEntry] {
    try onDiary { diary, _ in try diary.symptoms(from: from, to: to) }
      .sorted {
        ($0.symptom.day, $0.symptom.occurredAt.epochSeconds, $0.id)
          < ($1.symptom.day, $1.symptom.occurredAt.epochSeconds, $1.id)
      }
  }

  /// - Throws: ``TrackerError/symptom(_:)`` where there is none.
  package func symptom(_ id: Int) throws(TrackerError) -> SymptomEntry {
    guard let entry = try symptoms(from: .first, to: .last).first(where: { $0.id == id }) else {
      throw .symptom(.noSuchEntry(id))
    }
    return entry
  }

  /// Changes an answer; it keeps its id.
  package func edit(_ id: Int, _ edit: SymptomEdit) throws(TrackerError) -> SymptomReceipt {
    try changing { diary, now in
      let old = try symptom(id)
      var new = old.symptom
      new.value = edit.value ?? new.value
      new.worst = edit.worst ?? new.worst
      new.minutes = edit.minutes ?? new.minutes
      if let place = edit.place { new.place = try Self.clean(place) }
      if edit.occasion != .now {
        let (at, day, _) = try settle(
          Occasion(
            day: edit.occasion.day ?? new.day, time: edit.occasion.time ?? new.occurredAt.time),
          lived: new.day)
        (new.occurredAt, new.day) = (at, day)
      }
      let others = try diary.symptoms(from: new.day, to: new.day).filter { $0.id != id }
      try Self.check(new, among: others)
      let entry = SymptomEntry(
        id: id, uuid: old.uuid, symptom: new, recordedAt: old.recordedAt)
      try diary.put(entry, at: now)
      return SymptomReceipt(
        entry: entry, wasThere: new == old.symptom, flags: SymptomTables.flags(of: new))
    }
  }

  /// Deletes answers, all or none.
  package func deleteSymptoms(_ ids: [Int]) throws(TrackerError) -> [SymptomEntry] {
    try changing { diary, now in
      let entries = try ids.map { try symptom($0) }
      try diary.delete(entries, at: now)
      return entries
    }
  }

  /// Keeps a kind of the person's own.
  ///
  /// - Throws: ``TrackerError/unusableName``, ``TrackerError/symptom(_:)`` where the name means one already.
  package func addSymptomKind(
    _ name: String, _ measure: SymptomMeasure
  ) throws(TrackerError) -> SymptomKind {
    try changing { diary, now in
      let name = try Self.clean(name)
      let own = try diary.ownSymptomKinds()
      guard name.contains(where: \.isLetter), Int(name.prefix { $0 != " " }) == nil else {
        throw TrackerError.unusableName
      }
      if let there = SymptomReader(own: own).kind(named: name) {
        throw TrackerError.symptom(.nameTaken(there.name))
      }
      let kind = SymptomKind(
        id: OwnFood.id(for: name, taken: Set(own.map(\.id))), name: Bilingual(same: name),
        measure: measure)
      try diary.put(kind, at: now)
      return kind
    }
  }
}
