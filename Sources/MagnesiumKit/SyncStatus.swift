import DiaryStore
import DiarySync
import MagnesiumCore
import SyncedFolders

/// Why a diary is not synced as was asked.
package enum SyncProblem: Error, Sendable, Hashable {
  case isOff
  case isOn(folder: String)
  case folder(SyncError)
  /// The folder holds nothing of any diary: a disk that is not mounted, or one that was emptied.
  case isEmpty(folder: String)
  /// The folder holds other diaries and nothing of this one: another disk at the same path.
  case isOfAnother(folder: String)
  case severalDiaries([OtherDiary])
  case wrongPassphrase
  /// The diary in the folder is open, and sealing was asked for.
  case isNotSealed
  /// The file in which the home keeps the key is gone.
  case noKey(path: String)
  /// The key that it holds is another than the one of the folder.
  case otherKey(path: String)
  /// Others may read that file.
  case openKey(path: String)
  case noSuchDevice(String)
  case severalDevices(String)
  case isThisDevice
}

/// A diary that lies in the folder and was begun apart from this one.
package struct OtherDiary: Sendable, Hashable {
  package let devices: [KnownDevice]
}

/// A device of the diary, as this one knows it.
package struct SyncedDevice: Sendable, Hashable {
  package let id: DeviceID
  package let name: String?
  package let isThis: Bool
  package let isForgotten: Bool
  /// How many of its operations are in the diary here.
  package let operations: Int
  /// Those that lie in the folder and are not taken in yet.
  package let arrived: Int
  /// Those that another device has and that have not arrived.
  package let missing: Int
  package let finding: LogFinding?
}

/// How a diary stands in its folder.
package struct SyncStatus: Sendable {
  package let folder: String
  package let isSealed: Bool
  package let devices: [SyncedDevice]
  /// Those of which the log lies there too.
  package let otherDiaries: [OtherDiary]
  /// Operations of this device that do not stand in the folder yet.
  package let unsent: Int
  package let waiting: [KeptOperation]
  /// Files that are not read: copies of a conflict, and what is not all there.
  package let passedOver: [String]
  package let notFetched: [String]
  /// Whether a device has erased the diary for all.
  package let isErased: Bool
  /// Why it cannot be synced as it is; nil where it can.
  package let problem: SyncProblem?

  /// Whether nothing is wrong that does not come right by itself.
  package var isSound: Bool {
    problem == nil && otherDiaries.isEmpty && devices.allSatisfy { $0.finding?.isOnItsWay ?? true }
  }

  /// Whether all that is known to be written has come.
  package var isComplete: Bool {
    devices.allSatisfy { $0.finding == nil && $0.missing == 0 } && notFetched.isEmpty
  }
}

/// What a sync has done.
package struct SyncReport: Sendable {
  package let outcome: SyncOutcome
  package let sent: Int
  package let status: SyncStatus
  package let doubles: [PossibleDouble]
  /// Why this home goes on as another device; nil where it does not.
  package let renewal: SyncError.OwnLogProblem?
  /// Whether others could read the file of the key, and cannot any more.
  package let isKeyMended: Bool
}

/// How a device begins.
package struct SyncBeginning: Sendable {
  /// Whether the folder had the diary already.
  package let isJoining: Bool
  package let isSealed: Bool
  package let report: SyncReport
}

/// What became of the folder of a diary that is erased everywhere.
package struct FolderErasure: Sendable {
  package let folder: String
  /// Whether the others are asked to erase theirs: not where the key is gone.
  package let isAsked: Bool
}
