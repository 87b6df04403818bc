import MagnesiumCore

/// What a label says of the magnesium in a product.
public struct SupplementLabel: Sendable, Hashable {
  /// Elemental magnesium in one of `unit`.
  public let content: MagnesiumAmount
  package let unit: Measure.ID
  /// How many of `unit` the label's figures are for.
  package let serving: Double
  /// The forms that were named.
  package let forms: [NamedForms]
  /// The named form whose hydrate or variant decides the figure and is unknown; nil where the figure
  /// is sure.
  package let open: NamedForms?
}

/// Why a label cannot be read.
public enum LabelError: Error, Sendable, Hashable {
  /// A part is no amount of something.
  case unreadable(String)
  /// There is no such form; the one whose name is nearest.
  case unknownForm(String, nearest: String?)
  /// The text does not say whether it is the weight of the compound or of the magnesium.
  case compoundOrElemental(String)
  /// A compound without a form.
  case formMissing(String)
  /// A percentage without the base that the label names.
  case baseMissing(String)
  /// A number such as 1.000, which is a thousand to one reader and one to another.
  case ambiguousNumber(String)
  /// What is counted is no unit of supplements.
  case unitDoesNotFit(String)
  /// A compound cannot hold so much magnesium; in mg, with the most that it can hold.
  case elementalAboveCompound(elemental: Double, most: Double)
  /// The label and an option say the same thing, and not alike.
  case saidTwice(String)
  case nothingGiven
  /// An amount of nothing: no tablet, no weight of a compound.
  case notPositive
  /// Magnesium below zero.
  case negative
}

extension SupplementLabel {
  /// More is no label.
  package static let longest = 300

  /// Reads `1000 mg compound per 2 capsules`, `Magnesium (as magnesium oxide) 250 mg`, `400 mg
  /// magnesium oxide + 200 mg magnesium citrate per tablet`, `1000 mg magnesium glycinate (100 mg
  /// elemental) per 2 capsules`, `25% DV per tablet`.
  ///
  /// The label's own elemental figure wins over what follows from a compound. What other minerals
  /// and substances are in the product makes no difference.
  ///
  /// - Parameters:
  ///   - label: parts with `+` or commas, and what they are in; nil where only `elemental` is given.
  ///   - form: what the compound is, where the label does not say it; several with commas.
  ///   - elemental: the elemental figure by itself, such as `100mg` or `25%DV`.
  ///   - per: what the figures are for, where the label does not say it; one tablet where neither does.
  public init(
    label: String?, form: String? = nil, elemental: String? = nil, per: String? = nil
  ) throws(LabelError) {
    try self.init(label: label, form: form, elemental: elemental, per: per, settled: nil)
  }

  /// Reads a label as ``init(label:form:elemental:per:)`` does.
  ///
  /// - Parameters:
  ///   - serving: what the figures are for where neither `label` nor `per` says it.
  ///   - settled: which of the forms an open name means, where that was found out.
  package init(
    label: String?, form: String?, elemental: String?, per: String?,
    orElse serving: LabelServing = LabelServing(count: 1, unit: "tablet"),
    settled: SupplementForm?
  ) throws(LabelError) {
    guard (label ?? "").count <= Self.longest else { throw .unreadable(String(label!.prefix(40))) }
    var forms: [NamedForms] = []
    for name in (form ?? "").split(separator: ",").map(String.init) {
      guard let found = FormNames.forms(named: name) else {
        throw .unknownForm(name, nearest: FormNames.nearest(to: name))
      }
      forms.append(found)
    }
    let given = forms
    let (text, labelServing) = try LabelServing.parted(label ?? "")
    var serving = labelServing ?? serving
    if let per {
      guard labelServing == nil else { throw .saidTwice("--per") }
      serving = try LabelServing(per)
    }
    var parts: [LabelPart] = []
    for piece in LabelPart.pieces(of: text) {
      if let part = try LabelPart(piece, form: given.count == 1 ? given[0] : nil) {
        parts.append(part)
      }
    }
    if let settled {
      let certain = NamedForms(id: settled.id, forms: [settled])
      func settle(_ named: NamedForms) -> NamedForms {
        named.isOpen && named.forms.contains(settled) ? certain : named
      }
      forms = forms.map(settle)
      for index in parts.indices { parts[index].form = parts[index].form.map(settle) }
    }
    for named in parts.compactMap(\.form) where !forms.contains(named) {
      if !given.isEmpty { throw .saidTwice("--form") }
      forms.append(named)
    }

    // An elemental figure that names its form is of that part alone; one that names none is of all.
    let ofParts = parts.filter { $0.elemental != nil && $0.form != nil }
    var stated = parts.filter { $0.elemental != nil && $0.form == nil }.compactMap(\.elemental)
    if let elemental { stated = [try LabelAmount.claim(elemental).magnesium] }
    let compounds = parts.filter { $0.elemental == nil }
    guard !stated.isEmpty || !ofParts.isEmpty || !compounds.isEmpty else { throw .nothingGiven }
    let most = parts.compactMap(\.mostElemental).reduce(0, +)
    for part in ofParts {
      guard let most = part.mostElemental, let mg = part.elemental?.mg, mg > most else { continue }
      throw .elementalAboveCompound(elemental: mg, most: most)
    }
    var total: MagnesiumAmount
    if stated.isEmpty {
      total = ofParts.compactMap(\.elemental).reduce(.zero, +)
      total = compounds.compactMap(\.elementalOfCompound).reduce(total, +)
      open = compounds.lazy.compactMap { $0.form?.isOpen == true ? $0.form : nil }.first
    } else {
      total = stated.reduce(.zero, +)
      if most > 0, total.mg > most {
        throw .elementalAboveCompound(elemental: total.mg, most: most)
      }
      open = nil
    }
    guard total.mg > 0 else { throw .notPositive }
    let pure = serving.count * 1_000
    guard serving.unit != "g" || total.mg <= pure else {
      throw .elementalAboveCompound(elemental: total.mg, most: pure)
    }
    self.serving = serving.count
    unit = serving.unit
    content = total * (1 / self.serving)
    self.forms = forms
  }
}

/// What the figures of a supplement's label are for: `2 capsules`, `5 ml`.
package struct LabelServing: Sendable, Hashable {
  package let count: Double
  package let unit: Measure.ID

  package init(count: Double, unit: Measure.ID) {
    (self.count, self.unit) = (count, unit)
  }

  private static let units: Set = [
    "tablet", "capsule", "sachet", "scoop", "packet", "piece", "drop", "bottle", "portion",
  ]
  private static let short = [
    "tab": "tablet", "tabs": "tablet", "cap": "capsule", "caps": "capsule", "serving": "portion",
    "sajian": "portion", "stick": "sachet",
  ]

  fileprivate init(_ text: String) throws(LabelError) {
    let words = text.lowercased().split { " ()".contains($0) }.map { word in
      let bare = String(word.hasSuffix(".") ? word.dropLast() : word)
      return Self.short[bare] ?? bare
    }
    // `serving (2 capsules)` counts capsules.
    let counted = words.count > 1 && words[0] == "portion" ? Array(words.dropFirst()) : words
    let text = counted.joined(separator: " ")
    let amount: AmountPhrase
    do throws(AmountProblem) {
      amount = try AmountPhrase(text)
    } catch {
      switch error {
      case .ambiguousNumber(let number): throw .ambiguousNumber(number)
      case .notPositive: throw .notPositive
      case .unreadable: throw .unitDoesNotFit(String(text.prefix(40)))
      }
    }
    let count = amount.quantity
    switch amount.measure?.kind {
    case .mass(let grams): self.init(count: count * grams, unit: "g")
    case .volume(let millilitres): self.init(count: count * millilitres, unit: "ml")
    case .household where Self.units.contains(amount.measure?.id ?? ""):
      self.init(count: count, unit: amount.measure?.id ?? "")
    default: throw .unitDoesNotFit(text)
    }
  }

  /// Parts what is in it from what it is in: `… per 2 capsules`, `… / 5 ml`, `each tablet contains …`.
  fileprivate static func parted(
    _ label: String
  ) throws(LabelError) -> (text: String, LabelServing?) {
    let words = label.split(separator: " ").map(String.init)
    let starts: Set = ["each", "tiap", "setiap"]
    let verbs: Set = ["contains", "provides", "mengandung", "berisi"]
    if let first = words.first, starts.contains(first.lowercased()),
      let verb = words.firstIndex(where: { verbs.contains($0.lowercased()) })
    {
      return (
        words[(verb + 1)...].joined(separator: " "),
        try LabelServing(words[1..<verb].joined(separator: " "))
      )
    }
    let marks: Set = ["per", "in", "tiap", "setiap", "dalam"]
    if let index = words.lastIndex(where: { marks.contains($0.lowercased()) }) {
      return (
        words[..<index].joined(separator: " "),
        try LabelServing(words[(index + 1)...].joined(separator: " "))
      )
    }
    // 400 mg/5 ml, but 1/2 mg is half a milligram.
    if let slash = label.lastIndex(of: "/"), label[..<slash].last?.isNumber == false {
      return (
        String(label[..<slash]), try LabelServing(String(label[label.index(after: slash)...]))
      )
    }
    return (label, nil)
  }
}

/// One thing that a label says is in the product.
private struct LabelPart {
  /// The form that is named, and that of a compound otherwise.
  var form: NamedForms?
  /// Weight of the compound in mg, nil where the label gives none.
  let compoundMg: Double?
  /// nil where only the compound is given.
  let elemental: MagnesiumAmount?

  var elementalOfCompound: MagnesiumAmount? {
    guard let form, let compoundMg else { return nil }
    return form.elemental(inCompoundMg: compoundMg)
  }

  /// The most magnesium that the compound can hold, with what rounding on a label allows.
  var mostElemental: Double? { elementalOfCompound.map { $0.range.upperBound * 1.03 } }

  /// Parts at `+`, `&`, `and`, `dan`, and at commas that stand in no number.
  static func pieces(of text: String) -> [String] {
    var text = text.replacing(" dan ", with: " + ").replacing(" and ", with: " + ")
      .replacing("&", with: "+").replacing(";", with: "+")
    text = text.replacing(", ", with: "+")
    return text.split(separator: "+").map(String.init)
      .filter { !$0.allSatisfy(\.isWhitespace) }
  }

  private static let elementalWords: Set = [
    "elemental", "unsur", "setara", "yielding", "equivalent", "equals", "=",
  ]
  private static let sourceWords: Set = ["as", "from", "sebagai", "dari"]
  private static let compoundWords: Set = ["compound", "senyawa", "salt", "garam"]
  private static let magnesiumWords: Set = ["magnesium", "mg2"]
  /// Amounts in which no magnesium is given.
  private static let otherUnits: Set = ["iu", "cfu", "re", "rae"]
  private static let fillers: Set = [
    "of", "to", "the", "with", "chelate", "chelated", "blend", "dengan",
  ]
  /// What else is in tablets: its weight is none of magnesium.
  private static let others: Set = [
    "zinc", "seng", "calcium", "kalsium", "potassium", "kalium", "sodium", "natrium", "iron",
    "besi",
    "aluminium", "aluminum", "alumunium", "copper", "tembaga", "manganese", "mangan", "selenium",
    "chromium", "kromium", "simethicone", "simetikon", "dimethicone", "vitamin", "pyridoxine",
    "piridoksin", "melatonin", "taurine", "theanine", "ashwagandha", "iodine", "iodium", "boron",
  ]

  /// nil where the part is of something else than magnesium.
  init?(_ text: String, form: NamedForms?) throws(LabelError) {
    let shown = text.split(separator: " ").joined(separator: " ")
    let tokens = Self.tokens(of: text)
    var weights: [Double] = []
    var percent: MagnesiumAmount?
    var isOfOthers = false
    var words: [String] = []
    var index = 0
    while index < tokens.count {
      let token = tokens[index]
      guard let (number, rest) = try LabelAmount.number(in: token[...], of: shown) else {
        words.append(token)
        index += 1
        continue
      }
      var suffix = String(rest)
      index += 1
      if suffix.isEmpty, index < tokens.count {
        suffix = tokens[index]
        index += 1
      }
      if suffix.hasPrefix("%") {
        var base = String(suffix.dropFirst())
        if base.isEmpty, index < tokens.count {
          base = tokens[index]
          index += 1
        }
        // Beside a weight a percentage says the same again.
        if weights.isEmpty {
          percent = LabelClaim.percent(number, of: try LabelAmount.base(base, of: shown)).magnesium
        }
      } else if let scale = LabelAmount.units[suffix] {
        weights.append(number * scale)
      } else if Self.otherUnits.contains(suffix) {
        isOfOthers = true
      } else {
        throw .unreadable(shown)
      }
    }
    let said = Set(words)
    if said.isDisjoint(with: Self.magnesiumWords),
      isOfOthers || !said.isDisjoint(with: Self.others)
    {
      return nil
    }
    guard !weights.isEmpty || percent != nil else { throw .unreadable(shown) }
    let named = FormNames.forms(in: words.joined(separator: " "))
    let isElemental = !said.isDisjoint(with: Self.elementalWords)
    let unknown = words.filter { word in
      !Self.elementalWords.contains(word) && !Self.sourceWords.contains(word)
        && !Self.compoundWords.contains(word) && !Self.magnesiumWords.contains(word)
        && !Self.fillers.contains(word) && word != "mg" && !FormNames.hasWord(word)
    }
    if let word = unknown.first {
      throw .unknownForm(word, nearest: FormNames.nearest(to: word))
    }
    if weights.isEmpty, let percent {
      (self.form, compoundMg, elemental) = (named, nil, percent)
      return
    }
    guard let first = weights.first, weights.count <= 2 else { throw .unreadable(shown) }
    if weights.count == 2, let named {
      // The compound weighs more than the magnesium in it.
      self.form = named
      compoundMg = max(first, weights[1])
      elemental = MagnesiumAmount(mg: min(first, weights[1]))
    } else if weights.count == 2 {
      throw .unreadable(shown)
    } else if isElemental || (named != nil && !said.isDisjoint(with: Self.sourceWords)) {
      (self.form, compoundMg, elemental) = (named, nil, MagnesiumAmount(mg: first))
    } else if let named {
      guard first > 0 else { throw .notPositive }
      (self.form, compoundMg, elemental) = (named, first, nil)
    } else if !said.isDisjoint(with: Self.compoundWords) {
      guard let form else { throw .formMissing(shown) }
      guard first > 0 else { throw .notPositive }
      (self.form, compoundMg, elemental) = (form, first, nil)
    } else if !said.isDisjoint(with: Self.magnesiumWords) || said.contains("mg") {
      (self.form, compoundMg, elemental) = (nil, nil, MagnesiumAmount(mg: first))
    } else {
      throw .compoundOrElemental(shown)
    }
  }

  private static func tokens(of text: String) -> [String] {
    text.lowercased().replacing("=", with: " = ")
      .split { " ()[]:*".contains($0) }.map(String.init)
      .map { $0.hasSuffix(",") || $0.hasSuffix(".") ? String($0.dropLast()) : $0 }
      .filter { !$0.isEmpty }
      .reduce(into: []) { tokens, token in
        // 1 1/2 is one number.
        if let last = tokens.last, (try? DecimalReader.number("\(last) \(token)")) != nil {
          tokens[tokens.count - 1] = "\(last) \(token)"
        } else {
          tokens.append(token)
        }
      }
  }
}
