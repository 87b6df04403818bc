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

  private struct Variant {
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

  private static func isPoor(_ candidate: Candidate) -> Bool {
    if case .success(let found) = candidate.result {
      found.match == .guess || candidate.cost > 2.5
    } else {
      true
    }
  }

  /// The food of a published table of which the printed name, or all the words, are what stands behind an
  /// amount: `Cheese, cottage, dry curd`.
  private func printed(_ span: Range<Int>, _ scan: Scan) -> Candidate? {
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

  private static func part(_ part: WordPart?) -> ReadWord.Part {
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

  // MARK: What the words are

  private func scan(_ span: Range<Int>, _ variant: Variant) -> Scan? {
    var scan = Scan()
    var index = span.lowerBound
    while index < span.upperBound {
      guard let next = self.scan(at: index, in: span, variant, &scan) else { return nil }
      index = next
    }
    if variant.leavesUnit {
      for index in scan.pieces.indices {
        if case .unit = scan.pieces[index].part { scan.pieces[index].dropCost = 9 }
      }
    }
    // What a food is stands last in English and first in Indonesian.
    let unknown = scan.pieces.indices.filter { scan.pieces[$0].dropCost == 4.5 }
    let head = line.isEnglish ? unknown.last : unknown.first
    for index in unknown where index != head { scan.pieces[index].dropCost = 4.4 }
    for index in scan.pieces.indices where scan.pieces[index].dropCost > 1 {
      let words = scan.pieces[index].options[0].words
      // 1 croissant, large croissants: the unit is the food.
      if !scan.amounts.isEmpty,
        scan.pieces[(index + 1)...].contains(where: { $0.options[0].words == words })
      {
        scan.pieces[index].dropCost = 0.05
        scan.pieces[index].dropMatch = .likely
      } else if !scan.commas.isEmpty, !scan.amounts.isEmpty || !scan.weights.isEmpty,
        scan.commas.last! > index, scan.pieces[index].part == nil
      {
        scan.pieces[index].dropCost = 0.7
        scan.pieces[index].dropMatch = .likely
        scan.pieces[index].isKind = true
      }
    }
    return scan
  }

  /// - Returns: the token behind what was taken; nil where the span is no item.
  private func scan(
    at index: Int, in span: Range<Int>, _ variant: Variant, _ scan: inout Scan
  ) -> Int? {
    // The first g of `100 g g` is a gram.
    let isUnit =
      index > span.lowerBound && line.tokens[index - 1].isDigits && line.unit(index) != nil
      && (index + 1..<span.upperBound).contains { line.ownNames[$0] != nil }
    if let end = line.ownNames[index], end <= span.upperBound, !isUnit {
      var piece = kept(index..<end, dropCost: 9, .filler)
      piece.part = nil
      piece.options = [NamePiece.Option(ownWords(index..<end))]
      piece.isOwn = true
      scan.pieces.append(piece)
      return end
    }
    let next =
      line.ownNames.isEmpty
      ? nil : line.ownNames.keys.filter { index < $0 && $0 < span.upperBound }.max()
    let limit = next ?? span.upperBound
    let token = line.tokens[index]
    switch token.kind {
    case .stop: return nil
    case .comma, .colon:
      if index > span.lowerBound { scan.commas.append(scan.pieces.count) }
      return index + 1
    case .slash:
      // spinach/kale
      if index + 1 < limit, line.tokens[index + 1].kind == .word, !scan.pieces.isEmpty,
        !(line.isSpaced(index) && line.isSpaced(index + 1)),
        line.number(at: index + 1, limit: limit) == nil
      {
        let end = endOfAlternative(index + 1, limit, variant.alternative)
        scan.alternative = index..<end
        scan.cost += 0.2 + 0.05 * Double(end - index)
        return end
      }
      if line.isSpaced(index), line.isSpaced(index + 1), !scan.pieces.isEmpty { return nil }
      scan.cost += 0.3
      scan.commas.append(scan.pieces.count)
      return index + 1
    case .open:
      let close = min(line.closings[index] ?? limit, limit)
      readBrackets(index + 1..<max(index + 1, close), variant, &scan)
      return min(close + 1, limit)
    case .close, .dash, .inch: return index + 1
    case .times:
      scan.cost += 0.02
      return index + 1
    case .unreadable(let reason):
      scan.problem = scan.problem ?? reason
      return index + 1
    case .article, .number, .word: break
    }
    if let end = endOfLength(index, limit) {
      scan.hasLength = true
      scan.passed.append(index..<end)
      return end
    }
    if line.isEach(index), let (weight, end) = line.weight(at: index + 1, limit: limit) {
      scan.weights.append((weight, true, index..<end))
      return end
    }
    if PhraseWords.scales.contains(token.word), index + 1 < limit, line.tokens[index + 1].isDigits {
      scan.passed.append(index..<index + 2)
      return index + 2
    }
    let found = line.number(at: index, limit: limit)
    let spoken = token.kind == .word && found != nil
    scan.hasSpokenNumber = scan.hasSpokenNumber || spoken || (found?.end ?? 0) > index + 1
    if !(spoken && variant.leavesNumbers),
      let (amount, end) = line.amount(
        at: index, limit: limit, leavingUnit: variant.leavesUnit && scan.amounts.isEmpty,
        isAlone: scan.pieces.isEmpty && limit == span.upperBound,
        leavingNumbers: variant.leavesNumbers)
    {
      scan.amounts.append((amount, index..<end))
      return end
    }
    if token.kind == .article { return index + 1 }
    if token.kind != .word {
      scan.cost += 1
      return index + 1
    }
    if let or = line.tag(index, { $0 == .alternative ? true : nil }),
      let taste = line.tag(or.tag.end, { $0 == .vague(.taste) ? true : nil }),
      taste.tag.end <= limit
    {
      return taste.tag.end
    }
    if let or = line.tag(index, { $0 == .alternative ? true : nil }), or.tag.end < limit,
      !scan.pieces.isEmpty
    {
      let end = endOfAlternative(or.tag.end, limit, variant.alternative)
      scan.alternative = index..<end
      scan.cost += 0.15 + 0.05 * Double(end - or.tag.end)
      return end
    }
    if let negation = line.tag(
      index,
      { part -> Negation? in
        if case .negation(let negation) = part { negation } else { nil }
      }), negation.tag.end <= limit
    {
      switch negation.value {
      case .uneaten, .ate, .undone: return nil
      case .without, .except:
        let end = endOfNegated(negation.tag.end, limit)
        if end > negation.tag.end || scan.pieces.isEmpty == false {
          scan.pieces.append(kept(index..<end, dropCost: 0.15, .negation(negation.value)))
          return end
        }
      case .less: break
      }
    }
    let piece = piece(at: index, limit: limit)
    scan.pieces.append(piece)
    return piece.tokens.upperBound
  }

  /// Where a length or a price ends that begins at a token: `2 cm`, `3" diameter`, `1/4 inch thick`,
  /// `5 ribu`.
  func endOfLength(_ start: Int, _ limit: Int) -> Int? {
    guard let number = line.number(at: start, limit: limit), number.end < limit else { return nil }
    var end = number.end
    if let price = line.tag(end, { $0 == .price ? true : nil }), price.tag.end <= limit {
      return price.tag.end
    }
    let isHyphenated = line.tokens[end].kind == .dash
    if isHyphenated { end += 1 }
    guard end < limit,
      line.tokens[end].kind == .inch || line.tag(end, { $0 == .length ? true : nil }) != nil
    else { return nil }
    end = line.tag(end, { $0 == .length ? true : nil })?.tag.end ?? end + 1
    while end < limit, PhraseWords.dimensions.contains(line.tokens[end].word) { end += 1 }
    return end
  }

  private func isWordBoundary(_ index: Int) -> Bool {
    line.tokens[index].kind != .word
      || line.tags[index].contains {
        switch $0.part {
        case .connector, .alternative, .unit, .number, .meal, .place: true
        default: false
        }
      }
  }

  private func endOfNegated(_ start: Int, _ limit: Int) -> Int {
    var end = start
    while end < limit, end < start + 4, !isWordBoundary(end) { end += 1 }
    return end
  }

  private func endOfAlternative(_ start: Int, _ limit: Int, _ length: Int?) -> Int {
    var end = start
    while end < limit, line.tokens[end].kind == .word || line.tokens[end].kind == .article,
      length.map({ end < start + $0 }) ?? true,
      line.tag(end, { $0 == .connector ? true : nil }) == nil
    {
      end += 1
    }
    return max(end, min(start + 1, limit))
  }

  private func kept(_ tokens: Range<Int>, dropCost: Double, _ part: WordPart) -> NamePiece {
    NamePiece(
      tokens: tokens, options: [NamePiece.Option(words(tokens))], dropCost: dropCost,
      dropMatch: .likely, part: part)
  }

  private func ownWords(_ tokens: Range<Int>) -> [String] {
    line.tokens[tokens].flatMap { token -> [String] in
      token.number != nil
        ? [String(line.text[token.range])] : token.kind == .word ? token.words : []
    }
  }

  private func words(_ tokens: Range<Int>) -> [String] { line.tokens[tokens].flatMap(\.words) }

  /// An amount, words on the food, or a remark that is passed over.
  private func readBrackets(_ inner: Range<Int>, _ variant: Variant, _ scan: inout Scan) {
    guard !inner.isEmpty else { return }
    for index in inner {
      if case .unreadable(.ambiguousNumber(let number)) = line.tokens[index].kind {
        scan.problem = scan.problem ?? .ambiguousNumber(number)
      }
    }
    var index = inner.lowerBound
    var found: (weight: SaidAmount.Weight, isEach: Bool)?
    var isEach = false
    // What names foods says what it was made of.
    let unknown = inner.count { line.tokens[$0].kind == .word && line.tags[$0].isEmpty }
    while unknown < 2, index < inner.upperBound {
      if line.isEach(index) { isEach = true }
      guard let (weight, end) = line.weight(at: index, limit: inner.upperBound) else {
        index += 1
        continue
      }
      if found == nil || weight.unit.isMass && found?.weight.unit.isMass == false {
        found = (weight, isEach)
      }
      index = end
    }
    if let found {
      scan.weights.append((found.weight, found.isEach || isEach, inner))
      scan.cost += 0.01
      return
    }
    if !scan.amounts.contains(where: { $0.amount.saysCount || $0.amount.weight != nil }),
      let (amount, end) = line.amount(at: inner.lowerBound, limit: inner.upperBound),
      end == inner.upperBound
    {
      scan.amounts.append((amount, inner))
      return
    }
    let areKnown = inner.allSatisfy { token in
      line.tokens[token].kind == .comma
        || line.tags[token].contains {
          switch $0.part {
          case .plain, .state, .size, .remark, .filler, .about: true
          default: false
          }
        }
    }
    if areKnown {
      scan.commas.append(scan.pieces.count)
      var index = inner.lowerBound
      while index < inner.upperBound {
        guard line.tokens[index].kind == .word else {
          index += 1
          continue
        }
        var piece = piece(at: index, limit: inner.upperBound)
        piece.dropCost = min(piece.dropCost, 0.7)
        scan.pieces.append(piece)
        index = piece.tokens.upperBound
      }
    } else {
      // Foods with their numbers say what it was made of.
      let counts = inner.contains { line.tokens[$0].isDigits && line.tokens[$0].number != nil }
      scan.passed.append(inner)
      scan.cost += counts ? 1.5 : 0.25
    }
  }

  /// The word at a token, or the words that mean something together.
  private func piece(at start: Int, limit: Int) -> NamePiece {
    let tags = line.tags[start].filter { $0.end <= limit && Self.mayBeDropped($0.part) }
    let end = tags.first?.end ?? start + 1
    let own = words(start..<end)
    var piece = NamePiece(
      tokens: start..<end, options: [NamePiece.Option(own)],
      // 1e9 is no word that could be left out.
      dropCost: own.contains { $0.first!.isNumber && !$0.hasSuffix("%") && !$0.contains("/") }
        ? 9 : 4.5,
      dropMatch: .guess)
    if end == start + 1, let full = PhraseWords.abbreviations[own[0]] {
      piece.options.append(NamePiece.Option([full]))
    }
    if end == start + 1, own[0].hasSuffix("nya"), own[0].count > 5 {
      piece.options.append(NamePiece.Option([String(own[0].dropLast(3))], cost: 0.05))
    }
    for tag in tags where tag.end == end { add(tag.part, to: &piece) }
    let mayBePart =
      switch piece.part {
      case .unit, .brand, .remark: true
      default: false
      }
    if mayBePart, own.count > 1, own.count <= 4 {
      // garlic cloves
      for length in (1..<own.count).reversed() {
        for first in 0...own.count - length {
          piece.options.append(
            NamePiece.Option(
              Array(own[first..<first + length]), cost: 0.05 + piece.dropCost / 2,
              match: piece.dropMatch, isPart: true))
        }
      }
    }
    return piece
  }

  private static func mayBeDropped(_ part: WordPart) -> Bool {
    switch part {
    case .number, .alternative: false
    case .negation(.less): true
    case .negation: false
    default: true
    }
  }

  private func add(_ part: WordPart, to piece: inout NamePiece) {
    func drop(_ cost: Double, _ match: Intake.Match) {
      guard cost < piece.dropCost else { return }
      (piece.dropCost, piece.dropMatch, piece.part) = (cost, match, part)
    }
    func option(_ words: [String], _ cost: Double, _ match: Intake.Match) {
      guard !words.isEmpty, !piece.options.contains(where: { $0.words == words }) else { return }
      piece.options.append(NamePiece.Option(words, cost: cost, match: match))
    }
    switch part {
    case .filler, .remark: drop(0.07, .likely)
    case .plain: drop(0.03, .likely)
    case .about: drop(0.02, .likely)
    case .place, .heading, .fasting: drop(0.4, .likely)
    case .clock: break
    case .connector: drop(2, .likely)
    case .brand(let words):
      option(words, 0.1, .likely)
      drop(0.3, .likely)
    case .size: drop(0.02, .exact)
    case .unit(let unit):
      // A gram of something needs its number.
      if unit.isMass { (piece.dropCost, piece.part) = (9, part) } else { drop(0.4, .likely) }
    case .vague, .price, .length: drop(0.5, .likely)
    case .negation(.less): drop(0.1, .likely)
    case .meal, .day, .daysAgo, .lastWeekday, .month, .time, .dayPart: drop(0.9, .likely)
    case .spelling(let words): option(words, 0.03, .exact)
    case .state(let number):
      let state = Lexicon.builtIn.states[number]
      for names in state.names { option(names, 0.1, .likely) }
      for id in state.instead {
        for other in Lexicon.builtIn.states where other.id == id {
          for names in other.names { option(names, 0.35, .likely) }
        }
      }
      if state.maybePassed { drop(0.6, .likely) } else { drop(1.3, .guess) }
    case .number, .alternative, .negation: break
    }
  }

  // MARK: What they mean together

  private func candidate(_ span: Range<Int>, _ scan: Scan) -> Candidate? {
    func failed(_ cost: Double, _ reason: UnresolvedItem.Reason, _ near: [String] = []) -> Candidate
    {
      Candidate(
        span: span, cost: cost + scan.cost, result: .failure(Problem(reason: reason, near: near)),
        scan: scan)
    }
    let words = scan.pieces.flatMap { $0.options[0].words }
    if let problem = scan.problem {
      return failed(scan.pieces.isEmpty ? 12 : Self.unknownCost(scan.pieces), problem, words)
    }
    guard let amount = combined(scan) else {
      return scan.commas.isEmpty && !scan.pieces.isEmpty
        ? failed(Self.unknownCost(scan.pieces), .severalAmounts, words) : nil
    }
    if amount?.isContradictory == true {
      return failed(Self.unknownCost(scan.pieces), .severalAmounts, words)
    }
    guard !scan.pieces.isEmpty else { return failed(7, .noFood) }
    guard var named = naming.food(scan.pieces), saysFood(named, scan) else {
      let telling = scan.pieces.filter { $0.part == nil || $0.dropCost > 1 }
      if telling.isEmpty { return failed(5, .noFood) }
      if amount == nil, let unit = line.unit(span.lowerBound)?.value, unit.isMass {
        return failed(5.5, .missingNumber(unit.measure))
      }
      let parts = scan.pieces.count { $0.part == .connector } + scan.commas.count
      return failed(
        Self.unknownCost(telling) + 5 * Double(parts), .unknownFood,
        telling.flatMap { $0.options[0].words })
    }
    if let unit = unknownUnit(scan, named) {
      return failed(Self.unknownCost(scan.pieces) - 2, .unreadableAmount(unit), words)
    }
    if areIngredients { named = uncooked(named, scan) ?? named }
    var said = amount ?? SaidAmount()
    for (piece, choice) in zip(scan.pieces, named.choice)
    where choice.map({ piece.options[$0].isPart }) ?? true {
      switch piece.part {
      case .size(let size): said.size = said.size ?? size
      case .unit(let unit) where said.unit == nil && said.weight == nil && said.vague == nil:
        said.unit = unit
        said.count = said.count ?? SaidNumber(1)
      default: break
      }
    }
    if named.match < .guess, contradictsState(scan, named) { named.match = .guess }
    var kindCost = 0.0
    for (piece, choice) in zip(scan.pieces, named.choice) where choice == nil && piece.isKind {
      if !isKind(piece, named.food) {
        kindCost += 6
        named.match = .guess
      }
    }
    var weighed = weighing.weigh(named.food, said)
    if scan.amounts.contains(where: {
      $0.amount.unit?.measure == "can" || $0.amount.container == "can"
    }) {
      var canned = scan.pieces
      canned.append(
        NamePiece(
          tokens: span.upperBound..<span.upperBound,
          options: [NamePiece.Option(["canned"]), NamePiece.Option(["kaleng"])], dropCost: 9,
          dropMatch: .likely))
      if var other = naming.food(canned, atMost: named.cost + 0.3) {
        other.choice.removeLast()
        other.match = max(other.match, named.match, .likely)
        named = other
        weighed = weighing.weigh(named.food, said)
      }
    }
    var cost = 1 + named.cost + kindCost + scan.cost + placement(scan, named, said)
    // What a person called so comes before all else that the words could be.
    if scan.pieces.contains(where: \.isOwn) { cost -= 1.32 }
    switch weighed {
    case .failure(let reason):
      return failed(cost - scan.cost + 3, reason, words)
    case .success(let weighed):
      var match = max(named.match, weighed.match)
      if scan.hasLength || !scan.passed.isEmpty || scan.alternative != nil {
        match = max(match, .likely)
      }
      if countsADish(scan, named, said) { match = max(match, .likely) }
      let other = scan.alternative.flatMap { food($0.lowerBound + 1..<$0.upperBound) }
      return Candidate(
        span: span, cost: cost,
        result: .success(
          Found(named: named, amount: amount, weighed: weighed, match: match, other: other)),
        scan: scan)
    }
  }

  /// `1 crate` of `milk 1 crate`: an unknown word right behind a number is a unit that nobody knows.
  private func unknownUnit(_ scan: Scan, _ named: FoodNaming.Named) -> String? {
    guard let (amount, tokens) = scan.amounts.first, amount.isBare else { return nil }
    let dropped = zip(scan.pieces, named.choice).first { piece, choice in
      choice == nil && piece.part == nil && piece.tokens.lowerBound == tokens.upperBound
    }?.0
    guard let dropped,
      !zip(scan.pieces, named.choice).contains(where: { piece, choice in
        choice != nil && piece.tokens.lowerBound > tokens.lowerBound
      })
    else { return nil }
    return line.said(tokens.lowerBound..<dropped.tokens.upperBound)
  }

  /// Every word that nothing is made of costs, so that those around it that are foods are read as such.
  private static func unknownCost(_ pieces: [NamePiece]) -> Double {
    4.8 + 1.2 * Double(pieces.count)
  }

  /// Whether more than a state makes the name: `rebus` alone is no food, unless a food is called so.
  private func saysFood(_ named: FoodNaming.Named, _ scan: Scan) -> Bool {
    zip(scan.pieces, named.choice).contains { piece, choice in
      guard let choice else { return false }
      switch piece.part {
      case .state, .plain, .size: return choice == 0 && scan.pieces.count == 1
      default: return true
      }
    }
  }

  /// Whether a state that was said and left out of the name is not that of the food: boiled swede is no
  /// raw one.
  private func contradictsState(_ scan: Scan, _ named: FoodNaming.Named) -> Bool {
    let words = named.food.nameWords
    let states = Lexicon.builtIn.states
    return zip(scan.pieces, named.choice).contains { piece, choice in
      guard choice == nil, case .state(let said)? = piece.part else { return false }
      let own = Set(states[said].names.flatMap(\.self))
      return PhraseWords.doneness.contains { $0.contains(states[said].id) }
        && !words.isDisjoint(with: PhraseWords.donenessNames.subtracting(own))
        && words.isDisjoint(with: own)
    }
  }

  /// Whether a food is of a kind that was said before it: `cheese, gouda`.
  private func isKind(_ piece: NamePiece, _ food: Food) -> Bool {
    let kinds = Set(
      food.id.split(separator: "-").map(String.init) + food.names.flatMap { NameKey.words(of: $0) })
    let group = BuiltInFoods.group(of: food.id).map { NameKey.words(of: $0) } ?? []
    return piece.options.contains { option in
      option.words.allSatisfy { kinds.contains($0) || group.contains($0) }
    }
  }

  /// The food that words name alone, such as those behind `or`.
  func food(_ tokens: Range<Int>) -> Food? {
    var pieces: [NamePiece] = []
    var index = tokens.lowerBound
    while index < tokens.upperBound {
      guard line.tokens[index].kind == .word else {
        index += 1
        continue
      }
      let piece = piece(at: index, limit: tokens.upperBound)
      pieces.append(piece)
      index = piece.tokens.upperBound
    }
    return naming.food(pieces, atMost: 1.5)?.food
  }

  private static let rawNames = [["dry"], ["raw"], ["uncooked"], ["dried"], ["mentah"], ["kering"]]

  private func uncooked(_ named: FoodNaming.Named, _ scan: Scan) -> FoodNaming.Named? {
    let saysState = zip(scan.pieces, named.choice).contains { piece, _ in
      if case .state = piece.part { true } else { false }
    }
    guard !saysState else { return nil }
    let pieces =
      scan.pieces + [
        NamePiece(
          tokens: 0..<0, options: Self.rawNames.map { NamePiece.Option($0) }, dropCost: 9,
          dropMatch: .likely)
      ]
    guard var raw = naming.food(pieces, atMost: named.cost + 0.2) else { return nil }
    raw.choice.removeLast()
    raw.match = max(raw.match, .likely)
    return raw
  }

  /// The one amount that all that was said makes; `.some(nil)` where none was said, nil where the span
  /// has the amounts of two foods.
  private func combined(_ scan: Scan) -> SaidAmount?? {
    guard var main = scan.amounts.first?.amount else {
      guard let weight = scan.weights.first else { return .some(nil) }
      return SaidAmount(weight: weight.weight, isEach: weight.isEach)
    }
    for (amount, tokens) in scan.amounts.dropFirst() {
      let behind = scan.amounts[0].tokens.upperBound
      let isParted = (behind..<max(behind, tokens.lowerBound)).contains { index in
        line.tokens[index].kind == .comma || line.tags[index].contains { $0.part == .connector }
      }
      if amount.vague == .taste { continue }
      if isParted, scan.pieces.contains(where: { $0.tokens.lowerBound >= tokens.upperBound }) {
        return nil
      }
      switch (main.weight, amount.weight) {
      case (nil, let weight?) where !main.isEach: main.weight = weight
      case (let first?, let second?):
        if !line.agree(first, second) { main.isContradictory = true }
      case (_?, nil) where amount.vague == nil: break
      default:
        if main.isBare, main.count == nil { main = amount } else { return nil }
      }
      if scan.amounts.count > 2 { return nil }
    }
    for (weight, isEach, _) in scan.weights {
      if let first = main.weight {
        // Each of several that were said together.
        if isEach, !main.isEach { continue }
        if first.unit.isMass == weight.unit.isMass {
          if !line.agree(first, weight), !main.isEach { main.isContradictory = true }
        } else if weight.unit.isMass {
          main.weight = weight
        }
        continue
      }
      main.weight = weight
      let holds = main.unit.map { Self.containers.contains($0.measure) } ?? false
      main.isEach =
        isEach || holds || main.unit?.measure == "portion" && (main.count?.value ?? 1) < 1
    }
    return main
  }

  private static let containers: Set<Measure.ID> = ["can", "packet", "bottle", "jar"]

  /// What it costs that words stand where they do.
  private func placement(
    _ scan: Scan, _ named: FoodNaming.Named, _ amount: SaidAmount
  ) -> Double {
    var cost = 0.0
    let isSaid = amount.saysCount || amount.weight != nil || amount.unit != nil
    if !isSaid { cost += 0.35 }
    let kept = zip(scan.pieces, named.choice).map { piece, choice in
      if choice == nil { return false }
      switch piece.part {
      case .state, .plain, .size: return false
      default: return true
      }
    }
    let isMuch = amount.weight != nil || amount.unit != nil || amount.count?.value == 1
    for comma in scan.commas {
      let joins =
        kept[..<min(comma, kept.count)].contains(true)
        && kept[min(comma, kept.count)...].contains(true)
      cost += joins ? (isMuch ? 0.3 : 1.6) : 0.1
    }
    // A word that is unknown behind a comma belongs to no food before it.
    var part = 0
    var parts: [(isKept: Bool, isUnknown: Bool)] = [(false, false)]
    for (index, piece) in scan.pieces.enumerated() {
      while part < scan.commas.count, scan.commas[part] <= index {
        part += 1
        parts.append((false, false))
      }
      if kept[index] {
        parts[parts.count - 1].isKept = true
      } else if named.choice[index] == nil, piece.part == nil, !piece.isKind, piece.dropCost > 1 {
        parts[parts.count - 1].isUnknown = true
      }
    }
    cost += 3 * Double(parts.count { $0.isUnknown && !$0.isKept })
    if let (said, tokens) = scan.amounts.first {
      var before = false
      var after = false
      for (piece, isKept) in zip(scan.pieces, kept) where isKept {
        if piece.tokens.lowerBound < tokens.lowerBound { before = true } else { after = true }
      }
      if before { cost += said.isBare ? 0.1 : 0.05 }
      if before, after { cost += 2.2 }
    }
    if scan.amounts.count > 1 { cost += 0.3 }
    if countsADish(scan, named, amount) { cost += 1.6 }
    return cost
  }

  /// Whether a bare count stands before a name that joins two foods: `2 eggs on toast` may be two
  /// dishes or two eggs.
  private func countsADish(
    _ scan: Scan, _ named: FoodNaming.Named, _ amount: SaidAmount
  ) -> Bool {
    guard amount.isBare, let count = amount.count, count.value != 1,
      !scan.pieces.contains(where: \.isOwn),
      let (_, tokens) = scan.amounts.first
    else { return false }
    return zip(scan.pieces, named.choice).contains { piece, choice in
      choice != nil && piece.tokens.lowerBound > tokens.lowerBound
        && piece.tokens.contains {
          PhraseWords.conjunctions.contains(line.tokens[$0].word) || line.tokens[$0].word == "on"
        }
    }
  }
}
