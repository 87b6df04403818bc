import DiaryStore
import FoodLibrary
import MagnesiumCore

extension Tracker {
  /// Reads a meal phrase and logs nothing.
  ///
  /// - Parameters:
  ///   - phrase: at most 4,000 bytes.
  ///   - acceptsImplausible: whether more of one food is meant than anyone eats at once.
  /// - Throws: ``TrackerError/phrase(_:)``
  public func read(
    _ phrase: String, acceptsImplausible: Bool = false
  ) throws(TrackerError) -> PhraseReading {
    try read(phrase, acceptsImplausible: acceptsImplausible, remembering: .none)
  }

  /// The same with what the person said beside what is remembered.
  ///
  /// - Parameter lessons: names by ``PhraseItem/name`` with spaces.
  package func read(
    _ phrase: String, acceptsImplausible: Bool = false, remembering lessons: Lessons
  ) throws(TrackerError) -> PhraseReading {
    let reader = try reader(acceptsImplausible: acceptsImplausible, remembering: lessons)
    do {
      return try reader.read(phrase)
    } catch {
      throw .phrase(error)
    }
  }

  /// Reads phrases as ``read(_:acceptsImplausible:remembering:)`` does, for many of them: what the
  /// person taught the program is looked up once.
  package func reader(
    acceptsImplausible: Bool = false, remembering lessons: Lessons = .none
  ) throws(TrackerError) -> PhraseReader {
    PhraseReader(
      foods: try foods.remembering(lessons), cup: preferences.cup,
      acceptsImplausible: acceptsImplausible)
  }

  /// Reads a meal phrase and logs all of it: `kemarin siang: soto ayam`, `2 eggs for breakfast`.
  ///
  /// - Throws: ``TrackerError/unresolved(_:)`` where a part of it cannot be read; then nothing is
  ///   logged.
  @discardableResult
  public func log(
    _ phrase: String, _ occasion: Occasion = .now, acceptsImplausible: Bool = false
  ) throws(TrackerError) -> [Entry] {
    let reading = try read(phrase, acceptsImplausible: acceptsImplausible)
    return try log(try intakes(of: reading, occasion))
  }

  /// What logging a reading would write down. The day, meal and time that the phrase says come before
  /// those of the occasion.
  ///
  /// - Parameter keepsUnknown: whether what could not be understood is kept in its words, as intakes of the
  ///   kind ``Intake/Kind/unknown`` behind the others.
  /// - Throws: ``TrackerError/unresolved(_:)``, ``TrackerError/future(_:)``
  package func intakes(
    of reading: PhraseReading, _ occasion: Occasion = .now, keepsUnknown: Bool = false
  ) throws(TrackerError) -> [Intake] {
    guard keepsUnknown || reading.unresolved.isEmpty else { throw .unresolved(reading) }
    let (at, day, meal) = try settle(occasion.with(reading.occasion, today: today))
    func blank(_ words: String) -> Intake {
      Intake(
        kind: .unknown, name: Bilingual(same: words.shortName), phrase: words, quantity: 1,
        unit: "portion", grams: nil, magnesium: nil, match: .guess, source: "unknown", meal: meal,
        occurredAt: at, day: day)
    }
    let intakes =
      reading.items.map { item in
        var intake = blank(item.phrase)
        intake.take(item)
        return intake
      } + reading.unresolved.map { blank($0.phrase) }
    guard intakes.allSatisfy(\.isPossible) else { throw .impossible }
    return intakes
  }

  /// A bare figure, as from a label.
  ///
  /// - Parameters:
  ///   - mg: elemental magnesium, 0 or more.
  ///   - name: what the entry is called.
  ///   - occasion: when it was eaten.
  ///   - acceptsImplausible: whether more than 2,000 mg is meant.
  /// - Throws: ``TrackerError/unusableName``, ``TrackerError/notPositive``,
  ///   ``TrackerError/negative``, ``TrackerError/implausible(mg:)``, ``TrackerError/future(_:)``
  public func intake(
    ofMagnesium mg: Double, named name: String, _ occasion: Occasion = .now,
    acceptsImplausible: Bool = false
  ) throws(TrackerError) -> Intake {
    try intake(
      .amount, named: name, count: 1, mgEach: mg, occasion,
      acceptsImplausible: acceptsImplausible)
  }

  /// A dose of a supplement.
  ///
  /// - Parameters:
  ///   - name: what the entry is called.
  ///   - count: how many were taken, more than 0.
  ///   - mgEach: elemental magnesium in one of them, 0 or more.
  ///   - occasion: when it was taken.
  ///   - acceptsImplausible: whether more than 2,000 mg is meant.
  /// - Throws: as ``intake(ofMagnesium:named:_:acceptsImplausible:)``
  public func dose(
    of name: String, count: Double = 1, mgEach: Double, _ occasion: Occasion = .now,
    acceptsImplausible: Bool = false
  ) throws(TrackerError) -> Intake {
    try intake(
      .supplement, named: name, count: count, mgEach: mgEach, occasion,
      acceptsImplausible: acceptsImplausible)
  }

  private func intake(
    _ kind: Intake.Kind, named name: String, count: Double, mgEach: Double, _ occasion: Occasion,
    acceptsImplausible: Bool
  ) throws(TrackerError) -> Intake {
    let name = try Self.clean(name)
    guard count.isFinite, count > 0 else { throw .notPositive }
    guard mgEach.isFinite, mgEach >= 0 else { throw .negative }
    let mg = mgEach * count
    guard max(mg, count) <= Plausibility.mostOfOneEntry else { throw .impossible }
    guard acceptsImplausible || mg <= Plausibility.milligramsFromLabel else {
      throw .implausible(mg: mg)
    }
    let (at, day, meal) = try settle(occasion)
    return Intake(
      kind: kind, name: Bilingual(same: name), phrase: name, quantity: count, unit: "piece",
      grams: nil, magnesium: MagnesiumAmount(mg: mg), source: "label", meal: meal, occurredAt: at,
      day: day)
  }

  /// Writes intakes down, all or none; undone as one.
  ///
  /// - Parameters:
  ///   - lessons: what the person taught with them; names by ``PhraseItem/name`` with spaces.
  ///   - kind: what undo will call it; by what is logged when nil.
  @discardableResult
  package func log(
    _ intakes: [Intake], remembering lessons: Lessons = .none, as kind: Change.Kind? = nil
  ) throws(TrackerError) -> [Entry] {
    try log(intakes, and: [], remembering: lessons, as: kind).entries
  }

  /// The same with answers about symptoms.
  func log(
    _ intakes: [Intake], and symptoms: [Symptom], remembering lessons: Lessons,
    as kind: Change.Kind?
  ) throws(TrackerError) -> (entries: [Entry], symptoms: [SymptomEntry]) {
    guard intakes.allSatisfy(\.isPossible) else { throw .impossible }
    let isDose = intakes.allSatisfy { $0.kind == .supplement }
    return try onDiary { diary, now in
      try diary.add(
        intakes, and: symptoms, learning: lessons, as: kind ?? (isDose ? .take : .log), at: now)
    }
  }

  /// - Parameter lived: a day of which the diary has something, whatever the calendar shows.
  func settle(
    _ occasion: Occasion, lived: CivilDay? = nil
  ) throws(TrackerError) -> (at: ZonedInstant, day: CivilDay, meal: Meal) {
    let today = today
    var day = occasion.day ?? today
    if day != lived, try !isLived(day) { throw .future(day) }
    if occasion.day == nil, let time = occasion.time, time < preferences.dayStart,
      environment.instant(day + 1, time).epochSeconds > environment.now().epochSeconds
    {
      // The night that is just over belongs to the day before.
      day = day - 1
    }
    let at: ZonedInstant
    if occasion.time == nil, day == today {
      at = environment.now()
    } else {
      let time = occasion.time ?? (occasion.meal ?? .lunch).usualTime
      // Before the day starts the calendar shows the next one already.
      let isNextDay = time < preferences.dayStart || occasion.day != nil && occasion.isLateNight
      at = environment.instant(isNextDay ? day + 1 : day, time)
    }
    return (at, day, occasion.meal ?? Meal.usual(at: at.time))
  }
}
