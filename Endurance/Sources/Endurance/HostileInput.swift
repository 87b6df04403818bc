import Foundation

/// Standard input and files that are none.
struct HostileInput: Sendable {
  /// A shell line, in which `magtrack` is the program.
  let line: String

  /// In kilobytes what the program may take: an input without end must not take all memory.
  private static let memory = 4_000_000

  static let all = [
    "magtrack log - < .", "magtrack import - < .", "magtrack log - <&-", "magtrack import - <&-",
    "magtrack import .", "magtrack restore . --yes", "magtrack restore /proc/self/mem --yes",
    "magtrack import /dev/null", "magtrack restore /dev/null --yes",
    "magtrack import - < /dev/null",
    "magtrack log - < /dev/null", "magtrack restore hostile.fifo --yes",
    "magtrack import - >&- 2>&-",
    "head -c 200000000 /dev/zero | magtrack import -",
    "head -c 200000000 /dev/zero | magtrack log -",
    "yes | head -c 200000000 | magtrack import -",
    "yes '[' | tr -d '\\n' | head -c 50000000 | magtrack import -",
    "printf '\\377\\376\\n2 eggs\\n' | magtrack log -", "printf '2 eggs\\0\\n' | magtrack log -",
    "printf '\\033[31m2 eggs\\n' | magtrack log -",
  ].map { HostileInput(line: $0) }

  func fault(in checks: Checks) -> Fault? {
    let before = DiaryFile(path: checks.program.diary).content()
    var shell = Program(
      path: "/bin/sh", home: checks.program.home, now: checks.program.now,
      in: checks.program.folder!,
      capture: checks.program.capture)
    shell.search = "/usr/bin:/bin"
    let script = """
      ulimit -v \(Self.memory); mkfifo hostile.fifo 2>/dev/null
      magtrack() { \(checks.program.path.quoted) "$@"; echo $? > status; }
      \(line)
      """
    let run = shell.run(["-c", script])
    let text = try? String(contentsOfFile: checks.program.folder! + "/status", encoding: .utf8)
    let code = text.flatMap { Int32($0.trimmingCharacters(in: .whitespacesAndNewlines)) }
    let ending = code.map { $0 > 128 ? "signal \($0 - 128)" : "exit \($0)" } ?? "no answer"
    let lines = [line, "  → \(ending) \(run.summary)"]
    guard let code, Run.codes.contains(code) else { return Fault("\(line): \(ending)", lines) }
    if code != 0, DiaryFile(path: checks.program.diary).content() != before {
      return Fault("\(line): refused, and the diary has changed", lines)
    }
    if let control = (run.output + run.errors).firstControl(linesEndWithReturn: false) {
      return Fault("\(line): U+\(String(control.value, radix: 16))", lines)
    }
    return checks.readings(asJSON: false)
  }
}
