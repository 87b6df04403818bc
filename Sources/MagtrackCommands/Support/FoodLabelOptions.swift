import ArgumentParser
import MagnesiumKit
import MagnesiumWords

/// What the label of a food says, as options.
struct FoodLabelOptions: ParsableArguments {
  @Option(
    parsing: .unconditional,
    help: ArgumentHelp(
      say.labelAmountOption,
      valueName: say.amountPlaceholder))
  var per: String?

  @Option(
    parsing: .unconditional,
    help: ArgumentHelp(
      say.labelMagnesiumOption, valueName: say.figurePlaceholder))
  var magnesium: String?

  @Option(
    parsing: .unconditional,
    help: ArgumentHelp(
      say.labelEnergyOption,
      valueName: say.kcalUnit))
  var kcal: String?

  @Option(
    help: ArgumentHelp(
      say.portionOption,
      valueName: "cup=110g"))
  var portion: [String] = []

  @Option(
    help: ArgumentHelp(
      say.furtherNames,
      valueName: say.namesPlaceholder))
  var also: [String] = []

  @Option(
    name: .customLong("name-en"),
    help: ArgumentHelp(say.englishName, valueName: say.namePlaceholder)
  )
  var nameEnglish: String?

  @Option(
    name: .customLong("name-id"),
    help: ArgumentHelp(
      say.indonesianName, valueName: say.namePlaceholder))
  var nameIndonesian: String?

  @Flag(
    name: .customLong("fill-in"), inversion: .prefixedNo,
    help: ArgumentHelp(
      say.fillingIn))
  var fillIn: Bool?

  var isAnythingGiven: Bool {
    per != nil || magnesium != nil || kcal != nil || !portion.isEmpty || !also.isEmpty
      || nameEnglish != nil || nameIndonesian != nil || fillIn != nil
  }

  /// nil where none are given; an empty one takes all away.
  var synonyms: [String]? {
    guard !also.isEmpty else { return nil }
    return also.flatMap { $0.split(whereSeparator: { $0 == "," || $0 == ";" }).map(String.init) }
      .filter { !$0.allSatisfy(\.isWhitespace) }
  }

  func serving(in session: Session) throws -> FoodServing? {
    try per.map { text in
      try session.amount(
        of: "--per",
        saying: session.wording.notAServing(text.printable)
      ) { () throws(AmountProblem) in try FoodServing(text) }
    }
  }

  func portions(in session: Session) throws -> [Portion]? {
    guard !portion.isEmpty else { return nil }
    return try portion.map { text in
      try session.amount(
        of: "--portion",
        saying: session.wording.notAPortion(text.printable)
      ) { () throws(AmountProblem) in
        guard let named = try NamedPortion(text) else { throw .unreadable }
        return named.portion
      }
    }
  }

  /// What the label says of magnesium; nil where nothing is given.
  func figure(in session: Session) throws -> LabelFigure? {
    guard let magnesium else { return nil }
    if ["unknown", "tidak-diketahui"].contains(magnesium.lowercased()) { return .unknown }
    do throws(LabelError) {
      return .stated(try LabelAmount.claim(magnesium))
    } catch {
      let wording = session.wording
      switch error {
      case .ambiguousNumber(let number): throw session.ambiguous(number, in: "--magnesium")
      case .negative: throw Failure(error, wording: wording)
      case .baseMissing: throw Failure(.usage, Failure(error, wording: wording).message ?? "")
      default:
        throw Failure(
          .usage,
          wording.notALabelFigure(magnesium.printable))
      }
    }
  }
}

/// Magnesium as an option gives it.
enum LabelFigure {
  case unknown
  case stated(LabelClaim)

  var claim: LabelClaim? {
    if case .stated(let claim) = self { claim } else { nil }
  }
}
