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

extension String {
  /// Its beginning, where it has more letters.
  package func shortened(to most: Int) -> String {
    count > most ? prefix(most - 1) + "…" : self
  }
}

extension Sequence where Element: Hashable {
  /// Each once, where it stands first.
  package func uniqued() -> [Element] {
    var seen: Set<Element> = []
    return filter { seen.insert($0).inserted }
  }
}

extension String {
  /// As one word of a command that is shown to be typed: in quotes where a shell would make more of it.
  package var shellWord: String {
    let text = printable
    let isPlain = text.unicodeScalars.allSatisfy { !$0.isASCII || Self.plainInShells.contains($0) }
    return isPlain && !text.isEmpty ? text : "'" + text.replacing("'", with: "'\\''") + "'"
  }

  /// What a shell takes as it stands.
  package static let plainInShells = Set(
    "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789-_./,:+@%=".unicodeScalars)
}
