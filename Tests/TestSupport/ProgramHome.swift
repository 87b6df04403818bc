import Foundation
import MagtrackCommands

/// A home of its own, in which commands run inside of the test: without a process, with a clock that stands
/// still, and beside other tests.
package final class ProgramHome {
  package struct Reply: Equatable {
    package let status: Int32
    package var output: String
    package let errors: String

    /// What was written, as if on one line.
    package var flat: String { output.split(whereSeparator: \.isWhitespace).joined(separator: " ") }
  }

  package let folder = FileManager.default.temporaryDirectory
    .appendingPathComponent("magtrack-\(UUID().uuidString)")
  package var variables: [String: String]

  package init(locale: String = "C.UTF-8", now: String = "2026-11-23T20:00:00+07:00") throws {
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    variables = [
      "HOME": folder.path, "MAGTRACK_HOME": folder.appendingPathComponent("home").path,
      "MAGTRACK_NOW": now, "LC_ALL": locale, "COLUMNS": "80",
    ]
  }

  deinit { try? FileManager.default.removeItem(at: folder) }

  @discardableResult
  package func run(_ arguments: String..., input: String = "") -> Reply {
    run(arguments, input: input)
  }

  package func run(_ arguments: [String], input: String = "") -> Reply {
    let surroundings = Surroundings(arguments: arguments, variables: variables, input: input)
    let status = Program.run(arguments, in: surroundings)
    return Reply(
      status: status, output: surroundings.written.output, errors: surroundings.written.errors)
  }
}
