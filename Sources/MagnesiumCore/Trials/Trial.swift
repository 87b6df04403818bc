/// A trial of one: what a person means to find out of a supplement, fixed before the first day.
package struct Trial: Sendable, Hashable, Identifiable {
  /// What is taken in a period with it.
  package struct Dose: Sendable, Hashable {
    /// The id of a supplement of the person's own.
    package let product: String
    package let name: String
    package let unit: String
    /// A day, more than 0.
    package let count: Double
    /// Elemental magnesium a day, in mg.
    package let mg: Double

    package init(product: String, name: String, unit: String, count: Double, mg: Double) {
      self.product = product
      self.name = name
      self.unit = unit
      self.count = count
      self.mg = mg
    }
  }

  /// What was changed after the first day.
  package struct Amendment: Sendable, Hashable, Codable {
    package enum Field: String, Sendable, Hashable, Codable {
      case pairs, least
      /// A backup was restored: of so many answers of the trial so many are other than before.
      case restored
    }

    package let field: Field
    package let old: Double
    package let new: Double
    /// In seconds since 1970-01-01T00:00:00Z.
    package let at: Int

    package init(field: Field, old: Double, new: Double, at: Int) {
      self.field = field
      self.old = old
      self.new = new
      self.at = at
    }
  }

  package enum State: String, Sendable, Hashable {
    case planned, running, finished, stopped
  }

  package let id: String
  /// The one outcome.
  package let outcome: SymptomKind
  package var design: TrialDesign
  package var rule: TrialRule
  package let dose: Dose
  /// 32 hexadecimal digits.
  package let seed: String
  /// The SHA-256 of ``text``, shown before the first day.
  package let commitment: String
  package let plannedAt: Int
  /// The first day of the run-in, and when it was said.
  package var startedOn: CivilDay?
  package var startedAt: Int?
  package var stoppedOn: CivilDay?
  package var amendments: [Amendment] = []

  package init(
    id: String, outcome: SymptomKind, design: TrialDesign, rule: TrialRule, dose: Dose,
    seed: String, commitment: String, plannedAt: Int
  ) {
    self.id = id
    self.outcome = outcome
    self.design = design
    self.rule = rule
    self.dose = dose
    self.seed = seed
    self.commitment = commitment
    self.plannedAt = plannedAt
  }

  /// A plan, sealed by the hash of what it says.
  package init(
    id: String, outcome: SymptomKind, design: TrialDesign, rule: TrialRule, dose: Dose,
    seed: String, plannedAt: Int
  ) {
    self.init(
      id: id, outcome: outcome, design: design, rule: rule, dose: dose, seed: seed,
      commitment: Seal.digits(
        of: Self.text(outcome: outcome, design: design, rule: rule, dose: dose, seed: seed)),
      plannedAt: plannedAt)
  }

  private static func text(
    outcome: SymptomKind, design: TrialDesign, rule: TrialRule, dose: Dose, seed: String
  ) -> String {
    """
    magtrack trial 1
    outcome \(outcome.id) \(outcome.measure.rawValue)
    direction \(rule.direction.rawValue)
    least \(rule.leastDifference)
    run-in \(design.runInDays)
    pairs \(design.pairs)
    period \(design.periodDays)
    wash-out \(design.washOutDays)
    dose \(dose.count) \(dose.unit) \(dose.mg) mg \(dose.product)
    seed \(seed)

    """
  }

  /// What was fixed, the seed included: whoever has the hash can tell by it whether anything was changed.
  package var text: String {
    let (design, rule) = fixed
    return Self.text(outcome: outcome, design: design, rule: rule, dose: dose, seed: seed)
  }

  /// Before amendments.
  package var fixed: (design: TrialDesign, rule: TrialRule) {
    func first(_ field: Amendment.Field) -> Double? { amendments.first { $0.field == field }?.old }
    return (
      TrialDesign(
        runInDays: design.runInDays, pairs: first(.pairs).map { Int($0) } ?? design.pairs,
        periodDays: design.periodDays, washOutDays: design.washOutDays),
      TrialRule(
        direction: rule.direction, leastDifference: first(.least) ?? rule.leastDifference)
    )
  }

  /// Whether it is no longer what the hash was made of.
  package var isAltered: Bool { Seal.digits(of: text) != commitment }

  package var order: TrialOrder { TrialOrder(seed: seed) }

  /// None before it has begun.
  package var periods: [TrialPeriod] {
    startedOn.map { design.periods(from: $0, in: order) } ?? []
  }

  package var lastDay: CivilDay? { startedOn.map { $0 + (design.totalDays - 1) } }

  package func state(on today: CivilDay) -> State {
    if stoppedOn != nil { return .stopped }
    guard let lastDay else { return .planned }
    return today > lastDay ? .finished : .running
  }

  /// The period of a day; nil in the run-in, and where none is running.
  package func period(on day: CivilDay) -> TrialPeriod? {
    if let stoppedOn, day > stoppedOn { return nil }
    return periods.first { $0.days.contains(day) }
  }

  /// What the answers say by now.
  ///
  /// - Parameter answers: of the outcome, by day.
  package func analysis(_ answers: [CivilDay: Double], today: CivilDay) -> TrialAnalysis {
    TrialAnalysis(
      design: design, rule: fixed.rule, periods: periods, answers: answers,
      // The day on which it was stopped may be half a day.
      upTo: min(today - 1, stoppedOn.map { $0 - 1 } ?? today))
  }

  /// Whether its result rests on an answer.
  package func concerns(_ symptom: Symptom) -> Bool {
    guard let startedOn, let lastDay else { return false }
    return (startedOn...lastDay).contains(symptom.day)
      && (symptom.kind == outcome.id || symptom.isNone)
  }

  /// After it the result can be seen.
  package var lastUnseenDay: CivilDay? { stoppedOn.map { $0 - 1 } ?? lastDay }

  /// Whether it was stopped when a pair of periods was over, of which the difference is shown then.
  package var hasShownResult: Bool {
    guard let startedOn, let stoppedOn else { return false }
    return stoppedOn >= startedOn + (design.runInDays + 2 * design.periodDays)
  }

  /// - Parameter answers: of the outcome, by day.
  package func runIn(_ answers: [CivilDay: Double], today: CivilDay) -> TrialAnalysis.RunIn? {
    guard let startedOn else { return nil }
    let days = (0..<design.runInDays).map { startedOn + $0 }
      .filter { $0 < min(today, stoppedOn ?? today) }
    let said = days.compactMap { answers[$0] }
    return TrialAnalysis.RunIn(
      days: days.count, answers: said.count, mean: said.isEmpty ? nil : said.mean)
  }

  /// A seed of random bits.
  package static func seed(_ random: () -> UInt64) -> String {
    [random(), random()].map { bits in
      let digits = String(bits, radix: 16)
      return String(repeating: "0", count: 16 - digits.count) + digits
    }.joined()
  }
}

extension Trial {
  /// How long it is told of that a period has begun.
  private static let daysOfSwitch = 2

  /// What is to be told of a day on which it goes on with the supplement, or without it; nil on other days, and
  /// where it goes on as before.
  package func switching(on day: CivilDay) -> Alert? {
    guard state(on: day) == .running,
      let number = periods.firstIndex(where: { $0.days.contains(day) })
    else { return nil }
    let period = periods[number]
    guard day <= period.days.from + (Self.daysOfSwitch - 1),
      number == 0 || periods[number - 1].isTreated != period.isTreated
    else { return nil }
    return Alert(
      fact: .trialSwitch(
        name: dose.name, unit: dose.unit, count: dose.count, mg: dose.mg,
        isTreated: period.isTreated, period: number + 1, of: periods.count),
      severity: .remark, day: period.days.from)
  }
}
