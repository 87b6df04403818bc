/// What about a person speaks against a dose, for taking it at another time, or against eating more.
public enum Caution: Sendable, Hashable, Codable {
  /// No limit is set for the person's age, which does not mean that there is none.
  case noLimitForAge
  case pregnancy
  case condition(HealthCondition)
  case medicine(MedicineInteraction)
  /// The supplements of a day come to more than their limit.
  ///
  /// - Parameter wasAbove: whether they did before the doses that this is about.
  case aboveLimit(ReferenceIntake, mg: Double, wasAbove: Bool)

  /// Kidney disease makes magnesium from supplements dangerous; the others are to be asked about.
  public var severity: Deficit.Severity {
    switch self {
    case .condition(.kidneyDisease): .strong
    case .noLimitForAge, .aboveLimit: .warning
    case .condition(.heartDisease), .pregnancy: .notice
    case .medicine(let interaction):
      switch interaction.effect {
      case .keepsMagnesium, .avoid: .warning
      case .spacing, .other: .notice
      case .losesMagnesium: .remark
      }
    }
  }

  /// Whether it forbids to propose food.
  package var limitsFood: Bool {
    if case .condition(let condition) = self { condition.limitsFood } else { false }
  }

  /// Whether it speaks against any supplement, so that a limit must not read as leave up to it.
  package var forbidsSupplements: Bool {
    switch self {
    case .condition(let condition): condition.limitsFood
    case .medicine(let interaction): [.keepsMagnesium, .avoid].contains(interaction.effect)
    case .noLimitForAge: true
    case .pregnancy, .aboveLimit: false
    }
  }

  /// Whether it is worth a word to who takes no magnesium: it bears on food, or on the magnesium in
  /// the body.
  package var holdsWithoutDose: Bool {
    switch self {
    case .condition: limitsFood
    case .medicine(let interaction):
      [.losesMagnesium, .keepsMagnesium].contains(interaction.effect)
    case .noLimitForAge, .pregnancy, .aboveLimit: false
    }
  }

  /// Whether more magnesium leaves the body than food tells of.
  package var losesMagnesium: Bool {
    if case .medicine(let interaction) = self {
      interaction.effect == .losesMagnesium
    } else {
      false
    }
  }

  /// The note to read.
  public var noteID: Note.ID {
    switch self {
    case .condition(.kidneyDisease): "kidney-disease"
    case .condition(.heartDisease), .pregnancy: "see-a-clinician"
    case .noLimitForAge, .aboveLimit: "supplement-limit"
    case .medicine: "interactions"
    }
  }

  /// What holds for a person who takes magnesium, the gravest first.
  package static func all(
    for health: HealthFacts, interactions: [MedicineInteraction]
  ) -> [Caution] {
    let conditions = HealthCondition.allCases.filter(health.conditions.contains)
      .map(Caution.condition)
    let medicines = interactions.filter { health.medicines.contains($0.medicine) }
      .map(Caution.medicine)
    return (conditions + medicines).sorted { $1.severity < $0.severity }
  }
}
