/// What is judged is what is shown: a day of 319.96 mg reads 320.0 mg and reaches 320. Whoever compares
/// an intake with a reference or a limit compares these figures.
extension Double {
  /// The figure to the tenth of a mg, as it is shown. A sum in another order, which differs in its
  /// last digits, shows the same.
  package var tenths: Double { ((self * 1_000_000).rounded() / 100_000).rounded() / 10 }

  /// The same in whole percent of a reference: 100 only where it reaches it.
  ///
  /// - Precondition: `reference` is more than 0.
  package func percent(of reference: Double) -> Int {
    precondition(reference > 0)
    let percent = Int(nearest: tenths / reference * 100)
    return tenths < reference.tenths ? min(percent, 99) : percent
  }

  /// What is missing of it to a reference, as the shown figures differ; 0 where it is reached.
  package func gap(to reference: Double) -> Double { max(0, reference.tenths - tenths).tenths }
}
