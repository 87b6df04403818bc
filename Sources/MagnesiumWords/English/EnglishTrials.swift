import MagnesiumKit

extension English {
  package func changeTrialPlanned(_ names: String) -> String { "planned a trial of \(names)" }
  package func changeTrialStarted(_ names: String) -> String { "started the trial of \(names)" }
  package func changeTrialAmended(_ names: String) -> String {
    "changed the running trial of \(names)"
  }
  package func changeTrialStopped(_ names: String) -> String { "stopped the trial of \(names)" }
  package func trialOutOfRange(_ option: String, _ low: Int, _ high: Int) -> String {
    "\(option) is out of range: expected \(low) to \(high)"
  }
  package func trialLeastOutOfRange(most: String) -> String {
    "the least difference is more than 0 and at most \(most): --least 1, for one point or one cramp a day"
  }
  package func trialIsUnlikely(seen: Int, difference: String) -> String {
    "this plan can hardly find anything: were the true difference \(difference), about \(seen) of 100 such trials would end in a finding; magtrack trial show says what would help, magtrack trial start --yes begins it all the same"
  }
  package var askToStartUnlikely: String { "Begin it all the same?" }
  package func trialNeedsSupplement(_ name: String) -> String {
    "\"\(name)\" is no supplement of yours: magtrack supplement add \(name.shellWord) --elemental 100mg, as its label says"
  }
  package func trialAboveLimit(mg: String, limit: String) -> String {
    "\(mg) a day is above the limit of \(limit) for supplements: plan a smaller dose; more is for a clinician to order"
  }
  package var trialWithoutLimit: String {
    "the limit for supplements at your age is not known here, so no trial is planned: say when you were born with magtrack profile set --born, or ask a clinician"
  }
  package func trialForbidden(note: String) -> String {
    "your profile has what speaks against magnesium from supplements, so no trial is planned: magtrack notes \(note); ask a clinician"
  }
  package var noTrialPlanned: String {
    "no trial is planned: magtrack trial plan cramp --supplement \"Mag Citrate\""
  }
  package func trialIsLocked(since day: String) -> String {
    "a trial is running since \(day) and is locked: magtrack trial show; magtrack trial stop ends it. --amend with --least or --pairs changes it, and the result will say so"
  }
  package var noTrialRunning: String { "no trial is running: magtrack trial show" }
  package var trialStaysStopped: String {
    "the trial was stopped and its result could be seen, so that it is not taken up again; plan a new one: magtrack trial plan"
  }
  package var trialStaysChanged: String {
    "what was changed of the running trial is told with its result and not taken back; change it again: magtrack trial plan --amend"
  }
  package var trialWouldEnd: String {
    "with so few pairs the trial would be over, and its result could be seen: say more, or end it: magtrack trial stop"
  }
  package func trialAnswerStands(on day: String) -> String {
    "the result of your trial rests on the answer of \(day), which undo does not take back untold; magtrack symptom edit or delete changes it, and the result tells of it"
  }
  package var trialsStay: String {
    "A trial that was begun stays as it was before, and tells which of its answers the backup changed: magtrack trial show"
  }
  package var trialIsAltered: String {
    "the plan in the diary is not the one whose hash was shown: it was changed by hand, and cannot be started; magtrack trial plan makes a new one"
  }
  package func trialClockWentBack(start: String) -> String {
    "the clock shows a day before the trial began (\(start)): set it right, then try again"
  }
}

// MARK: The plan

extension English {
  package func trialHeading(_ outcome: String, _ supplement: String) -> String {
    "Trial of one: \(outcome), with and without \(supplement)"
  }
  package func trialOutcome(_ outcome: String, _ measure: SymptomMeasure) -> String {
    "Outcome: \(outcome), \(name(measure)). It is the only one, whatever else you log."
  }
  package func trialRule(
    least: String, _ direction: TrialRule.Direction, _ measure: SymptomMeasure, supplement: String
  ) -> String {
    "What counts as a finding, fixed before the first day: on average at least \(difference(least, direction, measure)) with \(supplement) than without, and a 95% interval that leaves 0 out."
  }
  /// `1 point less`, `0.5 a day more`
  private func difference(
    _ size: String, _ direction: TrialRule.Direction, _ measure: SymptomMeasure
  ) -> String {
    let unit = measure == .count ? "a day" : size == "1" ? "point" : "points"
    return "\(size) \(unit) \(direction == .less ? "less" : "more")"
  }
  package func trialDays(_ design: TrialDesign, dose: String) -> String {
    "Days: \(design.runInDays) of run-in, in which you only answer; then \(design.pairs) pairs of periods of \(design.periodDays) days, one of each pair with \(dose), the other without, in an order left to chance."
  }
  package func trialWashOut(_ days: Int) -> String {
    switch days {
    case 0:
      "No day is left out at the beginning of a period: what was taken before may last into it, and hide a difference. --wash-out 2 leaves two out."
    case 1:
      "The first day of a period is not compared, because what was taken before may last."
    default:
      "The first \(days) days of a period are not compared, because what was taken before may last."
    }
  }
  package func doseADay(_ amount: String, _ name: String, mg: String) -> String {
    "\(amount) of \(name) (\(mg)) a day"
  }
  package func trialLasts(days: Int, months: Int, until day: String) -> String {
    "It takes \(days) days, about \(months) months: started today it ends on \(day)."
  }
  package var noPairToSpare: String {
    "Six pairs are the least that can find anything, so none is to spare: one period with too few answers, and there is no finding. --pairs 8 keeps two in reserve."
  }
  package func trialPower(_ design: TrialDesign) -> String {
    "With \(design.pairs) pairs of \(design.periodDays) days (\(design.comparedDays) days), so many of 100 such trials would end in a finding by your rule, if what is true were:"
  }
  package func trueDifference(
    _ size: String, _ direction: TrialRule.Direction, _ measure: SymptomMeasure,
    perWeek: String, percent: String
  ) -> String {
    let week = measure == .count ? "\(perWeek) a week, " : ""
    return "\(difference(size, direction, measure)) (\(week)\(percent) of the mean)"
  }
  package var noTrueDifference: String { "no difference at all, found by chance" }
  package var whyLeastIsSeldomFound: String {
    "One as large as the least that counts is found by half of them at most: half of the time what comes out falls short of it."
  }
  package func trialSeldomAnswers(difference: String, seen: Int) -> String {
    "This plan can hardly find anything: even were the true difference \(difference), about \(seen) of 100 such trials would end in a finding."
  }
  package func trialIsWeak(difference: String, seen: Int, usual: Int) -> String {
    "Trials are usually planned so that \(usual) of 100 find what they look for. Were the true difference \(difference), about \(seen) of 100 like this one would end in a finding."
  }
  package func plansReach(_ share: Int, _ plans: [String]) -> String {
    "\(share) of 100 would with \(plans.joined(separator: ", or with "))."
  }
  package func noPlanReaches(_ share: Int) -> String {
    "Neither more pairs nor longer periods alone would bring it to \(share)."
  }
  package var smallerLeastAsksLess: String {
    "With a smaller --least the same true difference ends in a finding more often, but then less counts as one."
  }
  package func fewerThan(_ number: String) -> String { "fewer than \(number)" }
  package func longerPlan(pairs: Int?, periodDays: Int, days: Int, months: Int) -> String {
    (pairs.map { "--pairs \($0)" } ?? "--period \(periodDays)")
      + " (\(days) days, about \(months) months)"
  }
  package func differenceCannotBe(
    _ least: String, _ direction: TrialRule.Direction, _ measure: SymptomMeasure, mean: String
  ) -> String {
    "This plan can find nothing: with a mean of \(mean) it cannot become \(difference(least, direction, measure)). Plan it with a smaller --least."
  }
  package func trialCouldFind(_ steps: [(difference: String, seen: Int)]) -> String {
    let told = steps.map { "\($0.seen) with a true difference of \($0.difference)" }
    return
      "What the plan could find, by what was known when it began: of 100 such trials so many would have ended in a finding: \(told.joined(separator: ", "))."
  }
  package func trialModel(
    mean: String, deviation: String, correlation: String, isOwn: Bool, _ measure: SymptomMeasure
  ) -> String {
    (isOwn
      ? "Simulated with days as yours were" : "Simulated with days that are assumed, not yours")
      + ": mean \(mean), standard deviation \(deviation), like the day before by \(correlation)\(isOwn ? " (assumed)" : "")."
  }
  package var bothArmsImprove: String {
    "Why compare at all: in a trial of 94 people night cramps fell by 3.4 a week with magnesium and by 3.0 with placebo (Roguin Maor 2017, JAMA Intern Med 177:617)."
  }
  package var youWillKnow: String {
    "You will know what you take, and what one expects changes what one feels. The result will say so."
  }
  package func trialHash(_ hash: String) -> String {
    "SHA-256 of the plan with its seed: \(hash). Note it elsewhere: at the end the seed is shown, and the hash shows that plan and order were not changed. Of the answers it says nothing."
  }
  package var howToStartTrial: String {
    "Begin: magtrack trial start. From then on it is locked."
  }
  package func answerEachDay(_ outcome: String) -> String {
    "Answer each day, also with 0: magtrack symptom log \(outcome.shellWord) 0"
  }
}

// MARK: While it is running

extension English {
  package func trialState(_ state: Trial.State, day: Int, of days: Int) -> String {
    switch state {
    case .planned: "Planned, not begun."
    case .running: "Running: day \(day) of \(days)."
    case .finished: "Finished."
    case .stopped: "Stopped early."
    }
  }
  package func trialRunIn(until day: String) -> String {
    "Today: run-in, until \(day). Take what you always take, and answer."
  }
  package func trialWith(_ dose: String, number: Int, of count: Int, until day: String) -> String {
    "Today: with \(dose). Period \(number) of \(count), until \(day)."
  }
  package func trialWithout(
    _ supplement: String, number: Int, of count: Int, until day: String
  ) -> String {
    "Today: without \(supplement). Period \(number) of \(count), until \(day)."
  }
  package func periodAnswers(
    number: Int, isTreated: Bool, answers: Int, days: Int, mean: String?, isUsed: Bool
  ) -> String {
    "period \(number), \(isTreated ? "with" : "without"): \(answers) of \(self.days(days)) answered"
      + (mean.map { ", mean \($0)" } ?? "") + (isUsed ? "" : "; under 60%, not used")
  }
  package var noResultYet: String {
    "The difference is computed when all is over: who looks earlier, and stops when it looks good, finds too much."
  }
  package func trialOver(_ day: String) -> String { "Over since \(day)." }
  package func trialStoppedOn(_ day: String) -> String { "Stopped on \(day)." }
  package func trialPlanned(_ outcome: String) -> String { "Planned: \(outcome)" }
  package func trialAmended(
    _ field: Trial.Amendment.Field, old: String, new: String, on day: String
  ) -> String {
    let what =
      switch field {
      case .pairs: "the number of pairs"
      case .least: "the least difference"
      case .restored: ""
      }
    let then =
      switch field {
      case .pairs:
        "The shares told hold for a number fixed first; changed later, a trial errs more often."
      case .least: "The result is judged by what was fixed first."
      case .restored: ""
      }
    if field == .restored {
      return
        "A backup was restored on \(day): of \(old) answers of the trial, \(new) are other than before. The result is less sure for it."
    }
    return "Changed after the beginning, on \(day): \(what), \(old) → \(new). \(then)"
  }
}

// MARK: The result

extension English {
  package func trialDifference(
    _ outcome: String, _ supplement: String, _ mean: String, interval: String,
    _ measure: SymptomMeasure, pairs: Int
  ) -> String {
    "Difference in \(outcome): \(mean) \(measure == .level ? "points" : "times a day") (95% interval \(interval)), days with \(supplement) minus days without, the mean over \(pairs) \(pairs == 1 ? "pair" : "pairs") of periods."
  }
  package func trialPairs(_ differences: String) -> String {
    "Pair by pair: \(differences). The interval is Student's t of these."
  }
  package var stoppedEarlyErrsMore: String {
    "It was stopped before its end; who may stop when it looks good errs more often than the shares told."
  }
  package func notTheFirstTrial(_ earlier: Int) -> String {
    "You began \(earlier) \(earlier == 1 ? "trial" : "trials") before this one: among several, chance alone meets a rule more easily."
  }
  package var comparedAsDrawn: String {
    "All periods are compared as they were drawn, whatever was taken."
  }
  package func trialVerdict(
    _ verdict: TrialVerdict, least: String, _ direction: TrialRule.Direction,
    _ measure: SymptomMeasure, pairs: Int, fitsFrom from: String?, to: String?
  ) -> String {
    switch verdict {
    case .asFixed:
      "That is a finding by the rule you fixed."
        + (from.map {
          " The true difference may all the same be smaller than the \(least) you fixed: one of \($0) fits these days too."
        } ?? "")
    case .smaller:
      "The interval leaves 0 out, but the difference is less than the \(least) you fixed: by your rule that is no finding."
        + (to.map { " One of up to \($0) fits these days too." } ?? "")
    case .otherDirection:
      "The interval lies on the other side of 0 than the one you fixed: by your rule that is no finding, and worth telling your clinician."
    case .tooSmallToMatter:
      "\(difference(least, direction, measure)), as you were looking for, does not fit these days; no difference does"
        + (to.map { ", and so do up to \(difference($0, direction, measure))." } ?? ".")
    case .open:
      "This does not settle it: these days fit with no difference as well as with \(difference(least, direction, measure))."
    case .tooFewPairs:
      "\(pairs) \(pairs == 1 ? "pair" : "pairs") can be used, and six are the least: that is no finding either way."
    case .notTaken:
      "What was taken was too seldom as drawn (the dose on under 60% of the days with it, or magnesium from supplements on over 40% of those without): whatever the difference, it says nothing of what the supplement does."
    }
  }
  package func likeThisWithoutEffect(_ share: String) -> String {
    "Of 100 diaries of such days without any effect, so many would meet your rule: \(share). That is not the chance that yours came about by chance, and knows nothing of what one expects."
  }
  package var youKnewWhatYouTook: String {
    "You knew what you took; a difference can come from that too."
  }
  package func trialRandomisation(_ percent: String) -> String {
    "If nothing differed, a mean at least as far from 0 would have come in \(percent) of all orders in which chance could have put the periods."
  }
  package func randomisationDisagrees(_ percent: String) -> String {
    "But the check by all orders, below, gives \(percent), above 5%, and does not bear that out: take the result for an uncertain one."
  }
  package func slowEffectIsMissed(days: Int) -> String {
    "An effect that needs longer than \(days) days to come or to go would be missed."
  }
  package func fromTo(_ low: String, _ high: String) -> String { "\(low) to \(high)" }
  package func trialTrend(_ slope: String, interval: String, isClear: Bool) -> String {
    "From pair to pair the difference changes by \(slope) (\(interval))\(isClear ? "" : ": no sign that it grew or shrank")."
  }
  package func trialSerial(
    _ mean: String, interval: String, correlation: String, leavesZeroOut: Bool, isAsAbove: Bool
  ) -> String {
    let zero = leavesZeroOut ? "leaves 0 out" : "does not leave 0 out"
    let above =
      isAsAbove
      ? "as above" : "other than above; your rule goes by the comparison of periods"
    return
      "A day resembled the day before by \(correlation) (0: not at all, 1: wholly). A check of single days that reckons with that finds \(mean) (\(interval)); it \(zero), \(above). It errs somewhat more often than 5%, and decides nothing."
  }
  package func trialMissing(with: Int, without: Int, of days: Int, outcome: String) -> String {
    with + without == 0
      ? "All \(self.days(days)) to compare are answered."
      : "No answer on \(with + without) of \(self.days(days)) to compare: \(with) with it, \(without) without. They are not counted as days without \(outcome), and all figures take them to be missing by chance: if bad days of one kind were left out, the difference is another."
  }
  package func trialRunInWas(answers: Int, days: Int, mean: String?) -> String {
    "Run-in, before the first period: \(answers) of \(self.days(days)) answered"
      + (mean.map { ", mean \($0)" } ?? "") + ". It is in no difference."
  }
  package func trialPairsUnused(_ count: Int) -> String {
    count == 1
      ? "1 pair is not used, because a period of it has answers on less than 60% of its days."
      : "\(count) pairs are not used, because a period of each has answers on less than 60% of its days."
  }
  package func dosesTaken(_ doses: TrialDoses, supplement: String) -> String {
    let more = doses.more == 0 ? "" : " (more than that on \(doses.more))"
    return
      "The dose is logged on \(doses.taken) of \(days(doses.daysWith)) with \(supplement)\(more); magnesium from supplements on \(doses.takenWithout) of \(days(doses.daysWithout)) without."
  }
  package func answersLate(_ count: Int, of all: Int, latest: Int) -> String {
    "\(count) of \(all) answers \(count == 1 ? "was" : "were") written down more than two days after the day, the latest \(self.days(latest)) after. They are counted as the others, and memory is less exact."
  }
  package func answersChangedLate(_ changed: Int, deleted: Int, of all: Int) -> String {
    func were(_ count: Int) -> String {
      "\(count) \(count == 1 ? "answer was" : "answers were")"
    }
    let what =
      deleted == 0
      ? "\(were(changed)) changed"
      : changed == 0
        ? "\(were(deleted)) deleted"
        : "\(were(changed)) changed and \(deleted) deleted"
    return
      "Of \(all + deleted) answers: \(what) more than two days after the day, or after the end. What is in the diary now is counted, and the result is less sure for it."
  }
  package func ofDaysWithIt(_ treated: Int) -> String {
    "Of those written down, changed or deleted late, \(treated) \(treated == 1 ? "is" : "are") of days with it."
  }
  package var traceIsPartial: String {
    "What was changed or deleted on another device, or before the trial came in by an import, is not known here."
  }
  package func answersAfterEnd(_ count: Int) -> String {
    "\(count) \(count == 1 ? "answer was" : "answers were") written down, changed or deleted after the end, when the result could be seen. It is less sure for that than the figures say."
  }
  package func trialLeastIsUsual(_ least: String) -> String {
    "\(least) is what is taken where nothing else is said. Ask yourself which difference would be worth the trouble to you, and say it before you begin: --least"
  }
  package var howToCheckPlan: String {
    "The plan as it was sealed; these lines, without the spaces before them, give the hash that was shown (sha256sum):"
  }
  package var alteredPlan: String {
    "These lines do not give the hash that was shown when the trial was planned:"
  }
  package var trialWasAltered: String {
    "The plan in the diary is not the one that was sealed: its hash is another. Somebody changed it by hand, so that no result is computed."
  }
  package func trialClockNow(start: String) -> String {
    "The clock shows a day before the trial began (\(start)): set it right."
  }
  package func trialNowForbidden(note: String) -> String {
    "Your profile has what speaks against magnesium from supplements by now: take none and ask a clinician; magtrack trial stop ends the trial. magtrack notes \(note)"
  }
  package func alertTrialWith(_ dose: String, number: Int, of count: Int) -> String {
    "Your trial switches: from today with \(dose) (period \(number) of \(count))."
  }
  package func alertTrialWithout(_ supplement: String, number: Int, of count: Int) -> String {
    "Your trial switches: from today without \(supplement) (period \(number) of \(count))."
  }
}

// MARK: Help

extension English {
  package var aboutTrials: String {
    "Find out by a trial of one whether a supplement makes a difference to you."
  }
  package var examplesOfTrials: String {
    """
    magtrack trial plan cramp --supplement "Mag Citrate" --least 0.5
    magtrack trial start
    magtrack trial show
    """
  }
  package var aboutPlanningTrial: String {
    "Fix a trial: periods with and without, in an order left to chance; shows its length and power."
  }
  package var trialOutcomeArgument: String { "The one symptom to compare." }
  package var trialSupplementOption: String { "One of your supplements." }
  package var trialCountOption: String { "How many a day; the usual dose without." }
  package var trialPairsOption: String { "Pairs of periods, 6 to 20." }
  package var trialPeriodOption: String { "Days of each period, 5 to 42." }
  package var trialRunInOption: String { "Days before the first pair, 7 to 56." }
  package var trialWashOutOption: String {
    "Days at the beginning of each period that are left out."
  }
  package var trialLeastOption: String {
    "The least difference that would matter to you: points, or times a day."
  }
  package var trialMoreOption: String { "Look for more with it instead of less." }
  package var trialAmendOption: String {
    "Change --least or --pairs of a running trial; it is recorded and told with the result."
  }
  package var aboutStartingTrial: String { "Begin the trial that is planned; it is locked then." }
  package var startingUnlikelyTrial: String {
    "Begin also a plan that can hardly find anything, without asking."
  }
  package var aboutShowingTrial: String {
    "Show the trial: its plan, what it asks for today, or its result."
  }
  package var aboutStoppingTrial: String { "End a running trial early." }
  package var sayWhatToTry: String {
    "say what to compare and what to take: magtrack trial plan cramp --supplement \"Mag Citrate\""
  }
}
