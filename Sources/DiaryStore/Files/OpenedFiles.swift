import Platform
import Synchronization

/// The files that connections of this process have open. To close another descriptor of one of them would
/// take from the process all locks that SQLite holds on it, so that such a descriptor is kept as long as
/// they are.
enum OpenedFiles {
  private struct File {
    let device: UInt64
    let inode: UInt64
    var uses = 1
    var descriptors: [Int32] = []
  }

  private static let files = Mutex<[File]>([])

  /// That a connection has a file open.
  struct Use {
    private let device: UInt64
    private let inode: UInt64

    /// nil where there is no file, as in memory.
    init?(of path: String) {
      var status = stat()
      guard stat(path, &status) == 0 else { return nil }
      let (device, inode) = (UInt64(status.st_dev), UInt64(status.st_ino))
      (self.device, self.inode) = (device, inode)
      files.withLock { files in
        if let place = files.firstIndex(where: { $0.device == device && $0.inode == inode }) {
          files[place].uses += 1
        } else {
          files.append(File(device: device, inode: inode))
        }
      }
    }

    /// Once the connection is closed.
    func end() {
      files.withLock { files in
        guard let place = files.firstIndex(where: { $0.device == device && $0.inode == inode })
        else { return }
        files[place].uses -= 1
        guard files[place].uses == 0 else { return }
        for descriptor in files.remove(at: place).descriptors { close(descriptor) }
      }
    }
  }

  /// Closes a descriptor, at once or when nothing of this process holds locks on its file.
  static func give(back descriptor: Int32) {
    var status = stat()
    fstat(descriptor, &status)
    let (device, inode) = (UInt64(status.st_dev), UInt64(status.st_ino))
    files.withLock { files in
      guard let place = files.firstIndex(where: { $0.device == device && $0.inode == inode })
      else {
        close(descriptor)
        return
      }
      files[place].descriptors.append(descriptor)
    }
  }
}
