import MagnesiumKit

/// Who the reference is for.
package protocol ProfileWords: Sendable {
  var sayWhatToChangeInProfile: String { get }
  func holdsOnlyUntil(
    option: String, last: CivilDay, from day: String, stands: String, later: String
  ) -> String
  var pregnant: String { get }
  var notPregnant: String { get }
  var breastfeeding: String { get }
  var notBreastfeeding: String { get }
  var fromHasNoEffect: String { get }
  func firstHoldsAlways(from day: String) -> String
  var profileSaysThatAlready: String { get }
  func notACompletenessRule(_ text: String) -> String
  func notABirthDate(_ text: String) -> String
  var introductionToSetup: String { get }
  var askPregnant: String { get }
  var askBreastfeeding: String { get }
  var nowLog: String { get }
  var howToSayHealth: String { get }
  var askBirthDate: String { get }
  var birthDateHint: String { get }
  var askSex: String { get }
  var answerOneOrTwo: String { get }
  func referencesDiffer(_ list: String) -> String
  func askAuthority(proposed number: Int) -> String
  var yesIsUsual: String { get }
  var noIsUsual: String { get }
  var yesOrNo: String { get }
  var notSaid: String { get }
  func bornOn(_ date: String) -> String
  func sexIs(_ sex: String) -> String
  func nothingWith(_ traits: String) -> String
  func noFoodCalled(_ names: String) -> String
  func referenceToday(_ mg: String, label: String, authority: Authority) -> String
  var birthDateAndSexNeeded: String { get }
  func dayStartsAt(_ time: String) -> String
  func cupHolds(_ ml: String) -> String
  var dayCountsWhenClosed: String { get }
  func dayCountsWhenClosedOrMeals(_ meals: String) -> String
  var unknownMedicineMeansNothing: String { get }
  func unknownWord(
    _ word: String, of option: String, hint: String, known list: String, isAdded: Bool
  ) -> String
  func optionsAreTheSame(_ option: String, word: String, other: String, otherWord: String) -> String
  var listAdded: String { get }
  var listTakenAway: String { get }
  var listStoodAlready: String { get }
  var listWasNotThere: String { get }
  var listStandsLater: String { get }
  func from(_ day: CivilDay, _ facts: String) -> String
}

/// What help says of it.
package protocol ProfileHelp: Sendable {
  var aboutProfile: String { get }
  var aboutShowingProfile: String { get }
  var aboutChangingProfile: String { get }
  var moreAboutChangingProfile: String { get }
  var birthDateOption: String { get }
  var datePlaceholder: String { get }
  var sexOption: String { get }
  var authorityOption: String { get }
  var pregnantOption: String { get }
  var lactatingOption: String { get }
  var fromWhichDay: String { get }
  var dayStartOption: String { get }
  var cupOption: String { get }
  var completenessOption: String { get }
  var mealsPlaceholder: String { get }
  var aboutSetup: String { get }
  var dietOption: String { get }
  var noDietOption: String { get }
  var dietPlaceholder: String { get }
  var avoidOption: String { get }
  var foodsPlaceholder: String { get }
  var noAvoidOption: String { get }
  var conditionOption: String { get }
  var conditionPlaceholder: String { get }
  var noConditionOption: String { get }
  var medicineOption: String { get }
  var medicinePlaceholder: String { get }
  var noMedicineOption: String { get }
}
