import ArgumentParser
import MagnesiumKit

struct Take: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "take", abstract: say("Log a supplement.", "Catat suplemen."),
      discussion: say(
        """
        magtrack take "Mag Citrate" --magnesium 100
        magtrack take "Mag Citrate" 2 --magnesium 100 --time 21:00

        The figure is elemental magnesium in one tablet or capsule, not the weight of the compound.
        """,
        """
        magtrack take "Mag Citrate" --magnesium 100
        magtrack take "Mag Citrate" 2 --magnesium 100 --time 21:00

        Angkanya magnesium elemental dalam satu tablet atau kapsul, bukan berat senyawanya.
        """))
  }

  @Argument(help: ArgumentHelp(say("What it is called.", "Namanya.")))
  var name: String

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
    guard let magnesium else {
      throw Failure(
        .usage,
        session.wording(
          "say how much elemental magnesium one holds: magtrack take \"\(name.printable)\" --magnesium 100",
          "sebutkan magnesium elemental dalam satu: magtrack take \"\(name.printable)\" --magnesium 100"
        ))
    }
    guard counts.count <= 1 else {
      throw Failure(
        .usage,
        session.wording(
          "too many words: put the name in quotes, then how many",
          "terlalu banyak kata: apit nama dengan tanda kutip, lalu jumlahnya"))
    }
    let count = try counts.first.map {
      try session.number($0, for: session.wording("the count", "jumlah"))
    }
    let mg = try session.number(magnesium, for: "--magnesium")
    try when.check(in: session)
    let tracker = isDryRun ? try session.trackerForReading() : try session.trackerForWriting()
    let occasion = try when.occasion(in: session, tracker)
    let dose = try tracker.dose(
      of: name, count: count ?? 1, mgEach: mg, occasion, acceptsImplausible: force)
    try LogReply(tracker: tracker, session: session, isDryRun: isDryRun, asJSON: data.json)
      .log([dose])
  }
}
