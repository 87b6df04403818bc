import ArgumentParser
import MagnesiumKit
import MagnesiumWords

struct SupplementDelete: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "delete",
      abstract: say.aboutDeletingSupplement)
  }

  @Argument(
    help: ArgumentHelp(say.itsNameOrID, valueName: say.namePlaceholder),
    completion: Complete.supplements)
  var words: [String]

  @OptionGroup var speech: LanguageOption

  func run() throws {
    let session = try Session()
    let tracker = try session.trackerForWriting()
    let said = words.joined(separator: " ")
    let name =
      try tracker.deleteUnreadable(.supplement, named: said)?.printable
      ?? {
        let product = try tracker.supplement(named: said)
        try tracker.deleteSupplement(product.id)
        return product.name.printable
      }()
    try Output.write(
      session.wording.deleted(name))
  }
}
