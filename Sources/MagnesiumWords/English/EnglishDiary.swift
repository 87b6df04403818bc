import MagnesiumKit

extension English {
  package var sealingNeedsFile: String { "--encrypt needs a file: magtrack backup FILE --encrypt" }
  package func noDiaryYet(in folder: String) -> String { "there is no diary yet in \(folder)" }
  package func recovered(_ entries: Int, into file: String) -> String {
    "recovered: \(self.entries(entries)) in \(file)"
  }
  package func leftOutOfRecovery(_ row: String) -> String {
    "left out: \(row)"
  }
  package func unreadablePart(_ table: String) -> String {
    "a part cannot be read: \(table)"
  }
  package func changedValue(_ table: String) -> String {
    "look it over, a value is not what was written: \(table)"
  }
  package func howToPutInPlace(_ file: String) -> String {
    "Put it in place: magtrack restore \(file)"
  }
  package func cannotRead(_ path: String, because reason: String) -> String {
    "\(path) cannot be read: \(reason)"
  }
  package func nothingToErase(in folder: String) -> String {
    "There is nothing to erase in \(folder)."
  }
  package func cannotRemove(_ file: String, because reason: String) -> String {
    "\(file) could not be removed: \(reason)"
  }
  package func erased(from folder: String) -> String {
    "Erased: nothing of magtrack is left in \(folder)."
  }
  package func otherFilesRemain(in folder: String) -> String {
    "Other files are still in \(folder)."
  }
  package var eraseAsksOnTerminal: String {
    "erase asks on a terminal; elsewhere say magtrack erase --yes"
  }
  package func removesForGood(_ files: String) -> String { "This removes for good: \(files)" }
  package var typeYesToErase: String { "Type yes to erase:" }
  package var nothingErased: String { "nothing was erased" }
  package func wouldImport(_ records: String) -> String {
    "Nothing is changed (dry run). It would bring: \(records)"
  }
  package func imported(_ records: String) -> String {
    "imported: \(records)"
  }
  package func importedRecords(entries: Int, others: Int) -> String {
    "\(self.entries(entries)), other records: \(others)"
  }
  package func entriesThereAlready(_ count: Int) -> String { "there already: \(entries(count))" }
  package func yoursStays(_ name: String) -> String {
    "yours stays as it is: \(name)"
  }
  package func deletedStays(_ name: String) -> String {
    "deleted here, and stays so: \(name)"
  }
  package var takeItBack: String { "Take it back: magtrack undo" }
  package func backupIsNoExport(_ name: String, file: String) -> String {
    "\(name) is a backup, not an export: magtrack restore \(file)"
  }
  package func tooLongForExport(_ name: String) -> String {
    "\(name) is longer than any export: expected JSON of at most 1 GB"
  }
  package var folderLabel: String { "folder" }
  package var diaryLabel: String { "diary" }
  package var backupsLabel: String { "backups" }
  package func backupHoldsImpossible(_ path: String, what: String, damage: DiaryError.Damage)
    -> String
  {
    "\(path) holds what cannot be (\(row(what)): \(name(damage))); nothing was restored: magtrack doctor --full tells which backups are good"
  }
  package var noDiary: String { "no diary" }
  package var aDamagedDiary: String { "a damaged diary" }
  package func theBackup(_ summary: String) -> String {
    "the backup: \(summary)"
  }
  package func theDiaryNow(_ summary: String) -> String {
    "now: \(summary)"
  }
  package func restored(_ summary: String) -> String {
    "restored: \(summary)"
  }
  package func whatWasThereIsIn(_ path: String) -> String {
    " · what was there is in \(path)"
  }
  package func tooLargeForSealedBackup(_ path: String) -> String {
    "\(path) is larger than a diary can be: expected a sealed backup of at most 1 GB"
  }
  package func couldNotRead(_ path: String, because reason: String) -> String {
    "\(path) could not be read: \(reason)"
  }
  package func sealedBackupDoesNotOpen(_ path: String, source: String) -> String {
    "\(path) does not open: the passphrase\(source) is wrong, or the file is damaged; nothing was changed"
  }
  package func noSuchBackup(_ file: String) -> String {
    "there is no backup \(file): magtrack doctor lists those that there are"
  }
  package func exportIsNoBackup(_ path: String, file: String) -> String {
    "\(path) is no backup; if magtrack export wrote it: magtrack import \(file)"
  }
  package func restoreNeedsYes(_ file: String) -> String {
    "nothing was changed; without a terminal: magtrack restore \(file) --yes"
  }
  package var askToRestore: String { "Put the backup in its place? What is there now is kept." }
  package var nothingWasChanged: String { "nothing was changed" }
  package var aDiaryOfNewerVersion: String { "a diary of a newer version" }
  package var anotherProgramsFile: String { "another program's file" }
  package var somethingUnreadable: String { "something that cannot be read" }
  package func diary(_ path: String) -> String {
    "Diary: \(path)"
  }
  package func asWritten(sound: Int, of all: Int) -> String {
    "As they were written: \(sound) of \(entries(all))."
  }
  package var nothingDamaged: String { "Nothing is damaged." }
  package var noBackups: String { "No backups yet." }
  package var backupsNewestFirst: String { "Backups, newest first:" }
  package var isDamaged: String { " · damaged" }
  package func howToRecover(_ entries: Int) -> String {
    "What can be read of the diary, \(self.entries(entries)), goes into a new file by: magtrack doctor --recover FILE"
  }
  package func newestGoodBackup(entries: Int, name: String) -> String {
    "The newest good backup, \(self.entries(entries)): magtrack restore \(name)"
  }
  package var damagedFileStays: String { "The damaged file stays as it is until then." }
  package func fileIsBroken(_ detail: String) -> String {
    "the file is broken: \(detail)"
  }
  package func notAsThisVersionMakes(_ name: String) -> String {
    "\(name) is not what this version makes"
  }
  package var stepWithoutChange: String { "a step to undo belongs to no change" }
  package func sumsDiffer(days: Int) -> String {
    "the sums of \(self.days(days)) differ from their entries"
  }
  package func markContradicts(on day: String) -> String {
    "\(day) is marked as its entries contradict"
  }
  package func writtenByNewer(schema version: Int) -> String {
    "a newer magtrack wrote it (schema \(version))"
  }
  package var belongsToOtherProgram: String { "it belongs to another program" }
  package func othersMayOpen(_ path: String, mode: String) -> String {
    "others may open \(path) (\(mode)): chmod go= \(path)"
  }
  package var foreignJournalFound: String {
    "a killed change was left half made, in another file than the one that is there now: it is neither taken back nor followed; magtrack restore puts both aside"
  }
  package func otherCopy(_ path: String) -> String {
    "\(path) is a diary too, perhaps the other half of a conflict of a sync program; the program does not read it"
  }
  package func olderThanBackup(_ name: String) -> String {
    "the backup \(name) knows of later changes than the diary: an older copy may have been put in its place"
  }
  package func diaryIsLink(to target: String) -> String { "the diary is a link to \(target)" }
  package func rowLeftOut(_ name: String, damage: DiaryError.Damage, wayOut: String) -> String {
    "\(name) cannot be read and is left out: \(self.name(damage)). \(wayOut)"
  }
  package var seeDoctor: String { "See magtrack doctor" }
  package func takesItOut(_ command: String, key: String) -> String {
    "magtrack \(command) \(key) takes it out"
  }
  package func howToDeleteEntry(_ id: Int) -> String {
    "; magtrack delete \(id) takes the entry out"
  }
  package func noSuchFile(_ path: String) -> String { "there is no file \(path)" }
  package var standardInput: String { "standard input" }
  package func isAFolder(_ name: String) -> String { "\(name) is a folder: expected a file" }
  package func isClosed(_ name: String) -> String { "\(name) is closed: there is nothing to read" }
  package var askPassphrase: String { "Passphrase:" }
  package var askNewPassphrase: String {
    "Passphrase (without it nobody can open the copy, not even you):"
  }
  package func askLongerPassphrase(_ least: Int) -> String {
    "It needs at least \(least) characters, not counting spaces:"
  }
  package var onceMore: String { "Once more:" }
  package var passphrasesDiffer: String { "the two passphrases differ; nothing was written" }
  package var passphraseIsNoText: String {
    "the passphrase holds a control character, or bytes that are not UTF-8; nothing was changed"
  }
  package func passphraseTooShort(_ least: Int) -> String {
    "the passphrase needs at least \(least) characters, not counting spaces; nothing was written"
  }
  package var passphraseNeedsTerminal: String {
    "the passphrase is asked for on a terminal; elsewhere set MAGTRACK_PASSPHRASE"
  }
  package func fileUnreadable(because reason: String) -> String {
    "the file cannot be read: \(reason)"
  }
  package var isNoFile: String { "it is no file" }
  package func fileTooLarge(kB: Int) -> String { "the file is larger than \(kB) kB" }
  package var fileIsNoUTF8: String { "the file is not UTF-8" }
  package var orOverwrite: String { ", or write over it with --force" }
  package func fileIsThere(_ file: String, how: String) -> String {
    "\(file) is there already: name another file\(how)"
  }
  package func liesAmongBackups(_ file: String) -> String {
    "\(file) lies among the diary's backups: name another file"
  }
  package func isTheDiary(_ file: String) -> String {
    "\(file) is the diary itself: name another file"
  }
  package func backedUp(to path: String, _ summary: String) -> String {
    "backed up: \(path) · \(summary)"
  }
}

// MARK: Help

extension English {
  package var aboutBackup: String { "Keep a copy of the diary." }
  package var moreAboutBackup: String {
    "Without a file it goes beside the diary and stays until you remove it. One is made there by itself on each day with a change, and before each migration, restore and import; older ones are thinned out. magtrack doctor lists them."
  }
  package var whereToWriteBackup: String { "Where to write it." }
  package var filePlaceholder: String { "file" }
  package var sealingBackup: String {
    "Seal the copy with a passphrase, asked for or from MAGTRACK_PASSPHRASE."
  }
  package var overwriting: String { "Write over a file that is there." }
  package var aboutDoctor: String { "Look the diary over, and list its backups." }
  package var moreAboutDoctor: String {
    "Nothing is changed. --recover writes what can be read of a damaged diary into a new file, which restore can put in its place."
  }
  package var fullCheckup: String { "Compare each index with its table, and read each backup." }
  package var recoveringInto: String { "Write what can be read into a new file." }
  package var aboutErase: String { "Remove all that the program ever wrote." }
  package var withoutAsking: String { "Do not ask." }
  package var aboutExport: String { "Write the whole diary out." }
  package var moreAboutExport: String {
    "json holds everything that magtrack import takes in again; fhir is a bundle of HL7 FHIR R4 with an observation (LOINC 81005-1) for each day that is complete; csv is a table of the entries for spreadsheets, in which a text that would be run as a formula has an apostrophe before it."
  }
  package var exportFormats: String { "json, csv or fhir." }
  package var exportReaders: String {
    "csv for a spreadsheet: excel-id parts cells by semicolons and writes 12,5; excel-en by commas and 12.5. Figures are rounded."
  }
  package var readerIsOfCSV: String { "--for belongs to --format csv" }
  package var exportingToFile: String { "Write to a file that only you can read." }
  package var aboutImport: String {
    "Take in what export wrote, or the history of another program."
  }
  package var moreAboutImport: String {
    "Of what export wrote, entries that are there already are passed over, and what you have otherwise stays as it is. Other programs are known by what is in their files: Apple Health, Cronometer, Health Connect, MacroFactor, FoodYou, OpenNutriTracker, Waistline, Yazio, SparkyFitness, FHIR, ASA24, Intake24, Lose It!, MyFitnessPal. What would come is shown first: by source and day what is new, there already or changed, what is refused, and what is to be chosen. Sources that tell of the same day are chosen and never added up; unknown magnesium stays unknown. Taking a file in twice changes nothing more. It is one change, which undo takes back; a backup is made first."
  }
  package var fileToImport: String { "A file, a folder or a zip; - for standard input." }
  package var dryRunOfImport: String { "Only say what would come." }
  package var aboutPaths: String { "Show where everything is kept." }
  package var aboutRestore: String { "Go back to a backup; the present diary is kept." }
  package var moreAboutRestore: String {
    "FILE is a path, the name of a backup as magtrack doctor lists it, or latest for the newest good one. What would change is said first."
  }
  package var backupToRestore: String { "The backup." }
}
