import DiaryStore
import FoodLibrary
import MagnesiumCore
import Platform
import Synchronization

/// Logs what a person eats and takes, and reads each day against the reference intake.
///
/// ```swift
/// let tracker = try Tracker(diaryAt: url)
/// try tracker.log("2 telur rebus, 150 g tempe goreng")
/// let day = try tracker.dayOverview()
/// ```
///
/// All amounts of magnesium are elemental, in mg. Every call reads or writes the diary at once;
/// what has returned is durable.
public final class Tracker: Sendable {
  let diary: Diary
  private let held: Mutex<Preferences>
  let environment: TrackerEnvironment

  /// Opens the diary at a file URL, and creates it where there is none. A call waits up to five seconds for
  /// another process that changes it.
  ///
  /// - Throws: ``TrackerError/diary(_:)``
  public convenience init(
    diaryAt url: URL, environment: TrackerEnvironment = .live
  ) throws(TrackerError) {
    try self.init(diaryAtPath: url.path, environment: environment)
  }

  /// How many seconds a call waits for another process that changes the diary.
  package static let longestWait = Diary.longestWait

  /// Opens the diary at a path, as ``init(diaryAt:environment:)`` does.
  package convenience init(
    diaryAtPath path: String, environment: TrackerEnvironment = .live,
    waiting seconds: Double = Tracker.longestWait
  ) throws(TrackerError) {
    try self.init(environment: environment) { () throws(DiaryError) in
      try Diary(
        atPath: path, waiting: seconds, now: environment.now().epochSeconds,
        random: environment.random)
    }
  }

  /// Opens the diary at a path; where there is none it is created by the first change that stands, so that
  /// one that is refused leaves nothing behind.
  ///
  /// - Throws: ``TrackerError/diary(_:)``
  package convenience init(
    diaryAtPathWhenChanged path: String, environment: TrackerEnvironment = .live
  ) throws(TrackerError) {
    try self.init(environment: environment) { () throws(DiaryError) in
      try Diary(
        atPathWhenChanged: path, now: environment.now().epochSeconds, random: environment.random)
    }
  }

  /// A tracker whose diary is gone with it.
  public static func inMemory(
    environment: TrackerEnvironment = .live
  ) throws(TrackerError) -> Tracker {
    try Tracker(environment: environment) { () throws(DiaryError) in
      try Diary.inMemory(random: environment.random)
    }
  }

  private init(
    environment: TrackerEnvironment, open: () throws(DiaryError) -> Diary
  ) throws(TrackerError) {
    self.environment = environment
    do {
      diary = try open()
      held = Mutex(try diary.preferences())
    } catch {
      throw .diary(error)
    }
  }

  /// Whether this tracker has changed what the person keeps, and the change stands.
  package var hasChanged: Bool { diary.hasChanged }

  /// What the disk reported when a change stood already; nil nearly always.
  package var lateComplaint: String? { diary.lateComplaint }

  package var references: ReferenceTable { BuiltInTables.references }

  /// The day that it is now: it starts at the time that the person chose.
  public var today: CivilDay { environment.now().day(startingAt: preferences.dayStart) }

  /// The day that words name, in either language: `2026-11-23`, `today`, `kemarin`, `3d`, `last-monday`.
  ///
  /// - Throws: `DayProblem`
  public func day(said text: String) throws(DayProblem) -> CivilDay {
    try DayWords.read(text, today: today)
  }

  /// How the person counts days and cups.
  public var preferences: Preferences { held.withLock(\.self) }

  /// Changes how days and cups are counted. What was logged keeps its day.
  @discardableResult
  package func updatePreferences(
    _ update: (inout Preferences) -> Void
  ) throws(TrackerError) -> Preferences {
    let new = try changing { diary, now in
      var preferences = try diary.preferences()
      update(&preferences)
      try diary.put(preferences, at: now)
      return preferences
    }
    hold(new)
    return new
  }

  /// After the diary was changed by other ways than ``updatePreferences(_:)``.
  func reloadPreferences() throws(TrackerError) {
    hold(try onDiary { diary, _ in try diary.preferences() })
  }

  /// After they were kept.
  func hold(_ preferences: Preferences) { held.withLock { $0 = preferences } }

  // MARK: Days and changes

  /// Whether a day can be read and changed: one that has come, and after a flight over the date line
  /// one of which the diary has something already.
  func isLived(_ day: CivilDay) throws(TrackerError) -> Bool {
    if day <= today { return true }
    return try onDiary { diary, _ in
      if try !diary.tallies(from: day, to: day).isEmpty { return true }
      return try !diary.marks(from: day, to: day).isEmpty
    }
  }

  /// Says of a day that it is all logged, that nothing was eaten, or takes either back.
  ///
  /// - Throws: ``TrackerError/future(_:)``, ``TrackerError/infantFast``, and
  ///   ``TrackerError/diary(_:)`` where the day's entries
  ///   contradict it.
  public func mark(_ day: CivilDay, _ mark: DayMark) throws(TrackerError) {
    guard try isLived(day) else { throw .future(day) }
    if mark == .fasted, try profile.isInfant(on: day) { throw .infantFast }
    try onDiary { diary, now in try diary.mark(day, mark, at: now) }
  }

  /// Deletes entries, all or none; undone as one.
  ///
  /// - Returns: the entries that were deleted.
  /// - Throws: ``TrackerError/diary(_:)`` where there is no such entry.
  @discardableResult
  public func delete(_ ids: [Entry.ID]) throws(TrackerError) -> [Entry] {
    try onDiary { diary, now in try diary.delete(ids, at: now) }
  }

  /// Logs the entries of a day again.
  ///
  /// - Parameters:
  ///   - day: the day that is copied.
  ///   - meal: only those of this meal; all when nil.
  ///   - occasion: when they are eaten now; what is nil stays as it was, but the day is today.
  /// - Throws: ``TrackerError/future(_:)``, ``TrackerError/diary(_:)``
  public func copies(
    of day: CivilDay, meal: Meal? = nil, _ occasion: Occasion = .now
  ) throws(TrackerError) -> [Intake] {
    var copies: [Intake] = []
    let target = occasion.day ?? today
    for entry in try entries(on: day) where meal == nil || entry.intake.meal == meal {
      var copy = entry.intake
      let (at, day, meal) = try settle(
        Occasion(
          day: target, time: occasion.time ?? copy.occurredAt.time,
          meal: occasion.meal ?? copy.meal))
      (copy.occurredAt, copy.day, copy.meal) = (at, day, meal)
      copies.append(copy)
    }
    return copies
  }

  /// Takes the last changes back, the latest first: all of them, or where it throws none.
  ///
  /// - Parameters:
  ///   - count: how many changes, 1 or more.
  ///   - isDryRun: whether only to tell what would be taken back.
  ///   - shown: what the person was told; where others have come since, nothing is done.
  /// - Returns: what was taken back; less where there are not so many.
  /// - Throws: ``TrackerError/diary(_:)``
  @discardableResult
  public func undo(
    _ count: Int = 1, isDryRun: Bool = false, ifStill shown: [Change]? = nil
  ) throws(TrackerError) -> [Change] {
    try onDiary { diary, now in
      let coming = try diary.undo(count, isDryRun: true, ifStill: shown, at: now)
      try checkTraces(of: coming, in: diary, at: now)
      return isDryRun
        ? coming : try diary.undo(count, isDryRun: false, ifStill: shown, at: now)
    }
  }

  /// Makes changes again that were undone, the earliest first: see ``undo(_:isDryRun:ifStill:)``.
  @discardableResult
  public func redo(
    _ count: Int = 1, isDryRun: Bool = false, ifStill shown: [Change]? = nil
  ) throws(TrackerError) -> [Change] {
    try onDiary { diary, now in
      let coming = try diary.redo(count, isDryRun: true, ifStill: shown, at: now)
      try checkTraces(of: coming, in: diary, at: now)
      return isDryRun
        ? coming : try diary.redo(count, isDryRun: false, ifStill: shown, at: now)
    }
  }

  // MARK: Profile

  /// What the person said of themselves.
  public var profile: Profile {
    get throws(TrackerError) {
      try onDiary { diary, _ in try diary.profile() }
    }
  }

  /// Changes the profile in one step. It is checked before it is kept.
  ///
  /// - Throws: ``TrackerError/contradiction(_:)``
  @discardableResult
  package func updateProfile(
    _ update: (inout Profile) -> Void
  ) throws(TrackerError) -> Profile {
    let today = today
    return try changing { diary, now in
      var profile = try diary.profile()
      update(&profile)
      try profile.check(today: today)
      try diary.put(profile, at: now)
      return profile
    }
  }

  // MARK: Notes

  /// All notes on magnesium, in reading order.
  public var notes: [Note] { BuiltInTables.notes }

  /// The notes that belong to a deficit of a day, in reading order; which those are depends on age
  /// and conditions.
  package func notes(
    for severity: Deficit.Severity, on day: CivilDay
  ) throws(TrackerError) -> [Note] {
    let profile = try profile
    return Note.belonging(
      to: severity, among: notes, ageMonths: profile.ageMonths(on: day),
      conditions: profile.health(reading: day).conditions)
  }

  // MARK: The diary

  /// Hands the diary up with what the clock shows. All errors come out as a tracker's.
  func onDiary<Value>(
    _ body: (Diary, _ now: Int) throws -> Value
  ) throws(TrackerError) -> Value {
    do {
      return try body(diary, environment.now().epochSeconds)
    } catch {
      throw TrackerError(error)
    }
  }

  /// Hands the diary up for one transaction: all of it is kept, or, where the closure throws, nothing.
  func changing<Value>(
    _ body: (Diary, _ now: Int) throws -> Value
  ) throws(TrackerError) -> Value {
    try onDiary { diary, now in try diary.write { try body($0, now) } }
  }

  /// Makes the changes and reads of a closure one: all of it is kept, or, where it throws, nothing.
  ///
  /// - Throws: ``TrackerError/diary(_:)``, and what the closure throws.
  package func atomically<Value>(_ body: () throws -> Value) throws -> Value {
    do {
      return try diary.write { _ in try body() }
    } catch let error as DiaryError {
      throw TrackerError.diary(error)
    }
  }

  /// Lets all reads of a closure see the diary as it is at one moment.
  func atOneMoment<Value>(_ body: () throws -> Value) throws(TrackerError) -> Value {
    try onDiary { diary, _ in try diary.read { _ in try body() } }
  }
}
