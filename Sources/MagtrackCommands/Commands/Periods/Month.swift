import ArgumentParser
import MagnesiumKit

struct Month: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "month",
      abstract: say(
        "Read a calendar month against the reference.",
        "Baca satu bulan terhadap acuan."))
  }

  @Argument(
    help: ArgumentHelp(
      say("A day of it; today without.", "Salah satu harinya; tanpa ini hari ini."),
      valueName: "day"), completion: Complete.days)
  var dayText: String?

  @OptionGroup var data: DataOptions

  func run() throws {
    let session = try Session()
    let tracker = try session.trackerForReading()
    let day = try session.day(dayText, in: tracker)
    try PeriodReply(session: session, tracker: tracker, asJSON: data.json)
      .show(from: day.firstOfMonth, to: day.lastOfMonth, as: .days)
  }
}
