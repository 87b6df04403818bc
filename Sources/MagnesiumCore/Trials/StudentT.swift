#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// Student's t distribution of a whole number of degrees of freedom.
enum StudentT {
  /// The share of values between -t and t: the finite sums of Abramowitz and Stegun (1964), 26.7.3 and 26.7.4.
  ///
  /// - Parameters:
  ///   - t: 0 or more.
  ///   - freedom: degrees of freedom, 1 or more.
  static func share(within t: Double, freedom: Int) -> Double {
    let angle = atan(t / Double(freedom).squareRoot())
    let (sine, cosine) = (sin(angle), cos(angle))
    let isOdd = !freedom.isMultiple(of: 2)
    var term = isOdd ? cosine : 1
    var sum = freedom == 1 ? 0 : term
    for power in stride(from: isOdd ? 3 : 2, through: freedom - 2, by: 2) {
      term *= cosine * cosine * Double(power - 1) / Double(power)
      sum += term
    }
    return isOdd ? (angle + sine * sum) * 2 / .pi : sine * sum
  }

  /// The t that so large a share of values lies within: 0.95 gives the factor of a 95 % interval.
  static func bound(of share: Double, freedom: Int) -> Double {
    var (low, high) = (0.0, 2.0)
    while self.share(within: high, freedom: freedom) < share { high *= 2 }
    for _ in 0..<60 {
      let middle = (low + high) / 2
      if self.share(within: middle, freedom: freedom) < share {
        low = middle
      } else {
        high = middle
      }
    }
    return (low + high) / 2
  }
}

/// A mean with its 95 % interval by Student's t: `mean ± t · s / √n` (Student, Biometrika 6:1, 1908).
package struct MeanInterval: Sendable, Hashable {
  package let mean: Double
  package let interval: ClosedRange<Double>

  /// How sure an interval is, here and wherever one is shown.
  package static let confidence = 0.95

  /// Nil where there are fewer than two values.
  ///
  /// It takes each value to stand for itself. Days do not, where one is like the next: of days that follow
  /// each other it is too narrow.
  package init?(of values: [Double]) {
    guard values.count >= 2 else { return nil }
    let mean = values.mean
    let margin =
      StudentT.bound(of: Self.confidence, freedom: values.count - 1)
      * (values.variance / Double(values.count)).squareRoot()
    self.init(mean: mean, margin: margin)
  }

  init(mean: Double, margin: Double) {
    self.mean = mean
    interval = mean - margin...mean + margin
  }

  /// Whether 0 lies outside.
  package var excludesZero: Bool { interval.lowerBound > 0 || interval.upperBound < 0 }
}

extension [Double] {
  var mean: Double { reduce(0, +) / Double(count) }

  /// Of a sample: divided by one less than there are.
  var variance: Double {
    let mean = mean
    return reduce(0) { $0 + ($1 - mean) * ($1 - mean) } / Double(count - 1)
  }
}
