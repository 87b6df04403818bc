import MagnesiumKit

extension English {
  package func noSuchNote(_ name: String) -> String {
    "there is no note \"\(name)\": magtrack notes lists them, magtrack notes search finds words in them"
  }
  package func introductionToNotes(article: String) -> String {
    "On the article \(article), and what the evidence says. Where it first appeared is not known; it translates an English text that stands on several websites without an author. Read one by its id or number: magtrack notes 1"
  }
  package func severalNotes(about name: String) -> String {
    "Several notes are about \"\(name)\". Read one by its id or number:"
  }
  package func noNoteHas(_ query: String) -> String {
    "no note has \"\(query)\": magtrack notes lists all of them"
  }
  package var ageIsNeeded: String { "give an age from 0 to 125 years, by --age or --age-months" }
  package var trimesterGoesWithPregnant: String {
    "--trimester is 1, 2 or 3 and goes with --pregnant"
  }
  package var monthsGoWithLactating: String { "--months is 0 to 60 and goes with --lactating" }
  package var onlyFemale: String { "--pregnant and --lactating go with --sex female" }
  package var weightOutOfRange: String { "--weight is 0.5 to 400 kg" }
  package func noFigureForLifeStage(of authority: Authority) -> String {
    "\(name(authority)) has no figure for that life stage"
  }
  package func fromSupplementsAlone(_ authority: String) -> String {
    " from supplements alone, \(authority)"
  }
  package var derivedFromRDA: String { " · derived: RDA ÷ 1.2" }
  package var unverified: String { " · unverified" }
  package func evidence(_ grade: String) -> String {
    "Evidence: \(grade)"
  }
}

// MARK: Help

extension English {
  package var aboutNotes: String {
    "What the article of 2020 says, and what the evidence says of it."
  }
  package var aboutShowingNote: String { "Read one note, or list all of them." }
  package var noteToShow: String {
    "A note's id, its number in the list or what it is about, such as cramps; without it all are listed."
  }
  package var aboutSearchingNotes: String { "Find notes by words in them." }
  package var wordsOfNote: String { "Words, such as cramp." }
  package var aboutReferences: String { "Look up reference intakes of magnesium." }
  package var aboutListingAuthorities: String { "List the authorities." }
  package var aboutShowingReference: String { "Show the figures for a person." }
  package var whoseFigures: String { "Whose figures." }
  package var ageInYears: String { "Age in completed years." }
  package var yearsPlaceholder: String { "years" }
  package var ageInMonths: String { "Age in completed months." }
  package var duringPregnancy: String { "During pregnancy." }
  package var whileBreastfeeding: String { "While breastfeeding." }
  package var trimesterOption: String { "The trimester, with --pregnant." }
  package var monthsSinceBirth: String { "Months since birth, with --lactating." }
  package var feedingOption: String { "How an infant is fed: breast or formula." }
  package var bodyWeight: String { "Body weight in kg, for limits by weight." }
}
