import ArgumentParser
import MagnesiumKit
import MagnesiumWords
import Platform

struct Setup: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "setup",
      abstract: say.aboutSetup)
  }

  @OptionGroup var speech: LanguageOption

  func run() throws {
    let session = try Session()
    let language = try chooseLanguage(session)
    let interview = Interview(wording: language.phrasebook, session: session)
    try session.home.remember(language)
    try interview.run()
  }

  /// The one question in both languages; whoever gave `--language` has answered it.
  private func chooseLanguage(_ session: Session) throws -> Language {
    if let language = speech.language?.language { return language }
    let current = session.wording.language
    return Question(text: Language.question(proposed: current), hint: "1 / 2").ask { answer in
      switch answer.lowercased() {
      case "1", "en", "english": .english
      case "2", "id", "indonesia", "bahasa indonesia": .indonesian
      default: nil
      }
    } ?? current
  }
}

/// One question on the terminal, asked again until the answer can be read.
private struct Question {
  let text: String
  /// What an answer looks like, shown after one that cannot be read.
  let hint: String

  /// nil where the answer is skipped, or where there is no more input.
  func ask<Answer>(_ read: (String) -> Answer?) -> Answer? {
    while true {
      Output.ask(text)
      guard let line = readLine() else { return nil }
      let answer = line.trimming(while: \.isWhitespace)
      if answer.isEmpty { return nil }
      if let value = read(answer) { return value }
      Output.note("  ? " + hint)
    }
  }
}

/// The questions after the language.
private struct Interview {
  let wording: any Phrasebook
  let session: Session

  func run() throws {
    let today = session.environment.now().day
    let tracker = try session.trackerForWriting()
    let current = try tracker.profile
    let proposed =
      current.circumstances(on: today)?.authority ?? Authority.proposed(for: wording.language)
    Output.note(
      session.screen.wrap(
        wording.introductionToSetup))
    let born = askBorn(today)
    let sex = askSex()
    let authority = askAuthority(proposed) ?? proposed
    var pregnant: Bool?
    var lactating: Bool?
    if (sex ?? current.sex) == .female {
      let period = current.circumstances(on: today)
      pregnant = askYesNo(
        wording.askPregnant, current: period?.isPregnant ?? false)
      lactating = askYesNo(
        wording.askBreastfeeding, current: period?.isLactating ?? false
      )
    }
    var edit = ProfileEdit()
    (edit.born, edit.sex, edit.authority) = (born, sex, authority)
    (edit.isPregnant, edit.isLactating) = (pregnant, lactating)
    edit.from = today
    let profile = try tracker.changeProfile(edit, startingWith: authority).new
    var document = ProfileDocument.of(profile, tracker: tracker, in: wording)
    document.sections.append([.text(wording.nowLog), .text(wording.howToSayHealth)])
    try Output.write(session.screen.text(of: document))
  }

  private func askBorn(_ today: CivilDay) -> CivilDay? {
    Question(
      text: wording.askBirthDate,
      hint: wording.birthDateHint
    ).ask { answer in
      DayWords.date(answer, isDayFirst: wording.language == .indonesian)
        .flatMap { (today - 125 * 365...today).contains($0) ? $0 : nil }
    }
  }

  private func askSex() -> Sex? {
    Question(
      text: wording.askSex,
      hint: wording.answerOneOrTwo
    ).ask { answer in
      switch answer.lowercased() {
      case "1", "f", "p": .female
      case "2", "m", "l": .male
      default: Sex(named: answer)
      }
    }
  }

  private func askAuthority(_ proposed: Authority) -> Authority? {
    let all = Authority.allCases
    let list = all.enumerated().map { "\($0 + 1) \(wording.name($1))" }.joined(separator: " · ")
    Output.note(
      session.screen.wrap(
        wording.referencesDiffer(list), hanging: 2))
    let number = (all.firstIndex(of: proposed) ?? 0) + 1
    return Question(
      text: wording.askAuthority(proposed: number),
      hint: "1–\(all.count)"
    ).ask { answer in
      Authority(rawValue: answer)
        ?? Int(answer).flatMap { all.indices.contains($0 - 1) ? all[$0 - 1] : nil }
    }
  }

  private func askYesNo(_ question: String, current: Bool) -> Bool? {
    let choices = current ? wording.yesIsUsual : wording.noIsUsual
    return Question(text: "\(question) \(choices)", hint: wording.yesOrNo).ask {
      answer in
      switch answer.lowercased() {
      case "y", "yes", "ya": true
      case "n", "no", "t", "tidak": false
      default: nil
      }
    }
  }
}
