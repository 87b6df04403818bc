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
    help: ArgumentHelp(say.reportPeriod, valueName: "week|month|year|range"),
    completion: Complete.days)
  var words: [String] = []

  @Option(
    help: ArgumentHelp(say.reportFile, valueName: say.filePlaceholder), completion: .file())
  var html: String?

  @Option(
    help: ArgumentHelp(say.reportChartFile, valueName: say.filePlaceholder), completion: .file())
  var svg: String?

  @Option(help: ArgumentHelp(say.reportChart))
  var chart: PeriodPage.Single?

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
    guard svg != nil || chart == nil else { throw Failure(.usage, session.wording.chartNeedsFile) }
    let tracker = try session.trackerForReading()
    let period = try session.period(words, in: tracker)
    let page = try session.page(
      of: period, in: tracker,
      choices: PeriodPage.Choices(
        name: name, showsConditions: withConditions, showsEntries: entries))
    var files: [(path: String, text: String)] = []
    if let svg { files.append((svg, try picture(of: page, session.wording))) }
    if let html { files.append((html, page.html)) }
    // What an earlier run wrote into the folder of reports is its own.
    var isOwn = false
    if files.isEmpty {
      let file = try ownFile(of: period.span, session)
      files = [(file, page.html)]
      isOwn = SmallFile.isPage(file, .asked)
    }
    for file in files { try session.checkWriting(to: file.path, force: force || isOwn) }
    guard Set(files.map { PrivateFiles.resolved($0.path) }).count == files.count else {
      throw Failure(.usage, session.wording.oneFileForTwo(files[0].path.printable))
    }
    for (path, text) in files {
      try inTrackersWords { () throws(DiaryError) in try PrivateFiles.write(text, to: path) }
    }
    try Output.write(
      data.json
        ? JSONText.text(
          of: ReportJSON(
            files: files.map(\.path), from: period.span.from.iso, to: period.span.to.iso))
        : files.map { session.wording.reportWritten(to: $0.path.printable) }
          .joined(separator: "\n"))
    if page.leavesHealthOut, files.contains(where: { $0.path != svg }) {
      Output.remark(session.wording.healthIsLeftOut)
    }
    if open, session.screen.isTerminal, let file = files.last {
      try show(PrivateFiles.resolved(file.path))
    }
  }

  private func picture(of page: PeriodPage, _ wording: any Phrasebook) throws -> String {
    let chart = chart ?? .strip
    guard let picture = page.svg(chart) else {
      throw Failure(
        .unreadableInput, chart == .symptoms ? wording.noSymptomsToDraw : wording.noSourcesToDraw)
    }
    return picture
  }

  private func ownFile(of span: DaySpan, _ session: Session) throws -> String {
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

extension PeriodPage.Single: ExpressibleByArgument {}

extension Session {
  /// The report of a period as a page.
  func page(
    of period: NamedPeriod, in tracker: Tracker, choices: PeriodPage.Choices = PeriodPage.Choices(),
    mark: PeriodPage.Mark = .asked
  ) throws -> PeriodPage {
    PeriodPage(
      try tracker.sheet(
        from: period.span.from, to: period.span.to, comparedWith: period.earlier,
        language: wording.language),
      choices: choices, version: Magtrack.configuration.version, mark: mark, in: wording)
  }
}

/// `report --json`
struct ReportJSON: Encodable {
  let schema_version = 1
  let files: [String]
  let from: String
  let to: String
}
