/// How much magnesium intake varies from day to day within a person, as surveys found it.
package struct DayToDayVariation: Sendable {
  package struct Row: Sendable, Hashable {
    package let sex: Sex
    /// Completed months of age for which it holds.
    package let ageMonths: ClosedRange<Int>
    /// Standard deviation in mg a day.
    package let sd: Double
    package let isVerified: Bool
    package let source: String

    package init(
      sex: Sex, ageMonths: ClosedRange<Int>, sd: Double, isVerified: Bool, source: String
    ) {
      self.sex = sex
      self.ageMonths = ageMonths
      self.sd = sd
      self.isVerified = isVerified
      self.source = source
    }
  }

  /// Where a standard deviation comes from.
  package enum Source: String, Sendable, Hashable, Codable {
    /// A survey of people of the same sex and age.
    case survey
    /// The person's own counted days.
    case own
    /// Borrowed, because no survey covers the life stage.
    case assumed
  }

  package let rows: [Row]

  package init(rows: [Row]) {
    self.rows = rows
  }

  /// From how many counted days on the person's own variation replaces the survey's.
  package static let daysForOwn = 28
  /// The coefficient of variation that stands in where no survey covers a life stage: adults and
  /// children of the surveys have 31 to 41 % of their own mean, so that it is taken of the mean, and of
  /// the reference where that is larger: a low mean is no sign of even days. It is an assumption.
  package static let assumedCV = 0.33

  /// A standard deviation for a person.
  package struct Deviation: Sendable, Hashable, Codable {
    /// In mg a day.
    package let mg: Double
    package let source: Source
    /// Whether the figure was read in the survey's own publication, or is the person's own.
    package let isVerified: Bool
  }

  /// The standard deviation for a person.
  ///
  /// - Parameters:
  ///   - mean: of the days that are assessed, in mg.
  ///   - totals: the person's counted days, in mg; from ``daysForOwn`` on their own deviation is
  ///     taken, but never less than half of what holds otherwise, because even days may be chance.
  ///   - reference: the person's EAR or AI in mg.
  package func sd(
    for stage: LifeStage, mean assessedMean: Double, totals: [Double], reference: Double
  ) -> Deviation {
    let row = rows.first { $0.sex == stage.sex && $0.ageMonths.contains(stage.ageMonths) }
    let known: Deviation
    if let row {
      // No survey gives one for pregnancy or lactation: that of other women is borrowed.
      known = Deviation(
        mg: row.sd, source: stage.isPregnant || stage.isLactating ? .assumed : .survey,
        isVerified: row.isVerified)
    } else {
      known = Deviation(
        mg: Self.assumedCV * max(assessedMean, reference), source: .assumed, isVerified: false)
    }
    guard totals.count >= Self.daysForOwn else { return known }
    let mean = totals.reduce(0, +) / Double(totals.count)
    let squares = totals.reduce(0) { $0 + ($1 - mean) * ($1 - mean) }
    let own = (squares / Double(totals.count - 1)).squareRoot()
    return own >= known.mg / 2
      ? Deviation(mg: own, source: .own, isVerified: true)
      : Deviation(mg: known.mg / 2, source: .own, isVerified: known.isVerified)
  }
}
