extension Unicode.Scalar {
  /// Whether a terminal would act on it instead of showing it: control characters, breaks of lines, and
  /// marks that turn the writing direction.
  package var isUnprintable: Bool {
    // Nearly all text is ASCII, and asking for properties takes far longer than the comparison.
    if isASCII { return value < 0x20 || value == 0x7F }
    return [.control, .lineSeparator, .paragraphSeparator].contains(properties.generalCategory)
      || properties.isBidiControl
  }
}

extension String {
  /// Whether nothing in it would make a terminal act but white space.
  package var isShowable: Bool {
    utf8.allSatisfy { 0x20..<0x7F ~= $0 }
      || unicodeScalars.allSatisfy { !$0.isUnprintable || $0.properties.isWhitespace }
  }
}

extension Int {
  /// The whole number that is nearest; the greatest or least there is where none is near, 0 where it is
  /// no number.
  package init(nearest value: Double) {
    let rounded = value.rounded()
    self =
      Int(exactly: rounded) ?? (rounded.isNaN ? 0 : rounded < 0 ? .min : .max)
  }
}
