import MagnesiumCore
import Testing

@Suite struct AdequacyTests {
  /// Institute of Medicine 2000, pp. 53–57: a woman of 31 to 50 years, mean 320 mg, EAR 265 mg, and
  /// the same with a day-to-day SD 25 % and 50 % larger.
  @Test(arguments: [
    (1, 85.9, 0.612, 73.0), (3, 85.9, 0.978, 83.6), (7, 85.9, 1.312, 90.5),
    (1, 107.38, 0.497, 69.1), (3, 107.38, 0.816, 79.3), (7, 107.38, 1.135, 87.2),
    (1, 128.85, 0.418, 66.2), (3, 128.85, 0.696, 75.7), (7, 128.85, 0.992, 83.9),
  ])
  func `the published example comes out`(days: Int, sd: Double, z: Double, percent: Double) {
    let test = AdequacyTest(
      method: .ear, intake: UsualIntake(mean: 320, days: days, dayToDaySD: sd), reference: 265)
    #expect(abs(test.z - z) < 0.001)
    #expect(abs(test.confidence * 100 - percent) < 0.06)
  }

  /// Pp. 60 and 61: calcium against an AI of 1,000 mg, and the general example.
  @Test(arguments: [
    (1_200.0, 1_000.0, 325.0, 1, 0.615, 73.1), (1_200, 1_000, 325, 3, 1.066, 85.7),
    (1_200, 1_000, 325, 7, 1.628, 94.8), (560, 500, 50, 3, 2.078, 98.1),
  ])
  func `the form for an adequate intake comes out`(
    mean: Double, ai: Double, sd: Double, days: Int, z: Double, percent: Double
  ) {
    let test = AdequacyTest(
      method: .ai, intake: UsualIntake(mean: mean, days: days, dayToDaySD: sd), reference: ai)
    #expect(abs(test.z - z) < 0.001)
    #expect(abs(test.confidence * 100 - percent) < 0.06)
  }

  /// Means that a z of 2 needs, as printed on p. 56, and of −2 (p. 57: about 180).
  @Test(arguments: [
    (444.8, 1, 85.9, 2.0), (377.5, 3, 85.9, 2), (348.8, 7, 85.9, 2),
    (181.2, 7, 85.9, -2), (486.2, 1, 107.38, 2), (361.9, 7, 107.38, 2),
  ])
  func `the published thresholds come out`(mean: Double, days: Int, sd: Double, z: Double) {
    let test = AdequacyTest(
      method: .ear, intake: UsualIntake(mean: mean, days: days, dayToDaySD: sd), reference: 265)
    #expect(abs(test.z - z) < 0.003)
  }

  @Test func `more days narrow the interval and never widen it`() {
    var width = Double.infinity
    for days in 1...400 {
      let interval = UsualIntake(mean: 320, days: days, dayToDaySD: 85.9).confidenceInterval
      let narrower = interval.upperBound - interval.lowerBound
      #expect(narrower < width)
      #expect(interval.contains(320))
      width = narrower
    }
    #expect(UsualIntake(mean: 20, days: 1, dayToDaySD: 85.9).confidenceInterval.lowerBound == 0)
  }

  @Test func `the days that are said to settle it do, and one fewer does not`() {
    for mean in stride(from: 150.0, through: 400, by: 7) {
      for days in [1, 3, 7] {
        let test = AdequacyTest(
          method: .ear, intake: UsualIntake(mean: mean, days: days, dayToDaySD: 85.9),
          reference: 265)
        func z(_ days: Int) -> Double {
          AdequacyTest(
            method: .ear, intake: UsualIntake(mean: mean, days: days, dayToDaySD: 85.9),
            reference: 265
          ).z
        }
        switch test.moreDaysToSettle {
        case .alreadySettled: #expect(abs(test.z) >= AdequacyTest.settlingZ)
        case .needed(let more):
          #expect(abs(z(days + more)) >= AdequacyTest.settlingZ - 1e-9)
          #expect(abs(z(days + more - 1)) < AdequacyTest.settlingZ)
        case .neverEnough: #expect(abs(z(36_500)) < AdequacyTest.settlingZ + 0.01)
        }
      }
    }
  }

  @Test func `an intake below an AI says nothing of inadequacy`() {
    let test = AdequacyTest(
      method: .ai, intake: UsualIntake(mean: 60, days: 30, dayToDaySD: 20), reference: 75)
    #expect(test.moreDaysToSettle == .neverEnough)
  }
}
