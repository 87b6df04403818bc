import MagnesiumKit

extension English {
  private func rows(_ count: Int) -> String { count == 1 ? "1 row" : "\(count) rows" }

  package func recognised(_ formats: String) -> String { "Recognised: \(formats)" }
  package func totalsOf(_ app: String) -> String { "\(app), totals of days" }
  package func spanOf(days: Int, _ span: String) -> String { "\(self.days(days)), \(span)" }
  package func newRecords(_ count: Int) -> String { "\(count) new" }
  package func knownRecords(_ count: Int) -> String { "\(count) there already" }
  package func changedRecords(_ count: Int) -> String { "\(count) changed" }
  package func editedRecords(_ count: Int) -> String {
    "\(count) changed there and edited here: yours stays"
  }
  package func deletedRecords(_ count: Int) -> String { "\(count) deleted here: stays so" }
  package func recordsAside(_ count: Int) -> String { "\(count) left aside for another source" }
  package func skippedRecords(_ count: Int) -> String { "\(count) passed over, logged by hand" }
  package func goneRecords(_ count: Int) -> String { "\(count) gone there" }
  package func unknownRecords(_ count: Int) -> String { "\(count) of unknown magnesium" }
  package var besideOthers: String { "beside another source" }
  package func moreDays(_ count: Int) -> String { "… and \(days(count)) more (--json lists all)" }
  package func rowsRefused(_ count: Int) -> String { "\(rows(count)) refused:" }
  package func row(_ number: Int, of part: String) -> String { "\(part), row \(number)" }
  package func moreRows(_ count: Int) -> String { "… and \(rows(count)) more" }

  package func text(_ problem: RowProblem) -> String {
    switch problem {
    case .day(let text): "\"\(text.printable)\" is no day"
    case .time(let text): "\"\(text.printable)\" is no time of day"
    case .figure(let text): "\"\(text.printable)\" is no number"
    case .negative(let text): "\(text.printable) is below zero"
    case .implausible(let mg):
      "\(short(mg)) mg of magnesium at once cannot be: a figure in other units?"
    case .tooDense(let mg, let grams):
      "\(short(mg)) mg of magnesium in \(short(grams)) g cannot be: no food holds so much"
    case .unit(let text): "\"\(text.printable)\" is no unit of magnesium: expected mg, g or mcg"
    case .future(let day): "\(day.iso) has not come yet"
    case .dayTwice(let day): "\(day.iso) stands there more than once, with different totals"
    case .cutOff: "the row ends too early"
    case .unknownFood(let id): "no food \(id.printable) is in the file"
    case .food(let name): "\(name.printable) cannot be kept as a food of your own"
    }
  }

  package func text(_ problem: ImportProblem) -> String {
    switch problem {
    case .unknownFormat:
      "no format that magtrack knows: expected its own export, or one of Apple Health, Cronometer, Health Connect, MacroFactor and others (magtrack import --help)"
    case .cutOff(let part, let line):
      "\(part.printable) is cut off" + (line.map { " in line \($0)" } ?? "") + ": export it again"
    case .notText(let part, let line):
      "\(part.printable), line \(line): a NUL byte, which no text holds; save it as UTF-8"
    case .unclosedQuote(let part, let line):
      "\(part.printable), line \(line): a quote opens there and never closes"
    case .rowTooLong(let part, let line):
      "\(part.printable), line \(line) is longer than 1 MB: expected one record a line"
    case .notXML(let part, let line, let reason):
      "\(part.printable), line \(line) is no XML: \(reason.printable)"
    case .notJSON(let part, let line): "\(part.printable), line \(line) is no JSON of this format"
    case .badZip(let what): "the zip is damaged (\(what.printable)): export it again"
    case .unsafeName(let name):
      "the zip names a file outside of itself (\(name.printable)): no export does that"
    case .bomb(let part):
      "\(part.printable) unpacks to more than it says, or than any export: not read on"
    case .encrypted(let part): "\(part.printable) is encrypted: unpack it first"
    case .badDatabase(let part, let reason): "\(part.printable) cannot be read: \(reason.printable)"
    case .missingColumn(let column, let part):
      "\(part.printable) has no column \"\(column.printable)\", without which its rows say nothing"
    case .missingPart(let name, let other):
      "\(other.printable) needs \(name.printable) beside it: give the folder with both"
    case .mixedDates(let part, let line):
      "\(part.printable), line \(line): the date has its day where earlier ones have the month"
    case .readingFailed(let part, let reason):
      "\(part.printable) could not be read: \(reason.printable)"
    case .cannotUnpack(let reason): "there is no room to unpack it: \(reason.printable)"
    }
  }

  package func text(_ remark: ImportRemark) -> String {
    switch remark {
    case .noMagnesium(let app):
      "\(app) exports no magnesium: what comes from it is of unknown magnesium, unless --match finds foods by their names."
    case .onlyMeals(let app):
      "\(app) exports neither magnesium nor foods: its meals come as entries of unknown magnesium."
    case .nothingOfUse(let part): "\(part.printable) holds no food: nothing is taken from it."
    }
  }

  package func goneUpstream(_ app: String, entries: String, command: String) -> String {
    "No longer in \(app): \(entries). They stay here; to take them out: \(command)"
  }
  package func assumedFood(_ name: String, food: String, figure: String) -> String {
    "\(name) → \(food), \(figure), assumed"
  }
  package func foodsToAdd(_ names: String) -> String { "Foods of your own: \(names)" }
  package func foodsThere(_ count: Int) -> String {
    count == 1 ? "1 food is there already." : "\(count) foods are there already."
  }

  package func question(_ question: ImportQuestion) -> String {
    switch question {
    case .source(let one, let other, let days):
      "\(one.name(self)) and \(other.name(self)) both tell of \(self.days(days)). Which counts there?"
    case .loggedDays(let count):
      "\(days(count)) logged by hand \(count == 1 ? "comes" : "come") in again. Add to \(count == 1 ? "it" : "them")?"
    case .dose(let name, let amount):
      "\(name.printable) (\(amount.printable)) looks like a supplement. Is it one?"
    case .dateOrder(let example): "\(example.printable): does the day or the month stand first?"
    case .unit(let example): "A figure of \(short(example, places: 6)): is magnesium in mg or g?"
    }
  }

  package func answer(_ answer: String, to question: ImportQuestion) -> String {
    switch question {
    case .source(let one, let other, _):
      [one, other].first { $0.key == answer }?.name(self) ?? answer
    case .loggedDays: answer == "skip" ? "pass them over" : "add them"
    case .dose: answer == "supplement" ? "a supplement" : "a food"
    case .dateOrder: answer == "dmy" ? "the day" : "the month"
    case .unit: answer
    }
  }

  package var proposed: String { "proposed" }
  package func assumed(_ answer: String) -> String { "Taken as proposed: \(answer)." }
  package func choicesOpen(_ count: Int) -> String {
    count == 1
      ? "1 choice is open, nothing was imported: say it by its option, or take what is proposed with --yes"
      : "\(count) choices are open, nothing was imported: say them by their options, or take what is proposed with --yes"
  }
  package var nothingNewToImport: String { "Nothing new: the diary stays as it is." }
  package var askToImport: String { "Take it in?" }

  private func records(_ entries: Int, _ changed: Int, _ removed: Int, _ foods: Int) -> String {
    var parts = [self.entries(entries)]
    if changed > 0 { parts.append("\(changed) changed") }
    if removed > 0 { parts.append("\(removed) removed for the other source") }
    if foods > 0 { parts.append(foods == 1 ? "1 food" : "\(foods) foods") }
    return parts.joined(separator: ", ")
  }
  package func broughtIn(_ entries: Int, changed: Int, removed: Int, foods: Int) -> String {
    "imported: \(records(entries, changed, removed, foods)). Take it back: magtrack undo"
  }
  package func wouldBringIn(_ entries: Int, changed: Int, removed: Int, foods: Int) -> String {
    "Nothing was changed (dry run). Would come in: \(records(entries, changed, removed, foods))"
  }
  package func noSuchApp(_ name: String, apps: String) -> String {
    "the file has nothing of \(name); it tells of: \(apps)"
  }
  package func importAnswerKeys(_ count: Int) -> String { "[1–\(count), Enter = 1, q = nothing]" }

  package func totalOfDay(_ app: String) -> String { "total of the day (\(app))" }
  package func foodWithoutName(_ app: String) -> String { "food without a name (\(app))" }
  package func supplementsOf(_ app: String) -> String { "supplements (\(app))" }

  package var sourceOption: String { "Only what this app has recorded." }
  package var appPlaceholder: String { "app" }
  package var matchOption: String {
    "Assume foods of the library for names whose magnesium the file does not tell."
  }
  package var doseOption: String { "What rows are that look like supplements: supplement or food." }
  package var loggedDaysOption: String { "Of days that were logged by hand: skip or add." }
  package var datesOption: String { "How the file writes days: dmy or mdy." }
  package var unitOption: String { "Unit of magnesium where the file names none: mg or g." }
  package var yesToImport: String { "Do not ask; take what is proposed." }
}
