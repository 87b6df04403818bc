import DiaryStore
import FoodLibrary
import MagnesiumCore

/// What there is to say of a gap to the reference, and of what closes it.
public struct Advice: Sendable {
  /// The first day that it is about.
  public let from: CivilDay
  /// The last day that it is about.
  public let to: CivilDay
  /// nil for several days.
  package let state: DayState?
  /// What the gap is to; nil where there is none.
  public let reference: ReferenceIntake?
  /// nil for one day, and where no day is counted.
  public let meanMg: Double?
  /// What is missing in mg, 0 where nothing is; nil where nothing can be said.
  public let gapMg: Double?
  /// nil for one day.
  package let daysCounted: Int?
  /// Of one day what the mean of the four weeks up to it misses to the reference, so that both can be told
  /// together; nil for several days, and where none is counted.
  package let weeksGapMg: Double?
  /// How many items of those days have no figure.
  public let unknownItems: Int
  /// The best first; none where nothing is missing, or where food is not for us to propose.
  public let suggestions: [Suggestion]
  /// What could stand in the place of what was eaten, the cheapest first.
  public let swaps: [FoodSwap]
  /// What bears on food and on the magnesium in the body, the gravest first.
  public let cautions: [Caution]
  /// Those of the person that something in food gets in the way of.
  package let medicines: [MedicineInteraction]
  /// Whether a condition keeps foods from being proposed.
  public let isHeldBack: Bool
  package let isPregnant: Bool

  package var isOfOneDay: Bool { daysCounted == nil }

  /// Whether a part of the day may not be logged, so that less may be missing.
  package var mayBeLess: Bool { state == .partial || state == .unlogged }

  /// How often a week a portion closes the gap of several days, and what that gives a day in mg.
  package func weekly(_ suggestion: Suggestion) -> (times: Int, mgADay: Double) {
    let gap = gapMg ?? 0
    let each = max(suggestion.reliableMg, 0.1)
    let times = min(7, max(1, Int(nearest: min(7, gap * 7 / each).rounded(.up))))
    return (times, suggestion.reliableMg * Double(times) / 7)
  }
}

/// What advice is about.
public enum AdviceSubject: Sendable, Hashable {
  /// What is missing on a day.
  case day(CivilDay)
  /// The four weeks up to a day.
  case weeks(upTo: CivilDay)
}

extension Tracker {
  /// What closes the gap of a day, or would lift the usual intake.
  ///
  /// Whoever is answered is the person of today, whatever day is looked at.
  ///
  /// - Parameters:
  ///   - subject: a day, or the usual intake.
  ///   - language: what the person speaks, which tells what is ordinary to them.
  ///   - insists: whether the person asks for foods although a condition limits what they eat.
  /// - Throws: ``TrackerError/tooYoungForSuggestions``, ``TrackerError/noReference(_:)``,
  ///   ``TrackerError/future(_:)``, ``TrackerError/diary(_:)``
  public func advice(
    on subject: AdviceSubject, language: Language, insists: Bool = false
  ) throws(TrackerError) -> Advice {
    try atOneMoment { () throws(TrackerError) in
      let isHeldBack = try guidance == .limited && !insists
      if !isHeldBack, try isTooYoungForSuggestions { throw .tooYoungForSuggestions }
      let gap = try gap(of: subject)
      if let missing = gap.missing, !isHeldBack { throw .noReference(missing) }
      let medicines = try medicinesHinderedByFood
      var cautions = try self.cautions(on: today, hasDose: false)
      // Foods are what gets in their way.
      cautions += medicines.map(Caution.medicine).filter { !cautions.contains($0) }
      var swaps: [FoodSwap] = []
      if let report = gap.report, gap.mg ?? 0 > 0 {
        swaps = try self.swaps(for: report, language: language, insists: insists)
      }
      return Advice(
        from: gap.from, to: gap.to, state: gap.state, reference: gap.reference, meanMg: gap.meanMg,
        gapMg: gap.mg, daysCounted: gap.daysCounted, weeksGapMg: try weeksGap(beside: subject),
        unknownItems: gap.unknownItems,
        suggestions: try suggestions(closing: gap.mg ?? 0, language: language, insists: insists),
        swaps: swaps, cautions: cautions.sorted { $1.severity < $0.severity },
        medicines: medicines, isHeldBack: isHeldBack,
        isPregnant: try profile.circumstances(on: today)?.isPregnant ?? false)
    }
  }

  private func weeksGap(beside subject: AdviceSubject) throws(TrackerError) -> Double? {
    guard case .day(let day) = subject else { return nil }
    return try gap(of: .weeks(upTo: day)).mg
  }

  private struct Gap {
    let from: CivilDay
    let to: CivilDay
    let mg: Double?
    let reference: ReferenceIntake?
    let missing: MissingReference?
    let unknownItems: Int
    var state: DayState?
    var meanMg: Double?
    var daysCounted: Int?
    var report: PeriodReport?
  }

  private func gap(of subject: AdviceSubject) throws(TrackerError) -> Gap {
    switch subject {
    case .day(let day):
      let report = try self.day(day)
      // Before the first entry all of the reference is missing.
      let isBegun = report.hasFigure || !report.entries.isEmpty
      return Gap(
        from: day, to: day, mg: isBegun ? report.gapMg : report.reference?.mg,
        reference: report.reference, missing: report.missingReference,
        unknownItems: report.tally.unknownItems, state: report.state)
    case .weeks(let day):
      let report = try self.report(from: day - 27, to: day)
      return Gap(
        from: report.from, to: day, mg: report.gapMg, reference: report.reference,
        missing: report.missingReference, unknownItems: report.unknownItems,
        meanMg: report.assessedMean, daysCounted: report.assessedDays, report: report)
    }
  }
}
