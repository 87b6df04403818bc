/// What a person can say of: built in, or their own.
package struct SymptomKind: Sendable, Hashable, Identifiable {
  /// One word for those that are built in; `my-…` for a person's own.
  package let id: String
  package let name: Bilingual
  /// What a number said of it is.
  package let measure: SymptomMeasure
  /// What else it is called, in either language.
  package let words: [String]

  package init(id: String, name: Bilingual, measure: SymptomMeasure, words: [String] = []) {
    self.id = id
    self.name = name
    self.measure = measure
    self.words = words
  }

  /// Stands for the answer that there was nothing at all.
  package static let none = "none"
}

/// An answer of a person about a symptom. Zero is an answer too; no answer is not zero.
package struct Symptom: Sendable, Hashable {
  /// The id of a kind, or ``SymptomKind/none``.
  package var kind: String
  /// As it was called when it was said.
  package var name: Bilingual
  package var measure: SymptomMeasure
  /// How often, or how strong from 0 to 10; 0 for ``SymptomKind/none``.
  package var value: Int
  /// The strongest of it, from 0 to 10.
  package var worst: Int?
  /// How long it lasted.
  package var minutes: Int?
  /// Where, in the person's words.
  package var place: String?
  package var occurredAt: ZonedInstant
  /// The civil day that it counts to.
  package var day: CivilDay

  package init(
    kind: String, name: Bilingual, measure: SymptomMeasure, value: Int, worst: Int? = nil,
    minutes: Int? = nil, place: String? = nil, occurredAt: ZonedInstant, day: CivilDay
  ) {
    self.kind = kind
    self.name = name
    self.measure = measure
    self.value = value
    self.worst = worst
    self.minutes = minutes
    self.place = place
    self.occurredAt = occurredAt
    self.day = day
  }

  package var isNone: Bool { kind == SymptomKind.none }

  package static let levels = 0...10
  /// More is a slip.
  package static let counts = 0...200
  package static let allMinutes = 1...1_440

  /// What of its figures cannot be; nil where all can.
  package var problem: SymptomProblem? {
    let values = measure == .level ? Self.levels : Self.counts
    if !values.contains(value) { return measure == .level ? .level(value) : .count(value) }
    if let worst, !Self.levels.contains(worst) { return .level(worst) }
    if let worst, measure == .level, worst < value { return .worstBelow(worst, level: value) }
    if let minutes, !Self.allMinutes.contains(minutes) { return .minutes(minutes) }
    if value == 0, worst.map({ $0 > 0 }) == true || minutes != nil { return .nothingWithDetails }
    return nil
  }
}

/// Why an answer about a symptom is not taken, or a trial of one is not as it was asked for.
public enum SymptomProblem: Error, Sendable, Hashable {
  /// A strength is a whole number from 0 to 10.
  case level(Int)
  case count(Int)
  case minutes(Int)
  /// The worst is weaker than what it is the worst of.
  case worstBelow(Int, level: Int)
  /// Nothing has no length and no strength.
  case nothingWithDetails
  /// Nobody knows a symptom of that name; the nearest.
  case unknownKind(String, nearest: String?)
  /// How strong it is has to be said.
  case noLevel(Bilingual)
  /// The day was said to be without any; the entry that says so.
  case saidNone(CivilDay, entry: Int)
  /// The day has what contradicts the answer; an entry that says so.
  case saidOtherwise(CivilDay, entry: Int)
  /// A name that means something already.
  case nameTaken(Bilingual)
  case noSuchEntry(Int)
  // Of a trial.
  /// A number of days or pairs that cannot be: the option, and what can.
  case trialDesign(String, ClosedRange<Int>)
  /// It is to be more than 0, and at most what an answer can be.
  case trialLeastDifference(most: Double)
  case trialSupplement(String)
  /// More than the limit for supplements, with what is in the plan.
  case trialAboveLimit(mg: Double, limit: Double)
  /// Nobody knows the limit at the age of the person.
  case trialWithoutLimit
  /// A condition or medicine of the profile, or a pregnancy, forbids it: the id of the note that says why.
  case trialForbidden(note: String)
  case trialNotPlanned
  case trialLocked(since: CivilDay)
  case trialNotRunning
  /// The plan is not what its hash was made of.
  case trialAltered
  /// Fewer than half of such trials would end in an answer, so many of 100 with a true difference; 0 where it
  /// cannot be at all.
  case trialUnlikely(seen: Int, difference: Double)
  /// What a trial showed when it was stopped cannot be unseen: it is not taken up again.
  case trialStopStands
  /// What was changed of a running trial is told with its result, and not taken back.
  case trialChangeStands
  /// Fewer pairs than are begun would end it, and show its result.
  case trialAmendmentEnds
  /// An answer on which the result of a trial rests is not taken back untold: its day.
  case trialAnswerStands(CivilDay)
  /// The clock shows a day before the first of the trial.
  case trialClock(start: CivilDay)
}

/// An answer as it lies in the diary.
package struct SymptomEntry: Sendable, Hashable, Identifiable {
  package let id: Int
  package let uuid: EntryUUID
  package let symptom: Symptom
  /// When it was first written down, in seconds since 1970-01-01T00:00:00Z.
  package let recordedAt: Int

  package init(id: Int, uuid: EntryUUID, symptom: Symptom, recordedAt: Int) {
    self.id = id
    self.uuid = uuid
    self.symptom = symptom
    self.recordedAt = recordedAt
  }
}

extension Symptom {
  /// Why it cannot stand beside other answers; nil where it can.
  ///
  /// - Parameter others: of any days.
  package func contradiction(with others: [SymptomEntry]) -> SymptomProblem? {
    for other in others where other.symptom.day == day {
      let there = other.symptom
      if there.isNone, !isNone, value > 0 { return .saidNone(day, entry: other.id) }
      if isNone, !there.isNone, there.value > 0 { return .saidOtherwise(day, entry: other.id) }
      // Of a strength several answers are several moments; how often it came is one number of the day.
      if measure == .count, !isNone, there.kind == kind, (there.value == 0) != (value == 0) {
        return .saidOtherwise(day, entry: other.id)
      }
    }
    return nil
  }
}

extension [SymptomEntry] {
  /// What each day says of a kind: how often in all, or how strong in the mean of its answers. Who said that there
  /// was nothing said so of each kind. A day without an answer is not in it.
  package func answers(of kind: String, _ measure: SymptomMeasure) -> [CivilDay: Double] {
    var values: [CivilDay: [Double]] = [:]
    var quiet: Set<CivilDay> = []
    for entry in self {
      if entry.symptom.isNone { quiet.insert(entry.symptom.day) }
      guard entry.symptom.kind == kind else { continue }
      values[entry.symptom.day, default: []].append(Double(entry.symptom.value))
    }
    var answers = values.mapValues { measure == .count ? $0.reduce(0, +) : $0.mean }
    for day in quiet where answers[day] == nil { answers[day] = 0 }
    return answers
  }
}
