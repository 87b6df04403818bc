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
    let product = try tracker.supplement(named: words.joined(separator: " "))
    try tracker.deleteSupplement(product.id)
    let name = product.name.printable
    try Output.write(
      session.wording(
        "deleted: \(name); magtrack undo brings it back",
        "dihapus: \(name); magtrack undo mengembalikannya"))
  }
}
