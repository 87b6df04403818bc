import MagnesiumKit

/// What a log understood, asked and did.
package protocol LoggingWords: Sendable {
  func nothingToCopy(on day: String) -> String
  var sayWhatYouAte: String { get }
  func unknownOption(_ word: String) -> String
  func inputTooLong(_ most: Int) -> String
  var inputIsNoText: String { get }
  var dueStandsAlone: String { get }
  var tooManyWords: String { get }
  var theCount: String { get }
  func youKeep(_ names: String) -> String
  func noSuchSupplementToTake(_ name: String, kept: String) -> String
  func doseDoesNotFit(_ text: String, product: String, unit: String) -> String
  var sayWhatYouTook: String { get }
  var noDoseDue: String { get }
  func askTaken(time: String, name: String, amount: String) -> String
  var nothingWasLogged: String { get }
  func countOfDoses(_ count: Int) -> String
  func countOfMeals(_ count: Int) -> String
  func andMore(_ count: Int) -> String
  func wouldLog(_ occasion: String) -> String
  func logged(_ occasion: String) -> String
  var dayHasNoFigure: String { get }
  var todayHeading: String { get }
  var thatDayHeading: String { get }
  func standing(
    _ day: String, total: String, of reference: String, percent: Int, rest: String, isAtMost: Bool
  ) -> String
  func standingReached(_ day: String, total: String, percent: Int, of reference: String) -> String
  func atCharacter(_ position: Int) -> String
  var noFoodOfThatName: String { get }
  func isNoAmount(_ phrase: String, words: String) -> String
  func amountWithoutFood(_ phrase: String) -> String
  func howMany(_ phrase: String, measure: Measure.ID) -> String
  func twoAmounts(_ phrase: String) -> String
  func amountMustBePositive(of phrase: String) -> String
  func numberIsNoAmount(_ phrase: String, number: String) -> String
  func implausibleDose(_ phrase: String, mg: Double) -> String
  func implausibleAmount(_ phrase: String, grams: Double) -> String
  func milligramsOfFood(_ phrase: String, mg: String) -> String
  func noWeightKnown(
    _ phrase: String, measure: Measure.ID, food: String, others: String
  ) -> String
  var forSupplement: String { get }
  var forDayWithoutEating: String { get }
  var howToSearch: String { get }
  func didYouMean(_ names: String) -> String
  func whichFood(_ phrase: String) -> String
  var backKey: String { get }
  var oneYesKey: String { get }
  func choiceKeys(_ count: Int) -> String
  func dialogueKeys(choose: String, back: String) -> String
  func keptWords(_ words: String, entry id: Int?) -> String
  var notUnderstood: String { get }
  func dialogueKeysOfWords(back: String) -> String
  func askWeight(of measure: Measure.ID, size: PortionSize?, food: String, back: Bool) -> String
  func notAWeightOfPortion(_ text: String) -> String
  func weighs(_ portion: OwnPortion, food: String) -> String
  func howToForget(_ portion: OwnPortion) -> String
  var searchPrompt: String { get }
  var nothingFoundInSearch: String { get }
  func remembered(_ phrase: String, food: String) -> String
  var askWhatWasEaten: String { get }
  func askTooMuch(_ names: String) -> String
  func onLine(_ number: Int) -> String
  func onlyGuessed(_ phrase: String, name: String) -> String
  /// - Parameter isLogged: whether there is something to take back.
  func doubt(_ doubt: Intake.Doubt, of name: String, isLogged: Bool) -> String
  func repeated(_ phrases: String, isLogged: Bool) -> String
  var readThus: String { get }
  var wordsOfNoFood: String { get }
  func name(_ part: ReadWord.Part) -> String
}

/// What help says of it.
package protocol LoggingHelp: Sendable {
  var aboutCopy: String { get }
  var exampleOfCopy: String { get }
  var dayToCopyFrom: String { get }
  var dayPlaceholder: String { get }
  var onlyThisMeal: String { get }
  var mealPlaceholder: String { get }
  var dayToCopyTo: String { get }
  var timeOfCopies: String { get }
  var dryRunOfLog: String { get }
  var aboutLog: String { get }
  var examplesOfLog: String { get }
  var whatWasEaten: String { get }
  var loggingFigure: String { get }
  var refusingGuesses: String { get }
  var keepingUnknown: String { get }
  var explainingWords: String { get }
  var aboutTake: String { get }
  var examplesOfTake: String { get }
  var nameOfDose: String { get }
  var countOfDose: String { get }
  var countPlaceholder: String { get }
  var elementalInOne: String { get }
  var takingDueDoses: String { get }
  var unlikelyDoseIsMeant: String { get }
}
