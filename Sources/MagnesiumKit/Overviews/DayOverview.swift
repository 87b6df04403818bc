import DiaryStore
import FoodLibrary
import MagnesiumCore

/// A day as a screen shows it, read at one moment of the diary. What belongs to it, and what of it may be
/// told to the person who reads it, is decided here for every screen.
public struct DayOverview: Sendable, Hashable {
  /// The day read against the reference.
  public let report: DayReport
  /// Those that belong to the deficit, in reading order; none without one.
  public let notes: [Note]
  /// What of the profile bears on the day, the gravest first.
  public let cautions: [Caution]
  /// Doses that are due now and not taken yet; none of another day than today.
  public let due: [Tracker.DueDose]
  package let isToday: Bool
  /// Entries that two devices may both have of one meal.
  package var doubles: [PossibleDouble] = []

  /// Whether the reference is no aim for who reads it, because a condition limits what they eat.
  package var isLimited: Bool { cautions.contains(where: \.limitsFood) }

  /// Whether a dose was taken on the day or is due now.
  package var hasDose: Bool { report.tally.supplements.mg > 0 || !due.isEmpty }

  /// What forbids to read the figures as an aim: it stands before them.
  package var cautionsBeforeFigures: [Caution] { cautions.filter(\.limitsFood) }

  /// What is to be known of a dose, where one was taken or is due.
  package var cautionsOnDoses: [Caution] { hasDose ? cautions.filter { !$0.limitsFood } : [] }

  /// The medicines that change what a low intake means, to be named beside it; where cautions on doses
  /// are told these are among them.
  package var medicinesToMind: [MedicineInteraction] {
    cautionsOnDoses.isEmpty ? cautions.medicinesHoldingWithoutDose : []
  }

  /// The limit for supplements, where one was taken and it may be told: a limit that is not reached must
  /// not read as leave to who is to take none.
  public var limitToTell: ReferenceIntake? {
    guard report.tally.supplements.mg > 0 else { return nil }
    return report.exceedsUpperLimit || !cautions.contains(where: \.forbidsSupplements)
      ? report.upperLimit : nil
  }

  /// Whether what is missing could be in what has no figure, so that nothing is said of it.
  package var couldHoldTheGap: Bool {
    report.isAim && report.record.isCounted && report.deficit == nil && report.gapMg ?? 0 > 0
  }
}

extension Sequence<Caution> {
  /// The medicines that change how much magnesium the body keeps, whether or not any is taken.
  package var medicinesHoldingWithoutDose: [MedicineInteraction] {
    compactMap { caution in
      guard case .medicine(let interaction) = caution, caution.holdsWithoutDose else { return nil }
      return interaction
    }
  }
}

extension Tracker {
  /// A day with all that belongs to it.
  ///
  /// - Parameter day: today when nil.
  /// - Throws: ``TrackerError/diary(_:)``, ``TrackerError/future(_:)``
  public func dayOverview(_ day: CivilDay? = nil) throws(TrackerError) -> DayOverview {
    try atOneMoment {
      let report = try self.day(day)
      let isToday = report.day == today
      let due = isToday ? try dueDoses : []
      let hasDose = report.tally.supplements.mg > 0 || !due.isEmpty
      return DayOverview(
        report: report,
        notes: try report.deficit.map { deficit throws(TrackerError) in
          try notes(for: deficit.severity, on: report.day)
        } ?? [],
        cautions: try cautions(on: report.day, hasDose: hasDose), due: due, isToday: isToday,
        doubles: try possibleDoubles(on: report.day))
    }
  }
}
