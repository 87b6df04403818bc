import MagnesiumKit

/// Answers about symptoms by the days of a period, or its months: a lane a kind, each on a scale from 0.
package struct SymptomChart: Sendable, Hashable {
  package struct Lane: Sendable, Hashable {
    package let name: String
    /// What its days say together.
    package let figure: String
    /// The end of its scale.
    package let most: Double
    /// One a label; nil without an answer.
    package let values: [Double?]
  }

  package let title: String
  /// What it shows, for who does not see it.
  package let description: String
  package let labels: [String]
  package let lanes: [Lane]
  /// What of the period has no room.
  package let leftOut: [String]
}

extension PeriodDocument {
  private static let mostLanes = 3

  /// nil where nothing is answered.
  package func symptoms(_ overview: SymptomOverview) -> SymptomChart? {
    let lanes = overview.rows.map { row in
      let values = isInMonths ? means(of: row.answers, on: overview.days) : row.answers
      return SymptomChart.Lane(
        name: row.kind.name[wording.language].printable,
        figure: wording.figure(of: row, letters: 18),
        most: row.kind.measure == .level
          ? 10 : max(1, (values.compactMap(\.self).max() ?? 0).rounded(.up)), values: values)
    }
    guard !lanes.isEmpty || overview.quietDays > 0 else { return nil }
    let shown = Array(lanes.prefix(Self.mostLanes))
    return SymptomChart(
      title: isInMonths ? wording.symptomsByMonth : wording.symptomsByDay,
      description: wording.symptomsDescription(
        shown.map(\.figure), from: wording.date(overview.from), to: wording.date(overview.to)),
      labels: isInMonths
        ? overview.days.chunkedByMonth.map { wording.monthAndYear($0[0].day) }
        : overview.days.map { wording.shortDay($0.day) },
      lanes: shown, leftOut: lanes.dropFirst(Self.mostLanes).map(\.figure))
  }

  /// Of the days of each month that have an answer.
  private func means(of answers: [Double?], on days: [DayRecord]) -> [Double?] {
    var rest = answers[...]
    return days.chunkedByMonth.map { month in
      defer { rest = rest.dropFirst(month.count) }
      let said = rest.prefix(month.count).compactMap(\.self)
      return said.isEmpty ? nil : said.reduce(0, +) / Double(said.count)
    }
  }
}
