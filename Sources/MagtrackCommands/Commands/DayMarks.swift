import ArgumentParser
import MagnesiumKit

struct Done: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "done",
      abstract: say("Say that a day is all logged.", "Nyatakan satu hari sudah tercatat semua."))
  }

  @OptionGroup var target: MarkTarget

  func run() throws { try target.mark(.done) }
}

struct Fast: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "fast",
      abstract: say(
        "Say that nothing at all was eaten on a day.",
        "Nyatakan tidak makan sama sekali pada satu hari (bukan puasa sahur–buka)."),
      discussion: say(
        "The day then counts with 0 mg. A day of fasting with sahur and buka is an ordinary day: log what you eat with --meal sahur and --meal buka, and close it with magtrack done.",
        "Hari itu lalu dihitung 0 mg. Hari puasa dengan sahur dan buka adalah hari biasa: catat makanannya dengan --meal sahur dan --meal buka, lalu tutup dengan magtrack done."
      ))
  }

  @OptionGroup var target: MarkTarget

  func run() throws { try target.mark(.fasted) }
}

struct Reopen: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "reopen",
      abstract: say(
        "Say that a day is not all logged after all.",
        "Nyatakan satu hari ternyata belum tercatat semua."))
  }

  @OptionGroup var target: MarkTarget

  func run() throws { try target.mark(.reopened) }
}

/// The day that a mark is for.
struct MarkTarget: ParsableArguments {
  @Argument(
    help: ArgumentHelp(
      say("The day; today without.", "Harinya; tanpa ini hari ini."), valueName: say("day", "hari")),
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
      line += session.wording(
        ". More: magtrack day \(day.iso)", ". Rinciannya: magtrack day \(day.iso)")
    } else if let deficit = report.deficit {
      let gap = session.wording.mg(deficit.gapMg, isAtMost: report.tally.unknownItems > 0)
      line += session.wording(
        " · \(gap) below the reference: magtrack day \(day.iso)",
        ", \(gap) di bawah acuan. Rinciannya: magtrack day \(day.iso)")
    }
    do {
      try Output.write(([session.screen.wrap(line, hanging: 2)] + news).joined(separator: "\n"))
    } catch {
      watch.giveBack()
      throw error
    }
  }
}
