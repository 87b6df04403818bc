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
    func damaged() -> DiaryError {
      .damagedValue(of: "circumstances", .value("authority"))
    }
    let person = try TableDigest.rows(of: "person", in: db).first
    let rows = try TableDigest.rows(of: "circumstances", in: db)
    let born = person?.optionalText("born")
    let sex = person?.optionalText("sex")
    return Profile(
      born: try born.map { text in
        guard let day = CivilDay(iso: text) else { throw damaged() }
        return day
      },
      sex: sex.flatMap(Sex.init(rawValue:)),
      circumstances: try rows.map { row in
        guard let from = CivilDay(iso: try row.text("from_day")),
          let authority = Authority(rawValue: try row.text("authority"))
        else { throw damaged() }
        func list<Value>(_ column: String, _ make: (String) -> Value?) throws -> Set<Value> {
          let parts = try row.text(column).split(separator: "\n").map(String.init)
          return Set(
            try parts.map { part in
              guard let value = make(part) else { throw damaged() }
              return value
            })
        }
        return Circumstances(
          from: from, authority: authority, isPregnant: try row.integer("pregnant") == 1,
          isLactating: try row.integer("lactating") == 1,
          eating: EatingHabits(
            diets: try list("diets", Diet.init(rawValue:)),
            avoided: try list("avoided", FoodTrait.init(rawValue:)),
            disliked: try list("disliked") { $0 }),
          health: HealthFacts(
            conditions: try list("conditions", HealthCondition.init(rawValue:)),
            medicines: try list("medicines", Medicine.init(rawValue:))))
      })
  }
}
