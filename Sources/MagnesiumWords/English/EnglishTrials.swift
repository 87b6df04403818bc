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
  package var trialLeastNotPositive: String {
    "the least difference is more than 0: --least 1, for one point or one cramp a day"
  }
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
    least: String, _ direction: TrialRule.Direction, _ measure: SymptomMeasure
  ) -> String {
    let unit = measure == .level ? "points" : "a day"
    return
      "What counts as an answer, fixed before the first day: on average at least \(least) \(unit) \(direction == .less ? "less" : "more") with it than without, and a 95% interval that leaves 0 out."
  }
  package func trialDays(_ design: TrialDesign, dose: String) -> String {
    "Days: \(design.runInDays) of run-in, in which you only answer; then \(design.pairs) pairs of periods of \(design.periodDays) days, one of each pair with \(dose), the other without, in an order left to chance. The first \(days(design.washOutDays)) of a period are not compared, because what was taken before may last."
  }
  package func doseADay(_ amount: String, _ name: String, mg: String) -> String {
    "\(amount) of \(name) (\(mg)) a day"
  }
  package func trialEndsIfStarted(_ day: String) -> String { "Started today it ends on \(day)." }
  package func trialPower(_ design: TrialDesign, least: String, seen: Int) -> String {
    "With \(design.pairs) pairs of \(design.periodDays) days (\(design.comparedDays) days) a true difference of \(least) would be found by your rule in about \(seen) of 100 such trials."
  }
  package func trialFalsePositives(_ share: String) -> String {
    "Without any effect about \(share) of 100 would meet it."
  }
  package func trialModel(
    mean: String, deviation: String, correlation: String, isOwn: Bool, _ measure: SymptomMeasure
  ) -> String {
    (isOwn
      ? "Simulated with days as yours were" : "Simulated with days that are assumed, not yours")
      + ": mean \(mean), standard deviation \(deviation), like the day before by \(correlation)\(isOwn ? " (assumed)" : "")."
  }
  package var trialTakesMonths: String {
    "To find one point takes three to six months. A shorter trial mostly ends without an answer."
  }
  package var bothArmsImprove: String {
    "Why compare at all: in a trial of 94 people night cramps fell by 3.4 a week with magnesium and by 3.0 with placebo (Roguin Maor 2017, JAMA Intern Med 177:617)."
  }
  package var youWillKnow: String {
    "You will know what you take, and what one expects changes what one feels. The result will say so."
  }
  package func trialHash(_ hash: String) -> String {
    "SHA-256 of the plan with its seed: \(hash). Note it elsewhere: at the end the seed is shown, and the hash shows that nothing was changed."
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
      }
    let then =
      switch field {
      case .pairs:
        "The shares told hold for a number fixed first; changed later, a trial errs more often."
      case .least: "The result is judged by what was fixed first."
      }
    return "Changed after the beginning, on \(day): \(what), \(old) → \(new). \(then)"
  }
}

// MARK: The result

extension English {
  package func trialDifference(
    _ mean: String, interval: String, _ measure: SymptomMeasure, pairs: Int
  ) -> String {
    "Difference \(mean) \(measure == .level ? "points" : "times a day") (95% interval \(interval)): with it minus without, the mean over \(pairs) \(pairs == 1 ? "pair" : "pairs") of periods."
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
  package func trialVerdict(_ verdict: TrialVerdict, least: String, pairs: Int) -> String {
    switch verdict {
    case .asFixed: "That is an answer by the rule you fixed."
    case .smaller:
      "The interval leaves 0 out, but the difference is less than the \(least) you fixed: by your rule that is no answer."
    case .otherDirection:
      "The interval lies on the other side of 0 than the one you fixed: by your rule that is no answer, and worth telling your clinician."
    case .tooSmallToMatter:
      "A difference of \(least), as you were looking for, does not fit these days; none at all, or a smaller one, does."
    case .open:
      "This does not settle it: no effect and one of \(least) both fit."
    case .tooFewPairs:
      "\(pairs) \(pairs == 1 ? "pair" : "pairs") can be used, and six are the least: that is no answer either way."
    }
  }
  package func likeThisWithoutEffect(_ share: String) -> String {
    "Of 100 diaries of such days without any effect, about \(share) would meet your rule."
  }
  package var youKnewWhatYouTook: String {
    "You knew what you took; a difference can come from that too."
  }
  package func trialRandomisation(_ percent: String) -> String {
    "Had chance drawn another order, a mean as far from 0 would have come in \(percent) of all orders."
  }
  package var randomisationDisagrees: String {
    "That is above 5%, so that this check does not bear the interval out: take the result for an uncertain one."
  }
  package func trialTrend(_ slope: String, interval: String) -> String {
    "From pair to pair the difference changes by \(slope) (\(interval))."
  }
  package func trialSerial(_ mean: String, interval: String, correlation: String) -> String {
    "Seen by days that resemble the day before (by \(correlation)): \(mean) (\(interval)). This errs more often than 5%, and decides nothing."
  }
  package func trialMissing(_ missing: Int, of days: Int) -> String {
    missing == 0
      ? "All \(self.days(days)) to compare are answered."
      : "No answer on \(missing) of \(self.days(days)) to compare; they are not counted as days without it."
  }
  package func trialPairsUnused(_ count: Int) -> String {
    count == 1
      ? "1 pair is not used, because a period of it has answers on less than 60% of its days."
      : "\(count) pairs are not used, because a period of each has answers on less than 60% of its days."
  }
  package func dosesMissing(_ days: Int) -> String {
    "In periods with it, \(self.days(days)) without the whole dose logged."
  }
  package func dosesWithout(_ days: Int) -> String {
    "In periods without it, \(self.days(days)) with magnesium from supplements logged."
  }
  package var noDosesLogged: String {
    "No dose is logged in any period with it, so nothing can be said of taking it: magtrack take"
  }
  package func answersLate(_ count: Int) -> String {
    "\(count) \(count == 1 ? "answer was" : "answers were") written down more than two days after the day."
  }
  package var howToCheckPlan: String {
    "The plan as it was sealed; sha256sum of these lines gives the hash that was shown:"
  }
  package var trialWasAltered: String {
    "The plan in the diary is not the one that was sealed: its hash is another. Somebody changed it by hand, and the result is not that of the plan."
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
  package var aboutShowingTrial: String {
    "Show the trial: its plan, what it asks for today, or its result."
  }
  package var aboutStoppingTrial: String { "End a running trial early." }
  package var sayWhatToTry: String {
    "say what to compare and what to take: magtrack trial plan cramp --supplement \"Mag Citrate\""
  }
}
