import Foundation
import GRDB

/// What an import brought.
public struct ImportResult: Sendable, Hashable {
  public var addedEntries = 0
  /// Entries that the diary had already.
  public var knownEntries = 0
  /// Foods, recipes, supplements, meals, remembered names, days' states, parts of the profile.
  public var addedOthers = 0
  /// Of these what the diary has otherwise; it stays as it is. By section and key.
  public var keptOwn: [String] = []
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
    do {
      try queue.inDatabase { db in
        try db.inTransaction(.immediate) {
          if !isDryRun, let shelf {
            let second = try DatabaseQueue(path: path)
            _ = try Self.backUp(second, .beforeImport, at: instant, on: shelf)
          }
          var change = ChangeRecorder(.importDiary, at: instant, in: db)
          for (section, rows) in sections {
            if section.table == "entry" {
              try Self.takeEntries(rows, section, &change, &result, in: db)
            } else {
              try Self.take(rows, section, &change, &result, in: db)
            }
          }
          try Self.checkWhatCame(in: db)
          return isDryRun ? .rollback : .commit
        }
      }
    } catch let error as ArchiveError {
      throw error
    } catch {
      throw DiaryError(error, path: path)
    }
    if !isDryRun { markChanged() }
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
      let isFree = object["id"].map { $0 != .null && !ids.contains($0) } ?? false
      let columns = values.filter { isFree || $0.column != "id" }
      let id = try refusing(place) { try change.insertEntry(columns) }
      ids.insert(.integer(Int64(id)))
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
      guard let key = values.first(where: { $0.column == section.key })?.value, key != .null else {
        throw ArchiveError.value(section.key, at: place)
      }
      let present = try Row.fetchOne(
        db, sql: "SELECT * FROM \(section.table) WHERE \(section.key) = ?", arguments: [key])
      if let present {
        if section.isUndoable,
          try section.object(present) != section.object(RowImage(values))
        {
          result.keptOwn.append("\(section.name) \(key.text ?? key.integer.map(String.init) ?? "")")
        }
        continue
      }
      try refusing(place) {
        if section.isUndoable {
          try change.put(
            section.table, key: key.text ?? key.integer.map(String.init) ?? "",
            columns: values.map(\.column), values.map(\.value))
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
    } catch let error as DatabaseError where error.resultCode == .SQLITE_CONSTRAINT {
      throw ArchiveError.refused(at: place, reason: error.message ?? "")
    } catch DiaryError.damagedValue(_, .value(let column)) {
      throw ArchiveError.value(column, at: place)
    }
  }

  /// All that came is read once as every command will read it.
  private static func checkWhatCame(in db: Database) throws {
    do {
      _ = try pantry(in: db)
      _ = try profile(in: db)
      _ = try preferences(in: db)
    } catch DiaryError.damagedValue(let what, .value(let column)) {
      throw ArchiveError.value(column, at: what)
    }
  }
}
