// Simulates diaries of which it is known whether anything differs in them, and compares how often a trial of one
// says so with how often it may: `TrialCalibration [DIARIES]`. Ends with 1 where it does not hold.

import MagnesiumCore

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

let diaries = CommandLine.arguments.dropFirst().first.flatMap { Int($0) } ?? TrialRates.diaries

func padded(_ text: String, to width: Int) -> String {
  String(repeating: " ", count: max(0, width - text.count)) + text
}

func percent(_ share: Double?) -> String {
  guard let share else { return padded("", to: 10) }
  let tenths = Int((share * 1_000).rounded())
  return padded("\(tenths / 10).\(tenths % 10)", to: 10)
}

func line(_ name: String, _ cells: [String]) {
  print(name + String(repeating: " ", count: max(0, 34 - name.count)) + cells.joined())
}

/// The interval of the pairs, the person's own rule and what they were told of it, the randomisation test, and the
/// regression of days.
let heads = ["interval", "own rule", "as told", "chance", "GLS"].map { padded($0, to: 10) }
/// One direction, one point at the least.
let rule = TrialRule(direction: .less, leastDifference: 1)
let designs = [
  TrialDesign(periodDays: 7), TrialDesign(pairs: 8, periodDays: 5), TrialDesign(periodDays: 14),
]
var failures = 0

func rates(
  _ design: TrialDesign, _ model: SymptomModel, effect: Double, seed: UInt64 = 1
) -> TrialRates {
  TrialRates(
    TrialLayout(design), rule: rule, model: model, effect: effect, diaries: diaries,
    withAllTests: true, seed: seed)
}

/// - Parameter told: of the rule, by other diaries of the same kind.
func cells(_ rates: TrialRates, told: TrialRates) -> [String] {
  [rates.excludingZero, rates.asFixed, told.asFixed, rates.randomisation, rates.serial]
    .map(percent)
}

/// What a person is told of their own rule.
func told(_ design: TrialDesign, _ model: SymptomModel, effect: Double) -> TrialRates {
  TrialRates(TrialLayout(design), rule: rule, model: model, effect: effect)
}

print("\(diaries) diaries each, 2 wash-out days a period; how many leave 0 out, in percent\n")
line("Without any effect", heads)
for correlation in [0, 0.3, 0.5, 0.7] {
  for design in designs {
    for (name, model) in [
      ("levels", SymptomModel.assumed(.level)), ("counts", SymptomModel.assumed(.count)),
    ] {
      let model = SymptomModel(
        measure: model.measure, mean: model.mean, deviation: model.deviation,
        correlation: correlation)
      let found = rates(design, model, effect: 0)
      let told = told(design, model, effect: 0)
      line(
        "\(name), \(design.pairs) pairs × \(design.periodDays), like by \(correlation)",
        cells(found, told: told))
      // The interval is to err in 5 % within 1.5 points.
      if abs(found.excludingZero - 0.05) > 0.015 { failures += 1 }
      if abs(told.asFixed - found.asFixed) > 0.01 { failures += 1 }
    }
  }
}

print("")
line("With a true change of -1 point", heads)
/// What the interval, the randomisation test and the regression found in another simulation.
let published = [(28.0, 15.0, 43.0), (35, 29, 42), (50, 34, 72)]
for (design, other) in zip(designs, published) {
  let found = rates(design, .assumed(.level), effect: -1)
  let told = told(design, .assumed(.level), effect: -1)
  line("\(design.pairs) pairs × \(design.periodDays), like by 0.5", cells(found, told: told))
  line(
    "  in another simulation",
    [other.0 / 100, -1, -1, other.1 / 100, other.2 / 100].map {
      percent($0 < 0 ? nil : $0)
    })
  if abs(told.asFixed - found.asFixed) > 0.02 { failures += 1 }
  for (one, two) in [
    (found.excludingZero, other.0), (found.randomisation ?? 0, other.1),
    (found.serial ?? 0, other.2),
  ] where abs(one * 100 - two) > 5 { failures += 1 }
}

// MARK: What others have published

@MainActor
func compare(_ name: String, _ figures: [(name: String, found: Double?, published: Double)]) {
  print("\n\(name)")
  for (name, found, published) in figures {
    let isSo = found.map { abs($0 - published) <= 0.001 * max(1, abs(published)) } ?? false
    if !isSo { failures += 1 }
    func digits(_ value: Double) -> String { "\((value * 10_000).rounded() / 10_000)" }
    line(
      "  \(name)",
      [found.map(digits) ?? "–", digits(published), isSo ? "so" : "OTHER"].map {
        padded($0, to: 12)
      })
  }
}

line("\nPublished examples", ["here", "published", ""].map { padded($0, to: 12) })
let sleep = MeanInterval(of: [1.2, 2.4, 1.3, 1.3, 0, 1, 1.8, 0.8, 4.6, 1.4])
compare(
  "Student (Biometrika 6:1, 1908), hours of sleep, ten pairs; interval as R prints it",
  [
    ("mean", sleep?.mean, 1.58), ("from", sleep?.interval.lowerBound, 0.700_114_2),
    ("to", sleep?.interval.upperBound, 2.459_885_8),
  ])
compare(
  "Fisher (The Design of Experiments, 1935, § 21), Darwin's maize, 15 pairs",
  [
    (
      "share of orders",
      SignFlips.share(
        atLeastAsFarAs: [49, -67, 8, 16, 6, 23, 28, 41, 14, 29, 56, 24, 75, 60, -48]),
      2 * 863 / 32_768.0
    )
  ])
/// A trial of one: 28 days in four periods, two days without an answer; the data that the readme of
/// jiabei-yang/nof1ins prints. The mean of the pairs is arithmetic; the regression was computed by another program.
let nof1: [Double?] = [
  9, 9, 10, 11, 9, 7, 6, 6, 6, 6, 5, 5, 6, 4, 6, 6, 7, 7, 9, 8, 8, 7, nil, 6, 6, 7, nil, 8,
]
let answered = nof1.indices.filter { nof1[$0] != nil }
let regression = SerialRegression(
  days: answered, values: answered.map { nof1[$0]! },
  treated: answered.map { $0 / 7 % 2 == 1 ? 1 : 0 })
func mean(_ period: Int) -> Double {
  let said = nof1[period * 7..<period * 7 + 7].compactMap(\.self)
  return said.reduce(0, +) / Double(said.count)
}
let pairs = MeanInterval(of: [mean(1) - mean(0), mean(3) - mean(2)])
compare(
  "A trial of one (nof1ins), 28 days in four periods of seven",
  [
    ("mean of the pairs", pairs?.mean, -1.885_714), ("from", pairs?.interval.lowerBound, -19.674_4),
    ("to", pairs?.interval.upperBound, 15.903_0), ("GLS", regression?.effect.mean, -1.026_7),
    ("like the day before by", regression?.correlation, 0.873_5),
  ])

print(failures == 0 ? "\nall within what is asked" : "\n\(failures) outside of what is asked")
exit(failures == 0 ? 0 : 1)
