import ArgumentParser
import MagnesiumKit

struct Suggest: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "suggest",
      abstract: say(
        "Suggest foods that close the gap to the reference.",
        "Sarankan makanan untuk menutup kekurangan terhadap acuan."),
      discussion: say(
        "Portions are ranked by what they give for their energy and by what you eat; your diet and what you avoid come from the profile (magtrack profile set --diet vegan --avoid peanut). Supplements are never suggested.",
        "Porsi diurutkan menurut magnesium per energinya dan menurut kebiasaan Anda; pola makan dan pantangan diambil dari profil (magtrack profile set --diet vegan --avoid \"kacang tanah\"). Suplemen tidak pernah disarankan."
      ))
  }

  @Argument(
    help: ArgumentHelp(
      say("The day; today without.", "Harinya; tanpa ini hari ini."), valueName: say("day", "hari")),
    completion: Complete.days)
  var dayText: String?

  @Flag(
    help: ArgumentHelp(
      say(
        "What would lift the usual intake of the four weeks up to that day.",
        "Yang menaikkan asupan sehari-hari, dilihat dari empat minggu sampai hari itu.")))
  var week = false

  @Flag(
    help: ArgumentHelp(
      say(
        "Propose foods although a condition in the profile limits what you eat.",
        "Sarankan makanan walaupun penyakit di profil membatasi makanan Anda.")))
  var force = false

  @OptionGroup var data: DataOptions

  func run() throws {
    let session = try Session()
    let tracker = try session.trackerForReading()
    let day = try session.day(dayText, in: tracker)
    // Whoever is answered is the person of today, whatever day is looked at.
    let isHeldBack = try tracker.guidance == .limited && !force
    guard try isHeldBack || !tracker.isTooYoungForSuggestions else {
      throw Failure(
        .unreadableInput,
        session.wording(
          "suggestions are for persons from 5 years on: portions and whole nuts do not fit small children; ask your health worker",
          "saran makanan hanya untuk umur 5 tahun ke atas: porsi dan kacang utuh tidak cocok untuk anak kecil; tanyakan kepada petugas kesehatan"
        ))
    }
    let language = session.wording.language
    var advice: Advice
    let missing: MissingReference?
    if week {
      let report = try tracker.report(from: day - 27, to: day)
      missing = report.missingReference
      let gap = report.gapMg
      advice = Advice(
        from: report.from, to: day, state: nil, reference: report.reference,
        meanMg: report.assessedMean, gapMg: gap, daysCounted: report.assessedDays,
        unknownItems: report.unknownItems)
      advice.suggestions = try tracker.suggestions(
        lifting: report, language: language, insists: force)
      if gap ?? 0 > 0 {
        advice.swaps = try tracker.swaps(for: report, language: language, insists: force)
      }
    } else {
      let report = try tracker.day(day)
      missing = report.missingReference
      // Before the first entry all of the reference is missing.
      let gap = report.hasFigure || !report.entries.isEmpty ? report.gapMg : report.reference?.mg
      advice = Advice(
        from: day, to: day, state: report.state, reference: report.reference, meanMg: nil,
        gapMg: gap, daysCounted: nil, unknownItems: report.tally.unknownItems)
      advice.suggestions = try tracker.suggestions(
        closing: gap ?? 0, language: language, insists: force)
    }
    if let missing, !isHeldBack {
      throw Failure(
        .configuration,
        session.wording(
          "without a reference there is no gap to close. \(session.wording.reason(missing))",
          "tanpa acuan tidak ada kekurangan yang bisa dihitung. \(session.wording.reason(missing))")
      )
    }
    advice.cautions = try tracker.cautions(on: tracker.today, hasDose: false)
    advice.medicines = try tracker.medicinesHinderedByFood
    // Foods are what gets in their way.
    advice.cautions += advice.medicines.map(Caution.medicine)
      .filter { !advice.cautions.contains($0) }
    advice.cautions.sort { $1.severity < $0.severity }
    advice.isHeldBack = isHeldBack
    advice.isPregnant = try tracker.profile.circumstances(on: tracker.today)?.isPregnant ?? false
    try Output.write(
      data.json
        ? JSONText.text(of: AdviceJSON(advice))
        : AdviceText(advice: advice, wording: session.wording, screen: session.screen).text)
  }
}

/// What there is to say of a gap and of what closes it.
struct Advice {
  let from: CivilDay
  let to: CivilDay
  /// nil for several days.
  let state: DayState?
  let reference: ReferenceIntake?
  /// nil for one day, and where no day is counted.
  let meanMg: Double?
  /// nil where nothing can be said.
  let gapMg: Double?
  /// nil for one day.
  let daysCounted: Int?
  let unknownItems: Int
  var suggestions: [Suggestion] = []
  var swaps: [FoodSwap] = []
  var cautions: [Caution] = []
  /// Those of the person that something in food gets in the way of.
  var medicines: [MedicineInteraction] = []
  /// Whether a condition keeps foods from being proposed.
  var isHeldBack = false
  var isPregnant = false
}
