import MagnesiumKit
import MagnesiumWords

/// What the run says, where a text is fixed before a command runs.
var say: any Phrasebook { Surroundings.current.language.phrasebook }

/// The language that a person asks for.
enum SpokenLanguage {
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
