import MagnesiumWords

/// A command line as it was typed up to the cursor, read as a shell reads it, but with nothing in it
/// expanded.
struct ShellLine {
  enum Quote {
    case none, single, double
    /// `$'…'`
    case dollar
  }

  /// The words before the last one, without their quotes.
  private(set) var words: [String] = []
  /// What stands of the last word; empty after a space.
  private(set) var beginning = ""
  /// Whether the last word names a file that is read or written by the shell.
  private(set) var isRedirected = false
  /// What of the last word stands before the part that the shell will replace.
  private(set) var kept = ""
  /// In which quotes the part begins that the shell will replace.
  private(set) var quote = Quote.none

  /// - Parameters:
  ///   - replaced: the end of the line that the shell will replace, as it is typed; nil for all of the
  ///     last word.
  init(_ line: String, replaced: String? = nil, shell: Init.Shell = .bash) {
    let scalars = Array(line.unicodeScalars)
    let end = replaced.map { line.hasSuffix($0) ? scalars.count - $0.unicodeScalars.count : nil }
    var open = Quote.none
    var isInWord = false
    var index = 0
    func finishWord(_ line: inout ShellLine) {
      if isInWord, !line.isRedirected { line.words.append(line.beginning) }
      if isInWord { line.isRedirected = false }
      (isInWord, line.beginning, line.kept, line.quote) = (false, "", "", .none)
    }
    while index < scalars.count {
      if index == end { (kept, quote) = (beginning, open) }
      let scalar = scalars[index]
      let next = index + 1 < scalars.count ? scalars[index + 1] : nil
      index += 1
      switch (open, scalar) {
      case (.none, " "), (.none, "\t"), (.none, "\n"):
        finishWord(&self)
        continue
      case (.none, "<"), (.none, ">"):
        // A number before it is a descriptor.
        if beginning.allSatisfy(\.isNumber) { isInWord = false }
        finishWord(&self)
        isRedirected = true
        continue
      case (.none, "'"): open = .single
      case (.none, "\""): open = .double
      case (.none, "$") where next == "'" && shell != .fish:
        open = .dollar
        index += 1
      case (.single, "'"), (.double, "\""), (.dollar, "'"): open = .none
      case (.none, "\\"), (.dollar, "\\"):
        if let next { beginning.unicodeScalars.append(next) }
        index += 1
      case (.double, "\\") where next.map { "\"\\$`".unicodeScalars.contains($0) } ?? true,
        (.single, "\\") where shell == .fish && (next == "'" || next == "\\"):
        if let next { beginning.unicodeScalars.append(next) }
        index += 1
      default: beginning.unicodeScalars.append(scalar)
      }
      isInWord = true
    }
    if scalars.count == end { (kept, quote) = (beginning, open) }
  }

  /// A word that begins like the last one, as bash has to put it in the place of what it replaces.
  func replacement(_ word: String) -> String {
    let rest = word.dropFirst(kept.count)
    var text = ""
    for scalar in rest.unicodeScalars {
      switch (quote, scalar) {
      // Nothing keeps a "!" from the history but a backslash outside of quotes.
      case (.double, "!"): text += "\"\\!\""
      case (.double, "\""), (.double, "\\"), (.double, "$"), (.double, "`"), (.dollar, "'"),
        (.dollar, "\\"):
        text += "\\\(scalar)"
      case (.single, "'"): text += "'\\''"
      case (.none, _) where scalar.isASCII && !String.plainInShells.contains(scalar):
        text += "\\\(scalar)"
      default: text.unicodeScalars.append(scalar)
      }
    }
    // Bash does not close what ends like its closing quote.
    switch (quote, text.last) {
    case (.double, "\""): return text + "\""
    case (.single, "'"), (.dollar, "'"): return text + "'"
    default: return text
    }
  }
}
