extension Unicode.Scalar {
  /// Whether a terminal would act on it instead of showing it: control characters, and marks that
  /// turn the writing direction.
  public var isUnprintable: Bool {
    // Nearly all text is ASCII, and asking for properties takes far longer than the comparison.
    if isASCII { return value < 0x20 || value == 0x7F }
    return properties.generalCategory == .control || properties.isBidiControl
  }
}
