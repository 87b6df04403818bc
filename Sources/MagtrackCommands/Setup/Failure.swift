/// The exit codes that scripts may rely on.
enum ExitStatus: Int32 {
  case success = 0
  /// Nothing matched, nothing to undo.
  case nothing = 1
  /// An alert of severity notice or above.
  case alert = 10
  case usage = 64
  case unreadableInput = 65
  case missingFile = 66
  case newerDiary = 69
  case cannotCreate = 73
  case inputOutput = 74
  case busy = 75
  case configuration = 78
}

/// A command that did not do what it was asked: one clear line and an exit code.
struct Failure: Error {
  let status: ExitStatus
  /// nil where all has been said already.
  let message: String?

  init(_ status: ExitStatus, _ message: String?) {
    self.status = status
    self.message = message
  }
}
