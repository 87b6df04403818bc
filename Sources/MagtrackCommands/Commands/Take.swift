import ArgumentParser
import MagnesiumKit
import MagnesiumWords

struct Take: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "take", abstract: say.aboutTake,
      discussion: say.examplesOfTake)
  }

  @Argument(
    help: ArgumentHelp(say.nameOfDose), completion: Complete.supplements)
  var name: String?

  @Argument(
    parsing: .allUnrecognized,
    help: ArgumentHelp(
      say.countOfDose,
      valueName: say.countPlaceholder))
  var counts: [String] = []

  @Option(
    parsing: .unconditional,
    help: ArgumentHelp(
      say.elementalInOne,
      valueName: "mg"))
  var magnesium: String?

  @Flag(
    help: ArgumentHelp(
      say.takingDueDoses))
  var due = false

  @OptionGroup var when: OccasionOptions

  @Flag(
    help: ArgumentHelp(
      say.unlikelyDoseIsMeant))
  var force = false

  @Flag(
    name: .customLong("dry-run"),
    help: ArgumentHelp(
      say.dryRunOfLog))
  var isDryRun = false

  @OptionGroup var data: DataOptions

  func run() throws {
    let session = try Session()
    try when.check(in: session)
    guard let name else { return try takeDue(session) }
    guard !due else {
      throw Failure(
        .usage, session.wording.dueStandsAlone)
    }
    let mg = try magnesium.map { try session.number($0, for: "--magnesium") }
    let tracker = isDryRun ? try session.trackerForReading() : try session.trackerForWriting()
    let occasion = try when.occasion(in: session, tracker)
    let dose: Intake
    var names: [String: Food.ID] = [:]
    if let mg {
      guard counts.count <= 1 else {
        throw Failure(
          .usage,
          session.wording.tooManyWords)
      }
      let count = try counts.first.map { try session.number($0, for: countName(session)) } ?? 1
      dose = try tracker.dose(
        of: name, count: count, mgEach: mg, occasion, acceptsImplausible: force)
    } else {
      let product: SupplementProduct
      let amount: String?
      (product, amount, names) = try self.product(in: [name] + counts, tracker, session)
      dose = try tracker.dose(
        of: product, count: try count(amount, of: product, session), occasion,
        acceptsImplausible: force)
    }
    try reply(tracker, session).log([LoggedItem(dose)], remembering: Lessons(names: names))
  }

  private func reply(_ tracker: Tracker, _ session: Session) -> LogReply {
    LogReply(tracker: tracker, session: session, isDryRun: isDryRun, asJSON: data.json)
  }

  private func countName(_ session: Session) -> String { session.wording.theCount }

  /// The product that the first words name, the words after it, and what is to be remembered of them.
  private func product(
    in words: [String], _ tracker: Tracker, _ session: Session
  ) throws -> (SupplementProduct, String?, [String: Food.ID]) {
    if let (product, rest) = try tracker.supplement(startingWith: words) {
      return (product, rest, [:])
    }
    if let (known, rest, names) = try tracker.knownSupplement(startingWith: words) {
      let unit = rest.flatMap { try? AmountPhrase($0) }?.measure
      guard let product = known.product(countedIn: unit) else {
        throw Failure(.unreadableInput, session.wording.labelDecides(known.name))
      }
      guard let names else { return (product, rest, [:]) }
      let isSo = try confirm(known, in: product.unit, session)
      return (product, rest, isSo ? names : [:])
    }
    let name = words[0]
    let kept = try tracker.supplements.prefix(5).map { "\"\($0.name.printable)\"" }
    let list =
      kept.isEmpty
      ? "" : session.wording.youKeep(kept.joined(separator: ", "))
    throw Failure(
      .unreadableInput,
      session.wording.noSuchSupplementToTake(name.printable, kept: list))
  }

  /// What is known of a product is asked about once, and told where nobody can answer.
  ///
  /// - Returns: whether the person said that theirs is so.
  /// - Throws: a failure where it is not.
  private func confirm(
    _ known: KnownSupplement, in unit: Measure.ID, _ session: Session
  ) throws -> Bool {
    let wording = session.wording
    let content = wording.content(of: known, in: unit)
    guard session.screen.isInteractive, !data.json, !isDryRun else {
      Output.remark(content)
      return false
    }
    Output.tell(content)
    Output.ask(wording.askIsSoOnPacket)
    let key = Keyboard.read()
    Output.note("")
    switch key {
    case .enter, .character("y"), .character("Y"): return true
    default: throw Failure(.unreadableInput, wording.labelDecides(known.name))
    }
  }

  /// A number of the product's unit, or an amount in it: `2`, `1/2`, `2 capsules`, `5 g`.
  private func count(
    _ text: String?, of product: SupplementProduct, _ session: Session
  ) throws -> Double? {
    guard let text else { return nil }
    if let amount = try? AmountPhrase(text), amount.size == nil {
      guard let count = product.count(of: amount) else {
        let unit = session.wording.amount(1, of: product.unit, grams: nil)
        throw Failure(
          .unreadableInput,
          session.wording.doseDoesNotFit(
            text.printable, product: product.name.printable, unit: unit)
        )
      }
      return count
    }
    return try session.number(text, for: countName(session))
  }

  // MARK: Due doses

  private func takeDue(_ session: Session) throws {
    guard due || session.screen.isInteractive else {
      throw Failure(
        .usage,
        session.wording.sayWhatYouTook)
    }
    let tracker = isDryRun ? try session.trackerForReading() : try session.trackerForWriting()
    let doses = try tracker.dueDoses
    guard !doses.isEmpty else {
      throw Failure(
        .nothing,
        session.wording.noDoseDue)
    }
    let occasion = try when.occasion(in: session, tracker)
    let chosen = due ? doses : try doses.filter { try confirm($0, session) }
    guard !chosen.isEmpty else { return }
    try reply(tracker, session).log(
      chosen.map { dose in
        // It is logged at the time for which it stands, unless another one is said.
        var occasion = occasion
        if occasion.time == nil {
          (occasion.day, occasion.time) = (occasion.day ?? tracker.today, dose.time)
        }
        return LoggedItem(
          try tracker.dose(
            of: dose.product, count: dose.count, occasion, acceptsImplausible: force))
      })
  }

  /// One key: y or Enter takes the dose, anything else leaves it for later.
  ///
  /// - Throws: a failure where the person leaves; then nothing is logged.
  private func confirm(_ dose: Tracker.DueDose, _ session: Session) throws -> Bool {
    let wording = session.wording
    let amount = wording.amount(dose.count, of: dose.product.unit, grams: nil)
    Output.ask(
      wording.askTaken(time: dose.time.text, name: dose.product.name.printable, amount: amount))
    let key = Keyboard.read()
    Output.note("")
    if key == .interrupt || key == .endOfInput {
      throw Failure(.nothing, wording.nothingWasLogged)
    }
    return switch key {
    case .enter: true
    case .character(let letter): "yY".contains(letter)
    default: false
    }
  }
}
