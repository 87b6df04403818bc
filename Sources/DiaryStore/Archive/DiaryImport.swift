import MagnesiumCore
import Platform

/// What an import brought.
public struct ImportResult: Sendable, Hashable {
  /// Entries that the diary did not have.
  public var addedEntries = 0
  /// Entries that the diary had already.
  public var knownEntries = 0
  /// Foods, recipes, supplements, meals, remembered names, days' states, parts of the profile.
  package var addedOthers = 0
  /// Of these what the diary has otherwise; it stays as it is. By section and key.
  package var keptOwn: [String] = []
  /// Entries that were deleted here since; they stay so. By section and key.
  package var keptDeleted: [String] = []
  /// Whether there is something to undo: alerts that were shown come in for good.
  public var canBeUndone = false
}

extension Diary {
  /// Takes in what ``export(_:)`` wrote, as one change: entries that are not there yet, and all else
  /// where the diary has nothing of that key. Taking it in twice changes nothing more. A backup is made
  /// first.
  ///
  /// - Parameters:
  ///   - isDryRun: whether only to tell what would come.
  ///   - sharedName: finds what the diary could not tell apart in what there is then.
  /// - Throws: ``ArchiveError`` or ``DiaryError``, and what reading the archive throws; then nothing is
  ///   changed.
  package func `import`(
    _ archive: DiaryArchive, at instant: Int, isDryRun: Bool = false,
    refusing sharedName: (Pantry) -> (name: String, ids: [String])? = { _ in nil }
  ) throws -> ImportResult {
    let survey = try archive.survey()
    var result = ImportResult()
    var backup: Backup?
    // Where nothing comes in, nothing was at risk.
    defer {
      if result.addedEntries + result.addedOthers == 0, let backup {
        PrivateFiles.remove(backup.path)
      }
    }
    do {
      try commit {
        result = ImportResult()
        if !isDryRun, shelf != nil, !isToBeCreated {
          backup = try Self.backUp(diaryAt: path, .beforeImport, at: instant)
        }
        result = try ChangeRecorder.change(.importDiary, at: instant, in: db) { change in
          var taking = try ArchiveTaking(survey, change, in: db)
          try archive.eachRow { try taking.take($2, of: $0, number: $1) }
          try taking.settleDays()
          change = taking.change
          taking.result.canBeUndone = change.isMade
          return taking.result
        }
        if result.addedOthers > 0 {
          if survey.hasProfile, let contradiction = try Self.contradiction(at: instant, in: db) {
            throw ArchiveError.profile(contradiction)
          }
          if let (name, ids) = sharedName(try present(in: db)) {
            throw ArchiveError.sharedName(name, ids)
          }
        }
        return isDryRun ? nil : result.canBeUndone
      }
    } catch {
      result = ImportResult()
      throw error is SQLiteError ? DiaryError(error, path: path) : error
    }
    return result
  }

  /// Why the profile could not have been set; nil where it could.
  static func contradiction(at instant: Int, in db: Connection) throws -> ProfileContradiction? {
    // The latest day that it can be anywhere.
    let today = ZonedInstant(epochSeconds: instant, utcOffsetSeconds: 14 * 3_600).day
    let profile = try profile(in: db)
    do throws(ProfileContradiction) {
      try profile.check(today: today)
      return nil
    } catch {
      // Time alone brings that about.
      return error == .pregnantOrLactatingTooOld ? nil : error
    }
  }
}

/// Puts the rows of an archive into a diary, one after the other.
private struct ArchiveTaking {
  var change: ChangeRecorder
  var result = ImportResult()

  private let db: Connection
  private let uuids: [EntryUUID]
  /// The entries of the diary before; their numbers.
  private var present: [EntryUUID: Entry.ID] = [:]
  /// The entries that came in, where they are to be told from those that were there.
  private var coming: Set<EntryUUID> = []
  /// The entries of the diary that are the same as one of the archive, by what they hold.
  private var recognised: Set<Entry.ID> = []
  private let deleted: Set<EntryUUID>
  /// What the archive says of days.
  private var eaten: Set<String> = []
  private var marks: [(place: String, day: String, isDone: Bool, isAdded: Bool)] = []

  init(_ survey: DiaryArchive.Survey, _ change: ChangeRecorder, in db: Connection) throws {
    self.change = change
    self.db = db
    uuids = survey.uuids
    var present: [EntryUUID: Entry.ID] = [:]
    try db.eachRow(of: "SELECT id, uid FROM entry") { row in
      let id = Int(row.integer(0))
      guard let uuid = row.text(1).flatMap({ EntryUUID($0) }) else {
        throw DiaryError.damagedValue(of: "entry \(id)", .value("uid"))
      }
      present[uuid] = id
    }
    self.present = present
    if !present.isEmpty { coming = Set(uuids) }
    deleted = try ChangeRecorder.deletedEntries(in: db)
  }

  /// - Parameter number: of the row in its table.
  mutating func take(_ object: ArchiveObject, of table: TableDefinition, number: Int) throws {
    let place = "\(table.section)[\(number)]"
    let row = try table.row(object, at: place)
    if table.name == EntryRow.table.name {
      // Another program may have written the file anew meanwhile.
      guard uuids.indices.contains(number) else { throw ArchiveError.unreadable(table.section) }
      return try takeEntry(row, uuids[number], at: place)
    }
    let isAdded = try takeOther(row, of: table, at: place)
    if table.name == MarkRow.table.name, let day = row.optionalText("day") {
      marks.append((place, day, row.optionalText("mark") == DayMark.done.rawValue, isAdded))
    }
  }

  /// - Returns: whether it came in.
  private mutating func takeOther(
    _ row: RowImage, of table: TableDefinition, at place: String
  ) throws -> Bool {
    guard let key = row.value(of: table.key), let name = key.key else {
      throw ArchiveError.value(table.key, at: place)
    }
    let unique = table.alsoUnique ?? table.key
    let present = try db.firstRow(
      of: "SELECT * FROM \(table.name) WHERE \(table.key) = ? OR \(unique) = ?",
      [key, row.value(of: unique) ?? key]
    ) { RowImage($0) }
    if let present {
      if table.isUndoable,
        try table.object(present, without: table.number)
          != table.object(row, without: table.number)
      {
        result.keptOwn.append("\(table.section) \(name)")
      }
      return false
    }
    try Self.refusing(place) {
      if table.isUndoable {
        try change.put(table, try table.renumbered(row, in: db))
      } else {
        try PossibleRow.check(row, of: table)
        try TableDigest.put(row, into: table, in: db)
      }
    }
    result.addedOthers += 1
    return true
  }

  /// An entry is the same that has the same UUID, whatever became of it since. Entries whose UUIDs were only
  /// derived, on either side, are also told apart by what they say, because the same portion may have got
  /// another id on its way; two like portions of one meal are two entries, so that they are counted. An id
  /// that another entry has is replaced by a free one.
  private mutating func takeEntry(_ row: RowImage, _ uuid: EntryUUID, at place: String) throws {
    let written = row.value(of: "id")?.integer
    let id = written.flatMap { RowKey.isPossible($0) ? $0 : nil }
    var values = row.values
    values["uid"] = .text(uuid.description)
    values["id"] = StoredValue(id ?? 1)
    let entry = try Self.refusing(place) { try EntryRow.entry(RowImage(values)) }
    eaten.insert(entry.intake.day.iso)
    if let own = present[uuid] {
      if try EntryRow.content(of: own, in: db) == EntryRow.content(of: entry) {
        result.knownEntries += 1
      } else {
        result.keptOwn.append("entries \(own)")
      }
      return
    }
    if !present.isEmpty, let like = try like(entry) {
      recognised.insert(like)
      result.knownEntries += 1
      return
    }
    if deleted.contains(uuid) {
      result.keptDeleted.append("entries \(written.map(String.init) ?? uuid.description)")
      return
    }
    // A day that has not come is one on which a clock was wrong: what a diary holds comes out and in.
    guard entry.isOnItsDay else { throw ArchiveError.value("day", at: place) }
    try Self.refusing(place) {
      try change.insertImported(entry.intake, recordedAt: entry.recordedAt, uuid: uuid, as: id)
    }
    result.addedEntries += 1
  }

  /// An entry of the diary that holds the same as one of the archive, and may be it.
  private func like(_ entry: Entry) throws -> Entry.ID? {
    let candidates = try EntryRow.alike(entry, in: db).filter { id, uuid in
      !coming.contains(uuid) && !recognised.contains(id)
    }
    return
      (candidates.first { $0.uuid.isDerived }
      ?? (entry.uuid.isDerived ? candidates.first : nil))?.id
  }

  /// Entries and marks can come from two diaries; what one archive says of a day must be true.
  mutating func settleDays() throws {
    let contradicted = Set(try MarkRow.contradicted(in: db))
    for mark in marks where contradicted.contains(mark.day) {
      guard eaten.contains(mark.day) == mark.isDone else {
        throw ArchiveError.value("state", at: mark.place)
      }
      guard mark.isAdded else { continue }
      // Of another diary, in which the day had other entries.
      result.addedOthers -= 1
      result.keptOwn.append("\(MarkRow.table.section) \(mark.day)")
    }
    for day in contradicted { try change.delete(MarkRow.table, key: day) }
  }

  /// The schema refuses what cannot be; where is said here.
  private static func refusing<Value>(_ place: String, _ body: () throws -> Value) throws -> Value {
    do {
      return try body()
    } catch let error as SQLiteError where error.isRefusal {
      throw ArchiveError.refused(at: place, reason: error.message)
    } catch DiaryError.damagedValue(_, .value(let column)) {
      throw ArchiveError.value(column, at: place)
    } catch DiaryError.impossible(_, let column) {
      throw ArchiveError.value(column, at: place)
    }
  }
}
