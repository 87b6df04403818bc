import MagnesiumCore

/// Finds the best reading of a line as a whole.
///
/// The line is a lattice: between any two places where a food may begin or end lies an edge that reads
/// the words there as one food, as words that tell of eating, as a time, as what was not eaten. Every
/// edge costs what it has to assume, and the cheapest way through is the reading.
struct LineReader {
  enum Edge {
    case sign
    /// Says nothing of what was eaten.
    case passed(WordPart?)
    case when(OccasionPart)
    /// Says how much of the food before was eaten, or was left.
    case amended(SaidAmount, isLeft: Bool)
    /// Says what was not eaten; of what where it has a subject.
    case not(Negation, hasSubject: Bool)
    case bracket
    case item(ItemReader.Candidate)
    case meal(SavedMeal, Double)
  }

  struct Step {
    var span: Range<Int>
    var edge: Edge
  }

  let line: Line
  let items: ItemReader
  private let count: Int

  init(_ line: Line, items: ItemReader) {
    (self.line, self.items, count) = (line, items, line.tokens.count)
  }

  /// Longer lines are parted at their signs and amounts only.
  private static let longestFine = 60
  /// No food has more words.
  private static let longestItem = 40
  private static let mostEnds = 12

  /// The best way from the first token to the last.
  func steps() -> [Step] {
    let coarse = way(isFine: false)
    guard count <= Self.longestFine, coarse.cost >= Self.doubtful(coarse.steps) else {
      return coarse.steps
    }
    let fine = way(isFine: true)
    return fine.cost < coarse.cost ? fine.steps : coarse.steps
  }

  /// From this cost on a reading leaves something open.
  private static func doubtful(_ steps: [Step]) -> Double {
    let foods = steps.count {
      switch $0.edge {
      case .item, .meal: true
      default: false
      }
    }
    return 1.8 * Double(max(1, foods))
  }

  private struct Node {
    var cost = Double.infinity
    var from = 0
    var afterItem = false
    var edge = Edge.sign
  }

  private func way(isFine: Bool) -> (steps: [Step], cost: Double) {
    // Two at each place: behind a food, and behind anything else.
    var nodes = Array(repeating: [Node(), Node()], count: count + 1)
    nodes[0][0].cost = 0
    func reach(_ end: Int, _ cost: Double, _ edge: Edge, from: Int, afterItem: Bool, isItem: Bool) {
      let state = isItem ? 1 : 0
      if cost < nodes[end][state].cost {
        nodes[end][state] = Node(cost: cost, from: from, afterItem: afterItem, edge: edge)
      }
    }
    let boundaries = boundaries(isFine: isFine)
    for start in 0..<count {
      let plain = nodes[start][0].cost
      let behind = nodes[start][1].cost
      let cost = min(plain, behind)
      guard cost < .infinity else { continue }
      let from = behind < plain
      for (edge, end, price) in others(at: start) {
        reach(end, cost + price, edge, from: start, afterItem: from, isItem: false)
      }
      guard boundaries[start] || start == 0, mayBegin(start) else { continue }
      let before = nodes[start][1].edge
      // Behind `carrot 20 g` another food begins.
      let joined =
        isAmount(start) || endsWithAmount(before, start) ? 0.5 : isWeighed(before) ? 3.5 : 0.9
      let isJoined = behind + joined < plain
      let base = isJoined ? behind + joined : plain
      guard base < .infinity else { continue }
      if let row = line.rows[start], let candidate = items.row(start, row) {
        reach(
          row.end, base + candidate.cost, .item(candidate), from: start, afterItem: isJoined,
          isItem: true)
      }
      var ends = 0
      var end = start + 1
      while end <= count, end - start <= Self.longestItem, ends < Self.mostEnds {
        if line.tokens[end - 1].kind == .stop { break }
        if line.tokens[end - 1].kind == .open {
          end = min((line.closings[end - 1] ?? count) + 1, count)
        }
        if end <= count, boundaries[end], mayEnd(start, end) {
          ends += 1
          if let meal = meal(start..<end) {
            // `sarapan: 2 telur` is a breakfast, whatever a saved meal is called.
            let isLabel =
              end < count && ![.comma, .stop, .close].contains(line.tokens[end].kind)
              && !line.tags[end].contains { $0.part == .connector }
            reach(
              end, base + (isLabel ? 0.5 : -0.05), .meal(meal.0, meal.1), from: start,
              afterItem: isJoined, isItem: true)
          }
          if let candidate = items.read(start..<end) {
            reach(
              end, base + candidate.cost, .item(candidate), from: start, afterItem: isJoined,
              isItem: true)
          }
        }
        end += 1
      }
    }
    var steps: [Step] = []
    var place = count
    var state = nodes[count][1].cost < nodes[count][0].cost ? 1 : 0
    let cost = nodes[count][state].cost
    guard cost < .infinity else { return ([], cost) }
    while place > 0 {
      let node = nodes[place][state]
      steps.append(Step(span: node.from..<place, edge: node.edge))
      place = node.from
      state = node.afterItem ? 1 : 0
    }
    return (steps.reversed(), cost)
  }

  /// Where a food may begin or end: a line without a sign is parted too, so that what it has of words is
  /// named.
  private func boundaries(isFine: Bool) -> [Bool] {
    var last = 0
    return (0...count).map { index in
      guard isFine || isBoundary(index) || index - last == Self.longestItem else { return false }
      last = index
      return true
    }
  }

  private func isWeighed(_ edge: Edge) -> Bool {
    if case .item(let candidate) = edge {
      candidate.scan.amounts.contains { $0.amount.weight != nil }
    } else {
      false
    }
  }

  /// Whether a food is named, and then how much of it.
  private func endsWithAmount(_ edge: Edge, _ end: Int) -> Bool {
    guard case .item(let candidate) = edge, let first = candidate.scan.pieces.first else {
      return false
    }
    return candidate.scan.amounts.contains {
      $0.tokens.upperBound == end && first.tokens.upperBound <= $0.tokens.lowerBound
        && !$0.amount.isBare
    }
  }

  // MARK: Where foods begin and end

  private func isAmount(_ index: Int) -> Bool {
    guard index < count, line.endOfNumberedName(index) == nil else { return false }
    return line.tokens[index].isDigits || line.tokens[index].kind == .article
      || line.tags[index].contains { $0.saysOne }
      || line.tokens[index].kind == .word && line.number(at: index, limit: count) != nil
  }

  private func isBoundary(_ index: Int) -> Bool {
    guard index > 0, index < count else { return true }
    if line.tokens[index].kind != .word || line.tokens[index - 1].kind != .word { return true }
    if isAmount(index) || line.occasion(at: index) != nil { return true }
    // Behind an amount and behind what is no food.
    return line.tags[index].contains(where: Self.isOther)
      || line.tags[..<index].suffix(4).contains {
        $0.contains { $0.end == index && (Self.isOther($0) || Self.isUnit($0)) }
      }
  }

  private static func isUnit(_ tag: Line.Tag) -> Bool {
    if case .unit = tag.part { true } else { false }
  }

  private static func isOther(_ tag: Line.Tag) -> Bool {
    switch tag.part {
    case .filler, .place, .heading, .connector, .meal, .day, .dayPart, .time, .clock, .remark,
      .example, .about,
      .negation, .fasting, .daysAgo, .vague:
      true
    default: false
    }
  }

  /// Words that tell of eating begin no food, unless a name begins so.
  private func mayBegin(_ start: Int) -> Bool {
    switch line.tokens[start].kind {
    case .comma, .stop, .colon, .slash, .close, .dash, .inch: return false
    case .word: break
    default: return true
    }
    guard line.tags[start].contains(where: Self.isOther),
      !line.tags[start].contains(where: Self.isUnit),
      line.number(at: start, limit: count) == nil
    else { return true }
    if line.tags[start].contains(where: {
      if case .vague = $0.part { true } else { $0.part == .about }
    }) {
      return true
    }
    if !items.naming.foods.meals.isEmpty { return true }
    return beginsName(start)
  }

  private func beginsName(_ start: Int) -> Bool {
    var hash: UInt64 = 0
    for index in start..<min(count, start + 5) {
      guard line.tokens[index].kind == .word else { return false }
      hash = hash &+ line.tokens[index].hash
      if items.naming.foods.mayName(hash) { return true }
    }
    return false
  }

  private func mayEnd(_ start: Int, _ end: Int) -> Bool {
    let last = line.tokens[end - 1]
    switch last.kind {
    case .comma, .colon, .slash, .open: return false
    case .word: break
    default: return true
    }
    let tags = line.tags[end - 1]
    guard tags.contains(where: { $0.part == .connector || $0.part == .alternative }) else {
      return true
    }
    var hash: UInt64 = 0
    for index in (max(start, end - 5)..<end).reversed() {
      guard line.tokens[index].kind == .word else { return false }
      hash = hash &+ line.tokens[index].hash
      if items.naming.foods.mayName(hash) { return true }
    }
    return false
  }

  // MARK: What is no food

  private func others(at start: Int) -> [(Edge, end: Int, cost: Double)] {
    var found: [(Edge, Int, Double)] = []
    let token = line.tokens[start]
    switch token.kind {
    case .comma, .stop, .colon, .close: found.append((.sign, start + 1, 0))
    case .slash: found.append((.sign, start + 1, 0.1))
    case .dash, .times, .inch: found.append((.sign, start + 1, 0.4))
    case .article: found.append((.passed(nil), start + 1, 0.3))
    case .open:
      let close = min(line.closings[start] ?? count, count)
      found.append((.sign, start + 1, 0.45))
      // Foods with their numbers are none that is passed over.
      let counts = (start + 1..<max(start + 1, close)).contains { line.tokens[$0].isDigits }
      let isUnreadable = (start + 1..<max(start + 1, close)).contains {
        if case .unreadable(.ambiguousNumber) = line.tokens[$0].kind { true } else { false }
      }
      if !isUnreadable, !line.saysLeftover(start + 1..<max(start + 1, close)) {
        let foods = items.amountsOfFoods(start + 1..<max(start + 1, close), of: [])
        found.append((.bracket, min(close + 1, count), counts ? 3 + 1.3 * Double(foods) : 0.6))
      }
    case .word, .number, .unreadable: break
    }
    if token.kind == .word || token.number != nil || text(start).first?.isNumber == true {
      if let (part, end) = line.occasion(at: start) {
        // A time counts for more than that nobody said how much.
        let isClock = line.endOfClock(start) != nil || part.time != nil && start == 0
        found.append((.when(part), end, (isClock ? -0.4 : 0.15) + misplaced(start, part)))
      }
      if start == 0 || isSign(start - 1), let (label, cost) = label(start) {
        found.append((.passed(.place), label, cost))
      }
      if start > 0, isSign(start - 1), let (end, cost) = remark(start) {
        found.append((.passed(.remark), end, cost))
      }
      if start == 0 || isSign(start - 1), let end = endOfUneaten(start) {
        found.append((.not(.uneaten, hasSubject: true), end, 0.5))
      }
      if start > 0, isSign(start - 1), let end = line.endOfUnused(start) {
        found.append((.not(.uneaten, hasSubject: false), end, 0.2))
      }
    }
    for tag in line.tags[start] {
      switch tag.part {
      case .filler: found.append((.passed(tag.part), tag.end, 0.05))
      case .connector: found.append((.passed(tag.part), tag.end, 0.02))
      case .remark: found.append((.passed(tag.part), tag.end, 0.12))
      // A word alone may be another: `foods like rice`.
      case .example where start > 0 && (tag.end > start + 1 || isSign(start - 1)):
        found.append((.passed(.remark), endOfPart(tag.end), 0.3))
      case .place, .heading: found.append((.passed(tag.part), tag.end, 0.2))
      case .about: found.append((.passed(tag.part), tag.end, 0.3))
      case .clock: found.append((.passed(tag.part), tag.end, 1.6))
      // Behind a number what cuts is a unit: `2 potong`.
      case .plain where start == 0 || !line.tokens[start - 1].isDigits || line.unit(start) == nil:
        found.append((.passed(tag.part), tag.end, 0.6))
      case .fasting: found.append((.passed(tag.part), tag.end, 1.5))
      case .dayPart: found.append((.passed(tag.part), tag.end, 0.4))
      case .brand(let foods):
        // Of a brand that is one food, or a food's own name, the food was had.
        let isFood = !foods.isEmpty || items.food(start..<tag.end) != nil
        found.append((.passed(tag.part), tag.end, isFood ? 2.4 : 1.2))
      case .vague(.taste): found.append((.passed(.remark), tag.end, 0.5))
      case .state, .size: found.append((.passed(tag.part), tag.end, 1.7))
      case .negation(let negation): found += not(negation, start, tag.end)
      default: break
      }
    }
    return found
  }

  /// Where the next sign stands.
  private func endOfPart(_ start: Int) -> Int {
    (start..<count).first { [.comma, .stop, .open, .close].contains(line.tokens[$0].kind) } ?? count
  }

  private func text(_ token: Int) -> Substring { line.text[line.tokens[token].range] }

  private func isSign(_ token: Int) -> Bool {
    [.comma, .stop, .open].contains(line.tokens[token].kind)
  }

  /// Of a time that may be something else: `toast with jam 2`.
  private func misplaced(_ start: Int, _ part: OccasionPart) -> Double {
    guard part.time != nil, part.meal == nil, start > 0 else { return 0 }
    let before = line.tokens[start - 1]
    let joins = line.tags[start - 1].contains { $0.part == .connector }
    return joins || before.kind == .comma ? 3 : 0
  }

  /// What stands before a colon is where it was, or what the list is of.
  private func label(_ start: Int) -> (end: Int, cost: Double)? {
    var end = start
    let isHeading = line.tags[start].contains { $0.part == .heading }
    while end < count, end < start + 5,
      line.tokens[end].kind == .word || isHeading && line.tokens[end].isDigits
    {
      end += 1
    }
    guard end > start, end < count, line.tokens[end].kind == .colon, end + 1 < count,
      !(start..<end).contains(where: tellsWhen)
    else { return nil }
    let isKnown = line.tags[start].contains {
      switch $0.part {
      case .place, .heading: $0.end == end
      default: false
      }
    }
    // `rice: 200 g` says how much.
    return (end, isKnown ? 0.05 : 1.1)
  }

  /// Whether a word says when it was, which no place takes with it.
  private func tellsWhen(_ token: Int) -> Bool {
    if !line.tokens[token].isDigits, text(token).first?.isNumber == true { return true }
    return line.tags[token].contains {
      switch $0.part {
      case .meal, .day, .daysAgo, .lastWeekday, .time, .dayPart: true
      default: false
      }
    }
  }

  private func not(_ negation: Negation, _ start: Int, _ behind: Int) -> [(Edge, Int, Double)] {
    switch negation {
    case .less: return [(.passed(.negation(.less)), behind, 0.2)]
    case .ateShare:
      return share(behind) ?? amended(start, behind, isLeft: false).map { [$0] } ?? []
    case .ate(1) where share(behind) != nil: return share(behind) ?? []
    case .undone: return [(.not(negation, hasSubject: false), behind, 0.3)]
    case .without, .except:
      var found: [(Edge, Int, Double)] = []
      if start > 0, behind == count || isSign(behind) {
        found.append((.not(.uneaten, hasSubject: false), behind, 0.25))
      }
      var end = behind
      while end < count, end < behind + 4, line.tokens[end].kind == .word,
        end == behind || !line.tags[end].contains(where: { $0.part == .connector })
      {
        end += 1
        found.append((.not(negation, hasSubject: true), end, 0.3 - 0.01 * Double(end - behind)))
      }
      return found
    case .uneaten, .ate, .shared:
      // What follows says of what.
      var found: [(Edge, Int, Double)] = [(.not(negation, hasSubject: false), behind, 0.3)]
      if negation == .ate(nil), let left = amended(start, behind, isLeft: true) {
        found.append(left)
      }
      if negation == .shared(nil), let sharers = sharers(behind) { found.append(sharers) }
      var end = behind
      while end < count, end < behind + 4, line.tokens[end].kind == .word {
        end += 1
        found.append((.not(negation, hasSubject: true), end, 0.35 + 0.1 * Double(end - behind)))
      }
      return found
    }
  }

  /// The share that was eaten of what stands before, where nothing follows of which it could be.
  private func share(_ start: Int) -> [(Edge, Int, Double)]? {
    guard let share = line.number(at: start, limit: count), (0..<1).contains(share.number.value),
      share.end == count || line.tokens[share.end].kind != .word
    else { return nil }
    return [(.not(.ate(share.number.value), hasSubject: false), share.end, 0.05)]
  }

  /// How many shared what stands before, where no food follows that is counted: `shared between 5 people`.
  private func sharers(_ start: Int) -> (Edge, Int, Double)? {
    guard let number = line.number(at: start, limit: count)?.number,
      number.low == number.high, number.value >= 2, number.value == number.value.rounded(),
      var end = line.number(at: start, limit: count)?.end
    else { return nil }
    while end < count, line.tokens[end].kind == .word {
      guard !items.naming.foods.mayName(line.tokens[end].hash) else { return nil }
      end += 1
    }
    return (.not(.shared(1 / number.value), hasSubject: false), end, 0.05)
  }

  /// The amount that was eaten, or left, of the food before, where no food follows of which it could be:
  /// `made 12 muffins, ate 2`, `200 g rice, left 50 g`.
  private func amended(_ start: Int, _ behind: Int, isLeft: Bool) -> (Edge, Int, Double)? {
    guard start > 0, let (amount, end) = line.amount(at: behind, limit: count),
      amount.vague == nil, end == count || isSign(end) || line.tokens[end].kind == .close
    else { return nil }
    return (.amended(amount, isLeft: isLeft), end, 0.05)
  }

  /// What stands behind a comma and begins as a preparation or a remark does: `cut into strips`,
  /// `sesuai selera`. What of it is unknown costs more than a food.
  private func remark(_ start: Int) -> (end: Int, cost: Double)? {
    let begins = line.tags[start].contains {
      switch $0.part {
      case .plain, .state, .remark, .filler, .negation: true
      default: false
      }
    }
    guard begins else { return nil }
    var cost = 1.0
    var end = start
    while end < count, ![.comma, .stop, .open, .close].contains(line.tokens[end].kind) {
      if line.tokens[end].kind == .word {
        let namesFood = items.naming.foods.mayName(line.tokens[end].hash)
        if line.tags[end].isEmpty {
          cost += namesFood ? 2.5 : 0.9
        } else if namesFood, !line.tags[end].contains(where: Self.tellsOfEating) {
          cost += 1.5
        }
      }
      if line.tokens[end].isDigits, let weight = line.weight(at: end, limit: count),
        weight.weight.unit.isMass
      {
        return nil
      }
      end += 1
    }
    return end > start + 1 ? (end, cost) : nil
  }

  private static func tellsOfEating(_ tag: Line.Tag) -> Bool {
    switch tag.part {
    case .filler, .remark, .negation, .plain, .connector, .meal, .unit, .size: true
    default: false
    }
  }

  /// `kuahnya ga diminum`: what was left, and that it was.
  private func endOfUneaten(_ start: Int) -> Int? {
    for index in start + 1..<max(start + 1, min(count, start + 5)) {
      guard line.tokens[index].kind == .word, line.tokens[index - 1].kind == .word else {
        return nil
      }
      if let uneaten = line.tag(index, { $0 == .negation(.uneaten) ? true : nil }) {
        return uneaten.tag.end
      }
    }
    return nil
  }

  /// A saved meal, in the share that was eaten.
  private func meal(_ span: Range<Int>) -> (SavedMeal, Double)? {
    guard !items.naming.foods.meals.isEmpty else { return nil }
    for leaves in [false, true] {
      var words: [String] = []
      var share: Double?
      var index = span.lowerBound
      var fits = true
      while index < span.upperBound {
        if !leaves || line.tokens[index].isDigits,
          let (amount, end) = line.amount(
            at: index, limit: span.upperBound, leavingUnit: leaves)
        {
          guard share == nil, amount.weight == nil, amount.vague == nil,
            amount.unit == nil || amount.unit?.measure == "portion"
          else {
            fits = false
            break
          }
          share = amount.count?.value ?? 1
          index = end
          continue
        }
        words += line.tokens[index].words
        index += 1
      }
      if fits, !words.isEmpty, let meal = items.naming.foods.meal(words: words) {
        return (meal, share ?? 1)
      }
    }
    return nil
  }
}
