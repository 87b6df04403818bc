/// What counted days say of the intake that a person has in the long run.
public struct UsualIntake: Sendable, Hashable, Codable {
  /// Mean of what is known of the counted days, in mg a day.
  public let mean: Double
  /// The most that items of unknown magnesium can add to the mean, in mg a day.
  package let unknownAtMost: Double
  /// How many days were counted, 1 or more.
  package let days: Int
  /// Standard deviation from day to day within the person, in mg.
  package let dayToDaySD: Double

  /// - Precondition: `days` is 1 or more, `dayToDaySD` is more than 0, and `unknownAtMost` is not
  ///   negative.
  public init(mean: Double, unknownAtMost: Double = 0, days: Int, dayToDaySD: Double) {
    precondition(days >= 1 && dayToDaySD > 0 && unknownAtMost >= 0)
    self.mean = mean
    self.unknownAtMost = unknownAtMost
    self.days = days
    self.dayToDaySD = dayToDaySD
  }

  /// Standard error of the mean, in mg: the day-to-day SD over the root of the days.
  package var standardError: Double { dayToDaySD / Double(days).squareRoot() }

  /// Where the usual intake lies with 95 % confidence, in mg: 1.96 standard errors below the mean
  /// and above the highest that it can be, never below 0.
  public var confidenceInterval: ClosedRange<Double> {
    let margin = 1.96 * standardError
    return max(0, mean - margin)...max(0, mean + unknownAtMost + margin)
  }

  /// The same where unknown items held as much as they can.
  fileprivate var atMost: UsualIntake {
    UsualIntake(mean: mean + unknownAtMost, days: days, dayToDaySD: dayToDaySD)
  }
}

/// The qualitative assessment of one person's usual intake of the Institute of Medicine (Dietary
/// Reference Intakes: Applications in Dietary Assessment, 2000, pp. 53–63).
public struct AdequacyTest: Sendable, Hashable, Codable {
  /// What the intake is held against.
  public enum Method: String, Sendable, Hashable, Codable {
    /// The intake against the requirement's average.
    case ear = "iom-2000-ear"
    /// The intake against an adequate intake. It can say that the usual intake is at least the AI,
    /// and nothing of inadequacy.
    case ai = "iom-2000-ai"
  }

  /// Coefficient of variation of the requirement for magnesium (IOM 1997): an RDA is 1.2 times its
  /// EAR.
  public static let requirementCV = 0.1

  package let method: Method
  package let intake: UsualIntake
  /// The EAR or AI in mg.
  package let reference: Double

  /// - Precondition: `reference` is more than 0.
  public init(method: Method, intake: UsualIntake, reference: Double) {
    precondition(reference > 0)
    self.method = method
    self.intake = intake
    self.reference = reference
  }

  /// Standard deviation of the requirement in mg; an AI has none.
  private var requirementSD: Double { method == .ear ? Self.requirementCV * reference : 0 }

  private var difference: Double { intake.mean - reference }

  /// The difference to the reference over its standard deviation, √(SDr² + SDd²/n) (p. 53; the AI
  /// form, p. 59, leaves the requirement's out).
  package var z: Double { z(days: Double(intake.days)) }

  private func z(days: Double) -> Double {
    let variance =
      requirementSD * requirementSD + intake.dayToDaySD * intake.dayToDaySD / days
    return difference / variance.squareRoot()
  }

  /// Confidence from 0 to 1 that the usual intake is adequate, or for an AI that it is at least the
  /// AI.
  public var confidence: Double { NormalDistribution.share(below: z) }

  /// The same in whole percent, as it is shown and judged.
  package var shownConfidence: Double { (confidence * 100).rounded() / 100 }

  /// From how many days on something is concluded from it. The method takes any number; a day or
  /// two are still a mood.
  package static let leastDays = 3

  package var restsOnEnoughDays: Bool { intake.days >= Self.leastDays }

  /// What a confidence amounts to, in the bands of the method (p. 54).
  public enum Verdict: Sendable, Hashable, CaseIterable, Codable {
    /// From 97.5 % on.
    case almostSurelyAdequate
    /// From 85 % on.
    case probablyAdequate
    /// From 50 % on: not settled.
    case ratherAdequate
    /// From 15 % on: not settled.
    case ratherInadequate
    /// Below 15 %.
    case probablyInadequate
    /// Below 2.5 %.
    case almostSurelyInadequate
  }

  /// What the confidence says in words.
  public var verdict: Verdict {
    switch shownConfidence {
    case 0.975...: .almostSurelyAdequate
    case 0.85...: .probablyAdequate
    case 0.5...: .ratherAdequate
    case 0.15...: .ratherInadequate
    case 0.025...: .probablyInadequate
    default: .almostSurelyInadequate
    }
  }

  /// Whether items of unknown magnesium, which can only add to the intake, leave the verdict as it
  /// is. Where they could change it nothing can be said.
  package var holdsWithUnknown: Bool {
    AdequacyTest(method: method, intake: intake.atMost, reference: reference).verdict == verdict
  }

  /// What more days of logging would do, if their mean stayed the same.
  package enum MoreDays: Sendable, Hashable, Codable {
    case alreadySettled
    /// So many more days than there are.
    case needed(Int)
    /// The intake is so near to the reference that no number of days settles it.
    case neverEnough
  }

  /// The z beyond which it is settled: 85 % confidence either way, which the method calls
  /// reasonably certain (p. 54).
  package static let settlingZ = 1.036

  /// Days after which the confidence is at least 85 %, or at most 15 %. An AI can be reached and
  /// never be missed, so that below it no number of days settles anything.
  package var moreDaysToSettle: MoreDays {
    if method == .ai, difference <= 0 { return .neverEnough }
    let distance = abs(difference)
    if abs(z) >= Self.settlingZ { return .alreadySettled }
    let room =
      (distance / Self.settlingZ) * (distance / Self.settlingZ) - requirementSD * requirementSD
    guard room > 0 else { return .neverEnough }
    let days = (intake.dayToDaySD * intake.dayToDaySD / room).rounded(.up)
    // A hundred years of days are no answer.
    guard days < 36_500 else { return .neverEnough }
    return .needed(max(1, Int(days) - intake.days))
  }
}
