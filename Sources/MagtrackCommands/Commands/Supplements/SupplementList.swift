import ArgumentParser
import MagnesiumKit

struct SupplementList: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "list", abstract: say("List your supplements.", "Daftar suplemen Anda."))
  }

  @OptionGroup var data: DataOptions

  func run() throws {
    let session = try Session()
    try SupplementReply(session: session, asJSON: data.json)
      .list(try session.trackerForReading().supplements)
  }
}
