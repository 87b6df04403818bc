import ByteStreams
import MagnesiumCore

/// How one program writes its history down. A format knows its files by what is in them, and tells what it
/// reads to a ``ForeignReading``; what becomes of that is the same for all.
protocol ImportFormat: Sendable {
  /// The name of the program, and of the file where it has several.
  var name: String { get }
  /// Whether a part is one that this format reads.
  func recognises(_ sample: PartSample) -> Bool
  /// Reads a part. A row that cannot be is refused and the others are read.
  ///
  /// - Throws: ``ImportProblem`` where the part as a whole cannot be read.
  func read(_ input: FormatInput, into reading: inout ForeignReading) throws
}

/// A part to be read, and what is around it.
struct FormatInput {
  let part: ImportContainer.Part
  let sample: PartSample
  let container: ImportContainer
  let answers: FormatAnswers
  fileprivate let progress: (Int, Int) -> Void

  var name: String { part.name }

  /// The bytes of the part, or of another that belongs to it.
  func open(_ other: ImportContainer.Part? = nil) throws -> any ByteStream {
    CountedBytes(try (other ?? part).open(), of: other == nil ? part.size : 0, progress)
  }

  /// Goes through the rows of a table below its headings.
  func eachRow(
    into reading: inout ForeignReading, quotes: CSVReader.Quotes = .doubled,
    _ body: (TableRow, inout ForeignReading) throws -> Void
  ) throws {
    let reader = CSVReader(
      try TextBytes(open()), name: name, separator: sample.separator, quotes: quotes)
    _ = try reader.next()
    let headings = (0..<reader.count).map { reader.text($0).lowercased() }
    let row = TableRow(reader: reader, headings: headings, sign: sign)
    while try reader.next() {
      if reader.isLastWithoutBreak, reader.count < headings.count {
        throw ImportProblem.cutOff(part: name, line: reader.line)
      }
      do {
        try body(row, &reading)
      } catch let problem as RowProblem {
        reading.refuse(row: reader.line, problem)
      }
    }
  }

  /// Where cells are parted by semicolons, the comma belongs to the numbers.
  var sign: DecimalSign { sample.separator == UInt8(ascii: ";") ? .comma : .point }

  /// The first column that has one of these headings.
  func column(_ names: String...) -> Int? {
    names.lazy.compactMap { name in
      sample.headings.firstIndex { $0.lowercased() == name.lowercased() }
    }.first
  }

  var magnesium: (column: Int, unit: MagnesiumUnit?)? { sample.magnesium }

  /// The order of the dates in a column: what they show, else what was answered, else what the program always
  /// writes; nil where it must be asked, which the reading then does.
  func dateOrder(
    _ column: Int, usual: DateOrder? = nil, _ reading: inout ForeignReading
  ) throws -> DateOrder? {
    var found: DateOrder?
    var example: String?
    var isContradicted: Int?
    try scan { reader in
      let (isWrittenSo, order) = ForeignDate.evidence(reader.text(column))
      if isWrittenSo { example = example ?? reader.text(column) }
      if let order {
        if let found, found != order { isContradicted = reader.line }
        found = order
      }
    }
    if let line = isContradicted { throw ImportProblem.mixedDates(part: name, line: line) }
    if let order = found ?? answers.dateOrder ?? usual { return order }
    guard let example else { return .dayFirst }
    reading.question = .dateOrder(example: example)
    return nil
  }

  /// The unit of a column that names none: milligrams where no food could hold so much in grams; nil where it
  /// must be asked.
  func unit(ofColumn column: Int, _ reading: inout ForeignReading) throws -> MagnesiumUnit? {
    if let unit = answers.unit { return unit }
    var doubtful: Double?
    try scan { reader in
      let value = (try? ForeignNumber.number(reader.text(column), sign)) ?? nil
      if let value, MagnesiumEvidence.isDoubtful(value) { doubtful = doubtful ?? value }
    }
    guard let doubtful else { return .milligram }
    reading.question = .unit(example: doubtful)
    return nil
  }

  private func scan(_ body: (CSVReader) -> Void) throws {
    let reader = CSVReader(
      try TextBytes(open()), name: name, separator: sample.separator)
    _ = try reader.next()
    while try reader.next() { body(reader) }
  }
}

extension PartSample {
  /// The column of magnesium, whatever the language of the headings, and its unit as far as they say.
  var magnesium: (column: Int, unit: MagnesiumUnit?)? {
    headings.enumerated().lazy.compactMap { index, heading in
      let word = heading.lowercased().prefix { $0.isLetter }
      guard Self.magnesiumWords.contains(String(word)) else { return nil }
      return (index, MagnesiumUnit.inHeading(heading))
    }.first
  }

  /// Magnesium in the languages of the apps.
  private static let magnesiumWords: Set<String> = [
    "magnesium", "magnésium", "magnesio", "magnésio", "magnez", "magnezyum", "magneziu", "magnezij",
    "hořčík", "horčík", "магний", "магній", "magnezium", "magnézium", "magnesi", "マグネシウム", "镁", "鎂",
    "마그네슘", "magn", "مغنيسيوم", "मैग्नीशियम", "magiê", "แมกนีเซียม", "μαγνήσιο", "μαγνησιο", "magneesium",
    "magnijs", "magnis",
  ]
}

enum MagnesiumEvidence {
  /// Whether a figure may be one in grams as well as one in milligrams.
  static func isDoubtful(_ value: Double) -> Bool { value > 0 && value < 1 }
}

/// The row at which a table is read.
struct TableRow {
  let reader: CSVReader
  let headings: [String]
  let sign: DecimalSign

  var line: Int { reader.line }

  func text(_ column: Int?) -> String { reader.text(column) }

  /// The same without what stands for nothing.
  func words(_ column: Int?) -> String {
    let text = reader.text(column)
    return ForeignNumber.isNothing(text) ? "" : text
  }

  /// nil for an empty cell.
  func number(_ column: Int?) throws(RowProblem) -> Double? {
    guard let column else { return nil }
    return try ForeignNumber.number(reader.text(column), sign)
  }

  /// A figure that may be missing without harm to the row.
  func side(_ column: Int?) -> Double? { (try? number(column)) ?? nil }

  /// Magnesium in mg; nil where the source does not know it.
  func magnesium(
    _ column: (column: Int, unit: MagnesiumUnit?)?, _ unit: MagnesiumUnit = .milligram
  ) throws(RowProblem) -> Double? {
    guard let column, let value = try number(column.column) else { return nil }
    guard value >= 0 else { throw .negative(reader.text(column.column)) }
    return (column.unit ?? unit).milligrams(value)
  }

  /// - Throws: ``RowProblem/cutOff`` where the row ends before a column.
  func require(_ column: Int?) throws(RowProblem) {
    if let column, column >= reader.count { throw .cutOff }
  }
}

/// Bytes of which it is told how far they are read.
private final class CountedBytes: ByteStream {
  private let inner: any ByteStream
  private let size: Int
  private let progress: (Int, Int) -> Void
  private var (count, told) = (0, 0)

  init(_ inner: any ByteStream, of size: Int, _ progress: @escaping (Int, Int) -> Void) {
    (self.inner, self.size, self.progress) = (inner, size, progress)
  }

  func read(into piece: UnsafeMutableRawBufferPointer) throws -> Int {
    let read = try inner.read(into: piece)
    count += read
    if count - told > 1 << 22, size > 0 {
      told = count
      progress(count, size)
    }
    return read
  }
}

package enum ImportFormats {
  /// Those that are surer of theirs come first.
  static let all: [any ImportFormat] = [
    CronometerServings(), CronometerSummary(), CronometerFoods(), CronometerOthers(), AppleHealth(),
    HealthConnect(), MacroFactor(), LoseIt(), MyFitnessPal(), FoodYou(), OpenNutriTracker(),
    Yazio(), SparkyFitness(), FHIR(), ASA24Items(), ASA24Supplements(), ASA24Totals(), Intake24(),
    SamsungHealth(), DayTable(),
  ]

  /// The names of all formats, in the order of the list.
  package static var names: [String] { all.map(\.name) }

  /// Whether a file that begins so may be one that a format reads, or is packed.
  package static func isForeign(_ start: [UInt8]) -> Bool {
    if ZipArchive.isZip(start) { return true }
    guard let sample = try? PartSample(start, called: "-") else { return false }
    return sample.kind != .other && all.contains { $0.recognises(sample) }
      || sample.kind == .table || sample.kind == .xml
  }

  /// Reads all that a container holds of formats that are known.
  ///
  /// - Parameters:
  ///   - today: beyond the day after it nothing is taken.
  ///   - progress: told now and then how many bytes of how many are read.
  /// - Throws: ``ImportProblem``
  package static func read(
    _ container: ImportContainer, answers: FormatAnswers = FormatAnswers(), today: CivilDay,
    progress: @escaping (Int, Int) -> Void = { _, _ in }
  ) throws -> ForeignReading {
    var reading = ForeignReading(today: today)
    for part in container.parts where container.parts.count == 1 || PartSample.mayBeRead(part.name)
    {
      let sample = try PartSample(part)
      guard let format = all.first(where: { $0.recognises(sample) }) else { continue }
      reading.begin(part: part.name, of: format.name)
      try format.read(
        FormatInput(
          part: part, sample: sample, container: container, answers: answers, progress: progress),
        into: &reading)
      if reading.question != nil { return reading }
    }
    if reading.formats.isEmpty { throw ImportProblem.unknownFormat }
    reading.refuseContradictions()
    return reading
  }
}

extension Meal {
  /// What other programs call it, in the languages that they write.
  init?(foreign text: String) {
    guard let meal = Self.foreign[text.lowercased()] else { return nil }
    self = meal
  }

  private static let foreign: [String: Meal] = {
    let names: [(Meal, [String])] = [
      (
        .breakfast,
        [
          "breakfast", "sarapan", "frühstück", "petit déjeuner", "petit-déjeuner", "desayuno",
          "colazione", "pequeno-almoço", "café da manhã", "ontbijt", "makan pagi",
        ]
      ),
      (
        .lunch,
        [
          "lunch", "makan siang", "mittagessen", "déjeuner", "almuerzo", "pranzo", "almoço",
          "comida",
        ]
      ),
      (
        .dinner,
        [
          "dinner", "supper", "makan malam", "abendessen", "dîner", "cena", "jantar", "avondeten",
        ]
      ),
      (
        .snack,
        ["snack", "snacks", "camilan", "collation", "merienda", "spuntino", "lanche", "brunch"]
      ),
      (.sahur, ["sahur"]), (.buka, ["buka"]),
    ]
    return Dictionary(
      uniqueKeysWithValues: names.flatMap { meal, names in names.map { ($0, meal) } })
  }()
}
