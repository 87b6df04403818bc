import Foundation

/// How many phrases a second the program reads, one line of standard input a phrase.
struct ReadingSpeed {
  let program: String
  let phrases: URL
  /// A place for the input.
  let folder: URL

  /// The start of the process is taken off: what 11,000 lines take beyond 1,000 is what 10,000 take.
  func report(rounds: Int) throws -> String {
    let known = try knownPhrases()
    let few = try file(of: known, lines: 1_000)
    let many = try file(of: known, lines: 11_000)
    let milliseconds = median(
      (0..<rounds).map { _ in
        Command("/bin/sh", "-c", "'\(program)' log - --dry-run < '\(many)'").run()
          - Command("/bin/sh", "-c", "'\(program)' log - --dry-run < '\(few)'").run()
      })
    return "\(Int(10_000 / milliseconds * 1_000)) phrases a second, over \(known.count) phrases"
  }

  /// Those that the program reads without a guess: a search takes as long as a hundred of them.
  private func knownPhrases() throws -> [String] {
    try String(contentsOf: phrases, encoding: .utf8).split(separator: "\n").dropFirst()
      .map { String($0.prefix { $0 != "\t" }) }
      .filter { phrase in
        guard !phrase.contains("\\n"), !phrase.hasPrefix("-") else { return false }
        let reply = try Command(program, "log", "--dry-run", "--json", phrase).output()
        return !reply.contains("\"match\":\"guess\"") && reply.contains("\"unresolved\":[]")
      }
  }

  private func file(of phrases: [String], lines: Int) throws -> String {
    let file = folder.appendingPathComponent("phrases-\(lines).txt")
    let text = (0..<lines).map { phrases[$0 % phrases.count] + "\n" }.joined()
    try text.write(to: file, atomically: true, encoding: .utf8)
    return file.path
  }
}
