import MagnesiumKit

extension String {
  /// The text with everything replaced that a terminal would act on: control characters and marks
  /// that turn the writing direction.
  package var printable: String {
    var text = ""
    for scalar in prefix(200).unicodeScalars {
      text.unicodeScalars.append(scalar.isUnprintable ? "\u{FFFD}" : scalar)
    }
    return count > 200 ? text + "…" : text
  }
}

extension Sequence where Element: Hashable {
  /// Each once, where it stands first.
  package func uniqued() -> [Element] {
    var seen: Set<Element> = []
    return filter { seen.insert($0).inserted }
  }
}
