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
      say("How many; 1 without.", "Berapa banyak; tanpa ini 1."), valueName: "count"))
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
    guard !due, counts.count <= 1 else {
      throw Failure(
        .usage,
        session.wording(
          "too many words: put the name in quotes, then how many; --due stands alone",
          "terlalu banyak kata: apit nama dengan tanda kutip, lalu jumlahnya; --due berdiri sendiri"
        )
      )
    }
    let mg = try magnesium.map { try session.number($0, for: "--magnesium") }
    let tracker = isDryRun ? try session.trackerForReading() : try session.trackerForWriting()
    let occasion = try when.occasion(in: session, tracker)
    let dose: Intake
    if let mg {
      let count = try counts.first.map { try session.number($0, for: countName(session)) } ?? 1
      dose = try tracker.dose(
        of: name, count: count, mgEach: mg, occasion, acceptsImplausible: force)
    } else {
      let product = try product(named: name, tracker, session)
      dose = try tracker.dose(
        of: product, count: try count(of: product, session), occasion, acceptsImplausible: force)
    }
    try reply(tracker, session).log([dose])
  }

  private func reply(_ tracker: Tracker, _ session: Session) -> LogReply {
    LogReply(tracker: tracker, session: session, isDryRun: isDryRun, asJSON: data.json)
  }

  private func countName(_ session: Session) -> String { session.wording("the count", "jumlah") }

  private func product(
    named name: String, _ tracker: Tracker, _ session: Session
  ) throws -> SupplementProduct {
    let all = try tracker.supplements
    if let product = try? tracker.supplement(named: name) { return product }
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
  private func count(of product: SupplementProduct, _ session: Session) throws -> Double {
    guard let text = counts.first else { return 1 }
    if let (count, measure) = AmountPhrase.read(text) {
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
      return count * fits
    }
    if let half = AmountPhrase.read(text + " g") { return half.quantity }
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
    let chosen = due ? doses : doses.filter { confirm($0, session) }
    guard !chosen.isEmpty else { return }
    try reply(tracker, session).log(
      chosen.map {
        try tracker.dose(
          of: $0.product, count: $0.count, occasion, acceptsImplausible: force)
      })
  }

  /// One key: y or Enter takes the dose, anything else leaves it for later.
  private func confirm(_ dose: Tracker.DueDose, _ session: Session) -> Bool {
    let wording = session.wording
    let amount = wording.amount(dose.count, of: dose.product.unit, grams: nil)
    Output.ask(
      wording(
        "\(dose.time.text) \(dose.product.name.printable), \(amount): taken? [Y/n]",
        "\(dose.time.text) \(dose.product.name.printable), \(amount): sudah diminum? [Y/t]"))
    let key = Keyboard.read()
    Output.note("")
    return switch key {
    case .enter: true
    case .character(let letter): "yY".contains(letter)
    default: false
    }
  }
}
