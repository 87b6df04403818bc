import DiaryStore
import FoodLibrary
import MagnesiumCore

/// Several days as a screen shows them, read at one moment of the diary.
public struct PeriodOverview: Sendable {
  /// The days read together.
  public let report: PeriodReport
  /// Those that belong to a mean below the reference, in reading order.
  public let notes: [Note]
  /// What would lift the mean at little cost; none for who eats enough, or may not be proposed food.
  public let swaps: [FoodSwap]
  /// Those of the person that something in the food of ``swaps`` gets in the way of.
  package let medicines: [MedicineInteraction]
  /// What of the profile bears on the days, the gravest first.
  public let cautions: [Caution]
  /// When a past day counts as complete.
  package let rule: CompletenessRule

  /// Whether the reference is no aim for who reads it, because a condition limits what they eat.
  package var isLimited: Bool { cautions.contains(where: \.limitsFood) }

  /// What days and means are compared with; nil where it is no aim.
  public var aim: ReferenceIntake? { report.isAim ? report.reference : nil }

  /// What forbids to read the figures as an aim: it stands before them.
  package var cautionsBeforeFigures: [Caution] { cautions.filter(\.limitsFood) }

  package var cautionsAfterFigures: [Caution] { cautions.filter { !$0.limitsFood } }

  /// The limit for supplements, where it may be told: who is to take none is not told how far they are
  /// from it.
  public var limitToTell: ReferenceIntake? {
    report.daysAboveLimit.isEmpty && cautions.contains(where: \.forbidsSupplements)
      ? nil : report.upperLimit
  }
}

extension Tracker {
  /// The week, month or year of a day with all that belongs to it.
  ///
  /// - Parameters:
  ///   - period: how long.
  ///   - day: a day of it; today when nil.
  ///   - language: what the person speaks, which tells what is ordinary to them.
  /// - Throws: ``TrackerError/diary(_:)``
  public func overview(
    of period: CalendarPeriod, around day: CivilDay? = nil, language: Language
  ) throws(TrackerError) -> PeriodOverview {
    let span = period.span(of: day ?? today)
    return try overview(
      from: span.from, to: span.to, comparedWith: period.earlier(than: span), language: language)
  }

  /// Days with all that belongs to them.
  ///
  /// - Parameters:
  ///   - from: the first day.
  ///   - to: the last day, not before the first.
  ///   - before: earlier spans with which the mean is compared, the latest first; the one of the same length
  ///     right before when nil.
  ///   - language: what the person speaks, which tells what is ordinary to them.
  /// - Throws: ``TrackerError/diary(_:)``
  public func overview(
    from: CivilDay, to: CivilDay, comparedWith before: [DaySpan]? = nil, language: Language
  ) throws(TrackerError) -> PeriodOverview {
    try atOneMoment {
      let report = try self.report(from: from, to: to, before: before)
      let last = report.days.last?.day ?? to
      // Who eats enough needs no other food.
      let swaps = report.severity == nil ? [] : try self.swaps(for: report, language: language)
      let takesSupplements = report.days.contains { $0.tally.supplements.mg > 0 }
      return PeriodOverview(
        report: report,
        notes: try report.severity.map { severity throws(TrackerError) in
          try notes(for: severity, on: last)
        } ?? [],
        swaps: swaps, medicines: swaps.isEmpty ? [] : try medicinesHinderedByFood,
        cautions: try cautions(on: last, hasDose: takesSupplements),
        rule: preferences.completeness)
    }
  }
}
