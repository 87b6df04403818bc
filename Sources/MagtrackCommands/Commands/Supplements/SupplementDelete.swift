import ArgumentParser
import MagnesiumKit

struct SupplementDelete: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "delete",
      abstract: say(
        "Delete a supplement; past doses stay.", "Hapus suplemen; dosis lama tetap."))
  }

  @Argument(
    help: ArgumentHelp(say("Its name or id.", "Nama atau id-nya."), valueName: say("name", "nama")),
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
      session.wording(
        "deleted: \(name); magtrack undo brings it back",
        "dihapus: \(name); magtrack undo mengembalikannya"))
  }
}
