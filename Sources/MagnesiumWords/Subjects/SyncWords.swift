import MagnesiumKit

/// One diary on several devices: what a sync did, what stands in its way, how the folder is.
package protocol SyncWords: Sendable {
  var syncIsOff: String { get }
  func syncIsOn(_ folder: String) -> String
  func syncFolderIsMissing(_ path: String) -> String
  func syncFolderFails(_ path: String, because reason: String) -> String
  func syncFolderIsEmpty(_ folder: String) -> String
  func syncFolderIsOfAnother(_ folder: String) -> String
  /// - Parameter devices: of each diary those that write it.
  func severalDiariesInFolder(_ devices: [String]) -> String
  func otherDiaryInFolder(_ devices: String) -> String
  var wrongSyncPassphrase: String { get }
  var folderIsNotSealed: String { get }
  func syncKeyIsGone(_ path: String) -> String
  func syncKeyIsAnother(_ path: String) -> String
  func syncKeyIsOpen(_ path: String) -> String
  var syncKeyIsClosed: String { get }
  func noSuchDevice(_ name: String) -> String
  func severalDevices(_ name: String) -> String
  var isThisDevice: String { get }
  var ownLogChanged: String { get }
  var folderIsBusy: String { get }
  func notInFolderYet(because reason: String) -> String
  func syncBegan(_ folder: String) -> String
  func syncJoined(_ folder: String) -> String
  func syncEnded(_ folder: String) -> String
  func syncEndedAlone(_ folder: String) -> String
  func deviceForgotten(_ name: String) -> String
  func synced(sent: Int, received: Int) -> String
  func syncChanged(entries: Int, others: Int) -> String
  func writtenOnTwoDevices(_ name: String) -> String
  func isThereAgain(_ name: String) -> String
  /// - Parameter count: how many are called so.
  func isHeldBack(_ name: String, _ count: Int) -> String
  func possibleDouble(_ name: String, _ one: Int, _ other: Int) -> String
  var goesOnAsNewDevice: String { get }
  var wroteOwnPartAnew: String { get }
  var clockIsBehind: String { get }
  func waitForClock(_ count: Int, of device: String) -> String
  func waitForNewerVersion(_ count: Int, of device: String) -> String
  func syncsBy(_ folder: String, sealed: Bool) -> String
  func unsentChanges(_ count: Int) -> String
  func deviceWithoutName(_ id: String) -> String
  func deviceLine(_ name: String, operations: Int) -> String
  var thisDevice: String { get }
  var forgottenDevice: String { get }
  func changesToTakeIn(_ count: Int) -> String
  func changesNotArrived(_ count: Int?) -> String
  func logIsDamaged(_ file: String, line: Int) -> String
  func logIsShorter(_ file: String) -> String
  func logIsGone(_ device: String) -> String
  func logIsUnreadable(_ number: Int) -> String
  var logIsForked: String { get }
  var logIsOfOtherDevice: String { get }
  var logIsOfNewerVersion: String { get }
  var logDoesNotOpen: String { get }
  var logIsNotSealed: String { get }
  func fileNotRead(_ file: String) -> String
  func fileNotFetched(_ file: String) -> String
  func rowsDifferFromOperations(_ count: Int) -> String
  var folderIsSound: String { get }
  var folderIsIncomplete: String { get }
  var erasedElsewhere: String { get }
  func eraseLeavesFolder(_ folder: String) -> String
  func erasedInFolder(_ folder: String) -> String
  func erasedInFolderUnasked(_ folder: String) -> String
  var restoreReachesDevices: String { get }
  /// Of what was undone or redone.
  var staysAsElsewhere: String { get }
  var partStaysAsElsewhere: String { get }
}

/// What help says of it.
package protocol SyncHelp: Sendable {
  var aboutSync: String { get }
  var moreAboutSync: String { get }
  var aboutSyncInit: String { get }
  var moreAboutSyncInit: String { get }
  var folderToSync: String { get }
  var folderPlaceholder: String { get }
  var sealingFolder: String { get }
  var aboutSyncStatus: String { get }
  var aboutSyncForget: String { get }
  var deviceToForget: String { get }
  var devicePlaceholder: String { get }
  var aboutSyncOff: String { get }
  var erasingEverywhere: String { get }
}
