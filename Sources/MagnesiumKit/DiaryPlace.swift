import DiaryStore
import MagnesiumCore
import Platform

/// Where a diary lies or will lie, with its backups beside it: also one that cannot be opened.
public struct DiaryPlace: Sendable {
  package let path: String
  private let environment: TrackerEnvironment

  /// - Parameters:
  ///   - url: of the diary's file.
  ///   - environment: the clock and the time zone.
  public init(diaryAt url: URL, environment: TrackerEnvironment = .live) {
    self.init(diaryAtPath: url.path, environment: environment)
  }

  package init(diaryAtPath path: String, environment: TrackerEnvironment) {
    self.path = path
    self.environment = environment
  }

  package var shelf: BackupShelf { BackupShelf(besideDiary: path) }

  /// Whether something lies there. What cannot be looked at does, and so does a link to what is not:
  /// opening it says why.
  package var isTaken: Bool { PrivateFiles.isTaken(path) }

  /// The diary that lies there; it is created where there is none.
  ///
  /// - Parameter seconds: how long to wait for another process.
  package func open(
    waiting seconds: Double = Tracker.longestWait
  ) throws(TrackerError) -> Tracker {
    try Tracker(diaryAtPath: path, environment: environment, waiting: seconds)
  }

  /// The diary that lies there; where there is none it is created by the first change that stands.
  package func openWhenChanged() throws(TrackerError) -> Tracker {
    try Tracker(diaryAtPathWhenChanged: path, environment: environment)
  }

  /// The diary that lies there; nil where there is none, and none is made.
  ///
  /// - Throws: ``TrackerError/diary(_:)``, also where there must have been one that is gone.
  package func openIfAny(
    waiting seconds: Double = Tracker.longestWait
  ) throws(TrackerError) -> Tracker? {
    if isTaken { return try open(waiting: seconds) }
    if let loss = shelf.lost(path) { throw .diary(loss) }
    if let link = PrivateFiles.danglingLink(in: PrivateFiles.folder(of: path)) {
      throw .diary(.cannotCreate(path: link, reason: .notFound))
    }
    return nil
  }

  /// The newest backup that can be read; those that a wrong clock dated after now come last.
  package var latestBackup: Backup? {
    shelf.backups(asOf: environment.now().epochSeconds)
      .first { (try? summary(ofBackup: $0.path)) != nil }
  }

  // MARK: Restoring

  /// What restoring a backup would do. Nothing is changed.
  ///
  /// - Throws: ``TrackerError/diary(_:)`` where the backup cannot be read, or another process works with
  ///   what cannot be opened.
  public func restoration(of backup: String) throws(TrackerError) -> Restoration {
    Restoration(
      now: try summary(ofBackup: backup), before: try look().before, keptAt: nil)
  }

  /// Puts what a backup holds in the place of whatever lies there, which is kept beside it.
  ///
  /// - Parameters:
  ///   - backup: the path of a diary file of this or an older version; it is not changed.
  ///   - opened: gets the diary that was opened for it.
  /// - Throws: ``TrackerError/diary(_:)``; then nothing is changed.
  package func restore(
    from backup: String, opened: (Tracker) -> Void
  ) throws(TrackerError) -> Restoration {
    let now = try summary(ofBackup: backup)
    let (tracker, before) = try look()
    if let tracker {
      opened(tracker)
      do throws(TrackerError) {
        let restored = try tracker.putBack(backup)
        return Restoration(
          now: now, before: before, keptAt: restored.before?.path,
          keepsTrials: restored.keepsTrials)
      } catch {
        guard case .diary(.damaged(let broken, _)) = error, broken != backup else { throw error }
      }
    }
    let kept = try Self.naming { () throws(DiaryError) in
      try Diary.replaceUnreadable(path, by: backup, at: environment.now().epochSeconds)
    }
    return Restoration(now: now, before: before, keptAt: kept)
  }

  /// Puts what a backup holds in the place of whatever lies there, which is kept beside it.
  ///
  /// - Parameter backup: the path of a diary file of this or an older version; it is not changed.
  /// - Throws: ``TrackerError/diary(_:)``; then nothing is changed.
  @discardableResult
  public func restore(from backup: String) throws(TrackerError) -> Restoration {
    try restore(from: backup) { _ in }
  }

  /// What would be restored.
  private func summary(ofBackup path: String) throws(TrackerError) -> DiarySummary {
    try Self.naming { () throws(DiaryError) in
      try Diary.summary(
        ofBackup: path, shelf: shelf, restoredAt: environment.now().epochSeconds)
    }
  }

  private func look() throws(TrackerError) -> (tracker: Tracker?, before: Restoration.Before) {
    do throws(TrackerError) {
      guard let tracker = try openIfAny() else { return (nil, .nothing) }
      do throws(TrackerError) {
        return (tracker, .diary(try tracker.summary))
      } catch {
        guard case .diary(.damagedValue) = error else { throw error }
        return (tracker, .diary(nil))
      }
    } catch {
      guard case .diary(let error) = error else { throw error }
      switch error {
      case .missing: return (nil, .nothing)
      // Whatever lies there is put aside as it is, but not while somebody works with it.
      case .busy: throw .diary(error)
      default: return (nil, .unreadable(error))
      }
    }
  }

  private static func naming<Value>(
    _ body: () throws(DiaryError) -> Value
  ) throws(TrackerError) -> Value {
    do {
      return try body()
    } catch {
      throw .diary(error)
    }
  }
}

/// What restoring a backup does.
public struct Restoration: Sendable, Hashable {
  /// What lies in the place of a diary.
  public enum Before: Sendable, Hashable {
    /// No diary yet.
    case nothing
    /// A diary; nil where a row of it is damaged.
    case diary(DiarySummary?)
    /// What cannot be opened, and why.
    case unreadable(DiaryError)
  }

  /// What the backup holds, and the diary from then on.
  public let now: DiarySummary
  /// What was there.
  public let before: Before
  /// Where what was there is kept; nil where there was nothing, and while nothing was restored.
  public let keptAt: String?
  /// Whether trials that were begun are as they were before, and not as in the backup.
  package var keepsTrials = false
}
