import MagnesiumKit

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
