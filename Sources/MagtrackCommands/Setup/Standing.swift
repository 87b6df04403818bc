import MagnesiumKit
import MagnesiumWords
import Synchronization

/// What this run has changed for good: whatever fails afterwards, in whichever command, must not
/// deny it.
enum Standing {
  /// Whether the diary was changed.
  static var holds: Bool {
    Surroundings.current.isChangeNoted.load(ordering: .relaxed)
      || Surroundings.current.opened.withLock { $0?.hasChanged } == true
  }

  /// For a change that no tracker has made.
  static func note() { Surroundings.current.isChangeNoted.store(true, ordering: .relaxed) }

  /// The end of a sentence that would deny a change that stands.
  static func unless(_ denial: String) -> String { holds ? "" : denial }

  /// A message with what stands all the same.
  static func completed(_ message: String) -> String {
    guard holds else { return message }
    return message
      + say.changeStandsAllTheSame
  }
}
