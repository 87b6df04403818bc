import Foundation

/// The commands and options that the program has, as it tells them itself: what is added to it is tried
/// without a word here.
struct CommandTree: Sendable {
  struct Slot: Sendable {
    /// `--meal`; nil of what stands by its place.
    let option: String?
    let takesValue: Bool
    let isRequired: Bool
    let isRepeating: Bool
    /// What it takes, as the help names it: `day`, `mg`.
    let value: String
    let choices: [String]
  }

  struct Leaf: Sendable {
    let path: [String]
    let slots: [Slot]

    var name: String { path.joined(separator: " ") }
  }

  let leaves: [Leaf]

  private struct Help: Decodable { let command: Node }

  private struct Node: Decodable {
    let commandName: String
    let arguments: [Argument]?
    let subcommands: [Node]?
  }

  private struct Argument: Decodable {
    struct Name: Decodable {
      let kind: String
      let name: String
    }

    let kind: String
    let isOptional: Bool
    let isRepeating: Bool
    let valueName: String?
    let allValues: [String]?
    let preferredName: Name?
  }

  init(of program: Program) {
    let text = program.run("--experimental-dump-help").output
    guard let help = try? JSONDecoder().decode(Help.self, from: Data(text.utf8)) else {
      fail("the program does not tell its commands")
    }
    leaves = (help.command.subcommands ?? []).flatMap { Self.leaves(of: $0, below: []) }
  }

  private static func leaves(of node: Node, below path: [String]) -> [Leaf] {
    guard node.commandName != "help" else { return [] }
    let path = path + [node.commandName]
    let inner = (node.subcommands ?? []).flatMap { leaves(of: $0, below: path) }
    let slots = (node.arguments ?? []).compactMap(slot)
    // A group has options of its own where it can be called alone.
    let isGroup =
      !inner.isEmpty && slots.allSatisfy { ["--language", "--json"].contains($0.option) }
    return inner + (isGroup ? [] : [Leaf(path: path, slots: slots)])
  }

  private static func slot(_ argument: Argument) -> Slot? {
    let name = argument.preferredName
    guard name?.name != "help", name?.name != "version" else { return nil }
    return Slot(
      option: name.map { ($0.kind == "long" ? "--" : "-") + $0.name },
      takesValue: argument.kind != "flag", isRequired: !argument.isOptional,
      isRepeating: argument.isRepeating, value: argument.valueName ?? "",
      choices: argument.allValues ?? [])
  }
}
