import MagnesiumCore

/// Reads a span of a line as one food with its amount.
struct ItemReader {
  let line: Line
  let naming: FoodNaming
  let weighing: Weighing
  /// Whether foods are ingredients: what is not said to be cooked is raw or dry.
  let areIngredients: Bool
  let allowance = Allowance()

  /// A span read as one food, and how much that had to assume.
  struct Candidate {
    var span: Range<Int>
    var cost: Double
    var result: Outcome
    var scan: Scan
  }

  struct Found {
    var named: FoodNaming.Named
    var amount: SaidAmount?
    var weighed: Weighing.Weighed
    var match: Intake.Match
    /// What `or` offers instead.
    var other: Food?
    /// Whether all its words are those of a published table.
    var isPrinted = false
  }

  /// No `Result`: its first use looks for how the problem is an error, which takes longer than the reading.
  enum Outcome {
    case success(Found)
    case failure(Problem)
  }

  struct Problem {
    var reason: UnresolvedItem.Reason
    /// The words that may have been meant as a food.
    var near: [String] = []
    /// What has no weight, where that is all that is wrong.
    var unweighed: UnresolvedItem.Unweighed?
  }

  /// The words of a span by what they may be.
  struct Scan {
    var pieces: [NamePiece] = []
    var amounts: [(amount: SaidAmount, tokens: Range<Int>)] = []
    /// In brackets.
    var weights: [(weight: SaidAmount.Weight, isEach: Bool, tokens: Range<Int>)] = []
    var commas: [Int] = []
    var passed: [Range<Int>] = []
    var alternative: Range<Int>?
    var cost = 0.0
    var problem: UnresolvedItem.Reason?
    var hasSpokenNumber = false
    var hasLength = false
    /// Whether it is said to be double, which of a drink is two, and of a burger a larger one.
    var isDoubled = false
    /// Whether it is the row of an export, and words between its amount and its name that nothing is known
    /// of.
    var isExported = false
    var descriptors: [Range<Int>] = []
    /// How it was cut before it was measured.
    var cuts: [Range<Int>] = []
  }

  /// Looking through whole tables takes longer than all else: a line does it so often.
  final class Allowance {
    var lookups = 8
  }

  /// What of a span is left to the name that could be something else.
  struct Variant {
    var leavesUnit = false
    var leavesNumbers = false
    /// A unit is only its first word, the others belong to the name: a bowl of what is eaten from such bowls.
    var takesShortUnit = false
    /// So many words behind `or` are the alternative; all to the next sign when nil.
    var alternative: Int?
    /// Where the name begins, behind what it is counted by.
    var nameStart: Int?
  }

  func read(_ span: Range<Int>) -> Candidate? {
    guard let scan = self.scan(span, Variant()) else { return nil }
    var best = candidate(span, scan)
    func attempt(_ variant: Variant, _ penalty: Double) {
      guard let scan = self.scan(span, variant), var other = candidate(span, scan) else { return }
      other.cost += penalty
      if best.map({ other.cost < $0.cost }) ?? true { best = other }
    }
    let unit = scan.amounts.first { $0.amount.unitTokens != nil }?.amount
    if let tokens = unit?.unitTokens, tokens.count > 1 {
      var variant = Variant()
      variant.takesShortUnit = true
      attempt(variant, 0.05)
    }
    if let unit, let tokens = unit.unitTokens, tokens.upperBound < span.upperBound {
      let isVague = unit.unit?.measure == "piece"
      if isVague || (best?.cost ?? 9) > 1.3 {
        var variant = Variant()
        variant.leavesUnit = true
        attempt(variant, isVague ? -0.01 : 0.3)
      }
    }
    if scan.hasSpokenNumber {
      var variant = Variant()
      variant.leavesNumbers = true
      attempt(variant, 0.05)
    }
    if let alternative = scan.alternative {
      for length in 1..<max(2, min(3, alternative.count - 1)) {
        var variant = Variant()
        variant.alternative = length
        attempt(variant, 0)
      }
    }
    return printed(span, scan, unless: best) ?? best
  }

  /// A row between two line breaks as one food: a name as it is printed, whatever signs are in it, or
  /// the row of an export.
  func row(_ start: Int, _ row: Line.Row) -> Candidate? {
    let span = start..<row.end
    guard let nameStart = row.nameStart else {
      let amount = line.amount(at: start, limit: row.end)
      let name = (amount?.end ?? start)..<row.end
      guard PrintedFoods.mayName(hash(name)), line.tokens[name].contains(where: \.mayEndName),
        let food = FoodLibrary.printedFood(named: line.said(name))
      else { return nil }
      var scan = Scan()
      scan.pieces = [kept(name, dropCost: 9, .filler)]
      scan.amounts = amount.map { [($0.0, start..<$0.end)] } ?? []
      return printed(food, 0.1, .exact, span, scan, amount?.0)
    }
    var variant = Variant()
    variant.nameStart = nameStart
    guard var scan = scan(span, variant) else { return nil }
    scan.commas = []
    var best = candidate(span, scan)
    if scan.hasSpokenNumber {
      variant.leavesNumbers = true
      if var named = self.scan(span, variant) {
        named.commas = []
        if let other = candidate(span, named), other.cost < best?.cost ?? .infinity {
          (scan, best) = (named, other)
        }
      }
    }
    if let printed = printed(span, scan, from: nameStart, unless: best) { best = printed }
    best?.cost -= 1
    return best
  }

  static func isPoor(_ candidate: Candidate) -> Bool {
    if case .success(let found) = candidate.result {
      found.match == .guess || candidate.cost > 2.5
    } else {
      true
    }
  }

  // MARK: Names as tables print them

  /// The food of a published table that the words behind an amount name better than the food that was
  /// found by the names of the library: `Cheese, cottage, dry curd`.
  ///
  /// - Parameter start: where the name begins; behind the amount where it is nil.
  private func printed(
    _ span: Range<Int>, _ scan: Scan, from start: Int? = nil, unless best: Candidate?
  ) -> Candidate? {
    guard scan.problem == nil, scan.amounts.count <= 1 || start != nil, !scan.pieces.isEmpty,
      !scan.pieces.contains(where: \.isOwn),
      !line.tokens[span].contains(where: { $0.kind == .stop }),
      scan.amounts.first.map({ $0.tokens.lowerBound == span.lowerBound }) ?? (span.lowerBound == 0)
    else { return nil }
    let start = start ?? scan.amounts.first?.tokens.upperBound ?? span.lowerBound
    guard start < span.upperBound else { return nil }
    var said = combined(scan) ?? nil
    for piece in scan.pieces where piece.tokens.lowerBound < start {
      if case .size(let size) = piece.part, said?.size == nil { said?.size = size }
    }
    // Two foods that nobody weighed together are two.
    let joins = scan.pieces.contains { $0.part == .connector }
    if joins, said?.weight == nil { return nil }
    let isPoor = best.map(Self.isPoor) ?? true
    if isPoor || PrintedFoods.mayName(hash(start..<span.upperBound)),
      let food = FoodLibrary.printedFood(named: line.said(start..<span.upperBound)),
      isPoor || isNamedBetter(food, than: best!, from: start)
    {
      return printed(food, 0.1, .exact, span, scan, said)
    }
    let leavesOut = scan.isExported && best.map(leavesBrand) ?? false
    guard isPoor || leavesOut, scan.pieces.count > 1, allowance.lookups > 0 else { return nil }
    allowance.lookups -= 1
    guard
      let like = FoodLibrary.printedCandidates(
        for: line.said(start..<span.upperBound), limit: 1
      ).first, like.leftOver.isEmpty, like.head.matched == like.head.count,
      like.unasked.count <= like.qualifiers.matched + 1
    else { return nil }
    return printed(
      like.food, 0.3 + 0.2 * Double(like.unasked.count) + (joins ? 0.6 : 0),
      like.unasked.isEmpty ? .likely : .guess, span, scan, said)
  }

  /// Whether a row that has all of the words is meant rather than a food that has not, or that is only
  /// called so as well. Where both hold the same it makes no difference.
  private func isNamedBetter(_ printed: Food, than best: Candidate, from start: Int) -> Bool {
    guard case .success(let found) = best.result, found.named.food.id != printed.id,
      let own = found.named.food.magnesium?.per100g.mg, let other = printed.magnesium?.per100g.mg
    else { return false }
    let scan = best.scan
    let leavesOut =
      zip(scan.pieces, found.named.choice).contains { $1 == nil && $0.tokens.lowerBound >= start }
      || scan.passed.contains { $0.lowerBound >= start } || scan.alternative != nil
    // What was worked out of a recipe yields to what was published.
    let isComputed = found.named.food.magnesium?.source.table == Recipe.source
    guard
      max(own, other) > (leavesOut || isComputed ? 1.1 : Certainty.muchMore) * min(own, other)
    else { return false }
    let words = scan.pieces.flatMap { $0.options[0].words }
    // A tin makes of it what is sold in tins.
    let names = [words, words + ["canned"], words + ["kaleng"]].map { NameKey(words: $0) }
    let name = found.named.food.name
    return leavesOut || isComputed
      || !names.contains(NameKey(words: NameKey.words(of: name.english)))
        && !names.contains(NameKey(words: NameKey.words(of: name.indonesian)))
  }

  /// Of an export the amount in the portion that its table prints so: `1.00 cucumber (8-1/4")`.
  func exported(
    _ said: SaidAmount, of food: Food, _ scan: Scan, in span: Range<Int>
  ) -> SaidAmount {
    guard scan.isExported, said.weight == nil, let count = said.count,
      let start = line.rows[span.lowerBound]?.nameStart
    else { return said }
    let words = NameKey.words(of: line.said(span.lowerBound..<start))
    let row = FoodLibrary.printedRow(of: food).flatMap { FoodLibrary.printedFood(id: $0.id) }
    let portion = (food.portions + (row?.portions ?? []))
      .map { (portion: $0, words: NameKey.words(of: $0.detail ?? "")) }
      .filter { $0.words.count > 1 && words.contains($0.words) }
      .max { $0.words.count < $1.words.count }?.portion
    guard let portion, let gram = MeasureNames.builtIn["g"] else { return said }
    return SaidAmount(
      count: count,
      weight: SaidAmount.Weight(number: SaidNumber(portion.grams), unit: UnitWord(gram)),
      isEach: true)
  }

  /// Whether what a food of an export was counted by is not what it is counted by here: a unit that is
  /// unknown, but for its own name (`1.00 sprout Brussels sprouts`), or the piece of a brand.
  func doubtsDescriptors(_ scan: Scan, _ food: Food) -> Bool {
    guard scan.isExported, let amount = combined(scan) ?? nil, amount.weight == nil else {
      return false
    }
    if scan.pieces.contains(where: { $0.part == .brand([]) && !$0.isQualifier }) { return true }
    let words = food.nameWords
    return amount.unit == nil
      && scan.descriptors.contains { span in
        !line.tokens[span].contains { words.contains($0.word) }
      }
  }

  /// Of the words of a span as printed names are looked up.
  private func hash(_ span: Range<Int>) -> UInt64 {
    line.tokens[span].reduce(0) { sum, token in
      switch token.kind {
      case .word: sum &+ token.hash
      case .number, .unreadable: sum &+ NameKey.hash(NameKey.words(of: line.text[token.range]))
      default: sum
      }
    }
  }

  private func printed(
    _ food: Food, _ price: Double, _ match: Intake.Match, _ span: Range<Int>, _ scan: Scan,
    _ said: SaidAmount?
  ) -> Candidate? {
    let said = said.map { exported($0, of: food, scan, in: span) }
    guard case .success(let weighed) = weigh(food, said ?? SaidAmount(), scan) else { return nil }
    var scan = scan
    scan.commas = []
    let named = FoodNaming.Named(
      food: food, cost: price, match: match, choice: scan.pieces.map { _ in 0 })
    let match = max(match, weighed.match, doubtsDescriptors(scan, food) ? .guess : .exact)
    return Candidate(
      span: span, cost: 1 + price,
      result: .success(
        Found(
          named: named, amount: said, weighed: weighed, match: match, other: nil,
          isPrinted: true)),
      scan: scan)
  }

  /// A span without an amount, in one that is said elsewhere.
  func read(_ span: Range<Int>, in amount: SaidAmount) -> Candidate? {
    guard var scan = self.scan(span, Variant()) else { return nil }
    guard scan.amounts.isEmpty, scan.weights.isEmpty else {
      scan.problem = .severalAmounts
      return candidate(span, scan)
    }
    scan.amounts = [(amount, span.lowerBound..<span.lowerBound)]
    return candidate(span, scan)
  }

  /// The food that is meant where a word is misspelt.
  func guess(_ candidate: Candidate) -> (Candidate, Found)? {
    var scan = candidate.scan
    guard !scan.pieces.isEmpty else { return nil }
    for (index, piece) in scan.pieces.enumerated() where piece.part == nil {
      scan.pieces[index].options += piece.options.flatMap(\.words)
        .flatMap { Vocabulary.builtIn.near($0) }
        .map { NamePiece.Option([$0.word], cost: 1 + 0.3 * Double($0.distance), match: .guess) }
    }
    // Words that were written apart or as one.
    for index in scan.pieces.indices.dropLast() {
      let pair = scan.pieces[index...index + 1].flatMap { $0.options[0].words }
      guard pair.count == 2 else { continue }
      var joined = scan
      joined.pieces[index].options = [
        NamePiece.Option([pair.joined()], cost: 1, match: .guess)
      ]
      (joined.pieces[index].dropCost, joined.pieces[index].part) = (9, nil)
      joined.pieces.remove(at: index + 1)
      if let read = self.candidate(candidate.span, joined), case .success(let found) = read.result,
        read.cost < candidate.cost
      {
        return (read, found)
      }
    }
    guard let read = self.candidate(candidate.span, scan), case .success(var found) = read.result,
      read.cost < candidate.cost
    else { return nil }
    found.match = .guess
    return (read, found)
  }

  /// Whether an unknown word was left out.
  func leavesWord(_ candidate: Candidate, _ found: Found) -> Bool {
    zip(candidate.scan.pieces, found.named.choice).contains { piece, choice in
      choice == nil && piece.part == nil && piece.dropCost > 1
    }
  }

  /// How a food stands to the one before it.
  enum Standing {
    case apart
    /// It is in it; what the whole weighs where the amount behind it is that.
    case part(isSure: Bool, Weighing.Weighed?)
    /// It lies on it, so many grams.
    case topping(Double)
    /// The one before is made of it and of what follows.
    case instead
    case doubted
  }

  func standing(
    _ candidate: Candidate, _ found: Found, behind last: Candidate, joint: PhraseWords.Joint?
  ) -> Standing {
    guard case .success(let before) = last.result else { return .apart }
    let isNamed = says(last, before, candidate, found)
    guard found.amount == nil else {
      if joint == .made {
        return before.saysHowMuch ? .part(isSure: false, nil) : .instead
      }
      // `a salad with 50 g of feta`: the dish may be no more than what is told of it.
      if joint == .with, found.amount?.weight != nil, before.amount?.weight == nil,
        BuiltInFoods.group(of: before.named.food.id) == "dishes"
      {
        return .doubted
      }
      // `khichdi with moong dal, 1.5 katori`
      guard joint == .with, isNamed, before.amount == nil,
        case .success(let weighed) = weighing.weigh(before.named.food, found.amount)
      else { return joint == nil && isNamed && before.amount == nil ? .doubted : .apart }
      return .part(isSure: true, weighed)
    }
    switch joint {
    case .filling: return .part(isSure: isNamed, nil)
    case .made: return .part(isSure: false, nil)
    case .dip: return .topping(min(20, found.weighed.grams))
    case .mixed where before.saysHowMuch: return .doubted
    case .mixed where isNamed, .with where isNamed: return .part(isSure: true, nil)
    case .mixed, .with: return found.named.food.topping.map { .topping($0) } ?? .apart
    // `chicken rice, the chicken without skin`
    case nil: return isNamed ? .doubted : .apart
    }
  }

  /// Whether a dish is called by what is told of behind it: `nasi padang + rendang`.
  func names(_ candidate: Candidate, _ found: Found, in dish: Candidate) -> Bool {
    guard case .success(let before) = dish.result else { return false }
    return says(dish, before, candidate, found)
  }

  /// Whether a name of a food, or what was said of it, has all the words of another.
  private func says(
    _ last: Candidate, _ before: Found, _ other: Candidate, _ found: Found
  ) -> Bool {
    let words = zip(other.scan.pieces, found.named.choice).flatMap { piece, choice in
      switch piece.part {
      case .state, .plain, .size: [String]()
      default: choice == nil ? [] : piece.options[0].words
      }
    }
    let said = Set(last.scan.pieces.flatMap { $0.options[0].words })
    guard !words.isEmpty, found.named.food.id != before.named.food.id else { return false }
    if said.isSuperset(of: words) { return true }
    // In whatever spelling: `sayur bening` and then `bayem` are `sayur bening bayam`.
    let spellings =
      [words]
      + found.named.food.names.map { NameKey.words(of: $0) }.filter { $0.count == words.count }
    return before.named.food.names.contains {
      let name = Set(NameKey.words(of: $0))
      return name.count > words.count && !name.isDisjoint(with: said)
        && spellings.contains(where: name.isSuperset)
    }
  }

  private func leavesBrand(_ candidate: Candidate) -> Bool {
    guard case .success(let found) = candidate.result else { return false }
    return zip(candidate.scan.pieces, found.named.choice).contains { piece, choice in
      choice == nil && piece.part == .brand([])
    }
  }

  /// What each of the words was taken for.
  func explanation(_ candidate: Candidate, _ found: Found) -> [ReadWord] {
    var spans: [(Range<Int>, ReadWord.Part)] = []
    let scan = candidate.scan
    for (piece, choice) in zip(scan.pieces, found.named.choice) where !piece.tokens.isEmpty {
      spans.append((piece.tokens, choice != nil ? .food : Self.part(piece.part)))
    }
    spans += scan.amounts.filter { !$0.tokens.isEmpty }.map { ($0.tokens, .amount) }
    spans += scan.weights.map { ($0.tokens, .amount) }
    spans += scan.passed.map { ($0, .remark) }
    if let alternative = scan.alternative { spans.append((alternative, .alternative)) }
    return spans.sorted { $0.0.lowerBound < $1.0.lowerBound }
      .map { ReadWord(text: line.said($0.0), part: $0.1) }
  }

  static func part(_ part: WordPart?) -> ReadWord.Part {
    switch part {
    case .plain: .preparation
    case .state: .state
    case .size: .size
    case .unit, .vague, .about, .number, .price, .length: .amount
    case .brand: .brand
    case .negation: .notEaten
    case .remark: .remark
    case nil: .unknown
    default: .frame
    }
  }
}
