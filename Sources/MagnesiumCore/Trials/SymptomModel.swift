#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// What a day's answer is, as far as trials are concerned.
package enum SymptomMeasure: String, Sendable, Hashable, Codable, CaseIterable {
  /// How often, 0 or more.
  case count
  /// How strong, from 0 to 10.
  case level

  package static let levels = 0.0...10.0
}

/// How a person's days are thought to vary, for simulated diaries: a normal number that resembles the one of the
/// day before, made into an answer. Levels are rounded and stay within 0 and 10; counts get the Poisson
/// distribution, or the negative binomial one where they vary more (a Gaussian copula).
package struct SymptomModel: Sendable, Hashable {
  package let measure: SymptomMeasure
  package let mean: Double
  package let deviation: Double
  /// From a day to the next, 0 or more and less than 1.
  package let correlation: Double

  /// What is assumed where the person's own days are too few: levels as in the trials' simulations, SD 1.5; about
  /// eight cramps a week, as in Roguin Maor et al. (JAMA Intern Med 177:617, 2017), of twice the variance of chance.
  package static func assumed(_ measure: SymptomMeasure) -> SymptomModel {
    switch measure {
    case .level: SymptomModel(measure: .level, mean: 5, deviation: 1.5)
    case .count: SymptomModel(measure: .count, mean: 1.1, deviation: 2.2.squareRoot())
    }
  }

  /// From how many answers on a person's own mean and deviation are taken. How far days resemble each other
  /// cannot be told from so few, and stays assumed.
  package static let answersForOwn = 14
  package static let assumedCorrelation = 0.5

  package init(
    measure: SymptomMeasure, mean: Double, deviation: Double,
    correlation: Double = assumedCorrelation
  ) {
    self.measure = measure
    self.mean = mean
    self.deviation = deviation
    self.correlation = min(max(correlation, 0), 0.95)
  }

  /// Of a person's own answers; nil where they are too few, or all the same.
  package init?(of answers: [Double], measure: SymptomMeasure) {
    guard answers.count >= Self.answersForOwn, answers.variance > 0 else { return nil }
    self.init(
      measure: measure, mean: answers.mean, deviation: answers.variance.squareRoot())
  }

  /// How far the mean can move; nil where that has no end.
  package func room(for direction: TrialRule.Direction) -> Double? {
    switch (direction, measure) {
    case (.less, _): mean
    case (.more, .level): SymptomMeasure.levels.upperBound - mean
    case (.more, .count): nil
    }
  }

  /// The normal numbers from which on an answer is one higher, where the mean answer is so much more.
  func steps(shiftedBy effect: Double) -> [Double] {
    switch measure {
    case .level:
      return levelSteps(expecting: mean + effect)
    case .count:
      let expected = max(mean + effect, 0.001)
      // The same surplus over chance at all means.
      let surplus = max(0, deviation * deviation / mean - 1)
      let size = surplus > 0.001 ? expected / surplus : nil
      var share = size.map { exp(-$0 * log(1 + expected / $0)) } ?? exp(-expected)
      var sum = share
      var steps: [Double] = []
      while sum < 1 - 1e-7, steps.count < 200 {
        steps.append(NormalDistribution.bound(of: sum))
        let number = Double(steps.count)
        share *=
          size.map { ($0 + number - 1) / number * expected / ($0 + expected) } ?? expected / number
        sum += share
      }
      return steps
    }
  }

  /// Answers end at 0 and at 10, so that near an end their mean moves less than what lies under them.
  private func levelSteps(expecting expected: Double) -> [Double] {
    func steps(_ middle: Double) -> [Double] {
      (0..<10).map { (Double($0) + 0.5 - middle) / max(deviation, 0.01) }
    }
    var (low, high) = (-40.0, 50.0)
    for _ in 0..<60 {
      let middle = (low + high) / 2
      let mean = steps(middle).reduce(0) { $0 + 1 - NormalDistribution.share(below: $1) }
      if mean < expected { low = middle } else { high = middle }
    }
    return steps((low + high) / 2)
  }
}

/// Which days are compared: for each pair two periods as they follow each other, for each its answered days.
package struct TrialLayout: Sendable, Hashable {
  package let pairs: [[[Int]]]

  package init(pairs: [[[Int]]]) { self.pairs = pairs }

  /// All days of a design, where none is missed.
  package init(_ design: TrialDesign) {
    pairs = (0..<design.pairs).map { pair in
      [2 * pair, 2 * pair + 1].map { number in
        Array(number * design.periodDays + design.washOutDays..<(number + 1) * design.periodDays)
      }
    }
  }
}

/// How often a trial says what, counted in simulated diaries of the same days.
package struct TrialRates: Sendable, Hashable {
  package let diaries: Int
  /// By the rule of the person: in its direction, as large, and 0 left out.
  package let asFixed: Double
  /// The interval leaves 0 out, on whichever side.
  package let excludingZero: Double
  /// The randomisation test gives 5 % or less; nil where it was not asked.
  package let randomisation: Double?
  /// The interval of ``SerialRegression`` leaves 0 out; nil where it was not asked.
  package let serial: Double?

  /// Of 10,000 diaries a share of 5 % is known to within 0.4 points.
  package static let diaries = 10_000

  /// - Parameters:
  ///   - layout: of two pairs or more.
  ///   - effect: the true difference, with the supplement minus without.
  ///   - withAllTests: counts the tests that decide nothing too.
  ///   - seed: the same seed gives the same diaries.
  package init(
    _ layout: TrialLayout, rule: TrialRule, model: SymptomModel, effect: Double,
    diaries: Int = TrialRates.diaries, withAllTests: Bool = false, seed: UInt64 = 20_261_130
  ) {
    precondition(layout.pairs.count >= 2 && diaries > 0)
    var numbers = SeededNumbers(seed: seed)
    let steps = [model.steps(shiftedBy: 0), model.steps(shiftedBy: effect)]
    let bound = StudentT.bound(of: MeanInterval.confidence, freedom: layout.pairs.count - 1)
    let rest = (1 - model.correlation * model.correlation).squareRoot()
    var (asFixed, excluding, randomised, serial) = (0, 0, 0, 0)
    var differences = Array(repeating: 0.0, count: layout.pairs.count)
    for _ in 0..<diaries {
      var state = numbers.normal()
      var day = layout.pairs[0][0].first ?? 0
      var days: (numbers: [Int], values: [Double], treated: [Double]) = ([], [], [])
      for (place, pair) in layout.pairs.enumerated() {
        let treatedFirst = numbers.next() >> 63 == 1
        differences[place] = 0
        for (half, period) in pair.enumerated() {
          let isTreated = treatedFirst == (half == 0)
          var sum = 0
          for counted in period {
            while day < counted {
              state = model.correlation * state + rest * numbers.normal()
              day += 1
            }
            let steps = steps[isTreated ? 1 : 0]
            var answer = 0
            while answer < steps.count, state >= steps[answer] { answer += 1 }
            sum += answer
            if withAllTests {
              days.numbers.append(counted)
              days.values.append(Double(answer))
              days.treated.append(isTreated ? 1 : 0)
            }
          }
          differences[place] += Double(sum) / Double(period.count) * (isTreated ? 1 : -1)
        }
      }
      let margin = bound * (differences.variance / Double(differences.count)).squareRoot()
      let result = MeanInterval(mean: differences.mean, margin: margin)
      if result.excludesZero { excluding += 1 }
      if rule.verdict(on: result) == .asFixed { asFixed += 1 }
      if withAllTests {
        if SignFlips.share(atLeastAsFarAs: differences) <= 0.05 { randomised += 1 }
        if let fit = SerialRegression(
          days: days.numbers, values: days.values, treated: days.treated),
          fit.effect.excludesZero
        {
          serial += 1
        }
      }
    }
    func share(_ count: Int) -> Double { Double(count) / Double(diaries) }
    self.diaries = diaries
    self.asFixed = share(asFixed)
    excludingZero = share(excluding)
    randomisation = withAllTests ? share(randomised) : nil
    self.serial = withAllTests ? share(serial) : nil
  }
}
