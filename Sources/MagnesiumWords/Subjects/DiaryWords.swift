import MagnesiumKit

/// The diary's file, its backups, exports and their troubles.
package protocol DiaryWords: Sendable {
  var sealingNeedsFile: String { get }
  func noDiaryYet(in folder: String) -> String
  func recovered(_ entries: Int, into file: String) -> String
  func leftOutOfRecovery(_ row: String) -> String
  func unreadablePart(_ table: String) -> String
  func changedValue(_ table: String) -> String
  func howToPutInPlace(_ file: String) -> String
  func cannotRead(_ path: String, because reason: String) -> String
  func nothingToErase(in folder: String) -> String
  func cannotRemove(_ file: String, because reason: String) -> String
  func erased(from folder: String) -> String
  func otherFilesRemain(in folder: String) -> String
  var eraseAsksOnTerminal: String { get }
  func removesForGood(_ files: String) -> String
  var typeYesToErase: String { get }
  var nothingErased: String { get }
  func wouldImport(_ records: String) -> String
  func imported(_ records: String) -> String
  func importedRecords(entries: Int, others: Int) -> String
  func entriesThereAlready(_ count: Int) -> String
  func yoursStays(_ name: String) -> String
  func deletedStays(_ name: String) -> String
  var takeItBack: String { get }
  func backupIsNoExport(_ name: String, file: String) -> String
  func tooLongForExport(_ name: String) -> String
  var folderLabel: String { get }
  var diaryLabel: String { get }
  var backupsLabel: String { get }
  func backupHoldsImpossible(_ path: String, what: String, damage: DiaryError.Damage) -> String
  var noDiary: String { get }
  var aDamagedDiary: String { get }
  func theBackup(_ summary: String) -> String
  func theDiaryNow(_ summary: String) -> String
  func restored(_ summary: String) -> String
  func whatWasThereIsIn(_ path: String) -> String
  func tooLargeForSealedBackup(_ path: String) -> String
  func couldNotRead(_ path: String, because reason: String) -> String
  func sealedBackupDoesNotOpen(_ path: String, source: String) -> String
  func noSuchBackup(_ file: String) -> String
  func exportIsNoBackup(_ path: String, file: String) -> String
  func restoreNeedsYes(_ file: String) -> String
  var askToRestore: String { get }
  var nothingWasChanged: String { get }
  var aDiaryOfNewerVersion: String { get }
  var anotherProgramsFile: String { get }
  var somethingUnreadable: String { get }
  func diary(_ path: String) -> String
  func asWritten(sound: Int, of all: Int) -> String
  var nothingDamaged: String { get }
  var noBackups: String { get }
  var backupsNewestFirst: String { get }
  var isDamaged: String { get }
  func howToRecover(_ entries: Int) -> String
  func newestGoodBackup(entries: Int, name: String) -> String
  var damagedFileStays: String { get }
  func fileIsBroken(_ detail: String) -> String
  func notAsThisVersionMakes(_ name: String) -> String
  var stepWithoutChange: String { get }
  func sumsDiffer(days: Int) -> String
  func markContradicts(on day: String) -> String
  func writtenByNewer(schema version: Int) -> String
  var belongsToOtherProgram: String { get }
  func othersMayOpen(_ path: String, mode: String) -> String
  var foreignJournalFound: String { get }
  func otherCopy(_ path: String) -> String
  func olderThanBackup(_ name: String) -> String
  func diaryIsLink(to target: String) -> String
  func rowLeftOut(_ name: String, damage: DiaryError.Damage, wayOut: String) -> String
  var seeDoctor: String { get }
  func takesItOut(_ command: String, key: String) -> String
  func howToDeleteEntry(_ id: Int) -> String
  func noSuchFile(_ path: String) -> String
  var standardInput: String { get }
  func isAFolder(_ name: String) -> String
  func isClosed(_ name: String) -> String
  var askPassphrase: String { get }
  var askNewPassphrase: String { get }
  func askLongerPassphrase(_ least: Int) -> String
  var onceMore: String { get }
  var passphrasesDiffer: String { get }
  var passphraseIsNoText: String { get }
  func passphraseTooShort(_ least: Int) -> String
  var passphraseNeedsTerminal: String { get }
  func fileUnreadable(because reason: String) -> String
  var isNoFile: String { get }
  func fileTooLarge(kB: Int) -> String
  var fileIsNoUTF8: String { get }
  var orOverwrite: String { get }
  func fileIsThere(_ file: String, how: String) -> String
  func liesAmongBackups(_ file: String) -> String
  func isTheDiary(_ file: String) -> String
  func backedUp(to path: String, _ summary: String) -> String
}

/// What help says of it.
package protocol DiaryHelp: Sendable {
  var aboutBackup: String { get }
  var moreAboutBackup: String { get }
  var whereToWriteBackup: String { get }
  var filePlaceholder: String { get }
  var sealingBackup: String { get }
  var overwriting: String { get }
  var aboutDoctor: String { get }
  var moreAboutDoctor: String { get }
  var fullCheckup: String { get }
  var recoveringInto: String { get }
  var aboutErase: String { get }
  var withoutAsking: String { get }
  var aboutExport: String { get }
  var moreAboutExport: String { get }
  var exportFormats: String { get }
  var exportReaders: String { get }
  var readerIsOfCSV: String { get }
  var exportingToFile: String { get }
  var aboutImport: String { get }
  var moreAboutImport: String { get }
  var fileToImport: String { get }
  var dryRunOfImport: String { get }
  var aboutPaths: String { get }
  var aboutRestore: String { get }
  var moreAboutRestore: String { get }
  var backupToRestore: String { get }
}
