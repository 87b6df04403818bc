#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// What a count says of how many are to be expected, where each comes by itself: the exact 95 % interval
/// (Garwood, Biometrika 28:437, 1936).
package enum PoissonInterval {
  /// - Parameter count: 0 or more.
  /// - Returns: of the expected count, in the same time.
  package static func around(_ count: Int) -> ClosedRange<Double> {
    let tail = (1 - MeanInterval.confidence) / 2
    let low = count == 0 ? 0 : expectation { 1 - share(upTo: count - 1, expecting: $0) > tail }
    return low...expectation { share(upTo: count, expecting: $0) < tail }
  }

  /// The least expectation for which something holds that holds for all larger ones.
  private static func expectation(_ holds: (Double) -> Bool) -> Double {
    var (low, high) = (0.0, 1.0)
    while !holds(high) { high *= 2 }
    for _ in 0..<60 {
      let middle = (low + high) / 2
      if holds(middle) { high = middle } else { low = middle }
    }
    return high
  }

  /// How often so many or fewer come, summed from the most likely of them down.
  private static func share(upTo count: Int, expecting mean: Double) -> Double {
    var term = -mean + Double(count) * log(mean)
    for factor in stride(from: 2, through: count, by: 1) { term -= log(Double(factor)) }
    var (share, sum) = (exp(term), 0.0)
    for number in stride(from: count, through: 0, by: -1) {
      sum += share
      share *= Double(number) / mean
    }
    return min(1, sum)
  }
}
