import ArgumentParser
import MagnesiumKit
import MagnesiumWords

struct Done: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "done",
      abstract: say.aboutDone)
  }

  @OptionGroup var target: MarkTarget

  func run() throws { try target.mark(.done) }
}

struct Fast: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "fast",
      abstract: say.aboutFast,
      discussion: say.moreAboutFast)
  }

  @OptionGroup var target: MarkTarget

  func run() throws { try target.mark(.fasted) }
}

struct Reopen: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "reopen",
      abstract: say.aboutReopen)
  }

  @OptionGroup var target: MarkTarget

  func run() throws { try target.mark(.reopened) }
}

/// The day that a mark is for.
struct MarkTarget: ParsableArguments {
  @Argument(
    help: ArgumentHelp(
      say.dayToMark, valueName: say.dayPlaceholder),
    completion: Complete.days)
  var dayText: String?

  @OptionGroup var speech: LanguageOption

  func mark(_ mark: DayMark) throws {
    let session = try Session()
    try session.checkDay(dayText)
    let tracker = try session.trackerForWriting()
    let day = try session.day(dayText, in: tracker)
    let watch = AlertWatch(session, tracker)
    let (report, news) = try tracker.atomically {
      try tracker.mark(day, mark)
      return (try tracker.day(day), watch.news)
    }
    var line = "\(session.wording.longDate(day)): \(session.wording.name(report.state))"
    if !report.isAim {
      line += session.wording.moreOfDay(day.iso)
    } else if let deficit = report.deficit {
      let gap = session.wording.mg(deficit.gapMg, isAtMost: report.tally.unknownItems > 0)
      line += session.wording.markedDayBelow(gap: gap, day: day.iso)
    }
    do {
      try Output.write(session.screen.text(of: [.remark(line)] + news))
    } catch {
      watch.giveBack()
      throw error
    }
  }
}
