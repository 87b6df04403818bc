#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// The standard normal distribution.
enum NormalDistribution {
  /// The share of values below z.
  static func share(below z: Double) -> Double {
    erfc(-z / 2.0.squareRoot()) / 2
  }

  /// The z that such a share of values lies below.
  ///
  /// - Parameter share: more than 0 and less than 1.
  static func bound(of share: Double) -> Double {
    var (low, high) = (-9.0, 9.0)
    for _ in 0..<60 {
      let middle = (low + high) / 2
      if self.share(below: middle) < share { low = middle } else { high = middle }
    }
    return (low + high) / 2
  }
}
