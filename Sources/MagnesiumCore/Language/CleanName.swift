extension String {
  /// The longest name that a person may give to something, in characters.
  package static let longestName = 100

  /// The text as a name: without the spaces around it and invisible characters, its inner white
  /// space single spaces. nil where it is empty, longer than ``longestName``, or holds control
  /// characters or marks that turn the writing direction.
  package var cleanName: String? {
    guard !unicodeScalars.contains(where: { $0.isUnprintable && !$0.properties.isWhitespace })
    else { return nil }
    let name = withoutInvisible.split(whereSeparator: \.isWhitespace).joined(separator: " ")
    return name.isEmpty || name.count > Self.longestName ? nil : name
  }

  /// The text as a name, however long it is: its beginning where it is longer than ``longestName``.
  package var shortName: String {
    let name = withoutInvisible.split(whereSeparator: \.isWhitespace).joined(separator: " ")
    return name.count > Self.longestName ? name.prefix(Self.longestName - 1) + "…" : name
  }

  /// The text without characters that show nothing, such as a zero-width space inside of a word.
  package var withoutInvisible: String {
    guard !utf8.allSatisfy({ $0 < 0x80 }) else { return self }
    return String(
      String.UnicodeScalarView(unicodeScalars.filter { $0.properties.generalCategory != .format }))
  }
}
