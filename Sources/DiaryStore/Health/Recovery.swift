import CSQLite
import MagnesiumCore
import Platform

/// What could be saved of a damaged diary.
package struct Recovery: Sendable, Hashable {
  package let entries: Int
  /// The rows that could be read but are not what was written, each with what it is.
  package let leftOut: [String]
  /// The tables of which a part cannot be read at all.
  package let tornTables: [String]
  /// The small tables of which a row is not what was written; which one is not known.
  package let changedTables: [String]
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
  package static func recover(_ damaged: String, into path: String) throws(DiaryError) -> Recovery {
    guard !PrivateFiles.isTaken(path) else {
      throw .cannotCreate(path: path, reason: .exists)
    }
    try LeftJournal.check(besideDiary: damaged)
    try PrivateFiles.createFolder(PrivateFiles.folder(of: path))
    let unfinished = path + ".\(getpid())" + PrivateFiles.unfinished
    try PrivateFiles.createEmpty(unfinished, for: path)
    do {
      let source = try Connection(damaged, .changing, waiting: Diary.longestWait)
      guard try source.integer("PRAGMA application_id") == Schema.applicationID else {
        throw DiaryError.notADiary(path: damaged)
      }
      let version = try Schema.version(of: source)
      guard version <= Schema.version else {
        throw DiaryError.newerVersion(path: damaged, found: version, supported: Schema.version)
      }
      guard version == Schema.version else {
        throw DiaryError.damaged(path: damaged, detail: "schema \(version)")
      }
      // Backups may lie beside it, and there was no diary all the same.
      let diary = try Diary(file: unfinished)
      let recovery = try diary.changing { target in try recover(source, into: target) }
      diary.close()
      // Not in the place of what may have come meanwhile.
      guard link(unfinished, path) == 0 || errno != EEXIST && rename(unfinished, path) == 0 else {
        throw DiaryError.cannotCreate(path: path, reason: FailureReason(errno: errno))
      }
      unlink(unfinished)
      PrivateFiles.syncFolder(of: path)
      return recovery
    } catch {
      unlink(unfinished)
      throw DiaryError(error, path: damaged)
    }
  }

  private static func recover(
    _ source: Connection, into target: Connection
  ) throws -> Recovery {
    var leftOut: [String] = []
    var torn: [String] = []
    var entries = 0
    for table in TableDefinition.all {
      let (rows, isTorn) = Salvage(table: table, source: source).rows()
      if isTorn { torn.append(table.name) }
      for row in rows {
        do {
          let isOfEntries = table.name == EntryRow.table.name
          if isOfEntries { _ = try EntryRow.sound(row) }
          if table.name == MarkRow.table.name { try MarkRow.check(row) }
          try PossibleRow.check(row, of: table)
          let kept = RowImage(row.values.filter { table.columnNames.contains($0.key) })
          if isOfEntries {
            _ = try EntryRow.insert(kept, into: target)
            entries += 1
          } else {
            try table.insert(kept, into: target)
          }
          if table.name == MarkRow.table.name { try MarkRow.seal(try row.text("day"), in: target) }
        } catch let error as SQLiteError where error.code != SQLITE_CONSTRAINT {
          throw error
        } catch {
          leftOut.append(Self.describe(row, of: table.name))
        }
      }
    }
    // Who closed a day closed it with the entries that are gone.
    for day in try MarkRow.contradicted(in: target) {
      try target.execute("DELETE FROM day_mark WHERE day = ?", [.text(day)])
      leftOut.append("day_mark \(day)")
    }
    try TableDigest.renew(in: target)
    return Recovery(
      entries: entries, leftOut: leftOut, tornTables: torn,
      changedTables: (try? TableDigest.damaged(in: source)) ?? [])
  }

  /// What a person needs to write it down again.
  private static func describe(_ row: RowImage, of table: String) -> String {
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
  let table: TableDefinition
  let source: Connection

  func rows() -> (rows: [RowImage], isTorn: Bool) {
    let key = table.key
    let isOfEntries = table.name == EntryRow.table.name
    let select = (isOfEntries ? EntryRow.select : "SELECT * FROM \(table.name)") + " NOT INDEXED"
    var (rows, isWhole) = read("\(select) ORDER BY \(key)")
    if isWhole { return (rows, false) }
    var seen = Set(rows.compactMap { $0.value(of: key) })
    func add(_ more: [RowImage]) {
      for row in more where row.value(of: key).map({ seen.insert($0).inserted }) == true {
        rows.append(row)
      }
    }
    let backwards = read("\(select) ORDER BY \(key) DESC").rows
    add(backwards)
    if isOfEntries {
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
  private func read(_ sql: String) -> (rows: [RowImage], isWhole: Bool) {
    var rows: [RowImage] = []
    do {
      try source.eachRow(of: sql) { rows.append(RowImage($0)) }
      return (rows, true)
    } catch {
      return (rows, false)
    }
  }
}
