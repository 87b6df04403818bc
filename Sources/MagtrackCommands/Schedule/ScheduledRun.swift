import Foundation
import MagnesiumKit

/// What the scheduled job does: it tells of what is new, and writes last week's report.
struct ScheduledRun {
  let session: Session
  let tracker: Tracker

  private var wording: Wording { session.wording }

  func run(_ alerts: [Alert]) throws {
    let new = try tracker.neverSent(alerts)
    if !new.isEmpty {
      // Where there is no desktop nothing is sent; the next prompt shows it all the same.
      let sent = try? HelperProgram.run(
        "notify-send", ["--app-name=Magtrack", "Magtrack", text(of: new)])
      if sent?.status == 0 { try tracker.markSent(new) }
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
      parts.append(wording("Log your meal: \(names)", "Catat makan Anda: \(names)"))
    }
    if others > 0 {
      parts.append(
        wording(
          others == 1 ? "1 new alert: magtrack alerts" : "\(others) new alerts: magtrack alerts",
          "\(others) peringatan baru: magtrack alerts"))
    }
    return parts.joined(separator: " · ")
  }

  /// Written anew by each run, so that what was logged late is in it.
  private func writeReport(to file: String) throws {
    let today = tracker.today
    let monday = today - (today.weekday - 1) - 7
    let home = EnvironmentVariable.value(of: "HOME") ?? ""
    let path = (file.hasPrefix("~") ? home + file.dropFirst() : file)
      .replacing("{week}", with: monday.iso)
    var session = session
    session.screen = Screen(
      width: 80, isTerminal: false, hasColor: false, isInteractive: false)
    let report = try PeriodReply(session: session, tracker: tracker, asJSON: false)
      .week(from: monday)
    try inTrackersWords { () throws(DiaryError) in
      try PrivateFiles.write(report + "\n", to: path)
    }
  }
}
