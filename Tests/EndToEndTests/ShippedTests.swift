import Foundation
import Testing

/// What comes with the program.
@Suite struct ShippedTests {
  @Test func `the demo ends with a day that has a deficit and its notes`() throws {
    let magtrack = try Magtrack()
    let demo = Magtrack.repository.appendingPathComponent("Scripts/demo.sh").path
    let result = try magtrack.shell("sh '\(demo)' '\(Magtrack.program.path)'")
    #expect(result.status == 0)
    #expect(result.output.contains("supplements 50.0 mg"))
    #expect(result.output.contains("magtrack notes roles"), "\(result.output)")
    #expect(!FileManager.default.fileExists(atPath: magtrack.home.path))
  }

  @Test func `the man pages name every command`() throws {
    let help = try Magtrack().run("--help").output
    let commands = help.split(separator: "\n")
      .filter { $0.hasPrefix("  ") && !$0.hasPrefix("   ") && !$0.hasPrefix("  -") }
      .compactMap { $0.split(separator: " ").first }
      .filter { $0.allSatisfy(\.isLowercase) }
    #expect(commands.count > 15)
    for page in ["magtrack.1", "magtrack.id.1"] {
      let text = try String(
        contentsOf: Magtrack.repository.appendingPathComponent("Documentation/\(page)"),
        encoding: .utf8)
      for command in commands { #expect(text.contains(command), "\(page): \(command)") }
    }
  }
}
