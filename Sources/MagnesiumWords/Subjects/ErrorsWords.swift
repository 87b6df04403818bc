import MagnesiumKit

/// Why something was not done, and what to try.
package protocol ErrorsWords: Sendable {
  func unusableName(_ most: Int) -> String
  func guessCannotBeKept(_ phrase: String, name: String) -> String
  func notOneFood(_ count: Int) -> String
  func unreadableName(_ name: String) -> String
  func implausibleFood(grams: Double) -> String
  func implausibleMagnesium(mg: Double) -> String
  var tooYoungForSuggestions: String { get }
  func noReferenceNoGap(_ missing: MissingReference) -> String
  var infantDoesNotFast: String { get }
  func dayNotYetCome(_ day: String) -> String
  var impossibleEntry: String { get }
  var emptyRange: String { get }
  func namedLikeFood(_ name: String) -> String
  func supplementInRecipe(_ name: String) -> String
  var unreadableAmount: String { get }
  var emptyPhrase: String { get }
  func phraseTooLong(bytes: Int, most: Int) -> String
  func tooManyFoods(deepest: Int) -> String
  func unclosedQuote(at position: Int) -> String
  func controlCharacter(_ code: String) -> String
  func noWeightOfPortion(grams: Double) -> String
  func impossibleMagnesiumOfFood(mg: Double) -> String
  func impossibleServings(_ count: Double) -> String
  func impossibleEnergy(kcal: Double) -> String
  func weightUnknown(of name: String) -> String
  func amountsDoNotCompare(amount: String, name: String, units: String) -> String
  func impossibleContent(mg: Double) -> String
  func impossibleCount(_ count: Double) -> String
  var bornInFuture: String { get }
  var bornTooLongAgo: String { get }
  var pregnantMale: String { get }
  var pregnantAtThatAge: String { get }
  func notAnExport(_ reason: String) -> String
  func notJSON(line: Int, column: Int) -> String
  func keyTwice(_ key: String, line: Int) -> String
  func tooMuchInLine(_ line: Int) -> String
  func sharedName(_ name: String, ids: String) -> String
  func newerExport(_ version: Int) -> String
  func unknownSection(_ name: String) -> String
  func unknownKey(in place: String, key: String) -> String
  func impossibleValue(in place: String, key: String) -> String
  func placeCannotBe(_ place: String, reason: String) -> String
  var nothingImported: String { get }
  var butNothingChanged: String { get }
  var leftAsItIs: String { get }
  func cannotWrite(_ path: String, reason: String) -> String
  var anotherHomePossible: String { get }
  func foreignJournal(_ path: String) -> String
  func fileReplaced(_ path: String) -> String
  func otherProgramsFile(_ path: String) -> String
  func newerDiary(_ path: String, found: Int, supported: Int) -> String
  func diaryGoneDamagedKept(_ path: String, damaged: String) -> String
  func diaryGone(_ path: String) -> String
  func damagedDiary(_ path: String, detail: String, untouched: String) -> String
  func damagedRow(_ what: String, damage: DiaryError.Damage, unchanged: String) -> String
  func rowCannotBeKept(_ what: String, damage: DiaryError.Damage, unchanged: String) -> String
  var diaryBusy: String { get }
  var diskFull: String { get }
  func diaryFailed(_ detail: String) -> String
  func unknownOutcome(_ detail: String) -> String
  func noSuchEntry(_ id: Int) -> String
  func noSuchRecipe(_ id: String) -> String
  /// Why the system did not do what it was asked.
  func reason(_ reason: FailureReason) -> String
  func noSuchMeal(_ name: String) -> String
  func noSuchOwnFood(_ id: String) -> String
  func noSuchSupplement(_ name: String) -> String
  func nameTaken(_ name: String, command: String) -> String
  func dayHasEntries(_ day: String) -> String
  func dayHasNoEntries(_ day: String) -> String
}
