import MagnesiumCore

/// How the profile and the preferences lie in their tables.
enum ProfileRow {
  static let person = TableDefinition(
    name: "person", key: "id", section: "person",
    columns: [.init("id", .number), .init("born"), .init("sex")])

  static let circumstances = TableDefinition(
    name: "circumstances", key: "from_day", section: "circumstances",
    columns: [
      .init("from_day"), .init("authority"), .init("pregnant", .number),
      .init("lactating", .number), .init("diets", .list), .init("avoided", .list),
      .init("disliked", .list), .init("conditions", .list), .init("medicines", .list),
    ])

  static let preferences = TableDefinition(
    name: "preference", key: "name", section: "preferences",
    columns: [.init("name"), .init("value")])

  static func image(born: CivilDay?, sex: Sex?) -> RowImage {
    RowImage(["id": .integer(1), "born": StoredValue(born?.iso), "sex": StoredValue(sex?.rawValue)])
  }

  static func image(of period: Circumstances) -> RowImage {
    // A line each.
    func list(_ parts: some Collection<String>) -> StoredValue {
      .text(parts.sorted().joined(separator: "\n"))
    }
    return RowImage([
      "from_day": .text(period.from.iso), "authority": .text(period.authority.rawValue),
      "pregnant": StoredValue(period.isPregnant), "lactating": StoredValue(period.isLactating),
      "diets": list(period.eating.diets.map(\.rawValue)),
      "avoided": list(period.eating.avoided.map(\.rawValue)),
      "disliked": list(period.eating.disliked),
      "conditions": list(period.health.conditions.map(\.rawValue)),
      "medicines": list(period.health.medicines.map(\.rawValue)),
    ])
  }

  static func images(of preferences: Preferences) -> [RowImage] {
    let values: KeyValuePairs = [
      "complete_when": preferences.completeness.text, "cup": preferences.cup.rawValue,
      "day_start": preferences.dayStart.text,
    ]
    return values.map { RowImage(["name": .text($0), "value": .text($1)]) }
  }

  /// - Throws: ``DiaryError/damagedValue(of:_:)`` where a value is not what the schema promises.
  static func person(_ row: some RowReading) throws -> (born: CivilDay?, sex: Sex?) {
    func read<Value>(_ column: String, _ make: (String) -> Value?) throws -> Value? {
      guard let stored = row.value(of: column), stored != .null else { return nil }
      guard let value = stored.text.flatMap(make) else {
        throw DiaryError.damagedValue(of: "person", .value(column))
      }
      return value
    }
    guard try row.integer("id") == 1 else {
      throw DiaryError.damagedValue(of: "person", .value("id"))
    }
    return (try read("born") { CivilDay(iso: $0) }, try read("sex", Sex.init(rawValue:)))
  }

  /// - Throws: ``DiaryError/damagedValue(of:_:)`` where a value is not what the schema promises.
  static func circumstances(_ row: some RowReading) throws -> Circumstances {
    let name = "circumstances \(row.optionalText("from_day") ?? "")"
    func value<Value>(_ column: String, _ make: (String) -> Value?) throws -> Value {
      guard let value = make(try row.text(column)) else {
        throw DiaryError.damagedValue(of: name, .value(column))
      }
      return value
    }
    func flag(_ column: String) throws -> Bool {
      let number = try row.integer(column)
      guard 0...1 ~= number else { throw DiaryError.damagedValue(of: name, .value(column)) }
      return number == 1
    }
    func list<Value>(_ column: String, _ make: (String) -> Value?) throws -> Set<Value> {
      try value(column) { text in
        let parts = text.split(separator: "\n").map(String.init)
        let values = parts.compactMap(make)
        return values.count == parts.count ? Set(values) : nil
      }
    }
    return Circumstances(
      from: try value("from_day") { CivilDay(iso: $0) },
      authority: try value("authority", Authority.init(rawValue:)),
      isPregnant: try flag("pregnant"), isLactating: try flag("lactating"),
      eating: EatingHabits(
        diets: try list("diets", Diet.init(rawValue:)),
        avoided: try list("avoided", FoodTrait.init(rawValue:)),
        disliked: try list("disliked") { $0.isShowable ? $0 : nil }),
      health: HealthFacts(
        conditions: try list("conditions", HealthCondition.init(rawValue:)),
        medicines: try list("medicines", Medicine.init(rawValue:))))
  }

  /// Takes over what a row says.
  ///
  /// - Throws: ``DiaryError/damagedValue(of:_:)`` for what would be taken for the default in silence.
  static func preference(_ row: some RowReading, into preferences: inout Preferences) throws {
    let (name, text) = (try row.text("name"), try row.text("value"))
    func read<Value>(_ value: Value?) throws -> Value {
      guard let value else { throw DiaryError.damagedValue(of: "preferences", .value(name)) }
      return value
    }
    switch name {
    case "day_start": preferences.dayStart = try read(ClockTime(text))
    case "cup": preferences.cup = try read(CupSize(rawValue: text))
    case "complete_when": preferences.completeness = try read(CompletenessRule(text))
    default: throw DiaryError.damagedValue(of: "preferences", .value(name))
    }
  }
}
