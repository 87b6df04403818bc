import MagnesiumCore

/// What the reader knows of the words around foods, as `FoodData/words/` holds it.
///
/// Only the places of the rows are kept; a row is decoded where a line has its words.
struct Lexicon: Sendable {
  static let builtIn = BuiltInTables.orStop { () throws(TableError) in try Lexicon() }

  /// No entry has more words.
  static let longestEntry = 6

  private let tables: [(file: File, table: Table)]
  /// From the hash of an entry's words to the last row that has them.
  private var heads: [UInt64: Int32] = [:]
  /// A row, and the one before that has the same words.
  private var rows: [(table: Int8, row: Int32, next: Int32)] = []
  let states: [FoodState]
  private let statesByID: [String: Int]

  private init() throws(TableError) {
    var tables: [(File, Table)] = []
    for file in File.allCases {
      tables.append((file, try EmbeddedFiles.table(file.path, columns: file.columns)))
    }
    self.tables = tables
    let states = try EmbeddedFiles.table("words/states.tsv", columns: FoodState.columns)
      .map(FoodState.init(row:))
    self.states = states
    statesByID = Dictionary(
      states.enumerated().map { ($1.id, $0) }, uniquingKeysWith: { first, _ in first })
    heads.reserveCapacity(8_192)
    for (number, (_, table)) in tables.enumerated() {
      for row in table.rows {
        let line = table.line(row)
        let word = table.bytes[line].prefix { $0 != UInt8(ascii: "\t") }
        var hash = PhraseHash()
        WordScanner.scan(Table.Bytes(rebasing: word)) { hash.add(WordScanner.hash($0)) }
        guard hash.count > 0 else { continue }
        insert(hash, table: Int8(number), row: Int32(row))
      }
    }
    for (number, measure) in BuiltInTables.measures.enumerated() {
      for name in measure.namesEnglish + measure.namesIndonesian {
        var hash = PhraseHash()
        for word in NameKey.words(of: name) { hash.add(LineToken.hash(of: word)) }
        insert(hash, table: -1, row: Int32(number))
      }
    }
  }

  private mutating func insert(_ hash: PhraseHash, table: Int8, row: Int32) {
    let last = heads.updateValue(Int32(rows.count), forKey: hash.value)
    rows.append((table, row, last ?? -1))
  }

  /// What the words with a hash may be; empty for words that stand in no table.
  func parts(_ hash: PhraseHash) -> [WordPart] {
    guard var index = heads[hash.value] else { return [] }
    var parts: [WordPart] = []
    while index >= 0 {
      let place = rows[Int(index)]
      index = place.next
      guard place.table >= 0 else {
        parts.append(.unit(UnitWord(BuiltInTables.measures[Int(place.row)])))
        continue
      }
      let (file, table) = tables[Int(place.table)]
      parts += BuiltInTables.orStop { () throws(TableError) in
        try self.parts(in: try table.row(Int(place.row)), of: file)
      }
    }
    return parts
  }

  /// Every row, decoded, for the tests.
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

  // MARK: Rows

  enum File: String, CaseIterable {
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
        let state = statesByID[String(row.fields[2].dropFirst(6))]
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
    case .remarks: return [.remark]
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

/// A hash of words in their order.
struct PhraseHash: Hashable {
  private(set) var value: UInt64 = 0
  private(set) var count = 0

  mutating func add(_ word: UInt64) {
    value = value &* 0x9E37_79B9_7F4A_7C15 &+ word
    count += 1
  }
}

/// What a word, or several together, may be in a line.
enum WordPart: Sendable, Hashable {
  case filler, place, heading, connector, alternative, fasting, clock
  case meal(Meal), day(SaidDay), daysAgo, lastWeekday, month(Int), time(ClockTime)
  case dayPart(DayPart)
  /// Cannot change the magnesium of 100 g.
  case plain
  /// A row of `states.tsv`.
  case state(Int)
  case unit(UnitWord)
  case size(SizeWord)
  case vague(VagueAmount)
  case number(Double, NumberKind)
  case about
  case spelling([String])
  case negation(Negation)
  case remark
  /// Behind a number, what was paid.
  case price
  /// Behind a number, how large a piece is.
  case length
  case brand([String])
}

/// A day as it was said; which one it is follows from the day on which it was.
package enum SaidDay: Sendable, Hashable {
  case ago(Int)
  /// The latest of this weekday, from 1 for Monday; today may be one.
  case weekday(Int)
  /// The one before this week's.
  case lastWeekday(Int)
  case date(CivilDay)
  /// The latest of this day and month.
  case dayOfMonth(day: Int, month: Int)

  /// nil for a day that there is not.
  package func day(today: CivilDay) -> CivilDay? {
    let day: CivilDay?
    switch self {
    case .ago(let days): day = abs(days) <= 99_999 ? today - days : nil
    case .weekday(let weekday): day = today - (today.weekday - weekday + 7) % 7
    case .lastWeekday(let weekday): day = today - 1 - (today.weekday - 1 - weekday + 14) % 7
    case .date(let date): day = date
    case .dayOfMonth(let number, let month):
      let parts = today.iso.split(separator: "-").compactMap { Int($0) }
      guard let year = parts.first else { return nil }
      day = CivilDay(year: year, month: month, day: number)
        .flatMap { $0 <= today ? $0 : CivilDay(year: year - 1, month: month, day: number) }
    }
    return day.flatMap { CivilDay.first <= $0 ? $0 : nil }
  }
}

/// What hours belong to, as a person counts them from 1 to 12.
enum DayPart: String, Sendable, Hashable {
  case morning, midday, afternoon, evening, night

  /// The hour of a clock of 24; one that is said so already stays.
  func hour(_ hour: Int) -> Int {
    switch self {
    case .morning: hour == 12 ? 0 : hour
    case .midday: hour < 6 ? hour + 12 : hour
    case .afternoon, .evening: hour < 12 ? hour + 12 : hour
    case .night: hour == 12 ? 0 : (5..<12).contains(hour) ? hour + 12 : hour
    }
  }
}

enum SizeWord: String, Sendable, Hashable {
  case mini, small, medium, large, extra

  var portion: PortionSize {
    switch self {
    case .mini, .small: .small
    case .medium: .medium
    case .large, .extra: .large
    }
  }

  /// The weight beside that of a medium one, where a food has none of its own for the size: as the eggs,
  /// fruit and vegetables of USDA SR Legacy stand to each other in the middle.
  var factor: Double {
    switch self {
    case .mini: 0.5
    case .small: 0.75
    case .medium: 1
    case .large: 1.3
    case .extra: 1.6
    }
  }
}

/// A unit of kitchen or shop.
struct UnitWord: Sendable, Hashable {
  /// The measure's id; one in brackets in the table has no weight of its own.
  let measure: Measure.ID
  /// g or ml of one, where the measure's own size does not say it.
  let amount: Double?
  let isVolume: Bool
  let isMass: Bool

  init(_ measure: Measure) { self.init(id: measure.id, kind: measure.kind) }

  /// A measure that may have no weight yet.
  init(_ id: Measure.ID) {
    self.init(id: id, kind: MeasureNames.builtIn[id]?.kind ?? .household)
  }

  private init(id: Measure.ID, kind: Measure.Kind) {
    measure = id
    amount = nil
    (isMass, isVolume) =
      switch kind {
      case .mass: (true, false)
      case .volume: (false, true)
      case .household: (false, false)
      }
  }

  init(row: TableRow) throws(TableError) {
    amount = try row.optionalNumber(3, in: 0.000_1...1_000_000)
    let name = row.fields[4].filter { $0 != "(" && $0 != ")" }
    let known = BuiltInTables.measures.first { $0.id == name }
    let kind = row.fields[2]
    guard ["mass", "volume", "count", "container", "vague"].contains(kind) else {
      throw row.error("\"\(kind)\" is no kind of unit")
    }
    measure = name.isEmpty ? (kind == "volume" ? "ml" : "g") : name
    switch known?.kind {
    case .mass: (isMass, isVolume) = (true, false)
    case .volume: (isMass, isVolume) = (false, true)
    default: (isMass, isVolume) = (kind == "mass", kind == "volume")
    }
    if amount != nil, !isMass, !isVolume {
      throw row.error("only masses and volumes have an amount")
    }
  }
}

/// An amount that is no number.
enum VagueAmount: Sendable, Hashable {
  case count(ClosedRange<Double>)
  case measure(Measure.ID)
  case little, much, taste, usual
  case part(Double)

  init(row: TableRow) throws(TableError) {
    let parts = row.fields[2].split(separator: ":").map(String.init)
    let value = parts.count > 1 ? parts[1] : ""
    let ends = value.split(separator: "-").compactMap { Double($0) }
    switch (parts.first, ends.first, ends.last) {
    case ("count", let low?, let high?) where 0 < low && low <= high: self = .count(low...high)
    case ("part", let part?, _) where part > 0: self = .part(part)
    case ("measure", _, _) where !value.isEmpty:
      self = .measure(value.filter { $0 != "(" && $0 != ")" })
    case ("little", _, _): self = .little
    case ("much", _, _): self = .much
    case ("taste", _, _): self = .taste
    case ("usual", _, _): self = .usual
    default: throw row.error("\"\(row.fields[2])\" is no vague amount")
    }
  }
}

enum NumberKind: String, Sendable, Hashable {
  case number, fraction, dozen, teen, tens, hundred, thousand, times
  case halfLess = "half-less"
}

/// Says that something was not eaten.
enum Negation: Sendable, Hashable {
  /// What follows is left out.
  case without, except
  /// Reduced: passed over.
  case less
  /// What stands before was left.
  case uneaten
  /// This share of what stands before was eaten; nil where it is not said which.
  case ate(Double?)
  /// Not this but what follows.
  case undone

  init(row: TableRow) throws(TableError) {
    let parts = row.fields[2].split(separator: ":").map(String.init)
    let value = parts.count > 1 ? Double(parts[1]) : nil
    switch parts.first {
    case "without": self = .without
    case "except": self = .except
    case "less": self = .less
    case "uneaten": self = .uneaten
    case "undone": self = .undone
    case "ate": self = .ate(value)
    case "left": self = .ate(value.map { 1 - $0 })
    case "shared": self = .ate(value.map { 1 / $0 })
    default: throw row.error("\"\(row.fields[2])\" is no negation")
    }
  }
}

/// How food is, as names of foods say it.
struct FoodState: Sendable, Hashable {
  let id: String
  /// In both languages, each several words at times.
  let names: [[String]]
  /// States that serve where a food has no variant of this one, in order.
  let instead: [String]
  /// Whether the plain food will do where it has none of them.
  let maybePassed: Bool

  static let columns = ["state", "names_en", "names_id", "instead", "otherwise"]

  init(row: TableRow) throws(TableError) {
    id = try row.text(0)
    names = (row.list(1) + row.list(2)).map { NameKey.words(of: $0) }
    instead = row.list(3)
    switch row.fields[4] {
    case "pass": maybePassed = true
    case "ask": maybePassed = false
    default: throw row.error("\"\(row.fields[4])\" is none of: pass, ask")
    }
  }
}
