import MagnesiumKit
import MagnesiumWords

/// Reads meals as people say them and logs them: all of what one call is given, or nothing.
struct MealLogging {
  let session: Session
  let tracker: Tracker
  let refusesGuesses: Bool
  let acceptsImplausible: Bool
  /// Whether what is not understood is kept in its words.
  var keepsUnknown = false
  /// Whether to show what each word was taken for.
  var explains = false
  let isDryRun: Bool
  let asJSON: Bool

  var reply: LogReply {
    LogReply(tracker: tracker, session: session, isDryRun: isDryRun, asJSON: asJSON)
  }

  private var wording: any Phrasebook { session.wording }
  /// Questions are for a person at a terminal, and not where a program reads the answer.
  private var asks: Bool { session.screen.isInteractive && !asJSON }

  /// Logs one meal.
  func log(_ phrase: String, _ occasion: Occasion) throws {
    func log(_ symptom: SymptomReading) throws {
      try SymptomReply(session: session, asJSON: asJSON)
        .log(symptom, occasion, in: tracker, isDryRun: isDryRun)
    }
    let first: PhraseReading
    do throws(TrackerError) {
      first = try tracker.read(phrase, acceptsImplausible: acceptsImplausible)
    } catch {
      // Of `tanpa kram` nothing is left to eat.
      guard let symptom = try tracker.readSymptom(phrase) else { throw error }
      return try log(symptom)
    }
    if let symptom = try symptom(in: phrase, readAs: first) { return try log(symptom) }
    let (reading, lessons, isSettled) = try settled(phrase, readAs: first)
    let keepsUnknown = keepsUnknown || isSettled
    guard keepsUnknown || reading.unresolved.isEmpty else {
      throw try refusal(of: [(nil, reading)], occasion)
    }
    try refuseGuesses(in: reading)
    try reply.log(
      try tracker.items(of: reading, occasion, keepsUnknown: keepsUnknown), remembering: lessons,
      explaining: explains ? reading.explanation : nil, isMeant: acceptsImplausible)
  }

  /// What hurts, where all of the line is about that and no food is called so: `kram betis 2x`.
  private func symptom(
    in phrase: String, readAs reading: PhraseReading
  ) throws -> SymptomReading? {
    mayBeNoFood(reading) ? try tracker.readSymptom(phrase) : nil
  }

  private func mayBeNoFood(_ reading: PhraseReading) -> Bool {
    !reading.unresolved.isEmpty || reading.items.contains { $0.match == .guess }
  }

  /// After so many unknown names nothing is logged in any case, and no others are looked for: that takes
  /// most of the time.
  private static let mostExplained = 10

  /// Logs the meals of several lines as one change.
  func log(lines text: String, _ occasion: Occasion) throws {
    // Those that begin with # are remarks.
    let lines = text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline)
      .enumerated()
      .map { (number: $0 + 1, text: $1.drop(while: \.isWhitespace)) }
      .filter { !$0.text.isEmpty && !$0.text.hasPrefix("#") }
    guard !lines.isEmpty else { throw TrackerError.phrase(.empty) }
    let reader = try tracker.reader(acceptsImplausible: acceptsImplausible)
    var readings: [(line: Int, reading: PhraseReading)] = []
    let symptomReader = try tracker.symptomReader
    var symptoms: [Symptom] = []
    var unknown = 0
    for line in lines {
      let reading: PhraseReading
      do throws(PhraseError) {
        reading = try (unknown < Self.mostExplained ? reader : reader.withoutSearching)
          .read(String(line.text))
      } catch {
        if let symptom = symptomReader.read(String(line.text)) {
          symptoms.append(try tracker.symptom(of: symptom, occasion))
          continue
        }
        let failure = Failure(TrackerError.phrase(error), wording: wording)
        throw Failure(
          failure.status,
          (lines.count == 1 ? "" : wording.onLine(line.number)) + (failure.message ?? ""))
      }
      if mayBeNoFood(reading), let symptom = symptomReader.read(String(line.text)) {
        symptoms.append(try tracker.symptom(of: symptom, occasion))
      } else {
        unknown += reading.unresolved.count { $0.reason == .unknownFood }
        readings.append((line.number, reading))
      }
    }
    let unreadable = keepsUnknown ? [] : readings.filter { !$0.reading.unresolved.isEmpty }
    guard unreadable.isEmpty else {
      throw try refusal(
        of: unreadable.map { ($0.line, $0.reading) }, occasion,
        isOneLine: lines.count == 1)
    }
    for reading in readings { try refuseGuesses(in: reading.reading) }
    try reply.log(
      try readings.flatMap {
        try tracker.items(of: $0.reading, occasion, keepsUnknown: keepsUnknown)
      }, and: symptoms,
      explaining: explains ? readings.map(\.reading).explanation : nil,
      isMeant: acceptsImplausible)
  }

  /// Asks for one meal after the other until an empty line.
  func logFromPrompt(_ occasion: Occasion) throws {
    Output.note(
      wording.askWhatWasEaten)
    let foods = try tracker.foods
    let symptoms = try tracker.symptomKinds.map { $0.name[wording.language] }
    var editor = LineEditor(prompt: "> ", width: session.screen.width) { line in
      // What is completed is the item after the last comma, without its amount.
      let item = line.lastIndex { ",;+".contains($0) }.map { line.index(after: $0) }
      let start = item ?? line.startIndex
      var name = line[start...].drop { !$0.isLetter }
      var found = foods.names(beginningWith: String(name), limit: 20)
      // Nor the measure before it: of "3 potong tempe m" the name is "tempe m".
      while found.isEmpty, let space = name.firstIndex(of: " ") {
        name = name[name.index(after: space)...]
        found = foods.names(beginningWith: String(name), limit: 20)
      }
      if item == nil {
        let beginning = name.lowercased()
        found += symptoms.filter { $0.lowercased().hasPrefix(beginning) }
      }
      return found.map { String(line[..<name.startIndex]) + $0 }
    }
    while let line = editor.readLine(), line.contains(where: { !$0.isWhitespace }) {
      do {
        try log(line, occasion)
      } catch let failure as Failure {
        if let message = failure.message { Output.remark(message) }
      } catch let error as TrackerError {
        Output.remark(Failure(error, wording: wording).message ?? "")
      }
    }
  }

  // MARK: Asking

  /// On a terminal an unlikely amount, a guess, an unknown name and a measure without a weight are asked
  /// about.
  ///
  /// - Returns: also what was answered, to be remembered, and whether all that is open still is to be kept in
  ///   its words.
  private func settled(
    _ phrase: String, readAs reading: PhraseReading
  ) throws -> GuessDialogue.Settled {
    let asItIs: GuessDialogue.Settled = (reading, .none, false)
    guard asks, !keepsUnknown else { return asItIs }
    let dialogue = dialogue(acceptsImplausible: acceptsImplausible)
    if dialogue.canSettle(reading) {
      return refusesGuesses || isDryRun ? asItIs : try dialogue.settle(phrase)
    }
    let isOnlyMuch =
      !reading.unresolved.isEmpty
      && reading.unresolved.allSatisfy {
        switch $0.reason {
        case .implausibleAmount, .implausibleDose: true
        default: false
        }
      }
    return isOnlyMuch && confirmsMuch(reading)
      ? try self.dialogue(acceptsImplausible: true).settle(phrase) : asItIs
  }

  private func dialogue(acceptsImplausible: Bool) -> GuessDialogue {
    GuessDialogue(session: session, tracker: tracker, acceptsImplausible: acceptsImplausible)
  }

  private func confirmsMuch(_ reading: PhraseReading) -> Bool {
    let names = reading.unresolved.map(\.phrase.printable).joined(separator: ", ")
    Output.ask(
      wording.askTooMuch(names))
    let key = Keyboard.read()
    Output.note("")
    return [.character("y"), .character("Y")].contains(key)
  }

  // MARK: Refusing

  /// Says what could not be read; with JSON the object is printed also then.
  private func refusal(
    of readings: [(line: Int?, reading: PhraseReading)], _ occasion: Occasion,
    isOneLine: Bool = true
  ) throws -> Failure {
    let words = explains ? readings.map(\.reading).explanation : nil
    let understood =
      asJSON || explains
      ? try readings.flatMap {
        try tracker.items(of: PhraseReading(items: $0.reading.items), occasion)
      } : []
    if asJSON {
      try Output.write(
        JSONText.text(
          of: LogJSON(
            day: occasion.day ?? tracker.today, isDryRun: isDryRun, items: understood,
            unresolved: readings.flatMap(\.reading.unresolved), words: words)))
    } else if let words {
      let blocks = wording.blocks(explaining: words, of: understood.map(\.intake))
      try Output.write(session.screen.text(of: Document([blocks])))
    }
    for (line, reading) in readings {
      let place = isOneLine ? "" : line.map { wording.onLine($0) } ?? ""
      let count = reading.items.count + reading.unresolved.count
      for item in reading.unresolved {
        Output.remark(
          place + wording.words(for: item, isAlone: count == 1))
      }
    }
    return Failure(
      .unreadableInput, wording.nothingWasLogged)
  }

  private func refuseGuesses(in reading: PhraseReading) throws {
    guard refusesGuesses, let guess = reading.items.first(where: { $0.match == .guess }) else {
      return
    }
    let name = guess.food.name[wording.language].printable
    throw Failure(
      .unreadableInput,
      wording.onlyGuessed(guess.phrase.printable, name: name))
  }
}
