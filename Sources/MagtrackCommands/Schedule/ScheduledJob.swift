import MagnesiumKit
import MagnesiumWords
import Platform

/// The job that tells of alerts at hours of the day, where the system keeps such jobs.
struct ScheduledJob {
  let home: Home
  let wording: any Phrasebook

  /// The arguments with which it calls the program. A job knows nothing of the shell's locale.
  var arguments: [String] {
    let arguments = ["alerts", "--notify"]
    let usual = home.language ?? .english
    return wording.language == usual
      ? arguments : arguments + ["--language", wording.language.rawValue]
  }

  /// The variables that it needs; none where the usual ones do.
  var environment: [(name: String, value: String)] {
    [("MAGTRACK_HOME", otherHome), ("TZ", EnvironmentVariable.value(of: "TZ"))]
      .compactMap { name, value in value.map { (name, $0) } }
  }

  /// Refuses what would be another line, or another command, in the tables of jobs.
  func check() throws {
    if let name = home.shownName { throw Failure(.cannotCreate, wording.noJobFor(name.printable)) }
    for value in [program] + environment.map(\.value)
    where value.unicodeScalars.contains(where: \.isUnprintable) {
      throw Failure(
        .cannotCreate,
        wording.noJobFor(value.printable))
    }
  }

  var program: String {
    #if canImport(Darwin)
      Bundle.main.executablePath ?? CommandLine.arguments[0]
    #else
      (try? FileManager.default.destinationOfSymbolicLink(atPath: "/proc/self/exe"))
        ?? CommandLine.arguments[0]
    #endif
  }

  /// The folder of the diary where it is not that of who has nothing set, as jobs have.
  private var otherHome: String? {
    let usual = Home { $0 == "HOME" ? EnvironmentVariable.value(of: $0) : nil }
    return home.folder == usual?.folder ? nil : home.folder
  }

  /// Writes the files of a job.
  func write(_ files: [(path: String, text: String)]) throws {
    try inTrackersWords { () throws(DiaryError) in
      for (path, text) in files {
        try PrivateFiles.createFolder(URL(fileURLWithPath: path).deletingLastPathComponent().path)
        try PrivateFiles.write(text, to: path)
      }
    }
  }
}

/// What keeps a job on a kind of system.
protocol JobKeeper {
  init(job: ScheduledJob)

  /// - Parameter times: in order, one or more.
  /// - Returns: what was written, as it stands there.
  func install(at times: [ClockTime]) throws -> String

  /// What is installed; nil where nothing is.
  func installed() throws -> String?

  /// Takes back what was installed.
  func remove() throws
}

/// Which keeper, as an option names it.
enum JobKeeperName: String, CaseIterable {
  case systemd, cron, launchd

  /// The one that runs on this system.
  static var usual: JobKeeperName {
    #if canImport(Darwin)
      .launchd
    #else
      access("/run/systemd/system", F_OK) == 0 ? .systemd : .cron
    #endif
  }

  var type: any JobKeeper.Type {
    switch self {
    case .systemd: SystemdTimer.self
    case .cron: Crontab.self
    case .launchd: LaunchAgent.self
    }
  }
}
