import Foundation
import Testing

/// Runs the README's `console` blocks in their order in one home, and compares what comes out.
@Suite struct ReadmeTests {
  @Test func `the README's commands print what it shows`() throws {
    let file = Magtrack.repository.appendingPathComponent("README.md")
    let readme = try String(contentsOf: file, encoding: .utf8)
    let magtrack = try Magtrack()
    var played: [String] = []
    var isConsole = false
    for line in readme.split(separator: "\n", omittingEmptySubsequences: false).map(String.init) {
      if line.hasPrefix("<!-- now ") {
        // The clock of the blocks that follow.
        magtrack.environment["MAGTRACK_NOW"] = String(line.dropFirst(9).prefix(25))
      }
      if line.hasPrefix("```") {
        isConsole = line == "```console"
      } else if isConsole {
        // What is shown is made anew below its command.
        guard line.hasPrefix("$ ") else { continue }
        played.append(line)
        let result = try magtrack.shell(String(line.dropFirst(2)))
        #expect(result.status == 0, "\(line): \(result)")
        played += result.output.split(separator: "\n", omittingEmptySubsequences: false)
          .map(String.init).dropLast()
        continue
      }
      played.append(line)
    }
    let text = played.joined(separator: "\n")
    if ProcessInfo.processInfo.environment["MAGTRACK_RECORD"] != nil {
      try Data(text.utf8).write(to: file)
      Issue.record("recorded README.md")
    }
    #expect(text == readme)
  }
}
