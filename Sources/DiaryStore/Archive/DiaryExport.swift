import MagnesiumCore

extension Diary {
  /// Writes out all that a person keeps, as one JSON object: keys sorted, a row a line, always the same
  /// bytes for the same diary. The steps that can be undone stay behind, and so do rows that hold what cannot
  /// be, which are ``unreadable`` then.
  ///
  /// - Parameter write: takes the text piece by piece, so that years need no more memory than a day.
  /// - Throws: ``DiaryError/damagedValue(of:_:)`` where a row is not what was written, and what the closure
  ///   throws.
  package func export(_ write: (String) throws -> Void) throws {
    try read { _ in
      try TableDigest.check(db)
      try write("{\n")
      let sections = (TableDefinition.all.map(\.section) + [DiaryArchive.versionKey]).sorted()
      for section in sections {
        try write("\"\(section)\": ")
        if let table = TableDefinition.all.first(where: { $0.section == section }) {
          try write("[")
          try export(table, write)
          try write("]")
        } else {
          try write(String(DiaryArchive.version))
        }
        try write(section == sections.last ? "\n" : ",\n")
      }
      try write("}")
    }
  }

  private func export(_ table: TableDefinition, _ write: (String) throws -> Void) throws {
    let isOfEntries = table.name == EntryRow.table.name
    var isFirst = true
    let places = table.places
    try db.eachRow(
      of: """
        SELECT \(table.columnList), \(isOfEntries ? EntryChecksum.isSound : "1")
        FROM \(table.name) ORDER BY \(table.key)
        """
    ) { row in
      let placed = PlacedRow(row: row, places: places)
      guard row.integer(places.count) == 1 else {
        throw EntryRow.unsound("entry \(try placed.integer("id"))")
      }
      do {
        try PossibleRow.check(placed, of: table)
      } catch let error as DiaryError {
        return note([UnreadableRow(placed, of: table, error)])
      }
      try write((isFirst ? "\n" : ",\n") + StoredJSON.text(try table.object(placed)))
      isFirst = false
    }
  }

  /// Gives all entries one after the other, in the order of their ids, but those that hold what cannot be:
  /// they are ``unreadable`` then. Changes do not belong in it.
  ///
  /// - Throws: ``DiaryError``, and what the closure throws.
  package func eachEntry(_ body: (Entry) throws -> Void) throws {
    try read { _ in
      try db.eachRow(of: EntryRow.select + " ORDER BY id") { row in
        let entry: Entry
        do {
          entry = try EntryRow.sound(row)
        } catch let error as DiaryError {
          guard case .damagedValue(_, .value) = error else { throw error }
          return note([UnreadableRow(row, of: EntryRow.table, error)])
        }
        try body(entry)
      }
    }
  }
}
