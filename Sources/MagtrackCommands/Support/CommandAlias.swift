import MagnesiumKit
import MagnesiumWords

/// What commands are called in other languages than that of their names, whatever is spoken.
enum CommandAlias {
  /// The arguments with the command by its own name.
  static func resolved(_ arguments: [String]) -> [String] {
    guard let first = arguments.first, let command = command(for: first) else { return arguments }
    return [command] + arguments.dropFirst()
  }

  static func command(for word: String) -> String? {
    for language in Language.allCases {
      for name in language.phrasebook.commandAliases where name.alias == word {
        return name.command
      }
    }
    return nil
  }

  /// Those that begin so, in the language that is spoken.
  static func names(of command: String) -> [String] {
    say.commandAliases.filter { $0.command == command }.map(\.alias)
  }
}
