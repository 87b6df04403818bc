import ArgumentParser
import MagnesiumKit

/// What the label of a food says, as options.
struct FoodLabelOptions: ParsableArguments {
  @Option(
    parsing: .unconditional,
    help: ArgumentHelp(
      say(
        "The amount that the figures are for: 40g, 250ml, or sachet=40g (default: 100g).",
        "Takaran untuk angka-angkanya: 40g, 250ml, atau bungkus=40g (bawaan: 100g)."),
      valueName: say("amount", "jumlah")))
  var per: String?

  @Option(
    parsing: .unconditional,
    help: ArgumentHelp(
      say(
        "Magnesium in that amount: 55 (mg), or of a label's base 15%ALG (350 mg; AKG is the same), 13%DV (420 mg), 15%NRV (375 mg). Without it the figure is unknown.",
        "Magnesium dalam takaran itu: 55 (mg), atau persen dari acuan label 15%ALG (350 mg; AKG sama), 13%DV (420 mg), 15%NRV (375 mg). Tanpa ini angkanya tidak diketahui."
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

  func amount(in session: Session) throws -> LabelAmount? {
    guard let per else { return nil }
    if let named = try namedPortion(per, session) {
      return LabelAmount(grams: named.grams, portions: [named])
    }
    if let amount = LabelAmount(per) { return amount }
    throw Failure(
      .usage,
      session.wording(
        "--per is \"\(per.printable)\": expected a weight or volume such as 40g, 250ml or sachet=40g",
        "--per berisi \"\(per.printable)\": seharusnya berat atau volume seperti 40g, 250ml atau bungkus=40g"
      ))
  }

  func portions(in session: Session) throws -> [Portion]? {
    guard !portion.isEmpty else { return nil }
    return try portion.map { text in
      if let portion = try namedPortion(text, session) { return portion }
      throw Failure(
        .usage,
        session.wording(
          "--portion is \"\(text.printable)\": expected a measure and its weight, such as cup=110g",
          "--portion berisi \"\(text.printable)\": seharusnya takaran dan beratnya, misalnya mangkuk=110g"
        ))
    }
  }

  /// `sachet=40g`; nil where no equals sign stands in the text.
  private func namedPortion(_ text: String, _ session: Session) throws -> Portion? {
    let parts = text.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
    guard parts.count == 2 else { return nil }
    if let (count, measure) = AmountPhrase.read(String(parts[0])), !measure.isMass,
      let weight = LabelAmount(String(parts[1]))
    {
      return Portion(measure: measure.id, grams: weight.grams / count, source: OwnFood.source)
    }
    throw Failure(
      .usage,
      session.wording(
        "\"\(text.printable)\" is no portion: expected a measure and its weight, such as cup=110g, sachet=40g or piece=12g",
        "\"\(text.printable)\" bukan takaran: seharusnya takaran dan beratnya, misalnya mangkuk=110g, bungkus=40g atau buah=12g"
      ))
  }

  /// What the label says of magnesium; nil where nothing is given.
  func figure(in session: Session) throws -> LabelFigure? {
    guard let magnesium else { return nil }
    if ["unknown", "tidak-diketahui"].contains(magnesium.lowercased()) { return .unknown }
    var text = magnesium.lowercased().filter { !$0.isWhitespace }
    guard let sign = text.firstIndex(of: "%") else {
      if text.hasSuffix("mg") { text.removeLast(2) }
      return .stated(.mg(try session.number(text, for: "--magnesium")))
    }
    let bases: [String: LabelBase] = ["alg": .alg, "akg": .alg, "dv": .dv, "nrv": .nrv]
    let name = String(text[text.index(after: sign)...])
    guard let base = bases[name] else {
      throw Failure(
        .usage,
        session.wording(
          "--magnesium is \"\(magnesium.printable)\": name the label's base, as in 15%ALG (350 mg), 15%DV (420 mg) or 15%NRV (375 mg)",
          "--magnesium berisi \"\(magnesium.printable)\": sebutkan acuan labelnya, misalnya 15%ALG (350 mg), 15%DV (420 mg) atau 15%NRV (375 mg)"
        ))
    }
    let percent = try session.number(String(text[..<sign]), for: "--magnesium")
    return .stated(.percent(percent, of: base))
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

extension Measure {
  fileprivate var isMass: Bool {
    if case .mass = kind { true } else { false }
  }
}

/// The amount to which a label's figures refer.
struct LabelAmount {
  var grams: Double
  /// The portions that follow from how it was given, the usual one first.
  var portions: [Portion] = []

  init(grams: Double, portions: [Portion] = []) {
    self.grams = grams
    self.portions = portions
  }

  /// A weight or a volume; nil for any other text. Drinks weigh about one gram a millilitre.
  init?(_ text: String) {
    guard let (quantity, measure) = AmountPhrase.read(text) else { return nil }
    switch measure.kind {
    case .mass(let grams): self.init(grams: quantity * grams)
    case .volume(let millilitres):
      let grams = quantity * millilitres
      self.init(
        grams: grams,
        portions: [
          Portion(measure: "portion", grams: grams, source: OwnFood.source),
          Portion(measure: "glass", grams: 240, source: OwnFood.source),
        ])
    case .household: return nil
    }
  }
}
