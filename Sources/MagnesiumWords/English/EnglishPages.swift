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
  package func usualIntakeAnswer(
    interval: ClosedRange<Double>, counted: Int, days: Int, requirement: String, confidence: String,
    conclusion: String
  ) -> String {
    "Usual intake \(range(interval)) a day (95% confidence), from \(counted) counted of \(self.days(days)); confidence that it meets the requirement (\(requirement)): \(confidence), \(conclusion)."
  }
  package var notJudgedHere: String { "Not judged against a reference in this report." }
  package func foodAlone(_ mg: String, percent: String?, taken: Int, counted: Int) -> String {
    "That is food and supplements together: food alone gives \(mg) a day\(percent.map { ", \($0) of the reference" } ?? ""), and supplements were taken on \(taken) of \(countedDays(counted))."
  }
  package func onSheet(_ missing: MissingReference) -> String {
    switch missing {
    case .profileIncomplete:
      "Birth date or sex are not said, so nothing is compared with a reference."
    case .beforeBirth: reason(missing)
    case .noFigure(let authority):
      "\(name(authority)) has no figure for this age, so nothing is compared."
    }
  }
  package var worthMinding: String { "Medicines and supplements to mind" }
  package var symptomsByDay: String { "Symptoms, day by day" }
  package var symptomsByMonth: String {
    "Symptoms, month by month: the mean of the days with an answer"
  }
  package func symptomsDescription(_ kinds: [String], from: String, to: String) -> String {
    "Answers from \(from) to \(to), each on a scale from 0: \(kinds.joined(separator: "; ")). The table below has every figure."
  }
  package var daysAreAlikeAndNothingIsComputed: String {
    "Days resemble their neighbours, so the true intervals are wider. No link with the intake is computed: whoever tries several delays finds one in up to one diary in three where there is none."
  }
  package var answeredNone: String { "the answer that there was none" }
  package var gapIsNoAnswer: String { "a gap: no answer, which is not none" }
  package func withoutRoom(_ kinds: String) -> String { "Answered too, and not drawn: \(kinds)." }
  package var daysOfPeriod: String { "Day by day, in mg" }
  package var monthsOfPeriod: String { "Month by month: the mean of the days that count, in mg" }
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
  package var whereItCameFrom: String {
    "Where it came from: shares of what is known, on the days that count"
  }
  package func sourcesDescription(_ foods: String) -> String {
    "Shares of what is known: \(foods)."
  }
  package var foodColumn: String { "Food or supplement" }
  package var shareColumn: String { "Share" }
  package var supplementsApart: String { "Supplements" }
  package var noneOnCountedDays: String { "None was logged on the days that count." }
  package func takenOnOtherDays(_ names: String) -> String {
    "Taken on days that do not count, by the number of days: \(names)."
  }
  package var howCompletely: String { "How completely it was logged" }
  package func completeness(
    counted: Int, unread: Int, partial: Int, unlogged: Int, fasted: Int, open: Int
  ) -> String {
    var parts = ["\(days(counted)) complete"]
    if unread > 0 { parts.append("\(unread) with something that was not understood") }
    if partial > 0 { parts.append("\(partial) partly logged") }
    if unlogged > 0 { parts.append("\(unlogged) without anything logged") }
    if fasted > 0 { parts.append("\(fasted) on which nothing was eaten") }
    if open > 0 { parts.append("today, which is not over") }
    return parts.joined(separator: ", ") + "."
  }
  package func withoutFigure(_ names: String) -> String {
    "Without a known figure, and in no sum: \(names)."
  }
  package func assumedEntries(_ names: String) -> String {
    "With an amount or a preparation that was assumed: \(names)."
  }
  package func guessedEntries(_ names: String) -> String {
    "Guessed to be what was meant: \(names)."
  }
  package var whatEvidenceSays: String { "What the evidence says" }
  package func aboutArticle(_ title: String, published: CivilDay) -> String {
    "Notes on the Indonesian article “\(title)” (\(date(published))), each with the grade of its evidence. None of them says that what somebody feels comes of eating little magnesium:"
  }
  package var howItIsWorkedOut: String { "How it is worked out, and what it is not" }
  package var methodOfUsualIntake: String {
    "usual intake and confidence by the method of the Institute of Medicine for one person (2000), from the days that count alone."
  }
  package var methodLabel: String { "Method" }
  package var abbreviationsLabel: String { "Abbreviations" }
  package func explained(_ kind: ReferenceIntake.Kind, label: String) -> String {
    switch kind {
    case .ear: "\(label): what half of healthy people of this sex and age need."
    case .ai:
      "\(label): what healthy people eat, where no requirement is known; less is not too little."
    default: "\(label): what covers the need of nearly all of them."
    }
  }
  package var foodTablesLabel: String { "Food tables" }
  package var limitsLabel: String { "What it does not say" }
  package var figuresLabel: String { "All figures" }
  package var figuresAreInFile: String {
    "each chart's table is in the file that this was printed from, below the chart."
  }
  package var intakeIsNotStatus: String {
    "intake is not status: a low intake is no deficiency of the body and says nothing about the cause of pain or cramps, magnesium in blood is another question, and people report less than they eat more often than more."
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
  package var reportChartFile: String { "Write the chart of the days alone, as SVG." }
  package var reportEntries: String { "Add a page with all entries." }
  package var reportName: String { "The name to print on it." }
  package var reportConditions: String { "Print the illnesses and medicines of the profile." }
  package var reportOpening: String { "Open it in the viewer of the system." }
}
