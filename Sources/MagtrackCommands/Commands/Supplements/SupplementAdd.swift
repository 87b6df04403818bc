import ArgumentParser
import MagnesiumKit
import MagnesiumWords

struct SupplementAdd: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "add", abstract: say.aboutAddingSupplement)
  }

  @Argument(help: ArgumentHelp(say.itsName, valueName: say.namePlaceholder))
  var words: [String]

  @OptionGroup var label: SupplementLabelOptions
  @OptionGroup var data: DataOptions

  func run() throws {
    let session = try Session()
    let settled = try label.settled(session, asks: !data.json)
    let tracker = try session.trackerForWriting()
    let product = try tracker.addSupplement(
      words.joined(separator: " "), settled, enteredAs: label.text)
    try SupplementReply(session: session, asJSON: data.json)
      .show(
        product, cautions: try tracker.cautions(on: tracker.today),
        done: session.wording.added, open: settled.open)
  }
}
