import MagnesiumKit
import Platform
import Synchronization

/// What one run of the program finds around it, and what it leaves: the variables, the standard streams,
/// the home, the language, and the diary that it opened.
///
/// Those of a process are the usual ones. A test gives others, so that a command runs in it as it does in a
/// process, beside other tests. They are kept by the task, because the argument parser asks for the words of
/// help in properties of types, to which nothing can be handed.
package final class Surroundings: Sendable {
  package static let process = Surroundings(
    arguments: Array(CommandLine.arguments.dropFirst()), variables: nil, recording: nil)

  @TaskLocal static var current = Surroundings.process

  /// Where output goes and input comes from in a test.
  final class Recording: Sendable {
    let input: [UInt8]
    let output = Mutex("")
    let errors = Mutex("")

    init(input: [UInt8]) { self.input = input }
  }

  let isProcess: Bool
  let recording: Recording?
  private let arguments: [String]
  /// nil for those of the process.
  private let variables: [String: String]?
  private let spoken = Mutex<Language?>(nil)
  private let found = Mutex<(isLookedFor: Bool, home: Home?)>((false, nil))

  /// The tracker that the run has opened. It is kept to the end: closing the diary is left to the system,
  /// which is faster.
  let opened = Mutex<Tracker?>(nil)
  /// Whether something was changed for good that no tracker has changed.
  let isChangeNoted = Atomic(false)

  private init(arguments: [String], variables: [String: String]?, recording: Recording?) {
    self.arguments = arguments
    self.variables = variables
    self.recording = recording
    isProcess = variables == nil
  }

  /// Those of a run whose output is kept.
  package convenience init(arguments: [String], variables: [String: String], input: String = "") {
    self.init(
      arguments: arguments, variables: variables,
      recording: Recording(input: Array(input.utf8)))
  }

  /// What the run has written to standard output and to standard error.
  package var written: (output: String, errors: String) {
    (recording?.output.withLock(\.self) ?? "", recording?.errors.withLock(\.self) ?? "")
  }

  /// nil where a variable is not set. A dictionary of all of a process takes longer than many a command.
  func variable(_ name: String) -> String? {
    if let variables { return variables[name] }
    return getenv(name).map { String(cString: $0) }
  }

  /// Whether a variable holds text in UTF-8; otherwise its value names something else than was meant.
  func isText(_ name: String) -> Bool {
    guard variables == nil, let value = getenv(name) else { return true }
    return String(validatingCString: value) != nil
  }

  /// nil where nothing says where it is.
  var home: Home? {
    found.withLock { found in
      if !found.isLookedFor {
        found = (
          true,
          unreadableHome.map { Home(bytesOf: $0) } ?? Home(variable: EnvironmentVariable.value)
        )
      }
      return found.home
    }
  }

  /// The variable that names the home in bytes that are no text.
  var unreadableHome: String? {
    let names = ["MAGTRACK_HOME", "XDG_DATA_HOME", "HOME"]
    let name = names.first { EnvironmentVariable.value(of: $0) != nil }
    return name.flatMap { isText($0) ? nil : $0 }
  }

  /// `--language`, else the one that setup remembered, else the locale's, else English.
  var language: Language {
    spoken.withLock { spoken in
      if let spoken { return spoken }
      let language =
        SpokenLanguage.fromArguments(arguments) ?? home?.language
        ?? SpokenLanguage.fromLocale(EnvironmentVariable.value)
      spoken = language
      return language
    }
  }
}
