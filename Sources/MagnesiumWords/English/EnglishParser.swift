extension English {
  package func translated(ofParser text: String) -> String { text }
}
