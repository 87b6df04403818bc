import Foundation

/// The folder beside a diary in which its backups lie.
public struct BackupShelf: Sendable {
  public let folder: String

  /// - Parameter path: of the diary.
  public init(besideDiary path: String) {
    folder = URL(fileURLWithPath: path).deletingLastPathComponent().path + "/backups"
  }

  /// The backups, the newest first. What is no backup of the program is passed over.
  public func backups() -> [Backup] {
    let names = (try? FileManager.default.contentsOfDirectory(atPath: folder)) ?? []
    return names.compactMap { Backup(folder: folder, name: $0) }
      .sorted { ($0.madeAt, $0.path) > ($1.madeAt, $1.path) }
  }

  /// All that the program wrote there: backups, damaged diaries that were moved there, and what a killed
  /// process left.
  public func files() -> [String] {
    let names = (try? FileManager.default.contentsOfDirectory(atPath: folder)) ?? []
    let endings = [".damaged", ".damaged-journal", PrivateFiles.unfinished]
    return names.filter { name in
      Backup(folder: folder, name: name) != nil || endings.contains { name.hasSuffix($0) }
    }.sorted().map { folder + "/" + $0 }
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
  func thin() {
    for backup in BackupThinning.superfluous(backups()) { unlink(backup.path) }
    let names = (try? FileManager.default.contentsOfDirectory(atPath: folder)) ?? []
    for name in names where name.hasSuffix(PrivateFiles.unfinished) {
      // Another process may be at it just now.
      var status = stat()
      guard stat(folder + "/" + name, &status) == 0, time(nil) - status.st_mtim.tv_sec > 3_600
      else { continue }
      unlink(folder + "/" + name)
    }
  }
}
