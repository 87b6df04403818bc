import Foundation
import GRDB
import MagnesiumCore

/// What could be saved of a damaged diary.
public struct Recovery: Sendable, Hashable {
  public let entries: Int
  /// The rows that could be read but are not what was written, each with what it is.
  public let leftOut: [String]
  /// The tables of which a part cannot be read at all.
  public let tornTables: [String]
  /// The small tables of which a row is not what was written; which one is not known.
  public let changedTables: [String]
}

extension Recovery {
  /// Writes what is readable of a diary into a new one. The damaged one is only read.
  ///
  /// The history of changes is left behind: half of it would undo the wrong thing.
  ///
  /// - Parameters:
  ///   - damaged: of this schema; an older one is recovered from a backup.
  ///   - path: where no file is yet.
  /// - Throws: ``DiaryError/damaged(path:detail:)`` where SQLite cannot read the file at all,
  ///   ``DiaryError/notADiary(path:)``, ``DiaryError/cannotCreate(path:reason:)``
  public static func recover(_ damaged: String, into path: String) throws(DiaryError) -> Recovery {
    guard !PrivateFiles.isTaken(path) else {
      throw .cannotCreate(path: path, reason: String(cString: strerror(EEXIST)))
    }
    try LeftJournal.check(besideDiary: damaged)
    try PrivateFiles.createFolder(PrivateFiles.folder(of: path))
    let unfinished = path + ".\(getpid())" + PrivateFiles.unfinished
    close(try PrivateFiles.createNew(unfinished, for: path))
    do {
      let source = try DatabaseQueue(path: damaged, configuration: Diary.checking)
      // Backups may lie beside it, and there was no diary all the same.
      let diary = try Diary(path: unfinished) { () throws in
        try DatabaseQueue(path: unfinished, configuration: Diary.configuration(waiting: 0))
      }
      let recovery = try source.inDatabase { source in
        guard try Int.fetchOne(source, sql: "PRAGMA application_id") == Schema.applicationID else {
          throw DiaryError.notADiary(path: damaged)
        }
        let version = try Schema.version(of: source)
        guard version <= Schema.version else {
          throw DiaryError.newerVersion(
            path: damaged, found: version, supported: Schema.version)
        }
        guard version == Schema.version else {
          throw DiaryError.damaged(path: damaged, detail: "schema \(version)")
        }
        return try diary.write { target in try recover(source, into: target) }
      }
      try diary.queue.close()
      // Not in the place of what may have come meanwhile.
      guard link(unfinished, path) == 0 || errno != EEXIST && rename(unfinished, path) == 0 else {
        throw DiaryError.cannotCreate(path: path, reason: String(cString: strerror(errno)))
      }
      unlink(unfinished)
      PrivateFiles.syncFolder(of: path)
      return recovery
    } catch {
      unlink(unfinished)
      throw DiaryError(error, path: damaged)
    }
  }

  private static func recover(_ source: Database, into target: Database) throws -> Recovery {
    var leftOut: [String] = []
    var torn: [String] = []
    var entries = 0
    let tables = try Row.fetchAll(
      target,
      sql: """
        SELECT name FROM sqlite_schema
        WHERE type = 'table' AND name NOT LIKE 'sqlite_%' AND name NOT IN ('change', 'changed_row', 'table_digest')
        """)
    for table in try tables.map({ try $0.text("name") }) {
      let salvage = Salvage(table: table, source: source)
      let (rows, isTorn) = try salvage.rows(target)
      if isTorn { torn.append(table) }
      for row in rows {
        do {
          if table == "entry" { _ = try EntryRow.sound(row) }
          if table == "day_mark" { try MarkRow.check(row, in: target) }
          try PossibleRow.check(row, of: table)
          let columns = try salvage.columns(target)
          try target.execute(
            sql: """
              INSERT INTO \(table) (\(columns.joined(separator: ", ")))
              VALUES (\(columns.map { _ in "?" }.joined(separator: ", ")))
              """,
            arguments: StatementArguments(columns.map { row.value(of: $0) ?? .null }))
          switch table {
          case "entry":
            try EntryChecksum.seal(try row.integer("id"), in: target)
            entries += 1
          case "day_mark": try MarkRow.seal(try row.text("day"), in: target)
          default: break
          }
        } catch let error as DatabaseError where error.resultCode != .SQLITE_CONSTRAINT {
          throw error
        } catch {
          leftOut.append(Self.describe(row, of: table))
        }
      }
    }
    // Who closed a day closed it with the entries that are gone.
    for day in try MarkRow.contradicted(in: target) {
      try target.execute(sql: "DELETE FROM day_mark WHERE day = ?", arguments: [day])
      leftOut.append("day_mark \(day)")
    }
    try TableDigest.renew(in: target)
    return Recovery(
      entries: entries, leftOut: leftOut, tornTables: torn,
      changedTables: (try? TableDigest.damaged(in: source)) ?? [])
  }

  /// What a person needs to write it down again.
  private static func describe(_ row: Row, of table: String) -> String {
    let columns = ["id", "name", "day", "from_day", "words", "name_en", "phrase", "magnesium_mg"]
    let values = columns.compactMap { column -> String? in
      switch row.value(of: column) {
      case .text(let text): text
      case .integer(let integer): String(integer)
      case .real(let real): String(real)
      case .null, nil: nil
      }
    }
    return ([table] + values).joined(separator: " ")
  }
}

/// Reads what can be read of a table: from its beginning and from its end up to a torn place, and what
/// lies between torn places as far as a search by id finds it.
private struct Salvage {
  let table: String
  let source: Database

  func columns(_ target: Database) throws -> [String] {
    try target.columns(in: table).map(\.name).filter { $0 != "checksum" }
  }

  func rows(_ target: Database) throws -> (rows: [Row], isTorn: Bool) {
    let key = try target.primaryKey(table).columns[0]
    let select = (table == "entry" ? EntryRow.select : "SELECT * FROM \(table)") + " NOT INDEXED"
    var (rows, isWhole) = read("\(select) ORDER BY \(key)")
    if isWhole { return (rows, false) }
    var seen = Set(rows.compactMap { $0.value(of: key) })
    func add(_ more: [Row]) {
      for row in more where row.value(of: key).map({ seen.insert($0).inserted }) == true {
        rows.append(row)
      }
    }
    let backwards = read("\(select) ORDER BY \(key) DESC").rows
    add(backwards)
    if table == "entry" {
      // Each torn page hides some dozen ids; from beyond it reading goes on.
      var from = rows.compactMap { $0.value(of: key)?.integer }.min() ?? 1
      let to = rows.compactMap { $0.value(of: key)?.integer }.max() ?? 0
      while from < to {
        let part = read("\(select) WHERE \(key) >= \(from) ORDER BY \(key)")
        add(part.rows)
        if part.isWhole { break }
        from = max(from, part.rows.last?.value(of: key)?.integer ?? from) + 8
      }
    }
    return (rows, true)
  }

  /// The rows up to where reading fails.
  private func read(_ sql: String) -> (rows: [Row], isWhole: Bool) {
    var rows: [Row] = []
    do {
      let cursor = try Row.fetchCursor(source, sql: sql)
      while let row = try cursor.next() { rows.append(row.copy()) }
      return (rows, true)
    } catch {
      return (rows, false)
    }
  }
}
