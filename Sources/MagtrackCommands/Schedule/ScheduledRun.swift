import MagnesiumKit
import MagnesiumWords
import Platform

/// What the scheduled job does: it tells of what is new, and writes last week's report.
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
    if let file = try session.configuration().reportFile { try writeReport(to: file) }
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

  /// The last line of a report, by which the next run knows that it may write over it.
  private static let mark = "-- magtrack alerts --notify"

  /// Written anew by each run, so that what was logged late is in it.
  private func writeReport(to file: String) throws {
    let monday = DaySpan.week(of: tracker.today - 7).from
    let home = EnvironmentVariable.value(of: "HOME") ?? ""
    let path = (file.hasPrefix("~") ? home + file.dropFirst() : file)
      .replacing("{week}", with: monday.iso)
    // A link to a report stays one.
    let target = PrivateFiles.resolved(path)
    guard !PrivateFiles.isTaken(path) || SmallFile.text(target)?.hasSuffix(Self.mark + "\n") == true
    else {
      throw Configuration.broken(
        wording.reportFileIsOthers(path.printable), wording)
    }
    var session = session
    session.screen = Screen(
      width: 80, isTerminal: false, hasColor: false, isInteractive: false)
    let report = try PeriodReply(session: session, tracker: tracker, asJSON: false)
      .week(of: monday)
    let text = Output.shown("\(report)\n\n\(Self.mark)\n", hasColor: false)
    try inTrackersWords { () throws(DiaryError) in try PrivateFiles.write(text, to: target) }
  }
}
