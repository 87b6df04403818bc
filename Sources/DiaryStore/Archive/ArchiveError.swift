import MagnesiumCore

/// Why an archive was not taken in; nothing was changed.
public enum ArchiveError: Error, Sendable, Hashable {
  /// It is no JSON, or not of the form that an export has.
  case unreadable(String)
  /// It is no JSON from there on.
  case notJSON(line: Int, column: Int)
  /// A key stands twice in one object.
  case twice(String, line: Int)
  /// It holds more than any diary, or is nested deeper.
  case tooMuch(line: Int)
  /// Two things of one's own would have the same name or id: the name, and the ids.
  case sharedName(String, [String])
  /// The profile could not be true.
  case profile(ProfileContradiction)
  /// A newer version of the program wrote it.
  case newerVersion(Int)
  case unknownSection(String)
  case unknownKey(String, at: String)
  /// A value cannot be: its key, and where it stands.
  case value(String, at: String)
  /// What an object holds contradicts itself or the diary; where it stands, and why.
  case refused(at: String, reason: String)
}
