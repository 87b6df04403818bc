import ArgumentParser
import MagnesiumKit

struct Take: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "take", abstract: say("Log a supplement.", "Catat suplemen."),
      discussion: say(
        """
        magtrack take "Mag Citrate" 2
        magtrack take "Mag Oxide" --magnesium 240 --time 21:00
        magtrack take --due

        Supplements that you keep (magtrack supplement add) are taken by name. For others --magnesium tells the elemental magnesium in one, not the weight of the compound. On a terminal, take alone asks about each dose that is due.
        """,
        """
        magtrack take "Mag Sitrat" 2
        magtrack take "Mag Oksida" --magnesium 240 --time 21:00
        magtrack take --due

        Suplemen yang disimpan (magtrack supplement add) cukup disebut namanya. Untuk yang lain, --magnesium menyebut magnesium elemental dalam satu, bukan berat senyawanya. Di terminal, take saja akan menanyakan tiap dosis yang sudah waktunya.
        """))
  }

  @Argument(
    help: ArgumentHelp(say("What it is called.", "Namanya.")), completion: Complete.supplements)
  var name: String?

  @Argument(
    parsing: .allUnrecognized,
    help: ArgumentHelp(
      say("How many; 1 without.", "Berapa banyak; tanpa ini 1."),
      valueName: say("count", "banyaknya")))
  var counts: [String] = []

  @Option(
    parsing: .unconditional,
    help: ArgumentHelp(
      say("Elemental magnesium in one, in mg.", "Magnesium elemental dalam satu, dalam mg."),
      valueName: "mg"))
  var magnesium: String?

  @Flag(
    help: ArgumentHelp(
      say(
        "Log the doses that are due now, as magtrack supplement schedule says.",
        "Catat dosis yang sudah waktunya, sesuai magtrack supplement schedule.")))
  var due = false

  @OptionGroup var when: OccasionOptions

  @Flag(
    help: ArgumentHelp(
      say("Take an unlikely dose as meant.", "Terima dosis yang tidak lazim.")))
  var force = false

  @Flag(
    name: .customLong("dry-run"),
    help: ArgumentHelp(
      say("Show what would be logged, and log nothing.", "Tampilkan saja, tanpa mencatat.")))
  var isDryRun = false

  @OptionGroup var data: DataOptions

  func run() throws {
    let session = try Session()
    try when.check(in: session)
    guard let name else { return try takeDue(session) }
    guard !due else {
      throw Failure(
        .usage, session.wording("--due stands alone", "--due berdiri sendiri"))
    }
    let mg = try magnesium.map { try session.number($0, for: "--magnesium") }
    let tracker = isDryRun ? try session.trackerForReading() : try session.trackerForWriting()
    let occasion = try when.occasion(in: session, tracker)
    let dose: Intake
    if let mg {
      guard counts.count <= 1 else {
        throw Failure(
          .usage,
          session.wording(
            "too many words: put the name in quotes, then how many",
            "terlalu banyak kata: apit nama dengan tanda kutip, lalu jumlahnya"))
      }
      let count = try counts.first.map { try session.number($0, for: countName(session)) } ?? 1
      dose = try tracker.dose(
        of: name, count: count, mgEach: mg, occasion, acceptsImplausible: force)
    } else {
      let (product, amount) = try product(in: [name] + counts, tracker, session)
      dose = try tracker.dose(
        of: product, count: try count(amount, of: product, session), occasion,
        acceptsImplausible: force)
    }
    try reply(tracker, session).log([LoggedItem(dose)])
  }

  private func reply(_ tracker: Tracker, _ session: Session) -> LogReply {
    LogReply(tracker: tracker, session: session, isDryRun: isDryRun, asJSON: data.json)
  }

  private func countName(_ session: Session) -> String { session.wording("the count", "jumlah") }

  /// The product that the first words name, and the words after it.
  private func product(
    in words: [String], _ tracker: Tracker, _ session: Session
  ) throws -> (SupplementProduct, String?) {
    let all = try tracker.supplements
    for length in stride(from: words.count, to: 0, by: -1) {
      // A sign alone is no part of a name, nor is nothing.
      guard words[length - 1].contains(where: { $0.isLetter || $0.isNumber }) else { continue }
      let name = words[..<length].joined(separator: " ")
      if let product = try? tracker.supplement(named: name) {
        return (product, length == words.count ? nil : words[length...].joined(separator: " "))
      }
    }
    let name = words[0]
    let kept = all.prefix(5).map { "\"\($0.name.printable)\"" }
    let list =
      kept.isEmpty
      ? "" : session.wording("; you keep ", "; yang tersimpan ") + kept.joined(separator: ", ")
    throw Failure(
      .unreadableInput,
      session.wording(
        "you keep no supplement \"\(name.printable)\"\(list). Say what one holds: magtrack take \"\(name.printable)\" --magnesium 100, or keep it: magtrack supplement add",
        "tidak ada suplemen \"\(name.printable)\"\(list). Sebutkan isinya: magtrack take \"\(name.printable)\" --magnesium 100, atau simpan: magtrack supplement add"
      ))
  }

  /// A number of the product's unit, or an amount in it: `2`, `1/2`, `2 capsules`, `5 g`.
  private func count(
    _ text: String?, of product: SupplementProduct, _ session: Session
  ) throws -> Double? {
    guard let text else { return nil }
    if let amount = try? AmountPhrase(text), amount.size == nil {
      guard let measure = amount.measure else { return amount.quantity }
      let fits: Double? =
        switch (measure.kind, product.unit) {
        case (.mass(let grams), "g"): grams
        case (.volume(let millilitres), "ml"): millilitres
        default: measure.id == product.unit ? 1 : nil
        }
      guard let fits else {
        let unit = session.wording.amount(1, of: product.unit, grams: nil)
        throw Failure(
          .unreadableInput,
          session.wording(
            "\"\(text.printable)\" does not fit: \(product.name.printable) is counted as \(unit)",
            "\"\(text.printable)\" tidak cocok: \(product.name.printable) dihitung sebagai \(unit)")
        )
      }
      return amount.quantity * fits
    }
    return try session.number(text, for: countName(session))
  }

  // MARK: Due doses

  private func takeDue(_ session: Session) throws {
    guard due || session.screen.isInteractive else {
      throw Failure(
        .usage,
        session.wording(
          "say what you took: magtrack take \"Mag Citrate\" 2, or magtrack take --due",
          "sebutkan yang diminum: magtrack take \"Mag Sitrat\" 2, atau magtrack take --due"))
    }
    let tracker = isDryRun ? try session.trackerForReading() : try session.trackerForWriting()
    let doses = try tracker.dueDoses
    guard !doses.isEmpty else {
      throw Failure(
        .nothing,
        session.wording(
          "no dose is due now: magtrack supplement list shows what is when",
          "belum ada dosis yang waktunya: jadwalnya di magtrack supplement list"))
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
      wording(
        "\(dose.time.text) \(dose.product.name.printable), \(amount): taken? [Y/n]",
        "\(dose.time.text) \(dose.product.name.printable), \(amount): sudah diminum? [Y/t]"))
    let key = Keyboard.read()
    Output.note("")
    if key == .interrupt || key == .endOfInput {
      throw Failure(.nothing, wording("nothing was logged", "tidak ada yang dicatat"))
    }
    return switch key {
    case .enter: true
    case .character(let letter): "yY".contains(letter)
    default: false
    }
  }
}
