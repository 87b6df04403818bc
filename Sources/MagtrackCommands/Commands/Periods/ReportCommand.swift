import ArgumentParser
import MagnesiumKit
import MagnesiumWords
import Platform
import ReportPages

struct ReportCommand: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "report", abstract: say.aboutReport, discussion: say.moreAboutReport)
  }

  @Argument(
    help: ArgumentHelp(say.reportPeriod, valueName: "week|month|range"), completion: Complete.days)
  var words: [String] = []

  @Option(
    help: ArgumentHelp(say.reportFile, valueName: say.filePlaceholder), completion: .file())
  var html: String?

  @Option(
    help: ArgumentHelp(say.reportChartFile, valueName: say.filePlaceholder), completion: .file())
  var svg: String?

  @Flag(help: ArgumentHelp(say.reportEntries))
  var entries = false

  @Option(help: ArgumentHelp(say.reportName))
  var name: String?

  @Flag(help: ArgumentHelp(say.reportConditions))
  var withConditions = false

  @Flag(help: ArgumentHelp(say.overwriting))
  var force = false

  @Flag(help: ArgumentHelp(say.reportOpening))
  var open = false

  @OptionGroup var data: DataOptions

  func run() throws {
    let session = try Session()
    let tracker = try session.trackerForReading()
    let (span, before) = try period(session, tracker)
    let sheet = try tracker.sheet(
      from: span.from, to: span.to, comparedWith: before, language: session.wording.language)
    let page = PeriodPage(
      sheet,
      choices: PeriodPage.Choices(
        name: name, showsConditions: withConditions, showsEntries: entries),
      version: Magtrack.configuration.version, in: session.wording)
    var files: [String] = []
    if let svg {
      try session.checkWriting(to: svg, force: force)
      try inTrackersWords { () throws(DiaryError) in try PrivateFiles.write(page.svg, to: svg) }
      files.append(svg)
    }
    if let file = try html ?? (svg == nil ? ownFile(span, session) : nil) {
      // What an earlier run wrote into the folder of reports is its own.
      let isOwn = html == nil && SmallFile.beginning(file)?.contains(PeriodPage.mark) == true
      try session.checkWriting(to: file, force: force || isOwn)
      try inTrackersWords { () throws(DiaryError) in try PrivateFiles.write(page.html, to: file) }
      files.append(file)
    }
    try Output.write(
      data.json
        ? JSONText.text(of: ReportJSON(files: files, from: span.from.iso, to: span.to.iso))
        : files.map { session.wording.reportWritten(to: $0.printable) }.joined(separator: "\n"))
    if open, session.screen.isTerminal, let file = files.last { try show(file) }
  }

  /// Without words it is the month before this one.
  private func period(
    _ session: Session, _ tracker: Tracker
  ) throws -> (span: DaySpan, before: [DaySpan]?) {
    func calendar(_ period: CalendarPeriod, _ day: CivilDay) -> (DaySpan, [DaySpan]?) {
      let span = period.span(of: day)
      return (span, period.earlier(than: span))
    }
    switch (words.first, words.count) {
    case (nil, _): return calendar(.month, DaySpan.month(of: tracker.today).from - 1)
    case ("week", 1...2):
      return calendar(.week, try session.day(ofPeriod: words.dropFirst().first, in: tracker))
    case ("month", 1...2):
      return calendar(.month, try session.day(ofPeriod: words.dropFirst().first, in: tracker))
    case ("range", 3):
      let (from, to) = (
        try session.day(words[1], in: tracker), try session.day(words[2], in: tracker)
      )
      guard from <= to else { throw TrackerError.emptyRange }
      return (DaySpan(from: from, to: to), nil)
    default:
      throw Failure(
        .usage, session.wording.reportPeriodUnreadable(words.joined(separator: " ").printable))
    }
  }

  private func ownFile(_ span: DaySpan, _ session: Session) throws -> String {
    let folder = session.home.reports
    try inTrackersWords { () throws(DiaryError) in try PrivateFiles.createFolder(folder) }
    return "\(folder)/\(span.from.iso)-\(span.to.iso).html"
  }

  private func show(_ file: String) throws {
    #if canImport(Darwin)
      let viewer = "open"
    #else
      let viewer = "xdg-open"
    #endif
    _ = try HelperProgram.tell(viewer, [file], within: 10)
  }
}

/// `report --json`
struct ReportJSON: Encodable {
  let schema_version = 1
  let files: [String]
  let from: String
  let to: String
}
