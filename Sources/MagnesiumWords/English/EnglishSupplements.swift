import MagnesiumKit

extension English {
  package func whichForm(_ id: String) -> String {
    "The label's \"\(formName(id))\" can be one of these; which does it name?"
  }
  package func chooseForm(of count: Int) -> String {
    "1–\(count), or Enter if the label does not say:"
  }
  package var nothingKept: String { "nothing was kept" }
  package func unreadableLabel(_ text: String) -> String {
    "\"\(text)\" cannot be read: expected such as 1000 mg compound, 100 mg elemental, Magnesium (as oxide) 250 mg or 25%DV"
  }
  package func didYouMeanForm(_ name: String) -> String { ": \(name)?" }
  package func expectedForms(_ names: String) -> String { ": expected one of \(names)" }
  package func noSuchForm(_ text: String, hint: String) -> String {
    "no form of magnesium is called \"\(text)\"\(hint)"
  }
  package func compoundOrElemental(_ text: String) -> String {
    "\"\(text)\": is that the compound or the magnesium in it? Write \(text) compound, or \(text) elemental"
  }
  package func formMissing(_ text: String) -> String {
    "\"\(text)\" of which compound? Add --form citrate, for example"
  }
  package func labelBaseMissing(_ text: String) -> String {
    "\"\(text)\" of which base? Write it with DV (420 mg), NRV or RI (375 mg), or ALG (350 mg), as the label does: 25%DV"
  }
  package func notASupplementUnit(_ text: String) -> String {
    "\"\(text)\" is no unit of supplements: expected tablet, capsule, sachet, scoop, drop, g or ml"
  }
  package func elementalAboveCompound(most: Double, elemental: Double) -> String {
    "the compound holds at most \(short(most, places: 1)) mg of magnesium, not \(short(elemental)) mg: check which figure is which"
  }
  package func labelAndOptionDiffer(_ option: String) -> String {
    "the label and \(option) say different things: leave one of them out"
  }
  package var sayWhatLabelSays: String {
    "say what the label says: --elemental 100mg --per tablet, or --form citrate --label \"1000 mg compound per 2 capsules\""
  }
  package var labelAmountNotPositive: String { "amounts of a label are more than 0" }
  package var magnesiumBelowZero: String { "magnesium cannot be below 0 mg" }
  package var sayWhatToChangeInSupplement: String {
    "say what to change: --name, or --form, --label, --elemental and --per as in add"
  }
  package var thatChangesTheFigure: String {
    "that changes the figure: say it too, with --elemental or --label"
  }
  package var doseOutOfRange: String { "a dose is more than 0 and at most 100" }
  package func notASchedule(_ text: String) -> String {
    "\"\(text)\" is no schedule: expected daily 21:00, or mon,thu 08:00,21:00, or off"
  }
  package var noSupplements: String {
    "No supplements yet: magtrack supplement add \"Mag Citrate\" --elemental 100mg --per tablet"
  }
  package func forms(_ names: String) -> String {
    "Form: \(names)"
  }
  package func enteredAs(_ label: String) -> String {
    "Entered as: \(label)"
  }
  package var aboutForms: String { "About forms: magtrack notes supplement-forms" }
  package func labelLeavesForm(open id: String, low: String, high: String) -> String {
    "the label leaves open which \(formName(id)) it is (\(low) to \(high)% magnesium), so the figure is a range; --elemental with the label's own figure settles it"
  }
  package var lessThanOneMg: String {
    "that is less than 1 mg of magnesium, and labels give it in mg: check the unit"
  }
  package func labelDecides(_ product: String) -> String {
    "what \(product) holds is not known here: copy it from your packet: magtrack supplement add \"\(product)\" --label \"…\""
  }
  package func readOnLabel(_ source: String) -> String { "read on a label (\(source))" }
  package func readOnlyOnPage(_ source: String) -> String {
    "read on a page about it, not on a label (\(source))"
  }
  package var followsFromFormula: String { "by its formula" }
  package func withoutMagnesium(_ product: String) -> String { "\(product) holds no magnesium" }
  package var askIsSoOnPacket: String { "Is that what your packet says? [Y/n]" }
  package var formIsBlend: String {
    "this form is a blend, and its share only what labels typically say; --elemental with the label's own figure is surer"
  }
}

// MARK: Help

extension English {
  package var aboutAddingSupplement: String { "Keep a supplement." }
  package var aboutSupplements: String {
    "Keep your supplements as their labels say, and when they are due."
  }
  package var examplesOfSupplements: String {
    """
    magtrack supplement add "Mag Glycinate" --form bisglycinate --label "1000 mg compound per 2 capsules"
    magtrack supplement add "Mag Citrate" --elemental 100mg --per tablet
    magtrack supplement schedule "Mag Citrate" daily 21:00
    magtrack take "Mag Citrate" 2
    """
  }
  package var formOption: String {
    "The magnesium compound, such as citrate or oxide; several with commas."
  }
  package var labelOption: String {
    "What the label says: \"1000 mg compound per 2 capsules\", \"400 mg magnesium oxide + 200 mg magnesium citrate per tablet\"."
  }
  package var elementalOption: String {
    "Elemental magnesium: 100mg, or a percentage with the label's base, 25%DV (420 mg), 25%NRV (375 mg), 25%ALG (350 mg). It wins over the compound."
  }
  package var perOption: String {
    "What the figure is for: tablet, 2 capsules, 5g, 15ml (default: one tablet)."
  }
  package var aboutDeletingSupplement: String { "Delete a supplement; past doses stay." }
  package var aboutEditingSupplement: String {
    "Change a supplement; doses keep what they were logged with."
  }
  package var aNewName: String { "A new name." }
  package var aboutListingSupplements: String { "List your supplements." }
  package var aboutScheduling: String {
    "Say when doses are due; they are proposed, and logged only when you confirm."
  }
  package var examplesOfScheduling: String {
    """
    magtrack supplement schedule "Mag Citrate" daily 21:00
    magtrack supplement schedule "Mag Citrate" mon,thu 08:00,21:00 --count 2
    magtrack supplement schedule "Mag Citrate" off
    """
  }
  package var scheduleWords: String { "daily or days (mon,thu), then times (08:00,21:00); or off." }
  package var whenPlaceholder: String { "when" }
  package var countEachTime: String { "How many each time; 1 without." }
  package var aboutShowingSupplement: String { "Show a supplement." }
}
