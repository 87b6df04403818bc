import ArgumentParser
import MagnesiumKit

struct Paths: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "paths",
      abstract: say("Show where everything is kept.", "Tampilkan tempat penyimpanan."))
  }

  @OptionGroup var data: DataOptions

  func run() throws {
    let session = try Session()
    let paths = PathsJSON(home: session.home.folder.path, diary: session.home.diary.path)
    try Output.write(
      data.json
        ? JSONText.text(of: paths)
        : "\(session.wording("folder", "folder")): \(paths.home.printable)\n"
          + "\(session.wording("diary", "buku harian")): \(paths.diary.printable)")
  }
}

/// `paths --json`
struct PathsJSON: Encodable {
  let schema_version = 1
  let home: String
  let diary: String
}
