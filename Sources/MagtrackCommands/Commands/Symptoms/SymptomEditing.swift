import ArgumentParser
import MagnesiumKit
import MagnesiumWords

struct SymptomList: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(commandName: "list", abstract: say.aboutListingSymptoms)
  }

  @Argument(
    help: ArgumentHelp(say.dayToMark, valueName: say.dayPlaceholder), completion: Complete.days)
  var dayText: String?

  @Flag(help: ArgumentHelp(say.kindsOption))
  var kinds = false

  @OptionGroup var data: DataOptions

  func run() throws {
    let session = try Session()
    let wording = session.wording
    let tracker = try session.trackerForReading()
    let day = try dayText.map { try session.day($0, in: tracker) }
    let from = day ?? tracker.today - 6
    let entries = kinds ? [] : try tracker.symptoms(from: from, to: day ?? tracker.today)
    let known = try tracker.symptomKinds
    if data.json {
      try Output.write(
        JSONText.text(
          of: SymptomListJSON(
            symptoms: entries.map(SymptomJSON.init), kinds: known.map(SymptomKindJSON.init))))
    } else if kinds {
      try Output.write(
        session.screen.text(
          of: [.heading(wording.symptomsThatAreKnown)]
            + known.map {
              .item("\($0.name[wording.language].printable) · \(wording.name($0.measure))")
            }))
    } else if entries.isEmpty {
      try Output.write(
        session.screen.wrap(
          day.map(wording.noSymptomsLogged(on:)) ?? wording.noSymptomsLogged(since: from)))
    } else {
      try Output.write(session.screen.text(of: wording.blocks(of: entries)))
    }
  }
}

struct SymptomWeek: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(commandName: "week", abstract: say.aboutSymptomWeek)
  }

  @OptionGroup var target: PeriodTarget

  func run() throws { try SymptomReply.show(.week, target) }
}

struct SymptomMonth: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(commandName: "month", abstract: say.aboutSymptomMonth)
  }

  @OptionGroup var target: PeriodTarget

  func run() throws { try SymptomReply.show(.month, target) }
}

struct SymptomEditCommand: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(commandName: "edit", abstract: say.aboutEditingSymptom)
  }

  @Argument(help: ArgumentHelp(say.symptomToEdit, valueName: "id"))
  var target: Int

  @Option(parsing: .unconditional, help: ArgumentHelp(say.valueOption, valueName: "n"))
  var value: String?

  @OptionGroup var details: SymptomDetails
  @OptionGroup var data: DataOptions

  func run() throws {
    let session = try Session()
    try details.check(in: session)
    var edit = SymptomEdit(
      value: try value.map { try session.whole($0, for: "--value") },
      worst: try details.worst.map { try session.whole($0, for: "--worst") },
      minutes: try details.minutes.map { try session.whole($0, for: "--minutes") },
      place: details.place)
    guard !edit.isEmpty || details.date != nil || details.time != nil else {
      throw Failure(.usage, session.wording.sayWhatToChange(inSymptom: target))
    }
    let tracker = try session.trackerForWriting()
    edit.occasion = try details.occasion(in: session, tracker)
    let receipt = try tracker.edit(target, edit)
    try SymptomReply(session: session, asJSON: data.json)
      .show(receipt, session.wording.changedSymptom)
  }
}

struct SymptomCopy: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(commandName: "copy", abstract: say.aboutCopyingSymptoms)
  }

  @Argument(
    help: ArgumentHelp(say.dayToCopyFrom, valueName: say.dayPlaceholder), completion: Complete.days)
  var dayText: String

  @Option(
    name: .customLong("only"),
    help: ArgumentHelp(say.onlyThisSymptom, valueName: say.symptomPlaceholder),
    completion: Complete.symptoms)
  var kindName: String?

  @Option(
    help: ArgumentHelp(say.dayToCopyTo, valueName: say.dayPlaceholder), completion: Complete.days)
  var date: String?

  @Option(help: ArgumentHelp(say.timeOfCopies, valueName: say.timePlaceholder))
  var time: String?

  @Flag(name: .customLong("dry-run"), help: ArgumentHelp(say.dryRunOfLog))
  var isDryRun = false

  @OptionGroup var data: DataOptions

  func run() throws {
    let session = try Session()
    try session.checkDay(dayText)
    try session.checkDay(date)
    let time = try session.time(time)
    let tracker = isDryRun ? try session.trackerForReading() : try session.trackerForWriting()
    let from = try session.day(dayText, in: tracker)
    let kind = try kindName.map {
      try tracker.symptomKind(named: $0, language: session.wording.language)
    }
    let copies = try tracker.copies(
      ofSymptomsOn: from, kind: kind,
      Occasion(day: try date.map { try session.day($0, in: tracker) }, time: time))
    guard !copies.isEmpty else {
      throw Failure(.nothing, session.wording.noSymptomsToCopy(on: from.iso))
    }
    try SymptomReply(session: session, asJSON: data.json)
      .log(copies, in: tracker, isDryRun: isDryRun)
  }
}

struct SymptomDelete: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(commandName: "delete", abstract: say.aboutDeletingSymptom)
  }

  @Argument(
    parsing: .allUnrecognized, help: ArgumentHelp(say.symptomsToDelete, valueName: "id"))
  var words: [String] = []

  @OptionGroup var speech: LanguageOption

  func run() throws {
    let session = try Session()
    let wording = session.wording
    let ids = try session.ids(words, orSay: wording.whichSymptoms)
    let deleted = try session.trackerForWriting().deleteSymptoms(ids)
    try Output.write(
      session.screen.text(
        of: deleted.map { .entry(wording.deletedSymptom(wording.line(of: $0))) }
          + [.text(ids.count == 1 ? wording.bringItBack : wording.bringThemBack)]))
  }
}
