import Platform

/// The variables of the process, one at a time: a dictionary of all of them takes longer than many
/// a command.
enum EnvironmentVariable {
  /// nil where it is not set, or empty.
  static func value(of name: String) -> String? {
    guard let value = getenv(name), value.pointee != 0 else { return nil }
    return String(cString: value)
  }

  /// Whether it holds text in UTF-8; otherwise its value names something else than was meant.
  static func isText(_ name: String) -> Bool {
    guard let value = getenv(name) else { return true }
    return String(validatingCString: value) != nil
  }
}
