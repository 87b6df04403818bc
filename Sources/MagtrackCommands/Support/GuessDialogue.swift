import MagnesiumKit
import MagnesiumWords

/// Asks about what of a phrase was only guessed, is not known or has no weight: that part alone, and what is
/// open in the end can be kept in its words.
struct GuessDialogue {
  let session: Session
  let tracker: Tracker
  let acceptsImplausible: Bool

  /// What a phrase says, what was answered, and whether what is open in it is to be kept in its words.
  typealias Settled = (reading: PhraseReading, lessons: Lessons, keepsUnknown: Bool)

  /// What the person answered last stands last.
  private enum Answer {
    /// What a name means, by its folded words.
    case food(name: [String], Food.ID)
    case weight(OwnPortion)
    /// A part is kept in its words.
    case words(String)
  }

  private enum Question {
    case food(phrase: String, name: [String], [Food])
    case weight(phrase: String, UnresolvedItem.Unweighed)
    /// What no answer mends.
    case words(UnresolvedItem)
  }

  /// Whether a part of a reading is open, and an answer can mend it.
  func canSettle(_ reading: PhraseReading) -> Bool { question(in: reading, keeping: []) != nil }

  /// The phrase with every part that was open answered.
  ///
  /// - Throws: ``Failure`` where the person leaves.
  func settle(_ phrase: String) throws -> Settled {
    var answers: [Answer] = []
    while true {
      let (lessons, kept) = Self.sum(of: answers)
      var reading = try tracker.read(
        phrase, acceptsImplausible: acceptsImplausible, remembering: lessons)
      guard let question = question(in: reading, keeping: kept) else {
        for words in kept { reading.leaveOpen(words) }
        return (reading, lessons, !kept.isEmpty)
      }
      if let answer = try ask(question, canGoBack: !answers.isEmpty) {
        answers.append(answer)
      } else {
        answers.removeLast()
      }
    }
  }

  private static func sum(of answers: [Answer]) -> (lessons: Lessons, kept: Set<String>) {
    var lessons = Lessons()
    var kept: Set<String> = []
    for answer in answers {
      switch answer {
      case .food(let name, let food): lessons.names[name.joined(separator: " ")] = food
      case .weight(let portion):
        lessons.portions.removeAll { $0.id == portion.id }
        lessons.portions.append(portion)
      case .words(let words): kept.insert(words)
      }
    }
    return (lessons, kept)
  }

  /// The next part of a phrase to ask about; nil where nothing is open, or something that no answer mends
  /// and beside which nothing would be lost.
  private func question(in reading: PhraseReading, keeping kept: Set<String>) -> Question? {
    var beyond: UnresolvedItem?
    for item in reading.unresolved where !kept.contains(item.phrase) {
      if item.mayBeFood {
        return .food(phrase: item.phrase, name: item.name, item.suggestions)
      }
      if let unweighed = item.unweighed { return .weight(phrase: item.phrase, unweighed) }
      beyond = beyond ?? item
    }
    if let beyond { return reading.items.isEmpty && kept.isEmpty ? nil : .words(beyond) }
    return reading.items.first { $0.match == .guess && !kept.contains($0.phrase) }
      .map { .food(phrase: $0.phrase, name: $0.name, [$0.food] + $0.alternatives) }
  }

  /// - Returns: nil to go back by one answer.
  private func ask(_ question: Question, canGoBack: Bool) throws -> Answer? {
    switch question {
    case .food(let phrase, let name, let foods):
      try ask(phrase, name, foods, canGoBack: canGoBack)
    case .weight(let phrase, let unweighed):
      try ask(phrase, unweighed, canGoBack: canGoBack)
    case .words(let item): try ask(item, canGoBack: canGoBack)
    }
  }

  private var leaving: Failure { Failure(.unreadableInput, session.wording.nothingWasLogged) }

  private func ask(
    _ phrase: String, _ name: [String], _ found: [Food], canGoBack: Bool
  ) throws -> Answer? {
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
      case .enter where !foods.isEmpty: return .food(name: name, foods[0].id)
      case .character("s"), .character("c"):
        if let found = search() { (foods, isListed) = (found, false) }
      case .character("k"): return .words(phrase)
      case .character("u") where canGoBack: return nil
      case .character("q"), .escape, .interrupt, .endOfInput: throw leaving
      case .character(let character):
        if let number = character.wholeNumberValue, foods.indices.contains(number - 1) {
          return .food(name: name, foods[number - 1].id)
        }
      default: continue
      }
    }
  }

  /// A line, because a weight has more than one digit.
  private func ask(
    _ phrase: String, _ unweighed: UnresolvedItem.Unweighed, canGoBack: Bool
  ) throws -> Answer? {
    let wording = session.wording
    while true {
      Output.ask(
        wording.askWeight(
          of: unweighed.measure, size: unweighed.size,
          food: unweighed.food.name[wording.language].printable, back: canGoBack))
      guard let line = readLine() else { throw leaving }
      let text = line.trimming(while: \.isWhitespace)
      switch text.lowercased() {
      case "q": throw leaving
      case "k": return .words(phrase)
      case "u" where canGoBack: return nil
      case "": continue
      default: break
      }
      let isBare = text.allSatisfy { $0.isNumber || ".,".contains($0) }
      if let serving = try? FoodServing(weight: isBare ? text + " g" : text) {
        let portion = OwnPortion(
          foodID: unweighed.food.id, measure: unweighed.measure, size: unweighed.size,
          grams: serving.grams)
        if (try? portion.check()) != nil { return .weight(portion) }
      }
      Output.remark(wording.notAWeightOfPortion(text.printable))
    }
  }

  private func ask(_ item: UnresolvedItem, canGoBack: Bool) throws -> Answer? {
    let wording = session.wording
    Output.tell(wording.words(for: item, isAlone: false))
    while true {
      Output.ask(wording.dialogueKeysOfWords(back: canGoBack ? wording.backKey : ""))
      let key = Keyboard.read()
      Output.note("")
      switch key {
      case .character("k"): return .words(item.phrase)
      case .character("u") where canGoBack: return nil
      case .character("q"), .escape, .interrupt, .endOfInput: throw leaving
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
