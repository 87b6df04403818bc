import MagnesiumKit

/// All that the program says, in one language: a function or a property for each message, with what stands
/// in it as its parameters. A language is a type that conforms; one that leaves a message out does not
/// compile. Plurals and the order of words are code of the language.
///
/// The messages stand by subject, each subject in a protocol of its own.
package protocol Phrasebook: NumberWords, NameWords,
  AdviceHelp,
  AdviceWords,
  AlertsHelp,
  AlertsWords,
  ChangesHelp,
  ChangesWords,
  DaysHelp,
  DaysWords,
  DiaryHelp,
  DiaryWords,
  ErrorsWords,
  FoodsHelp,
  FoodsWords,
  ImportsHelp,
  ImportsWords,
  LoggingHelp,
  LoggingWords,
  PagesHelp,
  PagesWords,
  PeriodsHelp,
  PeriodsWords,
  ParserWords,
  ProfileHelp,
  ProfileWords,
  ProgramHelp,
  ProgramWords,
  RecipesHelp,
  RecipesWords,
  ReferencesHelp,
  ReferencesWords,
  SupplementsHelp,
  SupplementsWords,
  SymptomsHelp,
  SymptomsWords,
  SyncHelp,
  SyncWords,
  TrialsHelp,
  TrialsWords
{
  var language: Language { get }
}

extension Language {
  package var phrasebook: any Phrasebook {
    switch self {
    case .english: English()
    case .indonesian: Indonesian()
    }
  }
}

extension Language {
  /// The one question that is asked in all languages at once.
  package static func question(proposed language: Language) -> String {
    "Language / Bahasa: 1 English, 2 Bahasa Indonesia [\(language == .english ? 1 : 2)]"
  }
}
