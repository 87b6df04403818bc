import DiaryStore
import FoodLibrary
import MagnesiumCore

/// What a person wants to find out by a trial of one.
package struct TrialRequest: Sendable {
  /// What the symptom is called.
  package var outcome: String
  /// What the supplement is called, or its id.
  package var supplement: String
  /// A day; the usual dose when nil.
  package var count: Double?
  package var design: TrialDesign
  package var rule: TrialRule

  package init(
    outcome: String, supplement: String, count: Double? = nil, design: TrialDesign,
    rule: TrialRule
  ) {
    self.outcome = outcome
    self.supplement = supplement
    self.count = count
    self.design = design
    self.rule = rule
  }
}

/// A trial as a screen shows it, on a day.
package struct TrialOverview: Sendable {
  package let trial: Trial
  package let today: CivilDay
  package let state: Trial.State
  /// The period of today; nil in the run-in, and where none is running.
  package let period: TrialPeriod?
  /// What is thought of how the person's days vary, and whether that is from their own days.
  package let model: SymptomModel
  package let isOwnModel: Bool
  /// What the plan can find; once it is over, what it could find by what was known when it began; nil while it is
  /// running.
  package let power: TrialPower?
  /// What is known by now; nil before it has begun, and of a plan that was altered.
  package let analysis: TrialAnalysis?
  /// Of days like the compared ones without any effect, how often the rule is met; nil before the end.
  package let likeThis: TrialRates?
  package let doses: TrialDoses
  /// nil before it has begun.
  package let runIn: TrialAnalysis.RunIn?
  package let late: LateAnswers
  /// Whether some of what was changed is not known: the trial came in by an import, or the diary lies on several
  /// devices.
  package let isTracePartial: Bool
  /// What of the profile forbids it by now: the note to read.
  package let forbiddingNote: Note.ID?
  /// Whether the clock shows a day before it began.
  package let isBeforeStart: Bool
  /// Trials that were begun before it: of several one finds something by chance more easily.
  package let earlierTrials: Int

  /// By the rule that was fixed, as far as the supplement was taken; nil before it has begun.
  package var verdict: TrialVerdict? {
    guard let verdict = analysis?.verdict else { return nil }
    return verdict == .tooFewPairs || doses.areMostlyAsDrawn ? verdict : .notTaken
  }
}

extension Tracker {
  /// The trial that was planned last; nil where there is none.
  package var trial: Trial? {
    get throws(TrackerError) { try onDiary { diary, _ in try diary.trials() }.last }
  }

  /// Fixes a trial that is to begin later, in the place of one that has not begun.
  ///
  /// - Throws: ``TrackerError/symptom(_:)``
  package func planTrial(
    _ request: TrialRequest, language: Language
  ) throws(TrackerError) -> Trial {
    try Self.check(request.design)
    let outcome = try symptomKind(named: request.outcome, language: language)
    guard outcome.id != SymptomKind.none else {
      throw .symptom(.unknownKind(request.outcome, nearest: nil))
    }
    try Self.check(least: request.rule.leastDifference, outcome.measure)
    let dose = try dose(of: request)
    return try changing { diary, now in
      let last = try diary.trials().last
      if let last, last.state(on: today) == .running {
        throw TrackerError.symptom(.trialLocked(since: last.startedOn ?? today))
      }
      let plan = Trial(
        id: diary.newTrialID(at: now), outcome: outcome, design: request.design,
        rule: request.rule, dose: dose, seed: Trial.seed(environment.random), plannedAt: now)
      let old = last?.state(on: today) == .planned ? last : nil
      try diary.put(plan, as: .planTrial, insteadOf: old, at: now)
      return plan
    }
  }

  private static func check(
    least: Double, _ measure: SymptomMeasure
  ) throws(TrackerError) {
    let most = TrialRule.mostDifference(measure)
    guard least > 0, least <= Double(most) else {
      throw .symptom(.trialLeastDifference(most: Double(most)))
    }
  }

  private static func check(_ design: TrialDesign) throws(TrackerError) {
    do throws(TrialDesign.Fault) {
      try design.check()
    } catch {
      switch error {
      case .pairs: throw .symptom(.trialDesign("--pairs", TrialDesign.pairsAllowed))
      case .period: throw .symptom(.trialDesign("--period", TrialDesign.periodAllowed))
      case .runIn: throw .symptom(.trialDesign("--run-in", TrialDesign.runInAllowed))
      case .washOut:
        throw .symptom(
          .trialDesign("--wash-out", 0...max(0, design.periodDays - TrialDesign.leastCounted)))
      }
    }
  }

  private func dose(of request: TrialRequest) throws(TrackerError) -> Trial.Dose {
    let product: SupplementProduct
    do throws(TrackerError) {
      product = try supplement(named: request.supplement)
    } catch {
      if case .diary(.noSuchSupplement(let name)) = error {
        throw .symptom(.trialSupplement(name))
      }
      throw error
    }
    let count = request.count ?? product.usualCount
    guard count.isFinite, count > 0, product.content.mg > 0 else { throw .notPositive }
    let dose = Trial.Dose(
      product: product.id, name: product.name, unit: product.unit, count: count,
      mg: product.content.mg * count)
    try check(dose, most: product.content.range.upperBound * count)
    return dose
  }

  /// - Parameter most: what it may hold by its label, in mg.
  private func check(_ dose: Trial.Dose, most: Double) throws(TrackerError) {
    if let note = try noteForbiddingTrial { throw .symptom(.trialForbidden(note: note)) }
    guard let limit = try personalReferences.upperLimit(on: today) else {
      throw .symptom(.trialWithoutLimit)
    }
    guard most.tenths <= limit.mg.tenths else {
      throw .symptom(.trialAboveLimit(mg: most, limit: limit.mg))
    }
  }

  /// What of the profile forbids magnesium from supplements without a clinician: the note that says why.
  private var noteForbiddingTrial: Note.ID? {
    get throws(TrackerError) {
      let cautions = try cautions(on: today)
      return cautions.first { caution in
        caution.forbidsSupplements || caution == .pregnancy
          || caution == .condition(.heartDisease)
      }?.noteID
    }
  }

  /// Begins the trial that is planned, with the run-in today.
  ///
  /// - Parameter isUnlikelyKnown: whether the person knows of a plan that can hardly answer.
  /// - Throws: ``TrackerError/symptom(_:)``, where they do not with ``SymptomProblem/trialUnlikely(seen:difference:)``
  package func startTrial(isUnlikelyKnown: Bool) throws(TrackerError) -> Trial {
    if let plan = try trial, plan.state(on: today) == .planned, !plan.isAltered {
      let model = try model(of: plan).model
      if let room = model.room(for: plan.rule.direction), room < plan.rule.leastDifference {
        throw .symptom(.trialLeastDifference(most: room))
      }
      // Nobody waits for simulated diaries with the real one locked.
      let power =
        isUnlikelyKnown
        ? nil : TrialPower(plan.design, rule: plan.rule, model: model, findsRemedies: false)
      if let power, power.isUnlikely {
        throw .symptom(
          .trialUnlikely(
            seen: power.deciding?.seen ?? 0,
            difference: power.deciding?.difference ?? plan.rule.leastDifference))
      }
    }
    return try changing { diary, now in
      guard var plan = try diary.trials().last else {
        throw TrackerError.symptom(.trialNotPlanned)
      }
      switch plan.state(on: today) {
      case .planned: break
      case .running: throw TrackerError.symptom(.trialLocked(since: plan.startedOn ?? today))
      case .finished, .stopped: throw TrackerError.symptom(.trialNotPlanned)
      }
      guard !plan.isAltered else { throw TrackerError.symptom(.trialAltered) }
      // The label may have been corrected, or the profile changed since.
      try check(plan.dose, most: plan.dose.mg)
      let plannedOn = environment.local(plan.plannedAt).day
      guard plannedOn <= today + 1 else {
        throw TrackerError.symptom(.trialClock(start: plannedOn))
      }
      (plan.startedOn, plan.startedAt) = (today, now)
      try diary.put(plan, as: .startTrial, at: now)
      return plan
    }
  }

  /// Changes a running trial; the change stays with it and is told with the result, which is judged by what was
  /// fixed first.
  ///
  /// - Parameters:
  ///   - pairs: how many there are to be.
  ///   - least: another least difference.
  package func amendTrial(pairs: Int?, least: Double?) throws(TrackerError) -> Trial {
    try changing { diary, now in
      guard var trial = try diary.trials().last, trial.state(on: today) == .running else {
        throw TrackerError.symptom(.trialNotRunning)
      }
      if let pairs, pairs != trial.design.pairs {
        let old = trial.design
        trial.design = old.with(pairs: pairs)
        try Self.check(trial.design)
        guard let last = trial.lastDay, last >= today else {
          throw TrackerError.symptom(.trialAmendmentEnds)
        }
        trial.amendments.append(
          Trial.Amendment(field: .pairs, old: Double(old.pairs), new: Double(pairs), at: now))
      }
      if let least, least != trial.rule.leastDifference {
        try Self.check(least: least, trial.outcome.measure)
        trial.amendments.append(
          Trial.Amendment(field: .least, old: trial.rule.leastDifference, new: least, at: now))
        trial.rule = TrialRule(direction: trial.rule.direction, leastDifference: least)
      }
      try diary.put(trial, as: .changeTrial, at: now)
      return trial
    }
  }

  /// Ends a running trial early, or takes back one that has not begun.
  package func stopTrial() throws(TrackerError) -> Trial {
    try changing { diary, now in
      guard var trial = try diary.trials().last, trial.state(on: today) == .running else {
        throw TrackerError.symptom(.trialNotRunning)
      }
      trial.stoppedOn = today
      try diary.put(trial, as: .stopTrial, at: now)
      return trial
    }
  }

  // MARK: Showing

  /// - Throws: ``TrackerError/symptom(_:)`` where there is none.
  package func trialOverview() throws(TrackerError) -> TrialOverview {
    try atOneMoment {
      guard let trial = try trial else { throw TrackerError.symptom(.trialNotPlanned) }
      return try overview(of: trial)
    }
  }

  private func overview(of trial: Trial) throws(TrackerError) -> TrialOverview {
    let today = today
    let state = trial.state(on: today)
    let entries = try symptoms(from: .first, to: .last)
    let answers = entries.answers(of: trial.outcome.id, trial.outcome.measure)
    let (model, isOwn) = try model(of: trial)
    // Of a plan that is not the one that was sealed nothing is computed.
    let analysis =
      trial.isAltered ? nil : trial.startedOn.map { _ in trial.analysis(answers, today: today) }
    let isOver = state == .finished || state == .stopped
    return TrialOverview(
      trial: trial, today: today, state: state,
      period: state == .running ? trial.period(on: today) : nil, model: model,
      isOwnModel: isOwn,
      power: state == .running || trial.isAltered
        ? nil
        : TrialPower(
          trial.fixed.design, rule: trial.fixed.rule, model: model,
          findsRemedies: state == .planned),
      analysis: analysis,
      likeThis: isOver ? analysis.flatMap { $0.likeThis(trial) } : nil,
      doses: try doses(of: trial, upTo: today),
      runIn: trial.runIn(answers, today: today), late: try lateAnswers(entries, in: trial),
      isTracePartial: try isTracePartial(of: trial),
      forbiddingNote: try noteForbiddingTrial,
      isBeforeStart: trial.startedOn.map { today < $0 } ?? false,
      earlierTrials: try onDiary { diary, _ in try diary.trials() }
        .count { $0.id != trial.id && $0.startedOn != nil })
  }

  /// How a person's days vary by what was known before the trial began: of the eight weeks before it, what was
  /// written down by then, but for days on which another trial had the supplement taken.
  private func model(
    of trial: Trial
  ) throws(TrackerError) -> (model: SymptomModel, isOwn: Bool) {
    let end = trial.startedOn ?? today
    let treated = try treatedDays(ofOthersThan: trial)
    let known = try symptoms(from: end - 55, to: end).filter { entry in
      !treated.contains(entry.symptom.day)
        && trial.startedAt.map { entry.recordedAt <= $0 } ?? true
    }
    let answers = known.answers(of: trial.outcome.id, trial.outcome.measure)
    let own = SymptomModel(
      of: answers.sorted { $0.key < $1.key }.map(\.value), measure: trial.outcome.measure)
    return (own ?? .assumed(trial.outcome.measure), own != nil)
  }

  private func treatedDays(ofOthersThan trial: Trial) throws(TrackerError) -> Set<CivilDay> {
    let others = try onDiary { diary, _ in try diary.trials() }
      .filter { $0.id != trial.id && $0.startedOn != nil }
    return Set(
      others.flatMap { other in
        other.periods.filter(\.isTreated).flatMap(\.days.days)
          .filter { day in other.stoppedOn.map { day < $0 } ?? true }
      })
  }

  /// Of the days that are over.
  private func doses(
    of trial: Trial, upTo today: CivilDay
  ) throws(TrackerError) -> TrialDoses {
    var logged: [CivilDay: Double] = [:]
    let last = trial.lastDay ?? today
    let end = min(last, today - 1, trial.stoppedOn.map { $0 - 1 } ?? last)
    if let first = trial.periods.first?.days.from, first <= end {
      for entry in try onDiary({ diary, _ in try diary.entries(from: first, to: end) })
      where entry.intake.kind == .supplement {
        logged[entry.intake.day, default: 0] += entry.intake.magnesium?.mg ?? 0
      }
    }
    return TrialDoses(of: trial.periods, dose: trial.dose.mg, logged: logged, upTo: end)
  }
}

extension TrialAnalysis {
  /// How often days like the compared ones, without any effect, would meet the rule: with what these days vary by
  /// and how far they are alike.
  fileprivate func likeThis(_ trial: Trial) -> TrialRates? {
    guard layout.pairs.count >= 2, let meanLevel else { return nil }
    let assumed = SymptomModel.assumed(trial.outcome.measure)
    let model = SymptomModel(
      measure: trial.outcome.measure, mean: meanLevel,
      deviation: serial?.deviation ?? assumed.deviation,
      correlation: serial?.correlation ?? assumed.correlation)
    return TrialRates(layout, rule: trial.fixed.rule, model: model, effect: 0)
  }
}
