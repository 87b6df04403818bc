import MagnesiumCore

#if canImport(FoundationEssentials)
  import FoundationEssentials
#else
  import Foundation
#endif

/// What an import brought.
public struct ImportResult: Sendable, Hashable {
  public var addedEntries = 0
  /// Entries that the diary had already.
  public var knownEntries = 0
  /// Foods, recipes, supplements, meals, remembered names, days' states, parts of the profile.
  public var addedOthers = 0
  /// Of these what the diary has otherwise; it stays as it is. By section and key.
  public var keptOwn: [String] = []
  /// Entries that were deleted here since; they stay so. By section and key.
  public var keptDeleted: [String] = []
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
  /// - Throws: ``ArchiveError`` or ``DiaryError``; then nothing is changed.
  public func `import`(
    _ archive: Data, at instant: Int, isDryRun: Bool = false,
    refusing sharedName: (Pantry) -> (name: String, ids: [String])? = { _ in nil }
  ) throws -> ImportResult {
    let sections = try Self.sections(of: archive)
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
        if !isDryRun, shelf != nil {
          backup = try Self.backUp(diaryAt: path, .beforeImport, at: instant)
        }
        try ChangeRecorder.change(.importDiary, at: instant, in: db) { change in
          for (table, rows) in sections {
            if table.name == EntryRow.table.name {
              try Self.takeEntries(rows, &change, &result, in: db)
            } else {
              try Self.take(rows, table, &change, &result, in: db)
            }
          }
          try Self.settleDays(of: sections, &change, &result, in: db)
          result.canBeUndone = change.isMade
        }
        if result.addedOthers > 0 { try Self.checkProfile(sections, at: instant, in: db) }
        if result.addedOthers > 0, let (name, ids) = sharedName(try present(in: db)) {
          throw ArchiveError.sharedName(name, ids)
        }
        return isDryRun ? nil : result.canBeUndone
      }
    } catch {
      result = ImportResult()
      if let error = error as? ArchiveError { throw error }
      throw DiaryError(error, path: path)
    }
    return result
  }

  private typealias Object = [String: ArchiveValue]

  private static func sections(of archive: Data) throws -> [(TableDefinition, [Object])] {
    guard case .object(let all) = try ArchiveValue(json: archive) else {
      throw ArchiveError.unreadable("no JSON object")
    }
    guard case .integer(let version)? = all[Archive.versionKey] else {
      throw ArchiveError.unreadable(Archive.versionKey)
    }
    guard version <= Archive.version else { throw ArchiveError.newerVersion(Int(version)) }
    let names = Set(TableDefinition.all.map(\.section) + [Archive.versionKey])
    if let unknown = all.keys.sorted().first(where: { !names.contains($0) }) {
      throw ArchiveError.unknownSection(unknown)
    }
    return try TableDefinition.all.map { table in
      guard case .list(let list) = all[table.section] ?? .list([]) else {
        throw ArchiveError.unreadable(table.section)
      }
      return (
        table,
        try list.map { element in
          guard case .object(let object) = element else {
            throw ArchiveError.unreadable(table.section)
          }
          return object
        }
      )
    }
  }

  /// An entry is the same that has the same id and time of recording, whatever became of it since; else
  /// entries are told apart by what they say, and an id that another entry has is replaced by a free one.
  /// Two like portions of one meal are two entries, so that they are counted.
  private static func takeEntries(
    _ rows: [Object], _ change: inout ChangeRecorder, _ result: inout ImportResult,
    in db: Connection
  ) throws {
    let table = EntryRow.table
    func content(_ object: Object) -> Object { object.filter { $0.key != "id" } }
    var known: [Object: Int] = [:]
    var present: [EntryKey: Object] = [:]
    var ids: Set<ArchiveValue> = []
    let places = table.places
    try db.eachRow(of: "SELECT \(table.columnList) FROM entry") { row in
      let row = PlacedRow(row: row, places: places)
      let object = try table.object(row)
      known[content(object), default: 0] += 1
      present[EntryKey(id: try row.integer("id"), recordedAt: try row.integer("recorded_at"))] =
        content(object)
      ids.insert(object["id"] ?? .null)
    }
    let deleted = try ChangeRecorder.deletedEntries(in: db)
    // What is the same entry is no other's like.
    var same: [EntryKey: Object] = [:]
    for key in rows.compactMap(EntryKey.init) where same[key] == nil {
      guard let content = present[key] else { continue }
      same[key] = content
      known[content, default: 1] -= 1
    }
    for (index, object) in rows.enumerated() {
      let place = "entries[\(index)]"
      let row = try table.row(object, at: place)
      let key = EntryKey(object)
      if !known.isEmpty {
        // Written as the diary would write it, so that an instant reads alike in all its forms.
        let written = content(try table.object(row))
        if let key, let own = same.removeValue(forKey: key) {
          if own == written {
            result.knownEntries += 1
          } else {
            result.keptOwn.append("entries \(key.id)")
          }
          continue
        }
        if let count = known[written], count > 0 {
          known[written] = count - 1
          result.knownEntries += 1
          continue
        }
      }
      if let key, deleted.contains(key) {
        result.keptDeleted.append("entries \(key.id)")
        continue
      }
      let isFree = key.map { RowKey.isPossible($0.id) && !ids.contains(.integer(Int64($0.id))) }
      let kept = isFree == true ? row : RowImage(row.values.filter { $0.key != "id" })
      let entry = try refusing(place) { try change.insertEntry(kept) }
      // A day that has not come is one on which a clock was wrong: what a diary holds comes out and in.
      guard entry.isOnItsDay else { throw ArchiveError.value("day", at: place) }
      ids.insert(.integer(Int64(entry.id)))
      result.addedEntries += 1
    }
  }

  private static func take(
    _ rows: [Object], _ table: TableDefinition, _ change: inout ChangeRecorder,
    _ result: inout ImportResult, in db: Connection
  ) throws {
    for (index, object) in rows.enumerated() {
      let place = "\(table.section)[\(index)]"
      let row = try table.row(object, at: place)
      guard let key = row.value(of: table.key), let name = key.key else {
        throw ArchiveError.value(table.key, at: place)
      }
      let unique = table.alsoUnique ?? table.key
      let present = try db.firstRow(
        of: "SELECT * FROM \(table.name) WHERE \(table.key) = ? OR \(unique) = ?",
        [key, row.value(of: unique) ?? key]
      ) { RowImage($0) }
      if let present {
        if table.isUndoable, try table.object(present) != table.object(row) {
          result.keptOwn.append("\(table.section) \(name)")
        }
        continue
      }
      try refusing(place) {
        if table.isUndoable {
          try change.put(table, row)
        } else {
          try PossibleRow.check(row, of: table)
          try table.insert(row, into: db)
        }
      }
      result.addedOthers += 1
    }
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

  /// Entries and marks can come from two diaries; what one archive says of a day must be true.
  private static func settleDays(
    of sections: [(TableDefinition, [Object])], _ change: inout ChangeRecorder,
    _ result: inout ImportResult, in db: Connection
  ) throws {
    func rows(_ table: String) -> [Object] {
      sections.first { $0.0.name == table }?.1 ?? []
    }
    let eaten = Set(rows("entry").compactMap { $0["day"] })
    let contradicted = Set(try MarkRow.contradicted(in: db))
    for (index, object) in rows("day_mark").enumerated() {
      guard case .text(let day)? = object["day"], contradicted.contains(day) else { continue }
      guard eaten.contains(.text(day)) == (object["state"] == .text(DayMark.done.rawValue)) else {
        throw ArchiveError.value("state", at: "day_states[\(index)]")
      }
      // Of another diary, in which the day had other entries.
      result.addedOthers -= 1
      result.keptOwn.append("day_states \(day)")
    }
    for day in contradicted { try change.delete(MarkRow.table, key: day) }
  }

  /// - Throws: ``ArchiveError/profile(_:)`` where a profile came that could not be set.
  private static func checkProfile(
    _ sections: [(TableDefinition, [Object])], at instant: Int, in db: Connection
  ) throws {
    guard
      sections.contains(where: {
        ["person", "circumstances"].contains($0.0.name) && !$0.1.isEmpty
      })
    else { return }
    // The latest day that it can be anywhere.
    let today = ZonedInstant(epochSeconds: instant, utcOffsetSeconds: 14 * 3_600).day
    let profile = try profile(in: db)
    do throws(ProfileContradiction) {
      try profile.check(today: today)
    } catch {
      // Time alone brings that about.
      if error != .pregnantOrLactatingTooOld { throw ArchiveError.profile(error) }
    }
  }
}

/// What stays of an entry whatever becomes of it.
struct EntryKey: Hashable {
  let id: Entry.ID
  let recordedAt: Int

  init(id: Entry.ID, recordedAt: Int) { (self.id, self.recordedAt) = (id, recordedAt) }

  /// nil for an object of an archive that does not say it.
  init?(_ object: [String: ArchiveValue]) {
    guard case .integer(let id)? = object["id"], case .text(let text)? = object["recorded_at"],
      let instant = ZonedInstant(rfc3339: text)
    else { return nil }
    self.init(id: Int(id), recordedAt: instant.epochSeconds)
  }
}
