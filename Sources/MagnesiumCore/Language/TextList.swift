extension [String] {
  /// As `joined(separator:)`, of which the first use makes the runtime look through all conformances of the program:
  /// for what each command does.
  package func list(_ separator: String = ", ") -> String {
    guard var text = first else { return "" }
    for part in dropFirst() {
      text += separator
      text += part
    }
    return text
  }
}
