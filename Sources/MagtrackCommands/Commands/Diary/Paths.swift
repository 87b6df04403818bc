import ArgumentParser
import MagnesiumKit
import MagnesiumWords

struct Paths: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "paths",
      abstract: say.aboutPaths)
  }

  @OptionGroup var data: DataOptions

  func run() throws {
    let session = try Session()
    let paths = PathsJSON(
      home: session.home.folder, diary: session.home.diary,
      backups: BackupShelf(besideDiary: session.home.diary).folder)
    try Output.write(
      data.json
        ? JSONText.text(of: paths)
        : "\(session.wording.folderLabel): \(paths.home.printable)\n"
          + "\(session.wording.diaryLabel): \(paths.diary.printable)\n"
          + "\(session.wording.backupsLabel): \(paths.backups.printable)")
  }
}

/// `paths --json`
struct PathsJSON: Encodable {
  let schema_version = 1
  let home: String
  let diary: String
  let backups: String
}
