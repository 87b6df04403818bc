import ArgumentParser
import MagnesiumKit
import MagnesiumWords

struct AlertsCommand: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "alerts",
      abstract: say.aboutAlerts,
      discussion: say.moreAboutAlerts,
      subcommands: [History.self])
  }

  @Flag(
    help: ArgumentHelp(
      say.onlyNewAlerts))
  var new = false

  @Flag(
    name: .customLong("exit-code"),
    help: ArgumentHelp(
      say.exitCodeOfAlerts))
  var exitCode = false

  @Flag(
    help: ArgumentHelp(
      say.quietAlerts))
  var quiet = false

  @Flag(
    help: ArgumentHelp(
      say.notifyingAlerts))
  var notify = false

  @Option(
    help: ArgumentHelp(
      say.acknowledging, valueName: "id"))
  var ack: String?

  @Option(
    help: ArgumentHelp(
      say.snoozing,
      valueName: say.durationPlaceholder))
  var snooze: String?

  @OptionGroup var data: DataOptions

  func run() throws {
    do {
      try answer()
    } catch let failure as Failure where failure.status == .alert {
      throw failure
    } catch {
      if !quiet { throw error }
    }
  }

  private func answer() throws {
    let session = try Session()
    let seconds = try snooze.map { try duration($0, session) }
    guard let tracker = try session.trackerIfAny(waiting: quiet ? 0.02 : Tracker.longestWait) else {
      return notify ? () : try show(.empty, session)
    }
    let alerts = try session.alerts(in: tracker)
    if notify { return try ScheduledRun(session: session, tracker: tracker).run(alerts) }
    if ack != nil || seconds != nil { try putAside(alerts, seconds, tracker, session) }
    let shown = new ? try tracker.takeNew(alerts) : alerts
    let overview = try tracker.overview(of: shown)
    do {
      if new, !data.json {
        try show(overview.filter { $0.kind != "weekly_report" }, session)
        try showWeeklyReport(of: shown, tracker, session)
      } else {
        try show(overview, session)
      }
    } catch {
      if new { try? tracker.giveBack(shown) }
      throw error
    }
    if exitCode, overview.items.contains(where: { $0.alert.severity >= .notice && !$0.isPutAside })
    {
      throw Failure(.alert, nil)
    }
  }

  private func putAside(
    _ alerts: [Alert], _ seconds: Int?, _ tracker: Tracker, _ session: Session
  ) throws {
    let chosen = try ack.map { [try alert($0, of: alerts, session)] } ?? alerts
    try tracker.putAside(chosen, seconds: seconds)
    if let seconds { tellEnd(seconds, tracker, session) }
  }

  private func alert(_ ack: String, of alerts: [Alert], _ session: Session) throws -> Alert {
    guard let alert = alerts.first(where: { $0.id == ack }) else {
      let ids = alerts.map(\.id).joined(separator: ", ")
      throw Failure(
        .nothing,
        session.wording.noSuchAlert(ack.printable, others: ids))
    }
    return alert
  }

  /// `3h` is hours here, and days where a day is asked for.
  private func tellEnd(_ seconds: Int, _ tracker: Tracker, _ session: Session) {
    guard !data.json, !quiet else { return }
    let end = tracker.instant(session.environment.now().epochSeconds + seconds)
    let text = "\(session.wording.longDate(end.day)) \(end.time.text)"
    Output.remark(session.wording.putAside(until: text))
  }

  private func show(_ overview: AlertsOverview, _ session: Session) throws {
    let wording = session.wording
    if data.json {
      return try Output.write(JSONText.text(of: AlertsJSON(overview, wording)))
    }
    guard !overview.items.isEmpty else {
      // A shell that asks for what is new gets no word where there is nothing.
      return new ? () : try Output.write(wording.noAlerts)
    }
    try Output.write(
      session.screen.text(
        of: overview.items.map { wording.block(of: $0.alert, isPutAside: $0.isPutAside) }
          + wording.blocks(of: overview.medicinesToMind)))
  }

  /// Who asked for the week's report at the prompt reads it there whole.
  private func showWeeklyReport(
    of alerts: [Alert], _ tracker: Tracker, _ session: Session
  ) throws {
    for alert in alerts {
      guard case .weeklyReport(_, _, let monday) = alert.fact else { continue }
      let reply = PeriodReply(session: session, tracker: tracker, asJSON: false)
      try Output.write(reply.text(of: .week, around: monday))
    }
  }

  private func duration(_ text: String, _ session: Session) throws -> Int {
    if let seconds = DurationWords.seconds(text) { return seconds }
    throw Failure(.usage, session.wording.notADuration(text.printable))
  }

  struct History: ParsableCommand {
    static var configuration: CommandConfiguration {
      CommandConfiguration(
        commandName: "history",
        abstract: say.aboutAlertHistory)
    }

    @OptionGroup var data: DataOptions

    func run() throws {
      let session = try Session()
      let tracker = try session.trackerForReading()
      let history = try tracker.alertHistory()
      let wording = session.wording
      if data.json {
        return try Output.write(
          JSONText.text(of: AlertHistoryJSON(history, tracker: tracker, wording)))
      }
      guard !history.isEmpty else {
        return try Output.write(
          wording.noAlertShownYet)
      }
      try Output.write(
        session.screen.text(
          of: history.map { shown in
            let at = tracker.instant(shown.shownAt)
            return .remark(
              "\(at.day.iso) \(at.time.text) · \(wording.name(shown.severity)) · "
                + wording.text(of: shown))
          }))
    }
  }
}
