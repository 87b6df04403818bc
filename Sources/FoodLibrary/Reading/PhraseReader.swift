import MagnesiumCore

/// Reads what people say they ate, in English and Indonesian: `2 telur rebus, 150 g tempe goreng`.
///
/// Each item says how sure it is: exact where name and amount can be read one way only, likely where
/// the amount or a word was assumed, a guess where the name was. What has no food of the library, or
/// an amount that could mean two things, is unresolved.
package struct PhraseReader: Sendable {
  /// A phrase longer than this, in UTF-8 bytes, is no meal.
  package static let longestPhrase = 4_000

  private let naming: FoodNaming
  private let weighing: Weighing
  /// Whether what is no name is looked up by likeness, which takes longer than all else.
  private var searches = true
  private let areIngredients: Bool

  /// The most foods that a phrase can mean: meals of meals of meals grow without end.
  package static let mostFoods = 1_000
  /// So many saved meals may stand one in the other.
  package static let deepestMeal = 4

  /// - Parameters:
  ///   - cup: what a cup and a fluid ounce hold.
  ///   - acceptsImplausible: whether an amount beyond ``Plausibility`` is taken as meant.
  ///   - areIngredients: whether foods go into a pot: pasta, grains and pulses are dry and meat is raw
  ///     unless it is said otherwise.
  package init(
    foods: FoodLibrary, cup: CupSize = .us, acceptsImplausible: Bool = false,
    areIngredients: Bool = false
  ) {
    self.init(
      foods: foods,
      weighing: Weighing(
        measures: .builtIn, cup: cup, acceptsImplausible: acceptsImplausible,
        portions: foods.portions),
      areIngredients: areIngredients)
  }

  private init(foods: FoodLibrary, weighing: Weighing, areIngredients: Bool) {
    naming = FoodNaming(foods: foods)
    self.weighing = weighing
    self.areIngredients = areIngredients
  }

  /// The same reader for text that will be refused anyway: it guesses no names and suggests none.
  package var withoutSearching: PhraseReader {
    var reader = self
    reader.searches = false
    return reader
  }

  /// - Throws: ``PhraseError`` where the text as a whole is no phrase.
  package func read(_ text: String) throws(PhraseError) -> PhraseReading {
    let allowance = Allowance()
    let reading = try read(text, within: allowance)
    guard !allowance.isExceeded else { throw .tooManyFoods }
    guard !reading.items.isEmpty || !reading.unresolved.isEmpty else { throw .empty }
    return reading
  }

  private func read(
    _ text: String, within allowance: Allowance
  ) throws(PhraseError) -> PhraseReading {
    let line = Line(try Self.checked(text), foods: naming.foods)
    guard line.tokens.contains(where: \.saysSomething) else { throw .empty }
    let reader = LineReader(line, items: itemReader(line))
    var work = Work(line: line, allowance: allowance)
    let steps = reader.steps()
    let doubts = Certainty(line: line, items: reader.items, steps: steps).doubts()
    for (number, step) in steps.enumerated() { add(step, doubted: doubts[number], &work) }
    work.settleOccasion()
    return work.reading
  }

  /// The food that a text without an amount names, in an amount.
  ///
  /// - Throws: ``PhraseError`` where the text as a whole is no name.
  package func read(
    _ name: String, in amount: AmountPhrase
  ) throws(PhraseError) -> PhraseReading {
    let line = Line(try Self.checked(name), foods: naming.foods)
    guard line.tokens.contains(where: \.saysSomething) else { throw .empty }
    var work = Work(line: line, allowance: Allowance())
    let items = itemReader(line)
    let whole = 0..<line.tokens.count
    if let candidate = items.read(whole, in: amount.said) {
      let step = LineReader.Step(span: whole, edge: .item(candidate))
      let doubts = Certainty(line: line, items: items, steps: [step]).doubts()
      add(step, doubted: doubts[0], &work)
    }
    return work.reading
  }

  private func itemReader(_ line: Line) -> ItemReader {
    ItemReader(line: line, naming: naming, weighing: weighing, areIngredients: areIngredients)
  }

  /// The text without what cannot be seen.
  private static func checked(_ text: String) throws(PhraseError) -> String {
    guard text.utf8.count <= longestPhrase else {
      throw .tooLong(bytes: text.utf8.count)
    }
    if let offender = text.unicodeScalars.first(where: {
      $0.isUnprintable && !"\n\r\t".unicodeScalars.contains($0)
    }) {
      throw .controlCharacter(offender)
    }
    let text = text.withoutInvisible
    if let position = unclosedQuote(in: text) { throw .unclosedQuote(position: position) }
    return text
  }

  /// Where the quotation mark stands that has no other, in characters from 1. One after a digit is
  /// an inch.
  private static func unclosedQuote(in text: String) -> Int? {
    guard text.utf8.contains(UInt8(ascii: "\"")) else { return nil }
    var open: Int?
    var before: Character = " "
    for (index, character) in text.enumerated() {
      if character == "\"", !before.isNumber { open = open == nil ? index + 1 : nil }
      before = character
    }
    return open
  }

  private final class Allowance {
    /// Looking for likenesses takes time: a text with more unknown words than this is no meal.
    var searches = 5
    var foods = PhraseReader.mostFoods
    var depth = 0
    var isExceeded: Bool { foods < 0 || depth > PhraseReader.deepestMeal }
  }

  /// A line while its reading is put together.
  private struct Work {
    let line: Line
    /// What this phrase and the saved meals in it may take together.
    let allowance: Allowance
    var reading = PhraseReading()
    var occasions: [(part: OccasionPart, span: Range<Int>)] = []
    /// Where the items begin that a remark on leftovers is about.
    var sentence = 0
    /// Where the unresolved parts of the sentence begin.
    var unresolvedInSentence = 0
    /// The item before in the sentence, and whether nothing stands between it and the next.
    var last: (candidate: ItemReader.Candidate, isNext: Bool)?
    /// How much there is of each food of a list.
    var ofEach: SaidAmount?
    /// The item before a plus.
    var added: ItemReader.Candidate?
    /// Foods of which nobody said how much.
    var withoutAmount: Set<Food.ID> = []
    /// The share in which the sentence was shared, as far as it was told.
    var shared = 1.0
    /// How much was eaten of what follows, where it was said first.
    var share: Double?
    /// What joins the next food to the one before.
    var joint: PhraseWords.Joint?
    /// Where the items in open brackets begin.
    var brackets: [Int] = []

    mutating func add(_ item: PhraseItem) {
      var item = item
      if let share { item.scale(by: share) }
      reading.items.append(item)
    }

    mutating func doubtLast() {
      guard reading.items.indices.contains(sentence) else { return }
      reading.items[reading.items.count - 1].match = .guess
    }

    mutating func settleOccasion() {
      guard !occasions.isEmpty else { return }
      if let said = SaidOccasion(occasions.map(\.part)) {
        reading.occasion = said
      } else {
        let last = occasions.last { $0.part.time != nil || $0.part.day != nil } ?? occasions.last!
        reading.unresolved.append(
          UnresolvedItem(
            phrase: line.said(last.span), position: line.position(of: last.span.lowerBound),
            reason: .unreadableAmount(line.said(last.span)), name: [], suggestions: []))
      }
    }
  }

  /// - Parameter doubted: what may have been meant instead, nil where there is no doubt.
  private func add(_ step: LineReader.Step, doubted: [Food]?, _ work: inout Work) {
    guard !work.allowance.isExceeded else { return }
    let line = work.line
    defer {
      switch step.edge {
      case .item(let candidate):
        work.last = (candidate, true)
        if work.joint == .filling { work.joint = nil }
      case .meal: work.last = nil
      case .sign:
        work.last?.isNext = false
        work.joint = nil
      default: work.last?.isNext = false
      }
    }
    func explain(_ part: ReadWord.Part, _ span: Range<Int>) {
      guard span.contains(where: { line.tokens[$0].saysSomething }) else { return }
      work.reading.words.append(ReadWord(text: line.said(span), part: part))
    }
    switch step.edge {
    case .sign:
      switch line.tokens[step.span.lowerBound].kind {
      case .stop:
        let isPlus = line.said(step.span) == "+"
        if !isPlus {
          work.sentence = work.reading.items.count
          work.shared = 1
          work.unresolvedInSentence = work.reading.unresolved.count
        }
        work.added = isPlus ? work.last?.candidate : nil
        work.last = nil
        work.ofEach = nil
      case .open: work.brackets.append(work.reading.items.count)
      case .close: closeBracket(&work)
      default: break
      }
    case .passed(let part):
      if part == .connector || part == .filler {
        work.joint = work.joint ?? PhraseWords.joint(line.said(step.span))
      }
      explain(part == .remark ? .remark : .frame, step.span)
    case .bracket: explain(.remark, step.span)
    case .when(let part):
      work.occasions.append((part, step.span))
      explain(.occasion, step.span)
    case .not(let negation, let hasSubject):
      explain(.notEaten, step.span)
      apply(negation, step.span, hasSubject: hasSubject, &work)
    case .amended(let amount, let isLeft):
      explain(.notEaten, step.span)
      amend(amount, isLeft: isLeft, step.span, &work)
    case .meal(let meal, let share):
      add(meal, share, step.span, &work)
      if doubted != nil, !work.reading.items.isEmpty {
        work.reading.items[work.reading.items.count - 1].match = .guess
      }
    case .item(let candidate): add(candidate, itemReader(line), doubted: doubted, &work)
    }
  }

  // MARK: What was not eaten

  private func apply(
    _ negation: Negation, _ span: Range<Int>, hasSubject: Bool, _ work: inout Work
  ) {
    let all = work.sentence..<work.reading.items.count
    switch negation {
    case .without, .except, .less, .ateShare: break
    case .undone:
      work.reading.items.removeSubrange(all)
      work.reading.unresolved.removeSubrange(
        min(work.unresolvedInSentence, work.reading.unresolved.count)...)
    case .uneaten:
      // Of bones nothing was counted.
      let subject = Set(work.line.tokens[span].flatMap(\.words))
      if let named = all.last(where: { !subject.isDisjoint(with: work.reading.items[$0].name) }) {
        work.reading.items.remove(at: named)
      } else if !hasSubject, let last = all.last {
        work.reading.items.remove(at: last)
      }
    case .ate(let share), .shared(let share):
      var share = share
      if case .shared(let part?) = negation {
        // `shared a pizza between three` is shared once.
        (share, work.shared) = (part / work.shared, part)
      }
      // `left half of the rice` is about one of them.
      let words = Set(work.line.tokens[span].flatMap(\.words))
      if all.isEmpty, work.reading.items.isEmpty { work.share = share }
      let named = all.filter { !words.isDisjoint(with: work.reading.items[$0].name) }
      for index in named.isEmpty ? Array(all) : named {
        if let share { work.reading.items[index].scale(by: share) }
      }
    }
  }

  private func amend(
    _ amount: SaidAmount, isLeft: Bool, _ span: Range<Int>, _ work: inout Work
  ) {
    // Of what could not be read nothing is known, and a meal is many.
    var number: Int?
    if case .success? = work.last?.candidate.result {
      number = work.reading.items.indices.last { $0 >= work.sentence }
    }
    var said = amount
    if let number, amount.isBare, let count = amount.count,
      case .mass? = weighing.measures[work.reading.items[number].measure]?.kind,
      let gram = MeasureNames.builtIn[work.reading.items[number].measure]
    {
      // `200 g, left 50`
      said = SaidAmount(weight: SaidAmount.Weight(number: count, unit: UnitWord(gram)))
    }
    guard let number,
      case .success(let weighed) = weighing.weigh(work.reading.items[number].food, said),
      !isLeft || weighed.grams < work.reading.items[number].grams
    else {
      work.reading.unresolved.append(
        UnresolvedItem(
          phrase: work.line.said(span), position: work.line.position(of: span.lowerBound),
          reason: .noFood, name: [], suggestions: []))
      return
    }
    if isLeft {
      let item = work.reading.items[number]
      work.reading.items[number].scale(by: 1 - weighed.grams / item.grams)
    } else {
      work.reading.items[number].take(weighed)
    }
    work.reading.items[number].match = max(work.reading.items[number].match, .likely)
  }

  // MARK: Items

  /// `sarapan`, `half sarapan`: the items of a saved meal, in the share that was eaten.
  private func add(
    _ meal: SavedMeal, _ share: Double, _ span: Range<Int>, _ work: inout Work
  ) {
    let allowance = work.allowance
    allowance.depth += 1
    guard !allowance.isExceeded else { return }
    // A meal may hold other meals, but not itself.
    let inner = PhraseReader(
      foods: naming.foods.without(meal), weighing: weighing, areIngredients: areIngredients)
    let read = try? inner.read(meal.phrase, within: allowance)
    guard !allowance.isExceeded else { return }
    allowance.depth -= 1
    allowance.foods -= read?.items.count { $0.meal == nil } ?? 1
    guard let read, read.unresolved.isEmpty, !read.items.isEmpty else {
      work.reading.unresolved.append(
        UnresolvedItem(
          phrase: work.line.said(span), position: work.line.position(of: span.lowerBound),
          reason: .unknownFood, name: [], suggestions: []))
      return
    }
    work.reading.items += read.items.map { item in
      var item = item
      item.meal = meal.name
      item.quantity *= share
      item.grams *= share
      return item
    }
  }

  private func add(
    _ candidate: ItemReader.Candidate, _ items: ItemReader, doubted: [Food]? = nil,
    _ work: inout Work
  ) {
    let line = work.line
    switch candidate.result {
    case .success(var found):
      var candidate = candidate
      if found.amount != nil {
        work.ofEach = found.amount?.isForEach == true ? found.amount : nil
      } else if let amount = work.ofEach, let read = items.read(candidate.span, in: amount),
        case .success(let measured) = read.result
      {
        (candidate, found) = (read, measured)
      }
      if searches, work.allowance.searches > 0, items.leavesWord(candidate, found) {
        work.allowance.searches -= 1
        if let guess = items.guess(candidate) { (candidate, found) = guess }
      }
      if doubted != nil || naming.foods.isToBeConfirmed(found.named.food) { found.match = .guess }
      var item = item(candidate, found, line, orRather: doubted ?? [])
      let isSaid = found.amount.map { $0.saysCount || $0.weight != nil } ?? false
      if let last = work.last, !work.reading.items.isEmpty {
        switch items.standing(candidate, found, behind: last.candidate, joint: work.joint) {
        case .apart: break
        case .part(let isSure, let weighed):
          // What it was made of is in its figure; an amount behind it is of the whole.
          work.reading.words += items.explanation(candidate, found)
          if let weighed { work.reading.items[work.reading.items.count - 1].take(weighed) }
          if !isSure { work.doubtLast() }
          return
        case .instead:
          work.reading.items.removeLast()
          work.joint = nil
        case .topping(let grams): (item.quantity, item.measure, item.grams) = (grams, "g", grams)
        case .doubted: item.match = .guess
        }
      }
      if let added = work.added, !work.reading.items.isEmpty,
        sharesContainer(added, found) || items.names(candidate, found, in: added)
      {
        work.reading.items[work.reading.items.count - 1].match = .guess
        item.match = .guess
      }
      work.added = nil
      if let last = work.last, last.isNext, case .success(let before) = last.candidate.result,
        before.amount == nil, before.named.food.id == found.named.food.id,
        !work.reading.items.isEmpty
      {
        // `pumpkin seeds pepitas 30 g` is one food, called by two names.
        work.reading.items.removeLast()
        work.withoutAmount.remove(found.named.food.id)
      }
      if isSaid, work.withoutAmount.contains(found.named.food.id) {
        // A dish, and then what it was made of: said again with its amount, it is counted once.
        work.reading.items = work.reading.items.enumerated()
          .filter { index, said in
            index < work.sentence || said.food.id != found.named.food.id
              || !work.withoutAmount.contains(said.food.id)
          }
          .map(\.element)
        work.withoutAmount.remove(found.named.food.id)
      }
      if !isSaid { work.withoutAmount.insert(found.named.food.id) }
      work.reading.words += items.explanation(candidate, found)
      work.add(item)
    case .failure(let problem):
      if problem.reason == .unknownFood, searches, work.allowance.searches > 0,
        !problem.near.contains(where: PhraseWords.unguessable.contains)
      {
        work.allowance.searches -= 1
        if let (guess, found) = items.guess(candidate) {
          work.reading.words += items.explanation(guess, found)
          work.add(item(guess, found, line))
          return
        }
      }
      let suggests =
        problem.reason == .unknownFood && !problem.near.isEmpty && searches
        && work.allowance.searches > 0
      if suggests { work.allowance.searches -= 1 }
      work.reading.words.append(ReadWord(text: line.said(candidate.span), part: .unknown))
      work.reading.unresolved.append(
        UnresolvedItem(
          phrase: line.said(candidate.span), position: line.position(of: candidate.span.lowerBound),
          reason: problem.reason, name: problem.near, unweighed: problem.unweighed,
          suggestions: suggests ? naming.foods.likest(problem.near.joined(separator: " ")) : []))
    }
  }

  /// Whether half of a bowl may be of both: `noodles + eggs half a bowl`.
  private func sharesContainer(
    _ before: ItemReader.Candidate, _ found: ItemReader.Found
  ) -> Bool {
    guard case .success(let first) = before.result, first.amount == nil,
      let unit = found.amount?.unit, let count = found.amount?.count
    else { return false }
    return count.value < 1
      && ["bowl", "plate", "glass", "packet", "portion"].contains(unit.measure)
  }

  /// What stands in brackets behind a dish, each with its number, is what the dish was:
  /// `gorengan 3 (bakwan 2, tahu isi 1)`.
  private func closeBracket(_ work: inout Work) {
    guard let start = work.brackets.popLast(), start > 0, work.reading.items.count - start > 1
    else {
      return
    }
    let head = work.reading.items[start - 1]
    let inner = start..<work.reading.items.count
    let isWeighed = inner.contains {
      MeasureNames.builtIn[work.reading.items[$0].measure]?.kind != .household
    }
    if !isWeighed {
      // Some of what was in a dish are not all of it; what comes by the piece is a word for several.
      guard
        head.food.usualPortion?.measure == "piece"
          || head.quantity == inner.map({ work.reading.items[$0].quantity }).reduce(0, +)
      else {
        work.reading.items.removeSubrange(inner)
        work.reading.items[start - 1].match = .guess
        return
      }
    } else {
      for index in inner { work.reading.items[index].match = .guess }
    }
    work.reading.items.remove(at: start - 1)
  }

  private func item(
    _ candidate: ItemReader.Candidate, _ found: ItemReader.Found, _ line: Line,
    orRather kin: [Food] = []
  ) -> PhraseItem {
    let isGuess = found.match == .guess
    // What was only guessed is remembered by all of its words, the unknown ones too.
    let said = Array(zip(candidate.scan.pieces, found.named.choice))
    let isNamed = said.map { piece, choice in choice != nil || isGuess && piece.part == nil }
    let first = isNamed.firstIndex(of: true) ?? 0
    let last = isNamed.lastIndex(of: true) ?? -1
    let name = said.indices
      .filter { isGuess ? (first...max(first, last)).contains($0) : isNamed[$0] }
      .flatMap { said[$0].0.options[0].words }
    var item = PhraseItem(
      phrase: line.said(candidate.span), name: name, food: found.named.food,
      quantity: found.weighed.quantity, measure: found.weighed.measure, size: found.weighed.size,
      grams: found.weighed.grams, match: found.match,
      alternatives: isGuess && searches ? others(than: found.named.food, name, kin) : [],
      spread: found.weighed.spread, other: found.other)
    let saysState = candidate.scan.pieces.contains { piece in
      if piece.isOwn { return true }
      if case .state = piece.part { return true }
      return piece.options[0].words.contains(where: PhraseWords.donenessNames.contains)
    }
    if !areIngredients, !saysState, !found.isPrinted, let other = OtherState.of(item.food) {
      item.otherState = weighing.share(of: other, for: item).map {
        PhraseItem.SameFood(food: other, share: $0)
      }
    }
    return item
  }

  private func others(than food: Food, _ words: [String], _ kin: [Food]) -> [Food] {
    var seen: Set<Food.ID> = [food.id]
    return (kin + naming.foods.likest(words.joined(separator: " "), limit: 5))
      .filter { seen.insert($0.id).inserted }
  }
}

/// Why a text as a whole cannot be a meal phrase.
public enum PhraseError: Error, Sendable, Hashable {
  /// There is no food in it.
  case empty
  /// More than 4,000 bytes.
  case tooLong(bytes: Int)
  /// With the saved meals in it, more than 1,000 foods, or meals in meals deeper than four.
  case tooManyFoods
  /// A sign that acts on a terminal instead of being shown.
  case controlCharacter(Unicode.Scalar)
  /// A quotation mark without the other, in characters from 1.
  case unclosedQuote(position: Int)
}

extension LineToken {
  /// Whether it can be part of a reading.
  var saysSomething: Bool {
    switch kind {
    case .word: !PhraseWords.conjunctions.contains(word)
    case .number, .unreadable: true
    default: false
    }
  }
}
