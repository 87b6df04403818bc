import ArgumentParser
import MagnesiumKit
import MagnesiumWords

struct References: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "reference",
      abstract: say.aboutReferences,
      subcommands: [List.self, Show.self])
  }

  struct List: ParsableCommand {
    static var configuration: CommandConfiguration {
      CommandConfiguration(
        commandName: "list", abstract: say.aboutListingAuthorities)
    }

    @OptionGroup var data: DataOptions

    func run() throws {
      let session = try Session()
      let rows = BuiltInTables.references.rows
      let authorities = Authority.allCases.map { authority in
        AuthorityJSON(
          authority: authority.rawValue, name: session.wording.name(authority),
          types: rows.filter { $0.authority == authority }.map(\.kind.rawValue).uniqued(),
          sources: rows.filter { $0.authority == authority }.map(\.source).uniqued(),
          newer_edition: authority.newerEdition.map(NewerEditionJSON.init))
      }
      try Output.write(
        data.json
          ? JSONText.text(of: AuthoritiesJSON(authorities: authorities))
          : zip(Authority.allCases, authorities).map { authority, row in
            let newer = session.wording.newerEdition(than: authority).map { " · " + $0 } ?? ""
            return session.screen.wrap(
              "\(row.authority): \(row.name) · \(row.types.joined(separator: ", ")) · \(row.sources.joined(separator: "; "))\(newer)",
              hanging: 2)
          }.joined(separator: "\n"))
    }
  }

  struct Show: ParsableCommand {
    static var configuration: CommandConfiguration {
      CommandConfiguration(
        commandName: "show",
        abstract: say.aboutShowingReference)
    }

    @Option(help: ArgumentHelp(say.whoseFigures))
    var authority: Authority

    @Option(help: ArgumentHelp(say.sexOption))
    var sex: SexArgument

    @Option(
      help: ArgumentHelp(
        say.ageInYears, valueName: say.yearsPlaceholder)
    )
    var age: Int?

    @Option(
      name: .customLong("age-months"),
      help: ArgumentHelp(say.ageInMonths, valueName: "n")
    )
    var ageMonths: Int?

    @Flag(help: ArgumentHelp(say.duringPregnancy))
    var pregnant = false

    @Flag(help: ArgumentHelp(say.whileBreastfeeding))
    var lactating = false

    @Option(
      help: ArgumentHelp(
        say.trimesterOption,
        valueName: "1|2|3"))
    var trimester: Int?

    @Option(
      help: ArgumentHelp(
        say.monthsSinceBirth,
        valueName: "n"))
    var months: Int?

    @Option(
      help: ArgumentHelp(
        say.feedingOption))
    var feeding: LifeStage.Feeding?

    @Option(
      help: ArgumentHelp(
        say.bodyWeight, valueName: "kg"))
    var weight: String?

    @OptionGroup var data: DataOptions

    func validate() throws {
      guard (age == nil) != (ageMonths == nil), age.map({ (0...125).contains($0) }) ?? true,
        ageMonths.map({ (0...1_500).contains($0) }) ?? true
      else {
        throw ValidationError(
          say.ageIsNeeded)
      }
      guard trimester.map({ pregnant && (1...3).contains($0) }) ?? true else {
        throw ValidationError(
          say.trimesterGoesWithPregnant)
      }
      guard self.months.map({ lactating && (0...60).contains($0) }) ?? true else {
        throw ValidationError(
          say.monthsGoWithLactating)
      }
      guard sex.sex == .female || !(pregnant || lactating) else {
        throw ValidationError(
          say.onlyFemale)
      }
    }

    func run() throws {
      let session = try Session()
      let wording = session.wording
      let weight = try weight.map { try session.number($0, for: "--weight") }
      guard weight.map({ (0.5...400).contains($0) }) ?? true else {
        throw Failure(
          .usage, wording.weightOutOfRange)
      }
      let stage = LifeStage(
        ageMonths: ageMonths ?? (age ?? 0) * 12, sex: sex.sex, isPregnant: pregnant,
        isLactating: lactating, feeding: feeding, weightKg: weight)
      let table = BuiltInTables.references
      var values = table.intakes(of: authority, for: stage)
      guard !values.isEmpty else {
        throw Failure(
          .nothing,
          wording.noFigureForLifeStage(of: authority))
      }
      if !values.contains(where: { $0.kind == .ul }),
        let limit = table.upperLimit(of: authority, for: stage)
      {
        values.append(limit)
      }
      try Output.write(
        data.json
          ? JSONText.text(
            of: ReferenceJSON(
              authority: authority.rawValue, values: values.map(ReferenceJSON.Value.init),
              newer_edition: authority.newerEdition.map(NewerEditionJSON.init)))
          : (values.map { line($0, wording) }
            + (wording.newerEdition(than: authority).map { [session.screen.wrap($0)] } ?? []))
            .joined(separator: "\n"))
    }

    private func line(_ value: ReferenceIntake, _ wording: any Phrasebook) -> String {
      let label =
        value.label == value.kind.rawValue ? value.label : "\(value.label) (\(value.kind.rawValue))"
      let scope =
        value.scope == .supplements
        ? wording.fromSupplementsAlone(wording.name(value.authority))
        : ""
      return "\(label): \(wording.short(value.mg, places: 1)) mg" + scope
        + (value.isDerived
          ? wording.derivedFromRDA : "")
        + (value.isVerified ? "" : wording.unverified)
    }
  }
}

/// `reference list --json`
struct AuthoritiesJSON: Encodable {
  let schema_version = 1
  let authorities: [AuthorityJSON]
}

struct AuthorityJSON: Encodable {
  let authority: String
  let name: String
  let types: [String]
  let sources: [String]
  @Nullable var newer_edition: NewerEditionJSON?
}

/// What was published after an authority's edition, in `reference list --json` and `show --json`
struct NewerEditionJSON: Encodable {
  let name: String
  let published: String
  let replaces: Bool

  init(_ edition: Authority.NewerEdition) {
    name = edition.name
    published = edition.published
    replaces = edition.replaces
  }
}

/// `reference show --json`
struct ReferenceJSON: Encodable {
  struct Value: Encodable {
    let authority: String
    let type: String
    let label: String
    let mg: Double
    let applies_to: String
    let derived: Bool
    let verified: Bool

    init(_ intake: ReferenceIntake) {
      authority = intake.authority.rawValue
      type = intake.kind.rawValue
      label = intake.label
      mg = intake.mg.tenths
      applies_to = intake.scope.rawValue
      derived = intake.isDerived
      verified = intake.isVerified
    }
  }

  let schema_version = 1
  let authority: String
  let values: [Value]
  @Nullable var newer_edition: NewerEditionJSON?
}
