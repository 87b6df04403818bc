import MagnesiumKit

extension English {
  package var sayWhatToChangeInProfile: String {
    "say what to change: magtrack profile set --born 1990-04-12 --sex female"
  }
  package func holdsOnlyUntil(
    option: String, last: CivilDay, from day: String, stands: String, later: String
  ) -> String {
    "\(option) holds until \(date(last)) only: from \(day) on your profile says \(stands). To change that too: magtrack profile set \(option) --from \(later)"
  }
  package var pregnant: String { "pregnant" }
  package var notPregnant: String { "not pregnant" }
  package var breastfeeding: String { "breastfeeding" }
  package var notBreastfeeding: String { "not breastfeeding" }
  package var fromHasNoEffect: String {
    "--from has no effect here: birth date, sex and preferences hold for all days"
  }
  package func firstHoldsAlways(from day: String) -> String {
    "--from has no effect on what is said first: it holds for all days. To let it begin later, take it back with --from always, then say it with --from \(day)"
  }
  package var profileSaysThatAlready: String { "nothing changed: your profile says that already" }
  package func notACompletenessRule(_ text: String) -> String {
    "--complete-when is \"\(text)\": expected meals such as breakfast+lunch+dinner,sahur+buka, or never, or default"
  }
  package func notABirthDate(_ text: String) -> String {
    "\"\(text)\" is no birth date: expected YYYY-MM-DD, such as 1990-04-12"
  }
  package var introductionToSetup: String {
    "Your reference depends on age, sex and pregnancy. Each answer stays on this computer, and Enter skips it."
  }
  package var askPregnant: String { "Are you pregnant?" }
  package var askBreastfeeding: String { "Are you breastfeeding?" }
  package var nowLog: String {
    "Now log what you eat: magtrack log \"2 eggs and 1 cup cooked kale\""
  }
  package var howToSayHealth: String {
    "Illness, medicines, diet and allergies, each adding to what stands: magtrack profile set --condition kidney-disease --medicine levothyroxine --avoid peanut (--no-medicine and its like take away)"
  }
  package var askBirthDate: String { "Birth date (YYYY-MM-DD):" }
  package var birthDateHint: String { "a date such as 1990-04-12, not after today" }
  package var askSex: String { "Sex (the reference differs by it): 1 female, 2 male:" }
  package var answerOneOrTwo: String { "answer 1 or 2" }
  package func referencesDiffer(_ list: String) -> String {
    "Reference intakes differ: \(list)"
  }
  package func askAuthority(proposed number: Int) -> String { "Whose do you want? [\(number)]" }
  package var yesIsUsual: String { "[Y/n]" }
  package var noIsUsual: String { "[y/N]" }
  package var yesOrNo: String { "y or n" }
  package var notSaid: String { "not said" }
  package func bornOn(_ date: String) -> String {
    "Born: \(date)"
  }
  package func sexIs(_ sex: String) -> String {
    "Sex: \(sex)"
  }
  package func nothingWith(_ traits: String) -> String {
    "nothing with \(traits)"
  }
  package func noFoodCalled(_ names: String) -> String {
    "no food called \(names)"
  }
  package func referenceToday(_ mg: String, label: String, authority: Authority) -> String {
    "Today's reference: \(mg) mg of magnesium (\(label), \(name(authority)))"
  }
  package var birthDateAndSexNeeded: String {
    "Birth date and sex are needed for a reference: magtrack setup"
  }
  package func dayStartsAt(_ time: String) -> String { "Your day starts at \(time)" }
  package func cupHolds(_ ml: String) -> String { "A cup holds \(ml) mL" }
  package var dayCountsWhenClosed: String {
    "A past day counts only when you close it: magtrack done"
  }
  package func dayCountsWhenClosedOrMeals(_ meals: String) -> String {
    "A past day counts when you close it (magtrack done), or when \(meals) are logged"
  }
  package var unknownMedicineMeansNothing: String {
    ". That says nothing of whether it goes with magnesium: ask your pharmacist or clinician"
  }
  package func unknownWord(
    _ word: String, of option: String, hint: String, known list: String, isAdded: Bool
  ) -> String {
    "\(option) does not know \"\(word)\"\(hint); known: \(list)\(isAdded ? ", or none" : "")"
  }
  package func optionsAreTheSame(_ option: String, word: String, other: String, otherWord: String)
    -> String
  {
    "\(option) \"\(word)\" and \(other) \"\(otherWord)\" are the same here: leave one out"
  }
  package var listAdded: String { "Added" }
  package var listTakenAway: String { "Taken away" }
  package var listStoodAlready: String { "Stood already" }
  package var listWasNotThere: String { "Was not there, so nothing to take away" }
  package var listStandsLater: String {
    "Stands from a later day on (--from always takes it away too)"
  }
  package func from(_ day: CivilDay, _ facts: String) -> String { "From \(date(day)): \(facts)" }
}

// MARK: Help

extension English {
  package var aboutProfile: String { "Show or change who the reference is for." }
  package var aboutShowingProfile: String { "Show the profile." }
  package var aboutChangingProfile: String { "Change the profile." }
  package var moreAboutChangingProfile: String {
    "Pregnancy, breastfeeding, authority, diet, conditions and medicines hold from --from on (today without) until a later change; what is said first also for all days before. --diet, --avoid, --condition and --medicine add to what stands, --no-diet and its like take away: magtrack profile set --medicine omeprazole --no-medicine furosemide"
  }
  package var birthDateOption: String { "Birth date, YYYY-MM-DD." }
  package var datePlaceholder: String { "date" }
  package var sexOption: String { "female or male." }
  package var authorityOption: String { "Whose reference intakes." }
  package var pregnantOption: String { "Pregnant." }
  package var lactatingOption: String { "Breastfeeding." }
  package var fromWhichDay: String {
    "The day from which the change holds; always for all days, whatever was said later."
  }
  package var dayStartOption: String {
    "The time at which your day starts, HH:MM; what is eaten before counts to the day before."
  }
  package var cupOption: String { "What a cup holds: us 240 mL, metric 250, imperial 284." }
  package var completenessOption: String {
    "When a past day counts as complete by itself: the meals that must be logged, such as breakfast+dinner, alternatives with commas; never to close each day by hand; default for the usual rule."
  }
  package var mealsPlaceholder: String { "meals" }
  package var aboutSetup: String { "Answer a few questions, once, to get a reference of your own." }
  package var dietOption: String {
    "How you eat, added to what stands: vegetarian, vegan, pescatarian, halal; several with commas, none to clear."
  }
  package var noDietOption: String { "A way of eating to take away." }
  package var dietPlaceholder: String { "diet" }
  package var avoidOption: String {
    "What suggestions leave out, added to what stands: allergies (peanut, nut, soy, dairy, egg, gluten, fish, shellfish, sesame) and foods you dislike; none to clear."
  }
  package var foodsPlaceholder: String { "foods" }
  package var noAvoidOption: String { "What may be suggested again." }
  package var conditionOption: String {
    "What makes supplements a matter for a clinician, and kidney disease food too, added to what stands: kidney-disease, heart-disease; none to clear."
  }
  package var conditionPlaceholder: String { "condition" }
  package var noConditionOption: String { "A condition to take away." }
  package var medicineOption: String {
    "Medicines you take that magnesium gets in the way of or that change it, such as levothyroxine, added to what stands; none to clear."
  }
  package var medicinePlaceholder: String { "medicine" }
  package var noMedicineOption: String { "A medicine to take away." }
}
