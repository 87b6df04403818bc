#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// The same numbers from the same seed: SplitMix64 (Steele, Lea and Flood, OOPSLA 2014).
package struct SeededNumbers: RandomNumberGenerator, Sendable {
  private var state: UInt64
  private var spare: Double?

  package init(seed: UInt64) { state = seed }

  package mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return mixed ^ (mixed >> 31)
  }

  /// From -1 to 1.
  private mutating func place() -> Double { Double(next() >> 11) * 0x1p-52 - 1 }

  /// A standard normal number, by the polar method (Marsaglia and Bray, SIAM Review 6:260, 1964).
  package mutating func normal() -> Double {
    if let kept = spare {
      spare = nil
      return kept
    }
    while true {
      let (x, y) = (place(), place())
      let square = x * x + y * y
      guard square < 1, square > 0 else { continue }
      let scale = (-2 * log(square) / square).squareRoot()
      spare = y * scale
      return x * scale
    }
  }
}
