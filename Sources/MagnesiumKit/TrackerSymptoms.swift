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
    let kind = reading.kind
    let isNone = kind.id == SymptomKind.none
    guard let value = reading.value ?? (isNone ? 0 : kind.measure == .count ? 1 : nil) else {
      throw .symptom(.noLevel(kind.name))
    }
    let (at, day, _) = try settle(occasion.with(reading.occasion, today: today))
    let place = try reading.place.map { place throws(TrackerError) in try Self.clean(place) }
    let symptom = Symptom(
      kind: kind.id, name: kind.name, measure: kind.measure, value: isNone ? 0 : value,
      worst: reading.worst, minutes: reading.minutes, place: place, occurredAt: at, day: day)
    return try changing { diary, now in
      let others = try diary.symptoms(from: day, to: day)
      try Self.check(symptom, among: others)
      if isNone, let said = others.first(where: \.symptom.isNone) {
        return SymptomReceipt(entry: said, wasThere: true, flags: [])
      }
      let entry =
        isDryRun
        ? SymptomEntry(
          id: 0, uuid: EntryUUID(at: now, random: environment.random), symptom: symptom,
          recordedAt: now)
        : try diary.add(symptom, at: now)
      return SymptomReceipt(
        entry: entry, wasThere: false,
        flags: SymptomTables.flags(of: symptom))
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
