import DiarySync
import MagnesiumCore

/// Why a folder cannot be used at all, or this device cannot write in it.
package enum SyncError: Error, Sendable, Hashable {
  /// There is no such folder: a disk that is not mounted, or a drive that has signed out.
  case missing(path: String)
  case notAFolder(path: String)
  /// What has the name of a file is none, or one of another kind.
  case notAFile(path: String)
  case tooLarge(path: String)
  /// - Parameter errno: the system's.
  case cannotRead(path: String, errno: Int32)
  case cannotWrite(path: String, errno: Int32)
  case readOnly(path: String)
  case noSpace(path: String)
  /// Another process of this home is writing.
  case busy
  /// This device's own log is not what it remembers of it. It must go on under another id: see
  /// ``DeviceID``.
  case ownLog(OwnLogProblem)

  package enum OwnLogProblem: Sendable, Hashable {
    /// It is gone, or ends before what was written.
    case isShorter
    /// It holds operations that this home has not made, or has forgotten: the home was copied or put back.
    case isOfAnother
    /// It holds what was not written.
    case isDamaged
    /// Others have read of it what does not stand there: of a copy of this home.
    case isReadOtherwise
    /// It was sealed with another key than the one that the home has.
    case doesNotOpen
  }
}

/// Why a device's log is not read to its end. What comes before is taken in.
package enum LogFinding: Error, Sendable, Hashable {
  /// Operations have not arrived, from a number on; how many, where that is known.
  case missing(from: Int, count: Int?)
  /// Some bytes are not what was written.
  case damaged(segment: Int, line: Int)
  /// A line stands where another belongs.
  case outOfOrder(segment: Int, line: Int, expected: Int, found: Int)
  /// It ends before what was read of it.
  case shorter(segment: Int)
  /// All of it is gone, though it was read.
  case gone
  /// A number was written twice with different operations: of two copies of one home.
  case forked(number: Int)
  /// It belongs to the diary of that id.
  case foreignDiary(EntryUUID)
  /// It was written by the device of that id: somebody has copied it here.
  case foreignDevice(DeviceID)
  /// A newer version of the program wrote it in another form.
  case newerFormat(Int)
  /// What stands at a number is not what a version of this program writes.
  case unreadable(number: Int)
  case wrongPassphrase
  case needsPassphrase
  /// It is open to all, in a diary that is sealed.
  case notSealed
  case cannotRead(SyncError)

  package var isOfAnotherDiary: Bool {
    if case .foreignDiary = self { true } else { false }
  }

  /// Whether a part cannot be read that was written, and that a state may tell of.
  var isOfPart: Bool {
    switch self {
    case .missing, .damaged, .outOfOrder, .shorter, .gone, .forked, .unreadable: true
    default: false
    }
  }

  /// Whether it comes right by itself: the rest is on its way, or a newer version will read it.
  package var isOnItsWay: Bool {
    switch self {
    case .missing, .newerFormat: true
    default: false
    }
  }
}
