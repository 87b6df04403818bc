import MagnesiumKit
import MagnesiumWords

/// Asks about what of a phrase was only guessed, or is not known, one key press a food.
struct GuessDialogue {
  let session: Session
  let tracker: Tracker
  let acceptsImplausible: Bool

  /// What a name means, by its folded words; what the person answered last stands last.
  private struct Answer {
    let name: [String]
    let food: Food.ID
  }

  /// The phrase with every guess and every unknown name answered, and what its names mean from then on,
  /// by their folded words.
  ///
  /// - Throws: ``Failure`` where the person leaves.
  func settle(_ phrase: String) throws -> (reading: PhraseReading, names: [String: Food.ID]) {
    var answers: [Answer] = []
    while true {
      let names = Dictionary(
        answers.map { ($0.name.joined(separator: " "), $0.food) }, uniquingKeysWith: { $1 })
      let reading = try tracker.read(
        phrase, acceptsImplausible: acceptsImplausible, remembering: names)
      guard let (phrase, name, foods) = question(in: reading) else { return (reading, names) }
      switch try ask(phrase, foods, canGoBack: !answers.isEmpty) {
      case .food(let food): answers.append(Answer(name: name, food: food.id))
      case .back: answers.removeLast()
      }
    }
  }

  /// The next part of a phrase to ask about; nil where nothing is open, or something that no answer mends.
  private func question(
    in reading: PhraseReading
  ) -> (phrase: String, name: [String], foods: [Food])? {
    guard reading.unresolved.allSatisfy({ $0.mayBeFood }) else {
      return nil
    }
    if let item = reading.unresolved.first { return (item.phrase, item.name, item.suggestions) }
    return reading.items.first { $0.match == .guess }
      .map { ($0.phrase, $0.name, [$0.food] + $0.alternatives) }
  }

  private enum Choice {
    case food(Food)
    case back
  }

  private func ask(_ phrase: String, _ found: [Food], canGoBack: Bool) throws -> Choice {
    let wording = session.wording
    var foods = found
    Output.tell(
      wording.whichFood(phrase.printable))
    var isListed = false
    while true {
      if !isListed { list(foods) }
      isListed = true
      let back = canGoBack ? wording.backKey : ""
      let choose =
        switch foods.count {
        case 0: ""
        case 1: wording.oneYesKey
        default: wording.choiceKeys(foods.count)
        }
      Output.ask(
        wording.dialogueKeys(choose: choose, back: back))
      let key = Keyboard.read()
      Output.note("")
      switch key {
      case .enter where !foods.isEmpty: return .food(foods[0])
      case .character("s"), .character("c"):
        if let found = search() { (foods, isListed) = (found, false) }
      case .character("u") where canGoBack: return .back
      case .character("q"), .escape, .interrupt, .endOfInput:
        throw Failure(
          .unreadableInput, wording.nothingWasLogged)
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
      if let known = FoodLibrary.knownSupplement(id: food.id) {
        Output.note("  \(index + 1)  " + session.wording.content(of: known))
        continue
      }
      let figure =
        food.magnesium.map { session.wording.mg($0.per100g.mg) + " / 100 g" }
        ?? session.wording.unknown
      Output.note("  \(index + 1)  \(food.name[session.wording.language].printable) · \(figure)")
    }
  }

  private func search() -> [Food]? {
    Output.ask(session.wording.searchPrompt)
    guard let query = readLine(), let found = try? tracker.searchFoods(query, limit: 9) else {
      return nil
    }
    if found.isEmpty {
      Output.note(session.wording.nothingFoundInSearch)
      return nil
    }
    return found
  }
}
