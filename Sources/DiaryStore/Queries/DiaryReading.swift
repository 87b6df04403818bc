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

  /// The entries of what a test finds by kind, food and name, in the order of their ids.
  package func entries(
    of matches: (Intake.Kind, Food.ID?, Bilingual) -> Bool
  ) throws(DiaryError) -> [Entry] {
    try reading { db in
      var found: [[StoredValue]] = []
      try db.eachRow(of: "SELECT DISTINCT kind, food_id, name_en, name_id FROM entry") { row in
        guard let kind = row.text(0).flatMap(Intake.Kind.init(rawValue:)) else { return }
        let name = Bilingual(english: row.text(2) ?? "", indonesian: row.text(3) ?? "")
        guard matches(kind, row.text(1), name) else { return }
        found.append([row.stored(0), .text(row.text(1) ?? ""), row.stored(2), row.stored(3)])
      }
      return try found.flatMap { values in
        try EntryRow.entries(
          where: ["kind = ?", "ifnull(food_id,'') = ?", "name_en = ?", "name_id = ?"]
            .joined(separator: " AND "), values, in: db)
      }.sorted { $0.id < $1.id }
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
