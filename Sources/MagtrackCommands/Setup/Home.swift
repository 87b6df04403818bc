import MagnesiumKit
import Platform

/// The folder that holds everything that the program writes.
struct Home: Sendable {
  /// Its path from the root.
  let folder: String

  var diary: String { folder + "/diary.sqlite" }
  private var languageFile: String { folder + "/language" }

  /// nil where neither `MAGTRACK_HOME` nor `XDG_DATA_HOME` nor `HOME` is set.
  init?(variable: (String) -> String?) {
    var path: String
    if let home = variable("MAGTRACK_HOME") {
      path = home
    } else if let data = variable("XDG_DATA_HOME"), data.hasPrefix("/") {
      path = data + "/magtrack"
    } else if let home = variable("HOME") {
      path = home + "/.local/share/magtrack"
    } else {
      return nil
    }
    while path.hasPrefix("./") { path.removeFirst(2) }
    while path.count > 1, path.hasSuffix("/") || path.hasSuffix("/.") { path.removeLast() }
    guard !path.hasPrefix("/") else {
      folder = path
      return
    }
    let working = FileManager.default.currentDirectoryPath
    guard !working.isEmpty else { return nil }
    folder = [".", ""].contains(path) ? working : working + "/" + path
  }

  /// What cannot be looked at is there, and so is a link to what is not: opening it says why.
  var hasDiary: Bool { PrivateFiles.isTaken(diary) }

  /// The language that setup remembered. It lies in a file of its own, because help and errors
  /// are spoken in it before any diary is opened.
  var language: Language? {
    // A pipe of that name would keep everybody waiting.
    let file = open(languageFile, O_RDONLY | O_NONBLOCK | O_CLOEXEC)
    guard file >= 0 else { return nil }
    defer { close(file) }
    var letters: [CChar] = [0, 0, 0]
    guard read(file, &letters, 2) == 2 else { return nil }
    return letters.withUnsafeBufferPointer { Language(rawValue: String(cString: $0.baseAddress!)) }
  }

  func remember(_ language: Language) throws {
    if self.language == language { return }
    try inTrackersWords { () throws(DiaryError) in
      try PrivateFiles.createFolder(folder)
      try PrivateFiles.write(language.rawValue + "\n", to: languageFile)
    }
  }

  /// The files of the program that are there, backups included. What others put into the folder, and
  /// what the person wrote there, is never touched.
  func writtenFiles() -> [String] {
    let unfinished = ((try? FileManager.default.contentsOfDirectory(atPath: folder)) ?? [])
      .filter { name in
        ["language.", "diary.sqlite"].contains { name.hasPrefix($0) } && name.hasSuffix(".new")
          || name.hasPrefix("diary.sqlite-mj")
      }
    let target = PrivateFiles.resolved(diary)
    // A diary that is a link lies elsewhere.
    let isLink = target != PrivateFiles.resolved(folder) + "/diary.sqlite"
    let diaries = isLink ? [diary, target] : [diary]
    return (diaries.flatMap(Diary.files) + (["language"] + unfinished).map { folder + "/" + $0 })
      .filter { FileManager.default.fileExists(atPath: $0) }
      + BackupShelf(besideDiary: diary).files()
  }
}
