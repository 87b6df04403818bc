import DiaryStore
import MagnesiumCore
import Platform

extension Tracker {
  /// Writes out all that the person keeps, as one JSON object: see ``Diary/export(_:)``.
  ///
  /// - Parameter write: takes the text piece by piece; what it throws ends the export.
  public func exportDiary(_ write: (String) throws -> Void) throws {
    var refusal: (any Error)?
    do throws(DiaryError) {
      try diary.export { text in
        do { try write(text) } catch { throw Self.kept(error, in: &refusal) }
      }
    } catch {
      throw refusal ?? TrackerError.diary(error)
    }
  }

  /// Gives all entries one after the other, in the order of their ids.
  public func eachEntry(_ body: (Entry) throws -> Void) throws {
    var refusal: (any Error)?
    do throws(DiaryError) {
      try diary.eachEntry { entry in
        do { try body(entry) } catch { throw Self.kept(error, in: &refusal) }
      }
    } catch {
      throw refusal ?? TrackerError.diary(error)
    }
  }

  /// Takes in what ``exportDiary(_:)`` wrote: see ``Diary/import(_:at:isDryRun:)``.
  ///
  /// - Throws: ``TrackerError/archive(_:)``, ``TrackerError/diary(_:)``; then nothing is changed.
  @discardableResult
  public func importArchive(
    _ archive: Data, isDryRun: Bool = false
  ) throws(TrackerError) -> ImportResult {
    let result: ImportResult
    do {
      result = try diary.import(
        archive, at: environment.now().epochSeconds, isDryRun: isDryRun,
        refusing: { $0.sharedName })
    } catch let error as ArchiveError {
      throw .archive(error)
    } catch let error as DiaryError {
      throw .diary(error)
    } catch {
      throw .diary(.failed(detail: String(describing: error)))
    }
    try reloadPreferences()
    return result
  }

  /// What a closure throws comes out as it is, and errors of the diary as a tracker's.
  private static func kept(_ error: any Error, in refusal: inout (any Error)?) -> any Error {
    refusal = error
    return error
  }
}
