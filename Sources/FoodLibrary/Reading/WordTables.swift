import MagnesiumCore

/// The tables of `FoodData/words/`, and the names of measures behind them.
package struct WordTables: Sendable {
  private let tables: [(file: File, table: Table)]
  private let measures: Table
  let states: Table

  /// No entry has more words.
  static let longestEntry = 6

  package init(
    read: (_ path: String, _ columns: [String]) throws(TableError) -> Table
  ) throws(TableError) {
    var tables: [(File, Table)] = []
    for file in File.allCases { tables.append((file, try read(file.path, file.columns))) }
    self.tables = tables
    measures = try read(BuiltInTables.measurePath, BuiltInTables.measureColumns)
    states = try read("words/states.tsv", FoodState.columns)
  }

  /// Where the rows of each entry stand, by the hash of its words.
  ///
  /// - Throws: the first row that is malformed, with file and line: each is decoded once.
  package func places() throws(TableError) -> [(hash: UInt64, place: TablePlace)] {
    _ = try states.map(FoodState.init(row:))
    var places: [(hash: UInt64, place: TablePlace)] = []
    for (number, (file, table)) in tables.enumerated() {
      for index in table.rows {
        let row = try table.row(index)
        _ = try parts(in: row, of: file)
        let hash = PhraseHash(of: row.fields[0])
        guard (1...Self.longestEntry).contains(hash.count) else {
          throw row.error("an entry has 1 to \(Self.longestEntry) words")
        }
        places.append((hash.value, TablePlace(table: number, row: index)))
      }
    }
    for index in measures.rows {
      let measure = try Measure(row: measures.row(index))
      for name in measure.namesEnglish + measure.namesIndonesian {
        let place = TablePlace(table: tables.count, row: index)
        places.append((PhraseHash(of: name).value, place))
      }
    }
    return places
  }

  /// What the row at a place says of words with a hash: nothing where they are others.
  ///
  /// - Parameter typed: the one word as it was typed. Only in English is an -s that it lacks a plural:
  ///   *pedas* is hot, *peda* a fish.
  func parts(
    at place: TablePlace, of hash: PhraseHash, typed: String? = nil
  ) throws(TableError) -> [WordPart] {
    guard place.table < tables.count else {
      return measure(at: place, of: hash).map { [.unit(UnitWord($0))] } ?? []
    }
    let (file, table) = tables[place.table]
    let row = try table.row(place.row)
    guard PhraseHash(of: row.fields[0]) == hash else { return [] }
    if let typed, !typed.hasSuffix("s"), row.fields[0].hasSuffix("s"),
      !row.fields[1].split(separator: ";").contains("en")
    {
      return []
    }
    return try parts(in: row, of: file)
  }

  /// The measure at a place that words with a hash name.
  func measure(at place: TablePlace, of hash: PhraseHash) -> Measure? {
    guard place.table == tables.count else { return nil }
    let measure = BuiltInTables.measureRows[place.row]
    let names = measure.namesEnglish + measure.namesIndonesian
    return names.contains { PhraseHash(of: $0) == hash } ? measure : nil
  }

  /// Every row, decoded.
  func allParts() throws(TableError) -> [(word: String, file: String, parts: [WordPart])] {
    var all: [(String, String, [WordPart])] = []
    for (file, table) in tables {
      for index in table.rows {
        let row = try table.row(index)
        all.append((row.fields[0], file.path, try parts(in: row, of: file)))
      }
    }
    return all
  }

  private enum File: String, CaseIterable {
    case frames, preparations, units, sizes, vague, numbers, approximations, spellings, negations,
      remarks, brands

    var path: String { "words/\(rawValue).tsv" }

    var columns: [String] { ["word", "language"] + meanings }

    private var meanings: [String] {
      switch self {
      case .frames, .remarks: ["is"]
      case .preparations: ["effect"]
      case .units: ["kind", "amount", "measure", "source"]
      case .sizes: ["size"]
      case .vague, .negations: ["means"]
      case .numbers: ["value", "kind"]
      case .approximations: []
      case .spellings: ["standard"]
      case .brands: ["stands_for"]
      }
    }
  }

  private func parts(in row: TableRow, of file: File) throws(TableError) -> [WordPart] {
    switch file {
    case .frames:
      var parts: [WordPart] = []
      for text in row.list(2) { parts.append(try Self.frame(text, in: row)) }
      return parts
    case .preparations:
      if row.fields[2] == "none" { return [.plain] }
      guard row.fields[2].hasPrefix("state:"),
        let state = states.row(whereFirstIs: String(row.fields[2].dropFirst(6)))
      else { throw row.error("\"\(row.fields[2])\" is no effect: none, or state: and its name") }
      return [.state(state)]
    case .units:
      switch row.fields[2] {
      case "price": return [.price]
      case "length": return [.length]
      default: return [.unit(try UnitWord(row: row))]
      }
    case .sizes:
      guard let size = SizeWord(rawValue: row.fields[2]) else {
        throw row.error("\"\(row.fields[2])\" is no size")
      }
      return [.size(size)]
    case .vague: return [.vague(try VagueAmount(row: row))]
    case .numbers:
      guard let kind = NumberKind(rawValue: row.fields[3]) else {
        throw row.error("\"\(row.fields[3])\" is no kind of number")
      }
      return [.number(try row.number(2, in: 0...1_000_000), kind)]
    case .approximations: return [.about]
    case .spellings: return [.spelling(NameKey.words(of: try row.text(2)))]
    case .negations: return [.negation(try Negation(row: row))]
    case .remarks: return [row.fields[2] == "example" ? .example : .remark]
    case .brands: return [.brand(NameKey.words(of: row.fields[2]))]
    }
  }

  private static func frame(_ text: String, in row: TableRow) throws(TableError) -> WordPart {
    let parts = text.split(separator: ":", maxSplits: 1).map(String.init)
    let value = parts.count > 1 ? parts[1] : ""
    switch parts.first {
    case "filler": return .filler
    case "place": return .place
    case "heading": return .heading
    case "connector": return .connector
    case "alternative": return .alternative
    case "fasting": return .fasting
    case "clock": return .clock
    case "meal": if let meal = Meal(rawValue: value) { return .meal(meal) }
    case "part": if let part = DayPart(rawValue: value) { return .dayPart(part) }
    case "time": if let time = ClockTime(value) { return .time(time) }
    case "month": if let month = Int(value), (1...12).contains(month) { return .month(month) }
    case "day":
      switch value {
      case "today": return .day(.ago(0))
      case "yesterday": return .day(.ago(1))
      case "tomorrow": return .day(.ago(-1))
      case "ago": return .daysAgo
      case "last": return .lastWeekday
      default:
        if let number = Int(value) { return .day(.ago(number)) }
        if let index = weekdays.firstIndex(of: value) { return .day(.weekday(index + 1)) }
      }
    default: break
    }
    throw row.error("\"\(text)\" is no part of a frame")
  }

  private static let weekdays = [
    "monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday",
  ]
}
