import MagnesiumKit

/// Reference intakes and notes.
package protocol ReferencesWords: Sendable {
  func noSuchNote(_ name: String) -> String
  func introductionToNotes(article: String) -> String
  func severalNotes(about name: String) -> String
  func noNoteHas(_ query: String) -> String
  var ageIsNeeded: String { get }
  var trimesterGoesWithPregnant: String { get }
  var monthsGoWithLactating: String { get }
  var onlyFemale: String { get }
  var weightOutOfRange: String { get }
  func noFigureForLifeStage(of authority: Authority) -> String
  func fromSupplementsAlone(_ authority: String) -> String
  var derivedFromRDA: String { get }
  var unverified: String { get }
  func evidence(_ grade: String) -> String
}

/// What help says of it.
package protocol ReferencesHelp: Sendable {
  var aboutNotes: String { get }
  var aboutShowingNote: String { get }
  var noteToShow: String { get }
  var aboutSearchingNotes: String { get }
  var wordsOfNote: String { get }
  var aboutReferences: String { get }
  var aboutListingAuthorities: String { get }
  var aboutShowingReference: String { get }
  var whoseFigures: String { get }
  var ageInYears: String { get }
  var yearsPlaceholder: String { get }
  var ageInMonths: String { get }
  var duringPregnancy: String { get }
  var whileBreastfeeding: String { get }
  var trimesterOption: String { get }
  var monthsSinceBirth: String { get }
  var feedingOption: String { get }
  var bodyWeight: String { get }
}
