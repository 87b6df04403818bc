import GRDB
import MagnesiumCore

/// How an entry lies in its table.
enum EntryRow {
  static let columns = [
    "day", "occurred_at", "utc_offset_s", "recorded_at", "meal", "kind", "name_en", "name_id",
    "phrase", "food_id", "quantity", "unit", "amount_g", "magnesium_mg", "magnesium_low_mg",
    "magnesium_high_mg", "kcal", "match", "source", "forms",
  ]

  static func values(
    of intake: Intake, recordedAt: Int
  ) -> [(any DatabaseValueConvertible)?] {
    [
      intake.day.iso, intake.occurredAt.epochSeconds, intake.occurredAt.utcOffsetSeconds,
      recordedAt, intake.meal.rawValue, intake.kind.rawValue, intake.name.english,
      intake.name.indonesian, intake.phrase, intake.foodID, intake.quantity, intake.unit,
      intake.grams, intake.magnesium?.mg, intake.magnesium?.range.lowerBound,
      intake.magnesium?.range.upperBound, intake.kcal, intake.match.rawValue, intake.source,
      intake.forms.isEmpty ? nil : intake.forms.joined(separator: "\n"),
    ]
  }

  static func insert(_ intake: Intake, recordedAt: Int, into db: Database) throws -> Entry.ID {
    let marks = columns.map { _ in "?" }.joined(separator: ", ")
    try db.cachedStatement(
      sql: "INSERT INTO entry (\(columns.joined(separator: ", "))) VALUES (\(marks))"
    ).execute(arguments: StatementArguments(values(of: intake, recordedAt: recordedAt)))
    return Int(db.lastInsertedRowID)
  }

  /// - Throws: ``DiaryError/damaged(path:detail:)`` where a value is not what the schema promises.
  static func entry(_ row: RowValues) throws -> Entry {
    let id = try row.int("id")
    func damaged(_ column: String) -> DiaryError {
      .damaged(path: "entry \(id)", detail: "\(column) has a value that cannot be")
    }
    guard let day = CivilDay(iso: try row.text("day")) else { throw damaged("day") }
    guard let meal = Meal(rawValue: try row.text("meal")) else { throw damaged("meal") }
    guard let kind = Intake.Kind(rawValue: try row.text("kind")) else { throw damaged("kind") }
    guard let match = Intake.Match(rawValue: try row.text("match")) else { throw damaged("match") }
    var magnesium: MagnesiumAmount?
    if let mg = row.optionalReal("magnesium_mg") {
      guard let low = row.optionalReal("magnesium_low_mg"),
        let high = row.optionalReal("magnesium_high_mg"), low >= 0, low <= mg, mg <= high
      else { throw damaged("magnesium") }
      magnesium = MagnesiumAmount(mg: mg, range: low...high)
    }
    return Entry(
      id: id,
      intake: Intake(
        kind: kind,
        name: Bilingual(english: try row.text("name_en"), indonesian: try row.text("name_id")),
        phrase: try row.text("phrase"), foodID: row.optionalText("food_id"),
        quantity: try row.real("quantity"), unit: try row.text("unit"),
        grams: row.optionalReal("amount_g"), magnesium: magnesium,
        kcal: row.optionalReal("kcal"),
        forms: (row.optionalText("forms") ?? "").split(separator: "\n").map(String.init),
        match: match, source: try row.text("source"), meal: meal,
        occurredAt: ZonedInstant(
          epochSeconds: try row.int("occurred_at"),
          utcOffsetSeconds: try row.int("utc_offset_s")),
        day: day),
      recordedAt: try row.int("recorded_at"))
  }
}

/// The values of one row by their columns, as they are stored and as they are kept for undoing.
struct RowValues: Codable {
  enum Value: Codable, DatabaseValueConvertible {
    case null
    case integer(Int64)
    case real(Double)
    case text(String)

    init(_ value: DatabaseValue) {
      switch value.storage {
      case .null, .blob: self = .null
      case .int64(let integer): self = .integer(integer)
      case .double(let real): self = .real(real)
      case .string(let text): self = .text(text)
      }
    }

    init(from decoder: any Decoder) throws {
      let container = try decoder.singleValueContainer()
      if container.decodeNil() {
        self = .null
      } else if let integer = try? container.decode(Int64.self) {
        self = .integer(integer)
      } else if let real = try? container.decode(Double.self) {
        self = .real(real)
      } else {
        self = .text(try container.decode(String.self))
      }
    }

    func encode(to encoder: any Encoder) throws {
      var container = encoder.singleValueContainer()
      switch self {
      case .null: try container.encodeNil()
      case .integer(let integer): try container.encode(integer)
      case .real(let real): try container.encode(real)
      case .text(let text): try container.encode(text)
      }
    }

    var databaseValue: DatabaseValue {
      switch self {
      case .null: .null
      case .integer(let integer): integer.databaseValue
      case .real(let real): real.databaseValue
      case .text(let text): text.databaseValue
      }
    }

    static func fromDatabaseValue(_ value: DatabaseValue) -> Value? { Value(value) }
  }

  var values: [String: Value]

  init(_ row: Row) {
    values = [:]
    for (column, value) in row { values[column] = Value(value) }
  }

  func text(_ column: String) throws -> String {
    guard let text = optionalText(column) else { throw missing(column) }
    return text
  }

  func optionalText(_ column: String) -> String? {
    if case .text(let text)? = values[column] { text } else { nil }
  }

  func int(_ column: String) throws -> Int {
    guard case .integer(let integer)? = values[column] else { throw missing(column) }
    return Int(integer)
  }

  func real(_ column: String) throws -> Double {
    guard let real = optionalReal(column) else { throw missing(column) }
    return real
  }

  /// A whole number that was kept for undoing comes back as an integer.
  func optionalReal(_ column: String) -> Double? {
    switch values[column] {
    case .real(let real)?: real
    case .integer(let integer)?: Double(integer)
    default: nil
    }
  }

  private func missing(_ column: String) -> DiaryError {
    .damaged(path: "diary", detail: "\(column) is missing or of the wrong type")
  }
}
