extension Unicode.Scalar {
  /// Whether a terminal would act on it instead of showing it: control characters, and marks that
  /// turn the writing direction.
  public var isUnprintable: Bool {
    properties.generalCategory == .control || properties.isBidiControl
  }
}
