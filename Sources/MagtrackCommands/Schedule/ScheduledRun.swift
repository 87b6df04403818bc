import MagnesiumKit
import MagnesiumWords
import Platform
import ReportPages

/// What the scheduled job does: it tells of what is new, and writes the reports of `config.toml`.
struct ScheduledRun {
  let session: Session
  let tracker: Tracker

  private var wording: any Phrasebook { session.wording }

  func run(_ alerts: [Alert]) throws {
    let new = try tracker.neverSent(alerts)
    if !new.isEmpty {
      // Where there is no desktop nothing is sent; the next prompt shows it all the same.
      let isSent = try? HelperProgram.tell(
        "notify-send", ["--app-name=Magtrack", "Magtrack", text(of: new)], within: 10)
      if isSent == true { try tracker.markSent(new) }
    }
    let configuration = try session.configuration()
    if let file = configuration.reportFile { try writeText(to: file) }
    if let file = configuration.reportPage { try writePage(to: file) }
  }

  /// Arguments can be seen by others on the machine, so that they say nothing of anyone's health.
  private func text(of alerts: [Alert]) -> String {
    let meals = alerts.compactMap { alert in
      if case .reminder(let meal) = alert.fact { wording.name(meal) } else { nil }
    }
    let others = alerts.count - meals.count
    var parts: [String] = []
    if !meals.isEmpty {
      let names = meals.joined(separator: ", ")
      parts.append(wording.logYourMeal(names))
    }
    if others > 0 {
      parts.append(
        wording.newAlerts(others))
    }
    return parts.joined(separator: " · ")
  }

  /// The last line of a text, by which the next run knows that it may write over it.
  private static let mark = "-- magtrack alerts --notify"

  private func writeText(to file: String) throws {
    try write(to: file, of: "report.file") { path in
      SmallFile.text(path)?.hasSuffix(Self.mark + "\n") == true
    } content: { period, day in
      var session = session
      session.screen = Screen(width: 80, isTerminal: false, hasColor: false, isInteractive: false)
      let report = try PeriodReply(session: session, tracker: tracker, asJSON: false)
        .text(of: period, around: day)
      return Output.shown("\(report)\n\n\(Self.mark)\n", hasColor: false)
    }
  }

  private func writePage(to file: String) throws {
    try write(to: file, of: "report.html") { path in
      SmallFile.isPage(path, .scheduled)
    } content: { period, day in
      try session.page(of: NamedPeriod(period, of: day), in: tracker, mark: .scheduled).html
    }
  }

  /// Written anew by each run, so that what was logged late is in it.
  ///
  /// - Parameters:
  ///   - file: as `config.toml` names it.
  ///   - isOwn: whether a file was written by an earlier run.
  ///   - content: what to write of a period around a day.
  private func write(
    to file: String, of setting: String, isOwn: (String) -> Bool,
    content: (CalendarPeriod, CivilDay) throws -> String
  ) throws {
    let period: CalendarPeriod = file.contains("{month}") ? .month : .week
    let day = period.span(of: tracker.today).from - 1
    let first = period.span(of: day).from.iso
    let home = EnvironmentVariable.value(of: "HOME") ?? ""
    let path = (file.hasPrefix("~") ? home + file.dropFirst() : file)
      .replacing("{week}", with: first).replacing("{month}", with: first.prefix(7))
    // A link to a report stays one.
    let target = PrivateFiles.resolved(path)
    guard !PrivateFiles.isTaken(path) || isOwn(target) else {
      throw Configuration.broken(
        wording.reportFileIsOthers(path.printable, setting: setting), wording)
    }
    let text = try content(period, day)
    try inTrackersWords { () throws(DiaryError) in try PrivateFiles.write(text, to: target) }
  }
}
