import MagnesiumCore

/// Reads what people say they ate, in English and Indonesian: `2 telur rebus, 150 g tempe goreng`.
///
/// Each item says how sure it is: exact where name and amount can be read one way only, likely where
/// the amount or a word was assumed, a guess where the name was. What has no food of the library, or
/// an amount that could mean two things, is unresolved.
public struct PhraseReader: Sendable {
  /// A phrase longer than this, in UTF-8 bytes, is no meal.
  public static let longestPhrase = 4_000

  private let naming: FoodNaming
  private let weighing: Weighing
  private let measures = MeasureNames.builtIn
  /// Whether what is no name is looked up by likeness, which takes longer than all else.
  private var searches = true

  /// The most foods that a phrase can mean: meals of meals of meals grow without end.
  public static let mostFoods = 1_000
  /// So many saved meals may stand one in the other.
  public static let deepestMeal = 4

  /// - Parameters:
  ///   - cup: what a cup and a fluid ounce hold.
  ///   - acceptsImplausible: whether an amount beyond ``Plausibility`` is taken as meant.
  public init(foods: FoodLibrary, cup: CupSize = .us, acceptsImplausible: Bool = false) {
    self.init(
      foods: foods,
      weighing: Weighing(
        measures: .builtIn, cup: cup, acceptsImplausible: acceptsImplausible))
  }

  private init(foods: FoodLibrary, weighing: Weighing) {
    naming = FoodNaming(foods: foods)
    self.weighing = weighing
  }

  /// The same reader for text that will be refused anyway: it guesses no names and suggests none.
  public var withoutSearching: PhraseReader {
    var reader = self
    reader.searches = false
    return reader
  }

  /// - Throws: ``PhraseError`` where the text as a whole is no phrase.
  public func read(_ text: String) throws(PhraseError) -> PhraseReading {
    let allowance = Allowance()
    let reading = try read(text, within: allowance)
    guard !allowance.isExceeded else { throw .tooManyFoods }
    guard !reading.items.isEmpty || !reading.unresolved.isEmpty else { throw .empty }
    return reading
  }

  private func read(
    _ text: String, within allowance: Allowance
  ) throws(PhraseError) -> PhraseReading {
    let text = try Self.checked(text)
    let tokens = try tokens(of: text)
    var work = Work(text: text, allowance: allowance)
    for segment in tokens.split(whereSeparator: { $0.kind == .separator }) {
      for chunk in chunks(of: segment) { readChunk(chunk, &work) }
    }
    return work.reading
  }

  /// The food that a text without an amount names, in an amount.
  ///
  /// - Throws: ``PhraseError`` where the text as a whole is no name.
  public func read(
    _ name: String, in amount: AmountPhrase
  ) throws(PhraseError) -> PhraseReading {
    let name = try Self.checked(name)
    let tokens = try tokens(of: name)[...]
    var work = Work(text: name, allowance: Allowance())
    work.amount = ItemReading(
      quantity: amount.quantity, measure: amount.measure, size: amount.size, name: [])
    readFood(tokens, &work)
    return work.reading
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
    return text.withoutInvisible
  }

  private func tokens(of text: String) throws(PhraseError) -> [PhraseToken] {
    if let position = Self.unclosedQuote(in: text) { throw .unclosedQuote(position: position) }
    let tokens = PhraseLexer.tokens(of: text)
    guard tokens.contains(where: \.saysSomething) else { throw .empty }
    return tokens
  }

  /// Where the quotation mark stands that has no other, in characters from 1. One after a digit is
  /// an inch.
  private static func unclosedQuote(in text: String) -> Int? {
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

  /// A phrase while it is read.
  private struct Work {
    let text: String
    /// What this phrase and the saved meals in it may take together.
    let allowance: Allowance
    var reading = PhraseReading()
    /// The amount of every food, nil where the text says it.
    var amount: ItemReading?

    func phrase(_ tokens: ArraySlice<PhraseToken>) -> String {
      String(text[tokens.first!.range.lowerBound..<tokens.last!.range.upperBound])
    }
  }

  // MARK: Parting a phrase into items

  /// What stands between commas. A comma before a mere amount or preparation does not end an item:
  /// `salmon, 120 g`, `2 rashers bacon, grilled`.
  private func chunks(of segment: ArraySlice<PhraseToken>) -> [ArraySlice<PhraseToken>] {
    var chunks: [[PhraseToken]] = []
    for chunk in segment.split(whereSeparator: { $0.kind == .comma }) {
      if let last = chunks.last, saysMoreOf(last[...], chunk) {
        chunks[chunks.count - 1] += chunk
      } else {
        chunks.append(Array(chunk))
      }
    }
    return chunks.map { $0[...] }
  }

  private func saysMoreOf(
    _ item: ArraySlice<PhraseToken>, _ addition: ArraySlice<PhraseToken>
  ) -> Bool {
    let words = ItemReading.words(addition.filter { !$0.isNumber }[...])
    if words.allSatisfy(PhraseWords.preparations.contains), !words.isEmpty,
      !addition.contains(where: \.isNumber)
    {
      return true
    }
    guard !item.contains(where: \.isNumber) else { return false }
    let isAmount =
      addition.contains { $0.isNumber || $0.kind == .article }
      || measures.read(words[...])?.saysOne == true
    return isAmount && (words.isEmpty || measures.read(words[...])?.length == words.count)
      && !addition.contains { if case .unreadable = $0.kind { true } else { false } }
  }

  /// More parts than this are never one name.
  private static let mostPartsOfName = 3

  /// A conjunction may belong to a name (`fish and chips`) or stand between foods: of the parts
  /// between conjunctions, the longest runs that name a food are taken as one.
  private func readChunk(_ chunk: ArraySlice<PhraseToken>, _ work: inout Work) {
    var parts = chunk.split(whereSeparator: { $0.kind == .conjunction })[...]
    while let first = parts.first {
      let count = runLength(of: parts, in: chunk)
      let end = parts[parts.startIndex + count.parts - 1].endIndex
      readItem(chunk[first.startIndex..<(count.takesRest ? chunk.endIndex : end)], &work)
      parts = parts.dropFirst(count.parts)
    }
  }

  /// How many parts the item at the start has: as many as make a name or say more of it.
  private func runLength(
    of parts: ArraySlice<ArraySlice<PhraseToken>>, in chunk: ArraySlice<PhraseToken>
  ) -> (parts: Int, takesRest: Bool) {
    let first = parts.first!
    for count in (1...min(parts.count, Self.mostPartsOfName)).reversed() {
      let end = parts[parts.startIndex + count - 1].endIndex
      // A name may end in a conjunction: `Horlicks Plus`.
      let isLast = count == parts.count && end < chunk.endIndex
      for end in isLast ? [chunk.endIndex, end] : [end] where count > 1 || end == chunk.endIndex {
        let run = chunk[first.startIndex..<end]
        if count == 1 || mayBeOneName(run) || isOwnName(run), isName(run) {
          return (count, end == chunk.endIndex)
        }
      }
    }
    // with skin
    let more = parts.dropFirst().prefix { part in
      part.allSatisfy { $0.kind == .word && PhraseWords.preparations.contains($0.word) }
    }
    return (1 + more.count, false)
  }

  /// In `rice with 100 g chicken` and `2 eggs and rice` the amount belongs to one of two foods; in
  /// `1 plate rice and beans` and `rice and beans 2 cups` to the whole.
  private func mayBeOneName(_ run: ArraySlice<PhraseToken>) -> Bool {
    guard
      let last = run.lastIndex(where: { $0.kind == .conjunction && $0.range != run.last?.range })
    else { return true }
    let words = ItemReading.words(run[(last + 1)...].filter { !$0.isNumber }[...])
    let endsInAmount = run[last + 1].isDigits
    if endsInAmount || run[(last + 1)...].contains(where: { $0.kind == .article }) { return false }
    guard let first = run.first, case .number(let count) = first.kind, first.words.isEmpty,
      count != 1, !words.isEmpty
    else { return true }
    return measures.read(ItemReading.words(run.dropFirst())[...]) != nil
  }

  /// `2 nasi dan ayam`, where that is what the person calls one food.
  private func isOwnName(_ run: ArraySlice<PhraseToken>) -> Bool {
    !naming.foods.own.isEmpty
      && naming.foods.ownFood(words: ItemReading.words(run.filter { !$0.isDigits }[...])) != nil
  }

  private func isName(_ tokens: ArraySlice<PhraseToken>) -> Bool {
    if case .success(let item) = item(tokens, FoodNaming.Freedom.strict, text: nil) {
      return item.match != .guess
    }
    return false
  }

  // MARK: Reading an item

  private func readItem(_ tokens: ArraySlice<PhraseToken>, _ work: inout Work) {
    guard !work.allowance.isExceeded else { return }
    if let items = itemsOfMeal(tokens, work.allowance) {
      work.reading.items += items
      return
    }
    // for lunch
    if tokens.allSatisfy({ $0.kind == .article || PhraseWords.noise.contains($0.word) }) { return }
    readFood(tokens, &work)
  }

  private func readFood(_ tokens: ArraySlice<PhraseToken>, _ work: inout Work) {
    let strict = item(tokens, FoodNaming.Freedom.strict, text: work.text, amount: work.amount)
    if case .success(let item) = strict {
      work.reading.items.append(item)
      return
    }
    if work.amount == nil, let items = itemsWithoutSeparators(tokens, work.text) {
      work.reading.items += items
      return
    }
    guard case .failure(var problem) = strict else { return }
    guard !work.allowance.isExceeded else { return }
    if problem.reason == .unknownFood, searches, work.allowance.searches > 0 {
      work.allowance.searches -= 1
      switch item(tokens, FoodNaming.Freedom.free, text: work.text, amount: work.amount) {
      case .success(let item):
        work.reading.items.append(item)
        return
      case .failure(let freeProblem): problem = freeProblem
      }
    }
    let suggests =
      problem.reason == .unknownFood && !problem.near.isEmpty && searches
      && work.allowance.searches > 0
    work.reading.unresolved.append(
      UnresolvedItem(
        phrase: work.phrase(tokens),
        position: work.text.distance(
          from: work.text.startIndex, to: tokens.first!.range.lowerBound) + 1,
        reason: problem.reason, name: problem.near,
        suggestions: suggests
          ? naming.foods.likest(problem.near.joined(separator: " ")) : []))
  }

  /// `sarapan`, `half sarapan`: the items of a saved meal, in the share that was eaten.
  private func itemsOfMeal(
    _ tokens: ArraySlice<PhraseToken>, _ allowance: Allowance
  ) -> [PhraseItem]? {
    guard !naming.foods.meals.isEmpty else { return nil }
    for reading in ItemReading.all(of: tokens, measures: measures)
    where reading.measure == nil || reading.measure?.id == "portion" {
      guard let meal = naming.foods.meal(words: reading.name) else { continue }
      allowance.depth += 1
      guard !allowance.isExceeded else { return nil }
      // A meal may hold other meals, but not itself.
      let read = try? PhraseReader(foods: naming.foods.without(meal), weighing: weighing)
        .read(meal.phrase, within: allowance)
      guard !allowance.isExceeded else { return nil }
      allowance.depth -= 1
      allowance.foods -= read?.items.count { $0.meal == nil } ?? 1
      guard let read, read.unresolved.isEmpty, !read.items.isEmpty else { continue }
      return read.items.map { item in
        var item = item
        item.meal = meal.name
        item.quantity *= reading.quantity ?? 1
        item.grams *= reading.quantity ?? 1
        return item
      }
    }
    return nil
  }

  /// `nasi 1 piring tempe goreng 2 potong`: the amounts part the foods, when all of them are names.
  private func itemsWithoutSeparators(
    _ tokens: ArraySlice<PhraseToken>, _ text: String
  ) -> [PhraseItem]? {
    let numbers = tokens.indices.filter { tokens[$0].isDigits }
    guard let first = numbers.first, let last = numbers.last else { return nil }
    // `nasi 2 telur` begins with a food of its own, `2 telur nasi` ends with one.
    let beforeNumbers = first == tokens.startIndex ? numbers.dropFirst() : numbers[...]
    let afterAmounts = (last == tokens.endIndex - 1 ? numbers.dropLast() : numbers[...]).map {
      position in
      position + 1 + (measures.read(ItemReading.words(tokens[(position + 1)...])[...])?.length ?? 0)
    }
    for cuts in [Array(beforeNumbers), afterAmounts] {
      let bounds = [tokens.startIndex] + cuts.filter { $0 < tokens.endIndex } + [tokens.endIndex]
      guard bounds.count > 2 else { continue }
      let items = zip(bounds, bounds.dropFirst()).compactMap { start, end -> PhraseItem? in
        guard start < end, end <= tokens.endIndex,
          case .success(let item) = item(tokens[start..<end], FoodNaming.Freedom.strict, text: text)
        else { return nil }
        return item
      }
      if items.count == bounds.count - 1 { return items }
    }
    return nil
  }

  private struct Problem: Error {
    var reason: UnresolvedItem.Reason
    /// The words that may have been meant as a food.
    var near: [String] = []
  }

  /// - Parameters:
  ///   - text: the phrase, nil where only success matters.
  ///   - amount: nil where the tokens say it.
  private func item(
    _ tokens: ArraySlice<PhraseToken>, _ freedoms: [FoodNaming.Freedom], text: String?,
    amount: ItemReading? = nil
  ) -> Result<PhraseItem, Problem> {
    for token in tokens {
      if case .unreadable(let reason) = token.kind { return .failure(Problem(reason: reason)) }
    }
    guard tokens.count(where: \.isDigits) <= (amount == nil ? 1 : 0) else {
      return .failure(Problem(reason: .severalAmounts))
    }
    var readings = ItemReading.all(of: tokens, measures: measures)
    if var amount {
      amount.name = ItemReading.words(tokens)
      readings = [amount]
    }
    var amountProblem: UnresolvedItem.Reason?
    let typed =
      freedoms == FoodNaming.Freedom.strict
      ? [:]
      : Dictionary(
        tokens.lazy.filter { !$0.typed.isEmpty }.map { ($0.word, $0.typed) },
        uniquingKeysWith: { first, _ in first })
    for freedom in freedoms {
      for reading in readings {
        guard var named = naming.food(reading.name, freedom, typed: typed) else { continue }
        var weighed = weighing.weigh(named.food, reading)
        if case .failure(.measureDoesNotFit(let measure, _)) = weighed,
          let fitting = naming.food(reading.name, in: measure)
        {
          named = fitting
          weighed = weighing.weigh(fitting.food, reading)
        }
        switch weighed {
        case .success(let weighed):
          let phrase = text.map {
            String($0[tokens.first!.range.lowerBound..<tokens.last!.range.upperBound])
          }
          return .success(
            PhraseItem(
              phrase: phrase ?? "", name: naming.telling(reading.name), food: named.food,
              quantity: weighed.quantity, measure: weighed.measure, size: weighed.size,
              grams: weighed.grams,
              match: max(named.match, weighed.match, reading.countsADish ? .likely : .exact),
              alternatives: named.alternatives))
        case .failure(let problem): amountProblem = amountProblem ?? problem
        }
      }
      if let amountProblem { return .failure(Problem(reason: amountProblem)) }
    }
    return .failure(unread(tokens, readings, text))
  }

  private func unread(
    _ tokens: ArraySlice<PhraseToken>, _ readings: [ItemReading], _ text: String?
  ) -> Problem {
    if let shortest = readings.map(\.name).min(by: { $0.count < $1.count }) {
      if let measure = measures.read(shortest[...]) {
        if measure.length == shortest.count { return Problem(reason: .noFood) }
        if !tokens.contains(where: \.isNumber), case .mass = measure.measure.kind {
          return Problem(reason: .missingNumber(measure.measure.id))
        }
      }
      return Problem(reason: .unknownFood, near: naming.telling(shortest))
    }
    // 1 crate behind milk: neither amount nor name.
    if let text, let number = tokens.firstIndex(where: \.isDigits), number > tokens.startIndex {
      let said = text[tokens[number].range.lowerBound..<tokens.last!.range.upperBound]
      return Problem(reason: .unreadableAmount(String(said)))
    }
    return Problem(reason: .noFood)
  }
}

/// Why a text as a whole cannot be a meal phrase.
public enum PhraseError: Error, Sendable, Hashable {
  case empty
  case tooLong(bytes: Int)
  /// With the saved meals in it, more than ``PhraseReader/mostFoods``, or meals in meals deeper than
  /// ``PhraseReader/deepestMeal``.
  case tooManyFoods
  case controlCharacter(Unicode.Scalar)
  /// A quotation mark without the other, in characters from 1.
  case unclosedQuote(position: Int)
}

extension FoodNaming.Freedom {
  /// Names as they are in the library.
  static let strict: [Self] = [
    .asWritten, .anyOrder, .withoutNoise, .translated, .withoutNeutral,
  ]
  /// What is only near to a name.
  static let free: [Self] = [.searched, .inPart]
}

extension PhraseToken {
  /// Whether it can be part of an item.
  fileprivate var saysSomething: Bool {
    switch kind {
    case .word, .number, .unreadable: true
    case .article, .comma, .separator, .conjunction: false
    }
  }
}
