import MagnesiumCore

/// Which foods of a line rest on more than its words say. Where what a reading had to assume may change
/// the figure much, it is asked about: what was only passed over must not decide how much magnesium there
/// was.
struct Certainty {
  let line: Line
  let items: ItemReader
  let steps: [LineReader.Step]

  /// From this much on, in mg, a food that was left out of another changes it.
  private static let notable = 5.0
  /// As many times as much as another food: then it makes a difference which of them was meant.
  static let muchMore = 1.3
  /// The most words beside those that were said.
  private static let mostOthers = 3
  /// Below this, in mg, it makes none.
  static let least = 3.0

  /// The foods that are asked about, by the number of their step, and what may have been meant instead
  /// where that is known.
  func doubts() -> [Int: [Food]] {
    var walk = Walk()
    for number in steps.indices { look(at: number, &walk) }
    return walk.doubts
  }

  private struct Walk {
    var doubts: [Int: [Food]] = [:]
    /// The steps of the sentence so far that are foods.
    var sentence: [Int] = []
    var all: [Int] = []
    /// The step of the food before in the sentence, and whether nothing stands between it and the next.
    var last: (step: Int, isNext: Bool)?
    /// Whether something before the next food may be about it, or about all that follow.
    var doubtsNext = false
    var doubtsRest = false
    /// Whether the last that may be a food is not known to be one.
    var endsUnknown = false

    mutating func doubt(_ step: Int, _ others: [Food] = []) { doubts[step, default: []] += others }

    /// What was passed over may be about the food before it, or the next where there is none.
    mutating func doubtNearest() {
      if let last = sentence.last { doubt(last) } else { doubtsNext = true }
    }

    mutating func add(_ step: Int) {
      sentence.append(step)
      all.append(step)
      if doubtsNext || doubtsRest { doubt(step) }
      (doubtsNext, endsUnknown) = (false, false)
    }
  }

  private func look(at number: Int, _ walk: inout Walk) {
    let step = steps[number]
    defer {
      switch step.edge {
      case .item: walk.last = (number, true)
      // `3 pieces at night dosa`: a time parts no foods.
      case .when: break
      default: walk.last?.isNext = false
      }
    }
    switch step.edge {
    case .sign:
      guard line.tokens[step.span.lowerBound].kind == .stop else { break }
      walk.last = nil
      if line.said(step.span) != "+" { walk.sentence = [] }
    case .passed where line.isEach(step.span.lowerBound):
      // `tofu and tempeh, 3 pieces each`
      for step in walk.sentence where read(step)?.1.saysHowMuch == false { walk.doubt(step) }
    case .passed(let part):
      let isBracketed =
        step.span.lowerBound > 0 && line.tokens[step.span.lowerBound - 1].kind == .open
      if Self.saysState(part) || part == .remark && isBracketed && holdsDetail(step.span, walk) {
        walk.doubtNearest()
      } else if let last = walk.sentence.last, let (candidate, found) = read(last) {
        let others = kin(of: candidate, found, with: words(step.span))
        if !others.isEmpty { walk.doubt(last, others) }
      }
    case .bracket:
      if holdsDetail(step.span, walk) { walk.doubtNearest() }
    case .when, .amended: break
    case .not(let negation, let hasSubject):
      look(at: negation, step.span, hasSubject: hasSubject, &walk)
    case .meal: walk.add(number)
    case .item(let candidate):
      guard case .success(let found) = candidate.result else {
        walk.endsUnknown = true
        break
      }
      walk.add(number)
      if doubts(candidate, found) { walk.doubt(number) }
      if isPart(candidate, of: walk) { walk.doubt(number) }
      // `2 rice cakes with almond butter (1 tbsp each)`, `edamame and tofu, 50 g each`
      if found.amount?.isEach == true, found.amount?.count == nil {
        for step in walk.sentence.dropLast() {
          guard let (_, before) = read(step) else { continue }
          if before.amount?.count?.value ?? 1 > 1 { walk.doubt(number) }
          if !before.saysHowMuch { walk.doubt(step) }
        }
      }
      let others = homonyms(of: candidate, found) + kin(of: candidate, found)
      if !others.isEmpty { walk.doubt(number, others) }
      if let last = walk.last, let (before, _) = read(last.step) {
        if doubts(candidate, found, behind: before, isNext: last.isNext) { walk.doubt(number) }
      }
      // A dish, and then what it was made of.
      if found.saysHowMuch {
        let same = walk.all.filter {
          guard $0 != number, let (_, other) = read($0) else { return false }
          return !other.saysHowMuch && other.named.food.id == found.named.food.id
        }
        for step in same { walk.doubt(step) }
        if !same.isEmpty { walk.doubt(number) }
      }
    }
  }

  private func look(
    at negation: Negation, _ span: Range<Int>, hasSubject: Bool, _ walk: inout Walk
  ) {
    switch negation {
    case .without, .except:
      guard let last = walk.sentence.last, let (_, found) = read(last) else { break }
      if changes(found.named.food, grams: found.weighed.grams, without: span) { walk.doubt(last) }
    case .ate(let share), .shared(let share):
      if walk.sentence.isEmpty {
        // It may be of what was said before as well as of what follows.
        walk.doubtsRest = true
        for step in walk.all { walk.doubt(step) }
      }
      if case .shared = negation {
        // Who shares a pizza does not share a slice of it.
        let isSaid = walk.sentence.allSatisfy { read($0)?.1.saysHowMuch ?? true }
        if walk.sentence.count > 1 || !isSaid { for step in walk.sentence { walk.doubt(step) } }
      }
      let words = Set(line.tokens[span].flatMap(\.words))
      let named = walk.sentence.filter { step in
        read(step).map { !$0.0.nameWords(of: $0.1).isDisjoint(with: words) } ?? false
      }
      // `a cup of rice and half that of lentils`
      let isOfAnother = hasSubject && named.isEmpty && namesFood(span)
      guard share == nil || isOfAnother else { break }
      for step in named.isEmpty ? walk.sentence : named { walk.doubt(step) }
    case .uneaten:
      // `ayam 3 potong, yang satu jatuh`: one of those that were counted, and not the bones of them.
      if hasSubject, span.contains(where: { line.number(at: $0, limit: span.upperBound) != nil }) {
        walk.doubtNearest()
      } else if !hasSubject, walk.endsUnknown {
        // `3 pieces but one fell`: what is called so may be none of its own, but one of those before.
        for step in walk.sentence { walk.doubt(step) }
      }
    case .less, .undone, .ateShare: break
    }
  }

  /// Whether a food may be what the one before was, or be in it: `cashews 1 oz (18 nuts)`, `sop iga, iganya 2 potong`.
  private func isPart(_ candidate: ItemReader.Candidate, of walk: Walk) -> Bool {
    let start = candidate.span.lowerBound
    guard let (_, before) = walk.sentence.dropLast().last.flatMap(read), start > 0 else {
      return false
    }
    if line.tokens[start - 1].kind == .open { return before.saysHowMuch }
    guard let owned = owned(start) else { return false }
    return before.named.food.nameWords.contains(owned)
      || Self.magnesium(of: [owned], inGrams: before.weighed.grams, of: before.named.food) > 0
  }

  /// `iga` of `iganya`.
  private func owned(_ token: Int) -> String? {
    let word = line.tokens[token].word
    return word.hasSuffix("nya") && word.count > 5 ? String(word.dropLast(3)) : nil
  }

  /// Whether the last of some words are a food.
  private func namesFood(_ span: Range<Int>) -> Bool {
    span.contains { items.food($0..<span.upperBound) != nil }
  }

  private func read(_ step: Int) -> (ItemReader.Candidate, ItemReader.Found)? {
    guard case .item(let candidate) = steps[step].edge, case .success(let found) = candidate.result
    else { return nil }
    return (candidate, found)
  }

  /// Whether a word that stands alone may be about the food beside it.
  private static func saysState(_ part: WordPart?) -> Bool {
    switch part {
    case .state(let number): !Lexicon.builtIn.state(number).maybePassed
    case .size: true
    default: false
    }
  }

  private func holdsDetail(_ span: Range<Int>, _ walk: Walk) -> Bool {
    holdsDetail(span, of: walk.all.last.flatMap { read($0)?.1.named.food })
  }

  // MARK: One food

  private func doubts(_ candidate: ItemReader.Candidate, _ found: ItemReader.Found) -> Bool {
    let scan = candidate.scan
    // What a person calls so is what it is.
    if scan.pieces.contains(where: \.isOwn) { return false }
    if found.isPrinted {
      // A bracket of the name is in the table; one before it tells of the amount.
      let name = scan.pieces.first { !$0.tokens.isEmpty }?.tokens.lowerBound ?? 0
      return scan.passed.contains { $0.upperBound <= name && isDetail($0, of: found.named.food) }
    }
    return scan.passed.contains { isDetail($0, of: found.named.food) }
      || leavesOutOfName(scan, found)
      || namesPart(scan, found)
      || doubtsAlternative(scan, found)
      || doubtsAmount(scan, found, in: candidate.span)
  }

  /// `mie ayam, ayamnya 50 g`: what is said behind a comma is of a part of it.
  private func namesPart(_ scan: ItemReader.Scan, _ found: ItemReader.Found) -> Bool {
    guard let comma = scan.commas.first, found.saysHowMuch else { return false }
    return scan.pieces.dropFirst(comma).contains { piece in
      piece.tokens.count == 1
        && owned(piece.tokens.lowerBound).map {
          found.named.food.nameWords.contains($0)
        } == true
    }
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
      // `2 weetabix, semi skimmed`: of a cereal it is the milk on it.
      case .state(let number) where index > first ?? index:
        if PhraseWords.fats.contains(Lexicon.builtIn.state(number).id),
          BuiltInFoods.group(of: found.named.food.id) == "grains"
        {
          return true
        }
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

  // MARK: Names of more than one food

  /// What else is called by the same words, where as much of it holds much more or much less: chips in
  /// America and chips in Britain.
  private func homonyms(
    of candidate: ItemReader.Candidate, _ found: ItemReader.Found
  ) -> [Food] {
    let scan = candidate.scan
    guard !found.isPrinted else { return [] }
    let own = found.named.food.magnesium(inGrams: found.weighed.grams)?.mg ?? 0
    return items.homonyms(of: found.named, scan).filter { other in
      guard
        case .success(let weighed) = items.weighing.weigh(other, found.amount),
        let mg = other.magnesium(inGrams: weighed.grams)?.mg
      else { return false }
      let figures = [found.named.food, other].compactMap { $0.magnesium?.per100g.mg }
      let differ =
        max(own, mg) > Self.muchMore * min(own, mg)
        || figures.max() ?? 0 > Self.muchMore * (figures.min() ?? 0)
      return differ && max(own, mg) >= Self.least
    }
  }

  // MARK: Words that the food does not carry

  /// Foods of the published tables that carry a word as well that was left out of the name, where they
  /// hold much more or much less than the food that was taken: `reduced fat`, a brand, `medium` of flour.
  private func kin(
    of candidate: ItemReader.Candidate, _ found: ItemReader.Found
  ) -> [Food] {
    let scan = candidate.scan
    guard !found.isPrinted, !scan.pieces.contains(where: \.isOwn) else { return [] }
    var said: [Said] = []
    for (piece, choice) in zip(scan.pieces, found.named.choice) where choice == nil {
      switch piece.part {
      case .state(let number):
        said.append(Said(ways: [piece.options[0].words] + Lexicon.builtIn.state(number).names))
      // Beside a weight a size says which, not how much.
      case .size where found.amount?.weight == nil: continue
      // What cannot change a food makes another only where the words name it.
      case .plain: said.append(Said(ways: [piece.options[0].words], isPlain: true))
      case nil, .brand, .negation, .size, .remark: said.append(Said(ways: [piece.options[0].words]))
      default: continue
      }
    }
    for span in scan.passed { said += words(span) }
    if let alternative = scan.alternative, found.other == nil { said += words(alternative) }
    return kin(of: candidate, found, with: said)
  }

  /// A thing that was said, and in what words names may have it.
  private struct Said {
    var ways: [[String]]
    var isPlain = false
  }

  private func kin(
    of candidate: ItemReader.Candidate, _ found: ItemReader.Found, with said: [Said]
  ) -> [Food] {
    let food = found.named.food
    guard !said.isEmpty, let own = food.magnesium?.per100g.mg else { return [] }
    var name = candidate.nameWords(of: found)
    if name.contains(where: { PrintedFoods.words.word($0) == nil }) {
      name = Set(NameKey.words(of: food.name.english))
    }
    let all = Self.words(of: food)
    var others: [Food] = []
    for said in said where !said.ways.contains(where: { all.isSuperset(of: $0) }) {
      for words in said.ways {
        let kin = PrintedFoods.foods(
          having: name.union(words), atMost: said.isPlain ? 0 : Self.mostOthers)
        let figures = kin.compactMap { $0.magnesium?.per100g.mg }
        guard let low = figures.min(), let high = figures.max(),
          !kin.contains(where: { $0.id == food.id })
        else { continue }
        let gap = own > high ? own - high : low - own
        if own > high * Self.muchMore || own * Self.muchMore < low,
          gap * found.weighed.grams / 100 >= Self.least
        {
          others += kin
        }
        break
      }
    }
    return others
  }

  /// The words of a span, one by one.
  private func words(_ span: Range<Int>) -> [Said] {
    span.filter { index in
      let token = line.tokens[index]
      return token.kind == .word && !PrintedWords.neutral.contains(token.word)
    }
    .map { index in
      Said(
        ways: [line.tokens[index].words], isPlain: line.tags[index].contains { $0.part == .plain })
    }
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
        if line.number(at: index, limit: span.upperBound) != nil
          || line.tag(index, { if case .number = $0 { true } else { nil } }) != nil
        {
          return true
        }
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
  private func changes(_ food: Food, grams: Double, without tokens: Range<Int>) -> Bool {
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
    let all = food.magnesium(inGrams: grams)?.mg ?? 0
    func isMuch(_ mg: Double) -> Bool { mg >= Self.notable && mg >= 0.15 * all }
    let called = Set(line.tokens[words].flatMap(\.words))
    if isMuch(Self.magnesium(of: called, inGrams: grams, of: food)) { return true }
    guard let left = items.food(words) else { return endOfKnown(words) == nil }
    guard let portion = left.usualPortion, let own = left.magnesium(inGrams: portion.grams)?.mg
    else { return true }
    return isMuch(own)
  }

  /// What of a dish comes, by its recipe, from what is called by all of these words, in mg.
  private static func magnesium(
    of words: Set<String>, inGrams grams: Double, of dish: Food
  ) -> Double {
    guard let recipe = BuiltInFoods.recipe(ofDish: dish) else { return 0 }
    return recipe.ingredients.reduce(0) { sum, ingredient in
      let share = ingredient.grams * grams / recipe.yieldGrams
      return sum
        + (ingredient.food.nameWords.isSuperset(of: words)
          ? ingredient.food.magnesium(inGrams: share)?.mg ?? 0
          : magnesium(of: words, inGrams: share, of: ingredient.food))
    }
  }

  // MARK: Foods side by side

  /// Whether a food may belong to the one before, of which the amounts do not say where one ends: who
  /// weighs one food of a line weighs the others, and in English two names without a sign between them
  /// are one.
  private func doubts(
    _ candidate: ItemReader.Candidate, _ found: ItemReader.Found,
    behind last: ItemReader.Candidate, isNext: Bool
  ) -> Bool {
    guard case .success(let before) = last.result else { return false }
    if before.amount == nil, let amount = found.amount {
      // It may be of the one as well as of the other: `protein shake 30 g whey`.
      let sharesName = !before.named.food.nameWords.isDisjoint(with: found.named.food.nameWords)
      if isNext, beginsWithAmount(candidate),
        amount.weight != nil || amount.unit != nil && sharesName
      {
        return true
      }
      // `avocado juice chocolate 1 glass`: a measure in which the last of two does not come may be that of
      // the first, or of both.
      if isNext, !beginsWithAmount(candidate), let unit = amount.unit ?? amount.weight?.unit,
        !unit.isMass, found.named.food.portion(unit.measure, nil) == nil
      {
        return true
      }
      // Or of all that was told: `salad with feta, olives, 2 cups`.
      if amount.unit != nil || amount.weight != nil, isBehindComma(candidate) { return true }
    }
    if !found.saysHowMuch {
      if before.amount?.isForEach == true { return false }
      if before.amount?.weight != nil { return true }
      if isNext, before.amount != nil { return true }
    }
    guard isNext else { return false }
    // `sayur kangkung belacan`: what stands first may be the kind of what follows.
    if before.amount == nil, isShort(last, before.named.food),
      KinGroups.group(of: before.named.food.id) == KinGroups.group(of: found.named.food.id)
    {
      return true
    }
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

  /// Whether a food was called by one word that is not its name in either language.
  private func isShort(_ candidate: ItemReader.Candidate, _ food: Food) -> Bool {
    guard candidate.scan.pieces.count == 1 else { return false }
    let words = candidate.scan.pieces[0].options[0].words
    return NameKey.words(of: food.name.english) != words
      && NameKey.words(of: food.name.indonesian) != words
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

extension ItemReader.Found {
  var saysHowMuch: Bool { amount.map { $0.saysCount || $0.weight != nil } ?? false }
}

extension ItemReader.Candidate {
  /// The words that are in the name of the food.
  func nameWords(of found: ItemReader.Found) -> Set<String> {
    Set(found.named.words(of: scan.pieces))
  }
}
