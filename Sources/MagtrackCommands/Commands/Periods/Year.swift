import ArgumentParser
import MagnesiumKit

struct Year: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "year",
      abstract: say(
        "Read a calendar year against the reference.",
        "Baca satu tahun terhadap acuan."))
  }

  @OptionGroup var target: PeriodTarget

  func run() throws {
    try PeriodReply.show(.year, of: target.dayText, asJSON: target.data.json, as: .year)
  }
}
