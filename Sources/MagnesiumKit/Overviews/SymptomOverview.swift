import FoodLibrary
import MagnesiumCore

/// Symptoms and intake of some days side by side. Nothing is computed between the two.
package struct SymptomOverview: Sendable {
  /// What the days say of one kind.
  package struct Row: Sendable {
    package let kind: SymptomKind
    /// Of each day; nil without an answer.
    package let answers: [Double?]
    /// Of the days with an answer: of how often the number in all, of how strong the mean.
    package let figure: Double
    /// 95 %: for how often ``PoissonInterval``, of the number in as many days; for how strong
    /// ``MeanInterval`` within the scale, nil where all are the same; nil with fewer than ``fewestDays``.
    package let interval: ClosedRange<Double>?

    /// Of less than a week neither a mean nor an interval is told: neighbouring days are alike, so that a few of
    /// them say next to nothing of others.
    package static let fewestDays = 7

    package var hasEnoughDays: Bool { answeredDays >= Self.fewestDays }
    /// On how many days there was something.
    package var daysWithSymptom: Int { answers.count { $0 ?? 0 > 0 } }
    package var highest: Double { answers.compactMap(\.self).max() ?? 0 }

    package var answeredDays: Int { answers.count { $0 != nil } }

    /// How often on a day with an answer, and the interval of that; nil where ``interval`` is or for how strong.
    package var rate: (aDay: Double, interval: ClosedRange<Double>)? {
      guard kind.measure == .count, let interval else { return nil }
      let days = Double(answeredDays)
      return (figure / days, interval.lowerBound / days...interval.upperBound / days)
    }
  }

  package let from: CivilDay
  package let to: CivilDay
  /// The days that are over or today.
  package let days: [DayRecord]
  /// Of each day in mg; nil where there is none, or where it is no aim.
  package let targets: [Double?]
  package let rows: [Row]
  /// Days on which the person said that there was nothing.
  package let quietDays: Int
  /// Days without any answer.
  package let silentDays: Int
  /// Signs among what was said, the gravest first.
  package let flags: [RedFlag]

  package var hasIntervals: Bool { rows.contains { $0.interval != nil } }
}

extension Tracker {
  /// The week or month of a day.
  package func symptomOverview(
    of period: CalendarPeriod, around day: CivilDay
  ) throws(TrackerError) -> SymptomOverview {
    try atOneMoment {
      let span = period.span(of: day)
      return try symptomOverview(beside: try self.report(from: span.from, to: span.to))
    }
  }

  /// What is answered of the days of a report.
  func symptomOverview(beside report: PeriodReport) throws(TrackerError) -> SymptomOverview {
    try atOneMoment {
      let days = report.days.filter { $0.day <= today }
      let entries = try symptoms(
        from: report.from, to: min(report.to, max(today, report.from)))
      var kinds: [SymptomKind] = []
      for symptom in entries.map(\.symptom)
      where !symptom.isNone && !kinds.contains(where: { $0.id == symptom.kind }) {
        kinds.append(
          SymptomKind(id: symptom.kind, name: symptom.name, measure: symptom.measure))
      }
      let rows = kinds.map { kind in
        let answers = entries.answers(of: kind.id, kind.measure)
        return SymptomOverview.Row(kind, days.map { answers[$0.day] })
      }
      let answered = Set(entries.map(\.symptom.day))
      var flags: [RedFlag] = []
      for flag in entries.flatMap({ SymptomTables.flags(of: $0.symptom) })
      where !flags.contains(flag) {
        flags.append(flag)
      }
      return SymptomOverview(
        from: report.from, to: report.to, days: days,
        targets: days.indices.map { report.isAim ? report.targets[$0] : nil }, rows: rows,
        quietDays: Set(entries.filter(\.symptom.isNone).map(\.symptom.day)).count,
        silentDays: days.count { !answered.contains($0.day) },
        flags: flags.sorted { $1.urgency < $0.urgency })
    }
  }
}

extension SymptomOverview.Row {
  fileprivate init(_ kind: SymptomKind, _ answers: [Double?]) {
    self.kind = kind
    self.answers = answers
    let said = answers.compactMap(\.self)
    let total = said.reduce(0, +)
    let isEnough = said.count >= Self.fewestDays
    switch kind.measure {
    case .count:
      figure = total
      interval = isEnough ? PoissonInterval.around(Int(total)) : nil
    case .level:
      figure = total / Double(max(1, said.count))
      // The same every day is no certainty of other days.
      let isVaried = Set(said).count > 1
      interval =
        isEnough && isVaried ? MeanInterval(of: said)?.interval.clamped(to: 0...10) : nil
    }
  }
}
