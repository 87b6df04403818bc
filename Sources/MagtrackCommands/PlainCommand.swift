import MagnesiumKit

/// What is typed every day, without any option but `--json`.
///
/// Setting up the argument parser takes as long as reading the diary. These commands are plain
/// enough to be told by their words alone; whatever has an option goes to the parser.
enum PlainCommand: Equatable {
  case day(String?, asJSON: Bool)
  case week(String?, asJSON: Bool)
  case log([String], asJSON: Bool)

  /// nil where the parser has to read it.
  init?(_ arguments: [String]) {
    let words = arguments.filter { $0 != "--json" }
    let asJSON = words.count + 1 == arguments.count
    guard asJSON || words.count == arguments.count, !words.contains(where: { $0.hasPrefix("-") })
    else { return nil }
    switch words.first {
    case nil: self = .day(nil, asJSON: asJSON)
    case "day" where words.count <= 2: self = .day(words.dropFirst().first, asJSON: asJSON)
    case "week" where words.count <= 2: self = .week(words.dropFirst().first, asJSON: asJSON)
    case "log" where words.count >= 2: self = .log(Array(words.dropFirst()), asJSON: asJSON)
    default: return nil
    }
  }

  func run() throws {
    switch self {
    case .day(let day, let asJSON): try Day.show(day, asJSON: asJSON)
    case .week(let day, let asJSON): try Week.show(day, asJSON: asJSON)
    case .log(let words, let asJSON):
      let session = try Session()
      let logging = MealLogging(
        session: session, tracker: try session.trackerForWriting(), refusesGuesses: false,
        acceptsImplausible: false, isDryRun: false, asJSON: asJSON)
      try logging.log(words: words, .now)
    }
  }
}
