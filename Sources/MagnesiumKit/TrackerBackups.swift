import DiaryStore
import MagnesiumCore
import Platform

extension Tracker {
  /// The backups beside the diary, the newest first.
  public var backups: [Backup] { diary.shelf?.backups() ?? [] }

  /// Puts a backup beside the diary; it stays until the person removes it.
  ///
  /// - Returns: nil for a diary that lives in memory.
  @discardableResult
  public func backUp(_ reason: Backup.Reason = .manual) throws(TrackerError) -> Backup? {
    try onDiary { diary, now in try diary.backUp(reason, at: now) }
  }

  /// Writes a copy of the diary to a path, in the place of what is there.
  package func copyDiary(to path: String) throws(TrackerError) {
    try onDiary { diary, _ in try diary.copy(to: path) }
  }

  /// The bytes that such a copy would have, for those who keep them in another form.
  package var diaryImage: Data {
    get throws(TrackerError) {
      try onDiary { diary, _ in try diary.image() }
    }
  }

  /// Makes the day's backup, where this tracker has changed the diary and the day, in UTC, has none yet.
  ///
  /// - Returns: what was made.
  @discardableResult
  public func backUpIfDue() throws(TrackerError) -> Backup? {
    guard diary.hasChanged, let shelf = diary.shelf else { return nil }
    let today = ZonedInstant(
      epochSeconds: environment.now().epochSeconds, utcOffsetSeconds: 0
    ).day
    let isDone = shelf.backups().contains { $0.reason == .daily && $0.day == today }
    return isDone ? nil : try backUp(.daily)
  }

  /// What the diary holds.
  public var summary: DiarySummary {
    get throws(TrackerError) {
      try onDiary { diary, _ in try diary.summary() }
    }
  }

  /// Puts what a backup holds in the place of what the diary holds, which is kept as a backup first.
  ///
  /// - Parameter path: of a diary file of this or an older version; it is not changed.
  /// - Returns: the backup of what was there.
  @discardableResult
  public func restore(from path: String) throws(TrackerError) -> Backup? {
    try putBack(path).before
  }

  /// - Returns: also whether trials that were begun are kept as they were: what they showed cannot be unseen.
  func putBack(_ path: String) throws(TrackerError) -> (before: Backup?, keepsTrials: Bool) {
    let trace = trialTrace
    let before = try onDiary { diary, now in
      try diary.restore(from: path, at: now)
    }
    try reloadPreferences()
    return (before, try keep(trace))
  }
}
