import ArgumentParser
import MagnesiumKit
import MagnesiumWords

struct Year: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "year",
      abstract: say.aboutYear)
  }

  @OptionGroup var target: PeriodTarget

  func run() throws {
    try PeriodReply.show(.year, of: target.dayText, asJSON: target.data.json)
  }
}
