import Foundation
import Testing

/// The diary's file: the whole of it out and in, where it lies, a disk without room.
@Suite struct DiaryCommandTests {
  @Test(arguments: [("C.UTF-8", "en"), ("id_ID.UTF-8", "id")])
  func `a diary is kept, damaged, looked over, saved and given back`(
    locale: String, name: String
  ) throws {
    let magtrack = try Magtrack.process(locale: locale)
    try fill(magtrack)
    var text = ""
    func play(_ arguments: String...) throws {
      let result = try magtrack.run(arguments)
      text += "$ magtrack \(arguments.joined(separator: " "))\n\(result.output)"
      text += result.errors.isEmpty ? "" : "[stderr]\n\(result.errors)"
      text += "[exit \(result.status)]\n"
    }
    try play("backup")
    try play("backup", "copy.sqlite")
    try play("backup", "home/diary.sqlite")
    try play("doctor")
    try play("export", "--format", "json")
    try play("export", "--format", "csv")
    try play("export", "--format", "json", "--output", "out.json")
    try play("import", "out.json")
    try play("log", "1 banana", "--time", "20:00")
    try play("restore", "copy.sqlite")
    try play("restore", "copy.sqlite", "--yes")
    try replace("boiled egg", by: "boiled hen", in: magtrack)
    try play("doctor")
    try play("day")
    try play("week")
    try play("log", "1 banana")
    try play("done")
    try play("doctor", "--recover", "saved.sqlite")
    try play("restore", "saved.sqlite", "--yes")
    try play("entries")
    try Data("no diary".utf8).write(to: magtrack.home.appendingPathComponent("diary.sqlite"))
    try play("day")
    try play("doctor")
    try play("restore", "latest", "--yes")
    try play("entries")
    try play("paths")
    try play("erase", "--yes")
    #expect(!FileManager.default.fileExists(atPath: magtrack.home.path))
    // A UUID is made of chance.
    let made = text.replacing(
      /[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[0-9a-f]{4}-[0-9a-f]{12}/, with: "UUID")
    try expectGolden(
      made.replacingOccurrences(of: magtrack.folder.path, with: "/HOME"), "diary-\(name)")
  }

  @Test func `out, in and out again are the same bytes, on another machine`() throws {
    let magtrack = try Magtrack.process()
    try fill(magtrack)
    let first = try magtrack.run("export", "--format", "json").output
    let other = try Magtrack.process()
    #expect(try other.run(["import", "-"], input: first).status == 0)
    #expect(try other.run("export", "--format", "json").output == first)
    let report = try other.run("day", "--json").output
    #expect(report == (try magtrack.run("day", "--json").output))
    let again = try JSONSerialization.jsonObject(
      with: Data(try other.run(["import", "-", "--json"], input: first).output.utf8))
    #expect((again as? [String: Any])?["added_entries"] as? Int == 0)
  }

  @Test(arguments: [
    "=1+1", "+1", "-1", "@SUM(A1)", " =1", "|x", "\u{FF1D}1", "=\u{301}1", "a,\u{301}b\"\u{301}",
  ])
  func `a cell that a spreadsheet would run is made harmless`(name: String) throws {
    let magtrack = try Magtrack.process()
    try magtrack.run("log", "--magnesium", "5", "--", name)
    let line = try magtrack.run("export", "--format", "csv").output.split(separator: "\r\n").last
    // Commas outside of quotation marks, by scalars as programs count them.
    var cells: [String.UnicodeScalarView] = [.init()]
    var isQuoted = false
    for scalar in try #require(line).unicodeScalars {
      if scalar == "\"" { isQuoted.toggle() }
      if scalar == ",", !isQuoted {
        cells.append(.init())
      } else {
        cells[cells.count - 1].append(scalar)
      }
    }
    #expect(cells.count == 21)
    let first = cells[5].first { $0 != " " && $0 != "\"" }
    #expect(first.map { !"=+-@|\u{FF1D}".unicodeScalars.contains($0) } == true)
  }

  @Test(arguments: [
    ("here", "/here"), ("./here/", "/here"), ("here/.", "/here"), (".", ""), ("a b//", "/a b"),
  ])
  func `a home may be named from the working folder`(home: String, folder: String) throws {
    let magtrack = try Magtrack.process()
    magtrack.environment["MAGTRACK_HOME"] = home
    try magtrack.run("log", "1 banana")
    let told = try #require(try magtrack.json("paths")["home"] as? String)
    #expect(told == magtrack.folder.resolvingSymlinksInPath().path + folder)
    #expect(FileManager.default.fileExists(atPath: told + "/diary.sqlite"))
    let hint = "MAGTRACK_HOME may name another folder"
    magtrack.environment["MAGTRACK_HOME"] = "/proc/nowhere/below"
    #expect(try magtrack.run("log", "1 banana").errors.contains(hint))
    magtrack.environment["MAGTRACK_HOME"] = home
    let elsewhere = try magtrack.run("backup", "/proc/nowhere/copy")
    #expect(elsewhere.status == 73)
    #expect(!elsewhere.errors.contains(hint))
  }

  @Test func `a newer diary is named as such, and a crontab that cannot be read is left alone`()
    throws
  {
    let magtrack = try Magtrack.process()
    try fill(magtrack)
    let table = try magtrack.tool(
      "crontab",
      """
      case $1 in
        -l) echo "crontab: permission denied" >&2; exit 1 ;;
        *) echo changed >'{folder}/sent' ;;
      esac
      """)
    #expect(try magtrack.run("schedule", "install", "--by", "cron").status == 74)
    #expect(!FileManager.default.fileExists(atPath: table.path))
    // The schema's version lies in the header.
    let file = magtrack.home.appendingPathComponent("diary.sqlite")
    var bytes = try Data(contentsOf: file)
    bytes[63] = 99
    try bytes.write(to: file)
    let doctor = try magtrack.run("doctor")
    #expect(doctor.status == 69)
    #expect(!doctor.output.contains("restore"))
  }

  @Test(
    .disabled(
      if: ProcessInfo.processInfo.environment["TSAN_OPTIONS"] != nil,
      "the thread sanitizer's own runtime dies of the limit before the program begins"))
  func `files that may not grow are refused with 74 or 73, and the diary stays whole`() throws {
    let magtrack = try Magtrack.process()
    try fill(magtrack)
    let program = Magtrack.program.path
    let before = try magtrack.run("export", "--format", "json").output
    var statuses: Set<Int32> = []
    // The diary has some 200 blocks of 512 bytes.
    for blocks in [0, 1, 8, 40, 100, 150, 190, 240] {
      #expect(try magtrack.shell("cp -r home saved").status == 0)
      let status = try magtrack.shell(
        "(ulimit -f \(blocks); exec '\(program)' log 1 banana >/dev/null 2>&1)"
      ).status
      statuses.insert(status)
      let after = try magtrack.run("export", "--format", "json").output
      if status != 0 { #expect(after == before, "\(blocks)") }
      #expect(try magtrack.shell("rm -rf home && mv saved home").status == 0)
    }
    #expect(statuses.isSubset(of: [0, 73, 74]))
    #expect(statuses.contains(74))
  }

  @Test func `a closed output and a full device`() throws {
    let magtrack = try Magtrack.process()
    try fill(magtrack)
    #expect(try magtrack.shell("magtrack export --format json >/dev/full").status == 74)
    #expect(try magtrack.shell("magtrack doctor >/dev/full").status == 74)
    let pipe = try magtrack.shell("magtrack export --format json | head -n 1")
    #expect(pipe.output == "{\n")
    #expect(pipe.errors.isEmpty)
  }

  @Test(.enabled(if: FileManager.default.isExecutableFile(atPath: "/usr/bin/strace")))
  func `no command opens a socket`() throws {
    let magtrack = try Magtrack.process()
    try fill(magtrack)
    let program = Magtrack.program.path
    for command in [
      "day", "week", "log 2 eggs", "alerts", "status --prompt", "suggest", "notes roles",
      "foods search tempe", "export --format json", "backup", "doctor --full", "undo",
      "init bash", "profile show", "--help",
    ] {
      _ = try magtrack.shell("strace -f -qq -e trace=%network -o calls '\(program)' \(command)")
      let calls = try String(
        contentsOf: magtrack.folder.appendingPathComponent("calls"), encoding: .utf8)
      #expect(!calls.contains("socket("), "\(command): \(calls)")
    }
  }
}
