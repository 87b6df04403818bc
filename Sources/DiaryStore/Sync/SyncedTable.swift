import DiarySync

/// What of a table travels to other devices. A field is what is written as a whole: of the columns of one no two
/// of different writers may meet.
struct SyncedTable: Sendable {
  struct Field: Sendable {
    let name: String
    let columns: [String]
    /// As they travel, in the order of their names.
    fileprivate let travelling: [String]
    /// Where each of those stands in a row.
    fileprivate let places: [Int]

    fileprivate init(_ name: String, _ columns: [String], of table: TableDefinition) {
      (self.name, self.columns) = (name, columns)
      travelling = columns.sorted()
      places = travelling.compactMap { table.places[$0] }
    }
  }

  let table: TableDefinition
  /// The column that tells a row apart on all devices.
  let key: String
  /// One that counts by itself in each diary, and stays there.
  let number: String?
  private let keyPlace: Int
  let numberPlace: Int?
  /// Empty where each line of a list is a field.
  let fields: [Field]

  private init(
    _ table: TableDefinition, key: String? = nil, number: String? = nil,
    _ fields: KeyValuePairs<String, [String]>
  ) {
    self.table = table
    self.key = key ?? table.key
    self.number = number
    keyPlace = table.places[key ?? table.key] ?? 0
    numberPlace = number.flatMap { table.places[$0] }
    self.fields = fields.map { Field($0, $1, of: table) }
  }

  static let all = [
    SyncedTable(
      EntryRow.table, key: "uid", number: "id",
      [
        "made": ["recorded_at"], "when": ["day", "occurred_at", "utc_offset_s"], "meal": ["meal"],
        "figures": [
          "kind", "name_en", "name_id", "phrase", "food_id", "quantity", "unit", "amount_g",
          "magnesium_mg", "magnesium_low_mg", "magnesium_high_mg", "kcal", "match", "source",
          "forms",
        ],
      ]),
    SyncedTable(MarkRow.table, ["mark": ["mark"]]),
    SyncedTable(ProfileRow.person, ["born": ["born"], "sex": ["sex"]]),
    SyncedTable(
      ProfileRow.circumstances,
      [
        "authority": ["authority"], "stage": ["pregnant", "lactating"], "diets": ["diets"],
        "avoided": ["avoided"], "disliked": ["disliked"], "conditions": ["conditions"],
        "medicines": ["medicines"],
      ]),
    SyncedTable(ProfileRow.preferences, ["value": ["value"]]),
    SyncedTable(
      OwnFoodRow.table,
      [
        "names": ["name_en", "name_id", "synonyms"],
        "figures": ["amount_g", "claim", "claim_unit", "kcal"], "portions": ["portions"],
      ]),
    SyncedTable(
      OwnRecipeRow.table,
      [
        "names": ["name_en", "name_id"], "pot": ["phrase", "ingredients", "yield_g", "servings"],
      ]),
    SyncedTable(
      SupplementRow.table,
      [
        "name": ["name"],
        "dose": [
          "unit", "magnesium_mg", "magnesium_low_mg", "magnesium_high_mg", "serving", "forms",
          "label",
        ], "schedule": ["due_weekdays", "due_times", "due_count"],
      ]),
    SyncedTable(PantryRow.meals, ["phrase": ["phrase"]]),
    SyncedTable(PantryRow.names, ["food": ["food_id"]]),
    SyncedTable(
      PantryRow.portions, ["what": ["food_id", "measure", "size"], "grams": ["grams"]]),
    SyncedTable(
      SymptomRow.table, number: "id",
      [
        "made": ["recorded_at"], "when": ["day", "occurred_at", "utc_offset_s"],
        "what": [
          "kind", "name_en", "name_id", "measure", "value", "worst", "minutes", "place",
        ],
      ]),
    SyncedTable(SymptomRow.kinds, ["what": ["name", "measure"]]),
    SyncedTable(
      TrialRow.table,
      [
        "plan": [
          "outcome", "name_en", "name_id", "measure", "direction", "least", "run_in_days", "pairs",
          "period_days", "wash_out_days", "product", "product_name", "unit", "count", "mg", "seed",
          "commitment", "planned_at", "amendments",
        ], "state": ["started_on", "started_at", "stopped_on"],
      ]),
    // Two devices that read overlapping files would lose fingerprints, were the list one field.
    SyncedTable(ImportRow.days, [:]),
    SyncedTable(ImportRow.choices, ["answer": ["answer"]]),
    SyncedTable(AlertRow.aside, ["aside": ["severity", "until_at"]]),
  ]

  private static let byName = Dictionary(uniqueKeysWithValues: all.map { ($0.table.name, $0) })

  /// nil of a table that is of this machine's screen alone, and of things that lie in no table.
  static func named(_ name: String) -> SyncedTable? { byName[name] }

  private static let list = "records"
  private static let line = "line"

  // MARK: Rows and fields

  /// What a row says, by fields.
  func fields(of row: some RowReading) throws -> [String: Columns] {
    do {
      if fields.isEmpty {
        let lines = (row.optionalText(Self.list) ?? "").split(separator: "\n")
        let pairs = try lines.map { line in
          (String(line.prefix(36)), try Columns([Self.line: .text(String(line))]))
        }
        return Dictionary(pairs) { $1 }
      }
      var said: [String: Columns] = [:]
      for field in fields {
        var values: [String: ColumnValue] = [:]
        for column in field.columns {
          values[column] = ColumnValue(row.value(of: column) ?? .null)
        }
        said[field.name] = try Columns(values)
      }
      return said
    } catch OperationProblem.notFinite(let column) {
      throw DiaryError.damagedValue(of: table.name, .value(column))
    }
  }

  /// That a line is gone from a list.
  static let none = try? Columns([line: .null])

  /// The row that fields make.
  ///
  /// - Returns: nil where one is missing: the change that made it has not arrived.
  func row(_ key: String, _ said: [String: Columns], number: Int? = nil) -> RowImage? {
    var values: [String: StoredValue] = [:]
    if fields.isEmpty {
      let lines = said.sorted { $0.key < $1.key }.compactMap { name, columns -> String? in
        guard case .text(let line)? = (try? columns.values())?[Self.line] else { return nil }
        return line
      }
      if lines.isEmpty { return nil }
      values[Self.list] = .text(lines.joined(separator: "\n"))
    } else {
      for field in fields {
        guard let columns = said[field.name], let written = try? columns.values() else {
          return nil
        }
        for column in field.columns { values[column] = written[column].map(StoredValue.init) }
      }
    }
    values[self.key] = isOfOneRow ? .integer(1) : .text(key)
    if let column = self.number, let number { values[column] = .integer(Int64(number)) }
    return RowImage(values)
  }

  /// The row that a thing makes, its columns in the order of the table's.
  ///
  /// - Returns: nil where a field is missing: the change that made it has not arrived.
  func row(of kept: ThingStore.Kept) -> SettledRow? {
    var values = [StoredValue?](repeating: nil, count: table.columns.count)
    if fields.isEmpty {
      guard let image = row(kept.subject.key, kept.thing.shown) else { return nil }
      for (column, value) in image.values { table.places[column].map { values[$0] = value } }
    }
    for field in fields {
      guard let written = kept.thing.field(field.name)?.columns,
        let read = try? written.values(of: field.travelling)
      else { return nil }
      for (place, value) in zip(field.places, read) { values[place] = value.map(StoredValue.init) }
    }
    values[keyPlace] = isOfOneRow ? .integer(1) : .text(kept.subject.key)
    if let numberPlace, let number = kept.number { values[numberPlace] = StoredValue(number) }
    return SettledRow(table: table, values: values)
  }

  private var isOfOneRow: Bool { table.name == ProfileRow.person.name }

  /// The same image with other values in the place of some fields.
  func overlaid(_ image: RowImage, with changed: [String: Columns]) -> RowImage {
    var values = image.values
    if fields.isEmpty {
      guard var said = try? fields(of: image) else { return image }
      for (name, columns) in changed { said[name] = columns }
      values[Self.list] = row("", said)?.values[Self.list] ?? .text("")
    } else {
      for field in fields {
        guard let columns = changed[field.name], let written = try? columns.values() else {
          continue
        }
        for column in field.columns { values[column] = written[column].map(StoredValue.init) }
      }
    }
    // It is made anew when the image is written.
    values["checksum"] = nil
    return RowImage(values)
  }
}

/// A row as things say that it is.
struct SettledRow: RowReading {
  let table: TableDefinition
  /// In the order of the table's columns; nil of what was not said.
  var values: [StoredValue?]

  func value(of column: String) -> StoredValue? { table.places[column].flatMap { values[$0] } }

  /// Whether all that is said is so in a row that is there.
  func isSaid(by image: RowImage) -> Bool {
    zip(table.columnNames, values).allSatisfy { $1 == nil || image.values[$0] == $1 }
  }

  var image: RowImage {
    var said: [String: StoredValue] = [:]
    for (column, value) in zip(table.columnNames, values) { said[column] = value }
    return RowImage(said)
  }
}

extension ColumnValue {
  init(_ value: StoredValue) {
    switch value {
    case .null: self = .null
    case .integer(let integer): self = .integer(integer)
    case .real(let real): self = .real(real)
    case .text(let text): self = .text(text)
    }
  }
}

extension StoredValue {
  init(_ value: ColumnValue) {
    switch value {
    case .null: self = .null
    case .integer(let integer): self = .integer(integer)
    case .real(let real): self = .real(real)
    case .text(let text): self = .text(text)
    }
  }
}
