import DiarySync
import MagnesiumKit
import SyncedFolders

/// What `doctor` finds of a diary that syncs.
package struct SyncCheckup {
  package let status: SyncStatus
  /// How many rows are not what the devices wrote.
  package let differences: Int

  package init(status: SyncStatus, differences: Int) {
    (self.status, self.differences) = (status, differences)
  }
}

extension Phrasebook {
  package func blocks(of checkup: SyncCheckup) -> [Block] {
    blocks(of: checkup.status)
      + [
        checkup.differences == 0
          ? !checkup.status.isSound
            ? nil : .remark(checkup.status.isComplete ? folderIsSound : folderIsIncomplete)
          : .remark("! " + rowsDifferFromOperations(checkup.differences))
      ].compactMap(\.self)
  }

  /// A device as it is called, with what tells it apart from another of that name.
  package func name(of device: SyncedDevice) -> String { name(of: device.id, device.name) }

  private func names(of diary: OtherDiary) -> String {
    diary.devices.map { name(of: $0.id, $0.name) }.joined(separator: ", ")
  }

  private func name(of id: DeviceID, _ name: String?) -> String {
    name.map { "\($0.printable) (\(id.shortName))" } ?? deviceWithoutName(id.shortName)
  }

  /// What a sync has done.
  package func blocks(of report: SyncReport) -> [Block] {
    let outcome = report.outcome
    var lines = [synced(sent: report.sent, received: outcome.applied)]
    if outcome.entries + outcome.others > 0 {
      lines.append(syncChanged(entries: outcome.entries, others: outcome.others))
    }
    switch report.renewal {
    case nil: break
    case .isShorter?, .isDamaged?: lines.append("! " + wroteOwnPartAnew)
    case .isOfAnother?, .isReadOtherwise?, .doesNotOpen?: lines.append("! " + goesOnAsNewDevice)
    }
    if report.isKeyMended { lines.append("! " + syncKeyIsClosed) }
    if outcome.isClockBehind { lines.append("! " + clockIsBehind) }
    if report.status.isErased { lines.append("! " + erasedElsewhere) }
    lines += outcome.conflicts.map { "! " + writtenOnTwoDevices(name(of: $0)) }
    lines += outcome.broughtBack.map { "! " + isThereAgain(name(of: $0)) }
    lines += heldBack(outcome.held).map { "! " + $0 }
    if let contradiction = outcome.contradiction { lines.append("! " + words(for: contradiction)) }
    lines += report.doubles.map { "? " + text(of: $0) }
    lines += troubles(of: report.status).map { "! " + $0 }
    return lines.map(Block.remark)
  }

  /// What is called alike is told once.
  private func heldBack(_ items: [SyncOutcome.Item]) -> [String] {
    var counts: [String: Int] = [:]
    let names = items.map(title)
    for name in names { counts[name, default: 0] += 1 }
    return names.compactMap { name in
      counts.removeValue(forKey: name).map { isHeldBack(name, $0) }
    }
  }

  /// Something that a sync tells of.
  private func name(of item: SyncOutcome.Item) -> String {
    let title = title(of: item)
    return item.number.map { "\(title) · \(entryNumber($0))" } ?? title
  }

  private func title(of item: SyncOutcome.Item) -> String {
    let name = item.name[language].printable
    // Of a day nothing else tells it apart.
    return CivilDay(iso: name).map(longDate) ?? name
  }

  package func text(of double: PossibleDouble) -> String {
    possibleDouble(
      double.one.intake.name[language].printable, double.one.id, double.other.id)
  }

  /// How the diary stands in its folder.
  package func blocks(of status: SyncStatus) -> [Block] {
    var blocks = [Block.remark(syncsBy(status.folder.printable, sealed: status.isSealed))]
    if status.unsent > 0 { blocks.append(.remark(unsentChanges(status.unsent))) }
    for device in status.devices {
      var parts = [deviceLine(name(of: device), operations: device.operations)]
      if device.isThis { parts.append(thisDevice) }
      if device.isForgotten { parts.append(forgottenDevice) }
      if device.arrived > 0 { parts.append(changesToTakeIn(device.arrived)) }
      blocks.append(.item(parts.joined(separator: " · ")))
    }
    if status.isErased { blocks.append(.remark("! " + erasedElsewhere)) }
    return blocks + troubles(of: status).map { .remark("! " + $0) }
  }

  /// What of the folder is not as it should be.
  package func troubles(of status: SyncStatus) -> [String] {
    var lines: [String] = []
    if let problem = status.problem { lines.append(words(for: problem)) }
    lines += status.otherDiaries.map { otherDiaryInFolder(names(of: $0)) }
    for device in status.devices where !device.isThis {
      let name = name(of: device)
      if let finding = device.finding {
        lines.append("\(name): \(text(of: finding, of: device, in: status.folder))")
      } else if device.missing > 0 {
        lines.append("\(name): \(changesNotArrived(device.missing))")
      }
    }
    lines += waiting(status)
    lines += status.notFetched.map { fileNotFetched($0.printable) }
    lines += status.passedOver.map { fileNotRead($0.printable) }
    return lines
  }

  private func waiting(_ status: SyncStatus) -> [String] {
    Dictionary(grouping: status.waiting, by: \.device).sorted { $0.key < $1.key }
      .flatMap { id, kept in
        let name = name(of: id, status.devices.first { $0.id == id }?.name)
        let ahead = kept.count { $0.reason == .ahead }
        return [
          ahead > 0 ? waitForClock(ahead, of: name) : nil,
          kept.count > ahead ? waitForNewerVersion(kept.count - ahead, of: name) : nil,
        ].compactMap(\.self)
      }
  }

  private func text(
    of finding: LogFinding, of device: SyncedDevice, in folder: String
  ) -> String {
    switch finding {
    case .missing(_, let count): changesNotArrived(count)
    case .damaged(let segment, let line), .outOfOrder(let segment, let line, _, _):
      logIsDamaged(file(segment, of: device), line: line)
    case .shorter(let segment): logIsShorter(file(segment, of: device))
    case .gone: logIsGone(device.id.shortName)
    case .unreadable(let number): logIsUnreadable(number)
    case .forked: logIsForked
    case .foreignDiary(let diary): otherDiaryInFolder("\(diary)")
    case .foreignDevice: logIsOfOtherDevice
    case .newerFormat: logIsOfNewerVersion
    case .wrongPassphrase, .needsPassphrase: logDoesNotOpen
    case .notSealed: logIsNotSealed
    case .cannotRead(let error): text(of: error, in: folder)
    }
  }

  private func file(_ segment: Int, of device: SyncedDevice) -> String {
    let digits = String(segment)
    let name = String(repeating: "0", count: max(0, 6 - digits.count)) + digits
    return "dev-\(device.id)/\(name).mtlog"
  }

  package func text(of error: SyncError, in folder: String) -> String {
    switch error {
    case .missing(let path): syncFolderIsMissing(path.printable)
    case .notAFolder(let path): syncFolderFails(path.printable, because: reason(.isNoFolder))
    case .notAFile(let path): syncFolderFails(path.printable, because: reason(.isNoFile))
    case .tooLarge(let path):
      syncFolderFails(path.printable, because: reason(.other("> 256 MB")))
    case .cannotRead(let path, let code), .cannotWrite(let path, let code):
      syncFolderFails(path.printable, because: reason(FailureReason(errno: code)))
    case .readOnly(let path): syncFolderFails(path.printable, because: reason(.notPermitted))
    case .noSpace(let path): syncFolderFails(path.printable, because: reason(.noSpace))
    case .busy: folderIsBusy
    case .ownLog: ownLogChanged
    }
  }

  package func words(for problem: SyncProblem) -> String {
    switch problem {
    case .isOff: syncIsOff
    case .isOn(let folder): syncIsOn(folder.printable)
    case .folder(let error): text(of: error, in: "")
    case .isEmpty(let folder): syncFolderIsEmpty(folder.printable)
    case .isOfAnother(let folder): syncFolderIsOfAnother(folder.printable)
    case .severalDiaries(let diaries): severalDiariesInFolder(diaries.map(names))
    case .wrongPassphrase: wrongSyncPassphrase
    case .isNotSealed: folderIsNotSealed
    case .noKey(let path): syncKeyIsGone(path.printable)
    case .otherKey(let path): syncKeyIsAnother(path.printable)
    case .openKey(let path): syncKeyIsOpen(path.printable)
    case .noSuchDevice(let name): noSuchDevice(name.printable)
    case .severalDevices(let name): severalDevices(name.printable)
    case .isThisDevice: isThisDevice
    }
  }
}
