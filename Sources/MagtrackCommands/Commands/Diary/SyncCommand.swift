import ArgumentParser
import DiarySync
import MagnesiumKit
import MagnesiumWords
import Platform

struct SyncCommand: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "sync",
      abstract: say.aboutSync,
      discussion: say.moreAboutSync,
      subcommands: [SyncInit.self, SyncState.self, SyncForget.self, SyncOff.self])
  }

  @OptionGroup var data: DataOptions

  func run() throws {
    let session = try Session()
    let report = try session.trackerOfDevices().synchronise(called: Self.deviceName)
    try Output.write(
      data.json
        ? JSONText.text(of: SyncJSON(report, session.wording))
        : session.screen.text(of: Document([session.wording.blocks(of: report)])))
    try Self.check(report.status)
  }

  /// - Throws: ``Failure``, which has been told, where something is wrong that does not come right by itself.
  static func check(_ status: SyncStatus) throws {
    if let problem = status.problem { throw Failure(ExitStatus(problem), nil) }
    if !status.isSound { throw Failure(.unreadableInput, nil) }
  }

  /// As the system calls this machine.
  static var deviceName: String {
    var name = [CChar](repeating: 0, count: 256)
    guard gethostname(&name, name.count - 1) == 0 else { return "magtrack" }
    let text = name.withUnsafeBufferPointer { String(cString: $0.baseAddress!) }.printable
    return text.isEmpty ? "magtrack" : text
  }
}

struct SyncInit: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "init", abstract: say.aboutSyncInit, discussion: say.moreAboutSyncInit)
  }

  @Argument(
    help: ArgumentHelp(say.folderToSync, valueName: say.folderPlaceholder), completion: .directory)
  var folder: String

  @Flag(help: ArgumentHelp(say.sealingFolder))
  var encrypt = false

  @OptionGroup var data: DataOptions

  func run() throws {
    let session = try Session()
    let wording = session.wording
    let path = URL(fileURLWithPath: folder).standardizedFileURL.path
    let beginning = try session.trackerForWriting().beginSync(
      in: path, called: SyncCommand.deviceName, sealed: encrypt
    ) { isKnown in
      let passphrase = Passphrase(session: session)
      return try isKnown ? passphrase.known() : passphrase.chosen()
    }
    if data.json {
      return try Output.write(JSONText.text(of: SyncJSON(beginning.report, wording)))
    }
    let first =
      beginning.isJoining ? wording.syncJoined(path.printable) : wording.syncBegan(path.printable)
    try Output.write(
      session.screen.text(of: Document([[.remark(first)] + wording.blocks(of: beginning.report)])))
  }
}

struct SyncState: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(commandName: "status", abstract: say.aboutSyncStatus)
  }

  @OptionGroup var data: DataOptions

  func run() throws {
    let session = try Session()
    let status = try session.trackerOfDevices().syncStatus()
    try Output.write(
      data.json
        ? JSONText.text(of: SyncStatusJSON(status, session.wording))
        : session.screen.text(of: Document([session.wording.blocks(of: status)])))
  }
}

struct SyncForget: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(commandName: "forget", abstract: say.aboutSyncForget)
  }

  @Argument(help: ArgumentHelp(say.deviceToForget, valueName: say.devicePlaceholder))
  var device: String

  @OptionGroup var speech: LanguageOption

  func run() throws {
    let session = try Session()
    let forgotten = try session.trackerOfDevices().forgetDevice(device)
    try Output.write(
      session.screen.wrap(
        session.wording.deviceForgotten(session.wording.name(of: forgotten)), hanging: 2))
  }
}

struct SyncOff: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(commandName: "off", abstract: say.aboutSyncOff)
  }

  @OptionGroup var speech: LanguageOption

  func run() throws {
    let session = try Session()
    let (folder, isRemoved) = try session.trackerOfDevices().endSync()
    let wording = session.wording
    try Output.write(
      session.screen.wrap(
        isRemoved
          ? wording.syncEndedAlone(folder.printable) : wording.syncEnded(folder.printable),
        hanging: 2))
  }
}

extension Session {
  /// The diary, where there is one: it may be one of several.
  fileprivate func trackerOfDevices() throws -> Tracker {
    guard let tracker = try trackerIfAny() else { throw SyncProblem.isOff }
    return tracker
  }
}

/// A device in what is printed for programs.
struct SyncedDeviceJSON: Encodable {
  let id: String
  @Nullable var name: String?
  let this_device: Bool
  let forgotten: Bool
  let changes: Int
  let changes_to_take_in: Int
  let changes_not_arrived: Int

  init(_ device: SyncedDevice) {
    id = device.id.description
    name = device.name
    this_device = device.isThis
    forgotten = device.isForgotten
    changes = device.operations
    changes_to_take_in = device.arrived
    changes_not_arrived = device.missing
  }
}

/// `sync status --json`
struct SyncStatusJSON: Encodable {
  let schema_version = 1
  let folder: String
  let sealed: Bool
  let unsent_changes: Int
  let waiting_changes: Int
  let devices: [SyncedDeviceJSON]
  let findings: [String]

  init(_ status: SyncStatus, _ wording: any Phrasebook) {
    folder = status.folder
    sealed = status.isSealed
    unsent_changes = status.unsent
    waiting_changes = status.waiting.count
    devices = status.devices.map(SyncedDeviceJSON.init)
    findings = wording.troubles(of: status)
  }
}

/// `sync --json`
struct SyncJSON: Encodable {
  struct Item: Encodable {
    let kind: String
    let name_en: String
    let name_id: String
    @Nullable var id: Int?

    init(_ item: SyncOutcome.Item) {
      kind = item.kind
      name_en = item.name.english
      name_id = item.name.indonesian
      id = item.number
    }
  }

  struct Double: Encodable {
    let day: String
    let ids: [Int]
    let name_en: String
    let name_id: String
  }

  let schema_version = 1
  let folder: String
  let sealed: Bool
  let sent_changes: Int
  let received_changes: Int
  let changed_entries: Int
  let changed_others: Int
  let waiting_changes: Int
  let conflicts: [Item]
  let brought_back: [Item]
  let held_back: [Item]
  let possible_doubles: [Double]
  let devices: [SyncedDeviceJSON]
  let findings: [String]

  init(_ report: SyncReport, _ wording: any Phrasebook) {
    let (status, outcome) = (report.status, report.outcome)
    folder = status.folder
    sealed = status.isSealed
    sent_changes = report.sent
    received_changes = outcome.applied
    changed_entries = outcome.entries
    changed_others = outcome.others
    waiting_changes = outcome.waiting.count
    conflicts = outcome.conflicts.map(Item.init)
    brought_back = outcome.broughtBack.map(Item.init)
    held_back = outcome.held.map(Item.init)
    possible_doubles = report.doubles.map { double in
      Double(
        day: double.one.intake.day.iso, ids: [double.one.id, double.other.id],
        name_en: double.one.intake.name.english, name_id: double.one.intake.name.indonesian)
    }
    devices = status.devices.map(SyncedDeviceJSON.init)
    findings =
      wording.troubles(of: status)
      + (outcome.contradiction.map { [wording.words(for: $0)] } ?? [])
  }
}
