import MagnesiumKit
import MagnesiumWords
import Platform
import ReportPages

/// Files that a person or this program has written by hand or in a line or two, and that are read at each
/// prompt: what is larger, or no file at all, is none of them.
enum SmallFile {
  enum Failure: Error {
    case unreadable(FailureReason)
    case notAFile, tooLarge, notText
  }

  static let mostBytes = 100_000

  /// nil where it cannot be read.
  static func text(_ path: String) -> String? {
    (try? bytes(path)).flatMap { String(validating: $0, as: UTF8.self) }
  }

  /// Whether a file of any size is a page that this program wrote, by its first letters.
  static func isPage(_ path: String, _ marks: PeriodPage.Mark...) -> Bool {
    let file = open(path, O_RDONLY | O_NONBLOCK | O_NOCTTY | O_CLOEXEC)
    guard file >= 0 else { return false }
    defer { close(file) }
    var bytes = [UInt8](repeating: 0, count: 200)
    let count = read(file, &bytes, bytes.count)
    let beginning = String(decoding: bytes[..<max(0, count)], as: UTF8.self)
    return marks.contains { beginning.contains($0.comment) }
  }

  /// - Returns: nil where there is nothing of that name.
  /// - Throws: ``Failure``, at once also for pipes and devices, which would keep everybody waiting.
  static func bytes(_ path: String) throws(Failure) -> Data? {
    let file = open(path, O_RDONLY | O_NONBLOCK | O_NOCTTY | O_CLOEXEC)
    guard file >= 0 else {
      var status = stat()
      let reason = FailureReason(errno: errno)
      // A link to what is not there is not nothing.
      if lstat(path, &status) != 0, [ENOENT, ENOTDIR].contains(errno) { return nil }
      throw .unreadable(reason)
    }
    defer { close(file) }
    var status = stat()
    guard fstat(file, &status) == 0, status.st_mode & S_IFMT == S_IFREG else { throw .notAFile }
    // A byte more than it may have, because it can grow while it is read.
    var bytes = Data(count: mostBytes + 1)
    var count = 0
    while count < bytes.count {
      let got = bytes.withUnsafeMutableBytes {
        read(file, $0.baseAddress?.advanced(by: count), $0.count - count)
      }
      if got < 0, errno == EINTR { continue }
      if got < 0 { throw .unreadable(FailureReason(errno: errno)) }
      if got == 0 { break }
      count += got
    }
    guard count <= mostBytes else { throw .tooLarge }
    return bytes.prefix(count)
  }
}

extension Phrasebook {
  func reason(_ failure: SmallFile.Failure) -> String {
    switch failure {
    case .unreadable(let reason):
      fileUnreadable(because: self.reason(reason))
    case .notAFile: isNoFile
    case .tooLarge:
      fileTooLarge(kB: SmallFile.mostBytes / 1_000)
    case .notText: fileIsNoUTF8
    }
  }
}
