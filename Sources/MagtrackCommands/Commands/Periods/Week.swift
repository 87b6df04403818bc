import ArgumentParser
import MagnesiumKit
import MagnesiumWords

struct Week: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "week",
      abstract: say.aboutWeek)
  }

  @OptionGroup var target: PeriodTarget

  func run() throws {
    try Self.show(target.dayText, asJSON: target.data.json)
  }

  static func show(_ dayText: String?, asJSON: Bool) throws {
    try PeriodReply.show(.week, of: dayText, asJSON: asJSON)
  }
}
