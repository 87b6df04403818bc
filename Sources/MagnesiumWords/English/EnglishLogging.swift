import MagnesiumKit

extension English {
  package func nothingToCopy(on day: String) -> String {
    "nothing is logged there to copy: magtrack entries \(day)"
  }
  package var sayWhatYouAte: String { "say what you ate: magtrack log \"2 eggs, 150 g rice\"" }
  package func unknownOption(_ word: String) -> String {
    "unknown option \(word): see magtrack log --help"
  }
  package func inputTooLong(_ most: Int) -> String {
    "standard input has more than \(most) bytes: log it in parts"
  }
  package var inputIsNoText: String { "standard input is no text in UTF-8 or UTF-16" }
  package var dueStandsAlone: String { "--due stands alone" }
  package var tooManyWords: String { "too many words: put the name in quotes, then how many" }
  package var theCount: String { "the count" }
  package func youKeep(_ names: String) -> String {
    "; you keep \(names)"
  }
  package func noSuchSupplementToTake(_ name: String, kept: String) -> String {
    "you keep no supplement \"\(name)\"\(kept). Say what one holds: magtrack take \"\(name)\" --magnesium 100, or keep it: magtrack supplement add"
  }
  package func doseDoesNotFit(_ text: String, product: String, unit: String) -> String {
    "\"\(text)\" does not fit: \(product) is counted as \(unit)"
  }
  package var sayWhatYouTook: String {
    "say what you took: magtrack take \"Mag Citrate\" 2, or magtrack take --due"
  }
  package var noDoseDue: String {
    "no dose is due now: magtrack supplement list shows what is when"
  }
  package func askTaken(time: String, name: String, amount: String) -> String {
    "\(time) \(name), \(amount): taken? [Y/n]"
  }
  package var nothingWasLogged: String { "nothing was logged" }
  package func countOfDoses(_ count: Int) -> String { "\(count) doses" }
  package func countOfMeals(_ count: Int) -> String { "\(count) meals" }
  package func andMore(_ count: Int) -> String { "and \(count) more" }
  package func wouldLog(_ occasion: String) -> String {
    "Nothing is logged (dry run). \(occasion) would get:"
  }
  package func logged(_ occasion: String) -> String { "Logged: \(occasion)" }
  package var dayHasNoFigure: String {
    "The day has no known figure yet: unknown is not counted as zero."
  }
  package var todayHeading: String { "Today" }
  package var thatDayHeading: String { "That day" }
  package func standing(
    _ day: String, total: String, of reference: String, percent: Int, rest: String, isAtMost: Bool
  ) -> String {
    "\(day): \(total) of \(reference) mg, \(self.percent(percent)), \(toGo(rest, isAtMost: isAtMost))"
  }
  package func standingReached(_ day: String, total: String, percent: Int, of reference: String)
    -> String
  {
    "\(day): \(total), \(self.percent(percent)) of \(reference) mg: reference reached"
  }
  package func atCharacter(_ position: Int) -> String { " (character \(position))" }
  package var noFoodOfThatName: String { "no food of that name" }
  package func isNoAmount(_ phrase: String, words: String) -> String {
    "\(phrase): \"\(words)\" is no amount of it; try 2, 1 cup or 150 g"
  }
  package func amountWithoutFood(_ phrase: String) -> String {
    "\(phrase): an amount without a food; try \"150 g rice\""
  }
  package func howMany(_ phrase: String, measure: Measure.ID) -> String {
    "\(phrase): how many \(unit(measure))? Try \"100 \(unit(measure)) …\""
  }
  package func twoAmounts(_ phrase: String) -> String {
    "\(phrase): two amounts for one food; put a comma between foods"
  }
  package func amountMustBePositive(of phrase: String) -> String {
    "\(phrase): an amount must be more than zero"
  }
  package func numberIsNoAmount(_ phrase: String, number: String) -> String {
    "\(phrase): \(number) is no amount; try 2, 1.5 or 1/2"
  }
  package func implausibleDose(_ phrase: String, mg: Double) -> String {
    "\(phrase): \(self.mg(mg)) of magnesium from one supplement is more than anyone takes at once; --force if it is right"
  }
  package func implausibleAmount(_ phrase: String, grams: Double) -> String {
    "\(phrase): \(decimal(grams, places: 0)) g of one food is more than anyone eats at once; if it is right, add --force"
  }
  package func milligramsOfFood(_ phrase: String, mg: String) -> String {
    "\(phrase): \(mg) mg would be the weight of the food; if it is the magnesium in it: magtrack log NAME --magnesium \(mg)"
  }
  package func noWeightKnown(
    _ phrase: String, measure: Measure.ID, food: String, others: String
  ) -> String {
    "\(phrase): no weight is known for one \(unit(measure)) of \(food); try \(others)"
  }
  package var forSupplement: String { "; for a supplement: magtrack take NAME --magnesium MG" }
  package var forDayWithoutEating: String { "; for a day without eating: magtrack fast" }
  package var howToSearch: String { "; search: magtrack foods search WORD" }
  package func didYouMean(_ names: String) -> String { "; did you mean: \(names)?" }
  package func whichFood(_ phrase: String) -> String { "\"\(phrase)\": which food is meant?" }
  package var backKey: String { " · u back" }
  package var oneYesKey: String { "1 yes · " }
  package func choiceKeys(_ count: Int) -> String { "1–\(count) choose · " }
  package func dialogueKeys(choose: String, back: String) -> String {
    "\(choose)s search · k keep it as unknown\(back) · q log nothing:"
  }
  package func keptWords(_ words: String, entry id: Int?) -> String {
    "\"\(words)\" was not understood and \(id == nil ? "would be" : "is") kept as it was said, with unknown magnesium"
      + (id.map { ": magtrack edit \($0) \"150 g rice\" says later what it was" } ?? "")
  }
  package var notUnderstood: String { "not understood" }
  package func dialogueKeysOfWords(back: String) -> String {
    "k keep it as unknown\(back) · q log nothing:"
  }
  package func askWeight(
    of measure: Measure.ID, size: PortionSize?, food: String, back: Bool
  ) -> String {
    "1 \(size.map { name($0) + " " } ?? "")\(unit(measure)) of \(food) = ? g (k keep it as unknown\(back ? " · u back" : "") · q log nothing):"
  }
  package func notAWeightOfPortion(_ text: String) -> String {
    "\"\(text)\" is no weight of one: try 250 or 250 g"
  }
  package func weighs(_ portion: OwnPortion, food: String) -> String {
    "1 \(portion.size.map { name($0) + " " } ?? "")\(unit(portion.measure)) of \(food) = \(grams(portion.grams))"
  }
  package func howToForget(_ portion: OwnPortion) -> String {
    "remembered for \(portion.foodID.printable): magtrack foods portion delete forgets it"
  }
  package var searchPrompt: String { "Search:" }
  package var nothingFoundInSearch: String { "nothing found" }
  package func remembered(_ phrase: String, food: String) -> String {
    "remembered: \"\(phrase)\" is \(food). If it is not, magtrack undo or edit takes that back too"
  }
  package func doubt(_ doubt: Intake.Doubt, of name: String, isLogged: Bool) -> String {
    let much =
      switch doubt {
      case .weight(let grams): "\(self.grams(grams)) of \(name) at once"
      case .magnesium(let mg): "\(self.mg(mg)) of magnesium from one entry of \(name)"
      }
    return much + " is a lot"
      + (isLogged ? ": if it is a slip, magtrack undo or edit mends it" : "")
  }
  package func repeated(_ phrases: String, isLogged: Bool) -> String {
    "\(phrases) had been logged already within the last minute"
      + (isLogged ? ": if that was the same one, magtrack undo takes this one back" : "")
  }
  package var readThus: String { "Read as:" }
  package var wordsOfNoFood: String { "Of no food" }
  package func name(_ part: ReadWord.Part) -> String {
    switch part {
    case .food: "food"
    case .amount: "amount"
    case .size: "size"
    case .state: "state"
    case .preparation: "preparation"
    case .brand: "brand"
    case .frame: "filler"
    case .occasion: "day, meal or time"
    case .remark: "remark"
    case .alternative: "or else"
    case .notEaten: "not eaten"
    case .unknown: "unknown"
    }
  }
  package var askWhatWasEaten: String { "What did you eat? Tab completes, an empty line ends." }
  package func askTooMuch(_ names: String) -> String {
    "That is a lot: \(names). Log it all the same? [y/N]"
  }
  package func onLine(_ number: Int) -> String { "line \(number): " }
  package func onlyGuessed(_ phrase: String, name: String) -> String {
    "\"\(phrase)\" could only be guessed (\(name)): nothing was logged"
  }
}

// MARK: Help

extension English {
  package var aboutCopy: String { "Log the entries of a day again, today or with --date." }
  package var exampleOfCopy: String { "magtrack copy yesterday --meal breakfast" }
  package var dayToCopyFrom: String { "The day to copy from." }
  package var dayPlaceholder: String { "day" }
  package var onlyThisMeal: String { "Only this meal." }
  package var mealPlaceholder: String { "meal" }
  package var dayToCopyTo: String { "The day to copy to; today without." }
  package var timeOfCopies: String { "The time; that of each entry without." }
  package var dryRunOfLog: String { "Show what would be logged, and log nothing." }
  package var aboutLog: String { "Log what you ate." }
  package var examplesOfLog: String {
    """
    magtrack log "2 eggs and 1 cup cooked kale" --meal breakfast
    magtrack log granola bar --magnesium 55
    magtrack log - < week.txt

    On a terminal, log alone asks line by line. From standard input each line is a meal, and may begin with a day, a meal and a time: "yesterday lunch: soto ayam".
    """
  }
  package var whatWasEaten: String { "What you ate, with amounts; - reads standard input." }
  package var loggingFigure: String {
    "Log this much magnesium, as from a label; the phrase is its name."
  }
  package var refusingGuesses: String { "Refuse what was only guessed." }
  package var keepingUnknown: String {
    "Log what is understood, and keep the rest in its words with unknown magnesium."
  }
  package var explainingWords: String { "Show what each word was taken for." }
  package var aboutTake: String { "Log a supplement." }
  package var examplesOfTake: String {
    """
    magtrack take "Mag Citrate" 2
    magtrack take "Mag Oxide" --magnesium 240 --time 21:00
    magtrack take --due

    Supplements that you keep (magtrack supplement add) are taken by name. For others --magnesium tells the elemental magnesium in one, not the weight of the compound. On a terminal, take alone asks about each dose that is due.
    """
  }
  package var nameOfDose: String { "What it is called." }
  package var countOfDose: String { "How many; 1 without." }
  package var countPlaceholder: String { "count" }
  package var elementalInOne: String { "Elemental magnesium in one, in mg." }
  package var takingDueDoses: String {
    "Log the doses that are due now, as magtrack supplement schedule says."
  }
  package var unlikelyDoseIsMeant: String { "Take an unlikely dose as meant." }
}
