import ArgumentParser
import MagnesiumKit
import MagnesiumWords

struct ProfileCommand: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "profile",
      abstract: say.aboutProfile,
      subcommands: [Show.self, Set.self], defaultSubcommand: Show.self)
  }

  struct Show: ParsableCommand {
    static var configuration: CommandConfiguration {
      CommandConfiguration(commandName: "show", abstract: say.aboutShowingProfile)
    }

    @OptionGroup var data: DataOptions

    func run() throws {
      let session = try Session()
      let tracker = try session.trackerForReading()
      let profile = try tracker.profile
      try Output.write(
        data.json
          ? JSONText.text(
            of: ProfileJSON(profile, tracker: tracker, language: session.home.language))
          : session.screen.text(
            of: ProfileDocument.of(profile, tracker: tracker, in: session.wording)))
    }
  }

  struct Set: ParsableCommand {
    static var configuration: CommandConfiguration {
      CommandConfiguration(
        commandName: "set", abstract: say.aboutChangingProfile,
        discussion: say.moreAboutChangingProfile)
    }

    @Option(
      help: ArgumentHelp(
        say.birthDateOption,
        valueName: say.datePlaceholder))
    var born: String?

    @Option(help: ArgumentHelp(say.sexOption))
    var sex: SexArgument?

    @Option(help: ArgumentHelp(say.authorityOption))
    var authority: Authority?

    @Flag(inversion: .prefixedNo, help: ArgumentHelp(say.pregnantOption))
    var pregnant: Bool?

    @Flag(inversion: .prefixedNo, help: ArgumentHelp(say.lactatingOption))
    var lactating: Bool?

    @Option(
      help: ArgumentHelp(
        say.fromWhichDay,
        valueName: say.dayPlaceholder))
    var from: String?

    @Option(
      name: .customLong("day-start"),
      help: ArgumentHelp(
        say.dayStartOption,
        valueName: say.timePlaceholder))
    var dayStart: String?

    @Option(
      help: ArgumentHelp(
        say.cupOption))
    var cup: CupSize?

    @Option(
      name: .customLong("complete-when"),
      help: ArgumentHelp(
        say.completenessOption, valueName: say.mealsPlaceholder))
    var completeWhen: String?

    @OptionGroup var lists: ProfileListOptions

    @OptionGroup var data: DataOptions

    func run() throws {
      let session = try Session()
      let wording = session.wording
      guard
        born != nil || sex != nil || authority != nil || pregnant != nil || lactating != nil
          || data.speech.language != nil || dayStart != nil || cup != nil
          || completeWhen != nil || !lists.isEmpty
      else {
        throw Failure(
          .usage,
          wording.sayWhatToChangeInProfile)
      }
      var edit = ProfileEdit()
      edit.born = try born.map { try session.birthDate($0) }
      edit.sex = sex?.sex
      edit.authority = authority
      (edit.isPregnant, edit.isLactating) = (pregnant, lactating)
      edit.dayStart = try session.time(dayStart)
      edit.cup = cup
      edit.completeness = try completeWhen.map { try session.completeness($0) }
      edit.lists = try lists.changes(session)
      let isAlways = ["always", "selalu"].contains(from?.lowercased())
      if !isAlways { try session.checkDay(from) }
      let tracker = try session.trackerForWriting()
      edit.from = isAlways ? Circumstances.always : try session.day(from, in: tracker)
      let receipt = try tracker.changeProfile(
        edit, startingWith: Authority.proposed(for: wording.language))
      if let language = data.speech.language?.language { try session.home.remember(language) }
      var document = ProfileDocument.of(receipt.new, tracker: tracker, in: wording)
      document.sections[0] = wording.blocks(of: receipt.outcome) + document.sections[0]
      try Output.write(
        data.json
          ? JSONText.text(
            of: ProfileJSON(receipt.new, tracker: tracker, language: session.home.language))
          : session.screen.text(of: document))
      for remark in withoutEffect(edit, receipt, wording) { Output.remark(remark) }
    }

    /// What an option could not do, from when on, and how to do it after all.
    private func withoutEffect(
      _ edit: ProfileEdit, _ receipt: ProfileReceipt, _ wording: any Phrasebook
    ) -> [String] {
      var remarks = receipt.overrides.map { override in
        let (option, stands) =
          switch override.fact {
          case .authority(let said, let stands):
            ("--authority \(said.rawValue)", wording.name(stands))
          case .pregnancy(let said):
            said ? ("--pregnant", wording.notPregnant) : ("--no-pregnant", wording.pregnant)
          case .lactation(let said):
            said
              ? ("--lactating", wording.notBreastfeeding)
              : ("--no-lactating", wording.breastfeeding)
          }
        return wording.holdsOnlyUntil(
          option: option, last: override.from - 1, from: wording.date(override.from),
          stands: stands, later: override.from.iso)
      }
      if from != nil, receipt.from > Circumstances.always {
        if !edit.isDated {
          remarks.append(wording.fromHasNoEffect)
        } else if receipt.isFirst {
          remarks.append(wording.firstHoldsAlways(from: receipt.from.iso))
        }
      }
      if receipt.isUnchanged, data.speech.language == nil, remarks.isEmpty {
        remarks.append(wording.profileSaysThatAlready)
      }
      return remarks
    }
  }
}

extension Session {
  func completeness(_ text: String) throws -> CompletenessRule {
    if let rule = CompletenessRule(named: text) { return rule }
    throw Failure(
      .usage,
      wording.notACompletenessRule(text.printable))
  }
}

extension Session {
  func birthDate(_ text: String) throws -> CivilDay {
    if let day = DayWords.date(text, isDayFirst: wording.language == .indonesian) { return day }
    throw Failure(
      .usage,
      wording.notABirthDate(text.printable))
  }
}

/// `profile show --json`
struct ProfileJSON: Encodable {
  let schema_version = 1
  @Nullable var born: String?
  @Nullable var sex: String?
  @Nullable var authority: String?
  let pregnant: Bool
  let lactating: Bool
  @Nullable var from: String?
  @Nullable var language: String?
  let day_start: String
  let cup: String
  let complete_when: String
  let diet: [String]
  let avoid: [String]
  let condition: [String]
  let medicine: [String]

  init(_ profile: Profile, tracker: Tracker, language: Language?) {
    let period = profile.circumstances(on: tracker.today)
    day_start = tracker.preferences.dayStart.text
    cup = tracker.preferences.cup.rawValue
    complete_when = tracker.preferences.completeness.text
    diet = (period?.eating.diets ?? []).map(\.rawValue).sorted()
    avoid =
      (period?.eating.avoided ?? []).map(\.rawValue).sorted()
      + (period?.eating.disliked ?? []).sorted()
    condition = (period?.health.conditions ?? []).map(\.rawValue).sorted()
    medicine = (period?.health.medicines ?? []).map(\.rawValue).sorted()
    born = profile.born?.iso
    sex = profile.sex?.rawValue
    authority = period?.authority.rawValue
    pregnant = period?.isPregnant ?? false
    lactating = period?.isLactating ?? false
    from = period.flatMap { $0.from == Circumstances.always ? nil : $0.from.iso }
    self.language = language?.rawValue
  }
}
