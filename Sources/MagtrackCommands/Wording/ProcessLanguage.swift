import MagnesiumKit
import MagnesiumWords
import Platform

/// The language of this process: `--language`, else the one that setup remembered, else the
/// locale's, else English.
enum ProcessLanguage {
  static let current: Language =
    fromArguments(CommandLine.arguments) ?? Home.current?.language
    ?? fromLocale(EnvironmentVariable.value)

  /// Read by hand, because help and errors of the argument parser are spoken in it too.
  static func fromArguments(_ arguments: [String]) -> Language? {
    var language: Language?
    for (index, argument) in arguments.enumerated() {
      if argument.hasPrefix("--language=") {
        language = Language(rawValue: String(argument.dropFirst("--language=".count))) ?? language
      } else if argument == "--language", index + 1 < arguments.count {
        language = Language(rawValue: arguments[index + 1]) ?? language
      } else if argument == "--" {
        break
      }
    }
    return language
  }

  static func fromLocale(_ variable: (String) -> String?) -> Language {
    let locale = variable("LC_ALL") ?? variable("LC_MESSAGES") ?? variable("LANG")
    return locale?.hasPrefix("id") == true ? .indonesian : .english
  }
}

/// What the process says, where a text is fixed before a command runs.
var say: any Phrasebook { ProcessLanguage.current.phrasebook }
