import DiaryStore
import FoodLibrary
import MagnesiumCore

/// An intake of a log: what it was understood as, what else may have been meant, and its entry.
public struct LoggedItem: Sendable, Hashable {
  /// What is written down.
  public let intake: Intake
  /// Foods that may have been meant instead.
  public let alternatives: [Food]
  /// nil while it is not logged.
  public internal(set) var entryID: Entry.ID?
  /// The UUID of its entry; nil while it is not logged.
  public internal(set) var uuid: EntryUUID?

  /// - Parameters:
  ///   - intake: what was eaten or taken.
  ///   - alternatives: foods that may have been meant instead.
  public init(_ intake: Intake, alternatives: [Food] = []) {
    self.intake = intake
    self.alternatives = alternatives
  }
}

/// What a log did, and where its day stands now.
public struct LogReceipt: Sendable {
  /// What was logged, in the order of the phrase.
  public let items: [LoggedItem]
  /// Whether nothing was logged, because only a look was wanted.
  public let isDryRun: Bool
  /// The last day of what was logged, with it; nil in a dry run.
  public let report: DayReport?
  /// Whether that day is today.
  package let isToday: Bool
  /// What of the profile and of its limits bears on what was logged, the gravest first.
  public let cautions: [Caution]
  /// Which of its foods names mean from now on.
  package let remembered: Set<Food.ID>
  /// What measures weigh from now on.
  package let portions: [OwnPortion]
  /// What of it the diary had already, written down within the last minute in the same words.
  public let repeated: [Intake]

  /// What was answered about symptoms with it.
  package var symptoms: [SymptomReceipt] = []

  package var intakes: [Intake] { items.map(\.intake) }

  /// The day that answers name first.
  package var day: CivilDay? { items.first?.intake.day }

  /// What is to be told at once: a meal is not answered with what the day's report tells.
  package var cautionsToTell: [Caution] {
    items.contains { $0.intake.kind == .supplement } ? cautions : []
  }

  /// What was only guessed.
  package var guesses: [LoggedItem] {
    items.filter { $0.intake.match == .guess && $0.intake.kind != .unknown }
  }

  /// What was kept in its words, because it was not understood.
  package var keptWords: [LoggedItem] { items.filter { $0.intake.kind == .unknown } }

  /// What may be a slip though it can be, with why.
  package var doubts: [(intake: Intake, doubt: Intake.Doubt)] {
    intakes.compactMap { intake in intake.doubt.map { (intake, $0) } }
  }

  /// What the person taught the program with it.
  package var lessons: [LoggedItem] { items.filter { remembered.contains($0.intake.foodID ?? "") } }
}

extension Tracker {
  /// What logging a reading would write down, with what else its names may mean.
  ///
  /// - Parameters:
  ///   - reading: a line as it was read.
  ///   - occasion: when it was eaten; what the line says itself goes before it.
  ///   - keepsUnknown: whether what was not understood is kept in its words, of unknown magnesium, instead of
  ///     being refused.
  /// - Throws: ``TrackerError/unresolved(_:)``, ``TrackerError/future(_:)``
  public func items(
    of reading: PhraseReading, _ occasion: Occasion = .now, keepsUnknown: Bool = false
  ) throws(TrackerError) -> [LoggedItem] {
    let alternatives =
      reading.items.map(\.alternatives) + reading.unresolved.map(\.suggestions)
    return zip(try intakes(of: reading, occasion, keepsUnknown: keepsUnknown), alternatives)
      .map { LoggedItem($0, alternatives: $1) }
  }

  /// Writes intakes down, all or none and undone as one, and answers with what that did. What cannot be
  /// answered, because the day cannot be read, is not logged either.
  ///
  /// - Parameters:
  ///   - items: one or more.
  ///   - kind: what undo will call it; by what is logged when nil.
  ///   - isDryRun: whether only to tell what would be logged.
  public func record(
    _ items: [LoggedItem], as kind: Change.Kind? = nil, isDryRun: Bool = false
  ) throws(TrackerError) -> LogReceipt {
    try record(items, remembering: .none, as: kind, isDryRun: isDryRun)
  }

  /// The same with what the person taught with them.
  ///
  /// - Parameters:
  ///   - symptoms: what was answered about symptoms with them; one change with the intakes.
  ///   - lessons: names by ``PhraseItem/name`` with spaces.
  package func record(
    _ items: [LoggedItem], and symptoms: [Symptom] = [], remembering lessons: Lessons,
    as kind: Change.Kind? = nil, isDryRun: Bool = false
  ) throws(TrackerError) -> LogReceipt {
    func answer() throws(TrackerError) -> LogReceipt {
      let intakes = items.map(\.intake)
      let repeated = try self.repeated(intakes)
      var logged = items
      let answers = try newAnswers(symptoms)
      var written = unwritten(answers.toWrite)
      if !isDryRun {
        let made = try log(intakes, and: answers.toWrite, remembering: lessons, as: kind)
        for (index, entry) in made.entries.enumerated() {
          (logged[index].entryID, logged[index].uuid) = (entry.id, entry.uuid)
        }
        written = made.symptoms
      }
      let last = intakes.last?.day ?? today
      var receipt = LogReceipt(
        items: logged, isDryRun: isDryRun, report: isDryRun ? nil : try day(last),
        isToday: last == today, cautions: try cautions(of: intakes, areLogged: !isDryRun),
        remembered: Set(lessons.names.values), portions: lessons.portions, repeated: repeated)
      receipt.symptoms = answers.receipts(written)
      return receipt
    }
    if isDryRun { return try atOneMoment(answer) }
    return try changing { _, _ in try answer() }
  }

  /// Who says a thing twice within so many seconds may have said it once.
  private static let secondsOfRepetition = 60

  /// Those that the diary has already, written down a moment ago in the same words.
  private func repeated(_ intakes: [Intake]) throws(TrackerError) -> [Intake] {
    let seconds = Self.secondsOfRepetition
    let kept = try onDiary { diary, now in
      try Set(intakes.map(\.day)).flatMap { try diary.entries(from: $0, to: $0) }
        .filter { abs(now - $0.recordedAt) <= seconds }
    }
    return intakes.filter { intake in
      kept.contains { intake.mayRepeat($0.intake, within: seconds) }
    }
  }
}

/// What a change of an entry did.
public struct EditReceipt: Sendable {
  /// The entry as it was.
  public let old: Entry
  /// The entry as it is now.
  public let new: Entry
  /// What of the profile and of its limits bears on it now, the gravest first.
  public let cautions: [Caution]

  /// What is to be told at once, as of a log.
  package var cautionsToTell: [Caution] { new.intake.kind == .supplement ? cautions : [] }
}

extension Tracker {
  /// Changes an entry, and answers with what that did. A new amount scales the figures that the entry holds.
  ///
  /// - Throws: ``TrackerError/amountDoesNotFit(_:)``, ``TrackerError/future(_:)``, ``TrackerError/diary(_:)``
  public func change(_ id: Entry.ID, _ edit: EntryEdit) throws(TrackerError) -> EditReceipt {
    try changing { _, _ in
      let old = try entry(id)
      let new = try self.edit(id, edit)
      return EditReceipt(
        old: old, new: new,
        cautions: try cautions(of: [new.intake], areLogged: true, before: old.intake))
    }
  }
}
