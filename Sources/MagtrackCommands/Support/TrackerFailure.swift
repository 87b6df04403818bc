import MagnesiumKit
import MagnesiumWords
import SyncedFolders

extension Failure {
  /// What a tracker's error is called in words, and its exit code.
  init(_ error: TrackerError, wording: any Phrasebook) {
    self.init(
      ExitStatus(error),
      wording.words(
        for: error,
        ErrorCircumstances(isChanged: Standing.holds, home: Surroundings.current.home?.folder)))
  }

  init(_ error: LabelError, wording: any Phrasebook) {
    self.init(.unreadableInput, wording.words(for: error))
  }
}

extension ExitStatus {
  init(_ error: TrackerError) {
    switch error {
    case .diary(let error): self.init(error)
    case .symptom(.noSuchEntry), .symptom(.trialNotPlanned), .symptom(.trialNotRunning):
      self = .nothing
    case .noReference: self = .configuration
    case .importing(.readingFailed), .importing(.cannotUnpack): self = .inputOutput
    case .phrase, .unresolved, .unusableName, .guessed, .notOneItem, .unreadableName, .food,
      .supplement, .namedLikeFood, .supplementInRecipe, .notPositive, .negative, .implausible,
      .implausibleAmount, .amountDoesNotFit, .impossible, .infantFast, .tooYoungForSuggestions,
      .emptyRange, .future, .contradiction, .symptom, .archive, .importing, .noSuchSource:
      self = .unreadableInput
    }
  }

  private init(_ error: DiaryError) {
    switch error {
    case .cannotCreate, .untrusted: self = .cannotCreate
    case .newerVersion: self = .newerDiary
    case .missing: self = .missingFile
    case .busy: self = .busy
    case .replaced, .diskFull, .failed, .unknownOutcome: self = .inputOutput
    case .noSuchEntry, .noSuchPortion, .noSuchRecipe, .noSuchMeal, .noSuchFood, .noSuchSupplement:
      self = .nothing
    case .foreignJournal, .notADiary, .damaged, .damagedValue, .impossible, .nameTaken,
      .dayHasEntries, .dayHasNoEntries:
      self = .unreadableInput
    }
  }
}

extension ExitStatus {
  init(_ problem: SyncProblem) {
    switch problem {
    case .isOff, .noSuchDevice, .severalDevices, .isThisDevice: self = .nothing
    case .isOn, .isNotSealed: self = .usage
    case .isOfAnother, .severalDiaries, .wrongPassphrase, .otherKey, .openKey:
      self = .unreadableInput
    case .isEmpty, .noKey: self = .missingFile
    case .folder(let error):
      switch error {
      case .missing: self = .missingFile
      case .notAFolder, .notAFile, .tooLarge, .ownLog: self = .unreadableInput
      case .readOnly: self = .cannotCreate
      case .cannotRead, .cannotWrite, .noSpace: self = .inputOutput
      case .busy: self = .busy
      }
    }
  }
}

/// Errors of a diary that no tracker has opened.
func inTrackersWords<Value>(_ body: () throws(DiaryError) -> Value) throws(TrackerError) -> Value {
  do {
    return try body()
  } catch {
    throw .diary(error)
  }
}
