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

  @OptionGroup var target: PeriodTarget

  func run() throws {
    try target.show(as: .days, before: 4) { $0 - ($0.weekday - 1)...$0 + (7 - $0.weekday) }
  }
}
