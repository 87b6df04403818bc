import ArgumentParser
import MagnesiumKit

struct Status: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "status",
      abstract: say(
        "Where today stands, in a line.", "Posisi hari ini dalam satu baris."),
      discussion: say(
        "--prompt is for shells and status bars: it is fast, changes nothing, and on any trouble prints nothing.",
        "--prompt untuk shell dan bilah status: cepat, tidak mengubah apa pun, dan bila ada masalah tidak mencetak apa pun."
      ))
  }

  @Flag(
    help: ArgumentHelp(
      say("One short line for a prompt.", "Satu baris pendek untuk prompt.")))
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
        wording(due == 1 ? "1 dose due" : "\(due) doses due", "\(due) dosis sudah waktunya"))
    }
    if alerts > 0 {
      parts.append(
        wording(
          "\(alerts == 1 ? "1 alert" : "\(alerts) alerts"): magtrack alerts",
          "\(alerts) peringatan: magtrack alerts"))
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
