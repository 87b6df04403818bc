import ArgumentParser
import MagnesiumKit
import MagnesiumWords

struct SupplementList: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "list", abstract: say.aboutListingSupplements)
  }

  @OptionGroup var data: DataOptions

  func run() throws {
    let session = try Session()
    try SupplementReply(session: session, asJSON: data.json)
      .list(try session.trackerForReading().supplements)
  }
}
