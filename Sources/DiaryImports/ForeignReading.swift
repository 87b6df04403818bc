import MagnesiumCore

/// Whose figures these are: an app, and the format by which they came.
public struct ImportSource: Sendable, Hashable {
  /// The format's family, such as `apple-health`.
  package let family: String
  /// The program that wrote the records, as the file names it.
  public let app: String
  /// Whether they are totals of days, and not single foods.
  package let isOfTotals: Bool

  /// What stands for it in the diary.
  package var key: String { "\(family)/\(app)" + (isOfTotals ? "#days" : "") }

  package init(family: String, app: String, isOfTotals: Bool) {
    self.family = family
    self.app = app
    self.isOfTotals = isOfTotals
  }

  /// - Parameter key: as ``key`` gives it.
  package init?(key: String) {
    guard let slash = key.firstIndex(of: "/") else { return nil }
    let isOfTotals = key.hasSuffix("#days")
    self.init(
      family: String(key[..<slash]),
      app: String(key[key.index(after: slash)...].dropLast(isOfTotals ? 5 : 0)),
      isOfTotals: isOfTotals)
  }
}

/// What a file of another program tells of one act of eating, or of a whole day.
package struct ForeignRecord: Sendable {
  /// Where it stands: the part of the file, and the line or record in it.
  package struct Place: Sendable, Hashable {
    package var part: Int
    package var row: Int
  }

  // A history has hundreds of thousands of them, so that they are kept small.
  private var days: Int32
  private var minutes: Int16 = -1
  private var offset: Int32 = .min
  private var origin: UInt16 = 0
  private var part: UInt16 = 0
  private var row: Int32 = 0
  private var mg = Double.nan
  private var weight = Double.nan
  private var energy = Double.nan

  /// Index of its source in ``ForeignReading/sources``.
  package var source: Int {
    get { Int(origin) }
    set { origin = UInt16(clamping: newValue) }
  }
  package var place: Place {
    get { Place(part: Int(part), row: Int(row)) }
    set { (part, row) = (UInt16(clamping: newValue.part), Int32(clamping: newValue.row)) }
  }
  package var day: CivilDay {
    get { CivilDay(daysSince1970: Int(days)) }
    set { days = Int32(clamping: newValue.daysSince1970) }
  }
  package var time: ClockTime? {
    get { ClockTime(hour: Int(minutes) / 60, minute: Int(minutes) % 60) }
    set { minutes = newValue.map { Int16($0.minutes) } ?? -1 }
  }
  /// Seconds east of UTC, where the source says so.
  package var utcOffset: Int? {
    get { offset == .min ? nil : Int(offset) }
    set { offset = newValue.map { Int32(clamping: $0) } ?? .min }
  }
  /// What the source itself calls the record; it is the same in each export.
  package var externalID: String?
  package var meal: Meal?
  /// Empty where the source names no food.
  package var name = ""
  /// As it is written.
  package var amount = ""
  package var quantity = 1.0
  /// A measure's id.
  package var unit = "portion"
  package var grams: Double? {
    get { weight.isNaN ? nil : weight }
    set { weight = newValue ?? .nan }
  }
  /// Elemental magnesium in mg; nil where the source does not know it.
  package var magnesium: Double? {
    get { mg.isNaN ? nil : mg }
    set { mg = newValue ?? .nan }
  }
  package var kcal: Double? {
    get { energy.isNaN ? nil : energy }
    set { energy = newValue ?? .nan }
  }
  /// Whether it is a supplement by the source's word, or may be one by its looks.
  package var dose = Dose.no
  /// Whether the source tells nothing of magnesium at all, so that a food of ours may be matched.
  package var isWithoutFigures = false

  package enum Dose: UInt8, Sendable { case no, perhaps, surely }

  package init(day: CivilDay) { days = Int32(clamping: day.daysSince1970) }

  package mutating func take(_ amount: ForeignAmountText) {
    self.amount = amount.text
    let read = ForeignAmount(amount.text, amount.sign)
    (quantity, unit, grams) = (read.quantity, read.unit, read.grams)
    if read.isDose { dose = .perhaps }
  }
}

/// An amount as it is written, and how its file writes numbers.
package struct ForeignAmountText {
  let text: String
  let sign: DecimalSign
}

/// A food that another program's user made.
package struct ForeignFood: Sendable {
  package var place: ForeignRecord.Place
  package var name: String
  /// The weight to which the figures refer, in grams.
  package var grams: Double
  /// In mg of that weight; nil where unknown.
  package var magnesium: Double?
  package var kcal: Double?
  /// Household portions in grams, by measure.
  package var portions: [(measure: String, grams: Double)] = []
}

/// What only the person can say of a file.
package enum FormatQuestion: Sendable, Hashable {
  /// Whether day or month stands first; a date that can be read either way.
  case dateOrder(example: String)
  /// In what unit a figure is.
  case unit(example: Double)
}

/// The answers to questions of formats.
package struct FormatAnswers: Sendable {
  package var dateOrder: DateOrder?
  package var unit: MagnesiumUnit?

  package init(dateOrder: DateOrder? = nil, unit: MagnesiumUnit? = nil) {
    self.dateOrder = dateOrder
    self.unit = unit
  }
}

/// What is worth knowing of a part that was read.
package enum ImportRemark: Sendable, Hashable {
  /// The app's exports name foods and no magnesium.
  case noMagnesium(String)
  /// They name neither.
  case onlyMeals(String)
  /// Nothing in it is of use here.
  case nothingOfUse(String)
}

/// All that a file tells, as the formats read it.
package struct ForeignReading {
  package struct Refusal: Sendable, Hashable {
    package let part: String
    package let row: Int
    package let problem: RowProblem
  }

  /// What the formats are called that were found, in the order of the parts.
  package var formats: [String] = []
  /// The names of the parts that were read.
  package var parts: [String] = []
  package var sources: [ImportSource] = []
  package var records: [ForeignRecord] = []
  package var foods: [ForeignFood] = []
  /// Days of which a source says whether they are all logged.
  package var completeDays: [Int: [CivilDay: Bool]] = [:]
  /// The days for which a source is the authority, from the first to the last.
  package var spans: [Int: ClosedRange<CivilDay>] = [:]
  package var refused: [Refusal] = []
  package var refusedCount = 0
  package var remarks: [ImportRemark] = []
  package var question: FormatQuestion?

  /// More than these are counted and not told one by one.
  private static let mostRefusals = 10_000

  private var part = 0
  private let today: CivilDay

  init(today: CivilDay) { self.today = today }

  mutating func begin(part name: String, of format: String) {
    // A name in an archive may hold anything, and entries keep it.
    let shown = name.shownName
    parts.append(shown.isEmpty ? format : shown)
    part = parts.count - 1
    if !formats.contains(format) { formats.append(format) }
  }

  /// The index of a source.
  mutating func source(_ family: String, _ app: String, totals: Bool = false) -> Int {
    let app = app.shownName
    if let index = sources.firstIndex(where: {
      $0.family == family && $0.app == app && $0.isOfTotals == totals
    }) {
      return index
    }
    sources.append(ImportSource(family: family, app: app, isOfTotals: totals))
    return sources.count - 1
  }

  /// Takes a record, unless its figures cannot be.
  mutating func take(_ record: ForeignRecord, source: Int, row: Int) throws(RowProblem) {
    var record = record
    record.source = source
    record.place = ForeignRecord.Place(part: part, row: row)
    record.name = shared(record.name.shownName)
    record.amount = shared(record.amount.shownName)
    guard record.day <= today + 1 else { throw .future(record.day) }
    try Self.check(&record, isTotal: sources[source].isOfTotals)
    records.append(record)
    let span = spans[source]
    let (first, last) = (span?.lowerBound ?? record.day, span?.upperBound ?? record.day)
    spans[source] = min(first, record.day)...max(last, record.day)
  }

  /// The same text in the place that it has already: names come again and again.
  private mutating func shared(_ text: String) -> String {
    guard text.utf8.count > 15 else { return text }
    if let index = texts.firstIndex(of: text) { return texts[index] }
    if texts.count < Self.mostTexts { texts.insert(text) }
    return text
  }

  private var texts: Set<String> = []
  private static let mostTexts = 20_000

  /// The most magnesium that a day may hold; no diet comes near.
  private static let mostOfDay = 6_000.0

  private static func check(
    _ record: inout ForeignRecord, isTotal: Bool
  ) throws(RowProblem) {
    if let grams = record.grams, !Plausibility.isAmount(grams) { record.grams = nil }
    if let kcal = record.kcal, !Plausibility.isFigure(kcal) { record.kcal = nil }
    if !Plausibility.isAmount(record.quantity) { (record.quantity, record.unit) = (1, "portion") }
    guard let mg = record.magnesium else { return }
    guard mg >= 0 else { throw .negative(shortened(mg)) }
    let most =
      isTotal
      ? mostOfDay
      : record.dose == .no ? Plausibility.milligramsFromOneFood : Plausibility.milligramsFromLabel
    guard mg <= most else { throw .implausible(mg: mg) }
    if let grams = record.grams, grams > 0, !isTotal, record.dose == .no,
      mg / grams * 100 > Plausibility.mostMagnesiumPer100g * 1.05
    {
      // Salts of magnesium hold more than any food, and are weighed too.
      guard grams <= 30, mg <= grams * 610 else { throw .tooDense(mg: mg, grams: grams) }
      record.dose = .perhaps
    }
  }

  private static func shortened(_ value: Double) -> String {
    Int(exactly: value).map(String.init) ?? String(value)
  }

  mutating func refuse(row: Int, _ problem: RowProblem) {
    refusedCount += 1
    guard refused.count < Self.mostRefusals else { return }
    refused.append(Refusal(part: parts[part], row: row, problem: problem))
  }

  mutating func complete(_ day: CivilDay, _ isComplete: Bool, source: Int) {
    completeDays[source, default: [:]][day] = isComplete
    let (first, last) = (spans[source]?.lowerBound ?? day, spans[source]?.upperBound ?? day)
    spans[source] = min(first, day)...max(last, day)
  }

  mutating func take(
    food name: String, grams: Double, magnesium: Double?, kcal: Double?,
    portions: [(String, Double)] = [], row: Int
  ) throws(RowProblem) {
    if let magnesium {
      guard magnesium >= 0 else { throw .negative(Self.shortened(magnesium)) }
      guard magnesium / grams * 100 <= Plausibility.mostMagnesiumPer100g * 1.05 else {
        throw .tooDense(mg: magnesium, grams: grams)
      }
    }
    foods.append(
      ForeignFood(
        place: ForeignRecord.Place(part: part, row: row), name: name.shownName, grams: grams,
        magnesium: magnesium, kcal: kcal, portions: portions.map { (measure: $0.0, grams: $0.1) }))
  }

  mutating func remark(_ remark: ImportRemark) {
    if !remarks.contains(remark) { remarks.append(remark) }
  }

  /// Totals of one day that stand there more than once with other figures are all refused: nobody can say
  /// which holds.
  mutating func refuseContradictions() {
    for (index, source) in sources.enumerated() where source.isOfTotals {
      let days = Dictionary(grouping: records.indices.filter { records[$0].source == index }) {
        records[$0].day
      }
      var gone: Set<Int> = []
      for (day, places) in days.sorted(by: { $0.key < $1.key }) where places.count > 1 {
        let figures = Set(places.map { records[$0].magnesium })
        if figures.count == 1 {
          gone.formUnion(places.dropFirst())
        } else {
          gone.formUnion(places)
          completeDays[index]?[day] = nil
          for place in places {
            part = records[place].place.part
            refuse(row: records[place].place.row, .dayTwice(day))
          }
        }
      }
      guard !gone.isEmpty else { continue }
      var kept: [ForeignRecord] = []
      for (place, record) in records.enumerated() where !gone.contains(place) {
        kept.append(record)
      }
      records = kept
    }
  }
}

extension String {
  /// In one line, without what a terminal would act on, and not longer than names are.
  var shownName: String {
    if utf8.count < 120, utf8.allSatisfy({ $0 >= 0x20 && $0 < 0x7F }), first != " ", last != " " {
      return self
    }
    var text = String.UnicodeScalarView()
    for scalar in unicodeScalars {
      if !scalar.isUnprintable {
        text.append(scalar)
      } else if scalar.properties.isWhitespace {
        text.append(" ")
      }
    }
    return String(String(text).trimming(while: \.isWhitespace).prefix(Self.longestName)).composed
  }
}
