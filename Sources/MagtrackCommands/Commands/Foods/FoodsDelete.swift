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
      say("Its id, such as my-granola.", "Id-nya, misalnya my-granola."), valueName: "id"),
    completion: Complete.ownFoods)
  var id: String

  @OptionGroup var speech: LanguageOption

  func run() throws {
    let session = try Session()
    let food = try session.trackerForWriting().deleteFood(id)
    let name = food.name[session.wording.language].printable
    try Output.write(
      session.wording(
        "deleted: \(name); magtrack undo brings it back",
        "dihapus: \(name); magtrack undo mengembalikannya"))
  }
}
