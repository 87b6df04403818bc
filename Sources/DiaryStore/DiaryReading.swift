import GRDB
import MagnesiumCore

extension Diary {
  /// - Throws: ``DiaryError/noSuchEntry(_:)``
  public func entry(_ id: Entry.ID) throws(DiaryError) -> Entry {
    try readRows { db in try Self.entry(id, in: db) }
  }

  /// The entries of the days from one to another, both included, in the order of their ids.
  public func entries(from first: CivilDay, to last: CivilDay) throws(DiaryError) -> [Entry] {
    try readRows { db in
      try EntryRow.entries(
        where: "day BETWEEN ? AND ?", [.text(first.iso), .text(last.iso)], in: db)
    }
  }

  /// What the person said of the days from one to another, both included, in order.
  public func marks(
    from first: CivilDay, to last: CivilDay
  ) throws(DiaryError) -> [MarkedDay] {
    try readRows { db in try MarkRow.marks(from: first, to: last, in: db) }
  }

  /// Empty where nothing was ever said.
  public func profile() throws(DiaryError) -> Profile {
    try readRows { db in try Self.profile(in: db) }
  }

  static func profile(in db: any RowSource) throws -> Profile {
    let person = try TableDigest.rows(of: "person", in: db).first.map { try ProfileRow.person($0) }
    return Profile(
      born: person?.born, sex: person?.sex,
      circumstances: try TableDigest.rows(of: "circumstances", in: db).map {
        try ProfileRow.circumstances($0)
      })
  }
}
