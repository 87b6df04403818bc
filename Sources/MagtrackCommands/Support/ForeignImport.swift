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
    // What holds of one file alone is asked again with the next.
    let remembered = choices.answers.filter { !["dates", "unit", "logged-days"].contains($0.key) }
    let receipt = try tracker.takeIn(
      pending, as: preview, remembering: remembered, names: .words)
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

/// `import --json` of what another program wrote
struct ForeignImportJSON: Encodable {
  struct Tally: Encodable {
    let new: Int
    let known: Int
    let changed: Int
    let edited_here: Int
    let deleted_here: Int
    let aside: Int
    let skipped: Int
    let gone: Int
    let unknown_items: Int

    init(_ tally: ImportPreview.Tally) {
      new = tally.new
      known = tally.known
      changed = tally.changed
      edited_here = tally.edited
      deleted_here = tally.deleted
      aside = tally.aside
      skipped = tally.skipped
      gone = tally.gone
      unknown_items = tally.unknown
    }
  }

  struct Source: Encodable {
    let app: String
    let family: String
    let is_day_total: Bool
    let days: Int
    let from: String
    let to: String
    let records: Tally
  }

  struct Day: Encodable {
    let day: String
    let app: String
    let family: String
    let is_day_total: Bool
    let beside_others: Bool
    @Nullable var magnesium_mg: Double?
    let records: Tally
  }

  struct Refusal: Encodable {
    let file: String
    let row: Int
    let reason: String
    let text: String
  }

  struct Choice: Encodable {
    let kind: String
    let question: String
    let answers: [String]
    let proposed: String
  }

  struct Gone: Encodable {
    let app: String
    let day: String
    let entry_id: String
  }

  struct Match: Encodable {
    let name: String
    let amount: String
    let food_id: String
    @Nullable var magnesium_mg: Double?
  }

  struct OwnFood: Encodable {
    let id: String
    let name_en: String
    let name_id: String
    @Nullable var magnesium_mg_per_100g: Double?
  }

  let schema_version = 1
  let dry_run: Bool
  let formats: [String]
  let sources: [Source]
  let days: [Day]
  let refused_rows: Int
  let refused: [Refusal]
  let gone: [Gone]
  let matches: [Match]
  let foods: [OwnFood]
  let known_foods: Int
  let choices: [Choice]
  let remarks: [String]
  let added_entries: Int
  let changed_entries: Int
  let removed_entries: Int
  let known_entries: Int

  init(_ preview: ImportPreview, _ receipt: ImportReceipt?, isDryRun: Bool) {
    dry_run = isDryRun
    formats = preview.formats
    sources = preview.sources.map {
      Source(
        app: $0.source.app, family: $0.source.family, is_day_total: $0.source.isOfTotals,
        days: $0.days, from: $0.from.iso, to: $0.to.iso, records: Tally($0.tally))
    }
    days = preview.days.map {
      Day(
        day: $0.day.iso, app: $0.source.app, family: $0.source.family,
        is_day_total: $0.source.isOfTotals, beside_others: $0.isBesideOthers,
        magnesium_mg: $0.magnesium?.tenths, records: Tally($0.tally))
    }
    refused_rows = preview.refusedCount
    refused = preview.refused.map {
      Refusal(file: $0.part, row: $0.row, reason: $0.problem.code, text: say.text($0.problem))
    }
    gone = preview.gone.map {
      Gone(app: $0.source.app, day: $0.day.iso, entry_id: String($0.entry))
    }
    matches = preview.matches.map {
      Match(
        name: $0.name, amount: $0.amount, food_id: $0.food.id,
        magnesium_mg: $0.magnesium?.mg.tenths)
    }
    foods = preview.newFoods.map {
      OwnFood(
        id: $0.id, name_en: $0.name.english, name_id: $0.name.indonesian,
        magnesium_mg_per_100g: $0.food.magnesium?.per100g.mg.tenths)
    }
    known_foods = preview.knownFoods
    choices = preview.questions.map {
      Choice(
        kind: $0.code, question: say.question($0), answers: $0.answers, proposed: $0.answers[0])
    }
    remarks = preview.remarks.map { say.text($0) }
    let tally = preview.tally
    let isStored = receipt != nil
    added_entries = receipt?.added ?? (isDryRun ? tally.new : 0)
    changed_entries = receipt?.changed ?? (isDryRun ? tally.changed : 0)
    removed_entries = receipt?.removed ?? (isDryRun && !isStored ? preview.removedEntries : 0)
    known_entries = tally.known
  }
}

extension RowProblem {
  /// As the interface calls it.
  fileprivate var code: String {
    switch self {
    case .day: "day"
    case .time: "time"
    case .figure: "figure"
    case .negative: "negative"
    case .implausible, .tooDense: "implausible"
    case .unit: "unit"
    case .future: "future"
    case .dayTwice: "day_twice"
    case .cutOff: "cut_off"
    case .unknownFood: "unknown_food"
    case .food: "food"
    }
  }
}

extension ImportQuestion {
  /// As the interface calls it.
  fileprivate var code: String {
    switch self {
    case .source: "source"
    case .loggedDays: "into_logged_days"
    case .dose: "as"
    case .dateOrder: "dates"
    case .unit: "unit"
    }
  }

  fileprivate var isProposed: Bool {
    switch self {
    case .dateOrder, .unit: false
    default: true
    }
  }
}
