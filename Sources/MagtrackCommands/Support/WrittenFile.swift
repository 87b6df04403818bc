import MagnesiumKit
import MagnesiumWords
import Platform

/// Files that a command is told to write.
extension Session {
  /// Refuses what is the diary or a backup, and without `--force` whatever is there already, be it a link.
  ///
  /// - Parameter force: whether it was said; nil where the command does not have it.
  func checkWriting(to file: String, force: Bool?) throws {
    try refuseItself(file)
    try refuseKept(file)
    guard force != true, PrivateFiles.isTaken(file) else { return }
    let how =
      force == nil ? "" : wording.orOverwrite
    throw Failure(
      .cannotCreate,
      wording.fileIsThere(file.printable, how: how))
  }

  /// Nothing is put among the backups that would pass for one.
  private func refuseKept(_ file: String) throws {
    let path = PrivateFiles.resolved(file)
    guard path.hasPrefix(PrivateFiles.resolved(shelf.folder) + "/") else { return }
    throw Failure(
      .usage,
      wording.liesAmongBackups(file.printable))
  }

  /// A copy onto the diary would leave nothing, and SQLite takes its journals for its own.
  func refuseItself(_ file: String) throws {
    let diary = PrivateFiles.resolved(home.diary)
    let path = PrivateFiles.resolved(file)
    guard Diary.files(of: diary).contains(path) else { return }
    throw Failure(
      .usage,
      wording.isTheDiary(file.printable))
  }
}
