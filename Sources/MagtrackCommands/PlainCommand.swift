import MagnesiumKit

/// What is typed every day, without any option but `--json`, and `--magnesium` of `log`.
///
/// Setting up the argument parser takes as long as reading the diary. These commands are plain
/// enough to be told by their words alone; whatever has an option goes to the parser.
enum PlainCommand: Equatable {
  case day(String?, asJSON: Bool)
  case week(String?, asJSON: Bool)
  case log([String], asJSON: Bool)
  case logFigure([String], magnesium: String, asJSON: Bool)
  case searchFoods([String], asJSON: Bool)

  /// nil where the parser has to read it.
  init?(_ arguments: [String]) {
    // Before the name of a command the parser takes an option for one of another command.
    var words = Array(arguments.prefix(1))
    words += arguments.dropFirst().filter { $0 != "--json" }
    var asJSON = words.count + 1 == arguments.count
    guard asJSON || words.count == arguments.count else { return nil }
    if words == ["--json"], !asJSON { (words, asJSON) = ([], true) }
    var figure: String?
    if words.first == "log", let place = words.firstIndex(of: "--magnesium"),
      place + 1 < words.count
    {
      figure = words[place + 1]
      words.removeSubrange(place...place + 1)
    }
    guard !words.contains(where: { $0.hasPrefix("-") }), figure?.hasPrefix("-") != true else {
      return nil
    }
    switch words.first {
    case nil: self = .day(nil, asJSON: asJSON)
    case "day" where words.count <= 2: self = .day(words.dropFirst().first, asJSON: asJSON)
    case "week" where words.count <= 2: self = .week(words.dropFirst().first, asJSON: asJSON)
    case "log" where words.count >= 2 && figure != nil:
      self = .logFigure(Array(words.dropFirst()), magnesium: figure!, asJSON: asJSON)
    case "log" where words.count >= 2: self = .log(Array(words.dropFirst()), asJSON: asJSON)
    case "foods" where words.count >= 3 && arguments[1] == "search":
      self = .searchFoods(Array(words.dropFirst(2)), asJSON: asJSON)
    default: return nil
    }
  }

  func run() throws {
    switch self {
    case .day(let day, let asJSON): try Day.show(day, asJSON: asJSON)
    case .week(let day, let asJSON): try Week.show(day, asJSON: asJSON)
    case .log(let words, let asJSON):
      try Self.logging(try Session(), asJSON: asJSON).log(words.list(" "), .now)
    case .searchFoods(let words, let asJSON): try FoodsSearch.show(words, asJSON: asJSON)
    case .logFigure(let words, let magnesium, let asJSON):
      let session = try Session()
      let mg = try session.number(magnesium, for: "--magnesium")
      let logging = try Self.logging(session, asJSON: asJSON)
      try logging.reply.log([
        LoggedItem(
          try logging.tracker.intake(ofMagnesium: mg, named: words.list(" ")))
      ])
    }
  }

  private static func logging(_ session: Session, asJSON: Bool) throws -> MealLogging {
    MealLogging(
      session: session, tracker: try session.trackerForWriting(), refusesGuesses: false,
      acceptsImplausible: false, isDryRun: false, asJSON: asJSON)
  }
}
