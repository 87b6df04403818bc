/// How long something lasts, as people say it.
package enum DurationWords {
  private static let units: [(name: String, seconds: Int)] = [
    ("d", 86_400), ("h", 3_600), ("m", 60), ("w", 604_800), ("hari", 86_400), ("jam", 3_600),
    ("menit", 60), ("minggu", 604_800),
  ].sorted { $0.0.count > $1.0.count }

  /// Reads `3d`, `12h`, `90m`, `2w`, `3 hari`, `12 jam`, `90 menit`, `2 minggu`: 1 to 1,000 of a unit.
  ///
  /// - Returns: seconds; nil for anything else.
  package static func seconds(_ text: String) -> Int? {
    let text = text.lowercased().filter { !$0.isWhitespace }
    for unit in units where text.hasSuffix(unit.name) {
      if let count = Int(text.dropLast(unit.name.count)), 1...1_000 ~= count {
        return count * unit.seconds
      }
    }
    return nil
  }
}
