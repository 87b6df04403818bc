import MagnesiumCore

/// Reads what people say they ate, in English and Indonesian: `2 telur rebus, 150 g tempe goreng`.
///
/// It reads strictly: what has no food of the library, or an amount that could mean two things, is
/// unresolved rather than guessed.
public struct PhraseReader: Sendable {
  /// A phrase longer than this, in UTF-8 bytes, is no meal.
  public static let longestPhrase = 4_000

  private let foods: FoodLibrary
  private let measures = MeasureNames.builtIn
  private let acceptsImplausible: Bool

  /// - Parameter acceptsImplausible: whether an amount beyond ``Plausibility`` is taken as meant.
  public init(foods: FoodLibrary, acceptsImplausible: Bool = false) {
    self.foods = foods
    self.acceptsImplausible = acceptsImplausible
  }

  /// - Throws: ``PhraseError`` where the text as a whole is no phrase.
  public func read(_ text: String) throws(PhraseError) -> PhraseReading {
    guard text.utf8.count <= Self.longestPhrase else {
      throw .tooLong(bytes: text.utf8.count)
    }
    if let offender = text.unicodeScalars.first(where: {
      $0.isUnprintable && !"\n\r\t".unicodeScalars.contains($0)
    }) {
      throw .controlCharacter(offender)
    }
    let tokens = PhraseLexer.tokens(of: text)
    guard tokens.contains(where: { $0.kind != .separator && $0.kind != .conjunction }) else {
      throw .empty
    }
    var reading = PhraseReading()
    for segment in tokens.split(whereSeparator: { $0.kind == .separator }) {
      readSegment(segment, of: text, into: &reading)
    }
    return reading
  }

  /// More parts than this are never one name.
  private static let mostPartsOfName = 3
  /// Beyond this many unreadable items a text is no meal, and looking for likenesses takes long.
  private static let mostSuggestions = 5

  /// A conjunction may belong to a name (`fish and chips`) or stand between foods: of the parts
  /// between conjunctions, the longest runs that name a food are taken as one.
  private func readSegment(
    _ segment: ArraySlice<PhraseToken>, of text: String, into reading: inout PhraseReading
  ) {
    var parts = segment.split(whereSeparator: { $0.kind == .conjunction })[...]
    while let first = parts.first {
      let readable = (1...min(parts.count, Self.mostPartsOfName)).reversed().lazy
        .compactMap { count -> (item: PhraseItem, count: Int)? in
          let end = parts[parts.startIndex + count - 1].endIndex
          // A name may end in a conjunction: `Horlicks Plus`.
          for end in count == parts.count && end < segment.endIndex
            ? [segment.endIndex, end] : [end]
          {
            if case .success(let item) = readItem(segment[first.startIndex..<end], of: text) {
              return (item, count)
            }
          }
          return nil
        }.first
      if let readable {
        reading.items.append(readable.item)
      } else if case .failure(let problem) = readItem(first, of: text) {
        let suggests = reading.unresolved.count < Self.mostSuggestions && !problem.near.isEmpty
        reading.unresolved.append(
          UnresolvedItem(
            phrase: phrase(first, of: text), reason: problem.reason,
            suggestions: suggests ? foods.likest(problem.near) : []))
      }
      parts = parts.dropFirst(readable?.count ?? 1)
    }
  }

  private func phrase(_ tokens: ArraySlice<PhraseToken>, of text: String) -> String {
    String(text[tokens.first!.range.lowerBound..<tokens.last!.range.upperBound])
  }

  private struct Problem: Error {
    let reason: UnresolvedItem.Reason
    /// The words that may have been meant as a food.
    var near = ""
  }

  /// What the words of an item may say.
  private struct Candidate {
    var quantity: Double?
    var measure: Measure?
    var size: PortionSize?
    var words: ArraySlice<String>
  }

  private func readItem(
    _ tokens: ArraySlice<PhraseToken>, of text: String
  ) -> Result<PhraseItem, Problem> {
    for token in tokens {
      if case .unreadable(let reason) = token.kind { return .failure(Problem(reason: reason)) }
    }
    let numbers = tokens.count { if case .number = $0.kind { true } else { false } }
    guard numbers <= 1 else { return .failure(Problem(reason: .severalAmounts)) }
    var amountProblem: UnresolvedItem.Reason?
    let candidates = candidates(tokens)
    for candidate in candidates {
      guard let food = foods.food(words: Array(candidate.words)) else { continue }
      switch weigh(food, candidate) {
      case .success(let weighed):
        return .success(
          PhraseItem(
            phrase: phrase(tokens, of: text), food: food, quantity: weighed.quantity,
            measure: weighed.measure,
            size: weighed.size, grams: weighed.grams, match: weighed.match))
      case .failure(let problem): amountProblem = amountProblem ?? problem
      }
    }
    if let amountProblem { return .failure(Problem(reason: amountProblem)) }
    let shortest = candidates.map { Array($0.words) }.min { $0.count < $1.count }
    let near = shortest ?? tokens.map(\.word).filter { !$0.isEmpty && measures.read([$0]) == nil }
    return .failure(
      near.isEmpty
        ? Problem(reason: .noFood)
        : Problem(reason: .unknownFood, near: near.joined(separator: " ")))
  }

  /// All ways to part an item into amount and food, the likeliest first.
  private func candidates(_ tokens: ArraySlice<PhraseToken>) -> [Candidate] {
    var found: [Candidate] = []
    let parts = Array(tokens)
    if case .number(let number)? = parts.first?.kind {
      found += amountBeforeFood(number, words(parts.dropFirst()))
    } else if case .number(let number)? = parts.last?.kind {
      found += foodBeforeAmount(words(parts.dropLast()), number, measureWords: [])
    } else if let position = parts.firstIndex(where: {
      if case .number = $0.kind { true } else { false }
    }),
      case .number(let number) = parts[position].kind
    {
      found += foodBeforeAmount(
        words(parts[..<position]), number, measureWords: words(parts[(position + 1)...]))
    } else if let words = words(parts[...]) {
      if let spoken = SpokenNumber.read(words) {
        found += amountBeforeFood(spoken.value, words.dropFirst(spoken.length))
      }
      found += foodWithoutNumber(words)
    }
    return found.flatMap { [$0] + withSizeTaken($0) }
  }

  /// nil where a further number stands among the words.
  private func words(_ tokens: ArraySlice<PhraseToken>) -> ArraySlice<String>? {
    var words: [String] = []
    for token in tokens {
      switch token.kind {
      case .word, .conjunction: words.append(token.word)
      default: return nil
      }
    }
    return words[...]
  }

  /// `150 g tempe goreng`, `2 large eggs`, `3 sendok teh gula`, `2 telur`
  private func amountBeforeFood(_ number: Double, _ words: ArraySlice<String>?) -> [Candidate] {
    guard let words else { return [] }
    var quantity = number
    var rest = words
    // 1 setengah, 2 dozen
    if let first = words.first, first == "setengah" || first == "lusin" || first == "dozen" {
      quantity = first == "setengah" ? number + 0.5 : number * 12
      rest = words.dropFirst()
    }
    var found: [Candidate] = []
    let (size, afterSize) = takeSize(rest)
    if let measure = measures.read(afterSize), !measure.saysOne {
      found.append(
        Candidate(
          quantity: quantity, measure: measure.measure, size: size,
          words: afterSize.dropFirst(measure.length)))
    }
    found.append(Candidate(quantity: quantity, words: rest))
    return found
  }

  /// `telur rebus 2`, `pisang goreng 3 potong`, `sdt garam 2`
  private func foodBeforeAmount(
    _ words: ArraySlice<String>?, _ number: Double, measureWords: ArraySlice<String>?
  ) -> [Candidate] {
    guard let words, let measureWords else { return [] }
    if measureWords.isEmpty {
      var found: [Candidate] = []
      if let measure = measures.read(words) {
        found.append(
          Candidate(
            quantity: number, measure: measure.measure, words: words.dropFirst(measure.length)))
      }
      return found + [Candidate(quantity: number, words: words)]
    }
    let (size, afterSize) = takeSize(measureWords)
    guard let measure = measures.read(afterSize), !measure.saysOne,
      measure.length == afterSize.count
    else {
      // A number inside a name, such as milk 2 % fat.
      return []
    }
    return [Candidate(quantity: number, measure: measure.measure, size: size, words: words)]
  }

  /// `semangkuk bayam`, `cup of kale`, `nasi uduk sepiring`, `pisang`
  private func foodWithoutNumber(_ words: ArraySlice<String>) -> [Candidate] {
    var found = [Candidate(words: words)]
    let (size, afterSize) = takeSize(words)
    if let measure = measures.read(afterSize), measure.saysOne || measure.measure.canStandAlone {
      found.append(
        Candidate(
          quantity: 1, measure: measure.measure, size: size,
          words: afterSize.dropFirst(measure.length)))
    }
    for start in words.indices.dropFirst() {
      if let spoken = SpokenNumber.read(words[start...]) {
        found += foodBeforeAmount(
          words[..<start], spoken.value, measureWords: words[start...].dropFirst(spoken.length))
      }
      if let measure = measures.read(words[start...]), measure.saysOne,
        start + measure.length == words.endIndex
      {
        found.append(Candidate(quantity: 1, measure: measure.measure, words: words[..<start]))
      }
    }
    return found
  }

  private func withSizeTaken(_ candidate: Candidate) -> [Candidate] {
    guard candidate.size == nil,
      let position = candidate.words.firstIndex(where: { Self.sizes[$0] != nil })
    else { return [] }
    var sized = candidate
    sized.size = Self.sizes[candidate.words[position]]
    sized.words = (candidate.words[..<position] + candidate.words[(position + 1)...])
    return [sized]
  }

  private func takeSize(_ words: ArraySlice<String>) -> (PortionSize?, ArraySlice<String>) {
    guard let size = words.first.flatMap({ Self.sizes[$0] }) else { return (nil, words) }
    return (size, words.dropFirst())
  }

  /// By the folded word.
  private static let sizes: [String: PortionSize] = [
    "small": .small, "medium": .medium, "large": .large, "big": .large,
    "kecil": .small, "sedang": .medium, "besar": .large,
  ]

  private struct Weighed {
    var quantity: Double
    var measure: Measure.ID
    var size: PortionSize?
    var grams: Double
    var match: Intake.Match
  }

  /// The weight of an amount of a food.
  private func weigh(
    _ food: Food, _ candidate: Candidate
  ) -> Result<Weighed, UnresolvedItem.Reason> {
    guard var weighed = weighUnbounded(food, candidate) else {
      return .failure(
        .measureDoesNotFit(candidate.measure?.id ?? "piece", available: food.portions))
    }
    weighed.size = candidate.size
    let mg = food.magnesium(inGrams: weighed.grams)?.mg ?? 0
    if !acceptsImplausible,
      weighed.grams > Plausibility.gramsOfOneFood || mg > Plausibility.milligramsFromOneFood
    {
      return .failure(.implausibleAmount(grams: weighed.grams))
    }
    return .success(weighed)
  }

  private func weighUnbounded(_ food: Food, _ candidate: Candidate) -> Weighed? {
    let quantity = candidate.quantity ?? 1
    func weighed(_ measure: Measure.ID, _ gramsEach: Double, _ match: Intake.Match) -> Weighed {
      Weighed(quantity: quantity, measure: measure, grams: quantity * gramsEach, match: match)
    }
    guard let measure = candidate.measure else {
      let size = candidate.size
      if candidate.quantity == nil, size == nil {
        return food.usualPortion.map { weighed($0.measure, $0.grams, .likely) }
      }
      if let piece = food.portion("piece", size) {
        return weighed("piece", piece.grams, candidate.quantity == nil ? .likely : .exact)
      }
      let usual = food.portions.first { size != nil && $0.size == size } ?? food.portions.first
      return usual.map { weighed($0.measure, $0.grams, .likely) }
    }
    switch measure.kind {
    case .mass(let grams):
      return weighed(measure.id, grams, .exact)
    case .volume(let millilitres):
      if let portion = food.portion(measure.id, candidate.size) {
        return weighed(measure.id, portion.grams, .exact)
      }
      return density(of: food).map { weighed(measure.id, $0 * millilitres, .exact) }
    case .household:
      if let portion = food.portion(measure.id, candidate.size) {
        return weighed(measure.id, portion.grams, .exact)
      }
      for id in [measure.id] + measure.substitutes {
        if let portion = food.portion(id, candidate.size) ?? food.portion(id, nil) {
          return weighed(id, portion.grams, .likely)
        }
      }
      return nil
    }
  }

  /// g per mL, from the largest volume of which the food has a weight. A glass comes last: one of
  /// milk powder is the powder for a glass.
  private func density(of food: Food) -> Double? {
    let volumes = food.portions.compactMap { portion -> (millilitres: Double, portion: Portion)? in
      guard portion.size == nil, case .volume(let millilitres)? = measures[portion.measure]?.kind
      else { return nil }
      return (millilitres, portion)
    }
    let largest = volumes.filter { $0.portion.measure != "glass" }
      .max { $0.millilitres < $1.millilitres }
    return (largest ?? volumes.first).map { $0.portion.grams / $0.millilitres }
  }
}

/// Why a text as a whole cannot be a meal phrase.
public enum PhraseError: Error, Sendable, Hashable {
  case empty
  case tooLong(bytes: Int)
  case controlCharacter(Unicode.Scalar)
}

extension Measure {
  /// A cup of something is one cup, but a gram of something needs its number.
  fileprivate var canStandAlone: Bool {
    switch kind {
    case .mass: false
    case .volume: !["ml", "cl", "dl", "l"].contains(id)
    case .household: true
    }
  }
}

extension Food {
  /// What the name alone means: the default portion, but a handful rather than one almond.
  var usualPortion: Portion? {
    guard let first = portions.first, first.measure == "piece", first.grams < 10 else {
      return portions.first
    }
    return portion("handful", nil) ?? portion("portion", nil) ?? portion("bowl", nil) ?? first
  }

  func portion(_ measure: Measure.ID, _ size: PortionSize?) -> Portion? {
    portions.first { $0.measure == measure && $0.size == size }
  }
}
