import ArgumentParser
import MagnesiumKit
import MagnesiumWords

struct Status: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "status",
      abstract: say.aboutStatus,
      discussion: say.moreAboutStatus)
  }

  @Flag(
    help: ArgumentHelp(
      say.statusForPrompt))
  var prompt = false

  @OptionGroup var data: DataOptions

  func run() throws {
    if prompt { return PromptStatus.print() }
    let session = try Session()
    let tracker = try session.trackerForReading()
    let overview = try tracker.dayOverview()
    if data.json { return try Output.write(JSONText.text(of: StatusJSON(overview))) }
    let (report, due) = (overview.report, overview.due.count)
    let alerts = try tracker.notPutAside(try session.alerts(in: tracker)).count
    let wording = session.wording
    let target = report.isAim ? report.reference?.mg : nil
    var parts = [PromptStatus.line(report.tally, target: target)]
    parts.append(wording.name(report.state))
    if due > 0 {
      parts.append(
        wording.dosesDue(due))
    }
    if alerts > 0 {
      parts.append(
        wording.alertsHold(alerts))
    }
    try Output.write(session.screen.wrap(parts.joined(separator: " · ")))
  }
}

/// `status --json`
struct StatusJSON: Encodable {
  let schema_version = 1
  let day: String
  let state: String
  @Nullable var magnesium_mg: Double?
  let unknown_items: Int
  @Nullable var reference: DayJSON.Reference?
  @Nullable var percent: Int?
  let cautions: [CautionJSON]

  init(_ overview: DayOverview) {
    let report = overview.report
    cautions = overview.cautions.map(CautionJSON.init)
    day = report.day.iso
    state = report.state.rawValue
    magnesium_mg = report.record.magnesiumMg?.tenths
    unknown_items = report.tally.unknownItems
    reference = report.reference.map(DayJSON.Reference.init)
    percent = report.percent
  }
}
