import ArgumentParser
import MagnesiumKit
import MagnesiumWords

struct SupplementShow: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "show", abstract: say.aboutShowingSupplement)
  }

  @Argument(
    help: ArgumentHelp(say.itsNameOrID, valueName: say.namePlaceholder),
    completion: Complete.supplements)
  var words: [String]

  @OptionGroup var data: DataOptions

  func run() throws {
    let session = try Session()
    let tracker = try session.trackerForReading()
    let product = try tracker.supplement(named: words.joined(separator: " "))
    try SupplementReply(session: session, asJSON: data.json)
      .show(product, cautions: try tracker.cautions(on: tracker.today))
  }
}
