import MagnesiumKit

extension Phrasebook {
  /// What became of each word that was to be added to the profile, or taken away.
  package func blocks(of outcome: ListOutcome) -> [Block] {
    [
      (listAdded, outcome.added), (listTakenAway, outcome.removed),
      (listStoodAlready, outcome.known), (listWasNotThere, outcome.missing),
      (listStandsLater, outcome.standing),
    ]
    .filter { !$0.1.isEmpty }
    .map { .remark("\($0.0): \($0.1.map(said).sorted().joined(separator: ", "))") }
  }

  /// The word that was typed, with what it was taken for where that is another one.
  private func said(_ item: ListOutcome.Item) -> String {
    let name = name(item.subject)
    guard let typed = item.typed, typed != name.lowercased() else { return name }
    return "\(typed.printable) (\(name))"
  }

  private func name(_ subject: ListOutcome.Subject) -> String {
    switch subject {
    case .diet(let diet): name(diet)
    case .avoided(.trait(let trait)): name(trait)
    case .avoided(.word(let word)): word
    case .condition(let condition): name(condition)
    case .medicine(let medicine): name(medicine)
    }
  }
}
