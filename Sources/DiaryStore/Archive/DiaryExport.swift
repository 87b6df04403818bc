import Foundation
import GRDB
import MagnesiumCore

extension Diary {
  /// Writes out all that a person keeps, as one JSON object: keys sorted, a row a line, always the same
  /// bytes for the same diary. The steps that can be undone stay behind, and so do rows that hold what cannot
  /// be, which are ``unreadable`` then.
  ///
  /// - Parameter write: takes the text piece by piece, so that years need no more memory than a day.
  /// - Throws: ``DiaryError/damagedValue(of:_:)`` where a row is not what was written.
  public func export(_ write: (String) throws -> Void) throws(DiaryError) {
    try read { db in
      try TableDigest.check(db)
      try write("{\n")
      for section in ArchiveSection.all {
        try write("\"\(section.name)\": [")
        let sound = section.table == "entry" ? EntryChecksum.isSound : "1"
        let rows = try Row.fetchCursor(
          db, sql: "SELECT *, \(sound) AS sound FROM \(section.table) ORDER BY \(section.key)")
        var isFirst = true
        while let row = try rows.next() {
          guard row.value(of: "sound") == .integer(1) else {
            throw EntryRow.unsound("entry \(try row.integer("id"))")
          }
          do {
            try PossibleRow.check(row, of: section.table)
          } catch let error as DiaryError {
            note([UnreadableRow(row, of: section, error)])
            continue
          }
          try write((isFirst ? "\n" : ",\n") + StoredJSON.text(try section.object(row)))
          isFirst = false
        }
        try write(section.name == ArchiveSection.all.last?.name ? "]\n" : "],\n")
        if section.name == ArchiveSection.beforeVersion {
          try write("\"schema_version\": \(ArchiveSection.version),\n")
        }
      }
      try write("}")
    }
  }

  /// Gives all entries one after the other, in the order of their ids, but those that hold what cannot be:
  /// they are ``unreadable`` then. Changes do not belong in it.
  public func eachEntry(_ body: (Entry) throws -> Void) throws(DiaryError) {
    try readRows { db in
      try db.eachRow(of: EntryRow.select + " ORDER BY id") { row in
        let entry: Entry
        do {
          entry = try EntryRow.sound(row)
        } catch let error as DiaryError {
          guard case .damagedValue(_, .value) = error else { throw error }
          let id = String(row.integer(0))
          return note([UnreadableRow(table: "entry", key: id, error: error)])
        }
        try body(entry)
      }
    }
  }
}
