extension StringProtocol {
  /// Without the characters at both ends that belong to a kind.
  package func trimming(while belongs: (Character) -> Bool) -> String {
    var text = Substring(self).drop(while: belongs)
    while let last = text.last, belongs(last) { text.removeLast() }
    return String(text)
  }
}
