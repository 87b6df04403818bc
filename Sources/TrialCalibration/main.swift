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

let heads = ["interval", "own rule", "chance", "GLS"].map { padded($0, to: 10) }
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

func cells(_ rates: TrialRates) -> [String] {
  [rates.excludingZero, rates.asFixed, rates.randomisation, rates.serial].map(percent)
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
      line(
        "\(name), \(design.pairs) pairs × \(design.periodDays), like by \(correlation)",
        cells(found))
      // The interval is to err in 5 % within 1.5 points.
      if abs(found.excludingZero - 0.05) > 0.015 { failures += 1 }
      // What a person is told of their own rule, by other diaries of the same kind.
      let told = TrialRates(TrialLayout(design), rule: rule, model: model, effect: 0)
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
  line("\(design.pairs) pairs × \(design.periodDays), like by 0.5", cells(found))
  line(
    "  in another simulation",
    [other.0 / 100, -1, other.1 / 100, other.2 / 100].map {
      percent($0 < 0 ? nil : $0)
    })
  for (one, two) in [
    (found.excludingZero, other.0), (found.randomisation ?? 0, other.1),
    (found.serial ?? 0, other.2),
  ] where abs(one * 100 - two) > 5 { failures += 1 }
}

print(failures == 0 ? "\nall within what is asked" : "\n\(failures) outside of what is asked")
exit(failures == 0 ? 0 : 1)
