import ArgumentParser
import MagnesiumKit

struct Copy: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "copy",
      abstract: say(
        "Log the entries of a day again, today or with --date.",
        "Catat lagi isi satu hari, untuk hari ini atau dengan --date."),
      discussion: say(
        "magtrack copy yesterday --meal breakfast", "magtrack copy kemarin --meal sarapan"))
  }

  @Argument(
    help: ArgumentHelp(
      say("The day to copy from.", "Hari yang disalin."), valueName: say("day", "hari")),
    completion: Complete.days)
  var dayText: String

  @Option(
    help: ArgumentHelp(
      say("Only this meal.", "Hanya waktu makan ini."), valueName: say("meal", "waktu-makan")))
  var meal: MealArgument?

  @Option(
    help: ArgumentHelp(
      say("The day to copy to; today without.", "Hari tujuan; tanpa ini hari ini."),
      valueName: say("day", "hari")), completion: Complete.days)
  var date: String?

  @Option(
    help: ArgumentHelp(
      say("The time; that of each entry without.", "Jamnya; tanpa ini seperti aslinya."),
      valueName: say("time", "jam")))
  var time: String?

  @Flag(
    name: .customLong("dry-run"),
    help: ArgumentHelp(
      say("Show what would be logged, and log nothing.", "Tampilkan saja, tanpa mencatat.")))
  var isDryRun = false

  @OptionGroup var data: DataOptions

  func run() throws {
    let session = try Session()
    try session.checkDay(dayText)
    try date.map { try session.checkDay($0) }
    let time = try session.time(time)
    let tracker = isDryRun ? try session.trackerForReading() : try session.trackerForWriting()
    let from = try session.day(dayText, in: tracker)
    let copies = try tracker.copies(
      of: from, meal: meal?.meal,
      Occasion(day: try date.map { try session.day($0, in: tracker) }, time: time))
    guard !copies.isEmpty else {
      throw Failure(
        .nothing,
        session.wording(
          "nothing is logged there to copy: magtrack entries \(from.iso)",
          "tidak ada catatan yang bisa disalin: magtrack entries \(from.iso)"))
    }
    try LogReply(
      tracker: tracker, session: session, kind: .copy, isDryRun: isDryRun, asJSON: data.json
    ).log(copies.map { LoggedItem($0) })
  }
}
