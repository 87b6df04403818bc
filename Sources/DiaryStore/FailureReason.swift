import CSQLite
import Platform

/// Why the system, or SQLite for it, did not do what it was asked: what is common has a case, so that it can
/// be said in any language.
public enum FailureReason: Sendable, Hashable {
  case noSpace, notPermitted, notFound, exists, readOnly, busy, inputOutput
  case isFolder, isNoFolder, isNoFile
  case nameTooLong, tooManyLinks, tooManyFiles, noMemory
  /// In the words of the system or of SQLite.
  case other(String)

  /// - Parameter code: the system's `errno`.
  package init(errno code: Int32) {
    self =
      switch code {
      case ENOSPC, EDQUOT, EFBIG: .noSpace
      case EACCES, EPERM: .notPermitted
      case ENOENT: .notFound
      case EEXIST, ENOTEMPTY: .exists
      case EROFS: .readOnly
      case EBUSY, ETXTBSY, EAGAIN: .busy
      case EIO: .inputOutput
      case EISDIR: .isFolder
      case ENOTDIR: .isNoFolder
      case ENODEV, ENXIO: .isNoFile
      case ENAMETOOLONG: .nameTooLong
      case ELOOP: .tooManyLinks
      case EMFILE, ENFILE: .tooManyFiles
      case ENOMEM: .noMemory
      default: .other(String(cString: strerror(code)))
      }
  }

  init(_ error: SQLiteError) {
    self =
      switch error.code {
      case SQLITE_FULL: .noSpace
      case SQLITE_PERM, SQLITE_AUTH: .notPermitted
      case SQLITE_READONLY: .readOnly
      case SQLITE_BUSY, SQLITE_LOCKED: .busy
      case SQLITE_IOERR: .inputOutput
      case SQLITE_NOMEM: .noMemory
      default: .other(error.message)
      }
  }
}
