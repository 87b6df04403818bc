/// What the answers of a trial say: differences of the means of periods within their pairs, because days resemble
/// their neighbours, and a test on days would find something one time in five where there is nothing (Tang and
/// Landes, arXiv 1904.01622; Chen and Chen, PLoS ONE 9:e87752, 2014: the paired t test keeps its level).
package struct TrialAnalysis: Sendable, Hashable {
  package struct Period: Sendable, Hashable {
    package let period: TrialPeriod
    /// Compared days with an answer.
    package let answers: Int
    /// Compared days that are over and have none.
    package let missing: Int
    /// Of the answers; nil where there are too few, or where it is not over.
    package let mean: Double?
  }

  /// The days before the first period. They are in no difference.
  package struct RunIn: Sendable, Hashable {
    /// Those that are over.
    package let days: Int
    package let answers: Int
    /// nil where there is none.
    package let mean: Double?
  }

  package struct Pair: Sendable, Hashable {
    /// From 1.
    package let number: Int
    /// With the supplement minus without.
    package let difference: Double
  }

  package let periods: [Period]
  /// The pairs of which both periods can be used.
  package let pairs: [Pair]
  /// The mean of the differences; nil with fewer than two pairs.
  package let difference: MeanInterval?
  /// The share of all orders in which chance alone would give a mean as far from 0 or farther: two-sided. Nil
  /// where there are fewer than six pairs, of which it cannot be under 5 %.
  package let randomisationShare: Double?
  /// By how much the difference grows from pair to pair; nil with fewer than three pairs.
  package let trend: MeanInterval?
  /// The same question asked of days, with their resemblance: it has more power and errs more often, so that
  /// it decides nothing.
  package let serial: SerialRegression?
  package let verdict: TrialVerdict
  /// Days in pairs that are used, and how they vary, for ``TrialRates``.
  package let layout: TrialLayout
  /// Of all compared answers, both with and without; nil where there is none.
  package let meanLevel: Double?

  /// - Parameters:
  ///   - answers: by day; a day that is not in it was not answered.
  ///   - today: days after it do not count, nor does a period that is not over.
  package init(
    design: TrialDesign, rule: TrialRule, periods: [TrialPeriod], answers: [CivilDay: Double],
    upTo today: CivilDay
  ) {
    self.periods = periods.map { period in
      let days = period.counted.days.filter { $0 <= today }
      let values = days.compactMap { answers[$0] }
      let isOver = period.counted.to <= today
      return Period(
        period: period, answers: values.count, missing: days.count - values.count,
        mean: isOver && design.isEnough(values.count) ? values.mean : nil)
    }
    let byPair = Dictionary(grouping: self.periods) { $0.period.pair }
    pairs = byPair.keys.sorted().compactMap { number in
      guard let treated = byPair[number]?.first(where: { $0.period.isTreated })?.mean,
        let untreated = byPair[number]?.first(where: { !$0.period.isTreated })?.mean
      else { return nil }
      return Pair(number: number, difference: treated - untreated)
    }
    let differences = pairs.map(\.difference)
    difference = MeanInterval(of: differences)
    let isEnough = pairs.count >= TrialDesign.pairsAllowed.lowerBound
    randomisationShare =
      isEnough && pairs.count <= SignFlips.mostPairs
      ? SignFlips.share(atLeastAsFarAs: differences) : nil
    trend = Self.slope(of: pairs)

    let used = Set(pairs.map(\.number))
    let compared = periods.filter { used.contains($0.pair) }
      .flatMap { period in
        period.counted.days.compactMap { day in
          answers[day].map {
            (day: day.daysSince1970, value: $0, treated: period.isTreated ? 1.0 : 0)
          }
        }
      }
    serial =
      pairs.count < 2
      ? nil
      : SerialRegression(
        days: compared.map(\.day), values: compared.map(\.value),
        treated: compared.map(\.treated))
    meanLevel = compared.isEmpty ? nil : compared.map(\.value).mean
    layout = TrialLayout(
      pairs: used.sorted().map { number in
        periods.filter { $0.pair == number }.map { period in
          period.counted.days.filter { answers[$0] != nil }.map(\.daysSince1970)
        }
      })
    verdict = isEnough ? difference.map(rule.verdict) ?? .tooFewPairs : .tooFewPairs
  }

  /// The least-squares line through the differences, by the number of their pair.
  private static func slope(of pairs: [Pair]) -> MeanInterval? {
    guard pairs.count >= 3 else { return nil }
    let numbers = pairs.map { Double($0.number) }
    let middle = (numbers.mean, pairs.map(\.difference).mean)
    let spread = numbers.reduce(0) { $0 + ($1 - middle.0) * ($1 - middle.0) }
    let product = pairs.reduce(0) {
      $0 + (Double($1.number) - middle.0) * ($1.difference - middle.1)
    }
    let slope = product / spread
    let rest = pairs.reduce(0) { sum, pair in
      let error = pair.difference - middle.1 - slope * (Double(pair.number) - middle.0)
      return sum + error * error
    }
    let freedom = pairs.count - 2
    return MeanInterval(
      mean: slope,
      margin: StudentT.bound(of: MeanInterval.confidence, freedom: freedom)
        * (rest / Double(freedom) / spread).squareRoot())
  }
}
