/// Random command lines over all that the program has.
struct CommandGrammar: Sendable {
  private let leaves: [(leaf: CommandTree.Leaf, upTo: Int)]

  /// How often those come that write; each other comes once.
  private static let weights = [
    "log": 14, "take": 6, "edit": 8, "delete": 2, "undo": 2, "redo": 2, "copy": 3, "done": 2,
    "fast": 2,
    "reopen": 2, "meal save": 6, "recipe add": 8, "recipe edit": 4, "supplement add": 12,
    "supplement edit": 5, "supplement schedule": 5, "foods add": 12, "foods edit": 5,
    "profile set": 8,
    "import": 2, "alerts": 3,
  ]

  init(_ tree: CommandTree) {
    var sum = 0
    leaves = tree.leaves.map { leaf in
      sum += Self.weights[leaf.name] ?? 1
      return (leaf, sum)
    }
  }

  func command(_ generator: inout SeededGenerator) -> Command {
    let number = Int.random(in: 0..<leaves.last!.upTo, using: &generator)
    let leaf = leaves.first { number < $0.upTo }!.leaf
    var arguments = leaf.path
    for slot in leaf.slots where isTaken(slot, &generator) {
      if let option = slot.option { arguments.append(option) }
      guard slot.takesValue else { continue }
      arguments.append(Vocabulary.value(for: slot, of: leaf.name, &generator))
      if slot.isRepeating, Int.random(in: 0..<10, using: &generator) == 0 {
        if let option = slot.option { arguments.append(option) }
        arguments.append(Vocabulary.value(for: slot, of: leaf.name, &generator))
      }
    }
    // What a person is asked before, a script has to say.
    if ["restore", "erase"].contains(leaf.name), !arguments.contains("--yes") {
      arguments.append("--yes")
    }
    guard arguments == ["log"] || arguments.last == "-" else { return Command(arguments) }
    return Command(["log", "-"], input: "2 eggs\nyesterday lunch: 100 g tempeh\n")
  }

  private func isTaken(_ slot: CommandTree.Slot, _ generator: inout SeededGenerator) -> Bool {
    if slot.isRequired { return true }
    let chance =
      switch (slot.option, slot.value) {
      // Words that a command cannot do without, though one may stand for the other.
      case (nil, _): 85
      case ("--elemental", _), ("--per", _), ("--ingredients", _): 75
      case ("--magnesium", "figure"): 90
      case ("--dry-run", _): 5
      case ("--language", _), ("--json", _): 15
      default: 25
      }
    return Int.random(in: 0..<100, using: &generator) < chance
  }
}
