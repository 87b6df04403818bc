/// The folder for what is needed only for a moment: what `TMPDIR` names, or `/tmp`.
package var temporaryFolder: String {
  let chosen = getenv("TMPDIR").map { String(cString: $0) } ?? ""
  return chosen.isEmpty ? "/tmp" : chosen
}
