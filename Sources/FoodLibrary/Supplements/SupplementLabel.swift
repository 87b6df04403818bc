import MagnesiumCore

/// What a label says of the magnesium in a product.
public struct SupplementLabel: Sendable, Hashable {
  /// Elemental magnesium in one of `unit`.
  public let content: MagnesiumAmount
  public let unit: Measure.ID
  /// The forms that were named.
  public let forms: [NamedForms]
  /// The named form whose hydrate or variant decides the figure and is unknown; nil where the figure
  /// is sure.
  public let open: NamedForms?
}

/// Why a label cannot be read.
public enum SupplementLabelError: Error, Sendable, Hashable {
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
  /// What is counted is no unit of supplements.
  case unitDoesNotFit(String)
  /// A compound cannot hold more magnesium than it weighs; in mg.
  case elementalAboveCompound(elemental: Double, compound: Double)
  case nothingGiven
  case notPositive
}

extension SupplementLabel {
  /// Reads `1000 mg compound per 2 capsules`, `400 mg magnesium oxide + 200 mg magnesium citrate per
  /// tablet`, `100 mg elemental`, `25% DV per tablet`.
  ///
  /// The label's own elemental figure wins over what follows from a compound.
  ///
  /// - Parameters:
  ///   - label: parts with `+`, then `per` and what they are in; nil where only `elemental` is given.
  ///   - form: what the compound is, where the label does not say it; several with commas.
  ///   - elemental: the elemental figure by itself, such as `100mg` or `25%DV`.
  ///   - per: what the figures are for, where the label does not say it: one tablet when nil.
  ///   - settled: which of the forms an open name means, where that was found out.
  public init(
    label: String?, form: String?, elemental: String?, per: String?,
    settled: SupplementForm? = nil
  ) throws(SupplementLabelError) {
    var forms: [NamedForms] = []
    for name in (form ?? "").split(separator: ",").map(String.init) {
      guard let found = FormNames.forms(named: name) else {
        throw .unknownForm(name, nearest: FormNames.nearest(to: name))
      }
      forms.append(found)
    }
    var (text, servingText) = Self.split(label ?? "")
    if let per { servingText = per }
    let (count, unit) = try Self.serving(servingText)

    var parts: [Part] = []
    if !text.isEmpty {
      text = text.replacing(" dan ", with: "+").replacing(" and ", with: "+").replacing(
        "&", with: "+")
      for part in text.split(separator: "+", omittingEmptySubsequences: false) {
        parts.append(try Part(String(part), form: forms.count == 1 ? forms[0] : nil))
      }
    }
    if let settled {
      let certain = NamedForms(id: settled.id, forms: [settled])
      forms = forms.map { $0.isOpen && $0.forms.contains(settled) ? certain : $0 }
      parts = parts.map { part in
        guard case .compound(let mg, let named) = part, named.isOpen, named.forms.contains(settled)
        else { return part }
        return .compound(mg: mg, certain)
      }
    }
    for case .compound(_, let named) in parts where !forms.contains(named) { forms.append(named) }
    for case .elemental(_, let named?) in parts where !forms.contains(named) {
      forms.append(named)
    }
    let compound = parts.reduce(0) { $0 + ($1.compoundMg ?? 0) }
    var stated = parts.compactMap(\.elemental)
    if let elemental { stated = [try Part.figure(elemental)] }
    guard !stated.isEmpty || compound > 0 else { throw .nothingGiven }

    var total: MagnesiumAmount = .zero
    if stated.isEmpty {
      for case .compound(let mg, let named) in parts {
        total = total + named.elemental(inCompoundMg: mg)
      }
      open =
        parts.lazy.compactMap { part -> NamedForms? in
          if case .compound(_, let named) = part, named.isOpen { named } else { nil }
        }.first
    } else {
      total = stated.reduce(.zero, +)
      guard compound == 0 || total.mg <= compound else {
        throw .elementalAboveCompound(elemental: total.mg, compound: compound)
      }
      open = nil
    }
    guard total.mg > 0, count > 0 else { throw .notPositive }
    content = total * (1 / count)
    self.unit = unit
    self.forms = forms
  }

  private enum Part {
    case compound(mg: Double, NamedForms)
    case elemental(MagnesiumAmount, NamedForms?)

    init(_ text: String, form: NamedForms?) throws(SupplementLabelError) {
      let text = text.lowercased()
      if text.contains("%") {
        self = .elemental(try Self.figure(text), nil)
        return
      }
      let words = text.split { $0 == " " || $0 == "(" || $0 == ")" || $0 == ":" }.map(String.init)
      guard let (mg, used) = Self.weight(words) else { throw .unreadable(text) }
      let rest = words.dropFirst(used).joined(separator: " ")
      let named = FormNames.forms(in: rest)
      let restWords = Set(rest.split(separator: " ").map(String.init))
      let sources: Set = ["as", "from", "sebagai", "dari"]
      if !restWords.isDisjoint(with: ["elemental", "unsur"])
        || (named != nil && !restWords.isDisjoint(with: sources))
      {
        self = .elemental(MagnesiumAmount(mg: mg), named)
      } else if let named {
        self = .compound(mg: mg, named)
      } else if !restWords.isDisjoint(with: ["compound", "senyawa", "salt", "garam"]) {
        guard let form else { throw .formMissing(text) }
        self = .compound(mg: mg, form)
      } else if restWords.contains("magnesium") {
        guard restWords.subtracting(["magnesium", "of"]).isEmpty else {
          let name = restWords.subtracting(["magnesium", "of"]).sorted().joined(separator: " ")
          throw .unknownForm(name, nearest: FormNames.nearest(to: name))
        }
        self = .elemental(MagnesiumAmount(mg: mg), nil)
      } else if restWords.isEmpty {
        throw .compoundOrElemental(text)
      } else {
        throw .unknownForm(rest, nearest: FormNames.nearest(to: rest))
      }
    }

    var compoundMg: Double? { if case .compound(let mg, _) = self { mg } else { nil } }
    var elemental: MagnesiumAmount? {
      if case .elemental(let amount, _) = self { amount } else { nil }
    }

    /// An elemental figure by itself: `100`, `100mg`, `0.1 g` or a percentage of a label's base.
    static func figure(_ text: String) throws(SupplementLabelError) -> MagnesiumAmount {
      let text = text.lowercased().filter { $0 != " " }
      if let sign = text.firstIndex(of: "%") {
        guard let percent = number(text[..<sign]) else { throw .unreadable(text) }
        let bases: [String: LabelBase] = ["alg": .alg, "akg": .alg, "dv": .dv, "nrv": .nrv]
        let name = String(text[text.index(after: sign)...].prefix { $0.isLetter })
        guard let base = bases[name] else { throw .baseMissing(text) }
        guard percent > 0 else { throw .notPositive }
        return LabelClaim.percent(percent, of: base).magnesium
      }
      guard
        let (mg, _) = weight([
          text.allSatisfy { $0.isNumber || ".,".contains($0) } ? text + "mg" : text
        ])
      else { throw text.hasPrefix("-") ? .notPositive : .unreadable(text) }
      guard mg > 0 else { throw .notPositive }
      return MagnesiumAmount(mg: mg)
    }

    /// A weight in mg at the front of some words, and how many words it takes.
    private static func weight(_ words: [String]) -> (mg: Double, words: Int)? {
      let units = ["mg": 1.0, "g": 1_000, "mcg": 0.001, "µg": 0.001, "ug": 0.001]
      guard let first = words.first else { return nil }
      let digits = first.prefix { $0.isNumber || $0 == "." || $0 == "," }
      guard let value = number(digits) else { return nil }
      let suffix = String(first.dropFirst(digits.count))
      if let scale = units[suffix] { return (value * scale, 1) }
      if suffix.isEmpty, words.count > 1, let scale = units[words[1]] { return (value * scale, 2) }
      return nil
    }

    private static func number(_ text: some StringProtocol) -> Double? {
      // 1,000 on a label is a thousand; 0,5 a half.
      let parts = text.split(separator: ",", omittingEmptySubsequences: false)
      if parts.count == 2, parts[1].count == 3, parts[0] != "0" {
        return StrictDecimal.value(of: parts.joined())
      }
      return StrictDecimal.value(of: parts.joined(separator: "."))
    }
  }

  /// Parts what is in it from what it is in.
  private static func split(_ label: String) -> (String, String?) {
    let words = label.split(separator: " ").map(String.init)
    let marks: Set = ["per", "in", "tiap", "setiap", "dalam"]
    if let index = words.firstIndex(where: { marks.contains($0.lowercased()) }) {
      return (
        words[..<index].joined(separator: " "), words[(index + 1)...].joined(separator: " ")
      )
    }
    if let slash = label.firstIndex(of: "/") {
      return (String(label[..<slash]), String(label[label.index(after: slash)...]))
    }
    return (label, nil)
  }

  private static func serving(
    _ text: String?
  ) throws(SupplementLabelError) -> (count: Double, unit: Measure.ID) {
    guard let text, !text.isEmpty else { return (1, "tablet") }
    guard let (count, measure) = AmountPhrase.read(text) else { throw .unitDoesNotFit(text) }
    guard count > 0 else { throw .notPositive }
    switch measure.kind {
    case .mass(let grams): return (count * grams, "g")
    case .volume(let millilitres): return (count * millilitres, "ml")
    case .household:
      let units: Set = [
        "tablet", "capsule", "sachet", "scoop", "packet", "piece", "drop", "bottle",
      ]
      guard units.contains(measure.id) else { throw .unitDoesNotFit(text) }
      return (count, measure.id)
    }
  }
}
