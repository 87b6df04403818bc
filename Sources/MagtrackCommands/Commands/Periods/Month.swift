import ArgumentParser
import MagnesiumKit
import MagnesiumWords

struct Month: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "month",
      abstract: say.aboutMonth)
  }

  @OptionGroup var target: PeriodTarget

  func run() throws {
    try PeriodReply.show(.month, of: target.dayText, asJSON: target.data.json)
  }
}
