import MagnesiumCore

/// What stands in brackets.
extension ItemReader {
  /// An amount, words on the food, or a remark that is passed over.
  func readBrackets(_ inner: Range<Int>, _ variant: Variant, _ scan: inout Scan) {
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
    if saysHow(inner) {
      scan.commas.append(scan.pieces.count)
      var index = inner.lowerBound
      while index < inner.upperBound {
        guard line.tokens[index].kind == .word else {
          index += 1
          continue
        }
        var piece = piece(at: index, limit: inner.upperBound)
        piece.dropCost = min(piece.dropCost, piece.part == .connector ? 0.05 : 0.7)
        scan.pieces.append(piece)
        index = piece.tokens.upperBound
      }
    } else {
      // Foods with their numbers say what it was made of.
      let counts = inner.contains { line.tokens[$0].isDigits && line.tokens[$0].number != nil }
      scan.passed.append(inner)
      if !counts, let index = inner.first(where: { line.size($0) != nil }),
        let size = line.size(index)
      {
        scan.pieces.append(kept(index..<size.tag.end, dropCost: 0.02, .size(size.value)))
      }
      scan.cost += counts ? 1.5 : 0.25
      // Foods there, each with its amount, are what was had.
      let foods = amountsOfFoods(inner, of: scan.pieces.flatMap { $0.options[0].words })
      if foods > 0 { scan.cost += 1.3 * Double(foods) }
    }
  }

  /// Whether brackets hold nothing but how the food was.
  private func saysHow(_ inner: Range<Int>) -> Bool {
    var index = inner.lowerBound
    while index < inner.upperBound {
      let tag = line.tags[index].first {
        switch $0.part {
        case .plain, .state, .size, .remark, .filler, .about, .connector:
          $0.end <= inner.upperBound
        default: false
        }
      }
      guard let end = tag?.end ?? (line.tokens[index].kind == .comma ? index + 1 : nil) else {
        return false
      }
      index = end
    }
    return true
  }

  /// How many amounts stand beside names of foods; none where it is told of what it was cooked, and of
  /// one that only says how much of the food itself there was.
  func amountsOfFoods(_ inner: Range<Int>, of words: [String]) -> Int {
    guard !inner.isEmpty, line.tag(inner.lowerBound, { $0 == .heading ? true : nil }) == nil else {
      return 0
    }
    let count = inner.count { index in
      guard line.tokens[index].isDigits else { return false }
      let around = max(inner.lowerBound, index - 2)..<min(inner.upperBound, index + 4)
      return around.contains {
        line.tokens[$0].kind == .word && naming.foods.mayName(line.tokens[$0].hash)
          && line.unit($0) == nil
      }
    }
    let isItself = inner.contains { words.contains(line.tokens[$0].word) }
    return count == 1 && isItself ? 0 : count
  }
}
