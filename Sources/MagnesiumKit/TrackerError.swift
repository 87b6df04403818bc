import DiaryImports
import DiaryStore
import FoodLibrary
import MagnesiumCore

/// Why a tracker did not do what it was asked.
public enum TrackerError: Error, Sendable, Hashable {
  /// The text as a whole is no meal phrase.
  case phrase(PhraseError)
  /// Parts of the phrase have no food or no sensible amount; nothing was logged.
  case unresolved(PhraseReading)
  /// A name is empty, too long or holds control characters.
  case unusableName
  /// A name could only be guessed where that is kept for long: in a recipe or a saved meal.
  case guessed(PhraseItem)
  /// An entry is one food, and a phrase names so many.
  case notOneItem(Int)
  /// A phrase would not find a food under this name.
  case unreadableName(String)
  /// A food of one's own cannot be so.
  case food(OwnFoodProblem)
  /// A supplement cannot be so.
  case supplement(SupplementProblem)
  /// A supplement of that name could not be told from a food.
  case namedLikeFood(Food)
  /// A recipe is made of foods, and this is a supplement.
  case supplementInRecipe(String)
  /// An amount or a count must be more than zero.
  case notPositive
  /// A figure in mg is zero or more.
  case negative
  /// More magnesium than is taken without being told so twice; in mg.
  case implausible(mg: Double)
  /// More of one food than is taken without being told so twice.
  case implausibleAmount(grams: Double)
  /// The amount of an entry cannot be turned into another one.
  case amountDoesNotFit(AmountMisfit)
  /// More than 1,000,000 of anything.
  case impossible
  /// A child under a year cannot have eaten nothing at all on a day.
  case infantFast
  /// Portions and whole nuts do not suit children below five years.
  case tooYoungForSuggestions
  /// Without a reference there is no gap to close.
  case noReference(MissingReference)
  /// A range ends before it begins.
  case emptyRange
  /// The day has not come yet.
  case future(CivilDay)
  /// A profile that no person has.
  case contradiction(ProfileContradiction)
  /// What was said of a symptom, or asked of a trial, does not go.
  case symptom(SymptomProblem)
  /// The diary cannot be read or changed so.
  case diary(DiaryError)
  /// An archive was not taken in.
  case archive(ArchiveError)
  /// A file of another program cannot be read.
  case importing(ImportProblem)
  /// A file tells of no such app; those of which it does.
  case noSuchSource(String, among: [String])
}

extension TrackerError {
  /// What was thrown where the diary was read or changed.
  init(_ error: any Error) {
    switch error {
    case let error as TrackerError: self = error
    case let error as DiaryError: self = .diary(error)
    case let error as ArchiveError: self = .archive(error)
    case let error as ImportProblem: self = .importing(error)
    case let error as PhraseError: self = .phrase(error)
    case let error as ProfileContradiction: self = .contradiction(error)
    case let error as OwnFoodProblem: self = .food(error)
    case let error as SupplementProblem: self = .supplement(error)
    case let error as SymptomProblem: self = .symptom(error)
    default: self = .diary(.failed(.other(String(describing: error))))
    }
  }
}
