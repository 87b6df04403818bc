import FoodTables
import MagnesiumCore

/// What the reader knows of the words around foods.
///
/// Where the rows of a word stand was found when the program was built; a row is decoded where a line
/// has its words.
struct Lexicon: Sendable {
  static let builtIn = BuiltInTables.orStop { () throws(TableError) in
    Lexicon(
      tables: try WordTables(read: EmbeddedFiles.table),
      rows: NameIndex(slots: magtrack_entry_words().buffer))
  }

  let tables: WordTables
  /// As ``WordTables/places()`` gives them.
  let rows: NameIndex

  /// What the words with a hash may be, the last table's first; empty for words that stand in no table.
  ///
  /// - Parameter typed: the word as it was typed, where it is one.
  func parts(_ hash: PhraseHash, typed: String? = nil) -> [WordPart] {
    rows.candidates(hash: hash.value).reversed().flatMap { place in
      BuiltInTables.orStop { () throws(TableError) in
        try tables.parts(at: place, of: hash, typed: typed)
      }
    }
  }

  func parts(of words: [String]) -> [WordPart] { parts(PhraseHash(ofWords: words)) }

  func measure(called words: [String]) -> Measure? {
    let hash = PhraseHash(ofWords: words)
    return rows.candidates(hash: hash.value).reversed().lazy
      .compactMap { tables.measure(at: $0, of: hash) }.first
  }

  func state(_ number: Int) -> FoodState { Self.states[number] }

  /// What is one of the states that serve instead of another.
  func states(_ id: String) -> [FoodState] { Self.states.values(whereFirstIs: id) }

  private static let states = BuiltInTables.orStop { () throws(TableError) in
    DecodedRows(builtIn.tables.states, FoodState.init(row:))
  }
}

/// A hash of words in their order.
struct PhraseHash: Hashable {
  private(set) var value: UInt64 = 0
  private(set) var count = 0

  init() {}

  init(of text: String) {
    Array(text.utf8).withUnsafeBufferPointer { bytes in
      WordScanner.scan(bytes) { add(WordScanner.hash($0)) }
    }
  }

  /// - Parameter words: folded.
  init(ofWords words: [String]) {
    for word in words { add(LineToken.hash(of: word)) }
  }

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
  /// What follows, to the next sign, is an example of what stands before.
  case example
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
    let known = BuiltInTables.measure(name)
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
  /// A share follows, which was eaten of what stands before: `only managed 2/3`.
  case ateShare
  /// The same of what was divided among several: of all, or of the last only.
  case shared(Double?)
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
    case "ate": self = parts.count > 1 && parts[1] == "?" ? .ateShare : .ate(value)
    case "left": self = .ate(value.map { 1 - $0 })
    case "shared": self = .shared(value.map { 1 / $0 })
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
