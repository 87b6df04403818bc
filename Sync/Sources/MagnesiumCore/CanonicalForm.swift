// Foundation's own normalisation lies in its large part, which no program here needs otherwise.
@_spi(_Unicode) import Swift

extension String {
  /// Unicode's normalization form C: letters and their marks put together where there is a letter for both.
  package var composed: String {
    var scalars = UnicodeScalarView()
    scalars.append(contentsOf: _nfc)
    return String(scalars)
  }

  /// Unicode's normalization form D: letters and their marks apart.
  package var decomposed: String {
    var scalars = UnicodeScalarView()
    scalars.append(contentsOf: _nfd)
    return String(scalars)
  }
}
