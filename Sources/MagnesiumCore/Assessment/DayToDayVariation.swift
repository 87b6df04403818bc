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
  /// From how many on it does so where it contradicts the survey's: with fewer any test says next to nothing.
  package static let daysForTest = 7
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
    /// Where days of the person's own count: how many.
    package var ownDays: Int?
    /// The figure that holds otherwise, and that fewer days than ``DayToDayVariation/daysForOwn`` contradict.
    package var exceeded: Double?
    /// Whether it is half of what holds otherwise, because the person's own days are more even than that.
    package var isHalved = false
  }

  /// Whether days vary more than chance would have them vary around a known deviation: the χ² test of a variance,
  /// (n − 1) s² / σ² against its upper 5 % (Snedecor and Cochran, Statistical Methods, 1980), whose
  /// bound is the approximation of Wilson and Hilferty (PNAS 17:684, 1931). The method of 2000 takes the survey's
  /// deviation because a few days tell a person's own badly, and names it a drawback that people differ in it
  /// (Institute of Medicine 2000, p. 54).
  ///
  /// - Parameters:
  ///   - own: of the days, in mg.
  ///   - known: in mg, more than 0.
  ///   - days: 2 or more.
  package static func exceeds(_ own: Double, _ known: Double, days: Int) -> Bool {
    let freedom = Double(days - 1)
    let part = 2 / (9 * freedom)
    let root = 1 - part + 1.644_854 * part.squareRoot()
    return freedom * own * own / (known * known) > freedom * root * root * root
  }

  /// The standard deviation for a person.
  ///
  /// - Parameters:
  ///   - mean: of the days that are assessed, in mg.
  ///   - totals: the person's counted days, in mg; from ``daysForOwn`` on their own deviation is
  ///     taken, but never less than half of what holds otherwise, because even days may be chance. From
  ///     ``daysForTest`` on it is taken where it ``exceeds(_:_:days:)`` what holds otherwise: uneven days are
  ///     less likely chance, and to say too much of them would be the graver error.
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
    guard totals.count >= Self.daysForTest else { return known }
    let mean = totals.reduce(0, +) / Double(totals.count)
    let squares = totals.reduce(0) { $0 + ($1 - mean) * ($1 - mean) }
    let own = (squares / Double(totals.count - 1)).squareRoot()
    if totals.count < Self.daysForOwn {
      guard Self.exceeds(own, known.mg, days: totals.count) else { return known }
      return Deviation(
        mg: own, source: .own, isVerified: true, ownDays: totals.count, exceeded: known.mg)
    }
    return own >= known.mg / 2
      ? Deviation(mg: own, source: .own, isVerified: true, ownDays: totals.count)
      : Deviation(
        mg: known.mg / 2, source: .own, isVerified: known.isVerified, ownDays: totals.count,
        isHalved: true)
  }
}
