/// The reference intakes of all authorities.
package struct ReferenceTable: Sendable {
  /// One published figure and the people for whom it holds.
  package struct Row: Sendable, Hashable {
    package enum Condition: String, Sendable, Hashable, CaseIterable, Codable {
      case none, pregnant, lactating
      /// Fed with human milk.
      case breast
      /// Fed with formula.
      case formula
    }

    /// What `mg` stands for.
    package enum Basis: String, Sendable, Hashable, CaseIterable, Codable {
      case absolute
      /// Added to the figure of the same person without the condition.
      case increment
      /// For each kilogram of body weight.
      case perKilogram = "per-kg"
    }

    package let authority: Authority
    package let kind: ReferenceIntake.Kind
    package let label: String
    /// nil for both.
    package let sex: Sex?
    /// Completed months of age for which the figure holds.
    package let ageMonths: ClosedRange<Int>
    package let condition: Condition
    package let basis: Basis
    package let mg: Double
    package let isVerified: Bool
    package let source: String

    package init(
      authority: Authority, kind: ReferenceIntake.Kind, label: String, sex: Sex?,
      ageMonths: ClosedRange<Int>, condition: Condition, basis: Basis, mg: Double,
      isVerified: Bool, source: String
    ) {
      self.authority = authority
      self.kind = kind
      self.label = label
      self.sex = sex
      self.ageMonths = ageMonths
      self.condition = condition
      self.basis = basis
      self.mg = mg
      self.isVerified = isVerified
      self.source = source
    }
  }

  package let rows: [Row]

  package init(rows: [Row]) {
    self.rows = rows
  }

  /// All figures that an authority gives for a person, increments added.
  ///
  /// A figure for pregnancy or lactation replaces the plain one of its kind; where the authority
  /// has none for that age, the plain one stays. Pregnancy comes before lactation, and an infant of
  /// whom nothing is said is fed with human milk. An RDA without an EAR of the same authority gives a
  /// derived one from one year on: RDA ÷ 1.2, because an RDA is two standard deviations above the
  /// EAR and the requirement varies by 10 % (IOM 1997).
  package func intakes(of authority: Authority, for stage: LifeStage) -> [ReferenceIntake] {
    let fitting = rows.filter {
      $0.authority == authority && $0.ageMonths.contains(stage.ageMonths)
        && ($0.sex == nil || $0.sex == stage.sex)
    }
    let conditions: [Row.Condition] =
      (stage.isPregnant ? [.pregnant] : []) + (stage.isLactating ? [.lactating] : [])
      + [stage.feeding == .formula ? .formula : .breast]
    var found = ReferenceIntake.Kind.allCases.compactMap { kind -> ReferenceIntake? in
      let ofKind = fitting.filter { $0.kind == kind }
      let plain = ofKind.first { $0.condition == .none }
      let special = conditions.lazy.compactMap { condition in
        ofKind.first { $0.condition == condition }
      }.first
      guard let row = special ?? plain else { return nil }
      var mg = row.mg
      switch row.basis {
      case .absolute: break
      case .increment: mg += plain?.mg ?? 0
      case .perKilogram:
        guard let weight = stage.weightKg else { return nil }
        mg *= weight
      }
      return ReferenceIntake(
        authority: authority, kind: kind, label: row.label, mg: mg,
        scope: kind == .ul ? .supplements : .total, isVerified: row.isVerified)
    }
    if stage.ageMonths >= 12, !found.contains(where: { $0.kind == .ear }),
      let rda = found.first(where: { $0.kind == .rda })
    {
      found.insert(
        ReferenceIntake(
          authority: authority, kind: .ear, label: "EAR", mg: rda.mg / 1.2, scope: .total,
          isDerived: true, isVerified: rda.isVerified), at: 0)
    }
    return found
  }

  /// The intake to aim at: the RDA, else the AI.
  package func target(of authority: Authority, for stage: LifeStage) -> ReferenceIntake? {
    let all = intakes(of: authority, for: stage)
    return all.first { $0.kind == .rda } ?? all.first { $0.kind == .ai }
  }

  /// The limit for supplements: the authority's own, else that of the US and Canada.
  package func upperLimit(of authority: Authority, for stage: LifeStage) -> ReferenceIntake? {
    for candidate in authority.takesOverUpperLimit ? [authority, .usDRI1997] : [authority] {
      if let limit = intakes(of: candidate, for: stage).first(where: { $0.kind == .ul }) {
        return limit
      }
    }
    return nil
  }

  /// The lowest and the highest target of an authority for adults who are neither pregnant nor
  /// lactating, in mg: what can be said to someone of whom nothing is known.
  package func adultTargets(of authority: Authority) -> ClosedRange<Double>? {
    let adults = rows.filter {
      $0.authority == authority && ($0.kind == .rda || $0.kind == .ai)
        && $0.condition == .none && $0.ageMonths.upperBound >= 20 * 12
    }
    guard let low = adults.map(\.mg).min(), let high = adults.map(\.mg).max() else { return nil }
    return low...high
  }

  /// The US limit for supplements from 9 years on, for someone whose age is unknown.
  package var adultUpperLimit: ReferenceIntake? {
    upperLimit(of: .usDRI1997, for: LifeStage(ageMonths: 30 * 12, sex: .female))
  }
}
