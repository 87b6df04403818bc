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
    try target.show(as: .year) { $0.firstOfYear...$0.lastOfYear }
  }
}
