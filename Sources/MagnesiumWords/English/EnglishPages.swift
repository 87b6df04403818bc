import MagnesiumKit

extension English {
  package var reportTitle: String { "Magnesium from food and supplements" }
  package func aged(years: Int) -> String { "aged \(years)" }
  package func aged(months: Int) -> String { "aged \(months) months" }
  package func madeOn(_ day: String, version: String) -> String {
    "Made on \(day) with Magtrack \(version)"
  }
  package func conditionsAre(_ list: String) -> String { "Conditions: \(list)" }
  package func medicinesAre(_ list: String) -> String { "Medicines: \(list)" }
  package var noneGiven: String { "none given" }
  package var healthIsNotPrinted: String { "Illnesses and medicines are not printed here" }
  package func usualIntakeAnswer(
    interval: ClosedRange<Double>, counted: Int, days: Int, requirement: String, confidence: String,
    conclusion: String
  ) -> String {
    "Usual intake \(range(interval)) a day (95% interval, from the \(counted) of \(self.days(days)) that \(counted == 1 ? "counts" : "count")). Confidence that it meets the requirement (\(requirement)): \(confidence), \(conclusion)."
  }
  package var cannotBeJudged: String {
    "This cannot be judged: what has no magnesium figure could decide whether the requirement is met."
  }
  package var notJudgedHere: String { "Not judged against a reference in this report." }
  package func foodAlone(
    _ mg: String, range: ClosedRange<Double>?, percent: String?, taken: Int, counted: Int
  ) -> String {
    "These figures are of food and supplements together: food alone gives \(mg) a day\(percent.map { ", \($0) of the reference" } ?? "")\(range.map { " (between \(span($0)) where food tables disagree)" } ?? ""), and supplements were taken on \(taken) of \(countedDays(counted))."
  }
  package var peopleLogLess: String {
    "Completeness is as the person marked it; food diaries more often miss food than overstate it."
  }
  package func onSheet(_ missing: MissingReference) -> String {
    switch missing {
    case .profileIncomplete:
      "Birth date or sex is not given, so nothing is compared with a reference."
    case .beforeBirth: reason(missing)
    case .noFigure(let authority):
      "\(name(authority)) has no figure for this age, so nothing is compared."
    }
  }
  package var worthMinding: String { "Medicines and supplements to mind" }
  package var bloodCanBeLowAllTheSame: String {
    "An adequate intake does not exclude low magnesium in the blood."
  }
  package func sourcesOfCautions(grades: String, _ list: String) -> String {
    "Evidence: \(grades). Sources: \(list)."
  }
  package var symptomsByDay: String { "Symptoms, day by day" }
  package var symptomsByMonth: String {
    "Symptoms, month by month: the mean of the days with an answer"
  }
  package func symptomsDescription(_ kinds: [String], from: String, to: String) -> String {
    "Answers from \(from) to \(to), each on a scale from 0: \(kinds.joined(separator: "; ")). The table below has every figure."
  }
  package var intervalsAreTooNarrow: String {
    "Neighbouring days are often alike, and then the true intervals are wider than these."
  }
  package var noLinkIsComputed: String {
    "No link between symptoms and intake is computed: whoever tries several delays finds a link by chance in up to one diary in three."
  }
  package var answeredNone: String { "answered: there was none" }
  package var gapIsNoAnswer: String { "gap: no answer, which does not mean none" }
  package func withoutRoom(_ kinds: String) -> String { "Answered too, and not drawn: \(kinds)." }
  package var daysOfPeriod: String { "Magnesium day by day, in mg" }
  package var monthsOfPeriod: String {
    "Magnesium month by month, in mg: the mean of the days that count"
  }
  package func stripDescription(counted: Int, from: String, to: String, lines: [String]) -> String {
    let against = lines.isEmpty ? "" : ", against \(lines.joined(separator: " and "))"
    return
      "\(countedDays(counted)) from \(from) to \(to) in mg of magnesium, on a scale from 0\(against). The table below has every figure."
  }
  package var asTable: String { "As a table" }
  package var dayColumn: String { "Day" }
  package var monthColumn: String { "Month" }
  package var stateColumn: String { "Logged" }
  package var knownColumn: String { "Known, mg" }
  package var atMostColumn: String { "At most, mg" }
  package var noBound: String { "no useful bound" }
  package var whereItCameFrom: String {
    "Where the magnesium came from: shares of what is known, on the days that count"
  }
  package func sourcesDescription(_ foods: String) -> String {
    "Shares of what is known: \(foods)."
  }
  package var foodColumn: String { "Food or supplement" }
  package var shareColumn: String { "Share" }
  package var supplementsApart: String { "Supplements" }
  package var noSupplementsTaken: String { "None was logged." }
  package func noSupplementsTaken(unlogged: Int, of days: Int) -> String {
    "None was logged; what was taken on the \(unlogged) of \(self.days(days)) without any entry is not known."
  }
  package var howCompletely: String { "How completely it was logged" }
  package func completeness(
    of days: Int, counted: Int, unread: Int, partial: Int, unlogged: Int, fasted: Int, open: Int
  ) -> String {
    let all = counted + fasted
    let marked = fasted == 0 ? "" : " (\(fasted) of them marked as without food)"
    let others = [
      unread == 0 ? nil : "\(unread) logged completely but with something that was not understood",
      partial == 0 ? nil : "\(partial) partly logged",
      unlogged == 0 ? nil : "\(unlogged) with nothing logged, which is unknown and not zero",
      open == 0 ? nil : "today, which is not over",
    ].compactMap(\.self)
    return
      "Of \(self.days(days)), \(all == 0 ? "none counts" : "\(all) \(all == 1 ? "counts" : "count")\(marked)"). \(others.isEmpty ? "" : "Not counted: \(others.joined(separator: ", ")). ")A day counts when it is logged completely and understood, or marked as without food."
  }
  package func withoutFigure(_ foods: String, entries: Int) -> String {
    "Without a magnesium figure on the days that count, and in no sum: \(entries == 1 ? "1 entry" : "\(entries) entries") (bounds by foods of the same kind): \(foods)."
  }
  package func withoutFigureBeside(_ foods: String, entries: Int) -> String {
    "Without a magnesium figure on days that do not count: \(entries == 1 ? "1 entry" : "\(entries) entries"): \(foods)."
  }
  package func largestAtOnce(_ grams: String, on days: String) -> String {
    " (most at once \(grams) g, on \(days): check that amount)"
  }
  package func bound(grams: String, mostPer100g: String, atMost: String) -> String {
    "\(grams) g × at most \(mostPer100g) mg per 100 g = at most \(atMost) mg"
  }
  package func boundAlone(_ atMost: String) -> String { "at most \(atMost) mg in all" }
  package func couldBeAnything(upTo mg: String) -> String { "could be anything up to \(mg) mg" }
  package var couldBeAnything: String { "not understood, could be anything" }
  package func assumedEntries(_ names: String) -> String {
    "With an amount or a preparation that was assumed: \(names)."
  }
  package func guessedEntries(_ names: String) -> String {
    "Guessed to be what was meant: \(names)."
  }
  package func guessed(_ name: String, from phrase: String, times: Int, share: String?) -> String {
    "\(name) (written “\(phrase)”, \(times)×\(share.map { ", \($0) of what is known" } ?? ""))"
  }
  package var whatEvidenceSays: String { "What the evidence says" }
  package func aboutArticle(_ title: String, published: CivilDay) -> String {
    "What research says of the claims of the Indonesian article “\(title)” (\(date(published))): in parentheses how strong the evidence is, and its source. None of it shows that somebody's symptoms come from eating too little magnesium."
  }
  package var checkFigures: String { "Check these figures first" }
  package var howItIsWorkedOut: String { "How it is worked out, and what it is not" }
  package var methodOfUsualIntake: String {
    "usual intake and confidence by the method of the Institute of Medicine for one person (2000), from the days that count alone."
  }
  package var methodLabel: String { "Method" }
  package var abbreviationsLabel: String { "Abbreviations" }
  package func explained(_ kind: ReferenceIntake.Kind, label: String) -> String {
    switch kind {
    case .ear:
      "\(label): the intake that meets the need of half of all healthy people of this sex and age."
    case .ai:
      "\(label): what healthy people eat, where no requirement is known; less is not too little."
    default:
      "\(label): the intake that meets the need of nearly all healthy people of this sex and age."
    }
  }
  package var foodTablesLabel: String { "Food tables" }
  package func rangesAreFrom(_ tables: String) -> String { "Ends of ranges also from: \(tables)." }
  package var limitsLabel: String { "What it does not say" }
  package var figuresLabel: String { "All figures" }
  package var figuresAreInFile: String {
    "each chart's table is in the file that this was printed from, below the chart."
  }
  package var intakeIsNotStatus: String {
    "intake is not status: a low intake does not by itself show a deficiency of the body, says nothing about the cause of pain or cramps, and magnesium in blood is another question."
  }
  package var entriesOfPeriod: String { "The entries" }
  package var entryColumns: [String] {
    ["Day", "Time", "Meal", "Food", "Amount", "g", "mg", "Source"]
  }
  package func reportWritten(to path: String) -> String { "Report written to \(path)" }
  package var healthIsLeftOut: String {
    "the illnesses and medicines of the profile are not on it, nor what follows from them (warnings, notes, that a reference is no aim): --with-conditions puts them there"
  }
  package func oneFileForTwo(_ path: String) -> String {
    "\(path) cannot hold both the page and its chart: name two files"
  }
  package var chartNeedsFile: String {
    "--chart says which picture --svg FILE writes: name the file with it"
  }
  package var noSourcesToDraw: String {
    "no figure is known of a day that counts, so there are no sources to draw: --chart strip shows all days"
  }
  package var noSymptomsToDraw: String {
    "no symptom is answered in these days, so there is nothing to draw: magtrack symptom log answers"
  }
  package func periodUnreadable(_ words: String) -> String {
    "\"\(words)\" is no period: say week, month or year and a day of it, or range and its first and last day"
  }
}

// MARK: Help

extension English {
  package var aboutReport: String {
    "Write the report of a period as one page, to look at or to hand to a clinician."
  }
  package var moreAboutReport: String {
    "The page is one HTML file without a script and without anything from elsewhere: open it in a browser, and print it from there."
  }
  package var reportPeriod: String {
    "week, month or year and a day of it, or range and its first and last day; last month without."
  }
  package var reportFile: String {
    "Where to write it; without this, the folder reports beside the diary."
  }
  package var reportChartFile: String { "Write one chart alone, as SVG." }
  package var reportChart: String {
    "Which chart --svg writes: the days (strip), where it came from, or the symptoms."
  }
  package var reportEntries: String { "Add a page with all entries." }
  package var reportName: String { "The name to print on it." }
  package var reportConditions: String { "Print the illnesses and medicines of the profile." }
  package var reportOpening: String { "Open it in the viewer of the system." }
}
