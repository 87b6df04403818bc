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
}
