/// How the days of a trial of one are laid out: days of answers only, then pairs of periods, one with the
/// supplement and one without in an order left to chance.
package struct TrialDesign: Sendable, Hashable, Codable {
  /// Days before the first pair, which are only answered: a trial that begins after bad days would find
  /// that days got better.
  package let runInDays: Int
  package let pairs: Int
  /// Of each period.
  package let periodDays: Int
  /// Days at the beginning of each period that are not compared, because what was taken before may last.
  package let washOutDays: Int

  /// Six pairs are the least of which a randomisation test can tell anything at 5 %.
  package static let pairsAllowed = 6...SignFlips.mostPairs
  package static let periodAllowed = 5...42
  package static let runInAllowed = 7...56
  /// Of the days of a period that are compared, so many are to be answered; else it is not used.
  package static let leastAnswered = 0.6
  /// Days of a period that are left to compare.
  package static let leastCounted = 3

  package init(runInDays: Int = 14, pairs: Int = 6, periodDays: Int = 14, washOutDays: Int = 2) {
    self.runInDays = runInDays
    self.pairs = pairs
    self.periodDays = periodDays
    self.washOutDays = washOutDays
  }

  /// What of it does not go.
  package enum Fault: Error, Sendable, Hashable {
    case pairs, period, runIn, washOut
  }

  package func check() throws(Fault) {
    guard Self.runInAllowed.contains(runInDays) else { throw .runIn }
    guard Self.pairsAllowed.contains(pairs) else { throw .pairs }
    guard Self.periodAllowed.contains(periodDays) else { throw .period }
    guard washOutDays >= 0, periodDays - washOutDays >= Self.leastCounted else { throw .washOut }
  }

  /// Without the run-in.
  package var comparedDays: Int { 2 * pairs * periodDays }

  package var totalDays: Int { runInDays + comparedDays }

  /// Of each period.
  package var countedDays: Int { periodDays - washOutDays }

  package func isEnough(_ answers: Int) -> Bool {
    Double(answers) >= Self.leastAnswered * Double(countedDays)
  }

  /// The periods as they follow each other.
  ///
  /// - Parameter start: the first day of the run-in.
  package func periods(from start: CivilDay, in order: TrialOrder) -> [TrialPeriod] {
    (0..<2 * pairs).map { number in
      let first = start + (runInDays + number * periodDays)
      let pair = number / 2
      return TrialPeriod(
        pair: pair + 1, isTreated: order.beginsTreated(pair) == number.isMultiple(of: 2),
        days: DaySpan(from: first, to: first + (periodDays - 1)),
        counted: DaySpan(from: first + washOutDays, to: first + (periodDays - 1)))
    }
  }
}

/// A stretch of days with the supplement, or without.
package struct TrialPeriod: Sendable, Hashable {
  /// From 1.
  package let pair: Int
  package let isTreated: Bool
  package let days: DaySpan
  /// Those that are compared.
  package let counted: DaySpan
}

/// Which period of each pair comes first, by a seed that nobody chose.
package struct TrialOrder: Sendable, Hashable {
  private let bits: [UInt8]

  /// The order is that of the bits, from the highest of the first byte on, of the SHA-256 of the text
  /// `magtrack trial order SEED`: 1 begins with the supplement.
  ///
  /// - Parameter seed: 32 hexadecimal digits.
  package init(seed: String) {
    bits = Seal.bytes(of: "magtrack trial order \(seed)")
  }

  /// - Parameter pair: from 0.
  package func beginsTreated(_ pair: Int) -> Bool {
    bits[pair / 8] >> (7 - pair % 8) & 1 == 1
  }
}

/// What is to count as an answer, fixed before the first day.
package struct TrialRule: Sendable, Hashable, Codable {
  package enum Direction: String, Sendable, Hashable, Codable, CaseIterable {
    /// Fewer or weaker with the supplement.
    case less
    case more
  }

  /// What is taken where nothing is said.
  package static let usualLeast = 1.0

  package let direction: Direction
  /// Between the means of the periods, more than 0: points, or times a day.
  package let leastDifference: Double

  package init(direction: Direction, leastDifference: Double) {
    self.direction = direction
    self.leastDifference = leastDifference
  }

  /// How far a difference, with minus without, lies in the direction of the rule.
  private func toward(_ difference: Double) -> Double {
    direction == .less ? -difference : difference
  }

  /// The ends of an interval in the direction of the rule, below 0 where they lie in the other.
  package func ends(
    of interval: ClosedRange<Double>
  ) -> (nearest: Double, farthest: Double) {
    let ends = [interval.lowerBound, interval.upperBound].map(toward)
    return (min(ends[0], ends[1]), max(ends[0], ends[1]))
  }

  /// The largest least difference that can be asked of an answer.
  package static func mostDifference(_ measure: SymptomMeasure) -> Int {
    measure == .level ? Symptom.levels.upperBound : Symptom.counts.upperBound
  }

  /// Both are asked: so large a difference at least, and an interval that leaves 0 out.
  package func verdict(on result: MeanInterval) -> TrialVerdict {
    let (nearest, farthest) = ends(of: result.interval)
    if farthest < 0 { return .otherDirection }
    if nearest > 0 { return toward(result.mean) >= leastDifference - 1e-9 ? .asFixed : .smaller }
    return farthest < leastDifference ? .tooSmallToMatter : .open
  }
}

/// What a result is by the rule that was fixed.
package enum TrialVerdict: String, Sendable, Hashable, Codable, CaseIterable {
  /// The interval leaves 0 out, and the difference is as large as was fixed.
  case asFixed = "as_fixed"
  /// The interval leaves 0 out, and the difference is smaller than was fixed.
  case smaller
  /// The interval leaves 0 out on the other side.
  case otherDirection = "other_direction"
  /// 0 lies within, and a difference as large as was fixed does not.
  case tooSmallToMatter = "too_small_to_matter"
  /// Both lie within: nothing is settled.
  case open
  /// Fewer pairs can be used than were fixed at the least.
  case tooFewPairs = "too_few_pairs"
  /// Whatever the difference: the supplement was taken too seldom with it, or too often without.
  case notTaken = "not_taken"
}
