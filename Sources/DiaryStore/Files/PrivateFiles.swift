import Platform

/// Folders and files that only their owner may read, whatever the umask.
package enum PrivateFiles {
  /// How the name of a file ends that is not all written yet.
  static let unfinished = ".new"

  /// Creates a folder and those above it that are missing.
  ///
  /// - Throws: ``DiaryError/cannotCreate(path:reason:)``
  package static func createFolder(_ path: String) throws(DiaryError) {
    if path.isEmpty || isFolder(path) { return }
    let parent = folder(of: path)
    if !parent.isEmpty, parent != "/" { try createFolder(parent) }
    if mkdir(path, 0o700) == 0 {
      // Whatever the umask took from its owner.
      chmod(path, 0o700)
    } else if !isFolder(path) {
      throw .cannotCreate(path: path, reason: lastError())
    }
  }

  /// Creates an empty folder of its own for what is needed only for a moment.
  ///
  /// - Throws: ``DiaryError/cannotCreate(path:reason:)``
  static func createTemporaryFolder() throws(DiaryError) -> String {
    let pattern = temporaryFolder + "/magtrack-XXXXXX"
    var path = Array(pattern.utf8CString)
    guard mkdtemp(&path) != nil else { throw .cannotCreate(path: pattern, reason: lastError()) }
    return String(decoding: path.dropLast().map { UInt8(bitPattern: $0) }, as: UTF8.self)
  }

  /// Puts a text in the place of what a file held: all of it is on the disk, or nothing is changed.
  ///
  /// - Throws: ``DiaryError/cannotCreate(path:reason:)``, ``DiaryError/diskFull``,
  ///   ``DiaryError/failed(_:)``
  package static func write(_ text: String, to path: String) throws(DiaryError) {
    try write(Data(text.utf8), to: path)
  }

  /// Puts bytes in the place of what a file held, as ``write(_:to:)-(String,_)`` does.
  package static func write(_ bytes: Data, to path: String) throws(DiaryError) {
    let temporary = path + ".\(getpid())" + unfinished
    let descriptor = try createNew(temporary, for: path)
    do throws(DiaryError) {
      defer { close(descriptor) }
      try write(bytes, to: descriptor)
      guard fsync(descriptor) == 0 else { throw failure() }
      try move(temporary, to: path)
    } catch {
      unlink(temporary)
      throw error
    }
  }

  /// Creates a file that nobody else can have made, in the place of one that was left, for another that
  /// it will replace.
  ///
  /// - Returns: its descriptor.
  static func createNew(_ path: String, for target: String) throws(DiaryError) -> Int32 {
    guard !target.isEmpty else {
      throw .cannotCreate(path: target, reason: FailureReason(errno: ENOENT))
    }
    var status = stat()
    // A device or a folder is not replaced by a file.
    if stat(target, &status) == 0, status.st_mode & S_IFMT != S_IFREG {
      let reason = status.st_mode & S_IFMT == S_IFDIR ? EISDIR : ENODEV
      throw .cannotCreate(path: target, reason: FailureReason(errno: reason))
    }
    unlink(path)
    removeLeft(for: target)
    let descriptor = open(path, O_CREAT | O_EXCL | O_WRONLY | O_CLOEXEC | O_NOFOLLOW, 0o600)
    guard descriptor >= 0 else { throw .cannotCreate(path: target, reason: lastError()) }
    fchmod(descriptor, 0o600)
    return descriptor
  }

  /// Creates such a file without anything in it.
  static func createEmpty(_ path: String, for target: String) throws(DiaryError) {
    close(try createNew(path, for: target))
  }

  /// Removes what killed processes left of a file that they were writing.
  private static func removeLeft(for target: String) {
    let folder = folder(of: target)
    let prefix = target.dropFirst(folder.isEmpty ? 0 : folder.count).drop { $0 == "/" } + "."
    removeLeft(in: folder) { name in
      pid(ofLeft: name).map { name.hasPrefix("\(prefix)\($0)\(unfinished)") } ?? false
    }
  }

  /// Removes files that a killed process left, and what SQLite kept beside them, unless another may be at
  /// them just now.
  ///
  /// - Parameter isLeft: whether it is one, by its name.
  static func removeLeft(in folder: String, _ isLeft: (String) -> Bool) {
    for name in names(in: folder) where isLeft(name) {
      let path = (folder.isEmpty ? "" : folder + "/") + name
      var status = stat()
      guard lstat(path, &status) == 0 else { continue }
      let age = time(nil) - modified(status)
      // A number says nothing of the processes of another machine or container on the same folder.
      if age > 3_600 || age > 60 && isOfDeadProcess(name) { unlink(path) }
    }
  }

  /// Whether the process has ended whose number the name of an unfinished file carries.
  private static func isOfDeadProcess(_ name: String) -> Bool {
    guard let pid = pid(ofLeft: name) else { return false }
    return kill(pid, 0) != 0 && errno == ESRCH
  }

  /// The number of the process that was writing a file: `77` of `b.sqlite.77.new-journal` and
  /// `restoring-77.new`.
  private static func pid(ofLeft name: String) -> pid_t? {
    guard
      let ending = BackupShelf.journals.map({ unfinished + $0 }).first(where: name.hasSuffix)
    else { return nil }
    let digits = name.dropLast(ending.count).reversed().prefix { $0.isASCII && $0.isNumber }
    return pid_t(String(digits.reversed()))
  }

  private static func modified(_ status: stat) -> Int {
    #if canImport(Darwin)
      status.st_mtimespec.tv_sec
    #else
      status.st_mtim.tv_sec
    #endif
  }

  /// The names in a folder, in no order; none where it cannot be read.
  static func names(in folder: String) -> [String] {
    guard let stream = opendir(folder.isEmpty ? "." : folder) else { return [] }
    defer { closedir(stream) }
    var names: [String] = []
    while let entry = readdir(stream) {
      let name = withUnsafePointer(to: &entry.pointee.d_name) { name in
        name.withMemoryRebound(to: CChar.self, capacity: MemoryLayout.size(ofValue: name.pointee)) {
          String(cString: $0)
        }
      }
      if name != ".", name != ".." { names.append(name) }
    }
    return names
  }

  /// Creates an empty file unless there is one, and takes from others what they may do with one that
  /// is there. SQLite gives its journal the same permissions.
  ///
  /// - Throws: as ``checkFile(_:)``
  static func createFile(_ path: String) throws(DiaryError) {
    guard let mode = try checkFile(path) else {
      let descriptor = open(path, O_CREAT | O_RDWR | O_CLOEXEC | O_NOFOLLOW, 0o600)
      guard descriptor >= 0 else { throw .cannotCreate(path: path, reason: lastError()) }
      fchmod(descriptor, 0o600)
      close(descriptor)
      return
    }
    if mode & 0o077 != 0 { chmod(path, mode & 0o700) }
  }

  /// Refuses a file that is somebody else's, or no file.
  ///
  /// A symbolic link is followed where the person or the system made it; a link or a file of somebody
  /// else, as may lie in a shared folder, is refused.
  ///
  /// - Returns: its mode; nil where nothing has the name.
  /// - Throws: ``DiaryError/untrusted(path:_:)``, ``DiaryError/cannotCreate(path:reason:)``
  @discardableResult
  static func checkFile(_ path: String) throws(DiaryError) -> mode_t? {
    var status = stat()
    guard lstat(path, &status) == 0 else { return nil }
    if status.st_mode & S_IFMT == S_IFLNK {
      guard isTrusted(status) else { throw .untrusted(path: path, .owner) }
      guard stat(path, &status) == 0 else {
        throw .cannotCreate(path: path, reason: lastError())
      }
    }
    if let distrust = distrust(ofFile: status) { throw .untrusted(path: path, distrust) }
    return status.st_mode
  }

  private static func distrust(ofFile status: stat) -> DiaryError.Distrust? {
    guard status.st_mode & S_IFMT == S_IFREG else { return .notAFile }
    guard isTrusted(status) else { return .owner }
    // SQLite finds what a killed process left by a file's name.
    return status.st_nlink > 1 ? .hardLinks : nil
  }

  /// Whether the person or the system made it.
  static func isTrusted(_ status: stat) -> Bool {
    [0, geteuid()].contains(status.st_uid)
  }

  /// Whether it is a file that ``createFile(_:)`` would take as it is. A pipe of that name would keep who
  /// opens it waiting.
  static func isTrustedFile(_ path: String) -> Bool {
    var status = stat()
    guard lstat(path, &status) == 0, isTrusted(status), stat(path, &status) == 0 else {
      return false
    }
    return distrust(ofFile: status) == nil
  }

  /// Refuses a folder that somebody else made, or to which somebody else's link leads. One that is missing
  /// is nobody's.
  ///
  /// - Throws: ``DiaryError/untrusted(path:_:)``, ``DiaryError/cannotCreate(path:reason:)``
  static func checkFolder(_ path: String) throws(DiaryError) {
    var status = stat()
    guard lstat(path, &status) == 0 else { return }
    guard isTrusted(status) else { throw .untrusted(path: path, .owner) }
    guard stat(path, &status) == 0 else {
      throw .cannotCreate(path: path, reason: lastError())
    }
    guard status.st_mode & S_IFMT == S_IFDIR else { throw .untrusted(path: path, .notAFolder) }
    guard isTrusted(status) else { throw .untrusted(path: path, .owner) }
  }

  /// Whether everybody may put files into a folder, and take others' away.
  package static func isOpenToAll(_ folder: String) -> Bool {
    var status = stat()
    return stat(folder, &status) == 0 && status.st_mode & 0o002 != 0
      && status.st_mode & S_ISVTX == 0
  }

  /// The first part of a path that is a link to what is not there, such as a disk that is not mounted; nil
  /// where there is none.
  package static func danglingLink(in path: String) -> String? {
    var part = path
    var status = stat()
    while !part.isEmpty, stat(part, &status) != 0, errno == ENOENT {
      if lstat(part, &status) == 0 { return part }
      part = folder(of: part)
    }
    return nil
  }

  /// Where a symbolic link leads; any other path is as it was.
  static func target(of path: String) -> String {
    var status = stat()
    guard lstat(path, &status) == 0, status.st_mode & S_IFMT == S_IFLNK else { return path }
    return resolved(path)
  }

  /// A path from the root with the symbolic links in it followed; the last part may be missing.
  package static func resolved(_ path: String) -> String {
    if let real = realpath(path, nil) {
      defer { free(real) }
      // What is no text would be repaired, and name another folder.
      if let text = String(validatingCString: real) { return text }
    }
    var path = path
    while path.count > 1, path.last == "/" { path.removeLast() }
    let parent = folder(of: path)
    guard parent != path, path != "." else { return path }
    let folder = resolved(parent.isEmpty ? "." : parent)
    return (folder == "/" ? "" : folder) + "/" + path.split(separator: "/").suffix(1).joined()
  }

  /// Where a symbolic link leads, as it says; nil for what is none.
  static func link(of path: String) -> String? {
    var target = [UInt8](repeating: 0, count: Int(PATH_MAX))
    let count = target.withUnsafeMutableBytes {
      readlink(path, $0.baseAddress!.assumingMemoryBound(to: CChar.self), $0.count)
    }
    return count < 0 ? nil : String(decoding: target.prefix(count), as: UTF8.self)
  }

  /// Gives a file another name in the same folder, in the place of what had it. A power cut leaves
  /// either.
  static func move(_ path: String, to other: String) throws(DiaryError) {
    guard rename(path, other) == 0 else { throw failure() }
    syncFolder(of: other)
  }

  /// Makes a name that was given or taken away last outlast a power cut: see ``sync(_:)``.
  @discardableResult
  static func syncFolder(of path: String) -> Bool {
    let folder = folder(of: path)
    return sync(folder.isEmpty ? "." : folder)
  }

  /// Makes what was created and removed in a folder outlast a power cut.
  ///
  /// - Returns: false where the disk failed; some file systems cannot do it at all, and need not.
  @discardableResult
  package static func sync(_ folder: String) -> Bool {
    let descriptor = open(folder, O_RDONLY | O_CLOEXEC)
    guard descriptor >= 0 else { return true }
    defer { close(descriptor) }
    return fsync(descriptor) == 0 || [EINVAL, ENOSYS, ENOTSUP].contains(errno)
  }

  static func exists(_ path: String) -> Bool {
    access(path, F_OK) == 0
  }

  /// Whether there is something of that name, be it a link to nothing.
  package static func isTaken(_ path: String) -> Bool {
    var status = stat()
    return lstat(path, &status) == 0 || ![ENOENT, ENOTDIR].contains(errno)
  }

  /// Keeps other processes out of a folder while a closure runs.
  ///
  /// - Throws: ``DiaryError/busy`` after ``Diary/longestWait``, and what the closure throws.
  static func holding<Value>(
    _ folder: String, _ body: () throws(DiaryError) -> Value
  ) throws(DiaryError) -> Value {
    let descriptor = open(folder, O_RDONLY | O_CLOEXEC)
    guard descriptor >= 0 else { throw failure() }
    defer { close(descriptor) }
    let end = ContinuousClock.now + .seconds(Diary.longestWait)
    while flock(descriptor, LOCK_EX | LOCK_NB) != 0 {
      guard errno == EWOULDBLOCK || errno == EINTR else { throw failure() }
      guard ContinuousClock.now < end else { throw .busy }
      usleep(20_000)
    }
    return try body()
  }

  /// The first bytes of a file; nil where it cannot be read.
  package static func beginning(of path: String, _ count: Int) -> [UInt8]? {
    guard isFile(path) else { return nil }
    let descriptor = open(path, O_RDONLY | O_NONBLOCK | O_CLOEXEC)
    guard descriptor >= 0 else { return nil }
    defer { OpenedFiles.give(back: descriptor) }
    var bytes = [UInt8](repeating: 0, count: count)
    var place = 0
    while place < count {
      let read = bytes.withUnsafeMutableBytes {
        pread(descriptor, $0.baseAddress! + place, count - place, off_t(place))
      }
      if read < 0, errno == EINTR { continue }
      if read < 0 { return nil }
      if read == 0 { break }
      place += read
    }
    return Array(bytes.prefix(place))
  }

  private static func write(_ bytes: Data, to descriptor: Int32) throws(DiaryError) {
    var rest = bytes
    while !rest.isEmpty {
      let written = rest.withUnsafeBytes { writeBytes(descriptor, $0.baseAddress!, $0.count) }
      if written < 0 {
        if errno == EINTR { continue }
        throw failure()
      }
      rest = rest.dropFirst(written)
    }
  }

  /// The folder in which a path lies; empty for the working folder.
  package static func folder(of path: String) -> String {
    var parent = path
    while parent.last == "/" { parent.removeLast() }
    while let last = parent.last, last != "/" { parent.removeLast() }
    while parent.count > 1, parent.last == "/" { parent.removeLast() }
    return parent
  }

  /// Whether it is a file of the person or the system.
  static func isOwnFile(_ path: String) -> Bool {
    var status = stat()
    return lstat(path, &status) == 0 && isTrusted(status) && stat(path, &status) == 0
      && status.st_mode & S_IFMT == S_IFREG && isTrusted(status)
  }

  static func isFile(_ path: String) -> Bool {
    var status = stat()
    return stat(path, &status) == 0 && status.st_mode & S_IFMT == S_IFREG
  }

  static func mayBeRead(_ path: String) -> Bool { access(path, R_OK) == 0 }

  /// Whether nobody can tell what there is of that name.
  static func isHidden(_ path: String) -> Bool {
    var status = stat()
    return stat(path, &status) != 0 && errno != ENOENT
  }

  /// What others than the owner may do with it, and the owner; nil where nothing has the name.
  static func permissions(_ path: String) -> Int? {
    var status = stat()
    return stat(path, &status) == 0 ? Int(status.st_mode & 0o777) : nil
  }

  static func remove(_ path: String) { unlink(path) }

  private static func isFolder(_ path: String) -> Bool {
    var status = stat()
    return stat(path, &status) == 0 && status.st_mode & S_IFMT == S_IFDIR
  }

  private static func failure() -> DiaryError {
    [ENOSPC, EDQUOT, EFBIG].contains(errno) ? .diskFull : .failed(lastError())
  }

  private static func lastError() -> FailureReason { FailureReason(errno: errno) }
}

/// `write`, which has another meaning among the functions of ``PrivateFiles``.
private func writeBytes(_ descriptor: Int32, _ bytes: UnsafeRawPointer, _ count: Int) -> Int {
  write(descriptor, bytes, count)
}
