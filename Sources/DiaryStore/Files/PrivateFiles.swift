#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// Folders and files that only their owner may read, whatever the umask.
enum PrivateFiles {
  /// Creates a folder and those above it that are missing.
  static func createFolder(_ path: String) throws(DiaryError) {
    if isFolder(path) { return }
    let parent = path.split(separator: "/", omittingEmptySubsequences: true).dropLast()
      .joined(separator: "/")
    if !parent.isEmpty { try createFolder((path.hasPrefix("/") ? "/" : "") + parent) }
    if mkdir(path, 0o700) != 0, !isFolder(path) {
      throw .cannotCreate(path: path, reason: lastError())
    }
  }

  /// Creates an empty file unless there is one. SQLite gives its journal the same permissions.
  static func createFile(_ path: String) throws(DiaryError) {
    if exists(path) { return }
    let descriptor = open(path, O_CREAT | O_RDWR | O_CLOEXEC, 0o600)
    guard descriptor >= 0 else { throw .cannotCreate(path: path, reason: lastError()) }
    close(descriptor)
  }

  static func exists(_ path: String) -> Bool {
    access(path, F_OK) == 0
  }

  private static func isFolder(_ path: String) -> Bool {
    var status = stat()
    return stat(path, &status) == 0 && status.st_mode & S_IFMT == S_IFDIR
  }

  private static func lastError() -> String {
    String(cString: strerror(errno))
  }
}
