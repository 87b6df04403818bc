#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// A regression of days on what was taken and on time, in which a day is like the one before: generalised least
/// squares with errors of first order autoregression, whose correlation is that of the largest restricted
/// likelihood (Harville, JASA 72:320, 1977). Days between which others are missing are like each other by the
/// power of their distance.
package struct SerialRegression: Sendable, Hashable {
  /// With it minus without it.
  package let effect: MeanInterval
  /// From a day to the next, from -0.5 to 0.98.
  package let correlation: Double
  /// Of days around what the regression says of them.
  package let deviation: Double

  /// - Parameters:
  ///   - days: numbered, rising.
  ///   - treated: 1 for days with it, 0 without.
  /// - Returns: nil where there are too few days to tell.
  package init?(days: [Int], values: [Double], treated: [Double]) {
    guard days.count >= 8, let first = days.first, let last = days.last else { return nil }
    let middle = Double(first + last) / 2
    let scale = Double(max(1, last - first))
    let rows = zip(days, treated).map { [1, $1, (Double($0) - middle) / scale] }
    func fit(_ correlation: Double) -> Fit? {
      Fit(rows, values, days: days, correlation: correlation)
    }
    let steps = stride(from: -0.5, through: 0.95, by: 0.05).map { $0 }
    let rough = steps.compactMap { step in fit(step).map { (step, $0.likelihood) } }
    guard let start = rough.max(by: { $0.1 < $1.1 })?.0 else { return nil }
    var (low, high) = (max(-0.5, start - 0.05), min(0.98, start + 0.05))
    for _ in 0..<12 {
      let (left, right) = (low + (high - low) * 0.382, low + (high - low) * 0.618)
      guard let leftFit = fit(left), let rightFit = fit(right) else { return nil }
      if leftFit.likelihood > rightFit.likelihood { high = right } else { low = left }
    }
    correlation = (low + high) / 2
    guard let best = fit(correlation) else { return nil }
    let freedom = days.count - 3
    deviation = best.variance.squareRoot()
    effect = MeanInterval(
      mean: best.coefficients[1],
      margin: StudentT.bound(of: MeanInterval.confidence, freedom: freedom)
        * (best.variance * best.inverse[1][1]).squareRoot())
  }

  /// Least squares of rows from which what the day before said was taken.
  private struct Fit {
    let coefficients: [Double]
    /// Of the errors.
    let variance: Double
    let inverse: [[Double]]
    let likelihood: Double

    init?(_ rows: [[Double]], _ values: [Double], days: [Int], correlation: Double) {
      var products = Array(repeating: Array(repeating: 0.0, count: 3), count: 3)
      var sums = [0.0, 0, 0]
      var squares = 0.0
      var logDeterminant = 0.0
      for place in rows.indices {
        var (row, value) = (rows[place], values[place])
        if place > 0 {
          let carried = power(correlation, days[place] - days[place - 1])
          let rest = 1 - carried * carried
          let scale = 1 / rest.squareRoot()
          for column in 0..<3 {
            row[column] = (row[column] - carried * rows[place - 1][column]) * scale
          }
          value = (value - carried * values[place - 1]) * scale
          logDeterminant += log(rest)
        }
        for left in 0..<3 {
          for right in 0..<3 { products[left][right] += row[left] * row[right] }
          sums[left] += row[left] * value
        }
        squares += value * value
      }
      guard let (inverse, determinant) = inverted(products) else { return nil }
      coefficients = inverse.map { zip($0, sums).reduce(0) { $0 + $1.0 * $1.1 } }
      let explained = zip(coefficients, sums).reduce(0) { $0 + $1.0 * $1.1 }
      let freedom = Double(rows.count - 3)
      variance = max(squares - explained, 0) / freedom
      guard variance > 1e-12 else { return nil }
      self.inverse = inverse
      likelihood = -(freedom * log(variance) + logDeterminant + log(determinant)) / 2
    }
  }
}

private func power(_ base: Double, _ exponent: Int) -> Double {
  (0..<exponent).reduce(1) { result, _ in result * base }
}

/// The inverse of a symmetric matrix of three rows, and its determinant; nil where it has none.
private func inverted(_ matrix: [[Double]]) -> (inverse: [[Double]], determinant: Double)? {
  func cofactor(_ row: Int, _ column: Int) -> Double {
    let (r, s) = ((row + 1) % 3, (row + 2) % 3)
    let (c, d) = ((column + 1) % 3, (column + 2) % 3)
    return matrix[r][c] * matrix[s][d] - matrix[r][d] * matrix[s][c]
  }
  let determinant = (0..<3).reduce(0) { $0 + matrix[0][$1] * cofactor(0, $1) }
  guard determinant > 1e-12 else { return nil }
  return ((0..<3).map { row in (0..<3).map { cofactor($0, row) / determinant } }, determinant)
}
