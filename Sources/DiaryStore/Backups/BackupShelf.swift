import Platform

/// The folder beside a diary in which its backups lie.
package struct BackupShelf: Sendable {
  package let folder: String

  init(folder: String) { self.folder = folder }

  /// - Parameter path: of the diary.
  package init(besideDiary path: String) {
    let parent = PrivateFiles.folder(of: path)
    self.init(folder: (parent.isEmpty ? "." : parent) + "/backups")
  }

  /// - Throws: ``DiaryError/untrusted(path:_:)`` where it is somebody else's: what lies there is no backup.
  package func check() throws(DiaryError) { try PrivateFiles.checkFolder(folder) }

  /// Why a diary must have been here; nil where nothing says so.
  package func lost(_ path: String) -> DiaryError? {
    if !backups().isEmpty { return .missing(path: path, damaged: nil) }
    let damaged = names.filter { Backup.instant(of: $0) != nil && $0.hasSuffix(Self.damaged) }
    return damaged.max().map { .missing(path: path, damaged: folder + "/" + $0) }
  }

  /// How the name of a diary ends that was moved here as it was.
  static let damaged = ".damaged"

  /// The backups, the newest first. What is no backup of the program, or somebody else's, is passed over.
  package func backups() -> [Backup] {
    names.compactMap { Backup(folder: folder, name: $0) }.filter { PrivateFiles.isOwnFile($0.path) }
      .sorted { ($0.madeAt, $0.path) > ($1.madeAt, $1.path) }
  }

  /// The same with those last that a wrong clock dated after now.
  package func backups(asOf now: Int) -> [Backup] {
    let all = backups()
    return all.filter { $0.madeAt <= now } + all.filter { $0.madeAt > now }
  }

  /// All that the program wrote there: backups, damaged diaries that were moved there, and what a killed
  /// process left.
  package func files() -> [String] {
    let endings = Self.journals.map { Self.damaged + $0 }
    return names.filter { name in
      Backup(folder: folder, name: name) != nil || isLeft(name)
        || Backup.instant(of: name) != nil && endings.contains { name.hasSuffix($0) }
    }.sorted().map { folder + "/" + $0 }
  }

  /// Where a backup is made ready to be restored.
  var workbench: String { "\(folder)/\(Self.restoring)\(getpid())\(PrivateFiles.unfinished)" }

  /// Puts the bytes of a backup that was kept in another form where it can be restored from.
  ///
  /// - Returns: the path, which the caller removes.
  package func unpack(_ image: Data) throws(DiaryError) -> String {
    try PrivateFiles.createFolder(folder)
    removeLeft()
    let path = "\(folder)/\(Self.restoring)unpacked-\(getpid())\(PrivateFiles.unfinished)"
    try PrivateFiles.write(image, to: path)
    return path
  }

  /// What SQLite keeps beside a file, and nothing for the file itself.
  static let journals = ["", "-journal", "-wal", "-shm"]

  private static let restoring = "restoring-"

  private var names: [String] { PrivateFiles.names(in: folder) }

  /// Whether a process that was killed left a file of this name.
  private func isLeft(_ name: String) -> Bool {
    Self.journals.contains { name.hasSuffix(PrivateFiles.unfinished + $0) }
      && (Backup.instant(of: name) != nil || name.hasPrefix(Self.restoring))
  }

  /// A path that is free, and where ``Backup`` finds its file again.
  func path(for reason: Backup.Reason, at instant: Int, ending: String = ".sqlite") -> String {
    let stem = folder + "/" + Backup.stem(reason, at: instant)
    var path = stem + ending
    var number = 2
    while PrivateFiles.exists(path) {
      path = "\(stem)-\(number)\(ending)"
      number += 1
    }
    return path
  }

  /// Removes what ``BackupThinning`` does not keep, and what a process left that was killed.
  ///
  /// - Parameter path: of a backup that stays in any case.
  func thin(keeping path: String, now: Int) {
    for backup in BackupThinning.superfluous(backups(), now: now) where backup.path != path {
      PrivateFiles.remove(backup.path)
    }
    removeLeft()
  }

  private func removeLeft() { PrivateFiles.removeLeft(in: folder, isLeft) }
}
