import MagnesiumCore
import Platform

extension Diary {
  /// Writes intakes down, all or none.
  ///
  /// - Parameters:
  ///   - lessons: what the person taught with them.
  ///   - instant: seconds since 1970-01-01T00:00:00Z, kept as the time of recording.
  @discardableResult
  package func add(
    _ intakes: [Intake], learning lessons: Lessons = .none, as kind: Change.Kind, at instant: Int
  ) throws(DiaryError) -> [Entry] {
    try add(intakes, and: [], learning: lessons, as: kind, at: instant).entries
  }

  /// The same with answers about symptoms.
  package func add(
    _ intakes: [Intake], and symptoms: [Symptom], learning lessons: Lessons = .none,
    as kind: Change.Kind, at instant: Int
  ) throws(DiaryError) -> (entries: [Entry], symptoms: [SymptomEntry]) {
    try changing { db in
      for day in Set(intakes.map(\.day)) { try Self.checkEntries(of: day, in: db) }
      return try ChangeRecorder.change(kind, at: instant, in: db) { change in
        var entries: [Entry] = []
        for intake in intakes {
          entries.append(try change.insert(intake, recordedAt: instant, uuid: newUUID(at: instant)))
          // Who fasted and then ate did not fast.
          if try Self.mark(on: intake.day, in: db) == .fasted {
            try change.delete(MarkRow.table, key: intake.day.iso)
          }
        }
        for (words, food) in lessons.names.sorted(by: { $0.key < $1.key }) {
          try change.put(PantryRow.names, PantryRow.image(of: words, meaning: food))
        }
        for portion in lessons.portions {
          try change.put(PantryRow.portions, PantryRow.image(of: portion))
        }
        let answers = try symptoms.map { symptom in
          let entry = SymptomEntry(
            id: try SymptomRow.table.freeNumber(in: db) ?? 1, uuid: newUUID(at: instant),
            symptom: symptom, recordedAt: instant)
          try change.put(SymptomRow.table, SymptomRow.image(of: entry))
          return entry
        }
        return (entries, answers)
      }
    }
  }

  /// Puts another intake in the place of an entry's; it keeps its id and the time at which it was first
  /// written down.
  ///
  /// - Parameter name: what is no longer remembered, by its folded words with spaces between.
  /// - Throws: ``DiaryError/noSuchEntry(_:)``
  @discardableResult
  package func put(
    _ intake: Intake, inPlaceOf id: Entry.ID, forgetting name: String? = nil, at instant: Int
  ) throws(DiaryError) -> Entry {
    try put([(id, intake)], forgetting: name.map { [$0] } ?? [], at: instant)[0]
  }

  /// Puts other intakes in the place of those of entries, all or none and undone as one: see
  /// ``put(_:inPlaceOf:forgetting:at:)``.
  @discardableResult
  package func put(
    _ intakes: [(id: Entry.ID, intake: Intake)], forgetting names: [String] = [], at instant: Int
  ) throws(DiaryError) -> [Entry] {
    try changing { db in
      try ChangeRecorder.change(.edit, at: instant, in: db) { change in
        let entries = try intakes.map { try Self.put($1, inPlaceOf: $0, &change, in: db) }
        if change.isMade { for name in names { try change.delete(PantryRow.names, key: name) } }
        return entries
      }
    }
  }

  static func put(
    _ intake: Intake, inPlaceOf id: Entry.ID, _ change: inout ChangeRecorder, in db: Connection
  ) throws -> Entry {
    let old = try entry(id, in: db)
    if intake == old.intake { return old }
    for day in Set([intake.day, old.intake.day]) { try checkEntries(of: day, in: db) }
    try change.put(
      EntryRow.table,
      EntryRow.image(of: intake, recordedAt: old.recordedAt, uuid: old.uuid, id: id))
    if intake.day != old.intake.day {
      try reopenIfEmptied(old.intake.day, &change, in: db)
      if try mark(on: intake.day, in: db) == .fasted {
        try change.delete(MarkRow.table, key: intake.day.iso)
      }
    }
    return Entry(id: id, intake: intake, recordedAt: old.recordedAt, uuid: old.uuid)
  }

  /// Deletes entries, all or none; undone as one.
  ///
  /// - Returns: those of them that can be read.
  /// - Throws: ``DiaryError/noSuchEntry(_:)``
  @discardableResult
  package func delete(_ ids: Entry.ID..., at instant: Int) throws(DiaryError) -> [Entry] {
    try delete(ids, at: instant)
  }

  @discardableResult
  package func delete(_ ids: [Entry.ID], at instant: Int) throws(DiaryError) -> [Entry] {
    try changing { db in
      var entries: [Entry] = []
      var days: Set<CivilDay> = []
      for id in ids {
        do {
          entries.append(try Self.entry(id, in: db))
        } catch let error as DiaryError {
          guard case .damagedValue(_, .value) = error else { throw error }
        }
        let day = try db.text("SELECT day FROM entry WHERE id = ?", [StoredValue(id)])
        if let day = day.flatMap({ CivilDay(iso: $0) }) { days.insert(day) }
      }
      for day in days { try Self.checkEntries(of: day, in: db) }
      return try ChangeRecorder.change(.delete, at: instant, in: db) { change in
        for id in ids { try change.delete(EntryRow.table, key: String(id)) }
        for day in days { try Self.reopenIfEmptied(day, &change, in: db) }
        return entries
      }
    }
  }

  static func entry(_ id: Entry.ID, in db: Connection) throws -> Entry {
    guard let entry = try EntryRow.entry(id, in: db) else { throw DiaryError.noSuchEntry(id) }
    return entry
  }

  /// A day that cannot be read is not written on: the reply could not tell where it stands.
  private static func checkEntries(of day: CivilDay, in db: Connection) throws {
    let sound = try db.integer(
      "SELECT min(\(EntryChecksum.isSound)) FROM entry WHERE day = ?", [.text(day.iso)])
    guard sound ?? 1 == 1 else { throw EntryRow.unsound("entry \(day.iso)") }
  }

  /// Who closed a day closed it with its entries: an empty day is not all logged.
  private static func reopenIfEmptied(
    _ day: CivilDay, _ change: inout ChangeRecorder, in db: Connection
  ) throws {
    if try mark(on: day, in: db) == .done, try !hasEntries(on: day, in: db) {
      try change.delete(MarkRow.table, key: day.iso)
    }
  }

  /// Keeps what a person says of a day. Saying it again changes nothing.
  ///
  /// - Throws: ``DiaryError/dayHasEntries(_:)`` for a fast on a day with entries,
  ///   ``DiaryError/dayHasNoEntries(_:)`` for `done` on one without.
  package func mark(_ day: CivilDay, _ mark: DayMark, at instant: Int) throws(DiaryError) {
    try changing { db in
      try Self.checkEntries(of: day, in: db)
      if try Self.mark(on: day, in: db) == mark { return }
      let hasEntries = try Self.hasEntries(on: day, in: db)
      let kind: Change.Kind
      switch mark {
      case .fasted where hasEntries: throw DiaryError.dayHasEntries(day)
      case .done where !hasEntries: throw DiaryError.dayHasNoEntries(day)
      case .fasted: kind = .fast
      case .done: kind = .done
      case .reopened: kind = .reopen
      }
      try ChangeRecorder.change(kind, at: instant, in: db) { change in
        try change.put(MarkRow.table, MarkRow.image(of: MarkedDay(day: day, mark: mark)))
      }
    }
  }

  /// Keeps a profile in the place of what there is, and preferences where they are not nil: one step to
  /// undo.
  package func put(
    _ new: Profile, _ preferences: Preferences? = nil, at instant: Int
  ) throws(DiaryError) {
    try changing { db in
      let old = try Self.profile(in: db)
      let kind: Change.Kind = new == old ? .preferences : .profile
      try ChangeRecorder.change(kind, at: instant, in: db) { change in
        if let preferences, try preferences != readablePreferences(in: db) {
          try Self.put(preferences, &change)
        }
        if new == old { return }
        if (new.born, new.sex) != (old.born, old.sex) {
          try change.put(ProfileRow.person, ProfileRow.image(born: new.born, sex: new.sex))
        }
        let kept = Set(new.circumstances.map(\.from))
        for period in old.circumstances where !kept.contains(period.from) {
          try change.delete(ProfileRow.circumstances, key: period.from.iso)
        }
        for period in new.circumstances where !old.circumstances.contains(period) {
          try change.put(ProfileRow.circumstances, ProfileRow.image(of: period))
        }
      }
    }
  }

  /// Takes the last changes back, the latest first: all of them, or where it throws none.
  ///
  /// - Parameters:
  ///   - isDryRun: whether only to tell what would be taken back.
  ///   - shown: what the person was told; where others have come since, it throws ``DiaryError/busy``.
  ///   - instant: what the clock shows, in seconds since 1970-01-01T00:00:00Z.
  /// - Returns: what was taken back; less where there are not so many.
  @discardableResult
  package func undo(
    _ count: Int = 1, isDryRun: Bool = false, ifStill shown: [Change]? = nil,
    at instant: Int = time(nil)
  ) throws(DiaryError) -> [Change] {
    try exchange(count, isRedo: false, isDryRun, shown, at: instant)
  }

  /// Makes changes again that were undone, the earliest first: see ``undo(_:isDryRun:ifStill:)``.
  @discardableResult
  package func redo(
    _ count: Int = 1, isDryRun: Bool = false, ifStill shown: [Change]? = nil,
    at instant: Int = time(nil)
  ) throws(DiaryError) -> [Change] {
    try exchange(count, isRedo: true, isDryRun, shown, at: instant)
  }

  private func exchange(
    _ count: Int, isRedo: Bool, _ isDryRun: Bool, _ shown: [Change]?, at instant: Int
  ) throws(DiaryError) -> [Change] {
    do {
      var changes: [Change] = []
      try commit {
        db.journal?.instant = instant
        var exchange = ChangeExchange(isRedo: isRedo, in: db)
        changes = try exchange.exchange(count)
        if let shown, changes != shown { throw DiaryError.busy }
        return isDryRun ? nil : !changes.isEmpty
      }
      return changes
    } catch {
      throw DiaryError(error, path: path)
    }
  }

  private static func mark(on day: CivilDay, in db: Connection) throws -> DayMark? {
    try MarkRow.marks(from: day, to: day, in: db).first?.mark
  }

  private static func hasEntries(on day: CivilDay, in db: Connection) throws -> Bool {
    try db.integer("SELECT 1 FROM entry WHERE day = ? LIMIT 1", [.text(day.iso)]) != nil
  }
}
