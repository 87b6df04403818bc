import Foundation

/// Every place of every command with every odd figure, day, time, word and label. None traps; what is
/// refused is refused in one message, with a code of the contract, and changes nothing.
struct ArgumentsTrial {
  let path: String
  let budget: Budget
  let seed: UInt64

  private struct Form {
    let leaf: CommandTree.Leaf
    let place: Int
    let text: String
  }

  func run() -> Bool {
    let tally = Tally("arguments")
    let plain = Program(path: path, home: workshop + "/tree")
    var generator = SeededGenerator(state: seed)
    let forms = Self.forms(of: CommandTree(of: plain), &generator)
    let base = Checks(of: path, in: workshop + "/arguments", now: plain.now)
    var beginning = TypedDiary(checks: base)
    CommandsTrial.beginning.forEach { beginning.type($0) }
    let tried = inParallel(budget, upTo: forms.count) { number, worker in
      let checks = Checks(of: path, in: workshop + "/arguments-\(worker)", now: plain.now)
      checks.copy(of: base)
      var generator = SeededGenerator(state: seed &+ UInt64(number))
      var diary = TypedDiary(checks: checks, history: CommandsTrial.beginning)
      diary.type(Self.command(forms[number], &generator))
      let fault = diary.faultOfReply
      tally.count(fault) { diary.reproduction(of: fault!) }
    }
    return tally.close("\(tried) of \(forms.count) forms, seed \(seed)")
  }

  /// Each place in turn, so that the first so many have something of all of them.
  private static func forms(
    of tree: CommandTree, _ generator: inout SeededGenerator
  ) -> [Form] {
    var places: [[Form]] = []
    for leaf in tree.leaves {
      for (place, slot) in leaf.slots.enumerated() where slot.takesValue {
        let texts = Vocabulary.odd(for: slot, of: leaf.name, &generator)
        places.append(texts.map { Form(leaf: leaf, place: place, text: $0) })
      }
    }
    let most = places.map(\.count).max() ?? 0
    return (0..<most).flatMap { round in places.filter { round < $0.count }.map { $0[round] } }
  }

  /// The form in its place, with what the command needs beside it.
  private static func command(_ form: Form, _ generator: inout SeededGenerator) -> Command {
    var arguments = form.leaf.path
    for (place, slot) in form.leaf.slots.enumerated() {
      let isTried = place == form.place
      let isNeeded =
        slot.isRequired || (slot.option == nil && place < form.place)
        || ["--yes", "--magnesium", "--per", "--ingredients"].contains(slot.option)
      guard isTried || isNeeded else { continue }
      if let option = slot.option { arguments.append(option) }
      guard slot.takesValue else { continue }
      arguments.append(
        isTried ? form.text : Vocabulary.plausible(for: slot, of: form.leaf.name, &generator))
    }
    return Command(arguments)
  }
}
