import MagnesiumCore

/// What a prompt shows of a diary: read by SQLite's own functions, because a prompt is drawn more
/// often than anything else and setting up more takes longer than reading.
///
/// It never creates, migrates or waits: where anything is not as it should be, there is nothing to
/// show.
package struct DiaryGlance: Sendable {
  package let tally: DayTally
  package let profile: Profile
  /// Whether anything was ever logged.
  package let hasEntries: Bool

  /// - Parameters:
  ///   - path: of the diary file.
  ///   - day: gives the day to read from the time at which the person's days start.
  package init?(path: String, day: (_ dayStart: ClockTime) -> CivilDay) {
    guard PrivateFiles.isTrustedFile(path) else { return nil }
    do {
      try LeftJournal.check(besideDiary: path)
      // A prompt waits for no one for longer than an eye notices.
      let diary = try Connection(path, .reading, waiting: 0.02)
      // In WAL, SQLite would leave files of its own beside it.
      guard !diary.isWAL, try diary.isOfCurrentSchema() else { return nil }
      // As every command reads them: a reference that may be wrong is not shown.
      let start = try Diary.preferences(in: diary).dayStart
      profile = try Diary.profile(in: diary)
      let today = day(start)
      tally = try Diary.tallies(from: today, to: today, in: diary).first ?? DayTally(day: today)
      hasEntries =
        try tally.items > 0 || diary.integer("SELECT 1 FROM entry LIMIT 1") != nil
    } catch {
      return nil
    }
  }
}
