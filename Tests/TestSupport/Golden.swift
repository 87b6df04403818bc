import Foundation
import Testing

/// Compares a text with a file beside the tests. With `MAGTRACK_RECORD` set it writes the file, and fails so
/// that a recording is never mistaken for a test. What differs is told by its first line.
///
/// - Parameter path: from the folder of the repository.
package func expectRecorded(
  _ text: String, _ path: String, sourceLocation: SourceLocation = #_sourceLocation
) throws {
  let file = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent().appendingPathComponent(path)
  if ProcessInfo.processInfo.environment["MAGTRACK_RECORD"] != nil {
    try FileManager.default.createDirectory(
      at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
    try Data(text.utf8).write(to: file)
    Issue.record("recorded \(path)", sourceLocation: sourceLocation)
    return
  }
  let expected = (try? String(contentsOf: file, encoding: .utf8)) ?? ""
  guard text != expected else { return }
  let (new, old) = (lines(of: text), lines(of: expected))
  let place = zip(new, old).enumerated().first { $1.0 != $1.1 }?.offset ?? min(new.count, old.count)
  let told = { (lines: [Substring]) in lines.indices.contains(place) ? lines[place] : "(its end)" }
  Issue.record(
    "\(path), line \(place + 1): \"\(told(new))\" and not \"\(told(old))\"",
    sourceLocation: sourceLocation)
}

private func lines(of text: String) -> [Substring] {
  text.split(separator: "\n", omittingEmptySubsequences: false)
}
