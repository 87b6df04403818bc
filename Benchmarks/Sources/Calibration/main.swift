import Foundation
import MagnesiumCore

// usage: calibration [PERSONS]
//
// Simulates persons who log n days, and compares the confidence that is stated of each with how many
// of them are adequate: usual intake above their own requirement.

let persons = CommandLine.arguments.dropFirst().first.flatMap { Int($0) } ?? 1_000_000

/// Women of 31 to 50 years (IOM 1997 and 2000): the published worked example.
let ear = 265.0
let dayToDaySD = 85.9
let requirementSD = AdequacyTest.requirementCV * ear

/// Persons by twentieths of stated confidence.
struct Tally {
  var persons = 0
  var stated = 0.0
  var adequate = 0
}

/// - Parameter usualIntake: gives a usual intake from an even number between 0 and 1.
func tallies(days: Int, usualIntake: (Double) -> Double) -> [Tally] {
  var tallies = Array(repeating: Tally(), count: 20)
  for person in 0..<persons {
    let even = evenlySpread(person)
    let usual = usualIntake(even.0)
    let requirement = ear + requirementSD * quantile(even.1)
    // The mean of n normal days is normal, with the deviation of one over the root of n.
    let mean = usual + dayToDaySD / Double(days).squareRoot() * quantile(even.2)
    let test = AdequacyTest(
      method: .ear, intake: UsualIntake(mean: mean, days: days, dayToDaySD: dayToDaySD),
      reference: ear)
    let bin = min(19, Int(test.confidence * 20))
    tallies[bin].persons += 1
    tallies[bin].stated += test.confidence
    if usual > requirement { tallies[bin].adequate += 1 }
  }
  return tallies
}

/// The person's place in the unit cube by an additive recurrence that fills it evenly (the R3
/// sequence of M. Roberts, 2018): chance would blur the shares by more than what is looked for.
func evenlySpread(_ index: Int) -> (Double, Double, Double) {
  let plastic = 1.220_744_084_605_759_6
  func coordinate(_ power: Double) -> Double {
    let value = 0.5 + Double(index + 1) / pow(plastic, power)
    return value - value.rounded(.down)
  }
  return (coordinate(1), coordinate(2), coordinate(3))
}

/// The standard normal quantile (P. J. Acklam's rational approximation, relative error 1.15e-9).
func quantile(_ share: Double) -> Double {
  let a = [
    -39.696_830_286_653_76, 220.946_098_424_520_5, -275.928_510_446_968_7, 138.357_751_867_269,
    -30.664_798_066_147_16, 2.506_628_277_459_239,
  ]
  let b = [
    -54.476_098_798_224_06, 161.585_836_858_040_9, -155.698_979_859_886_6, 66.801_311_887_719_72,
    -13.280_681_552_885_72, 1,
  ]
  let c = [
    -0.007_784_894_002_430_293, -0.322_396_458_041_136_5, -2.400_758_277_161_838,
    -2.549_732_539_343_734, 4.374_664_141_464_968, 2.938_163_982_698_783,
  ]
  let d = [
    0.007_784_695_709_041_462, 0.322_467_129_070_039_8, 2.445_134_137_142_996,
    3.754_408_661_907_416, 1,
  ]
  func polynomial(_ coefficients: [Double], _ x: Double) -> Double {
    coefficients.reduce(0) { $0 * x + $1 }
  }
  if share < 0.024_25 {
    let q = (-2 * log(share)).squareRoot()
    return polynomial(c, q) / polynomial(d, q)
  }
  if share > 1 - 0.024_25 { return -quantile(1 - share) }
  let q = share - 0.5
  let r = q * q
  return polynomial(a, r) * q / polynomial(b, r)
}

func percent(_ share: Double) -> String { String(format: "%6.1f", share * 100) }

/// - Returns: the largest difference in points, over twentieths with 10,000 persons or more.
func report(_ title: String, usualIntake: (_ days: Int) -> (Double) -> Double) -> Double {
  print("\(title)\n  days  stated %  adequate %  difference  persons")
  var worst = 0.0
  for days in [1, 3, 7, 28] {
    for tally in tallies(days: days, usualIntake: usualIntake(days))
    where tally.persons >= 10_000 {
      let stated = tally.stated / Double(tally.persons)
      let adequate = Double(tally.adequate) / Double(tally.persons)
      worst = max(worst, abs(adequate - stated) * 100)
      let cells = [
        String(format: "%6d", days), percent(stated), percent(adequate),
        String(format: "%+6.2f", (adequate - stated) * 100), String(format: "%8d", tally.persons),
      ]
      print(cells.joined(separator: "    "))
    }
  }
  print("  largest difference: \(String(format: "%.2f", worst)) points\n")
  return worst
}

print("\(persons) persons for each number of days; requirements normal around \(ear) mg, CV 10 %;")
print("day-to-day SD \(dayToDaySD) mg\n")
let even = report("Usual intakes uniform from 6 standard errors below the EAR to 6 above") { days in
  let variance = requirementSD * requirementSD + dayToDaySD * dayToDaySD / Double(days)
  let error = variance.squareRoot()
  return { ear + (12 * $0 - 6) * error }
}
_ = report("A population as surveys find it: usual intakes normal, mean 271, SD 70 mg") { _ in
  { 271 + 70 * quantile($0) }
}
exit(even <= 1 ? 0 : 1)
