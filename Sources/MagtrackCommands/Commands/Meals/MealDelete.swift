import ArgumentParser
import MagnesiumKit

struct MealDelete: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "delete",
      abstract: say("Delete a saved meal; past entries stay.", "Hapus menu; catatan lama tetap."))
  }

  @Argument(
    help: ArgumentHelp(say("Its name.", "Namanya."), valueName: say("name", "nama")),
    completion: Complete.meals)
  var name: String

  @OptionGroup var speech: LanguageOption

  func run() throws {
    let session = try Session()
    let tracker = try session.trackerForWriting()
    if try tracker.deleteUnreadable(.meal, named: name) == nil { try tracker.deleteMeal(name) }
    try Output.write(
      session.wording(
        "deleted: \(name.printable); magtrack undo brings it back",
        "dihapus: \(name.printable); magtrack undo mengembalikannya"))
  }
}
