import MagnesiumKit

/// Supplements, their labels and their schedules.
package protocol SupplementsWords: Sendable {
  func whichForm(_ id: String) -> String
  func chooseForm(of count: Int) -> String
  var nothingKept: String { get }
  func unreadableLabel(_ text: String) -> String
  func didYouMeanForm(_ name: String) -> String
  func expectedForms(_ names: String) -> String
  func noSuchForm(_ text: String, hint: String) -> String
  func compoundOrElemental(_ text: String) -> String
  func formMissing(_ text: String) -> String
  func labelBaseMissing(_ text: String) -> String
  func notASupplementUnit(_ text: String) -> String
  func elementalAboveCompound(most: Double, elemental: Double) -> String
  func labelAndOptionDiffer(_ option: String) -> String
  var sayWhatLabelSays: String { get }
  var labelAmountNotPositive: String { get }
  var magnesiumBelowZero: String { get }
  var sayWhatToChangeInSupplement: String { get }
  var thatChangesTheFigure: String { get }
  var doseOutOfRange: String { get }
  func notASchedule(_ text: String) -> String
  var noSupplements: String { get }
  func forms(_ names: String) -> String
  func enteredAs(_ label: String) -> String
  var aboutForms: String { get }
  func labelLeavesForm(open id: String, low: String, high: String) -> String
  var lessThanOneMg: String { get }
  var formIsBlend: String { get }
  /// That only the person's own label can say what a product holds.
  func labelDecides(_ product: String) -> String
  func readOnLabel(_ source: String) -> String
  func readOnlyOnPage(_ source: String) -> String
  var followsFromFormula: String { get }
  func withoutMagnesium(_ product: String) -> String
  var askIsSoOnPacket: String { get }
}

/// What help says of it.
package protocol SupplementsHelp: Sendable {
  var aboutAddingSupplement: String { get }
  var aboutSupplements: String { get }
  var examplesOfSupplements: String { get }
  var formOption: String { get }
  var labelOption: String { get }
  var elementalOption: String { get }
  var perOption: String { get }
  var aboutDeletingSupplement: String { get }
  var aboutEditingSupplement: String { get }
  var aNewName: String { get }
  var aboutListingSupplements: String { get }
  var aboutScheduling: String { get }
  var examplesOfScheduling: String { get }
  var scheduleWords: String { get }
  var whenPlaceholder: String { get }
  var countEachTime: String { get }
  var aboutShowingSupplement: String { get }
}
