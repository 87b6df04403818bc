import MagnesiumKit

/// What the domain's own words are called.
package protocol NameWords: Sendable {
  func name(_ meal: Meal) -> String
  func name(_ state: DayState) -> String
  func shortName(_ state: DayState) -> String
  func name(_ severity: Deficit.Severity) -> String
  func name(_ sex: Sex) -> String
  func name(_ diet: Diet) -> String
  func name(_ trait: FoodTrait) -> String
  func name(_ condition: HealthCondition) -> String
  func name(_ authority: Authority) -> String
  func name(_ grade: Note.Grade) -> String
  func name(_ size: PortionSize) -> String
  func name(_ damage: DiaryError.Damage) -> String
  func name(_ reason: Backup.Reason) -> String

  /// Why there is no reference, and what to do.
  func reason(_ missing: MissingReference) -> String
  /// Why what lies at a path is not taken, and what to do.
  func reason(_ distrust: DiaryError.Distrust, of path: String) -> String
  /// How sure a reading is; nil where it is exact.
  func certainty(_ match: Intake.Match) -> String?
  /// Where the figure of an entry comes from.
  func describe(_ source: String) -> String

  func supersededBy(_ edition: String, published: String) -> String
  func laterPublication(_ edition: String) -> String
  func referenceForHealthy(_ figure: String) -> String
  func adequateIntake(_ figure: String) -> String
  func referenceOfInfant(_ figure: String) -> String
  func inPlace(
    of old: String, eat new: String, mg: String, energy: String, serving: String, mgADay: String
  ) -> String
  func fractionOrAnotherFood(_ number: String, digits: String) -> String
  func thousandsOrFraction(_ number: String, digits: String) -> String
  /// `entry 2`
  func entryRow(_ id: String) -> String
  /// A change that `undo` would take back, as the history numbers it.
  func changeRow(_ number: String) -> String
  /// `24 mg in 30 g`
  func figure(_ claim: String, in amount: String) -> String
  /// `100.0 mg of magnesium in 1 tablet`
  func magnesium(_ content: String, in unit: String) -> String
  var daily: String { get }
  func due(_ days: String, _ times: String, count: String) -> String
}
