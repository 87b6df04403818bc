import MagnesiumCore

/// What each word of an item is.
extension ItemReader {
  func scan(_ span: Range<Int>, _ variant: Variant) -> Scan? {
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
    if let nameStart = variant.nameStart {
      scan.isExported = true
      qualify(&scan, from: nameStart)
      return scan
    }
    // What a food is stands last in English and first in Indonesian.
    let unknown = scan.pieces.indices.filter { scan.pieces[$0].dropCost == 4.5 }
    let head = line.isEnglish ? unknown.last : unknown.first
    for index in unknown where index != head {
      scan.pieces[index].dropCost =
        isProperName(scan.pieces[index].tokens, in: span)
        ? 1.3 : 4.4 - 0.02 * Double(abs(index - head!))
    }
    if scan.commas.isEmpty, scan.amounts.count < 2 {
      for index in unknown { scan.pieces[index].mayRepeat = true }
    }
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

  /// A word that so many printed names have is no brand.
  private static let commonWord = 40

  /// Whether a word is written with a capital in a line that has small letters, and is in no table:
  /// `King Edward potatoes`.
  private func isProperName(_ tokens: Range<Int>, in span: Range<Int>) -> Bool {
    func isCapital(_ index: Int) -> Bool {
      line.text[line.tokens[index].range.lowerBound].isUppercase
    }
    return tokens.lowerBound > 0 && tokens.allSatisfy(isCapital)
      && !line.tokens[tokens].contains { naming.foods.mayName($0.hash) }
      && span.contains { line.tokens[$0].kind == .word && !isCapital($0) }
  }

  /// In the row of an export all words belong to one food: what is unknown between two commas is a brand,
  /// and of the others one names the food.
  private func qualify(_ scan: inout Scan, from nameStart: Int) {
    var parts: [[Int]] = [[]]
    for (index, piece) in scan.pieces.enumerated() where piece.tokens.lowerBound >= nameStart {
      if scan.commas.contains(index), !parts[parts.count - 1].isEmpty { parts.append([]) }
      parts[parts.count - 1].append(index)
    }
    func isUnknown(_ index: Int) -> Bool {
      scan.pieces[index].part == nil
        && !scan.pieces[index].options.contains { naming.foods.mayName($0.hash) }
        && PrintedFoods.words.names(having: scan.pieces[index].options[0].words).count
          < Self.commonWord
    }
    for part in parts {
      let isBrand = parts.count > 1 && part.allSatisfy(isUnknown)
      for index in part where scan.pieces[index].part == nil {
        if isBrand { scan.pieces[index].part = .brand([]) }
        scan.pieces[index].isQualifier = !isBrand
        scan.pieces[index].dropCost = isBrand ? 0.3 : 1
        scan.pieces[index].dropMatch = .likely
      }
    }
  }

  /// A word of what a food was counted by; the first unit is that of the amount.
  private func describe(_ index: Int, limit: Int, _ scan: inout Scan) -> Int {
    if let unit = line.unit(index), unit.tag.end <= limit {
      if scan.amounts.first?.amount.isBare == true {
        scan.amounts[0].amount.unit = unit.value
        scan.amounts[0].amount.unitTokens = index..<unit.tag.end
      }
      return unit.tag.end
    }
    let piece = piece(at: index, limit: limit)
    switch piece.part {
    case nil: scan.descriptors.append(piece.tokens)
    case .size: scan.pieces.append(piece)
    case .plain, .state: scan.cuts.append(piece.tokens)
    default: break
    }
    return piece.tokens.upperBound
  }

  /// - Returns: the token behind what was taken; nil where the span is no item.
  func scan(
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
    let isDescribed = variant.nameStart.map { index < $0 } ?? false
    switch token.kind {
    case .stop: return nil
    case .comma where isDescribed, .colon where isDescribed, .slash where isDescribed:
      return index + 1
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
      if line.saysLeftover(index + 1..<max(index + 1, close)) { return nil }
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
    if let end = line.endOfNumberedName(index), end <= limit {
      scan.pieces.append(piece(at: index, limit: limit))
      return end
    }
    if let end = endOfShare(index, limit) {
      scan.passed.append(index..<end)
      return end
    }
    if let end = endOfLength(index, limit) {
      scan.hasLength = true
      scan.passed.append(index..<end)
      return end
    }
    if let start = line.endOfEach(index), let (weight, end) = line.weight(at: start, limit: limit) {
      scan.weights.append((weight, true, index..<end))
      return end
    }
    // `3 apples 150 g each`
    if !scan.pieces.isEmpty, let (weight, end) = line.weight(at: index, limit: limit),
      let behind = line.endOfEach(end), behind <= limit
    {
      scan.weights.append((weight, true, index..<behind))
      return behind
    }
    if PhraseWords.scales.contains(token.word), index + 1 < limit, line.tokens[index + 1].isDigits {
      scan.passed.append(index..<index + 2)
      return index + 2
    }
    // Where it is said for how many or for how much it was bought; else it is of the name: `tahu isi`.
    if !scan.amounts.isEmpty || !scan.passed.isEmpty, let end = endOfContents(index, limit) {
      // `a packet of 4` is the packet, `dumplings for 5,000, 4 of them` four.
      if scan.amounts.isEmpty,
        let (amount, behind) = line.amount(at: index + 1, limit: limit, leavingUnit: false)
      {
        scan.amounts.append((amount, index..<behind))
        return behind
      }
      scan.passed.append(index..<end)
      return end
    }
    if let end = takeHalfMore(at: index, limit, &scan) { return end }
    let found = line.number(at: index, limit: limit)
    let spoken = token.kind == .word && found != nil
    // Of `double cream` it is the name.
    if spoken, !variant.leavesNumbers,
      line.tag(index, { if case .number(_, .times) = $0 { true } else { nil } }) != nil
    {
      scan.cost += 0.1
      scan.isDoubled = true
    }
    scan.hasSpokenNumber = scan.hasSpokenNumber || spoken || (found?.end ?? 0) > index + 1
    if !(spoken && variant.leavesNumbers),
      let (said, end) = line.amount(
        at: index, limit: limit, leavingUnit: variant.leavesUnit && scan.amounts.isEmpty,
        leavingNumbers: variant.leavesNumbers, takingShortUnit: variant.takesShortUnit)
    {
      var amount = said
      // `30 g x 2`
      if amount.isBare, index > span.lowerBound, line.tokens[index - 1].kind == .times,
        end == limit || line.tokens[end].kind != .word
      {
        amount.isTimes = true
      }
      // `shared between 2, salad`: it is of what stands before.
      if amount.isBare, scan.pieces.isEmpty, end < limit, line.tokens[end].kind == .comma {
        scan.cost += 1
      }
      scan.amounts.append((amount, index..<end))
      return end
    }
    if token.kind == .article { return index + 1 }
    if isDescribed, token.kind == .word {
      return describe(index, limit: variant.nameStart!, &scan)
    }
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
      if variant.alternative != nil, end < limit, let last = scan.pieces.indices.last,
        scan.pieces[last].part == nil
      {
        (scan.pieces[last].dropCost, scan.pieces[last].dropMatch) = (1.2, .guess)
      }
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
      case .uneaten, .ate, .ateShare, .shared, .undone: return nil
      case .without, .except:
        let end = endOfNegated(negation.tag.end, limit)
        // `nasi tak ambil, ayam 1`
        if end == negation.tag.end, end == line.tokens.count || line.tokens[end].kind != .word {
          return nil
        }
        if end > negation.tag.end || scan.pieces.isEmpty == false {
          scan.pieces.append(kept(index..<end, dropCost: 0.15, .negation(negation.value)))
          return end
        }
      case .less: break
      }
    }
    let piece = piece(at: index, limit: limit)
    scan.pieces.append(piece)
    return endOfCuts(piece, limit, scan) ?? piece.tokens.upperBound
  }

  /// Adds the half that is told behind the food to its amount: `an egg and a half`.
  ///
  /// - Returns: the token behind it; nil where there is none.
  private func takeHalfMore(at index: Int, _ limit: Int, _ scan: inout Scan) -> Int? {
    guard !scan.pieces.isEmpty, scan.amounts.count < 2 else { return nil }
    let isBehindAmount = scan.amounts.last.map {
      $0.tokens.upperBound == index && !$0.amount.isBare
    }
    guard let (half, end) = line.halfMore(at: index, isBehindAmount: isBehindAmount ?? false),
      end <= limit
    else { return nil }
    if scan.amounts.isEmpty { scan.amounts = [(SaidAmount(count: SaidNumber(1)), index..<end)] }
    if let count = scan.amounts[0].amount.count {
      scan.amounts[0].amount.count = count + half
    } else if let weight = scan.amounts[0].amount.weight, !weight.unit.isMass {
      scan.amounts[0].amount.weight?.number = weight.number + half
    } else {
      return nil
    }
    return end
  }

  /// Where it ends into how many pieces a food was cut of which the amount is said: `1 tomat potong 8`.
  func endOfCuts(_ piece: NamePiece, _ limit: Int, _ scan: Scan) -> Int? {
    let end = piece.tokens.upperBound
    guard end < limit, line.tokens[end].isDigits, !scan.amounts.isEmpty,
      piece.tokens.contains(where: { line.tags[$0].contains { $0.part == .plain } }),
      let behind = line.number(at: end, limit: limit)?.end,
      behind == limit || line.tokens[behind].kind != .word
    else { return nil }
    return behind
  }

  /// Where it ends how many a packet or a portion holds: `isi 10 tusuk`.
  func endOfContents(_ start: Int, _ limit: Int) -> Int? {
    guard start + 1 < limit, PhraseWords.contents.contains(line.tokens[start].word),
      line.tokens[start + 1].isDigits,
      let number = line.number(at: start + 1, limit: limit)
    else { return nil }
    let unit = line.unit(number.end)
    // `isi 2 telur` says what is in it.
    guard number.end == limit || line.tokens[number.end].kind != .word || unit != nil else {
      return nil
    }
    return unit.map { min($0.tag.end, limit) } ?? number.end
  }

  /// Where the lean and the fat of minced meat end: `93/7`.
  func endOfShare(_ start: Int, _ limit: Int) -> Int? {
    guard line.text[line.tokens[start].range.lowerBound].isNumber else { return nil }
    for end in [start + 1, start + 3] where end <= limit {
      let parts = line.said(start..<end).split(separator: "/").compactMap { Double($0) }
      if parts.count == 2, parts[0] > parts[1], parts[0] + parts[1] == 100 { return end }
    }
    return nil
  }

  /// Where a length or a price ends that begins at a token: `2 cm`, `3" diameter`, `1/4 inch thick`,
  /// `5 ribu`.
  func endOfLength(_ start: Int, _ limit: Int) -> Int? {
    guard let number = line.number(at: start, limit: limit), number.end < limit else { return nil }
    var end = number.end
    if let price = line.tag(end, { $0 == .price ? true : nil }), price.tag.end <= limit {
      return price.tag.end
    }
    if PhraseWords.ages.contains(line.tokens[end].word) { return end + 1 }
    let isHyphenated = line.tokens[end].kind == .dash
    if isHyphenated { end += 1 }
    guard end < limit,
      line.tokens[end].kind == .inch || line.tag(end, { $0 == .length ? true : nil }) != nil
    else { return nil }
    end = line.tag(end, { $0 == .length ? true : nil })?.tag.end ?? end + 1
    while end < limit, PhraseWords.dimensions.contains(line.tokens[end].word) { end += 1 }
    return end
  }

  func isWordBoundary(_ index: Int) -> Bool {
    line.tokens[index].kind != .word
      || line.tags[index].contains {
        switch $0.part {
        case .connector, .alternative, .unit, .number, .meal, .place: true
        default: false
        }
      }
  }

  func endOfNegated(_ start: Int, _ limit: Int) -> Int {
    var end = start
    // `without added sugar`
    if end < limit, line.tokens[end].kind == .word,
      line.tags[end].contains(where: { $0.part == .connector })
    {
      end += 1
    }
    while end < limit, end < start + 4, !isWordBoundary(end) { end += 1 }
    return end
  }

  func endOfAlternative(_ start: Int, _ limit: Int, _ length: Int?) -> Int {
    var end = start
    while end < limit, line.tokens[end].kind == .word || line.tokens[end].kind == .article,
      length.map({ end < start + $0 }) ?? true,
      line.tag(end, { $0 == .connector ? true : nil }) == nil
    {
      end += 1
    }
    return max(end, min(start + 1, limit))
  }

  func kept(_ tokens: Range<Int>, dropCost: Double, _ part: WordPart) -> NamePiece {
    NamePiece(
      tokens: tokens, options: [NamePiece.Option(words(tokens))], dropCost: dropCost,
      dropMatch: .likely, part: part)
  }

  func ownWords(_ tokens: Range<Int>) -> [String] {
    line.tokens[tokens].flatMap { token -> [String] in
      token.number != nil
        ? [String(line.text[token.range])] : token.kind == .word ? token.words : []
    }
  }

  func words(_ tokens: Range<Int>) -> [String] { line.tokens[tokens].flatMap(\.words) }

  /// The word at a token, or the words that mean something together.
  func piece(at start: Int, limit: Int) -> NamePiece {
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
    if own == ["roti"], line.isIndian {
      piece.options = [NamePiece.Option(["chapati"]), NamePiece.Option(own, cost: 0.2)]
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

  static func mayBeDropped(_ part: WordPart) -> Bool {
    switch part {
    case .number, .alternative, .example: false
    case .negation(.less): true
    case .negation: false
    default: true
    }
  }

  func add(_ part: WordPart, to piece: inout NamePiece) {
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
      let state = Lexicon.builtIn.state(number)
      for names in state.names { option(names, 0.1, .likely) }
      for id in state.instead {
        for other in Lexicon.builtIn.states(id) {
          for names in other.names { option(names, 0.35, .likely) }
        }
      }
      if state.maybePassed { drop(0.6, .likely) } else { drop(1.3, .guess) }
    case .number, .alternative, .negation, .example: break
    }
  }
}
