/// The words of the argument parser, which speaks English only.
package protocol ParserWords: Sendable {
  func translated(ofParser text: String) -> String
}
