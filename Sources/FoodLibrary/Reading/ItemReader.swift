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
    var result: Result<Found, Problem>
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

  struct Problem: Error {
    var reason: UnresolvedItem.Reason
    /// The words that may have been meant as a food.
    var near: [String] = []
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
  }

  /// What of a span is left to the name that could be something else.
  /// Looking through whole tables takes longer than all else: a line does it so often.
  final class Allowance {
    var lookups = 8
  }

  struct Variant {
    var leavesUnit = false
    var leavesNumbers = false
    /// So many words behind `or` are the alternative; all to the next sign when nil.
    var alternative: Int?
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
    if best.map({ Self.isPoor($0) }) ?? true, let printed = printed(span, scan) { return printed }
    return best
  }

  static func isPoor(_ candidate: Candidate) -> Bool {
    if case .success(let found) = candidate.result {
      found.match == .guess || candidate.cost > 2.5
    } else {
      true
    }
  }

  /// The food of a published table of which the printed name, or all the words, are what stands behind an
  /// amount: `Cheese, cottage, dry curd`.
  func printed(_ span: Range<Int>, _ scan: Scan) -> Candidate? {
    guard scan.problem == nil, scan.amounts.count <= 1, scan.pieces.count > 1,
      !line.tokens[span].contains(where: { $0.kind == .stop }),
      scan.amounts.first.map({ $0.tokens.lowerBound == span.lowerBound }) ?? (span.lowerBound == 0)
    else { return nil }
    let start = scan.amounts.first?.tokens.upperBound ?? span.lowerBound
    guard start < span.upperBound, allowance.lookups > 0 else { return nil }
    let text = line.said(start..<span.upperBound)
    let said = combined(scan) ?? nil
    // Two foods that nobody weighed together are two.
    let joins = scan.pieces.contains { $0.part == .connector }
    if joins, said?.weight == nil { return nil }
    var scan = scan
    var found: (food: Food, cost: Double, match: Intake.Match)?
    if let food = FoodLibrary.printedFood(named: text) {
      found = (food, 0.1, .exact)
    } else {
      allowance.lookups -= 1
      if let best = FoodLibrary.printedCandidates(for: text, limit: 1).first, best.leftOver.isEmpty,
        best.head.matched == best.head.count, best.unasked.count <= best.qualifiers.matched + 1
      {
        found = (
          best.food, 0.3 + 0.2 * Double(best.unasked.count) + (joins ? 0.6 : 0),
          best.unasked.isEmpty ? .likely : .guess
        )
      }
    }
    guard let found, case .success(let weighed) = weighing.weigh(found.food, said ?? SaidAmount())
    else { return nil }
    scan.commas = []
    let named = FoodNaming.Named(
      food: found.food, cost: found.cost, match: found.match,
      choice: scan.pieces.map { _ in 0 })
    return Candidate(
      span: span, cost: 1 + found.cost,
      result: .success(
        Found(
          named: named, amount: said, weighed: weighed, match: max(found.match, weighed.match),
          other: nil, isPrinted: true)),
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
    case doubted
  }

  func standing(
    _ candidate: Candidate, _ found: Found, behind last: Candidate, joint: PhraseWords.Joint?
  ) -> Standing {
    guard case .success(let before) = last.result else { return .apart }
    let isNamed = says(last, before, candidate, found)
    guard found.amount == nil else {
      // `khichdi with moong dal, 1.5 katori`
      guard joint == .with, isNamed, before.amount == nil,
        case .success(let weighed) = weighing.weigh(before.named.food, found.amount)
      else { return .apart }
      return .part(isSure: true, weighed)
    }
    switch joint {
    case .filling: return .part(isSure: isNamed, nil)
    case .made: return .part(isSure: false, nil)
    case .dip: return .topping(min(20, found.weighed.grams))
    case .with where isNamed: return .part(isSure: true, nil)
    case .with: return found.named.food.topping.map { .topping($0) } ?? .apart
    // `chicken rice, the chicken without skin`
    case nil: return isNamed ? .doubted : .apart
    }
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
    return said.isSuperset(of: words)
      || before.named.food.names.contains {
        let name = Set(NameKey.words(of: $0))
        return name.count > words.count && name.isSuperset(of: words)
          && !name.isDisjoint(with: said)
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
