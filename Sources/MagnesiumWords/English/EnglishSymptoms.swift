import MagnesiumKit

extension English {
  package func loggedSymptom(_ line: String) -> String { "Logged: \(line)" }
  package func wouldLogSymptom(_ line: String) -> String {
    "Nothing is logged (dry run). It would be: \(line)"
  }
  package func saidAlready(_ line: String) -> String { "Said already: \(line)" }
  package func changedSymptom(_ line: String) -> String { "Changed: \(line)" }
  package func deletedSymptom(_ line: String) -> String { "Deleted: \(line)" }
  package func addedSymptomKind(_ name: String, _ measure: SymptomMeasure) -> String {
    "Added: \(name), \(self.name(measure)): magtrack symptom log \(name.shellWord) \(measure == .level ? "4" : "2")"
  }
  package func times(_ count: Int) -> String {
    count == 0 ? "none" : count == 1 ? "once" : "\(count) times"
  }
  package func worst(_ level: String) -> String { "worst \(level)" }
  package func minutes(_ count: Int) -> String { count == 1 ? "1 minute" : "\(count) minutes" }
  package func noSymptomsLogged(since day: CivilDay) -> String {
    "No answers since \(longDate(day)). A day without an answer is not a day without symptoms: magtrack symptom none says that there were none."
  }
  package func noSymptomsLogged(on day: CivilDay) -> String {
    "No answer on \(longDate(day)). If there were no symptoms: magtrack symptom none \(day.iso)"
  }
  package var noAnswers: String {
    "No answers in these days. magtrack symptom log cramp 2, or magtrack symptom none when there were none."
  }
  package var symptomsThatAreKnown: String {
    "Symptoms that have a name here, and what their number is:"
  }
  package func name(_ measure: SymptomMeasure) -> String {
    switch measure {
    case .count: "how often a day"
    case .level: "how strong, 0 to 10"
    }
  }
  package func name(_ urgency: RedFlag.Urgency) -> String {
    switch urgency {
    case .emergency: "Emergency"
    case .today: "The same day"
    case .appointment: "See a clinician"
    }
  }
  package func source(_ page: String, isVerified: Bool) -> String {
    "Source: \(page)" + (isVerified ? "" : " (not checked)")
  }
  package var holdsWhateverTheIntake: String {
    "That holds whatever you ate. All signs: magtrack notes see-a-clinician"
  }
  package var symptomsAndIntake: String { "Symptoms and intake" }
  package func intakeInPercent(of reference: String) -> String { "intake, % of \(reference)" }
  package var intakeInMg: String { "intake, mg" }
  package func answeredDays(_ days: Int, of all: Int) -> String {
    "answered on \(days) of \(self.days(all))"
  }
  package func countedTimes(_ count: Int, answered: String, rate: String?) -> String {
    "\(times(count)), \(answered)" + (rate.map { ": about \($0)" } ?? "")
  }
  package func timesADay(_ rate: String, interval: String) -> String {
    "\(rate) a day (95% interval: \(interval))"
  }
  package func meanStrength(_ mean: String, answered: String, interval: String?) -> String {
    "mean \(mean) of 10" + (interval.map { " (95% interval: \($0))" } ?? "") + ", \(answered)"
  }
  package func daysOfSymptom(_ count: Int, answered: String, highest: String) -> String {
    "\(answered), there on \(count), worst \(highest) of 10"
  }
  package func tooFewAnswers(fewest: Int) -> String {
    "With fewer than \(days(fewest)) with an answer no mean and no interval is told: they say too little of other days."
  }
  package func interval(_ low: String, _ high: String) -> String { "\(low)–\(high)" }
  package var daysWithoutAnswer: String {
    "A day without an answer is not counted as a day without that symptom."
  }
  package func quietDays(_ count: Int) -> String { "Answered with no symptoms: \(days(count))." }
  package var stripsLegend: String {
    "· no answer, or a day whose intake does not count; each row by its own highest value"
  }
  package var daysAreAlike: String {
    "The intervals take each day, and each cramp, to stand for itself. Days resemble their neighbours, so the true ones are wider."
  }
  package var whyNothingIsComputed: String {
    "Two records side by side, and no more: looking at several delays finds a link in up to one diary in three where there is none, so no link is computed here."
  }
  package var trialAnswersThat: String {
    "Whether a supplement makes a difference to you, only a trial can answer."
  }
  package func changeSymptomLogged(_ symptoms: String) -> String { "logged \(symptoms)" }
  package func changeSymptomEdited(_ symptoms: String) -> String { "edited \(symptoms)" }
  package func changeSymptomDeleted(_ symptoms: String) -> String { "deleted \(symptoms)" }
  package func changeSymptomKindAdded(_ names: String) -> String { "added the symptom \(names)" }

  package func noLevelOfSymptom(_ level: Int) -> String {
    "\(level) is no strength: expected 0 (nothing) to 10 (the worst you can think of)"
  }
  package func noCountOfSymptom(_ count: Int) -> String {
    "\(count) times cannot be: expected 0 to 200 a day"
  }
  package func noMinutesOfSymptom(_ minutes: Int) -> String {
    "\(minutes) minutes cannot be: expected 1 to 1440"
  }
  package func worstBelowLevel(_ worst: Int, level: Int) -> String {
    "the worst, \(worst), is weaker than \(level): check which is which"
  }
  package var nothingWithDetails: String {
    "0 says that there was nothing, so it has no worst and no minutes: leave them out"
  }
  package func unknownSymptom(_ name: String, nearest: String?) -> String {
    "no symptom is called \"\(name)\""
      + (nearest.map { ": \($0)?" } ?? "")
      + "; add it with magtrack symptom add \(name.shellWord)"
  }
  package func sayHowStrong(_ name: String) -> String {
    "say how strong it is, from 0 to 10: magtrack symptom log \(name.shellWord) 4"
  }
  package func daySaidNone(_ day: String, entry: Int) -> String {
    "you said that there were no symptoms on \(day): magtrack symptom delete \(entry) takes that back, then log it again"
  }
  package func daySaidOtherwise(_ day: String, entry: Int) -> String {
    "\(day) has an answer that contradicts that: see magtrack symptom list \(day); magtrack symptom delete \(entry) takes it back"
  }
  package func linesContradict(_ day: String) -> String {
    "of \(day) it is said both that there was something and that there was nothing: leave one of the two out"
  }
  package func noSymptomsToCopy(on day: String) -> String {
    "no answer is there to copy: magtrack symptom list \(day)"
  }
  package func symptomNameTaken(_ name: String) -> String {
    "that is \(name) already: magtrack symptom log \(name.shellWord)"
  }
  package func noSuchSymptom(_ id: Int) -> String {
    "no answer has the number \(id): magtrack symptom list shows them"
  }
  package func wholeNumber(_ text: String) -> String {
    "\"\(text)\" is no whole number: expected such as 2"
  }
  package var sayWhichSymptom: String {
    "say what it is: magtrack symptom log cramp 2, or magtrack symptom none"
  }
  package func sayWhatToChange(inSymptom id: Int) -> String {
    "say what to change: magtrack symptom edit \(id) --value 3, --worst, --minutes, --where, --date or --time"
  }
  package var whichSymptoms: String {
    "which answer? Give its number: magtrack symptom list shows them"
  }
}

// MARK: Help

extension English {
  package var aboutSymptoms: String { "Log pain, cramps and the like, beside the food." }
  package var examplesOfSymptoms: String {
    """
    magtrack symptom log cramp 2 --worst 6 --minutes 5
    magtrack symptom log pain 4 --where calf
    magtrack symptom none yesterday
    magtrack symptom week
    """
  }
  package var aboutLoggingSymptom: String {
    "Log a symptom: how often it came, or how strong it is from 0 to 10."
  }
  package var symptomAndValue: String {
    "What it is, and how often or how strong: cramp 2, pain 4, tingling 3 last night."
  }
  package var symptomPlaceholder: String { "symptom" }
  package var worstOption: String { "The worst of it, 0 to 10." }
  package var minutesOption: String { "How long it lasted, in minutes." }
  package var whereOption: String { "Where it is, in your words." }
  package var wherePlaceholder: String { "words" }
  package var aboutNoSymptoms: String {
    "Say that there were no symptoms on a day. No answer does not say that."
  }
  package var aboutAddingSymptom: String {
    "Add a symptom of your own; its number is how strong, 0 to 10."
  }
  package var countedOption: String { "Its number is how often it came." }
  package var aboutListingSymptoms: String {
    "List answers with their numbers: those of a day, or of the last seven."
  }
  package var kindsOption: String { "List the symptoms that have a name." }
  package var aboutSymptomWeek: String { "See the symptoms and the intake of a week side by side." }
  package var aboutSymptomMonth: String {
    "See the symptoms and the intake of a month side by side."
  }
  package var aboutEditingSymptom: String { "Change an answer; what you do not name stays." }
  package var symptomToEdit: String { "The answer's number, as in symptom list." }
  package var valueOption: String { "How often, or how strong." }
  package var aboutCopyingSymptoms: String {
    "Log the answers of a day again, today or with --date."
  }
  package var onlyThisSymptom: String { "Only this symptom." }
  package var aboutDeletingSymptom: String { "Delete answers." }
  package var symptomsToDelete: String { "The answers' numbers, as in symptom list." }
}
