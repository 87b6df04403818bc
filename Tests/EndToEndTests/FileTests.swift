import Foundation
import Testing

/// What lies at the paths that the program is given, and what killed processes leave there.
@Suite struct FileTests {
  private static let hasStrace = FileManager.default.isExecutableFile(atPath: "/usr/bin/strace")

  @Test func `bytes that are no text name no file and no food`() throws {
    let magtrack = try Magtrack.process()
    let file = try magtrack.shell("magtrack backup \"$(printf 'x\\377.sqlite')\"")
    #expect(file.status == 64)
    #expect(
      try FileManager.default.contentsOfDirectory(atPath: magtrack.folder.path).sorted()
        == ["err", "in", "out"])
  }

  #if os(Linux)
    @Test(arguments: ["MAGTRACK_HOME", "HOME", "XDG_DATA_HOME"])
    func `a home whose name is no text is used as it is`(variable: String) throws {
      let magtrack = try Magtrack.process()
      let below = [
        "MAGTRACK_HOME": "", "HOME": ".local/share/magtrack", "XDG_DATA_HOME": "magtrack",
      ]
      let result = try magtrack.shell(
        """
        unset MAGTRACK_HOME
        export \(variable)="$PWD/$(printf 'andr\\351')"
        magtrack log '2 eggs' >/dev/null && magtrack log '1 banana' >/dev/null || exit 1
        magtrack undo >/dev/null && magtrack backup >/dev/null && magtrack status --prompt || exit 2
        cd "$\(variable)"/\(below[variable]!) && ls diary.sqlite && ls backups | wc -l
        cd "$OLDPWD" && echo "$(ls | wc -l) files"
        magtrack doctor >/dev/null && magtrack restore latest --yes >/dev/null && magtrack entries
        magtrack paths && magtrack schedule install
        """)
      #expect(result.status == 73, "\(result)")
      let lines = result.output.split(separator: "\n").map(String.init)
      #expect(lines.first?.hasPrefix("Mg ") == true, "\(result)")
      #expect(lines.contains("diary.sqlite"), "\(result)")
      // Nothing lies in a folder with a repaired name, and no path of a descriptor is shown.
      #expect(lines.contains("4 files"), "\(result)")
      #expect(!(result.output + result.errors).contains("/proc/"), "\(result)")
      #expect(result.output.contains("andr\u{FFFD}"), "\(result)")
    }
  #endif

  @Test func `a folder that is a link to a disk that is not mounted is no empty diary`() throws {
    let magtrack = try Magtrack.process()
    try magtrack.run("log", "2 eggs")
    _ = try magtrack.shell("ln -s not-mounted link")
    for home in ["link", "link/below"] {
      magtrack.environment["MAGTRACK_HOME"] = magtrack.folder.path + "/" + home
      for arguments in [["day"], ["export", "--format", "json"], ["doctor"], ["log", "2 eggs"]] {
        let result = try magtrack.run(arguments)
        #expect(result.status == 73, "\(home) \(arguments) \(result)")
        #expect(result.output.isEmpty)
      }
    }
  }

  @Test(
    arguments: [
      "PRAGMA user_version = -1", "PRAGMA user_version = 74", "PRAGMA application_id = 1",
    ])
  func `whatever a header says, restore leads out and erase takes it away`(sql: String) throws {
    for command in [["restore", "latest", "--yes"], ["erase", "--yes"]] {
      let magtrack = try Magtrack.process()
      try magtrack.run("log", "2 eggs")
      try magtrack.run("backup")
      _ = try magtrack.shell("sqlite3 home/diary.sqlite '\(sql)'")
      #expect([65, 69].contains(try magtrack.run("day").status))
      let result = try magtrack.run(command)
      #expect(result.status == 0, "\(command) \(result)")
      let names = try FileManager.default.contentsOfDirectory(atPath: magtrack.folder.path)
      if command[0] == "erase" {
        #expect(!names.contains("home"))
      } else {
        #expect(try magtrack.run("entries").output.contains("boiled egg"))
      }
    }
  }

  @Test func `what has no end is no archive, and one in UTF-16 is`() throws {
    let magtrack = try Magtrack.process()
    let program = Magtrack.program.path
    #expect(try magtrack.shell("timeout 20 '\(program)' import /dev/zero").status == 65)
    try magtrack.run("log", "2 eggs")
    try magtrack.run("export", "--format", "json", "--output", "diary.json")
    _ = try magtrack.shell("iconv -f UTF-8 -t UTF-16BE diary.json > wide.json")
    #expect(try magtrack.run("import", "wide.json").status == 0)
  }

  @Test func `restore leads out of a pipe in the diary's place`() throws {
    let magtrack = try Magtrack.process()
    try magtrack.run("log", "2 eggs")
    try magtrack.run("backup")
    let program = Magtrack.program.path
    let result = try magtrack.shell(
      "rm home/diary.sqlite; mkfifo home/diary.sqlite; timeout 20 '\(program)' restore latest --yes"
    )
    #expect(result.status == 0, "\(result)")
    #expect(try magtrack.run("entries").output.contains("boiled egg"))
  }

  /// SQLite would take it for its own, and what is beside the diary is ours.
  @Test(arguments: ["", "-journal", "-wal", "-shm", "-inode"])
  func `no command writes what it is told over the diary or beside it`(ending: String) throws {
    let magtrack = try Magtrack.process()
    try magtrack.run("log", "2 eggs")
    let file = "home/diary.sqlite" + ending
    let before = try magtrack.shell("cat '\(file)' | cksum").output
    for command in [
      ["export", "--format", "json", "--force", "--output"], ["backup", "--force"],
      ["doctor", "--recover"],
    ] {
      #expect(try magtrack.run(command + [file]).status == 64, "\(command)")
      #expect(try magtrack.shell("cat '\(file)' | cksum").output == before)
    }
    let other = try magtrack.run("doctor", "--recover", "home/language")
    #expect(other.status == 0)
    let again = try magtrack.run("doctor", "--recover", "home/language")
    #expect(again.status == 73)
    #expect(again.errors.hasSuffix("home/language is there already: name another file\n"))
  }

  @Test func `a header that forbids writing is led out of by a backup`() throws {
    let magtrack = try Magtrack.process()
    try magtrack.run("log", "2 eggs")
    try magtrack.run("backup")
    let diary = magtrack.home.appendingPathComponent("diary.sqlite")
    var bytes = try Data(contentsOf: diary)
    // The version that a program must know to write.
    bytes[18] = 5
    try bytes.write(to: diary)
    #expect(try magtrack.run("log", "1 banana").status == 73)
    #expect(try magtrack.run("restore", "latest", "--yes").status == 0)
    #expect(try magtrack.run("log", "1 banana").status == 0)
    #expect(try magtrack.run("entries").output.contains("boiled egg"))
  }

  @Test
  func `a folder in which everybody may write is told of, a shared one with a sticky bit not`()
    throws
  {
    let magtrack = try Magtrack.process()
    try magtrack.run("log", "2 eggs")
    _ = try magtrack.shell("chmod 0777 home")
    #expect(try magtrack.run("log", "1 banana").errors.contains("chmod go-w"))
    _ = try magtrack.shell("chmod 1777 home")
    #expect(try magtrack.run("log", "1 apple").errors.isEmpty)
  }

  @Test func `what is larger than any sealed backup is not read`() throws {
    let magtrack = try Magtrack.process()
    _ = try magtrack.shell(
      "printf 'magtrack sealed backup 1\n' >big; truncate -s 3G big")
    magtrack.environment["MAGTRACK_PASSPHRASE"] = "long enough words"
    let result = try magtrack.run("restore", "big", "--yes")
    #expect(result.status == 65)
    #expect(result.errors.contains("1 GB"))
  }

  @Test func `nothing is written among the backups`() throws {
    let magtrack = try Magtrack.process()
    try magtrack.run("log", "2 eggs")
    let path = magtrack.home.path + "/backups/2026-11-23T12-00-00Z-manual.sqlite"
    for command in [
      ["backup", path, "--force"], ["export", "--output", path, "--force"],
      ["doctor", "--recover", path],
    ] {
      #expect(try magtrack.run(command).status == 64, "\(command)")
    }
  }

  @Test func `an import from a pipe with a name ends`() throws {
    let magtrack = try Magtrack.process()
    try magtrack.run("log", "2 eggs")
    let result = try magtrack.shell(
      "mkfifo pipe; magtrack export --format json >a.json; (cat a.json >pipe) & MAGTRACK_HOME=$PWD/other; export MAGTRACK_HOME; magtrack import pipe; magtrack entries"
    )
    #expect(result.status == 0)
    #expect(result.output.contains("boiled egg"))
  }

  @Test func `a count that is no number is no dose`() throws {
    let magtrack = try Magtrack.process()
    try magtrack.run("supplement", "add", "Zork", "--elemental", "100mg")
    for count in ["", "-", "∞", " "] {
      #expect([64, 65].contains(try magtrack.run("take", "zork", count).status), "\(count)")
    }
    #expect(try magtrack.run("entries").output.contains("zork") == false)
    #expect(try magtrack.run("take", "zork", "2").output.contains("200.0 mg"))
  }

  @Test func `a name of two lines is not imported`() throws {
    let magtrack = try Magtrack.process()
    let archive = #"{"schema_version":1,"meals":[{"name":"a\nb","phrase":"2 eggs"}]}"#
    #expect(try magtrack.run(["import", "-"], input: archive).status == 65)
  }

  @Test func `erase leaves another program's file alone`() throws {
    let magtrack = try Magtrack.process()
    _ = try magtrack.shell(
      "mkdir home; sqlite3 home/diary.sqlite 'PRAGMA application_id = 7; CREATE TABLE song (x)'")
    #expect(try magtrack.run("erase", "--yes").status == 65)
    #expect(FileManager.default.fileExists(atPath: magtrack.home.path + "/diary.sqlite"))
  }

  @Test(.enabled(if: hasStrace))
  func `what a killed copy leaves is cleared by the next, and nothing is half there`() throws {
    let magtrack = try Magtrack.process()
    try magtrack.run("log", "2 eggs")
    let kill =
      "strace -f -qq -o /dev/null -e trace=rename,link -e inject=rename,link:signal=KILL:when=1"
    for command in ["backup copy.sqlite", "doctor --recover copy.sqlite"] {
      _ = try magtrack.shell("\(kill) '\(Magtrack.program.path)' \(command); rm -f copy.sqlite")
      #expect(try magtrack.shell("ls").output.contains(".new"))
      // One that is new may be another process's, which is just writing it.
      _ = try magtrack.shell("touch -d '2 minutes ago' *.new*")
      #expect(try magtrack.shell("magtrack \(command)").status == 0)
      #expect(try magtrack.shell("ls").output == "copy.sqlite\nerr\nhome\nin\nout\n")
      _ = try magtrack.shell("rm copy.sqlite")
    }
  }

  @Test(.enabled(if: hasStrace), arguments: ["link", "rename"])
  func `a restore that was killed leaves a diary, or says where the damaged one is`(call: String)
    throws
  {
    let magtrack = try Magtrack.process()
    try magtrack.run("log", "2 eggs")
    _ = try magtrack.shell(
      "magtrack backup copy.sqlite; rm -r home/backups; printf xxxxxxxxxxxxxxxx | dd of=home/diary.sqlite conv=notrunc"
    )
    _ = try magtrack.shell(
      "strace -f -qq -o /dev/null -e trace=\(call) -e inject=\(call):signal=KILL:when=1 '\(Magtrack.program.path)' restore copy.sqlite --yes"
    )
    #expect([65, 73].contains(try magtrack.run("log", "1 banana").status))
    _ = try magtrack.shell(
      "mv home/diary.sqlite home/backups/2026-11-23T13-00-00Z-before-restore.damaged")
    let gone = try magtrack.run("log", "1 banana")
    #expect(gone.status == 66)
    #expect(gone.errors.contains("before-restore.damaged"))
    #expect(try magtrack.run("restore", "copy.sqlite", "--yes").status == 0)
    #expect(try magtrack.run("entries").output.contains("boiled egg"))
  }
}
