import MagnesiumKit

/// What of the profile is worth a word before magnesium is taken, or more of it eaten, for people.
enum CautionText {
  static func lines(_ cautions: [Caution], wording: Wording, screen: Screen) -> [String] {
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
    _ medicines: [MedicineInteraction], wording: Wording, screen: Screen
  ) -> [String] {
    guard !medicines.isEmpty else { return [] }
    let list = medicines.map { $0.name[wording.language] }.joined(separator: ", ")
    return [
      screen.wrap(
        wording(
          "Your medicines (\(list)) change how much magnesium the body keeps: ask your pharmacist or clinician. magtrack notes interactions",
          "Obat Anda (\(list)) memengaruhi banyaknya magnesium yang ditahan tubuh: tanyakan kepada apoteker atau dokter. magtrack notes interactions"
        ), hanging: 2)
    ]
  }

  static func text(_ caution: Caution, _ wording: Wording) -> String {
    switch caution {
    case .condition(.kidneyDisease):
      wording(
        "your profile has kidney disease, in which magnesium can build up in the body. Reference intakes are meant for healthy kidneys and are no target for you: what and how much you eat is for your clinician or dietitian to say. Take supplements, antacids and laxatives with magnesium only on their advice.",
        "profil Anda mencatat penyakit ginjal; magnesium bisa menumpuk di tubuh. Angka acuan dibuat untuk orang dengan ginjal sehat dan bukan sasaran bagi Anda: apa dan berapa banyak yang dimakan ditentukan bersama dokter atau ahli gizi. Suplemen, antasida dan pencahar yang mengandung magnesium hanya atas anjuran mereka."
      )
    case .noLimitForAge:
      wording(
        "no upper limit is set for this age, which does not mean that there is none: magnesium supplements only on medical advice.",
        "untuk umur ini belum ada batas atas, dan itu tidak berarti tanpa batas: suplemen magnesium hanya atas anjuran dokter."
      )
    case .pregnancy:
      wording(
        "your profile says pregnant: ask your clinician or midwife before you take magnesium supplements.",
        "profil Anda mencatat hamil: tanyakan kepada dokter atau bidan sebelum minum suplemen magnesium."
      )
    case .condition(.heartDisease):
      wording(
        "your profile has heart disease: ask your clinician before you take magnesium supplements.",
        "profil Anda mencatat penyakit jantung: tanyakan kepada dokter sebelum minum suplemen magnesium."
      )
    case .aboveLimit(let limit, let mg, let wasAbove):
      aboveLimit(limit, wording.mg(mg), wasAbove, wording)
    case .medicine(let interaction):
      "\(interaction.name[wording.language]) — \(interaction.advice[wording.language])"
    }
  }

  private static func aboveLimit(
    _ limit: ReferenceIntake, _ mg: String, _ wasAbove: Bool, _ wording: Wording
  ) -> String {
    let most = "\(wording.decimal(limit.mg, places: 0)) mg (\(wording.name(limit.authority)))"
    return wasAbove
      ? wording(
        "supplements of the day: \(mg), already above their upper limit of \(most).",
        "suplemen pada hari itu \(mg), sudah di atas batas \(most).")
      : wording(
        "this takes the day's supplements to \(mg), above their upper limit of \(most).",
        "dengan ini suplemen pada hari itu menjadi \(mg), di atas batas \(most).")
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
