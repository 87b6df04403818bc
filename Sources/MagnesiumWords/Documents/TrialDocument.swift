import MagnesiumKit

/// A trial of one: its plan, what it asks for today, or its result.
package struct TrialDocument {
  private let overview: TrialOverview
  private let wording: any Phrasebook

  private var trial: Trial { overview.trial }
  private var design: TrialDesign { trial.design }
  private var outcome: String { trial.outcome.name[wording.language].printable }
  private var supplement: String { trial.dose.name.printable }
  private var least: String { wording.short(trial.fixed.rule.leastDifference) }

  package static func of(_ overview: TrialOverview, in wording: any Phrasebook) -> Document {
    let document = TrialDocument(overview: overview, wording: wording)
    let heading = Block.heading(wording.trialHeading(document.outcome, document.supplement))
    return switch overview.state {
    case .planned:
      Document([[heading], document.warnings, document.plan, document.power, document.next])
    case .running:
      Document([
        [heading], document.warnings, document.today, document.plan, document.answers,
        document.records, [.text(wording.noResultYet)],
      ])
    case .finished, .stopped:
      Document([
        [heading], document.warnings, document.result, document.couldFind, document.checks,
        document.answers, document.records, document.proof,
      ])
    }
  }

  // MARK: What is wrong

  private var warnings: [Block] {
    var told: [String] = []
    if trial.isAltered { told.append(wording.trialWasAltered) }
    if overview.isBeforeStart {
      told.append(wording.trialClockNow(start: trial.startedOn?.iso ?? ""))
    }
    if let note = overview.forbiddingNote, [.planned, .running].contains(overview.state) {
      told.append(wording.trialNowForbidden(note: note))
    }
    if overview.state == .planned, let power = overview.power { told += weakness(of: power) }
    return told.map { .paragraph(Inline($0, .low), .hanging) }
  }

  /// Of a plan that seldom answers, and what would help.
  private func weakness(of power: TrialPower) -> [String] {
    guard power.isWeak else { return [] }
    guard let step = power.deciding else {
      return [
        wording.differenceCannotBe(
          least, trial.rule.direction, trial.outcome.measure,
          mean: wording.decimal(overview.model.mean))
      ]
    }
    let remedies = power.remedies.map { plan in
      wording.longerPlan(
        pairs: plan.pairs > design.pairs ? plan.pairs : nil, periodDays: plan.periodDays,
        days: plan.totalDays, months: Self.months(plan))
    }
    let difference = wording.short(step.difference)
    return [
      (power.isUnlikely
        ? wording.trialSeldomAnswers(difference: difference, seen: step.seen)
        : wording.trialIsWeak(
          difference: difference, seen: step.seen, usual: TrialPower.usualShare)) + " "
        + (remedies.isEmpty
          ? wording.noPlanReaches(power.share)
          : wording.plansReach(power.share, remedies)) + " " + wording.smallerLeastAsksLess
    ]
  }

  // MARK: The plan

  private static func months(_ design: TrialDesign) -> Int {
    Int(nearest: Double(design.totalDays) / 30.44)
  }

  private var rule: String {
    wording.trialRule(
      least: least, trial.fixed.rule.direction, trial.outcome.measure, supplement: supplement)
  }

  private var plan: [Block] {
    var blocks: [Block] = [
      .remark(wording.trialOutcome(outcome, trial.outcome.measure)), .remark(rule),
      .remark(
        wording.trialDays(design, dose: wording.text(of: trial.dose)) + " "
          + wording.trialWashOut(design.washOutDays)),
    ]
    if overview.state == .planned {
      if trial.rule.leastDifference == TrialRule.usualLeast {
        blocks.append(.remark(wording.trialLeastIsUsual(least)))
      }
      blocks.append(
        .remark(
          wording.trialLasts(
            days: design.totalDays, months: Self.months(design),
            until: wording.date(overview.today + (design.totalDays - 1)))))
      if design.pairs == TrialDesign.pairsAllowed.lowerBound {
        blocks.append(.remark(wording.noPairToSpare))
      }
    }
    return blocks + earlier + amendments
      + [.remark(wording.youWillKnow), .remark(wording.trialHash(trial.commitment))]
  }

  private var amendments: [Block] {
    trial.amendments.map { amendment in
      let day = ZonedInstant(epochSeconds: amendment.at, utcOffsetSeconds: 0).day
      return .remark(
        wording.trialAmended(
          amendment.field, old: wording.short(amendment.old), new: wording.short(amendment.new),
          on: wording.date(day)))
    }
  }

  private var power: [Block] {
    guard let power = overview.power, !power.steps.isEmpty else { return [] }
    let model = overview.model
    let steps = power.steps.map { step in
      wording.trueDifference(
        wording.short(step.difference), trial.rule.direction, trial.outcome.measure,
        perWeek: wording.short(step.difference * 7, places: 1),
        percent: wording.percent(step.difference / model.mean * 100))
        + ": \(step.seen)"
    }
    let none = wording.noTrueDifference + ": " + hundredths(power.withoutEffect.asFixed)
    return [.text(wording.trialPower(design))] + (steps + [none]).map(Block.item) + [
      .text(wording.whyLeastIsSeldomFound),
      .text(
        wording.trialModel(
          mean: wording.decimal(model.mean), deviation: wording.decimal(model.deviation),
          correlation: wording.short(model.correlation), isOwn: overview.isOwnModel,
          model.measure)), .text(wording.bothArmsImprove),
    ]
  }

  /// What the plan could find, beside what was found.
  private var couldFind: [Block] {
    guard let power = overview.power, !power.steps.isEmpty else { return [] }
    return [
      .text(
        wording.trialCouldFind(power.steps.map { (wording.short($0.difference), $0.seen) }))
    ]
  }

  /// Of 100, in halves where they are few: a rule is seldom met without any effect.
  private func hundredths(_ share: Double) -> String {
    share < 0.001
      ? wording.fewerThan("0.1") : wording.short(share * 100, places: share < 0.1 ? 1 : 0)
  }

  private var next: [Block] {
    [.text(wording.answerEachDay(outcome)), .text(wording.howToStartTrial)]
  }

  // MARK: While it is running

  private var state: String {
    let day = trial.startedOn.map { overview.today.daysSince1970 - $0.daysSince1970 + 1 } ?? 0
    return wording.trialState(overview.state, day: day, of: design.totalDays)
  }

  private var today: [Block] {
    var blocks: [Block] = [.text(state)]
    if let period = overview.period {
      blocks.append(.paragraph(Inline(step(of: period), .heading), .plain))
    } else if let start = trial.startedOn, !overview.isBeforeStart {
      blocks.append(
        .text(wording.trialRunIn(until: wording.date(start + (design.runInDays - 1)))))
    }
    return blocks + [.text(wording.answerEachDay(outcome))]
  }

  private func step(of period: TrialPeriod) -> String {
    let number = number(of: period)
    let end = wording.date(period.days.to)
    return period.isTreated
      ? wording.trialWith(
        wording.text(of: trial.dose), number: number, of: 2 * design.pairs, until: end)
      : wording.trialWithout(supplement, number: number, of: 2 * design.pairs, until: end)
  }

  private func number(of period: TrialPeriod) -> Int {
    (trial.periods.firstIndex(of: period) ?? 0) + 1
  }

  /// Of the periods that have begun.
  private var answers: [Block] {
    guard let analysis = overview.analysis else { return [] }
    return analysis.periods.enumerated().compactMap { place, period in
      guard period.answers + period.missing > 0 else { return nil }
      let isOver = period.answers + period.missing == design.countedDays
      return .item(
        wording.periodAnswers(
          number: place + 1, isTreated: period.period.isTreated, answers: period.answers,
          days: period.answers + period.missing,
          // Who sees the means before the end can stop when they look good.
          mean: isEnded ? period.mean.map { wording.decimal($0, places: places) } : nil,
          isUsed: !isOver || design.isEnough(period.answers)))
    }
  }

  private var isEnded: Bool { [.finished, .stopped].contains(overview.state) }

  private var records: [Block] {
    var told: [String] = []
    if isEnded, let runIn = overview.runIn, runIn.days > 0 {
      told.append(
        wording.trialRunInWas(
          answers: runIn.answers, days: runIn.days, mean: runIn.mean.map { wording.decimal($0) }))
    }
    // With a result both stand beside it.
    if !isEnded { told += taken + trace }
    return told.map(Block.remark)
  }

  /// How far it was taken as drawn; none before the first period.
  private var taken: [String] {
    let doses = overview.doses
    guard doses.daysWith + doses.daysWithout > 0 else { return [] }
    var told = [wording.dosesTaken(doses, supplement: supplement)]
    if isEnded, !doses.areAllAsDrawn, overview.analysis != nil {
      told.append(wording.comparedAsDrawn)
    }
    return told
  }

  /// How far the answers are what was felt on their day.
  private var trace: [String] {
    let late = overview.late
    var told: [String] = []
    if late.count > 0 {
      told.append(wording.answersLate(late.count, of: late.all, latest: late.latest))
    }
    if late.changed + late.deleted > 0 {
      told.append(wording.answersChangedLate(late.changed, deleted: late.deleted, of: late.all))
    }
    if !told.isEmpty { told.append(wording.ofDaysWithIt(late.treated)) }
    if late.afterEnd > 0 { told.append(wording.answersAfterEnd(late.afterEnd)) }
    if overview.isTracePartial { told.append(wording.traceIsPartial) }
    return told
  }

  // MARK: The result

  private func signed(_ value: Double, places: Int = 1) -> String {
    let text = wording.decimal(abs(value), places: places)
    let isZero = !text.contains { $0.isNumber && $0 != "0" }
    return value < 0 && !isZero ? "−" + text : text
  }

  private func interval(_ range: ClosedRange<Double>, places: Int = 1) -> String {
    wording.fromTo(
      signed(range.lowerBound, places: places), signed(range.upperBound, places: places))
  }

  /// As many decimals as tell the difference from the least one that matters, and the ends of its interval from 0.
  private var places: Int {
    let places = trial.fixed.rule.leastDifference < 0.5 ? 2 : 1
    guard let difference = overview.analysis?.difference else { return places }
    let nearest = min(abs(difference.interval.lowerBound), abs(difference.interval.upperBound))
    return (places...4).first { places in
      wording.decimal(nearest, places: places).contains { $0.isNumber && $0 != "0" }
    } ?? 4
  }

  private var result: [Block] {
    guard let analysis = overview.analysis else { return [] }
    let pairs = analysis.pairs.count
    var blocks: [Block] = []
    if overview.state == .stopped, let day = trial.stoppedOn {
      blocks.append(.text(wording.trialStoppedOn(wording.date(day))))
    } else if let last = trial.lastDay {
      blocks.append(.text(wording.trialOver(wording.date(last))))
    }
    let judged = overview.verdict ?? analysis.verdict
    let verdict = Block.text(verdict(judged, of: analysis))
    // Where nothing can be said, no figure stands first.
    let isFirst = judged == .tooFewPairs || judged == .notTaken
    if isFirst { blocks.append(verdict) }
    if judged == .notTaken { blocks += taken.map(Block.text) }
    if let difference = analysis.difference, judged != .tooFewPairs {
      let told = wording.trialDifference(
        outcome, supplement, signed(difference.mean, places: places),
        interval: interval(difference.interval, places: places), trial.outcome.measure,
        pairs: pairs)
      blocks.append(isFirst ? .text(told) : .paragraph(Inline(told, .heading), .plain))
    }
    if !isFirst {
      blocks.append(verdict)
      if let share = shareThatDisagrees {
        blocks.append(.text(wording.randomisationDisagrees(percent(share))))
      }
      if [.smaller, .tooSmallToMatter, .open].contains(judged) {
        blocks.append(.text(wording.slowEffectIsMissed(days: design.periodDays)))
      }
      blocks += taken.map(Block.text)
    }
    blocks.append(.text(rule))
    if let rates = overview.likeThis, !isFirst {
      blocks.append(.text(wording.likeThisWithoutEffect(hundredths(rates.asFixed))))
    }
    blocks.append(.text(missing(of: analysis)))
    if overview.state == .stopped {
      blocks.append(.text(wording.stoppedEarlyErrsMore))
    }
    blocks += trace.map(Block.text)
    return blocks + [.text(wording.youKnewWhatYouTook)] + earlier + amendments
  }

  /// Of all orders, where the check by them does not bear out an interval that leaves 0 out.
  private var shareThatDisagrees: Double? {
    guard let analysis = overview.analysis, let share = analysis.randomisationShare, share > 0.05,
      analysis.difference?.excludesZero == true
    else { return nil }
    return share
  }

  private func percent(_ share: Double) -> String { wording.decimal(share * 100) + "%" }

  /// By arm: whoever leaves out bad days of one gets another result.
  private func missing(of analysis: TrialAnalysis) -> String {
    func count(_ isTreated: Bool) -> Int {
      analysis.periods.filter { $0.period.isTreated == isTreated }.map(\.missing).reduce(0, +)
    }
    let answered = analysis.periods.map(\.answers).reduce(0, +)
    let (with, without) = (count(true), count(false))
    return wording.trialMissing(
      with: with, without: without, of: answered + with + without, outcome: outcome)
  }

  private func verdict(_ verdict: TrialVerdict, of analysis: TrialAnalysis) -> String {
    guard let difference = analysis.difference else {
      return wording.trialVerdict(
        verdict, least: least, trial.fixed.rule.direction, trial.outcome.measure,
        pairs: analysis.pairs.count, fitsFrom: nil, to: nil)
    }
    let rule = trial.fixed.rule
    let ends = rule.ends(of: difference.interval)
    func told(_ end: Double) -> String? {
      let text = wording.decimal(end, places: places)
      return text.contains { $0.isNumber && $0 != "0" } ? text : nil
    }
    return wording.trialVerdict(
      verdict, least: least, rule.direction, trial.outcome.measure,
      pairs: analysis.pairs.count,
      fitsFrom: ends.nearest < rule.leastDifference ? told(ends.nearest) : nil,
      to: verdict == .smaller && ends.farthest < rule.leastDifference
        ? nil : told(ends.farthest))
  }

  private var earlier: [Block] {
    overview.earlierTrials == 0 ? [] : [.remark(wording.notTheFirstTrial(overview.earlierTrials))]
  }

  private var checks: [Block] {
    guard let analysis = overview.analysis else { return [] }
    var told: [String] = []
    if analysis.pairs.count > 1 {
      told.append(
        wording.trialPairs(
          analysis.pairs.map { signed($0.difference, places: places) }.joined(separator: "; ")))
    }
    let unused = design.pairs - analysis.pairs.count
    if unused > 0, overview.state == .finished { told.append(wording.trialPairsUnused(unused)) }
    if let share = analysis.randomisationShare {
      told.append(wording.trialRandomisation(percent(share)))
    }
    if let trend = analysis.trend {
      told.append(
        wording.trialTrend(
          signed(trend.mean, places: places), interval: interval(trend.interval, places: places),
          isClear: trend.excludesZero))
    }
    if let serial = analysis.serial, analysis.verdict != .tooFewPairs {
      told.append(
        wording.trialSerial(
          signed(serial.effect.mean, places: places),
          interval: interval(serial.effect.interval, places: places),
          correlation: signed(serial.correlation, places: 2),
          leavesZeroOut: serial.effect.excludesZero,
          isAsAbove: serial.effect.excludesZero == analysis.difference?.excludesZero))
    }
    return told.map(Block.remark)
  }

  private var proof: [Block] {
    [.text(trial.isAltered ? wording.alteredPlan : wording.howToCheckPlan)]
      + trial.text.split(separator: "\n").map { .item(String($0).printable) }
      + [.muted(trial.commitment)]
  }
}

extension Phrasebook {
  /// `2 tablets of Mag Citrate (200.0 mg of magnesium) a day`
  package func text(of dose: Trial.Dose) -> String {
    doseADay(
      amount(dose.count, of: dose.unit, grams: dose.unit == "g" ? dose.count : nil),
      dose.name.printable, mg: mg(dose.mg))
  }
}
