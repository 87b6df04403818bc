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
  /// - Throws: ``ArchiveError`` or ``DiaryError``; then nothing is changed.
  package func `import`(
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
        result = ImportResult()
        if !isDryRun, shelf != nil, !isToBeCreated {
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
      throw ArchiveError.unreadable("{}")
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

  /// An entry is the same that has the same UUID, whatever became of it since. Entries whose UUIDs were only
  /// derived, on either side, are also told apart by what they say, because the same portion may have got
  /// another id on its way; two like portions of one meal are two entries, so that they are counted. An id
  /// that another entry has is replaced by a free one.
  private static func takeEntries(
    _ objects: [Object], _ change: inout ChangeRecorder, _ result: inout ImportResult,
    in db: Connection
  ) throws {
    let table = EntryRow.table
    func content(_ object: Object) -> Object {
      object.filter { $0.key != "id" && $0.key != "uid" }
    }
    var known: [Object: LikeEntries] = [:]
    var present: [EntryUUID: (id: Int, content: Object)] = [:]
    var ids: Set<Int> = []
    let places = table.places
    try db.eachRow(of: "SELECT \(table.columnList) FROM entry") { row in
      let row = PlacedRow(row: row, places: places)
      let content = content(try table.object(row))
      let id = try row.integer("id")
      ids.insert(id)
      guard let uuid = EntryUUID(try row.text("uid")) else {
        throw DiaryError.damagedValue(of: "entry \(id)", .value("uid"))
      }
      known[content, default: LikeEntries()].count(1, uuid)
      present[uuid] = (id, content)
    }
    let deleted = try ChangeRecorder.deletedEntries(in: db)
    let uuids = try uuids(of: objects)
    // What is the same entry is no other's like.
    for uuid in uuids {
      if let (_, content) = present[uuid] { known[content]?.count(-1, uuid) }
    }
    for (index, object) in objects.enumerated() {
      let place = "entries[\(index)]"
      var values = try table.row(object, at: place).values
      let uuid = uuids[index]
      values["uid"] = .text(uuid.description)
      if !known.isEmpty {
        // Written as the diary would write it, so that an instant reads alike in all its forms.
        let written = content(try table.object(RowImage(values)))
        if let own = present[uuid] {
          if own.content == written {
            result.knownEntries += 1
          } else {
            result.keptOwn.append("entries \(own.id)")
          }
          continue
        }
        if known[written]?.take(uuid) == true {
          result.knownEntries += 1
          continue
        }
      }
      let id = values["id"]?.integer
      if deleted.contains(uuid) {
        result.keptDeleted.append("entries \(id.map(String.init) ?? uuid.description)")
        continue
      }
      if id.map({ !RowKey.isPossible($0) || ids.contains($0) }) ?? true { values["id"] = nil }
      let row = RowImage(values)
      let entry = try refusing(place) { try change.insertEntry(row) }
      // A day that has not come is one on which a clock was wrong: what a diary holds comes out and in.
      guard entry.isOnItsDay else { throw ArchiveError.value("day", at: place) }
      ids.insert(entry.id)
      result.addedEntries += 1
    }
  }

  /// How many entries of the diary hold the same.
  private struct LikeEntries {
    private var derived = 0
    private var made = 0

    mutating func count(_ number: Int, _ uuid: EntryUUID) {
      if uuid.isDerived { derived += number } else { made += number }
    }

    /// Takes one that may be the same as another with a UUID; false where there is none left.
    mutating func take(_ uuid: EntryUUID) -> Bool {
      if derived > 0 {
        derived -= 1
        return true
      }
      guard uuid.isDerived, made > 0 else { return false }
      made -= 1
      return true
    }
  }

  /// The UUIDs of entries; an older archive has none, and they are derived.
  private static func uuids(of objects: [Object]) throws -> [EntryUUID] {
    var uuids: [EntryUUID] = []
    var taken: Set<EntryUUID> = []
    var contents: [Object: Int] = [:]
    for (index, object) in objects.enumerated() {
      let uuid: EntryUUID
      if let value = object["uid"], value != .null {
        guard case .text(let text) = value, let given = EntryUUID(text), !taken.contains(given)
        else { throw ArchiveError.value("uid", at: "entries[\(index)]") }
        uuid = given
      } else if let key = key(of: object), !taken.contains(key) {
        uuid = key
      } else {
        let number = contents[object, default: 0]
        contents[object] = number + 1
        uuid = EntryUUID(
          derivedFrom: try StoredJSON.text(ArchiveValue.object(object)), number: number)
      }
      taken.insert(uuid)
      uuids.append(uuid)
    }
    return uuids
  }

  /// That of an entry which says its id and when it was written down.
  private static func key(of object: Object) -> EntryUUID? {
    guard case .integer(let id)? = object["id"], case .text(let text)? = object["recorded_at"],
      let instant = ZonedInstant(rfc3339: text)
    else { return nil }
    return EntryUUID(derivedFrom: Int(id), recordedAt: instant.epochSeconds)
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
          try TableDigest.put(row, into: table, in: db)
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
    if let contradiction = try contradiction(at: instant, in: db) {
      throw ArchiveError.profile(contradiction)
    }
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
