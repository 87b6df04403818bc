import MagnesiumKit

/// Asks about what of a phrase was only guessed, one key press a food.
struct GuessDialogue {
  let session: Session
  let tracker: Tracker
  let acceptsImplausible: Bool

  /// What a name means, by its folded words; what the person answered last stands last.
  private struct Answer {
    let name: [String]
    let food: Food.ID
  }

  /// The phrase with every guess answered, and what its names mean from then on, by their folded words.
  ///
  /// - Throws: ``Failure`` where the person leaves.
  func settle(_ phrase: String) throws -> (reading: PhraseReading, names: [String: Food.ID]) {
    var answers: [Answer] = []
    while true {
      let names = Dictionary(
        answers.map { ($0.name.joined(separator: " "), $0.food) }, uniquingKeysWith: { $1 })
      let reading = try tracker.read(
        phrase, acceptsImplausible: acceptsImplausible, remembering: names)
      guard reading.unresolved.isEmpty,
        let item = reading.items.first(where: { $0.match == .guess })
      else { return (reading, names) }
      switch try ask(item, canGoBack: !answers.isEmpty) {
      case .food(let food): answers.append(Answer(name: item.name, food: food.id))
      case .back: answers.removeLast()
      }
    }
  }

  private enum Choice {
    case food(Food)
    case back
  }

  private func ask(_ item: PhraseItem, canGoBack: Bool) throws -> Choice {
    let wording = session.wording
    var foods = [item.food] + item.alternatives
    Output.note(
      wording(
        "\"\(item.phrase.printable)\": which food is meant?",
        "\"\(item.phrase.printable)\": makanan yang mana?"))
    var isListed = false
    while true {
      if !isListed { list(foods) }
      isListed = true
      let back = canGoBack ? wording(" · u back", " · u kembali") : ""
      let choose =
        foods.count == 1
        ? wording("1 yes", "1 ya")
        : wording("1–\(foods.count) choose", "1–\(foods.count) pilih")
      Output.ask(
        wording(
          "\(choose) · s search\(back) · q log nothing:",
          "\(choose) · s cari\(back) · q jangan catat:"))
      let key = Keyboard.read()
      Output.note("")
      switch key {
      case .enter: return .food(foods[0])
      case .character("s"), .character("c"):
        if let found = search() { (foods, isListed) = (found, false) }
      case .character("u") where canGoBack: return .back
      case .character("q"), .escape, .interrupt, .endOfInput:
        throw Failure(
          .unreadableInput, wording("nothing was logged", "tidak ada yang dicatat"))
      case .character(let character):
        if let number = character.wholeNumberValue, foods.indices.contains(number - 1) {
          return .food(foods[number - 1])
        }
      default: continue
      }
    }
  }

  private func list(_ foods: [Food]) {
    for (index, food) in foods.enumerated() {
      let figure =
        food.magnesium.map { session.wording.mg($0.per100g.mg) + " / 100 g" }
        ?? session.wording("unknown", "tidak diketahui")
      Output.note("  \(index + 1)  \(food.name[session.wording.language].printable) · \(figure)")
    }
  }

  private func search() -> [Food]? {
    Output.ask(session.wording("Search:", "Cari:"))
    guard let query = readLine(), let found = try? tracker.searchFoods(query, limit: 9) else {
      return nil
    }
    if found.isEmpty {
      Output.note(session.wording("nothing found", "tidak ada yang cocok"))
      return nil
    }
    return found
  }
}
