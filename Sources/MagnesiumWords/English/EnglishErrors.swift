import MagnesiumKit

extension English {
  package func unusableName(_ most: Int) -> String {
    "a name has 1 to \(most) characters and no control characters"
  }
  package func guessCannotBeKept(_ phrase: String, name: String) -> String {
    "\"\(phrase)\" could only be guessed (\(name)): write it as magtrack foods search shows it"
  }
  package func notOneFood(_ count: Int) -> String {
    "an entry is one food, and that names \(count): delete it and log the meal again"
  }
  package func unreadableName(_ name: String) -> String {
    "\"\(name)\" cannot be a food's name, because log would read it otherwise: use letters, begin with a word that is no measure, and leave out numbers, commas and plus signs"
  }
  package func implausibleFood(grams: Double) -> String {
    "\(decimal(grams, places: 0)) g of one food is more than anyone eats at once; if it is right, add --force"
  }
  package func implausibleMagnesium(mg: Double) -> String {
    "\(short(mg)) mg of magnesium at once is probably a mistake: labels often give the weight of the whole compound. If it is right, add --force"
  }
  package var tooYoungForSuggestions: String {
    "suggestions are for persons from 5 years on: portions and whole nuts do not fit small children; ask your health worker"
  }
  package func noReferenceNoGap(_ missing: MissingReference) -> String {
    "without a reference there is no gap to close. \(reason(missing))"
  }
  package var infantDoesNotFast: String {
    "a baby under one year does not fast: one who takes nothing at all needs a clinician today. If milk was only not logged, leave the day as it is"
  }
  package func dayNotYetCome(_ day: String) -> String { "\(day) has not come yet" }
  package var impossibleEntry: String {
    "that cannot be one entry: at most 1,000,000 mg, g, pieces or kcal"
  }
  package var emptyRange: String { "the range ends before it begins: give the earlier day first" }
  package func namedLikeFood(_ name: String) -> String {
    "\"\(name)\" is a food: give the supplement a name of its own, such as its brand"
  }
  package func supplementInRecipe(_ name: String) -> String {
    "\(name) is a supplement, and a recipe is made of foods: log it beside the recipe"
  }
  package var unreadableAmount: String { "that is no amount; try 2, 1 cup or 150 g" }
  package var emptyPhrase: String {
    "there is nothing in the phrase; try magtrack log \"2 eggs, 150 g rice\""
  }
  package func phraseTooLong(bytes: Int, most: Int) -> String {
    "the phrase has \(bytes) bytes, and a meal has at most \(most): log it in parts"
  }
  package func tooManyFoods(deepest: Int) -> String {
    "the saved meals in it are too many: at most 1,000 foods, and meals in meals \(deepest) deep"
  }
  package func unclosedQuote(at position: Int) -> String {
    "the quotation mark at character \(position) is not closed: leave it out or add the other"
  }
  package func controlCharacter(_ code: String) -> String {
    "the phrase holds the control character U+\(code): type it without"
  }
  package func noWeightOfPortion(grams: Double) -> String {
    "\(short(grams)) g is no weight of a portion: expected 0.1 g to 5 kg"
  }
  package func impossibleMagnesiumOfFood(mg: Double) -> String {
    "\(short(mg)) mg of magnesium in 100 g cannot be: it lies between 0 and 60,000 (pure magnesium oxide); check --per and --magnesium"
  }
  package func impossibleServings(_ count: Double) -> String {
    "\(short(count)) servings cannot be: expected 0.1 to 1,000"
  }
  package func impossibleEnergy(kcal: Double) -> String {
    "\(short(kcal)) kcal in 100 g cannot be: it lies between 0 and 950 (pure fat has 900); check --per and --kcal"
  }
  package func weightUnknown(of name: String) -> String {
    "the weight of \(name) is not known: say how much of the other food it was, with --amount"
  }
  package func amountsDoNotCompare(amount: String, name: String, units: String) -> String {
    "the entry is \(amount) of \(name), and how much of that the other amount is cannot be said; try \(units)"
  }
  package func impossibleContent(mg: Double) -> String {
    "\(short(mg)) mg of magnesium in one cannot be: more than 0 and at most 1,000,000; check the figure and what it is for"
  }
  package func impossibleCount(_ count: Double) -> String {
    "\(short(count)) at once cannot be: more than 0 and at most 1,000,000"
  }
  package var bornInFuture: String { "the birth date has not come yet" }
  package var bornTooLongAgo: String { "the birth date is more than 125 years ago" }
  package var pregnantMale: String {
    "pregnancy or breastfeeding does not go with male: take it back for all days first, with magtrack profile set --no-pregnant --no-lactating --from always"
  }
  package var pregnantAtThatAge: String {
    "at that age there is no reference for pregnancy or breastfeeding: check the birth date, or take pregnancy back for all days with magtrack profile set --no-pregnant --no-lactating --from always"
  }
  package func notAnExport(_ reason: String) -> String {
    "that is no export of magtrack (\(reason)): expected what magtrack export --format json writes"
  }
  package func notJSON(line: Int, column: Int) -> String {
    "that is no JSON from line \(line), character \(column) on: expected what magtrack export --format json writes"
  }
  package func keyTwice(_ key: String, line: Int) -> String {
    "\"\(key)\" stands twice in one object (line \(line)): which of them holds cannot be known"
  }
  package func tooMuchInLine(_ line: Int) -> String {
    "line \(line) holds more, or nested deeper, than a diary has"
  }
  package func sharedName(_ name: String, ids: String) -> String {
    "\"\(name)\" would be two things (\(ids)): give one of them another name or id"
  }
  package func newerExport(_ version: Int) -> String {
    "a newer magtrack wrote it (schema_version \(version)): install that version"
  }
  package func unknownSection(_ name: String) -> String { "\"\(name)\" is no part of an export" }
  package func unknownKey(in place: String, key: String) -> String {
    "\(place): \"\(key)\" is no key of it"
  }
  package func impossibleValue(in place: String, key: String) -> String {
    "\(place): \"\(key)\" has a value that cannot be"
  }
  package func placeCannotBe(_ place: String, reason: String) -> String {
    "\(place) cannot be: \(reason)"
  }
  package var nothingImported: String { "; nothing was imported" }
  package var butNothingChanged: String { "; nothing was changed" }
  package var leftAsItIs: String { "; it was left as it is" }
  package func cannotWrite(_ path: String, reason: String) -> String {
    "cannot write \(path): \(reason)"
  }
  package var anotherHomePossible: String { "; MAGTRACK_HOME may name another folder" }
  package func foreignJournal(_ path: String) -> String {
    "\(path) is not the file that a killed change was about to be taken out of (\(path)-journal), perhaps a copy that was put in its place; both were left as they are: magtrack restore FILE puts them aside, FILE being a copy of the right one or latest for a backup"
  }
  package func fileReplaced(_ path: String) -> String {
    "another file was put in the place of \(path) just now, and the change is not in it: look at magtrack, then make the change again"
  }
  package func otherProgramsFile(_ path: String) -> String {
    "\(path) belongs to another program; it was left as it is"
  }
  package func newerDiary(_ path: String, found: Int, supported: Int) -> String {
    "\(path) was written by a newer magtrack (schema \(found), this one knows \(supported)): install that version"
  }
  package func diaryGoneDamagedKept(_ path: String, damaged: String) -> String {
    "\(path) is gone; the damaged one is kept in \(damaged): magtrack restore FILE puts a copy of yours in place (magtrack erase begins anew)"
  }
  package func diaryGone(_ path: String) -> String {
    "\(path) is gone, but its backups are there: magtrack restore latest brings the newest back (magtrack erase begins anew)"
  }
  package func damagedDiary(_ path: String, detail: String, untouched: String) -> String {
    "\(path) is damaged or no diary (\(detail))\(untouched): magtrack doctor"
  }
  package func damagedRow(_ what: String, damage: DiaryError.Damage, unchanged: String) -> String {
    "the diary is damaged (\(row(what)): \(name(damage)))\(unchanged): magtrack doctor"
  }
  package func rowCannotBeKept(_ what: String, damage: DiaryError.Damage, unchanged: String)
    -> String
  {
    "\(row(what)) cannot be kept: \(name(damage))\(unchanged)"
  }
  package var diaryBusy: String { "another magtrack is using the diary: try again" }
  package var diskFull: String { "the disk is full" }
  package func diaryFailed(_ detail: String) -> String {
    "the diary could not be read or written: \(detail)"
  }
  package func unknownOutcome(_ detail: String) -> String {
    "the diary could not be written to the end (\(detail)), and whether the change stands could not be read: look before you repeat it"
  }
  package func noSuchEntry(_ id: Int) -> String {
    "there is no entry \(id): magtrack entries lists them"
  }
  package func reason(_ reason: FailureReason) -> String {
    switch reason {
    case .noSpace: "No space left on device"
    case .notPermitted: "Permission denied"
    case .notFound: "No such file or directory"
    case .exists: "File exists"
    case .readOnly: "Read-only file system"
    case .busy: "Device or resource busy"
    case .inputOutput: "Input/output error"
    case .isFolder: "Is a directory"
    case .isNoFolder: "Not a directory"
    case .isNoFile: "Not a regular file"
    case .nameTooLong: "File name too long"
    case .tooManyLinks: "Too many levels of symbolic links"
    case .tooManyFiles: "Too many open files"
    case .noMemory: "Out of memory"
    case .other(let words): words.printable
    }
  }
  package func noSuchRecipe(_ id: String) -> String {
    "you have no recipe \"\(id)\": magtrack recipe list shows them"
  }
  package func noSuchMeal(_ name: String) -> String {
    "you have no saved meal \"\(name)\": magtrack meal list shows them"
  }
  package func noSuchOwnFood(_ id: String) -> String {
    "you have no food of your own \"\(id)\": magtrack foods list shows them"
  }
  package func noSuchSupplement(_ name: String) -> String {
    "you have no supplement \"\(name)\": magtrack supplement list shows them"
  }
  package func nameTaken(_ name: String, command: String) -> String {
    "you already have \"\(name)\": magtrack \(command) changes it"
  }
  package func dayHasEntries(_ day: String) -> String {
    "\(day) has entries, so something was eaten: a fast is a day without any"
  }
  package func dayHasNoEntries(_ day: String) -> String {
    "nothing is logged on \(day): if nothing was eaten, magtrack fast \(day)"
  }
}
