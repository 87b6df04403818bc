import ArgumentParser
import MagnesiumKit

struct FoodsDelete: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "delete",
      abstract: say(
        "Delete a food of your own; past entries stay.",
        "Hapus makanan sendiri; catatan lama tetap."))
  }

  @Argument(
    help: ArgumentHelp(
      say("Its name or id.", "Nama atau id-nya."), valueName: "id"),
    completion: Complete.ownFoods)
  var id: String

  @OptionGroup var speech: LanguageOption

  func run() throws {
    let session = try Session()
    let tracker = try session.trackerForWriting()
    let name =
      try tracker.deleteUnreadable(.food, named: id)?.printable
      ?? {
        let food = try tracker.deleteFood(tracker.ownFoodID(of: id))
        return food.name[session.wording.language].printable
      }()
    try Output.write(
      session.wording(
        "deleted: \(name); magtrack undo brings it back",
        "dihapus: \(name); magtrack undo mengembalikannya"))
  }
}
