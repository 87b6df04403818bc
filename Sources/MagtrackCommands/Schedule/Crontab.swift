import MagnesiumKit
import MagnesiumWords
import Platform

/// Lines of the person's crontab.
struct Crontab: JobKeeper {
  let job: ScheduledJob

  private static let mark = "# magtrack alerts"

  func install(at times: [ClockTime]) throws -> String {
    func quoted(_ text: String) -> String {
      "'" + text.replacing("'", with: "'\\''").replacing("%", with: "\\%") + "'"
    }
    let environment = job.environment.map { "\($0.name)=\(quoted($0.value)) " }.joined()
    let command = quoted(job.program) + " " + job.arguments.joined(separator: " ")
    let lines = times.map {
      "\($0.minutes % 60) \($0.minutes / 60) * * * \(environment)\(command) \(Self.mark)"
    }
    try replace(try othersLines + lines)
    return lines.map { "crontab: \($0)" }.joined(separator: "\n")
  }

  func installed() throws -> String? {
    let ours = try lines.filter { $0.hasSuffix(Self.mark) }
    return ours.isEmpty ? nil : ours.map { "crontab: \($0)" }.joined(separator: "\n")
  }

  func remove() throws { try replace(try othersLines) }

  private var othersLines: [String] {
    get throws { try lines.filter { !$0.hasSuffix(Self.mark) } }
  }

  /// None where there is no crontab. One that cannot be read whole is not written anew.
  private var lines: [String] {
    get throws {
      let result = try HelperProgram.run("crontab", ["-l"])
      if result.status != 0, result.errors.contains("no crontab for") { return [] }
      guard result.status == 0, let output = result.output else {
        throw Failure(
          .inputOutput,
          job.wording.crontabUnreadable(result.errors.printable))
      }
      // Blank lines are the person's too.
      let lines = output.split(separator: "\n", omittingEmptySubsequences: false)
      return lines.dropLast(lines.last == "" ? 1 : 0).map(String.init)
    }
  }

  private func replace(_ lines: [String]) throws {
    let result =
      lines.isEmpty
      ? try HelperProgram.run("crontab", ["-r"])
      : try HelperProgram.run("crontab", ["-"], input: lines.joined(separator: "\n") + "\n")
    guard result.status == 0 else {
      throw Failure(
        .cannotCreate,
        job.wording.crontabRefused(result.errors.printable))
    }
  }
}
