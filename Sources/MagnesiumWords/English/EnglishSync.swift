import MagnesiumKit

extension English {
  private func changes(_ count: Int) -> String { count == 1 ? "1 change" : "\(count) changes" }

  package var syncIsOff: String { "this diary does not sync: magtrack sync init FOLDER begins" }
  package func syncIsOn(_ folder: String) -> String {
    "this diary syncs already, by \(folder): magtrack sync off ends that"
  }
  package func syncFolderIsMissing(_ path: String) -> String {
    "there is no folder \(path): connect the disk that has it, or make it first"
  }
  package func syncFolderFails(_ path: String, because reason: String) -> String {
    "\(path) cannot be used: \(reason)"
  }
  package func syncFolderIsEmpty(_ folder: String) -> String {
    "\(folder) is empty, though this diary has written there: is its disk connected? If it was emptied on purpose: magtrack sync off, then magtrack sync init \(folder)"
  }
  package func syncFolderIsOfAnother(_ folder: String) -> String {
    "\(folder) holds another diary and nothing of this one: is it another disk? Nothing was written there; what you log is kept here until yours is back"
  }
  package func severalDiariesInFolder(_ devices: [String]) -> String {
    "the folder holds \(devices.count) diaries that were begun apart, by \(devices.joined(separator: "; by ")). One can be joined: on the devices of the other run magtrack sync off, then magtrack sync init FOLDER"
  }
  package func otherDiaryInFolder(_ devices: String) -> String {
    "the folder also holds a diary that was begun apart from this one, by \(devices): neither takes in the other. If they are to be one, run magtrack sync off and then magtrack sync init FOLDER, here or there, not on both"
  }
  package var wrongSyncPassphrase: String {
    "the passphrase is not that of the diary in the folder; nothing was changed"
  }
  package var folderIsNotSealed: String {
    "the diary in the folder is not sealed: leave --encrypt out, or begin in an empty folder"
  }
  package func syncKeyIsGone(_ path: String) -> String {
    "the key of the sealed folder is gone or damaged (\(path)): magtrack sync off, then magtrack sync init with the passphrase"
  }
  package func syncKeyIsAnother(_ path: String) -> String {
    "\(path) is not the key of the folder: magtrack sync off, then magtrack sync init FOLDER with its passphrase. Nothing is lost"
  }
  package func syncKeyIsOpen(_ path: String) -> String {
    "others on this machine can read the folder's key, \(path): magtrack sync mends that"
  }
  package var syncKeyIsClosed: String {
    "others on this machine could read the folder's key; now only you can. Who has copied it can read the folder"
  }
  package func noSuchDevice(_ name: String) -> String {
    "there is no device \"\(name)\": magtrack sync status lists them"
  }
  package func severalDevices(_ name: String) -> String {
    "several devices are called \"\(name)\": say the signs that magtrack sync status shows behind it"
  }
  package var isThisDevice: String { "that is this device: magtrack sync off ends it here" }
  package var ownLogChanged: String {
    "what this device has in the folder is not what it wrote: magtrack sync writes it anew"
  }
  package var folderIsBusy: String {
    "another process is writing into the folder: try again in a moment"
  }
  package func notInFolderYet(because reason: String) -> String {
    "saved here, but not in the sync folder yet: \(reason)"
  }
  package func syncBegan(_ folder: String) -> String {
    "This diary now syncs by \(folder). On another device: magtrack sync init FOLDER, with the same folder there."
  }
  package func syncJoined(_ folder: String) -> String {
    "This device has joined the diary in \(folder)."
  }
  package func syncEnded(_ folder: String) -> String {
    "This diary no longer syncs; it stays as it is. \(folder) was left as it is, because other devices need it."
  }
  package func syncEndedAlone(_ folder: String) -> String {
    "This diary no longer syncs; it stays as it is. This device's part of \(folder) is removed, because no other device had it."
  }
  package func deviceForgotten(_ name: String) -> String {
    "Nobody waits for \(name) any more. What it has written stays."
  }
  package func synced(sent: Int, received: Int) -> String {
    sent + received == 0
      ? "All devices that could be read have the same."
      : "Sent: \(changes(sent)). Received: \(changes(received))."
  }
  package func syncChanged(entries: Int, others: Int) -> String {
    "Changed here: \(self.entries(entries)), other records: \(others)."
  }
  package func writtenOnTwoDevices(_ name: String) -> String {
    "changed on two devices, and the later change stands: \(name)"
  }
  package func isThereAgain(_ name: String) -> String {
    "deleted on one device and changed later on another, so it is there again: \(name)"
  }
  package func isHeldBack(_ name: String, _ count: Int) -> String {
    "kept but not shown, because something contradicts it or a part has not arrived: \(name)"
      + (count > 1 ? " (\(count) times)" : "")
  }
  package func possibleDouble(_ name: String, _ one: Int, _ other: Int) -> String {
    "perhaps one meal, logged on two devices: \(name) (\(one) and \(other)). If so: magtrack delete \(other)"
  }
  package var goesOnAsNewDevice: String {
    "what this device had in the folder is not what it remembers (a copied or restored home): it goes on as a new device, and nothing is lost"
  }
  package var wroteOwnPartAnew: String {
    "what this device had written into the folder was damaged or gone: it is written anew from the diary, under a new id, and nothing is lost"
  }
  package var clockIsBehind: String {
    "this machine's clock is more than a day behind what it was: set it right"
  }
  package func waitForClock(_ count: Int, of device: String) -> String {
    "the clock of \(device) is more than a day ahead: \(changes(count)) of it will count when their time comes"
  }
  package func waitForNewerVersion(_ count: Int, of device: String) -> String {
    "\(device) has a newer version of magtrack: \(changes(count)) of it will count once this one is updated"
  }
  package func syncsBy(_ folder: String, sealed: Bool) -> String {
    "Syncs by \(folder)" + (sealed ? ", sealed" : "")
  }
  package func unsentChanges(_ count: Int) -> String { "Not in the folder yet: \(changes(count))." }
  package func deviceWithoutName(_ id: String) -> String { "device \(id)" }
  package func deviceLine(_ name: String, operations: Int) -> String {
    "\(name): \(changes(operations))"
  }
  package var thisDevice: String { "this device" }
  package var forgottenDevice: String { "forgotten" }
  package func changesToTakeIn(_ count: Int) -> String { "\(changes(count)) to take in" }
  package func changesNotArrived(_ count: Int?) -> String {
    count.map { "\(changes($0)) not arrived yet" } ?? "a part has not arrived yet"
  }
  package func logIsDamaged(_ file: String, line: Int) -> String {
    "\(file) is damaged in line \(line); what stands before it was taken in. magtrack sync on that device mends it"
  }
  package func logIsShorter(_ file: String) -> String {
    "\(file) is shorter than what was read of it; what was read is kept. magtrack sync on that device mends it"
  }
  package func logIsGone(_ device: String) -> String {
    "all that it wrote is gone from the folder; what was read of it is kept. If it is no longer in use: magtrack sync forget \(device)"
  }
  package func logIsUnreadable(_ number: Int) -> String {
    "change \(number) of it is nothing that magtrack writes; what comes before was taken in"
  }
  package var logIsForked: String {
    "two copies of one home have written different changes under one number; none of the second is taken in"
  }
  package var logIsOfOtherDevice: String { "its files are copies of another device's" }
  package var logIsOfNewerVersion: String {
    "a newer version of magtrack wrote its files: update this one"
  }
  package var logDoesNotOpen: String { "its files do not open with this diary's passphrase" }
  package var logIsNotSealed: String { "its files are open, though the diary is sealed" }
  package func fileNotRead(_ file: String) -> String { "not read: \(file)" }
  package func fileNotFetched(_ file: String) -> String {
    "the drive has not fetched it yet: \(file)"
  }
  package func rowsDifferFromOperations(_ count: Int) -> String {
    "differs from what the devices have written: \(count == 1 ? "1 record" : "\(count) records")"
  }
  package var folderIsSound: String { "The diary is what its devices have written." }
  package var folderIsIncomplete: String {
    "The diary is what has arrived of its devices; more is on its way."
  }
  package var erasedElsewhere: String {
    "this diary was erased everywhere by another device. To erase it here too: magtrack erase --everywhere"
  }
  package func eraseLeavesFolder(_ folder: String) -> String {
    "The sync folder \(folder) keeps the diary for the other devices; magtrack erase --everywhere would remove this one's part and ask the others to erase theirs."
  }
  package func erasedInFolder(_ folder: String) -> String {
    "This device's part of \(folder) is removed, and the other devices are asked to erase theirs. Backups, copies of the folder and versions that a cloud drive keeps cannot be reached."
  }
  package func erasedInFolderUnasked(_ folder: String) -> String {
    "This device's part of \(folder) is removed. The other devices could not be asked, because the folder's key is gone: run magtrack erase --everywhere on each."
  }
  package var staysAsElsewhere: String {
    "nothing changes: another device has changed it since"
  }
  package var partStaysAsElsewhere: String {
    "what another device has changed since stays"
  }
  package var restoreReachesDevices: String {
    "This diary syncs: the restored state goes to all devices."
  }

  package var aboutSync: String { "Keep one diary on several devices." }
  package var moreAboutSync: String {
    "The devices share a folder that anything may carry: Syncthing, a cloud drive, a USB stick. There is no account and no network call of magtrack's. Begin with magtrack sync init FOLDER on each; afterwards each change is written into the folder at once, and magtrack sync takes in what the others wrote. Of two changes of one thing the later stands, on all devices, and you are told."
  }
  package var aboutSyncInit: String { "Begin to sync by a folder, or join the diary there." }
  package var moreAboutSyncInit: String {
    "A diary that is in the folder already is joined: entries of both are kept, and a backup is made first. With --encrypt all that is written there is sealed with a passphrase, which each device asks once."
  }
  package var folderToSync: String { "The folder, which must be there." }
  package var folderPlaceholder: String { "folder" }
  package var sealingFolder: String { "Seal what is written there with a passphrase." }
  package var aboutSyncStatus: String { "Show the devices and what has not arrived." }
  package var aboutSyncForget: String { "Wait no more for a device that is gone." }
  package var deviceToForget: String { "Its name, or the signs behind it." }
  package var devicePlaceholder: String { "device" }
  package var aboutSyncOff: String { "End syncing here; the diary stays." }
  package var erasingEverywhere: String {
    "Also remove this device's part of the sync folder, and ask the other devices to erase theirs."
  }
}
