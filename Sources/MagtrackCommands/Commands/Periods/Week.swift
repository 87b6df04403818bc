import ArgumentParser
import MagnesiumKit

struct Week: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "week",
      abstract: say(
        "Read a week, Monday to Sunday, against the reference.",
        "Baca satu minggu, Senin sampai Minggu, terhadap acuan."))
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
      .show(from: day - (day.weekday - 1), to: day + (7 - day.weekday), as: .days)
  }
}
