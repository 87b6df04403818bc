import MagnesiumCore

/// What the words of an item mean together: a food and how much of it.
extension ItemReader {
  func candidate(_ span: Range<Int>, _ scan: Scan) -> Candidate? {
    func failed(
      _ cost: Double, _ reason: UnresolvedItem.Reason, _ near: [String] = [],
      _ unweighed: UnresolvedItem.Unweighed? = nil
    ) -> Candidate {
      Candidate(
        span: span, cost: cost + scan.cost,
        result: .failure(Problem(reason: reason, near: near, unweighed: unweighed)), scan: scan)
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
    // A pill that is none of the person's own is no food.
    if zip(scan.pieces, named.choice).contains(where: { piece, choice in
      choice == nil && piece.options[0].words == ["magnesium"]
    }) {
      return failed(Self.unknownCost(scan.pieces) - 2, .unknownFood, words)
    }
    if let unit = unknownUnit(scan, named) {
      return failed(
        Self.unknownCost(scan.pieces) - 2, .unreadableAmount(unit.said), words,
        named.choice.count { $0 == nil } == 1
          ? unit.word.flatMap { unweighed(named, $0, nil, isSure: true) } : nil)
    }
    if areIngredients || amount?.isOfRecipe == true { named = uncooked(named, scan) ?? named }
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
    for (piece, choice) in zip(scan.pieces, named.choice)
    where choice == nil && (piece.isKind || piece.isQualifier) && !isKind(piece, named.food) {
      if piece.isKind { kindCost += 6 }
      named.match = .guess
    }
    said = each(exported(said, of: named.food, scan, in: span), of: named.food, scan)
    var weighed = weigh(named.food, said, scan)
    if case .failure = weighed, let (other, fitting) = homonym(of: named, scan, said) {
      (named, weighed) = (other, .success(fitting))
    }
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
        weighed = weigh(named.food, said, scan)
      }
    }
    var cost = 1 + named.cost + kindCost + scan.cost + placement(scan, named, said)
    // What a person called so comes before all else that the words could be.
    if scan.pieces.contains(where: \.isOwn) { cost -= 1.32 }
    switch weighed {
    case .failure(let reason):
      var unweighed: UnresolvedItem.Unweighed?
      if case .measureDoesNotFit(let measure, _) = reason {
        unweighed = self.unweighed(named, measure, said.size)
      }
      return failed(cost - scan.cost + 3, reason, words, unweighed)
    case .success(let weighed):
      var match = max(named.match, weighed.match)
      if scan.hasLength || !scan.passed.isEmpty || scan.alternative != nil {
        match = max(match, .likely)
      }
      if scan.isDoubled, BuiltInFoods.group(of: named.food.id) != "drinks" { match = .guess }
      // A number counts no spoons of a sauce: of `siomay 5 saus` it is the siomay.
      if said.isBare, said.count?.value ?? 1 > 1, !scan.pieces.contains(where: \.isOwn),
        Self.spoons.contains(weighed.measure)
      {
        cost += 0.8
        match = .guess
      }
      if countsADish(scan, named, said) { match = max(match, .likely) }
      if doubtsDescriptors(scan, named.food) { match = .guess }
      let other = scan.alternative.flatMap { food($0.lowerBound + 1..<$0.upperBound) }
      // `prawn or fish stock`: what stands last is what both are.
      if other == nil, let alternative = scan.alternative, alternative.count > 2,
        food(alternative.upperBound - 1..<alternative.upperBound) != nil
      {
        cost += 1.5
      }
      return Candidate(
        span: span, cost: cost,
        result: .success(
          Found(named: named, amount: amount, weighed: weighed, match: match, other: other)),
        scan: scan)
    }
  }

  /// The other foods of the library that are called just so; none of what a person has a food of their own
  /// for.
  func homonyms(of named: FoodNaming.Named, _ scan: Scan) -> [Food] {
    guard !scan.pieces.contains(where: \.isOwn) else { return [] }
    let all = BuiltInFoods.foods(named: named.words(of: scan.pieces))
    guard all.contains(where: { $0.id == named.food.id }) else { return [] }
    return all.filter { $0.id != named.food.id }
  }

  /// The one of them that comes in what was said: `dairy milk 1 bar`.
  private func homonym(
    of named: FoodNaming.Named, _ scan: Scan, _ said: SaidAmount
  ) -> (FoodNaming.Named, Weighing.Weighed)? {
    for food in homonyms(of: named, scan) {
      guard case .success(let weighed) = weigh(food, said, scan) else { continue }
      return (
        FoodNaming.Named(food: food, cost: named.cost, match: named.match, choice: named.choice),
        weighed
      )
    }
    return nil
  }

  /// A weight in brackets behind a number is of all of them or of each, whichever is nearer to what one of
  /// them weighs: `2 bars (40 g)`, `3 apples (550 g)`.
  private func each(_ said: SaidAmount, of food: Food, _ scan: Scan) -> SaidAmount {
    guard let (weight, isEach, _) = scan.weights.first, !isEach, !said.isEach, weight.unit.isMass,
      let count = said.count?.value, count > 1, let grams = line.grams(weight),
      let one = food.portion(said.unit?.measure ?? "piece", said.size?.portion)
        ?? food.portion(said.unit?.measure ?? "piece", nil)
    else { return said }
    let (each, all) = (grams / one.grams, grams / count / one.grams)
    guard max(each, 1 / each) < max(all, 1 / all) else { return said }
    var said = said
    said.isEach = true
    return said
  }

  /// What an amount weighs of a food that was cut as the words say.
  func weigh(
    _ food: Food, _ said: SaidAmount, _ scan: Scan
  ) -> Weighing.Outcome {
    let outcome = weighing.weigh(food, said)
    guard case .success(let weighed) = outcome else { return outcome }
    return .success(asCut(weighed, of: food, scan))
  }

  /// A cup of mashed strawberries holds more of them than a cup of whole ones, where the table that the
  /// food is from prints both.
  private func asCut(
    _ weighed: Weighing.Weighed, of food: Food, _ scan: Scan
  ) -> Weighing.Weighed {
    guard case .volume? = weighing.measures[weighed.measure]?.kind,
      let usual = food.portion(weighed.measure, nil)?.grams,
      weighing.portions[food.id]?.contains(where: { $0.measure == weighed.measure }) != true
    else { return weighed }
    let said = Set(
      scan.pieces.flatMap { piece -> [String] in
        switch piece.part {
        case .plain, .state: piece.options[0].words
        default: []
        }
      } + scan.cuts.flatMap { words($0) })
    guard let cut = PhraseWords.cuts.first(where: { !$0.isDisjoint(with: said) }),
      let row = FoodLibrary.printedRow(of: food).flatMap({ FoodLibrary.printedFood(id: $0.id) }),
      let portion = row.portions.first(where: {
        $0.measure == weighed.measure && $0.size == nil
          && !cut.isDisjoint(with: NameKey.words(of: $0.detail ?? ""))
      })
    else { return weighed }
    var weighed = weighed
    weighed.grams *= portion.grams / usual
    return weighed
  }

  /// What a person could weigh, where it is sure which food it is.
  private func unweighed(
    _ named: FoodNaming.Named, _ measure: Measure.ID, _ size: SizeWord?, isSure: Bool = false
  ) -> UnresolvedItem.Unweighed? {
    guard isSure || named.match < .guess, named.food.supplementForms == nil,
      MeasureNames.builtIn[measure].map({ $0.kind == .household }) ?? true
    else { return nil }
    return UnresolvedItem.Unweighed(food: named.food, measure: measure, size: size?.portion)
  }

  /// `1 crate` of `milk 1 crate`: an unknown word right behind a number is a unit that nobody knows.
  func unknownUnit(
    _ scan: Scan, _ named: FoodNaming.Named
  ) -> (said: String, word: Measure.ID?)? {
    guard let (amount, tokens) = scan.amounts.first, amount.isBare else { return nil }
    let dropped = zip(scan.pieces, named.choice).first { piece, choice in
      choice == nil && piece.part == nil && piece.tokens.lowerBound == tokens.upperBound
    }?.0
    guard let dropped,
      !zip(scan.pieces, named.choice).contains(where: { piece, choice in
        choice != nil && piece.tokens.lowerBound > tokens.lowerBound
      })
    else { return nil }
    let words = dropped.options[0].words
    return (
      line.said(tokens.lowerBound..<dropped.tokens.upperBound), words.count == 1 ? words[0] : nil
    )
  }

  /// Every word that nothing is made of costs, so that those around it that are foods are read as such.
  static func unknownCost(_ pieces: [NamePiece]) -> Double {
    4.8 + 1.2 * Double(pieces.count)
  }

  /// Whether more than a state makes the name: `rebus` alone is no food, unless a food is called so.
  func saysFood(_ named: FoodNaming.Named, _ scan: Scan) -> Bool {
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
  func contradictsState(_ scan: Scan, _ named: FoodNaming.Named) -> Bool {
    let words = named.food.nameWords
    return zip(scan.pieces, named.choice).contains { piece, choice in
      guard choice == nil, case .state(let said)? = piece.part else { return false }
      let state = Lexicon.builtIn.state(said)
      let own = Set(state.names.flatMap(\.self))
      return PhraseWords.doneness.contains { $0.contains(state.id) }
        && !words.isDisjoint(with: PhraseWords.donenessNames.subtracting(own))
        && words.isDisjoint(with: own)
    }
  }

  /// Whether a food is of a kind that was said before it: `cheese, gouda`.
  func isKind(_ piece: NamePiece, _ food: Food) -> Bool {
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

  func uncooked(_ named: FoodNaming.Named, _ scan: Scan) -> FoodNaming.Named? {
    let saysState = zip(scan.pieces, named.choice).contains { piece, _ in
      if case .state = piece.part { true } else { false }
    }
    // The powder of a drink is no state of it.
    guard !saysState, named.food.portion("glass", nil) == nil else { return nil }
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
  func combined(_ scan: Scan) -> SaidAmount?? {
    guard var main = scan.amounts.first?.amount else {
      guard let weight = scan.weights.first else { return .some(nil) }
      return SaidAmount(weight: weight.weight, isEach: weight.isEach)
    }
    for (amount, tokens) in scan.amounts.dropFirst() {
      let behind = scan.amounts[0].tokens.upperBound
      // `1 serving - 30 g cheddar`: the dash parts no foods where none stands before it.
      let isOfUnit =
        main.unit != nil && scan.pieces.allSatisfy { $0.tokens.lowerBound >= tokens.upperBound }
      let isParted = (behind..<max(behind, tokens.lowerBound)).contains { index in
        line.tokens[index].kind == .comma
          && !(isOfUnit && ["-", "–"].contains(line.said(index..<index + 1)))
          || line.tags[index].contains { $0.part == .connector }
      }
      if amount.vague == .taste { continue }
      if amount.isContradictory { main.isContradictory = true }
      // `30 g 2x`
      if amount.isTimes, amount.isBare, !main.isBare, let times = amount.count {
        if main.weight != nil, !main.isEach { (main.isEach, main.count) = (true, SaidNumber(1)) }
        main.count = (main.count ?? SaidNumber(1)) * times.value
        continue
      }
      if isParted, scan.pieces.contains(where: { $0.tokens.lowerBound >= tokens.upperBound }) {
        return nil
      }
      switch (main.weight, amount.weight) {
      case (nil, let weight?) where !main.isEach:
        main.weight = weight
        let holds = main.unit.map { Self.containers.contains($0.measure) } ?? false
        main.isEach = (main.count?.value ?? 1) > 1 && (holds || scan.isExported)
      case (let first?, let second?):
        if !line.agree(first, second) { main.isContradictory = true }
      case (_?, nil) where isParted && amount.unit != nil: return nil
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

  private static let spoons: Set<Measure.ID> = [
    "ladle", "tbsp", "tsp", "pinch", "splash", "dollop",
  ]
  private static let containers: Set<Measure.ID> = ["can", "packet", "bottle", "jar"]

  /// What it costs that words stand where they do.
  func placement(
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
      // In `almonds (30 g), milk (200 ml)` the bracket ends a food.
      let isWeighed =
        comma > 0 && comma < scan.pieces.count
        && scan.weights.contains {
          $0.tokens.lowerBound >= scan.pieces[comma - 1].tokens.upperBound
            && $0.tokens.upperBound <= scan.pieces[comma].tokens.lowerBound
        }
      cost += joins ? (isWeighed ? 3 : isMuch ? 0.3 : 1.6) : 0.1
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
  func countsADish(
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
