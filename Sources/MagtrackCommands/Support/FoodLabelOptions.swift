import ArgumentParser
import MagnesiumKit

/// What the label of a food says, as options.
struct FoodLabelOptions: ParsableArguments {
  @Option(
    parsing: .unconditional,
    help: ArgumentHelp(
      say(
        "The amount that the figures are for: 40g, 250ml, sachet=40g or 2 slices=60g (default: 100g).",
        "Takaran untuk angka-angkanya: 40g, 250ml, bungkus=40g atau 2 lembar=60g (bawaan: 100g)."),
      valueName: say("amount", "jumlah")))
  var per: String?

  @Option(
    parsing: .unconditional,
    help: ArgumentHelp(
      say(
        "Magnesium in that amount: 55 (mg), or of a label's base 15%ALG (350 mg; AKG is the same), 13%DV (420 mg), 15%NRV (375 mg; RI is the same). Without it the figure is unknown.",
        "Magnesium dalam takaran itu: 55 (mg), atau persen dari acuan label 15%ALG (350 mg; AKG sama), 13%DV (420 mg), 15%NRV (375 mg; RI sama). Tanpa ini angkanya tidak diketahui."
      ), valueName: say("figure", "angka")))
  var magnesium: String?

  @Option(
    parsing: .unconditional,
    help: ArgumentHelp(
      say("Energy in that amount, in kcal.", "Energi dalam takaran itu, dalam kkal."),
      valueName: say("kcal", "kkal")))
  var kcal: String?

  @Option(
    help: ArgumentHelp(
      say(
        "A household portion and its weight; the first is the usual one. Can be repeated.",
        "Takaran rumah tangga dan beratnya; yang pertama menjadi yang biasa. Bisa diulang."),
      valueName: "cup=110g"))
  var portion: [String] = []

  @Option(
    help: ArgumentHelp(
      say("Further names, with commas between.", "Nama lain, dipisah koma."),
      valueName: say("names", "nama")))
  var also: [String] = []

  @Option(
    name: .customLong("name-en"),
    help: ArgumentHelp(say("Its English name.", "Nama Inggrisnya."), valueName: say("name", "nama"))
  )
  var nameEnglish: String?

  @Option(
    name: .customLong("name-id"),
    help: ArgumentHelp(
      say("Its Indonesian name.", "Nama Indonesianya."), valueName: say("name", "nama")))
  var nameIndonesian: String?

  var isAnythingGiven: Bool {
    per != nil || magnesium != nil || kcal != nil || !portion.isEmpty || !also.isEmpty
      || nameEnglish != nil || nameIndonesian != nil
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
        saying: session.wording(
          "--per is \"\(text.printable)\": expected a weight or volume such as 40g, 250ml or sachet=40g",
          "--per berisi \"\(text.printable)\": seharusnya berat atau volume seperti 40g, 250ml atau bungkus=40g"
        )
      ) { () throws(AmountProblem) in try FoodServing(text) }
    }
  }

  func portions(in session: Session) throws -> [Portion]? {
    guard !portion.isEmpty else { return nil }
    return try portion.map { text in
      try session.amount(
        of: "--portion",
        saying: session.wording(
          "--portion is \"\(text.printable)\": expected a measure and its weight, such as cup=110g, sachet=40g or 3 pieces=36g",
          "--portion berisi \"\(text.printable)\": seharusnya takaran dan beratnya, misalnya mangkuk=110g, bungkus=40g atau 3 buah=36g"
        )
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
          wording(
            "--magnesium is \"\(magnesium.printable)\": expected a figure such as 55, 12.5 mg or 15%DV",
            "--magnesium berisi \"\(magnesium.printable)\": seharusnya angka seperti 55, 12,5 mg atau 15%ALG"
          ))
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
