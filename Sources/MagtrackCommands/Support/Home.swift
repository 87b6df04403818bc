import Foundation
import MagnesiumKit

/// The folder that holds everything that the program writes.
struct Home: Sendable {
  let folder: URL

  var diary: URL { folder.appendingPathComponent("diary.sqlite", isDirectory: false) }
  private var languageFile: URL {
    folder.appendingPathComponent("language", isDirectory: false)
  }

  /// nil where neither `MAGTRACK_HOME` nor `XDG_DATA_HOME` nor `HOME` is set.
  static let current: Home? = Home(variable: EnvironmentVariable.value)

  init?(variable: (String) -> String?) {
    if let home = variable("MAGTRACK_HOME") {
      folder = URL(fileURLWithPath: home, isDirectory: true)
    } else if let data = variable("XDG_DATA_HOME"), data.hasPrefix("/") {
      folder = URL(fileURLWithPath: data + "/magtrack", isDirectory: true)
    } else if let home = variable("HOME") {
      folder = URL(fileURLWithPath: home + "/.local/share/magtrack", isDirectory: true)
    } else {
      return nil
    }
  }

  /// What cannot be looked at is there: opening it says why.
  var hasDiary: Bool {
    var status = stat()
    return stat(diary.path, &status) == 0 || ![ENOENT, ENOTDIR].contains(errno)
  }

  /// The language that setup remembered. It lies in a file of its own, because help and errors
  /// are spoken in it before any diary is opened.
  var language: Language? {
    guard let file = fopen(folder.path + "/language", "r") else { return nil }
    defer { fclose(file) }
    var letters: [CChar] = [0, 0, 0]
    guard fread(&letters, 1, 2, file) == 2 else { return nil }
    return letters.withUnsafeBufferPointer { Language(rawValue: String(cString: $0.baseAddress!)) }
  }

  func remember(_ language: Language) throws {
    if self.language == language { return }
    try inTrackersWords { () throws(DiaryError) in
      try PrivateFiles.createFolder(folder.path)
      try PrivateFiles.write(language.rawValue + "\n", to: languageFile.path)
    }
  }

  /// The files of the program that are there, backups included. What others put into the folder, and
  /// what the person wrote there, is never touched.
  func writtenFiles() -> [URL] {
    let names = ["diary.sqlite", "diary.sqlite-journal", "language", "language.new"]
    let target = diary.resolvingSymlinksInPath()
    // A diary that is a link lies elsewhere.
    let linked =
      target.path == folder.resolvingSymlinksInPath().path + "/diary.sqlite"
      ? [] : [target, URL(fileURLWithPath: target.path + "-journal")]
    return (names.map { folder.appendingPathComponent($0, isDirectory: false) } + linked)
      .filter { FileManager.default.fileExists(atPath: $0.path) }
      + BackupShelf(besideDiary: diary.path).files().map { URL(fileURLWithPath: $0) }
  }
}
