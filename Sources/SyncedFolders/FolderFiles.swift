import Platform

/// Files in a folder that anything may carry, and that anybody may have put something into.
enum FolderFiles {
  /// Of a file that is read; a segment has a hundredth of it.
  static let mostBytes = 1 << 28

  /// - Throws: ``SyncError/missing(path:)``, ``SyncError/notAFolder(path:)``,
  ///   ``SyncError/cannotRead(path:errno:)``
  static func names(in folder: String) throws(SyncError) -> [String] {
    guard let stream = opendir(folder) else { throw readFailure(folder) }
    defer { closedir(stream) }
    var names: [String] = []
    while true {
      errno = 0
      guard let entry = readdir(stream) else {
        // A disk that is pulled out in the middle.
        if errno != 0 { throw .cannotRead(path: folder, errno: errno) }
        break
      }
      let name = withUnsafePointer(to: &entry.pointee.d_name) { name in
        name.withMemoryRebound(to: CChar.self, capacity: MemoryLayout.size(ofValue: name.pointee)) {
          String(cString: $0)
        }
      }
      if name != ".", name != ".." { names.append(name) }
    }
    return names.sorted()
  }

  /// - Throws: ``SyncError``; ``SyncError/missing(path:)`` where there is none.
  static func read(_ path: String, from start: Int = 0) throws(SyncError) -> [UInt8] {
    // A pipe of that name would keep who opens it waiting.
    let descriptor = open(path, O_RDONLY | O_CLOEXEC | O_NOFOLLOW | O_NONBLOCK)
    guard descriptor >= 0 else { throw readFailure(path) }
    defer { close(descriptor) }
    var status = stat()
    guard fstat(descriptor, &status) == 0 else { throw readFailure(path) }
    guard status.st_mode & S_IFMT == S_IFREG else { throw .notAFile(path: path) }
    guard status.st_size <= mostBytes else { throw .tooLarge(path: path) }
    let wanted = max(0, Int(status.st_size) - start)
    // With room for none it would write its length into the empty array that all threads share.
    guard wanted > 0 else { return [] }
    var failure: SyncError?
    let bytes = [UInt8](unsafeUninitializedCapacity: wanted) { buffer, count in
      count = 0
      while count < wanted {
        let more = pread(
          descriptor, buffer.baseAddress! + count, wanted - count, off_t(start + count))
        if more < 0, errno == EINTR { continue }
        if more < 0 { failure = readFailure(path) }
        // It was cut meanwhile; the rest has not arrived.
        guard more > 0 else { return }
        count += more
      }
    }
    if let failure { throw failure }
    return bytes
  }

  static func exists(_ path: String) -> Bool {
    var status = stat()
    return lstat(path, &status) == 0
  }

  /// Whether it is one itself, and no link to one.
  static func isFolder(_ path: String) -> Bool {
    var status = stat()
    return lstat(path, &status) == 0 && status.st_mode & S_IFMT == S_IFDIR
  }

  /// Only its owner may look into it, where the file system knows owners.
  static func createFolder(_ path: String) throws(SyncError) {
    if mkdir(path, 0o700) == 0 {
      // Whatever the umask took from its owner.
      chmod(path, 0o700)
      sync(folderOf(path))
      return
    }
    guard errno == EEXIST else { throw writeFailure(path) }
    guard isFolder(path) else { throw .notAFolder(path: path) }
  }

  /// Keeps other processes of this home out while a closure runs. Nothing is left in the folder for it.
  static func holding<Value>(
    _ folder: String, _ body: () throws(SyncError) -> Value
  ) throws(SyncError) -> Value {
    let descriptor = open(folder, O_RDONLY | O_CLOEXEC | O_DIRECTORY | O_NOFOLLOW)
    guard descriptor >= 0 else { throw readFailure(folder) }
    defer { close(descriptor) }
    let end = ContinuousClock.now + .seconds(5)
    while flock(descriptor, LOCK_EX | LOCK_NB) != 0 {
      if errno == EINTR { continue }
      // Some file systems have no locks; then one device is one process.
      guard errno == EWOULDBLOCK else { break }
      guard ContinuousClock.now < end else { throw .busy }
      usleep(2_000)
    }
    return try body()
  }

  /// Adds bytes to a file: all of them are on the disk, or it is as long as it was.
  ///
  /// - Parameter size: how long it is; what stands after that goes. nil where it is not there, and must not be.
  static func append(_ bytes: [UInt8], to path: String, at size: Int?) throws(SyncError) {
    let flags = O_WRONLY | O_CLOEXEC | O_NOFOLLOW | (size == nil ? O_CREAT | O_EXCL : 0)
    let descriptor = open(path, flags, 0o600)
    guard descriptor >= 0 else { throw writeFailure(path) }
    defer { close(descriptor) }
    let start = size ?? 0
    do throws(SyncError) {
      if size == nil { fchmod(descriptor, 0o600) } else { try cut(descriptor, to: start, path) }
      try write(bytes, to: descriptor, at: start, path)
      guard fsync(descriptor) == 0 else { throw writeFailure(path) }
    } catch {
      if size == nil { unlink(path) } else { ftruncate(descriptor, off_t(start)) }
      throw error
    }
    if size == nil { sync(folderOf(path)) }
  }

  private static func cut(
    _ descriptor: Int32, to size: Int, _ path: String
  ) throws(SyncError) {
    var status = stat()
    guard fstat(descriptor, &status) == 0 else { throw writeFailure(path) }
    guard status.st_mode & S_IFMT == S_IFREG else { throw .notAFile(path: path) }
    if Int(status.st_size) > size, ftruncate(descriptor, off_t(size)) != 0 {
      throw writeFailure(path)
    }
  }

  private static func write(
    _ bytes: [UInt8], to descriptor: Int32, at start: Int, _ path: String
  ) throws(SyncError) {
    var written = 0
    while written < bytes.count {
      let more = bytes.withUnsafeBytes {
        pwrite(
          descriptor, $0.baseAddress! + written, bytes.count - written, off_t(start + written))
      }
      if more < 0, errno == EINTR { continue }
      guard more > 0 else { throw more == 0 ? .noSpace(path: path) : writeFailure(path) }
      written += more
    }
  }

  /// Puts bytes in the place of what a file held: all of it is on the disk, or nothing is changed.
  static func replace(_ path: String, with bytes: [UInt8]) throws(SyncError) {
    // Nobody else writes here, and readers pass the name over.
    let unfinished = path + ".new"
    unlink(unfinished)
    try append(bytes, to: unfinished, at: nil)
    guard rename(unfinished, path) == 0 else {
      let failure = writeFailure(path)
      unlink(unfinished)
      throw failure
    }
    sync(folderOf(path))
  }

  static func remove(_ path: String) throws(SyncError) {
    guard unlink(path) == 0 || errno == ENOENT else { throw writeFailure(path) }
  }

  /// Makes names that were given or taken away outlast a power cut, where a file system can.
  static func sync(_ folder: String) {
    let descriptor = open(folder, O_RDONLY | O_CLOEXEC)
    guard descriptor >= 0 else { return }
    fsync(descriptor)
    close(descriptor)
  }

  private static func folderOf(_ path: String) -> String {
    let folder = path.split(separator: "/", omittingEmptySubsequences: false).dropLast()
    return folder.isEmpty ? "." : folder == [""] ? "/" : folder.joined(separator: "/")
  }

  private static func readFailure(_ path: String) -> SyncError {
    switch errno {
    case ENOENT: .missing(path: path)
    case ENOTDIR: .notAFolder(path: path)
    case ELOOP: .notAFile(path: path)
    default: .cannotRead(path: path, errno: errno)
    }
  }

  private static func writeFailure(_ path: String) -> SyncError {
    switch errno {
    case ENOSPC, EDQUOT, EFBIG: .noSpace(path: path)
    case EROFS, EACCES, EPERM: .readOnly(path: path)
    case ENOENT: .missing(path: path)
    case ENOTDIR: .notAFolder(path: path)
    case ELOOP, EISDIR: .notAFile(path: path)
    default: .cannotWrite(path: path, errno: errno)
    }
  }
}

extension FolderFiles {
  static func removeFolder(_ path: String) throws(SyncError) {
    guard rmdir(path) == 0 || errno == ENOENT else {
      throw .cannotWrite(path: path, errno: errno)
    }
  }
}
