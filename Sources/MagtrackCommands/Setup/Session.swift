import MagnesiumKit
import MagnesiumWords
import Platform
import Synchronization

/// What a command works with: the tracker, the clock, the language and the screen.
struct Session {
  let home: Home
  let environment: TrackerEnvironment
  let wording: any Phrasebook
  var screen: Screen

  init() throws {
    guard let home = Surroundings.current.home else {
      if let name = Surroundings.current.unreadableHome {
        throw Failure(.cannotCreate, say.variableIsNoText(name))
      }
      throw Failure(.configuration, say.noPlaceForDiary)
    }
    self.home = home
    environment = try Self.environment()
    wording = say
    screen = Screen.current
  }

  static func environment() throws -> TrackerEnvironment { try pinnedEnvironment ?? .live }

  private static var pinnedEnvironment: TrackerEnvironment? {
    get throws {
      guard let text = Surroundings.current.variable("MAGTRACK_NOW") else { return nil }
      // A day, a week or a year around it has a date too.
      guard let instant = ZonedInstant(rfc3339: text),
        (2...9_998).contains(instant.day.components.year)
      else {
        throw Failure(
          .usage,
          say.clockUnreadable(text.printable))
      }
      return .pinned(instant)
    }
  }

  /// The diary for a command that changes it; where there is none it is created once something is changed.
  func trackerForWriting() throws -> Tracker {
    let tracker = note(try place.openWhenChanged())
    if PrivateFiles.isOpenToAll(home.folder) {
      Output.remark(
        wording.folderIsOpen(home.folder.printable))
    }
    return tracker
  }

  /// Notes a diary that was opened, so that what is to be done at the end of the run is done with it.
  @discardableResult
  func note(_ tracker: Tracker) -> Tracker {
    Surroundings.current.opened.withLock { $0 = tracker }
    return tracker
  }

  /// The diary for a command that only reads: where there is none it is empty, and none is made.
  func trackerForReading() throws -> Tracker {
    try trackerIfAny() ?? .inMemory(environment: environment)
  }

  /// nil where there is no diary: then there is nothing of the person's own.
  ///
  /// - Parameter seconds: how long to wait for another process.
  func trackerIfAny(waiting seconds: Double = Tracker.longestWait) throws -> Tracker? {
    try place.openIfAny(waiting: seconds).map(note)
  }

  /// Where the diary lies or will lie.
  var place: DiaryPlace { DiaryPlace(diaryAtPath: home.diary, environment: environment) }

  var shelf: BackupShelf { place.shelf }

  /// Reads a day as a person says it; today when nil.
  func day(_ text: String?, in tracker: Tracker) throws -> CivilDay {
    try day(text, today: tracker.today, DayWords.read)
  }

  /// Reads a day of a period, which its month or year may stand for; today when nil.
  func day(ofPeriod text: String?, in tracker: Tracker) throws -> CivilDay {
    try day(text, today: tracker.today, DayWords.readPeriod)
  }

  /// Refuses what is no day, before a diary is opened or made.
  func checkDay(_ text: String?) throws {
    _ = try day(text, today: environment.now().day, DayWords.read)
  }

  private func day(
    _ text: String?, today: CivilDay,
    _ read: (String, _ today: CivilDay) throws(DayProblem) -> CivilDay
  ) throws -> CivilDay {
    guard let text else { return today }
    do throws(DayProblem) {
      return try read(text, today)
    } catch {
      throw noDay(text, error)
    }
  }

  private func noDay(_ text: String, _ problem: DayProblem) -> Failure {
    Failure(
      .usage,
      problem == .notYetCome ? wording.notYetCome(text) : wording.notADay(text.printable))
  }

  /// Reads days as a person names them; the month before this one where nothing is said.
  func period(_ words: [String], in tracker: Tracker) throws -> NamedPeriod {
    do throws(PeriodProblem) {
      return try NamedPeriod.read(words, today: tracker.today)
    } catch {
      switch error {
      case .day(let text, let problem): throw noDay(text, problem)
      case .reversed: throw TrackerError.emptyRange
      case .unreadable:
        throw Failure(
          .usage, wording.periodUnreadable(words.joined(separator: " ").printable))
      }
    }
  }

  /// The food that a name means in phrases, else the one that has it for an id.
  func food(named name: String, in tracker: Tracker) throws -> Food {
    let library = try tracker.foods
    guard let food = library.food(named: name) ?? library.food(id: name),
      food.supplementForms == nil
    else {
      throw Failure(
        .nothing,
        wording.noSuchFood(name.printable)
          + FoodText.nearest(to: name, in: library, wording: wording))
    }
    return food
  }

  func time(_ text: String?) throws -> ClockTime? {
    guard let text else { return nil }
    if let time = ClockTime(text) { return time }
    throw Failure(
      .usage,
      wording.notATime(text.printable))
  }

  /// The numbers of what is to be deleted, each once.
  func ids(_ words: [String], orSay what: String) throws -> [Int] {
    let ids = words.compactMap { Int($0) }.filter { $0 > 0 }
    guard !ids.isEmpty, ids.count == words.count else { throw Failure(.usage, what) }
    return Array(ids.uniqued())
  }

  /// Reads a figure that a person gave as an option.
  func number(_ text: String, for option: String) throws -> Double {
    let isNegative = text.hasPrefix("-")
    do throws(DecimalReader.Problem) {
      let value = try DecimalReader.number(isNegative ? text.dropFirst() : text[...])
      return isNegative ? -value : value
    } catch {
      switch error {
      case .ambiguous: throw ambiguous(text, in: option)
      case .unreadable:
        throw Failure(
          .usage,
          wording.notANumber(option, text: text.printable))
      }
    }
  }

  /// Asks whether to go on; no is what Enter says.
  func confirms(_ question: String) -> Bool {
    Output.ask(question + wording.yesOrNoKeys)
    // A line, so that nothing of "yes" is left for the shell.
    let answer = readLine()?.trimming(while: \.isWhitespace).lowercased()
    return answer.map(["y", "yes", "ya"].contains) == true
  }

  /// What a number that may be a thousand or a fraction gets in answer.
  func ambiguous(_ number: String, in option: String) -> Failure {
    Failure(.usage, option + ": " + wording.ambiguous(number))
  }

  /// Reads an amount that a person gave as an option; what cannot be read is refused with an example.
  func amount<Amount>(
    of option: String, saying expected: @autoclosure () -> String,
    _ read: () throws(AmountProblem) -> Amount
  ) throws -> Amount {
    do throws(AmountProblem) {
      return try read()
    } catch {
      switch error {
      case .ambiguousNumber(let number): throw ambiguous(number, in: option)
      case .notPositive:
        throw Failure(
          .unreadableInput,
          option + ": "
            + wording.amountNotPositive)
      case .unreadable: throw Failure(.usage, expected())
      }
    }
  }
}
