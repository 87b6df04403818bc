import MagnesiumCore

/// What a reading had to assume beyond its words. Where one of these may change the figure much, it is
/// asked about: what was only passed over must not decide how much magnesium there was.
struct Certainty {
  let line: Line
  let items: ItemReader

  /// From this much on, in mg, a food that was left out of another changes it.
  private static let notable = 5.0

  // MARK: One food

  func doubts(_ candidate: ItemReader.Candidate, _ found: ItemReader.Found) -> Bool {
    let scan = candidate.scan
    // What a person calls so is what it is.
    if found.isPrinted || scan.pieces.contains(where: \.isOwn) { return false }
    return scan.passed.contains { isDetail($0, of: found.named.food) }
      || leavesOutOfName(scan, found)
      || doubtsAlternative(scan, found)
      || doubtsAmount(scan, found, in: candidate.span)
  }

  private static func words(of food: Food) -> Set<String> {
    Set(
      food.id.split(separator: "-").map(String.init) + food.names.flatMap { NameKey.words(of: $0) })
  }

  /// Whether a bracket says more than how the food was.
  private func isDetail(_ passed: Range<Int>, of food: Food) -> Bool {
    passed.lowerBound > 0 && line.tokens[passed.lowerBound - 1].kind == .open
      && holdsDetail(passed, of: food)
  }

  private func leavesOutOfName(_ scan: ItemReader.Scan, _ found: ItemReader.Found) -> Bool {
    let kept = zip(scan.pieces, found.named.choice).map { piece, choice in
      if choice == nil { return false }
      switch piece.part {
      case .state, .plain, .size: return false
      default: return true
      }
    }
    let first = kept.firstIndex(of: true)
    let last = kept.lastIndex(of: true)
    for (index, piece) in scan.pieces.enumerated() where found.named.choice[index] == nil {
      switch piece.part {
      // What it is of stands before it: `fish, tuna`.
      case nil where piece.isKind && index > first ?? index:
        if !Self.words(of: found.named.food).isSuperset(of: piece.options[0].words) { return true }
      case .connector where index > first ?? index && index < last ?? index: return true
      case .negation(.without), .negation(.except):
        if changes(found.named.food, grams: found.weighed.grams, without: piece.tokens) {
          return true
        }
      default: continue
      }
    }
    return false
  }

  /// Whether what is offered instead is unknown, or has an amount of its own.
  private func doubtsAlternative(_ scan: ItemReader.Scan, _ found: ItemReader.Found) -> Bool {
    guard let alternative = scan.alternative else { return false }
    if found.other == nil, endOfKnown(alternative.lowerBound + 1..<alternative.upperBound) == nil {
      return true
    }
    return scan.amounts.contains { $0.tokens.lowerBound >= alternative.upperBound }
      && scan.amounts.contains { $0.tokens.upperBound <= alternative.lowerBound }
  }

  private func doubtsAmount(
    _ scan: ItemReader.Scan, _ found: ItemReader.Found, in span: Range<Int>
  ) -> Bool {
    guard let (amount, tokens) = scan.amounts.first, !tokens.isEmpty else { return false }
    // A number behind a weight that is none of it: `75 ml, only 3/4`.
    for (second, place) in scan.amounts.dropFirst() where amount.weight != nil && second.isBare {
      if place.lowerBound > tokens.upperBound { return true }
    }
    // `half a portion of: rice + fish` is of all that follows.
    let colon = span.first { line.tokens[$0].kind == .colon }
    if let colon, tokens.upperBound <= colon,
      !scan.pieces.contains(where: { $0.tokens.upperBound <= colon && $0.part == nil })
    {
      return true
    }
    return false
  }

  // MARK: What stands around foods

  /// Whether words that were passed over hold numbers or name other foods.
  func holdsDetail(_ span: Range<Int>, of food: Food?) -> Bool {
    var index = span.lowerBound
    while index < span.upperBound {
      if let end = items.endOfLength(index, span.upperBound) ?? endOfEnergy(index, span.upperBound)
        ?? endOfExplained(index, span.upperBound)
      {
        index = end
        continue
      }
      let token = line.tokens[index]
      switch token.kind {
      case .number, .unreadable: return true
      case .word:
        if line.number(at: index, limit: span.upperBound) != nil { return true }
        if items.naming.foods.mayName(token.hash),
          let named = items.naming.foods.food(words: token.words, anyOrder: false),
          food.map({ Self.words(of: $0).isDisjoint(with: token.words) }) ?? true,
          food == nil || named.id != food?.id && items.food(span)?.id != food?.id
        {
          return true
        }
      default: break
      }
      index += 1
    }
    return false
  }

  private func endOfEnergy(_ index: Int, _ limit: Int) -> Int? {
    guard let number = line.number(at: index, limit: limit), number.end < limit,
      PhraseWords.energies.contains(line.tokens[number.end].word)
    else { return nil }
    return number.end + 1
  }

  /// The end of words that tables explain all, nil where they do not.
  private func endOfKnown(_ span: Range<Int>) -> Int? {
    var index = span.lowerBound
    while index < span.upperBound {
      guard line.tokens[index].kind == .word else {
        index += 1
        continue
      }
      guard let end = endOfExplained(index, span.upperBound) else { return nil }
      index = end
    }
    return index
  }

  private func endOfExplained(_ index: Int, _ limit: Int) -> Int? {
    for tag in line.tags[index] where tag.end <= limit && !tag.saysOne {
      switch tag.part {
      case .number, .spelling: continue
      case .negation(.without), .negation(.except): return min(limit, tag.end + 1)
      default: return tag.end
      }
    }
    return PhraseWords.conjunctions.contains(line.tokens[index].word) ? index + 1 : nil
  }

  /// Whether a food without something is another food: noodle soup without noodles, but not tea
  /// without sugar.
  func changes(_ food: Food, grams: Double, without tokens: Range<Int>) -> Bool {
    var subject = tokens.lowerBound
    for tag in line.tags[subject] {
      if case .negation = tag.part {
        subject = tag.end
        break
      }
    }
    guard subject < tokens.upperBound else { return false }
    let words = subject..<tokens.upperBound
    if words.allSatisfy({ PhraseWords.preparations.contains(line.tokens[$0].word) }) {
      return false
    }
    guard let left = items.food(words) else { return endOfKnown(words) == nil }
    guard let portion = left.usualPortion, let own = left.magnesium(inGrams: portion.grams)?.mg
    else { return true }
    let all = food.magnesium(inGrams: grams)?.mg ?? 0
    return own >= Self.notable && own >= 0.15 * all
  }

  // MARK: Foods side by side

  /// Whether a food may belong to the one before, of which the amounts do not say where one ends: who
  /// weighs one food of a line weighs the others, and in English two names without a sign between them
  /// are one.
  func doubts(
    _ candidate: ItemReader.Candidate, _ found: ItemReader.Found,
    behind last: ItemReader.Candidate, isNext: Bool
  ) -> Bool {
    guard case .success(let before) = last.result else { return false }
    let isSaid = found.amount.map { $0.saysCount || $0.weight != nil } ?? false
    if before.amount == nil, let amount = found.amount {
      // It may be of the one as well as of the other: `protein shake 30 g whey`.
      let sharesName = !before.named.food.nameWords.isDisjoint(with: found.named.food.nameWords)
      if isNext, beginsWithAmount(candidate),
        amount.weight != nil || amount.unit != nil && sharesName
      {
        return true
      }
      // Or of all that was told: `salad with feta, olives, 2 cups`.
      if amount.unit != nil || amount.weight != nil, isBehindComma(candidate) { return true }
    }
    if !isSaid {
      if before.amount?.weight != nil { return true }
      if isNext, before.amount != nil { return true }
    }
    guard isNext else { return false }
    if before.amount != nil {
      // `4 fillet steaks (170 g each)`
      return beginsWithAmount(last) && !beginsWithAmount(candidate)
    }
    let english = Set(NameKey.words(of: found.named.food.name.english))
    let indonesian = Set(NameKey.words(of: found.named.food.name.indonesian))
    let words = Set(candidate.scan.pieces.flatMap { $0.options[0].words })
    if !words.isDisjoint(with: english), words.isDisjoint(with: indonesian) { return true }
    // A word that is short for a food may as well be more of the one before.
    return !beginsWithAmount(candidate) && words.isStrictSubset(of: indonesian)
  }

  private func isBehindComma(_ candidate: ItemReader.Candidate) -> Bool {
    guard let tokens = candidate.scan.amounts.first?.tokens,
      tokens.lowerBound > candidate.span.lowerBound
    else { return false }
    return line.tokens[tokens.lowerBound - 1].kind == .comma
  }

  private func beginsWithAmount(_ candidate: ItemReader.Candidate) -> Bool {
    candidate.scan.amounts.contains { $0.tokens.lowerBound == candidate.span.lowerBound }
  }
}
