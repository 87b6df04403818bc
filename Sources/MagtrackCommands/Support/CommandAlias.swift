import MagnesiumKit
import MagnesiumWords

/// What commands are called in other languages than that of their names, whatever is spoken.
enum CommandAlias {
  /// The arguments with the command, and the one below it, by their own names.
  static func resolved(_ arguments: [String]) -> [String] {
    guard let first = arguments.first else { return arguments }
    var resolved = arguments
    if let command = command(for: first) { resolved[0] = command }
    if resolved.count > 1, let subcommand = subcommand(for: resolved[1], of: resolved[0]) {
      resolved[1] = subcommand
    }
    return resolved
  }

  static func command(for word: String) -> String? {
    for language in Language.allCases {
      for name in language.phrasebook.commandAliases where name.alias == word {
        return name.command
      }
    }
    return nil
  }

  private static func subcommand(for word: String, of command: String) -> String? {
    for language in Language.allCases {
      for name in language.phrasebook.subcommandAliases
      where name.command == command && name.alias == word {
        return name.subcommand
      }
    }
    return nil
  }

  /// Those that begin so, in the language that is spoken.
  ///
  /// - Parameter parent: the command above; nil for those of the program.
  static func names(of command: String, below parent: String? = nil) -> [String] {
    parent == nil
      ? say.commandAliases.filter { $0.command == command }.map(\.alias)
      : say.subcommandAliases.filter { $0.command == parent && $0.subcommand == command }
        .map(\.alias)
  }
}
