import DiaryStore
import Dispatch
import MagnesiumCore

/// For what must not wait: a call may wait for another process, and writes to the disk before it returns.
extension Tracker {
  private static let queue = DispatchQueue(label: "magtrack.trackers")

  /// Makes calls away from the actor that asks, one after the other with those of others.
  ///
  /// ```swift
  /// let day = try await tracker.perform { tracker in try tracker.dayOverview() }
  /// ```
  ///
  /// Calls that have begun are finished also where the task is cancelled: what is logged stays logged.
  ///
  /// - Throws: what the closure throws.
  public func perform<Value: Sendable, Problem: Error>(
    _ calls: @escaping @Sendable (Tracker) throws(Problem) -> Value
  ) async throws(Problem) -> Value {
    let result: Result<Value, Problem> = await withCheckedContinuation { continuation in
      Self.queue.async {
        do throws(Problem) {
          continuation.resume(returning: .success(try calls(self)))
        } catch {
          continuation.resume(returning: .failure(error))
        }
      }
    }
    return try result.get()
  }

  /// An element at once, and one after each change of the diary by this or another process: what is shown is
  /// to be read again. Several changes in a short time are one element, and one may come where nothing that
  /// is shown has changed.
  ///
  /// The sequence ends by an error where the diary can no longer be read, or its file is another one.
  ///
  /// - Parameter pause: how long to wait before the diary's file is looked at again.
  public func changes(every pause: Duration = .milliseconds(500)) -> TrackerChanges {
    TrackerChanges(tracker: self, pause: pause)
  }
}

/// The changes of a diary: see ``Tracker/changes(every:)``.
public struct TrackerChanges: AsyncSequence, Sendable {
  fileprivate let tracker: Tracker
  fileprivate let pause: Duration

  /// Looks at the diary until it has changed.
  public struct AsyncIterator: AsyncIteratorProtocol {
    fileprivate let changes: TrackerChanges
    private var last: Diary.Moment?

    fileprivate init(_ changes: TrackerChanges) { self.changes = changes }

    /// - Returns: nil once the task is cancelled.
    public mutating func next() async throws(TrackerError) -> Void? {
      while !Task.isCancelled {
        let moment = try await changes.tracker.perform { tracker throws(TrackerError) in
          try tracker.moment()
        }
        if let moment, moment != last {
          last = moment
          return ()
        }
        do {
          try await Task.sleep(for: changes.pause)
        } catch {
          return nil
        }
      }
      return nil
    }
  }

  /// Begins with an element at once.
  public func makeAsyncIterator() -> AsyncIterator { AsyncIterator(self) }
}

extension Tracker {
  /// nil while another process changes the diary.
  fileprivate func moment() throws(TrackerError) -> Diary.Moment? {
    do throws(DiaryError) {
      return try diary.moment()
    } catch {
      if error == .busy { return nil }
      throw .diary(error)
    }
  }
}
