import DiarySync

/// The files of one device: nobody else writes there.
///
/// | name | what it is |
/// | --- | --- |
/// | `000001.mtlog` | a segment of its log; the last may grow, the others never change |
/// | `000001.mtsnap` | the state that it had folded |
/// | `seen` | how far it has read the others |
struct DeviceFolder: Hashable {
  let path: String
  let device: DeviceID
  /// In their order.
  let segments: [Int]
  let snapshots: [Int]
  /// Copies that a sync program made of two versions, and what is not all there yet.
  let passedOver: [String]
  /// Files that a drive knows of and has not fetched.
  let notFetched: [String]

  static let prefix = "dev-"
  static let log = ".mtlog"
  static let snapshot = ".mtsnap"

  static func path(of device: DeviceID, in folder: String) -> String {
    "\(folder)/\(prefix)\(device)"
  }

  init(of device: DeviceID, in folder: String) throws(SyncError) {
    path = Self.path(of: device, in: folder)
    self.device = device
    var (segments, snapshots): ([Int], [Int]) = ([], [])
    var (passedOver, notFetched): ([String], [String]) = ([], [])
    for name in try FolderFiles.names(in: path) {
      if let number = Self.number(of: name, Self.log) {
        segments.append(number)
      } else if let number = Self.number(of: name, Self.snapshot) {
        snapshots.append(number)
      } else if name.hasPrefix("."), name.hasSuffix(".icloud") {
        notFetched.append(name)
      } else if name != Seen.name {
        passedOver.append(name)
      }
    }
    self.segments = segments.sorted()
    self.snapshots = snapshots.sorted()
    self.passedOver = passedOver
    self.notFetched = notFetched
  }

  /// The devices that have files in a folder, and what else lies there, links among it.
  static func devices(
    in folder: String
  ) throws(SyncError) -> (devices: [DeviceID], others: [String]) {
    var (devices, others): ([DeviceID], [String]) = ([], [])
    for name in try FolderFiles.names(in: folder) {
      if name.hasPrefix(prefix), let device = DeviceID(String(name.dropFirst(prefix.count))),
        FolderFiles.isFolder("\(folder)/\(name)")
      {
        devices.append(device)
      } else {
        others.append(name)
      }
    }
    return (devices, others)
  }

  /// That of `000123.mtlog`; nil for any other name, such as `000123.sync-conflict-….mtlog`,
  /// `000123 (conflicted copy).mtlog`, `000123.mtlog~` and `000123.mtlog.tmp`.
  private static func number(of name: String, _ ending: String) -> Int? {
    guard name.hasSuffix(ending), name.utf8.count == 6 + ending.utf8.count else { return nil }
    let digits = name.utf8.prefix(6)
    guard digits.allSatisfy({ UInt8(ascii: "0")...UInt8(ascii: "9") ~= $0 }) else { return nil }
    return Int(name.prefix(6)).flatMap { $0 > 0 ? $0 : nil }
  }

  static func name(_ number: Int, _ ending: String) -> String {
    let digits = String(number)
    return String(repeating: "0", count: max(0, 6 - digits.count)) + digits + ending
  }

  func segment(_ number: Int) -> String { "\(path)/\(Self.name(number, Self.log))" }

  func snapshot(_ number: Int) -> String { "\(path)/\(Self.name(number, Self.snapshot))" }

  var seen: String { "\(path)/\(Seen.name)" }
}
