import MagnesiumKit
import Platform
import ReportPages

/// The folder that holds everything that the program writes.
struct Home: Sendable {
  /// Its path from the root.
  let folder: String
  /// What it is called where it is shown, if not by its path.
  private(set) var shownName: String?

  var diary: String { folder + "/diary.sqlite" }
  /// Where reports go that nobody named a file for.
  var reports: String { folder + "/reports" }
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

  /// A home whose name is no text: it is reached through a descriptor of it, so that no byte of the name is
  /// changed, and is made where it is not there yet.
  ///
  /// - Parameter variable: the one that names it.
  /// - Returns: nil where the system has no paths of descriptors, or the folder cannot be made.
  init?(bytesOf variable: String) {
    #if os(Linux)
      guard let value = getenv(variable) else { return nil }
      let below =
        switch variable {
        case "XDG_DATA_HOME": "/magtrack"
        case "HOME": "/.local/share/magtrack"
        default: ""
        }
      let path =
        Array(UnsafeBufferPointer(start: value, count: strlen(value))) + Array(below.utf8CString)
      for end in path.indices.dropFirst() where path[end] == 0x2F || path[end] == 0 {
        mkdir(Array(path[..<end]) + [0], 0o700)
      }
      let descriptor = open(path, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
      guard descriptor >= 0 else { return nil }
      folder = "/proc/self/fd/\(descriptor)"
      shownName = String(decoding: path.dropLast().map { UInt8(bitPattern: $0) }, as: UTF8.self)
    #else
      return nil
    #endif
  }

  /// A text with the name of the home in the place of its path.
  func naming(in text: String) -> String {
    shownName.map { text.replacing(folder, with: $0) } ?? text
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
        ["language.", "diary.sqlite", "sync.key.", "sync.former."].contains { name.hasPrefix($0) }
          && name.hasSuffix(".new")
          || name.hasPrefix("diary.sqlite-mj")
      }
    let target = PrivateFiles.resolved(diary)
    // A diary that is a link lies elsewhere.
    let isLink = target != PrivateFiles.resolved(folder) + "/diary.sqlite"
    let diaries = isLink ? [diary, target] : [diary]
    return
      (diaries.flatMap(Diary.files)
      + (["language", "sync.key", "sync.former"] + unfinished).map { folder + "/" + $0 })
      .filter { FileManager.default.fileExists(atPath: $0) }
      + BackupShelf(besideDiary: diary).files() + writtenReports
  }

  private var writtenReports: [String] {
    ((try? FileManager.default.contentsOfDirectory(atPath: reports)) ?? [])
      .map { "\(reports)/\($0)" }
      .filter { SmallFile.isPage($0, .asked, .scheduled) }
  }
}
