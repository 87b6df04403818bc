import Foundation
import Testing

/// Whatever fails after a change was kept, no reply denies the change; and "nothing was changed" is true.
@Suite struct StandingTests {
  /// Two entries, and a change that can be redone.
  private func home() throws -> Magtrack {
    let magtrack = try Magtrack.process()
    try magtrack.run("log", "1 apple")
    try magtrack.run("log", "3 potong tempe")
    try magtrack.run("supplement", "add", "Biru", "--elemental", "80mg")
    try magtrack.run("undo")
    return magtrack
  }

  private func entries(_ magtrack: Magtrack) throws -> Int {
    try #require(try magtrack.json("entries")["entries"] as? [Any]).count
  }

  /// Each with the number of entries after it, of which there were two.
  private static let changes: [(command: String, entries: Int)] = [
    ("log 1 mango", 3), ("log keripik --magnesium 7", 3), ("edit 1 --amount 2", 2),
    ("delete 1", 1), ("undo", 1), ("undo 2", 0), ("redo", 2), ("done", 2), ("copy today", 4),
    ("profile set --born 1988-02-03 --sex female", 2), ("meal save pagi 2 eggs", 2),
    ("foods add zork --per 30g --magnesium 9", 2), ("import ../out.json", 2),
    ("restore ../copy.sqlite --yes", 1),
  ]

  @Test(
    .enabled(if: Magtrack.canTrace, "strace is not there, or may not trace"), arguments: changes)
  func `a file system that cannot sync folders, and a disk that fails to`(
    change: (command: String, entries: Int)
  ) throws {
    for (error, isTold) in [("EINVAL", false), ("ENOSYS", false), ("EIO", true)] {
      let magtrack = try home()
      try prepare(magtrack)
      let result = try magtrack.shell(
        """
        cd home && strace -f -qq -o /dev/null -P '\(magtrack.home.path)' -e trace=fsync,fdatasync \
        -e inject=fsync,fdatasync:error=\(error) '\(Magtrack.program.path)' \(change.command)
        """)
      #expect(result.status == 0, "\(error): \(result)")
      #expect(!result.output.isEmpty)
      #expect(result.errors.contains("the change stands, but the disk") == isTold, "\(result)")
      #expect(try entries(magtrack) == change.entries, "\(error)")
      #expect(try magtrack.run("doctor").status == 0)
    }
  }

  private func prepare(_ magtrack: Magtrack) throws {
    let other = try Magtrack.process()
    try other.run("log", "1 banana")
    try other.run("undo")
    try other.run("meal", "save", "siang", "1 banana")
    let export = try other.run("export", "--format", "json").output
    try export.write(
      to: magtrack.folder.appendingPathComponent("out.json"), atomically: true, encoding: .utf8)
    try other.run("log", "1 banana")
    #expect(
      try other.run("backup", magtrack.folder.appendingPathComponent("copy.sqlite").path).status
        == 0)
  }

  @Test(.enabled(if: Magtrack.canTrace, "strace is not there, or may not trace"))
  func `a lock that cannot be had or given back: kept and said so, or not kept`() throws {
    var statuses: Set<Int32> = []
    for call in 1...40 {
      let magtrack = try home()
      let result = try magtrack.shell(
        """
        strace -f -qq -o /dev/null -P '\(magtrack.home.path)/diary.sqlite' -e trace=fcntl \
        -e inject=fcntl:error=EIO:when=\(call) '\(Magtrack.program.path)' log 1 mango
        """)
      statuses.insert(result.status)
      #expect([0, 74].contains(result.status), "\(call): \(result)")
      #expect(try entries(magtrack) == (result.status == 0 ? 3 : 2), "\(call): \(result)")
    }
    #expect(statuses == [0, 74])
  }

  @Test(arguments: changes)
  func `a reply that cannot be written says that the change stands`(
    change: (command: String, entries: Int)
  ) throws {
    let magtrack = try home()
    try prepare(magtrack)
    let result = try magtrack.shell("cd home && magtrack \(change.command) >/dev/full")
    #expect(result.status == 74)
    #expect(result.errors.contains("the change stands"), "\(result)")
    #expect(try entries(magtrack) == change.entries)
    // What only reads, or was refused, changed nothing.
    for other in [
      "day", "undo 0", "edit 77 --amount 2", "log 1 xyzzyq", "profile set --sex female",
    ] {
      let again = try magtrack.shell("magtrack \(other) >/dev/full")
      let changes = other == "profile set --sex female" && !change.command.hasPrefix("profile")
      #expect(again.status != 0)
      #expect(again.errors.contains("the change stands") == changes, "\(other): \(again)")
    }
  }

  @Test(
    .enabled(if: Magtrack.canTrace, "strace is not there, or may not trace"),
    arguments: [
      ("C.UTF-8", "not made: the disk is full", "nothing was"),
      ("id_ID.UTF-8", "tidak dibuat: cakram penuh", "tidak ada yang diubah"),
    ])
  func `a disk that is full at the daily backup takes nothing back, and does not say so`(
    locale: String, reason: String, denial: String
  ) throws {
    func log(_ options: String) throws -> (
      result: Magtrack.Result, calls: [Substring], entries: Int
    ) {
      let magtrack = try Magtrack.process(locale: locale)
      let result = try magtrack.shell(
        "strace -f -qq -y -o calls -e trace=pwrite64 \(options) '\(Magtrack.program.path)' log 1 apple"
      )
      let calls = try String(
        contentsOf: magtrack.folder.appendingPathComponent("calls"), encoding: .utf8)
      return (result, calls.split(separator: "\n"), try self.entries(magtrack))
    }
    let first = try #require(try log("").calls.firstIndex { $0.contains("-daily.sqlite") })
    let (result, _, entries) = try log("-e inject=pwrite64:error=ENOSPC:when=\(first + 1)+")
    #expect(result.status == 0)
    #expect(entries == 1)
    #expect(result.errors.contains(reason), "\(result)")
    #expect(!result.errors.contains(denial), "\(result)")
  }
}
