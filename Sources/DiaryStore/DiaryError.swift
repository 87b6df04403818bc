import CSQLite
import MagnesiumCore

/// Why a diary could not be opened, read or changed.
public enum DiaryError: Error, Sendable, Hashable {
  /// The folder or the file cannot be created.
  case cannotCreate(path: String, reason: FailureReason)
  /// Somebody else may have a hand in what lies there.
  case untrusted(path: String, Distrust)
  /// A killed process left a change half made, and the file is no longer the one that it changed. Nothing
  /// was touched.
  case foreignJournal(path: String)
  /// Another file was put in the place of the diary while it was changed: the change is not in it.
  case replaced(path: String)
  /// The file is an SQLite database of another program.
  case notADiary(path: String)
  /// A newer version of the program wrote it. Nothing was touched.
  case newerVersion(path: String, found: Int, supported: Int)
  /// There is no file, but there are backups of one, or what is left of a damaged one; then its path.
  case missing(path: String, damaged: String?)
  /// SQLite cannot read it.
  case damaged(path: String, detail: String)
  /// A row is not what it must be, or its checksum is wrong.
  case damagedValue(of: String, Damage)
  /// What was to be kept has a value that no later reading would take: what it is, and the column.
  case impossible(String, column: String)
  /// Another process held the diary for longer than the time-out.
  case busy
  /// There is no room on the disk.
  case diskFull
  /// Reading or writing failed.
  case failed(FailureReason)
  /// Writing failed so late that a change may stand, and reading it again failed too.
  case unknownOutcome(FailureReason)
  case noSuchEntry(Entry.ID)
  case noSuchFood(Food.ID)
  case noSuchRecipe(Food.ID)
  case noSuchPortion(String)
  case noSuchMeal(String)
  case noSuchSupplement(String)
  /// Something else of one's own answers to the name.
  case nameTaken(name: String, id: Food.ID, by: NameOwner)
  /// A day with entries cannot have been a fast.
  case dayHasEntries(CivilDay)
  /// A day without entries cannot be closed as complete.
  case dayHasNoEntries(CivilDay)
}

extension DiaryError {
  /// What is wrong with a row.
  public enum Damage: Sendable, Hashable {
    /// It is not what was written.
    case checksum
    /// A column holds what cannot be; its name.
    case value(String)
  }

  /// Why what lies at a path is not taken.
  public enum Distrust: Sendable, Hashable {
    /// It is somebody else's.
    case owner
    /// Others may write it.
    case writable
    /// The file has another name too.
    case hardLinks
    case notAFile
    case notAFolder
  }

  /// What answers to a name.
  public enum NameOwner: Sendable, Hashable {
    case food, recipe, supplement, meal
  }

  init(_ error: any Error, path: String) {
    switch error {
    case let error as DiaryError: self = error
    case let error as SQLiteError:
      switch error.code {
      case SQLITE_BUSY, SQLITE_LOCKED: self = .busy
      case SQLITE_FULL: self = .diskFull
      case SQLITE_CORRUPT, SQLITE_NOTADB: self = .damaged(path: path, detail: error.message)
      case SQLITE_CANTOPEN, SQLITE_PERM, SQLITE_READONLY:
        self = .cannotCreate(path: path, reason: FailureReason(error))
      default: self = .failed(FailureReason(error))
      }
    default: self = .failed(.other(String(describing: error)))
    }
  }
}

extension DiaryError {
  /// The same with another path, where it names one.
  package func naming(_ path: String, insteadOf other: String) -> DiaryError {
    switch self {
    case .damaged(other, let detail): .damaged(path: path, detail: detail)
    case .notADiary(other): .notADiary(path: path)
    case .newerVersion(other, let found, let supported):
      .newerVersion(path: path, found: found, supported: supported)
    default: self
    }
  }
}
