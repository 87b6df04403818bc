import DiaryStore
import MagnesiumCore
import Platform

extension Tracker {
  /// Writes out all that the person keeps, as one JSON object: see ``Diary/export(_:)``.
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

  /// Takes in what ``exportDiary(_:)`` wrote: see ``Diary/import(_:at:isDryRun:)``.
  ///
  /// - Throws: ``TrackerError/archive(_:)``, ``TrackerError/diary(_:)``; then nothing is changed.
  @discardableResult
  public func importArchive(
    _ archive: Data, isDryRun: Bool = false
  ) throws(TrackerError) -> ImportResult {
    let result = try onDiary { diary, now in
      try diary.import(archive, at: now, isDryRun: isDryRun, refusing: { $0.sharedName })
    }
    try reloadPreferences()
    return result
  }
}
