/// How many letters have to be inserted, removed, replaced or swapped with their neighbour to turn
/// one word into another (the optimal string alignment distance).
enum EditDistance {
  /// O(n·m) time; no memory but the stack's.
  static func between(_ left: UnsafeBufferPointer<UInt8>, _ right: UnsafeBufferPointer<UInt8>)
    -> Int
  {
    let width = right.count + 1
    return withUnsafeTemporaryAllocation(of: Int.self, capacity: 3 * width) { cells in
      // Three rows take turns: this one, the one above and the one above that.
      for j in 0..<width { cells[j] = j }
      for i in 1..<(left.count + 1) {
        let row = i % 3 * width
        let above = (i + 2) % 3 * width
        let twoAbove = (i + 1) % 3 * width
        cells[row] = i
        for j in 1..<width {
          let isSame = left[i - 1] == right[j - 1]
          var cost = min(
            cells[above + j] + 1, cells[row + j - 1] + 1, cells[above + j - 1] + (isSame ? 0 : 1))
          if i > 1, j > 1, left[i - 1] == right[j - 2], left[i - 2] == right[j - 1] {
            cost = min(cost, cells[twoAbove + j - 2] + 1)
          }
          cells[row + j] = cost
        }
      }
      return cells[left.count % 3 * width + right.count]
    }
  }

  /// A quick no: every edit takes at most one letter out of a word's set and puts one in.
  static func canBeWithin(
    _ distance: Int, _ left: some Sequence<UInt8>, _ right: some Sequence<UInt8>
  ) -> Bool {
    (letters(left) ^ letters(right)).nonzeroBitCount <= 2 * distance
  }

  private static func letters(_ word: some Sequence<UInt8>) -> UInt64 {
    word.reduce(0) { $0 | 1 << UInt64($1 & 63) }
  }
}
