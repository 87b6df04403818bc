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

  @OptionGroup var target: PeriodTarget

  func run() throws {
    try PeriodReply.show(.month, of: target.dayText, asJSON: target.data.json, as: .month)
  }
}
