import Foundation

/// Standard input and files that are none.
struct HostileInput: Sendable {
  /// A shell line, in which `magtrack` is the program.
  let line: String

  /// In kilobytes what the program may take: an input without end must not take all memory.
  private static let memory = 4_000_000

  /// Writes the headings of a table of servings and a row.
  private static let table =
    "printf 'Day,Group,Food Name,Amount,Magnesium (mg)\\n%b\\n'"

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
    "\(table) '2026-03-02,Lunch,Tea,1 cup,3' > a.csv; magtrack import a.csv --yes",
    "\(table) '2026-03-02,Lunch,Tea,1 cup,3' > a.csv; cat a.csv > hostile.fifo & magtrack import hostile.fifo --yes",
    "{ \(table) '2026-03-02,\"'; yes 'a,b' | head -c 50000000; } > a.csv; magtrack import a.csv --yes",
    "{ \(table) 2026-03-02,; yes x | tr -d '\\n' | head -c 300000000; } > a.csv; magtrack import a.csv --yes",
    "{ \(table) 2026-03-02,; yes x | tr -d '\\n' | head -c 300000000; } | magtrack import - --yes",
    "\(table) 2026-03-02,Lunch > a.csv; truncate -s 2G a.csv; magtrack import a.csv --yes",
    "\(table) '04/05/2026,Lunch,Tea,1 cup,3' > a.csv; magtrack import a.csv --yes",
    "printf '\\377\\376D\\0a\\0y\\0,\\0' > a.csv; magtrack import a.csv --yes",
    "\(table) '2026-03-02,Lunch,Caf\\351,1 cup,3' > a.csv; magtrack import a.csv --yes",
    "printf '<!DOCTYPE HealthData [<!ENTITY a \"x\">]><HealthData>&a;</HealthData>' > a.xml; magtrack import a.xml --yes",
    "printf 'PK\\3\\4' > a.zip; truncate -s 1G a.zip; magtrack import a.zip --yes",
    "printf '[' > a.json; truncate -s 1G a.json; magtrack import a.json --yes",
    "printf '{\"entries\": [{}%.0s' > a.json; yes ',{}' | head -c 20000000 >> a.json; magtrack import a.json",
    "mkdir many; for n in 1 2 3; do \(table) \"2026-03-0$n,Lunch,Tea,1 cup,$n\" > many/$n.csv; done; magtrack import many --yes",
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
