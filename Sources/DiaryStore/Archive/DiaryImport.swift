import Foundation
import GRDB
import MagnesiumCore

/// What an import brought.
public struct ImportResult: Sendable, Hashable {
  public var addedEntries = 0
  /// Entries that the diary had already.
  public var knownEntries = 0
  /// Foods, recipes, supplements, meals, remembered names, days' states, parts of the profile.
  public var addedOthers = 0
  /// Of these what the diary has otherwise; it stays as it is. By section and key.
  public var keptOwn: [String] = []
  /// Whether there is something to undo: alerts that were shown come in for good.
  public var canBeUndone = false
}

extension Diary {
  /// Takes in what ``export(_:)`` wrote, as one change: entries that are not there yet, and all else
  /// where the diary has nothing of that key. Taking it in twice changes nothing more. A backup is made
  /// first.
  ///
  /// - Parameter isDryRun: whether only to tell what would come.
  /// - Throws: ``ArchiveError`` or ``DiaryError``; then nothing is changed.
  public func `import`(
    _ archive: Data, at instant: Int, isDryRun: Bool = false
  ) throws -> ImportResult {
    let sections = try Self.sections(of: archive)
    var result = ImportResult()
    var backup: Backup?
    // Where nothing comes in, nothing was at risk.
    defer {
      if result.addedEntries + result.addedOthers == 0, let backup { unlink(backup.path) }
    }
    do {
      try queue.inDatabase { db in
        try commit(in: db) {
          if !isDryRun, shelf != nil {
            backup = try Self.backUp(diaryAt: path, .beforeImport, at: instant)
          }
          var change = ChangeRecorder(.importDiary, at: instant, in: db)
          for (section, rows) in sections {
            if section.table == "entry" {
              try Self.takeEntries(rows, section, &change, &result, in: db)
            } else {
              try Self.take(rows, section, &change, &result, in: db)
            }
          }
          try Self.settleDays(&change, in: db)
          try Self.checkWhatCame(in: db)
          result.canBeUndone = change.isMade
          return isDryRun ? nil : change.isMade
        }
      }
    } catch {
      result = ImportResult()
      if let error = error as? ArchiveError { throw error }
      throw DiaryError(error, path: path)
    }
    return result
  }

  private typealias Object = [String: ArchiveValue]

  private static func sections(of archive: Data) throws -> [(ArchiveSection, [Object])] {
    guard case .object(let all) = try ArchiveValue(json: archive) else {
      throw ArchiveError.unreadable("no JSON object")
    }
    guard case .integer(let version)? = all["schema_version"] else {
      throw ArchiveError.unreadable("schema_version")
    }
    guard version <= ArchiveSection.version else { throw ArchiveError.newerVersion(Int(version)) }
    let names = Set(ArchiveSection.all.map(\.name) + ["schema_version"])
    if let unknown = all.keys.sorted().first(where: { !names.contains($0) }) {
      throw ArchiveError.unknownSection(unknown)
    }
    return try ArchiveSection.all.map { section in
      guard case .list(let list) = all[section.name] ?? .list([]) else {
        throw ArchiveError.unreadable(section.name)
      }
      return (
        section,
        try list.map { element in
          guard case .object(let object) = element else {
            throw ArchiveError.unreadable(section.name)
          }
          return object
        }
      )
    }
  }

  /// Entries are told apart by what they say: an id that another entry has is replaced by a free one.
  /// Two like portions of one meal are two entries, so that they are counted.
  private static func takeEntries(
    _ rows: [Object], _ section: ArchiveSection, _ change: inout ChangeRecorder,
    _ result: inout ImportResult, in db: Database
  ) throws {
    func content(_ object: Object) -> Object { object.filter { $0.key != "id" } }
    var known: [Object: Int] = [:]
    var ids: Set<ArchiveValue> = []
    let present = try Row.fetchCursor(db, sql: "SELECT * FROM entry")
    while let row = try present.next() {
      let object = try section.object(row)
      known[content(object), default: 0] += 1
      ids.insert(object["id"] ?? .null)
    }
    for (index, object) in rows.enumerated() {
      let place = "entries[\(index)]"
      let values = try section.values(object, at: place)
      if !known.isEmpty {
        // Written as the diary would write it, so that an instant reads alike in all its forms.
        let written = content(try section.object(RowImage(values)))
        if let count = known[written], count > 0 {
          known[written] = count - 1
          result.knownEntries += 1
          continue
        }
      }
      // What JSON programs can hold exactly; the next id is one more.
      let isFree =
        if case .integer(let id)? = object["id"] {
          1..<(1 << 53) ~= id && !ids.contains(.integer(id))
        } else {
          false
        }
      let columns = values.filter { isFree || $0.column != "id" }
      let entry = try refusing(place) { try change.insertEntry(columns) }
      // A day that has not come is one on which a clock was wrong: what a diary holds comes out and in.
      guard entry.isOnItsDay else { throw ArchiveError.value("day", at: place) }
      ids.insert(.integer(Int64(entry.id)))
      result.addedEntries += 1
    }
  }

  private static func take(
    _ rows: [Object], _ section: ArchiveSection, _ change: inout ChangeRecorder,
    _ result: inout ImportResult, in db: Database
  ) throws {
    for (index, object) in rows.enumerated() {
      let place = "\(section.name)[\(index)]"
      let values = try section.values(object, at: place)
      let key = values.first { $0.column == section.key }?.value
      guard let key, let name = key.text ?? key.integer.map(String.init) else {
        throw ArchiveError.value(section.key, at: place)
      }
      let other = section.alsoUnique.flatMap { unique in
        values.first { $0.column == unique }.map { (unique, $0.value) }
      }
      let present = try Row.fetchOne(
        db,
        sql: """
          SELECT * FROM \(section.table)
          WHERE \(section.key) = ? OR \(other?.0 ?? section.key) = ?
          """, arguments: [key, other?.1 ?? key])
      if let present {
        if section.isUndoable,
          try section.object(present) != section.object(RowImage(values))
        {
          result.keptOwn.append("\(section.name) \(name)")
        }
        continue
      }
      try refusing(place) {
        if section.isUndoable {
          try change.put(
            section.table, key: name, columns: values.map(\.column), values.map(\.value))
        } else {
          let marks = values.map { _ in "?" }.joined(separator: ", ")
          let columns = values.map(\.column).joined(separator: ", ")
          try db.execute(
            sql: "INSERT INTO \(section.table) (\(columns)) VALUES (\(marks))",
            arguments: StatementArguments(values.map(\.value)))
        }
      }
      result.addedOthers += 1
    }
  }

  /// The schema refuses what cannot be; where is said here.
  private static func refusing<Value>(_ place: String, _ body: () throws -> Value) throws -> Value {
    do {
      return try body()
    } catch let error as DatabaseError
      where [.SQLITE_CONSTRAINT, .SQLITE_MISMATCH].contains(error.resultCode)
    {
      throw ArchiveError.refused(at: place, reason: error.message ?? "")
    } catch DiaryError.damagedValue(_, .value(let column)) {
      throw ArchiveError.value(column, at: place)
    } catch DiaryError.impossible(_, let column) {
      throw ArchiveError.value(column, at: place)
    }
  }

  /// Entries and marks can come from two diaries.
  private static func settleDays(_ change: inout ChangeRecorder, in db: Database) throws {
    for day in try MarkRow.contradicted(in: db) { try change.delete("day_mark", key: day) }
  }

  /// All that came is read once as every command will read it.
  private static func checkWhatCame(in db: Database) throws {
    do {
      for row in try Row.fetchAll(db, sql: "SELECT name, value FROM preference") {
        try checkPreference(try row.text("name"), try row.text("value"))
      }
      let days = "SELECT day FROM day_mark UNION SELECT day FROM alert_history"
      for row in try Row.fetchAll(db, sql: days) where CivilDay(iso: try row.text("day")) == nil {
        throw DiaryError.damagedValue(of: "day_states", .value("day"))
      }
    } catch DiaryError.damagedValue(let what, .value(let column)) {
      throw ArchiveError.value(column, at: what)
    }
  }

  /// What cannot be read would be taken for the default in silence.
  private static func checkPreference(_ name: String, _ value: String) throws {
    let isReadable =
      switch name {
      case "day_start": ClockTime(value) != nil
      case "cup": CupSize(rawValue: value) != nil
      case "complete_when": CompletenessRule(value) != nil
      default: false
      }
    guard isReadable else { throw DiaryError.damagedValue(of: "preferences", .value(name)) }
  }
}
