/// The randomisation test of paired differences (Fisher, The Design of Experiments, 1935, § 21): where nothing
/// differs, each pair could as well have come out the other way round.
package enum SignFlips {
  /// Beyond it there are too many ways to count one by one.
  package static let mostPairs = 20

  /// The share of all ways to turn pairs round whose mean lies at least as far from 0.
  ///
  /// - Parameter differences: ``mostPairs`` at most, and one at least.
  package static func share(atLeastAsFarAs differences: [Double]) -> Double {
    let count = differences.count
    precondition((1...mostPairs).contains(count))
    var sum = differences.reduce(0, +)
    // Sums that are equal but for their rounding are equal.
    let bound = abs(sum) - 1e-9 * differences.reduce(0) { $0 + abs($1) }
    var signs = Array(repeating: 1.0, count: count)
    var far = 0
    // One turned at a time, in the order of a Gray code.
    for number in 1...(1 << count) {
      if abs(sum) >= bound { far += 1 }
      let place = min(number.trailingZeroBitCount, count - 1)
      signs[place] = -signs[place]
      sum += 2 * signs[place] * differences[place]
    }
    return Double(far) / Double(1 << count)
  }
}
