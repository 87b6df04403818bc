import ArgumentParser
import MagnesiumKit

struct ProfileCommand: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "profile",
      abstract: say(
        "Show or change who the reference is for.", "Lihat atau ubah untuk siapa acuannya."),
      subcommands: [Show.self, Set.self], defaultSubcommand: Show.self)
  }

  struct Show: ParsableCommand {
    static var configuration: CommandConfiguration {
      CommandConfiguration(commandName: "show", abstract: say("Show the profile.", "Lihat profil."))
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
          : ProfileText.text(
            of: profile, tracker: tracker, wording: session.wording, screen: session.screen))
    }
  }

  struct Set: ParsableCommand {
    static var configuration: CommandConfiguration {
      CommandConfiguration(
        commandName: "set", abstract: say("Change the profile.", "Ubah profil."),
        discussion: say(
          "Pregnancy, breastfeeding, authority, diet, conditions and medicines hold from --from on (today without) until a later change; what is said first also for all days before. --diet, --avoid, --condition and --medicine add to what stands, --no-diet and its like take away: magtrack profile set --medicine omeprazole --no-medicine furosemide",
          "Hamil, menyusui, lembaga acuan, pola makan, penyakit dan obat berlaku sejak --from (tanpa itu hari ini) sampai ada perubahan berikutnya; yang pertama diisi berlaku juga untuk semua hari sebelumnya. --diet, --avoid, --condition dan --medicine menambah, --no-diet dan sejenisnya menghapus: magtrack profile set --medicine omeprazole --no-medicine furosemide"
        ))
    }

    @Option(
      help: ArgumentHelp(
        say("Birth date, YYYY-MM-DD.", "Tanggal lahir, TTTT-BB-HH."),
        valueName: say("date", "tanggal")))
    var born: String?

    @Option(help: ArgumentHelp(say("female or male.", "female/perempuan atau male/laki-laki.")))
    var sex: SexArgument?

    @Option(help: ArgumentHelp(say("Whose reference intakes.", "Acuan menurut lembaga mana.")))
    var authority: Authority?

    @Flag(inversion: .prefixedNo, help: ArgumentHelp(say("Pregnant.", "Hamil.")))
    var pregnant: Bool?

    @Flag(inversion: .prefixedNo, help: ArgumentHelp(say("Breastfeeding.", "Menyusui.")))
    var lactating: Bool?

    @Option(
      help: ArgumentHelp(
        say(
          "The day from which the change holds; always for all days, whatever was said later.",
          "Hari mulai berlakunya perubahan; selalu untuk semua hari, apa pun yang diisi kemudian."),
        valueName: say("day", "hari")))
    var from: String?

    @Option(
      name: .customLong("day-start"),
      help: ArgumentHelp(
        say(
          "The time at which your day starts, HH:MM; what is eaten before counts to the day before.",
          "Jam mulainya hari Anda, JJ:MM; yang dimakan sebelum itu masuk hari sebelumnya."),
        valueName: say("time", "jam")))
    var dayStart: String?

    @Option(
      help: ArgumentHelp(
        say(
          "What a cup holds: us 240 mL, metric 250, imperial 284.",
          "Isi satu cangkir: us 240 mL, metric 250, imperial 284.")))
    var cup: CupSize?

    @Option(
      name: .customLong("complete-when"),
      help: ArgumentHelp(
        say(
          "When a past day counts as complete by itself: the meals that must be logged, such as breakfast+dinner, alternatives with commas; never to close each day by hand; default for the usual rule.",
          "Kapan hari yang lalu dianggap lengkap: waktu makan yang harus tercatat, misalnya breakfast+dinner, pilihan lain dengan koma; never untuk menutup sendiri tiap hari; default untuk aturan biasa."
        ), valueName: say("meals", "makan")))
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
          wording(
            "say what to change: magtrack profile set --born 1990-04-12 --sex female",
            "sebutkan yang diubah: magtrack profile set --born 1990-04-12 --sex perempuan"))
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
      let told = changes.reply(old, profile, from: from, wording).lines(wording)
      let text = ProfileText.text(
        of: profile, tracker: tracker, wording: wording, screen: session.screen)
      try Output.write(
        data.json
          ? JSONText.text(
            of: ProfileJSON(profile, tracker: tracker, language: session.home.language))
          : (told.map { session.screen.wrap($0, hanging: 2) } + [text]).joined(separator: "\n"))
      let isUnchanged =
        told.isEmpty && profile == old && tracker.preferences == preferences
        && data.speech.language == nil
      for remark in withoutEffect(old, profile, from, isUnchanged: isUnchanged, wording) {
        Output.remark(remark)
      }
    }

    /// What an option could not do, from when on, and how to do it after all.
    private func withoutEffect(
      _ old: Profile, _ new: Profile, _ from: CivilDay, isUnchanged: Bool, _ wording: Wording
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
          wording(
            "\(option) holds until \(wording.date(later.from - 1)) only: from \(day) on your profile says \(stands). To change that too: magtrack profile set \(option) --from \(later.from.iso)",
            "\(option) hanya berlaku sampai \(wording.date(later.from - 1)): mulai \(day) profil Anda mencatat \(stands). Untuk mengubahnya juga: magtrack profile set \(option) --from \(later.from.iso)"
          ))
      }
      check(authority.map { "--authority \($0.rawValue)" } ?? "", authority, \.authority) {
        wording.name($0)
      }
      check(pregnant == true ? "--pregnant" : "--no-pregnant", pregnant, \.isPregnant) {
        $0 ? wording("pregnant", "hamil") : wording("not pregnant", "tidak hamil")
      }
      check(lactating == true ? "--lactating" : "--no-lactating", lactating, \.isLactating) {
        $0 ? wording("breastfeeding", "menyusui") : wording("not breastfeeding", "tidak menyusui")
      }
      if self.from != nil, from > Circumstances.always {
        let isDated = authority != nil || pregnant != nil || lactating != nil || !lists.isEmpty
        if !isDated {
          remarks.append(
            wording(
              "--from has no effect here: birth date, sex and preferences hold for all days",
              "--from tidak berpengaruh di sini: tanggal lahir, jenis kelamin dan preferensi berlaku untuk semua hari"
            ))
        } else if old.circumstances.isEmpty {
          remarks.append(
            wording(
              "--from has no effect on what is said first: it holds for all days. To let it begin later, take it back with --from always, then say it with --from \(from.iso)",
              "--from tidak berpengaruh pada yang pertama diisi: itu berlaku untuk semua hari. Agar mulai belakangan, batalkan dengan --from selalu, lalu isi lagi dengan --from \(from.iso)"
            ))
        }
      }
      if isUnchanged, remarks.isEmpty {
        remarks.append(
          wording(
            "nothing changed: your profile says that already",
            "tidak ada yang berubah: profil Anda sudah mencatat itu"))
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
      wording(
        "--complete-when is \"\(text.printable)\": expected meals such as breakfast+lunch+dinner,sahur+buka, or never, or default",
        "--complete-when berisi \"\(text.printable)\": seharusnya waktu makan seperti sarapan+siang+malam,sahur+buka, atau never, atau default"
      ))
  }
}

extension Session {
  func birthDate(_ text: String) throws -> CivilDay {
    if let day = DayWords.date(text, isDayFirst: wording.language == .indonesian) { return day }
    throw Failure(
      .usage,
      wording(
        "\"\(text.printable)\" is no birth date: expected YYYY-MM-DD, such as 1990-04-12",
        "\"\(text.printable)\" bukan tanggal lahir: seharusnya TTTT-BB-HH, misalnya 1990-04-12"))
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
