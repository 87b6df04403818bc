import MagnesiumKit

extension Phrasebook {
  /// With the first letter of a sentence.
  package func capitalized(_ text: String) -> String {
    text.prefix(1).uppercased() + String(text.dropFirst())
  }

  /// What of the profile is worth a word before magnesium is taken, or more of it eaten.
  package func blocks(of cautions: [Caution]) -> [Block] {
    cautions.map { caution in
      .paragraph(
        Inline(capitalized(name(caution.severity)), .low) + ": " + text(of: caution)
          + " magtrack notes \(caution.noteID)", .hanging)
    }
  }

  /// That medicines change what an intake means, in a line; none where none does.
  package func blocks(of medicines: [MedicineInteraction]) -> [Block] {
    guard !medicines.isEmpty else { return [] }
    let list = medicines.map { $0.name[language] }.joined(separator: ", ")
    return [.remark(medicinesChangeMagnesium(list))]
  }

  package func text(of caution: Caution) -> String {
    switch caution {
    case .condition(.kidneyDisease): cautionKidneyDisease
    case .condition(.heartDisease): cautionHeartDisease
    case .noLimitForAge: cautionNoLimitForAge
    case .pregnancy: cautionPregnancy
    case .aboveLimit(let limit, let mg, let wasAbove):
      wasAbove
        ? alreadyAboveLimit(mg: self.mg(mg), limit: most(limit))
        : takesAboveLimit(mg: self.mg(mg), limit: most(limit))
    case .medicine(let interaction):
      "\(interaction.name[language]) — \(interaction.advice[language])"
    }
  }

  private func most(_ limit: ReferenceIntake) -> String {
    "\(decimal(limit.mg, places: 0)) mg (\(name(limit.authority)))"
  }
}
