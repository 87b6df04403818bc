import Platform

/// What a killed process left beside a diary. SQLite rolls it back into whatever file has the diary's name
/// by then, be it a copy that a sync program put there.
///
/// It belongs to the file whose counter of changes it remembers, or to that with one change more. Two
/// copies of a diary can agree in that: a note beside the diary knows the file's number too.
struct LeftJournal {
  private let path: String
  private let diary: OpenedFile
  private let journal: OpenedFile

  /// - Parameter path: of the diary, which may be a symbolic link.
  /// - Throws: ``DiaryError/untrusted(path:_:)``, ``DiaryError/foreignJournal(path:)``
  static func check(besideDiary path: String) throws(DiaryError) {
    let path = PrivateFiles.target(of: path)
    // A process that is just changing the diary has one too, and is soon done.
    for _ in 0..<3 {
      guard try isThere(path + "-journal"), let diary = OpenedFile(path),
        let journal = OpenedFile(path + "-journal")
      else { return }
      let left = LeftJournal(path: path, diary: diary, journal: journal)
      if diary.isLocked || left.belongs { return }
      usleep(20_000)
    }
    throw .foreignJournal(path: path)
  }

  private static func isThere(_ journal: String) throws(DiaryError) -> Bool {
    var status = stat()
    guard lstat(journal, &status) == 0 else { return false }
    guard status.st_mode & S_IFMT == S_IFREG else { throw .untrusted(path: journal, .notAFile) }
    guard PrivateFiles.isTrusted(status) else { throw .untrusted(path: journal, .owner) }
    guard status.st_mode & 0o022 == 0 else { throw .untrusted(path: journal, .writable) }
    return true
  }

  /// The format is that of <https://www.sqlite.org/fileformat2.html#the_rollback_journal>.
  private var belongs: Bool {
    guard let beginning = journal.bytes(28, at: 0), beginning.starts(with: Self.magic) else {
      // SQLite takes it for nothing.
      return true
    }
    let (pagesBefore, sector, pageSize) = (
      beginning.number(at: 16), beginning.number(at: 20), beginning.number(at: 24)
    )
    guard let header = diary.bytes(100, at: 0), Self.isSize(sector, from: 32),
      Self.isSize(pageSize, from: 512)
    else { return false }
    let pages = pages(of: pageSize, sector: sector)
    guard let first = pages.first(where: { $0.number == 1 }),
      let before = journal.bytes(100, at: first.place)
    else {
      // Nothing was written yet: SQLite would only cut the file to the length that it had.
      return diary.size <= pagesBefore * pageSize
    }
    let changes = header.number(at: 24) - before.number(at: 24)
    guard header[16..<18] == before[16..<18], changes == 0 || changes == 1 else { return false }
    guard let noted = Self.noted(path), noted != Self.inode(path) else { return true }
    // In another file with the same count only what changes nothing may be rolled back.
    return diary.size == pagesBefore * pageSize
      && pages.allSatisfy { page in
        diary.bytes(pageSize, at: (page.number - 1) * pageSize)
          == journal.bytes(pageSize, at: page.place)
      }
  }

  /// Whether SQLite has sectors or pages of a size.
  private static func isSize(_ bytes: Int, from least: Int) -> Bool {
    least...65_536 ~= bytes && bytes.nonzeroBitCount == 1
  }

  private static let magic: [UInt8] = [0xd9, 0xd5, 0x05, 0xf9, 0x20, 0xa1, 0x63, 0xd7]

  /// The pages that it keeps as they were, and where their bytes begin.
  private func pages(of size: Int, sector: Int) -> [(number: Int, place: Int)] {
    var pages: [(Int, Int)] = []
    var place = 0
    while let header = journal.bytes(12, at: place), header.starts(with: Self.magic) {
      place += sector
      for _ in 0..<header.number(at: 8) {
        guard place + size + 8 <= journal.size, let number = journal.bytes(4, at: place) else {
          return pages
        }
        pages.append((number.number(at: 0), place + 4))
        place += size + 8
      }
      // The next part begins on a sector of its own.
      place = (place + sector - 1) / sector * sector
    }
    return pages
  }

  // MARK: The note

  /// Where the number of the diary's file is noted.
  static func note(of path: String) -> String { path + "-inode" }

  /// Notes the number of the file that is about to be changed, and the note's own: in a copy of the whole
  /// folder, to which the journal was copied too, the note is void. Who cannot keeps no note, so that none
  /// is wrong.
  static func noteFile(of path: String) {
    let path = PrivateFiles.target(of: path)
    guard let inode = inode(path), noted(path) != inode else { return }
    let note = note(of: path)
    unlink(note)
    let file = open(note, O_CREAT | O_EXCL | O_WRONLY | O_CLOEXEC | O_NOFOLLOW, 0o600)
    guard file >= 0 else { return }
    defer { close(file) }
    var status = stat()
    let text = fstat(file, &status) == 0 ? "\(inode) \(status.st_ino)\n" : ""
    if write(file, text, text.utf8.count) != text.utf8.count { unlink(note) }
  }

  private static func noted(_ path: String) -> UInt64? {
    let file = open(note(of: path), O_RDONLY | O_NONBLOCK | O_CLOEXEC | O_NOFOLLOW)
    guard file >= 0 else { return nil }
    defer { close(file) }
    var text = [UInt8](repeating: 0, count: 64)
    var status = stat()
    let count = read(file, &text, text.count)
    guard count > 0, text[count - 1] == UInt8(ascii: "\n"), fstat(file, &status) == 0 else {
      return nil
    }
    let numbers = text[..<(count - 1)].split(separator: UInt8(ascii: " "))
      .map { UInt64(String(decoding: $0, as: UTF8.self)) }
    return numbers.count == 2 && numbers[1] == UInt64(status.st_ino) ? numbers[0] : nil
  }

  private static func inode(_ path: String) -> UInt64? {
    var status = stat()
    return stat(path, &status) == 0 ? UInt64(status.st_ino) : nil
  }
}

/// A file that is read beside SQLite.
private final class OpenedFile {
  private let descriptor: Int32

  init?(_ path: String) {
    descriptor = open(path, O_RDONLY | O_NONBLOCK | O_CLOEXEC)
    if descriptor < 0 { return nil }
  }

  deinit { OpenedFiles.give(back: descriptor) }

  var size: Int {
    var status = stat()
    return fstat(descriptor, &status) == 0 ? Int(status.st_size) : 0
  }

  /// nil where it has not so many.
  func bytes(_ count: Int, at place: Int) -> [UInt8]? {
    guard count > 0, place >= 0, place + count <= size else { return nil }
    var bytes = [UInt8](repeating: 0, count: count)
    return pread(descriptor, &bytes, count, off_t(place)) == count ? bytes : nil
  }

  /// Whether another process holds one of SQLite's locks for changes on it.
  var isLocked: Bool {
    var lock = flock()
    lock.l_type = Int16(F_WRLCK)
    lock.l_whence = Int16(SEEK_SET)
    // The bytes of PENDING and RESERVED.
    lock.l_start = 0x4000_0000
    lock.l_len = 2
    return fcntl(descriptor, F_GETLK, &lock) == 0 && lock.l_type != Int16(F_UNLCK)
  }
}

extension [UInt8] {
  fileprivate func number(at place: Int) -> Int {
    self[place..<place + 4].reduce(0) { $0 << 8 | Int($1) }
  }
}
