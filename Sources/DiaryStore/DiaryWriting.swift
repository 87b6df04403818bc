import GRDB
import MagnesiumCore

extension Diary {
  /// Writes intakes down, all or none.
  ///
  /// - Parameters:
  ///   - names: what names mean to the person from now on, by their folded words with spaces between.
  ///   - instant: seconds since 1970-01-01T00:00:00Z, kept as the time of recording.
  @discardableResult
  public func add(
    _ intakes: [Intake], remembering names: [String: Food.ID] = [:], as kind: Change.Kind,
    at instant: Int
  ) throws(DiaryError) -> [Entry] {
    try write { db in
      for day in Set(intakes.map(\.day)) { try Self.checkEntries(of: day, in: db) }
      var change = ChangeRecorder(kind, at: instant, in: db)
      var entries: [Entry] = []
      for intake in intakes {
        entries.append(try change.insert(intake, recordedAt: instant))
        // Who fasted and then ate did not fast.
        if try Self.mark(on: intake.day, in: db) == .fasted {
          try change.delete("day_mark", key: intake.day.iso)
        }
      }
      for (words, food) in names.sorted(by: { $0.key < $1.key }) {
        try change.put("remembered_name", key: words, ["words": words, "food_id": food])
      }
      return entries
    }
  }

  /// Changes an entry; it keeps its id and the time at which it was first written down.
  ///
  /// - Parameter name: what is no longer remembered, by its folded words with spaces between.
  /// - Throws: ``DiaryError/noSuchEntry(_:)``
  @discardableResult
  public func edit(
    _ id: Entry.ID, forgetting name: String? = nil, at instant: Int,
    _ edit: (inout Intake) throws -> Void
  ) throws(DiaryError) -> Entry {
    try write { db in
      let old = try Self.entry(id, in: db)
      var intake = old.intake
      try edit(&intake)
      if intake == old.intake { return old }
      for day in Set([intake.day, old.intake.day]) { try Self.checkEntries(of: day, in: db) }
      let new = Entry(id: id, intake: intake, recordedAt: old.recordedAt)
      var change = ChangeRecorder(.edit, at: instant, in: db)
      try change.put(new)
      if let name { try change.delete("remembered_name", key: name) }
      if intake.day != old.intake.day {
        try Self.reopenIfEmptied(old.intake.day, &change, in: db)
        if try Self.mark(on: intake.day, in: db) == .fasted {
          try change.delete("day_mark", key: intake.day.iso)
        }
      }
      return new
    }
  }

  /// Deletes entries, all or none; undone as one.
  ///
  /// - Returns: those of them that can be read.
  /// - Throws: ``DiaryError/noSuchEntry(_:)``
  @discardableResult
  public func delete(_ ids: Entry.ID..., at instant: Int) throws(DiaryError) -> [Entry] {
    try delete(ids, at: instant)
  }

  @discardableResult
  public func delete(_ ids: [Entry.ID], at instant: Int) throws(DiaryError) -> [Entry] {
    try write { db in
      var entries: [Entry] = []
      var days: Set<String> = []
      for id in ids {
        do {
          entries.append(try Self.entry(id, in: db))
        } catch let error as DiaryError {
          guard case .damagedValue(_, .value) = error else { throw error }
        }
        let day = try String.fetchOne(
          db, sql: "SELECT day FROM entry WHERE id = ?", arguments: [id])
        if let day { days.insert(day) }
      }
      let civilDays = days.compactMap { CivilDay(iso: $0) }
      for day in civilDays { try Self.checkEntries(of: day, in: db) }
      var change = ChangeRecorder(.delete, at: instant, in: db)
      for id in ids { try change.delete("entry", key: String(id)) }
      for day in civilDays { try Self.reopenIfEmptied(day, &change, in: db) }
      return entries
    }
  }

  static func entry(_ id: Entry.ID, in db: any RowSource) throws -> Entry {
    guard let entry = try EntryRow.entries(where: "id = ?", [.integer(Int64(id))], in: db).first
    else {
      throw DiaryError.noSuchEntry(id)
    }
    return entry
  }

  /// A day that cannot be read is not written on: the reply could not tell where it stands.
  private static func checkEntries(of day: CivilDay, in db: Database) throws {
    let sound = try Int.fetchOne(
      db, sql: "SELECT min(\(EntryChecksum.isSound)) FROM entry WHERE day = ?",
      arguments: [day.iso])
    guard sound ?? 1 == 1 else { throw EntryRow.unsound("entry \(day.iso)") }
  }

  /// Who closed a day closed it with its entries: an empty day is not all logged.
  private static func reopenIfEmptied(
    _ day: CivilDay, _ change: inout ChangeRecorder, in db: Database
  ) throws {
    if try mark(on: day, in: db) == .done, try !hasEntries(on: day, in: db) {
      try change.delete("day_mark", key: day.iso)
    }
  }

  /// Keeps what a person says of a day. Saying it again changes nothing.
  ///
  /// - Throws: ``DiaryError/dayHasEntries(_:)`` for a fast on a day with entries,
  ///   ``DiaryError/dayHasNoEntries(_:)`` for `done` on one without.
  public func mark(_ day: CivilDay, _ mark: DayMark, at instant: Int) throws(DiaryError) {
    try write { db in
      try Self.checkEntries(of: day, in: db)
      if try Self.mark(on: day, in: db) == mark { return }
      let hasEntries = try Self.hasEntries(on: day, in: db)
      switch mark {
      case .fasted where hasEntries: throw DiaryError.dayHasEntries(day)
      case .done where !hasEntries: throw DiaryError.dayHasNoEntries(day)
      default: break
      }
      let kinds: [DayMark: Change.Kind] = [.done: .done, .fasted: .fast, .reopened: .reopen]
      var change = ChangeRecorder(kinds[mark]!, at: instant, in: db)
      try change.put("day_mark", key: day.iso, ["day": day.iso, "mark": mark.rawValue])
    }
  }

  /// Reads the profile, changes it and writes it back in one transaction.
  @discardableResult
  public func updateProfile(
    at instant: Int, _ update: (inout Profile) throws -> Void
  ) throws(DiaryError) -> Profile {
    try write { db in
      let old = try Self.profile(in: db)
      var new = old
      try update(&new)
      if new == old { return new }
      var change = ChangeRecorder(.profile, at: instant, in: db)
      if (new.born, new.sex) != (old.born, old.sex) {
        try change.put(
          "person", key: "1", ["id": 1, "born": new.born?.iso, "sex": new.sex?.rawValue])
      }
      let kept = Set(new.circumstances.map(\.from))
      for period in old.circumstances where !kept.contains(period.from) {
        try change.delete("circumstances", key: period.from.iso)
      }
      for period in new.circumstances where !old.circumstances.contains(period) {
        try change.put(
          "circumstances", key: period.from.iso,
          [
            "from_day": period.from.iso, "authority": period.authority.rawValue,
            "pregnant": period.isPregnant, "lactating": period.isLactating,
            "diets": Self.list(period.eating.diets.map(\.rawValue)),
            "avoided": Self.list(period.eating.avoided.map(\.rawValue)),
            "disliked": Self.list(period.eating.disliked),
            "conditions": Self.list(period.health.conditions.map(\.rawValue)),
            "medicines": Self.list(period.health.medicines.map(\.rawValue)),
          ])
      }
      return new
    }
  }

  /// A line each.
  private static func list(_ parts: some Collection<String>) -> String {
    parts.sorted().joined(separator: "\n")
  }

  /// Takes the last changes back, the latest first: all of them, or where it throws none.
  ///
  /// - Parameters:
  ///   - isDryRun: whether only to tell what would be taken back.
  ///   - shown: what the person was told; where others have come since, it throws ``DiaryError/busy``.
  /// - Returns: what was taken back; less where there are not so many.
  @discardableResult
  public func undo(
    _ count: Int = 1, isDryRun: Bool = false, ifStill shown: [Change]? = nil
  ) throws(DiaryError) -> [Change] {
    try exchange(count, isRedo: false, isDryRun, shown)
  }

  /// Makes changes again that were undone, the earliest first: see ``undo(_:isDryRun:ifStill:)``.
  @discardableResult
  public func redo(
    _ count: Int = 1, isDryRun: Bool = false, ifStill shown: [Change]? = nil
  ) throws(DiaryError) -> [Change] {
    try exchange(count, isRedo: true, isDryRun, shown)
  }

  private func exchange(
    _ count: Int, isRedo: Bool, _ isDryRun: Bool, _ shown: [Change]?
  ) throws(DiaryError) -> [Change] {
    do {
      return try queue.inDatabase { db in
        var changes: [Change] = []
        try commit(in: db) {
          var exchange = ChangeExchange(isRedo: isRedo, in: db)
          changes = try exchange.exchange(count)
          if let shown, changes != shown { throw DiaryError.busy }
          return isDryRun ? nil : !changes.isEmpty
        }
        return changes
      }
    } catch {
      throw DiaryError(error, path: path)
    }
  }

  private static func mark(on day: CivilDay, in db: Database) throws -> DayMark? {
    try MarkRow.marks(from: day, to: day, in: db).first?.mark
  }

  private static func hasEntries(on day: CivilDay, in db: Database) throws -> Bool {
    try Bool.fetchOne(
      db, sql: "SELECT EXISTS (SELECT 1 FROM entry WHERE day = ?)", arguments: [day.iso]) ?? false
  }
}
