import MagnesiumCore

/// One way to part the words of an item into an amount and a name.
struct ItemReading {
  var quantity: Double?
  var measure: Measure?
  var size: PortionSize?
  var name: [String]
}

extension ItemReading {
  /// All ways to read an item, the likeliest first. A measure is taken before it is left in the
  /// name, and the amount stands before the name, after it, or around it.
  static func all(of tokens: ArraySlice<PhraseToken>, measures: MeasureNames) -> [ItemReading] {
    let digits = tokens.indices.filter { tokens[$0].isDigits }
    let spoken = tokens.indices.filter { tokens[$0].isNumber && !tokens[$0].isDigits }
    var found: [ItemReading] = []
    if let position = digits.first {
      found += around(position, in: tokens, measures: measures)
    } else {
      for position in spoken { found += around(position, in: tokens, measures: measures) }
      found += withoutNumber(tokens, measures: measures)
    }
    return found.flatMap { [$0] + $0.withSizeTaken }.filter { !$0.name.isEmpty }
  }

  /// `2 cups of kale`, `telur rebus 2`, `pisang goreng 3 potong besar`, `3 celery stalks`
  private static func around(
    _ position: Int, in tokens: ArraySlice<PhraseToken>, measures: MeasureNames
  ) -> [ItemReading] {
    guard case .number(let number) = tokens[position].kind else { return [] }
    let before = words(tokens[..<position])
    let after = words(tokens[(position + 1)...])
    var found: [ItemReading] = []
    let (size, rest) = takeSize(after[...])
    // `kopi 2 sendok gula` is coffee and two spoons of sugar: an amount stands before a name or
    // after it, and inside it only before what says how the food was prepared.
    func isOneName(_ name: some Collection<String>) -> Bool {
      before.allSatisfy { PhraseWords.noise.contains($0) || PhraseWords.sizes[$0] != nil }
        || name.allSatisfy {
          PhraseWords.preparations.contains($0) || PhraseWords.sizes[$0] != nil
            || PhraseWords.noise.contains($0)
        }
    }
    if let measure = measures.read(rest), !measure.saysOne,
      isOneName(rest.dropFirst(measure.length))
    {
      let (sizeAfter, name) = takeSize(rest.dropFirst(measure.length))
      found.append(
        ItemReading(
          quantity: number, measure: measure.measure, size: size ?? sizeAfter,
          name: before + name))
      if sizeAfter != nil {
        found.append(
          ItemReading(
            quantity: number, measure: measure.measure, size: size,
            name: before + rest.dropFirst(measure.length)))
      }
    }
    if isOneName(after) { found.append(ItemReading(quantity: number, name: before + after)) }
    if before.isEmpty, after.count > 1, let measure = measures.read(after.suffix(1)),
      !measure.saysOne
    {
      found.append(
        ItemReading(quantity: number, measure: measure.measure, name: Array(after.dropLast())))
    }
    // sdt garam 2
    if after.isEmpty, let measure = measures.read(before[...]), !measure.saysOne {
      found.append(
        ItemReading(
          quantity: number, measure: measure.measure, name: Array(before.dropFirst(measure.length)))
      )
    }
    return found
  }

  /// `semangkuk bayam`, `a cup of kale`, `nasi uduk sepiring`, `pisang`
  private static func withoutNumber(
    _ tokens: ArraySlice<PhraseToken>, measures: MeasureNames
  ) -> [ItemReading] {
    let words = words(tokens)
    let saysOne = tokens.first?.kind == .article
    var found = [ItemReading(name: words)]
    let (size, rest) = takeSize(words[...])
    if let measure = measures.read(rest), saysOne || measure.saysOne || measure.measure.standsAlone
    {
      found.append(
        ItemReading(
          quantity: 1, measure: measure.measure, size: size,
          name: Array(rest.dropFirst(measure.length))))
    }
    for start in words.indices.dropFirst() {
      guard let measure = measures.read(words[start...]) else { continue }
      let (size, after) = takeSize(words[(start + measure.length)...])
      let article = tokens[tokens.startIndex...].contains { $0.kind == .article }
      if measure.saysOne || article && measure.measure.standsAlone {
        found.append(
          ItemReading(
            quantity: 1, measure: measure.measure, size: size, name: Array(words[..<start]) + after)
        )
      }
    }
    return found
  }

  /// Whether a bare count stands before a name that joins two foods: `2 eggs on toast` may be two
  /// dishes or two eggs.
  var countsADish: Bool {
    guard measure == nil, let quantity, quantity != 1 else { return false }
    return name.contains { PhraseWords.conjunctions.contains($0) || $0 == "on" }
  }

  /// The size among the words of the name, taken out of it.
  private var withSizeTaken: [ItemReading] {
    guard size == nil, let position = name.firstIndex(where: { PhraseWords.sizes[$0] != nil })
    else {
      return []
    }
    var sized = self
    sized.size = PhraseWords.sizes[name[position]]
    sized.name.remove(at: position)
    return [sized]
  }

  private static func takeSize(
    _ words: ArraySlice<String>
  ) -> (PortionSize?, ArraySlice<String>) {
    var rest = words
    return (PhraseWords.takeSize(&rest), rest)
  }

  static func words(_ tokens: ArraySlice<PhraseToken>) -> [String] {
    tokens.flatMap(\.words)
  }
}

extension PhraseToken {
  var isNumber: Bool {
    if case .number = kind { true } else { false }
  }

  var isDigits: Bool { isNumber && words.isEmpty }
}

extension Measure {
  /// A cup of something is one cup, but a gram of something needs its number.
  var standsAlone: Bool {
    switch kind {
    case .mass: false
    case .volume: !["ml", "cl", "dl", "l"].contains(id)
    case .household: true
    }
  }
}
