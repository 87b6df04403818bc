extension String {
  /// The longest name that a person may give to something, in characters.
  public static let longestName = 100

  /// The text as a name: without the spaces around it and invisible characters, its inner white
  /// space single spaces. nil where it is empty, longer than ``longestName``, or holds control
  /// characters or marks that turn the writing direction.
  public var cleanName: String? {
    guard !unicodeScalars.contains(where: { $0.isUnprintable && !$0.properties.isWhitespace })
    else { return nil }
    let visible = String(
      String.UnicodeScalarView(unicodeScalars.filter { $0.properties.generalCategory != .format }))
    let name = visible.split(whereSeparator: \.isWhitespace).joined(separator: " ")
    return name.isEmpty || name.count > Self.longestName ? nil : name
  }
}
