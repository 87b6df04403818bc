import MagnesiumKit
import MagnesiumWords

/// What of the profile is worth a word before magnesium is taken, or more of it eaten, for people.
enum CautionText {
  static func lines(_ cautions: [Caution], wording: any Phrasebook, screen: Screen) -> [String] {
    cautions.map { caution in
      let severity = wording.name(caution.severity)
      let heading = severity.prefix(1).uppercased() + severity.dropFirst()
      return screen.wrap(
        Tone.low(heading, on: screen) + ": " + text(caution, wording)
          + " magtrack notes \(caution.noteID)", hanging: 2)
    }
  }

  /// That medicines change what an intake means, in a line; none where none does.
  static func inShort(
    _ medicines: [MedicineInteraction], wording: any Phrasebook, screen: Screen
  ) -> [String] {
    guard !medicines.isEmpty else { return [] }
    let list = medicines.map { $0.name[wording.language] }.joined(separator: ", ")
    return [
      screen.wrap(
        wording.medicinesChangeMagnesium(list), hanging: 2)
    ]
  }

  static func text(_ caution: Caution, _ wording: any Phrasebook) -> String {
    switch caution {
    case .condition(.kidneyDisease):
      wording.cautionKidneyDisease
    case .noLimitForAge:
      wording.cautionNoLimitForAge
    case .pregnancy:
      wording.cautionPregnancy
    case .condition(.heartDisease):
      wording.cautionHeartDisease
    case .aboveLimit(let limit, let mg, let wasAbove):
      aboveLimit(limit, wording.mg(mg), wasAbove, wording)
    case .medicine(let interaction):
      "\(interaction.name[wording.language]) — \(interaction.advice[wording.language])"
    }
  }

  private static func aboveLimit(
    _ limit: ReferenceIntake, _ mg: String, _ wasAbove: Bool, _ wording: any Phrasebook
  ) -> String {
    let most = "\(wording.decimal(limit.mg, places: 0)) mg (\(wording.name(limit.authority)))"
    return wasAbove
      ? wording.alreadyAboveLimit(mg: mg, limit: most)
      : wording.takesAboveLimit(mg: mg, limit: most)
  }
}

/// A caution in `day`, `week`, `suggest`, `alerts`, `take --json` and their like
struct CautionJSON: Encodable {
  /// The condition or medicine, by its option's value; else what it is.
  let cause: String
  let severity: String
  let note: String

  init(_ caution: Caution) {
    cause =
      switch caution {
      case .condition(let condition): condition.rawValue
      case .pregnancy: "pregnancy"
      case .noLimitForAge: "no-limit-for-age"
      case .aboveLimit: "supplement-limit"
      case .medicine(let interaction): interaction.medicine.rawValue
      }
    severity = caution.severity.rawValue
    note = caution.noteID
  }
}
