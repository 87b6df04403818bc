import ByteStreams
import DiaryStore
import MagnesiumCore
import Platform

extension Tracker {
  /// Writes out all that the person keeps, as one JSON object.
  ///
  /// - Parameter write: takes the text piece by piece; what it throws ends the export.
  public func exportDiary(_ write: (String) throws -> Void) throws {
    do {
      try diary.export(write)
    } catch let error as DiaryError {
      throw TrackerError.diary(error)
    }
  }

  /// Gives all entries one after the other, in the order of their ids.
  package func eachEntry(_ body: (Entry) throws -> Void) throws {
    do {
      try diary.eachEntry(body)
    } catch let error as DiaryError {
      throw TrackerError.diary(error)
    }
  }

  /// Gives the days that are all logged one after the other, each with its first and its last second.
  package func eachCompleteDay(
    _ body: (DayRecord, _ start: ZonedInstant, _ end: ZonedInstant) throws -> Void
  ) throws {
    let summary = try onDiary { diary, _ in try diary.summary() }
    guard let first = summary.firstDay, let last = summary.lastDay else { return }
    let start = preferences.dayStart
    for record in try records(from: first, to: min(last, today)) where record.state == .complete {
      let begin = environment.instant(record.day, start)
      let next = environment.instant(record.day + 1, start)
      try body(
        record, begin,
        ZonedInstant(
          epochSeconds: next.epochSeconds - 1, utcOffsetSeconds: next.utcOffsetSeconds))
    }
  }

  /// Takes in what ``exportDiary(_:)`` wrote: what is there already stays as it is.
  ///
  /// - Throws: ``TrackerError/archive(_:)``, ``TrackerError/diary(_:)``; then nothing is changed.
  @discardableResult
  public func importArchive(
    _ archive: Data, isDryRun: Bool = false
  ) throws(TrackerError) -> ImportResult {
    try take(DiaryArchive(archive), isDryRun: isDryRun)
  }

  /// The same of a file, which is read piece by piece.
  @discardableResult
  package func importArchive(
    _ archive: ImportInput, isDryRun: Bool = false
  ) throws(TrackerError) -> ImportResult {
    let part = archive.container.parts.first
    return try take(
      DiaryArchive { try part?.open() ?? BytesInMemory([]) }, isDryRun: isDryRun)
  }

  private func take(
    _ archive: DiaryArchive, isDryRun: Bool
  ) throws(TrackerError) -> ImportResult {
    let result = try onDiary { diary, now in
      try diary.import(archive, at: now, isDryRun: isDryRun, refusing: { $0.sharedName })
    }
    try reloadPreferences()
    return result
  }
}
