import MagnesiumCore

extension Diary {
  /// - Throws: ``DiaryError/noSuchEntry(_:)``
  package func entry(_ id: Entry.ID) throws(DiaryError) -> Entry {
    try reading { db in try Self.entry(id, in: db) }
  }

  /// The entries of the days from one to another, both included, in the order of their ids.
  package func entries(from first: CivilDay, to last: CivilDay) throws(DiaryError) -> [Entry] {
    try reading { db in
      try EntryRow.entries(
        where: "day BETWEEN ? AND ?", [.text(first.iso), .text(last.iso)], in: db)
    }
  }

  /// What the person said of the days from one to another, both included, in order.
  package func marks(
    from first: CivilDay, to last: CivilDay
  ) throws(DiaryError) -> [MarkedDay] {
    try reading { db in try MarkRow.marks(from: first, to: last, in: db) }
  }

  /// Empty where nothing was ever said.
  package func profile() throws(DiaryError) -> Profile {
    try reading { db in try Self.profile(in: db) }
  }

  static func profile(in db: Connection) throws -> Profile {
    let person = try TableDigest.rows(of: ProfileRow.person, in: db).first.map {
      try ProfileRow.person($0)
    }
    return Profile(
      born: person?.born, sex: person?.sex,
      circumstances: try TableDigest.rows(of: ProfileRow.circumstances, in: db).map {
        try ProfileRow.circumstances($0)
      })
  }
}
