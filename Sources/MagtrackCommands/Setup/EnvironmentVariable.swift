/// The variables of the run, one at a time.
enum EnvironmentVariable {
  /// nil where it is not set, or empty.
  static func value(of name: String) -> String? {
    Surroundings.current.variable(name).flatMap { $0.isEmpty ? nil : $0 }
  }
}
