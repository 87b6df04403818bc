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
      let born = try self.born.map { try session.birthDate($0) }
      let dayStart = try session.time(dayStart)
      let completeness = try completeWhen.map { try session.completeness($0) }
      let changes = try lists.changes(session)
      let isAlways = ["always", "selalu"].contains(from?.lowercased())
      if !isAlways { try session.checkDay(from) }
      let tracker = try session.trackerForWriting()
      let from = isAlways ? Circumstances.always : try session.day(from, in: tracker)
      var old = Profile()
      let preferences = tracker.preferences
      let profile = try tracker.atomically {
        let profile = try tracker.updateProfile { profile in
          old = profile
          if let born { profile.born = born }
          if let sex { profile.sex = sex.sex }
          profile.changeCircumstances(
            from: from, startingWith: Authority.proposed(for: wording.language)
          ) { period in
            period.authority = authority ?? period.authority
            period.isPregnant = pregnant ?? period.isPregnant
            period.isLactating = lactating ?? period.isLactating
            changes.apply(to: &period)
          }
        }
        if dayStart != nil || cup != nil || completeness != nil {
          try tracker.updatePreferences { preferences in
            preferences.completeness = completeness ?? preferences.completeness
            preferences.dayStart = dayStart ?? preferences.dayStart
            preferences.cup = cup ?? preferences.cup
          }
        }
        return profile
      }
      if let language = data.speech.language?.language { try session.home.remember(language) }
      let told = wording.blocks(of: changes.outcome(old, profile, from: from))
      var document = ProfileDocument.of(profile, tracker: tracker, in: wording)
      document.sections[0] = told + document.sections[0]
      try Output.write(
        data.json
          ? JSONText.text(
            of: ProfileJSON(profile, tracker: tracker, language: session.home.language))
          : session.screen.text(of: document))
      let isUnchanged =
        told.isEmpty && profile == old && tracker.preferences == preferences
        && data.speech.language == nil
      for remark in withoutEffect(old, profile, from, isUnchanged: isUnchanged, wording) {
        Output.remark(remark)
      }
    }

    /// What an option could not do, from when on, and how to do it after all.
    private func withoutEffect(
      _ old: Profile, _ new: Profile, _ from: CivilDay, isUnchanged: Bool, _ wording: any Phrasebook
    ) -> [String] {
      var remarks: [String] = []
      /// A later change that says otherwise.
      func check<Value: Equatable>(
        _ option: String, _ said: Value?, _ field: KeyPath<Circumstances, Value>,
        _ name: (Value) -> String
      ) {
        guard let said,
          let later = new.circumstances.first(where: {
            $0.from > from && $0[keyPath: field] != said
          })
        else { return }
        let stands = name(later[keyPath: field])
        let day = wording.date(later.from)
        remarks.append(
          wording.holdsOnlyUntil(
            option: option, last: later.from - 1, from: day, stands: stands, later: later.from.iso))
      }
      check(authority.map { "--authority \($0.rawValue)" } ?? "", authority, \.authority) {
        wording.name($0)
      }
      check(pregnant == true ? "--pregnant" : "--no-pregnant", pregnant, \.isPregnant) {
        $0 ? wording.pregnant : wording.notPregnant
      }
      check(lactating == true ? "--lactating" : "--no-lactating", lactating, \.isLactating) {
        $0 ? wording.breastfeeding : wording.notBreastfeeding
      }
      if self.from != nil, from > Circumstances.always {
        let isDated = authority != nil || pregnant != nil || lactating != nil || !lists.isEmpty
        if !isDated {
          remarks.append(
            wording.fromHasNoEffect)
        } else if old.circumstances.isEmpty {
          remarks.append(
            wording.firstHoldsAlways(from: from.iso))
        }
      }
      if isUnchanged, remarks.isEmpty {
        remarks.append(
          wording.profileSaysThatAlready)
      }
      return remarks
    }
  }
}

extension Authority {
  /// What setup proposes to someone who speaks a language.
  static func proposed(for language: Language) -> Authority {
    switch language {
    case .english: .usDRI1997
    case .indonesian: .idAKG2019
    }
  }
}

extension Session {
  func completeness(_ text: String) throws -> CompletenessRule {
    let text = text.lowercased()
    if text == "default" { return CompletenessRule() }
    let names = text.split(separator: ",", omittingEmptySubsequences: false).map { alternative in
      alternative.split(separator: "+", omittingEmptySubsequences: false).map { name in
        MealArgument(argument: String(name))?.meal.rawValue ?? String(name)
      }.joined(separator: "+")
    }.joined(separator: ",")
    if let rule = CompletenessRule(names) { return rule }
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
