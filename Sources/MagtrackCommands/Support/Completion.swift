import ArgumentParser
import MagnesiumKit
import MagnesiumWords
import Platform

/// What can stand where the cursor is: names of commands and options, and what an argument may be.
///
/// The shells only hand over the line and take the words as they are: none of them expands a word that
/// somebody may have written into a name.
struct Completion {
  struct Candidate: Hashable {
    let word: String
    var about = ""
  }

  /// The first argument of a call that asks for words.
  static let request = "---words"
  /// The line of a reply that stands for the names of files.
  private static let fileNames = "/"

  private(set) var candidates: [Candidate] = []
  private(set) var takesFiles = false

  /// Answers a shell: its name, the line up to the cursor, and in bash what it will replace.
  static func answer(_ arguments: [String]) {
    guard let shell = arguments.first.flatMap({ Init.Shell(rawValue: $0) }) else { return }
    let line = ShellLine(
      arguments.dropFirst().first ?? "",
      replaced: shell == .bash ? arguments.dropFirst(2).first ?? "" : nil, shell: shell)
    try? Output.write(
      Completion(line).lines(for: shell, line).joined(separator: "\n"), isSafe: true)
  }

  /// Whose completions are asked for, as programs with this parser are: the parser's own script would let
  /// bash expand names.
  static func shell(ofScriptIn arguments: [String]) throws -> Init.Shell? {
    let words = arguments.prefix { $0 != "--" }
    let option = "--generate-completion-script"
    guard let place = words.firstIndex(where: { $0 == option || $0.hasPrefix(option + "=") }) else {
      return nil
    }
    let name =
      words[place] == option
      ? words.dropFirst(place + 1).first
        ?? EnvironmentVariable.value(of: "SHELL")?.split(separator: "/").last.map(String.init) ?? ""
      : String(words[place].dropFirst(option.count + 1))
    guard let shell = Init.Shell(rawValue: name) else {
      throw Failure(
        .usage,
        say.noCompletions(for: name.printable))
    }
    return shell
  }

  init(_ line: ShellLine) {
    guard !line.isRedirected else {
      takesFiles = true
      return
    }
    // What stands before the program, as "command" does, is not its own.
    let start =
      line.words.firstIndex { $0.split(separator: "/").last == "magtrack" }
      ?? line.words.startIndex
    offer(
      after: CommandAlias.resolved(Array(line.words.dropFirst(start + 1))), line.beginning)
    // What cannot be typed cannot be completed to.
    candidates.removeAll { $0.word.unicodeScalars.contains(where: \.isUnprintable) }
  }

  private func lines(for shell: Init.Shell, _ line: ShellLine) -> [String] {
    let words = candidates.map { candidate in
      switch shell {
      // Beside names of files bash quotes by itself.
      case .bash where takesFiles: candidate.word
      case .bash: line.replacement(candidate.word)
      case .zsh, .fish:
        candidate.about.isEmpty ? candidate.word : candidate.word + "\t" + candidate.about
      }
    }
    return words + (takesFiles ? [Self.fileNames] : [])
  }

  private mutating func offer(after words: [String], _ beginning: String) {
    var command: any ParsableCommand.Type = Magtrack.self
    var arguments = Argument.all(of: command)
    var given: [String] = []
    var used: Set<String> = []
    var awaited: Argument?
    var isOver = false
    for word in words {
      if awaited != nil {
        awaited = nil
      } else if isOver || !word.hasPrefix("-") || word == "-" {
        if given.isEmpty, let next = command.configuration.subcommand(word) {
          (command, arguments) = (next, Argument.all(of: next))
        } else {
          given.append(word)
        }
      } else if word == "--" {
        isOver = true
      } else {
        used.insert(word)
        awaited = arguments.first { $0.kind == "option" && $0.words.contains(word) }
      }
    }
    if let awaited { return offer(awaited, after: [], beginning) }
    if !isOver, beginning.hasPrefix("-") {
      if let sign = beginning.firstIndex(of: "="),
        let option = arguments.first(where: { $0.words.contains(String(beginning[..<sign])) })
      {
        return offer(
          option, after: [], String(beginning[beginning.index(after: sign)...]),
          behind: String(beginning[...sign]))
      }
      if command == Magtrack.self { arguments += Argument.all(of: Day.self) }
      for option in arguments where option.isRepeating || used.isDisjoint(with: option.words) {
        add(option.words, beginning, about: option.abstract ?? "")
      }
      return
    }
    if given.isEmpty {
      for next in command.configuration.subcommands {
        guard next.configuration.shouldDisplay, let name = next.configuration.commandName else {
          continue
        }
        let parent = command == Magtrack.self ? nil : command.configuration.commandName
        let others = CommandAlias.names(of: name, below: parent)
        add([name] + others, beginning, about: next.configuration.abstract)
      }
    }
    // The root's own command is hardly meant where nothing is typed yet.
    if let usual = command.configuration.defaultSubcommand,
      candidates.isEmpty || command != Magtrack.self
    {
      arguments = Argument.all(of: usual)
    }
    let positional = arguments.filter { $0.kind == "positional" }
    let place = min(given.count, positional.count - 1)
    guard place >= 0, place == given.count || positional[place].isRepeating else { return }
    offer(positional[place], after: Array(given[place...]), beginning)
  }

  /// - Parameter option: an option with its sign, where the value stands in the same word.
  private mutating func offer(
    _ argument: Argument, after words: [String], _ beginning: String, behind option: String = ""
  ) {
    var found = argument.allValues ?? []
    switch argument.completionKind {
    case .list(let list): found = list
    case .file: takesFiles = true
    case .source(let source):
      found = source.words(after: words, beginning: beginning)
      takesFiles = source == .backups
    case nil: break
    }
    add(found.map { option + $0 }, option + beginning)
  }

  private mutating func add(_ words: [String], _ beginning: String, about: String = "") {
    for word in words where Self.fits(word, beginning) {
      let candidate = Candidate(word: word, about: about)
      if !candidates.contains(candidate) { candidates.append(candidate) }
    }
  }

  private static func fits(_ word: String, _ beginning: String) -> Bool {
    word.lowercased().hasPrefix(beginning.lowercased())
  }
}

extension CommandConfiguration {
  func subcommand(_ name: String) -> (any ParsableCommand.Type)? {
    subcommands.first {
      $0.configuration.commandName == name || $0.configuration.aliases.contains(name)
    }
  }
}

/// An argument of a command, as the parser describes it.
private struct Argument: Decodable {
  struct Name: Decodable {
    let kind: String
    let name: String
  }

  enum Kind: Decodable {
    case list([String]), file, source(Complete.Source)

    private struct Described: Decodable {
      struct List: Decodable { let values: [String] }
      struct Command: Decodable { let command: Complete.Source.RawValue }

      let list: List?
      let shellCommand: Command?
    }

    init(from decoder: any Decoder) throws {
      let described = try Described(from: decoder)
      if let list = described.list {
        self = .list(list.values)
      } else if let source = described.shellCommand.flatMap({
        Complete.Source(rawValue: $0.command)
      }) {
        self = .source(source)
      } else {
        self = .file
      }
    }
  }

  let kind: String
  let shouldDisplay: Bool
  let isRepeating: Bool
  let names: [Name]?
  let abstract: String?
  let allValues: [String]?
  let completionKind: Kind?

  /// `--meal`, `-h`; empty for what is told by its place.
  var words: [String] { (names ?? []).map { ($0.kind == "long" ? "--" : "-") + $0.name } }

  static func all(of command: any ParsableCommand.Type) -> [Argument] {
    struct Tool: Decodable {
      struct Command: Decodable { let arguments: [Argument]? }
      let command: Command
    }
    let described = try? JSONDecoder().decode(Tool.self, from: Data(command._dumpHelp().utf8))
    return (described?.command.arguments ?? []).filter(\.shouldDisplay)
  }
}
