import MagnesiumKit
import MagnesiumWords
import Platform

/// Takes in what another program wrote: shows what would come, asks what only the person can decide, and stores
/// it.
struct ForeignImport {
  let input: ImportInput
  let choices: ImportChoices
  let isDryRun: Bool
  /// Whether `--yes` was said.
  let isUnasked: Bool
  let isJSON: Bool
  let session: Session

  func run() throws {
    let wording = session.wording
    let tracker = isDryRun ? try session.trackerForReading() : try session.trackerForWriting()
    var choices = choices
    var pending = try read(tracker, choices)
    var preview = try tracker.preview(pending, choices)
    let asks = session.screen.isInteractive && !isUnasked && !isDryRun && !isJSON
    var isShown = false
    while let question = preview.questions.first, asks {
      if !isShown {
        try Output.write(session.screen.text(of: ImportDocument(preview, wording).document))
        isShown = true
      }
      choices.answers[question.key] = try ask(question)
      switch question {
      case .dateOrder, .unit: pending = try read(tracker, choices)
      default: break
      }
      preview = try tracker.preview(pending, choices)
    }
    if !isJSON {
      try Output.write(session.screen.text(of: ImportDocument(preview, wording).document))
    }
    if isDryRun || !preview.questions.isEmpty {
      return try stop(preview)
    }
    guard preview.bringsAnything else {
      if isJSON { return try write(preview, nil) }
      return try Output.write("\n" + wording.nothingNewToImport)
    }
    if asks, !session.confirms(wording.askToImport) {
      throw Failure(.nothing, wording.nothingWasChanged)
    }
    let receipt = try tracker.takeIn(preview, names: .words)
    if isJSON { return try write(preview, receipt) }
    try Output.write(
      "\n"
        + session.screen.wrap(
          wording.broughtIn(
            receipt.added, changed: receipt.changed, removed: receipt.removed, foods: receipt.foods),
          hanging: 2))
  }

  private func write(_ preview: ImportPreview, _ receipt: ImportReceipt?) throws {
    try Output.write(JSONText.text(of: ForeignImportJSON(preview, receipt, isDryRun: isDryRun)))
  }

  /// Ends before anything is stored, with what is open.
  private func stop(_ preview: ImportPreview) throws {
    let wording = session.wording
    if isJSON {
      try write(preview, nil)
    } else if isDryRun {
      let tally = preview.tally
      let removed = preview.removedEntries
      try Output.write(
        "\n"
          + session.screen.wrap(
            wording.wouldBringIn(
              tally.new, changed: tally.changed, removed: removed, foods: preview.newFoods.count),
            hanging: 2))
    }
    guard !preview.questions.isEmpty else { return }
    for question in preview.questions.prefix(Self.mostQuestions) {
      let answers = question.answers.enumerated().map { index, answer in
        option(answer, of: question)
          + (index == 0 && question.isProposed ? " (\(wording.proposed))" : "")
      }
      Output.tell(
        wording.question(question) + " "
          + answers.joined(separator: wording.orElse), hanging: 2)
    }
    if isDryRun { return }
    throw Failure(.unreadableInput, wording.choicesOpen(preview.questions.count))
  }

  private static let mostQuestions = 20

  /// How an answer is said as an option.
  private func option(_ answer: String, of question: ImportQuestion) -> String {
    switch question {
    case .source(let one, let other, _):
      let source = one.key == answer ? one : other
      let isAppEnough = one.app != other.app
      return "--source \((isAppEnough ? source.app : source.key).shellWord)"
    case .loggedDays: return "--into-logged-days \(answer)"
    case .dose: return "--as \(answer)"
    case .dateOrder: return "--dates \(answer)"
    case .unit: return "--unit \(answer)"
    }
  }

  private func ask(_ question: ImportQuestion) throws -> String {
    let wording = session.wording
    let answers = question.answers
    Output.note("")
    Output.tell(wording.question(question))
    for (index, answer) in answers.enumerated() {
      Output.note("  \(index + 1)  \(wording.answer(answer, to: question))")
    }
    while true {
      Output.ask(wording.importAnswerKeys(answers.count))
      let key = Keyboard.read()
      Output.note("")
      switch key {
      case .enter: return answers[0]
      case .character("q"), .escape, .interrupt, .endOfInput:
        throw Failure(.nothing, wording.nothingWasChanged)
      case .character(let character):
        if let number = character.wholeNumberValue, answers.indices.contains(number - 1) {
          return answers[number - 1]
        }
      default: continue
      }
    }
  }

  /// Reads the file; a terminal is told how far it is where that takes more than a second.
  private func read(_ tracker: Tracker, _ choices: ImportChoices) throws -> PendingImport {
    guard Screen(of: STDERR_FILENO).isTerminal else { return try tracker.read(input, choices) }
    let start = time(nil)
    var told = -1
    let pending = try tracker.read(input, choices) { count, size in
      let percent = min(99, count * 100 / max(1, size))
      guard percent != told, time(nil) - start >= 1 else { return }
      told = percent
      Output.ask("\r\(percent) %", space: false)
    }
    if told >= 0 { Output.ask("\r     \r", space: false) }
    return pending
  }
}
