import Foundation
import Testing

/// Backups, restoring, and what damage or another program did to a diary.
@Suite struct BackupCommandTests {
  @Test(arguments: ["lunch", "torn index"])
  func `a diary that SQLite finds broken is replaced by its backup`(damage: String) throws {
    let magtrack = try Magtrack.process()
    try fill(magtrack)
    try magtrack.run("backup", "copy.sqlite")
    if damage == "lunch" {
      try replace("lunch", by: "lumch", in: magtrack)
    } else {
      // The page that holds the index, which sums are made of, begins with 10.
      let file = magtrack.home.appendingPathComponent("diary.sqlite")
      var bytes = try Data(contentsOf: file)
      let pages = stride(from: 4_096, to: bytes.count, by: 4_096).filter { page in
        bytes[page] == 10
          && bytes[page..<page + 4_096].range(of: Data("2026-11-23food".utf8)) != nil
      }
      for page in pages { bytes[page] = 99 }
      #expect(!pages.isEmpty)
      try bytes.write(to: file)
    }
    #expect(try magtrack.run("doctor").status == 65)
    let restored = try magtrack.run("restore", "copy.sqlite", "--yes")
    #expect(restored.status == 0, "\(restored)")
    #expect(try magtrack.run("doctor", "--full").status == 0)
    #expect((try magtrack.json("entries")["entries"] as? [Any])?.count == 3)
  }

  @Test func `a backup of an old version is restored where there is no diary yet`() throws {
    let magtrack = try Magtrack.process()
    let old = magtrack.folder.appendingPathComponent("old.sqlite")
    let fixture = Magtrack.repository.appendingPathComponent(
      "Tests/DiaryStoreTests/Diaries/schema-3.sql")
    guard FileManager.default.isExecutableFile(atPath: "/usr/bin/sqlite3") else { return }
    #expect(try magtrack.shell("sqlite3 '\(old.path)' < '\(fixture.path)'").status == 0)
    #expect(try magtrack.run("restore", "old.sqlite", "--yes").status == 0)
    #expect(
      (try magtrack.json("entries", "2026-11-20")["entries"] as? [Any])?.count == 4)
  }

  @Test func `a diary that is gone is told of, and its backup brings it back`() throws {
    let magtrack = try Magtrack.process()
    try magtrack.run("log", "2 eggs")
    let diary = magtrack.home.appendingPathComponent("diary.sqlite")
    try FileManager.default.removeItem(at: diary)
    for arguments in [
      ["day"], ["log", "banana"], ["doctor"], ["profile", "set", "--sex", "male"],
    ] {
      let result = try magtrack.run(arguments)
      #expect(result.status == 66)
      #expect(result.errors.contains("magtrack restore latest"), "\(result)")
    }
    #expect(!FileManager.default.fileExists(atPath: diary.path))
    #expect(try magtrack.run("restore", "latest", "--yes").status == 0)
    #expect(try magtrack.run("entries").output.contains("egg"))
    // And without it the way to begin anew.
    try FileManager.default.removeItem(at: diary)
    #expect(try magtrack.run("erase", "--yes").status == 0)
    #expect(try magtrack.run("log", "banana").status == 0)
  }

  @Test func `an export is no backup and a backup no export, and each says so`() throws {
    let magtrack = try Magtrack.process()
    try magtrack.run("log", "2 eggs")
    try magtrack.run("export", "--format", "json", "--output", "out.json")
    try magtrack.run("backup", "copy")
    let restored = try magtrack.run("restore", "out.json", "--yes")
    #expect(restored.status == 65 && restored.errors.contains("magtrack import out.json"))
    let imported = try magtrack.run("import", "copy")
    #expect(imported.status == 65 && imported.errors.contains("magtrack restore copy"))
  }

  @Test(arguments: [
    ["export", "--format", "json", "--output"], ["export", "--format", "csv", "--output"],
    ["backup"],
  ])
  func `a file that is there is only written over with --force`(command: [String]) throws {
    let magtrack = try Magtrack.process()
    try fill(magtrack)
    let mine = magtrack.folder.appendingPathComponent("mine")
    try "mine".write(to: mine, atomically: true, encoding: .utf8)
    for (link, target) in [("to-mine", mine.path), ("to-nothing", "/nowhere/x")] {
      try FileManager.default.createSymbolicLink(
        atPath: magtrack.folder.appendingPathComponent(link).path, withDestinationPath: target)
    }
    for name in ["mine", "to-mine", "to-nothing", "home/language", "home"] {
      try "en\n".write(
        to: magtrack.home.appendingPathComponent("language"), atomically: true, encoding: .utf8)
      let result = try magtrack.run(command + [name])
      #expect(result.status == 73, "\(name)")
      #expect(result.errors.contains("--force"))
    }
    #expect(try String(contentsOf: mine, encoding: .utf8) == "mine")
    #expect(try magtrack.run(command + ["home/diary.sqlite", "--force"]).status == 64)
    #expect(try magtrack.run(command + ["mine", "--force"]).status == 0)
    #expect(try Data(contentsOf: mine).count > 100)
    // The link goes, what it led to stays.
    let written = try Data(contentsOf: mine)
    #expect(try magtrack.run(command + ["to-mine", "--force"]).status == 0)
    #expect(try Data(contentsOf: mine) == written)
  }

  /// What SQLite left for one file must not be worked into another.
  @Test(arguments: ["-journal", "-wal", "-shm"])
  func `what lies beside a diary that is gone goes aside with it`(journal: String) throws {
    let magtrack = try Magtrack.process()
    try fill(magtrack)
    try magtrack.run("backup")
    let diary = magtrack.home.appendingPathComponent("diary.sqlite").path
    try FileManager.default.removeItem(atPath: diary)
    try Data("left".utf8).write(to: URL(fileURLWithPath: diary + journal))
    #expect(try magtrack.run("restore", "latest", "--yes").status == 0)
    #expect(!FileManager.default.fileExists(atPath: diary + journal))
    #expect(try magtrack.run("doctor", "--full").status == 0)
    #expect(try magtrack.run("erase", "--yes").status == 0)
    #expect(!FileManager.default.fileExists(atPath: magtrack.home.path))
  }

  @Test(
    .enabled(if: FileManager.default.isExecutableFile(atPath: "/usr/bin/sqlite3")),
    arguments: [
      "CREATE TRIGGER t AFTER INSERT ON entry BEGIN UPDATE entry SET magnesium_mg = 0.1; END",
      "DROP INDEX entry_tally", "CREATE TABLE mine (a)",
      "DROP TABLE saved_meal", "PRAGMA user_version = 2", "ANALYZE",
      "PRAGMA journal_mode = WAL",
    ])
  func `what another program did to a diary, restore undoes`(sql: String) throws {
    let magtrack = try Magtrack.process()
    try fill(magtrack)
    try magtrack.run("backup", "copy")
    let before = try magtrack.run("export", "--format", "json").output
    #expect(try magtrack.shell("sqlite3 home/diary.sqlite '\(sql)'").status == 0)
    let restored = try magtrack.run("restore", "copy", "--yes")
    #expect(restored.status == 0, "\(restored)")
    #expect(try magtrack.run("doctor", "--full").status == 0)
    #expect(try magtrack.run("export", "--format", "json").output == before)
    #expect(try magtrack.run("log", "1 banana").status == 0)
    #expect(!FileManager.default.fileExists(atPath: magtrack.home.path + "/diary.sqlite-wal"))
    // A backup with such a thing in it is none.
    guard !sql.hasPrefix("PRAGMA"), sql != "ANALYZE" else { return }
    #expect(try magtrack.shell("sqlite3 copy '\(sql)'").status == 0)
    #expect(try magtrack.run("restore", "copy", "--yes").status == 65)
  }

  @Test(.enabled(if: FileManager.default.isExecutableFile(atPath: "/usr/bin/sqlite3")))
  func `no backup is made of a diary with a row that is not what was written`() throws {
    let magtrack = try Magtrack.process()
    try fill(magtrack)
    #expect(
      try magtrack.shell("sqlite3 home/diary.sqlite 'UPDATE entry SET phrase = 9 WHERE id = 1'")
        .status == 0)
    magtrack.environment["MAGTRACK_NOW"] = "2026-11-24T08:00:00+07:00"
    let logged = try magtrack.run("log", "1 banana")
    #expect(logged.status == 0)
    #expect(logged.errors.contains("the daily backup was not made"), "\(logged)")
    #expect(try magtrack.run("backup").status == 65)
    #expect(try magtrack.run("restore", "latest", "--yes").status == 0)
    #expect(try magtrack.run("doctor").status == 0)
  }

  @Test func `erase and export leave alone what is no diary and what is a backup`() throws {
    let magtrack = try Magtrack.process()
    try FileManager.default.createDirectory(
      at: magtrack.home, withIntermediateDirectories: true)
    let mine = magtrack.folder.appendingPathComponent("mine.txt")
    try Data("mine".utf8).write(to: mine)
    let diary = magtrack.home.appendingPathComponent("diary.sqlite")
    for target in [mine.path, "/dev/null"] {
      try FileManager.default.createSymbolicLink(atPath: diary.path, withDestinationPath: target)
      #expect(try magtrack.run("erase", "--yes").status != 0)
      #expect(FileManager.default.fileExists(atPath: target))
      try FileManager.default.removeItem(at: diary)
    }
    // A disk that is not there is no empty diary.
    try FileManager.default.createSymbolicLink(
      atPath: diary.path, withDestinationPath: "/nowhere/diary.sqlite")
    try magtrack.run("export", "--format", "json", "--output", "mine.txt")
    #expect(try String(contentsOf: mine, encoding: .utf8) == "mine")
    try FileManager.default.removeItem(at: diary)
    try fill(magtrack)
    try magtrack.run("backup")
    let backups = magtrack.home.appendingPathComponent("backups").path
    for name in try FileManager.default.contentsOfDirectory(atPath: backups) {
      let path = backups + "/" + name
      #expect(try magtrack.run("export", "--format", "json", "--output", path).status == 64)
    }
    #expect(try magtrack.run("doctor", "--recover", "home/new.sqlite").status == 0)
  }

  @Test func `a pipe in the place of a file keeps nobody waiting`() throws {
    let magtrack = try Magtrack.process()
    for name in ["diary.sqlite", "language"] {
      #expect(try magtrack.shell("rm -rf home; mkdir -p home; mkfifo home/\(name)").status == 0)
      let program = Magtrack.program.path
      #expect(try magtrack.shell("timeout 10 '\(program)' status --prompt").status == 0)
      #expect(try magtrack.shell("timeout 10 '\(program)' day").status != 124)
    }
  }

  @Test(.enabled(if: FileManager.default.isExecutableFile(atPath: "/usr/bin/sqlite3")))
  func `alerts that cannot be are told by doctor, and no instant ends the program`() throws {
    let magtrack = try Magtrack.process()
    try magtrack.run("take", "pill", "--magnesium", "400")
    try magtrack.run("alerts", "--new")
    let diary = "sqlite3 home/diary.sqlite"
    #expect(
      try magtrack.shell("\(diary) 'UPDATE alert_history SET shown_at = -9223372036854775808'")
        .status == 0)
    let history = try magtrack.run("alerts", "history")
    #expect(history.status == 0)
    #expect(history.errors.contains("shown_at"))
    // The table is not what was written, and a script must not take the rest for all.
    let export = try magtrack.run("export", "--format", "json")
    #expect(export.status == 65 && export.output.isEmpty)
    #expect(export.errors.contains("alert_history"))
    #expect(
      try magtrack.shell("\(diary) \"UPDATE alert_history SET day = '2026-02-31'\"").status == 0)
    #expect(try magtrack.run("doctor").status == 65)
  }

  @Test func `no part of a diary makes a terminal act`() throws {
    let magtrack = try Magtrack.process()
    try fill(magtrack)
    let archive = try magtrack.run("export", "--format", "json").output
      .replacingOccurrences(of: "my-granola", with: "my-\\tgranola")
    let other = try Magtrack.process()
    #expect(try other.run(["import", "-"], input: archive).status == 0)
    for arguments in [
      ["foods", "list"], ["foods", "list", "--json"], ["supplement"],
      ["export", "--format", "json"],
      ["recipe", "list"], ["entries"], ["week"],
    ] {
      let output = try other.run(arguments).output
      #expect(
        !output.unicodeScalars.contains {
          $0.properties.generalCategory == .control && !"\r\n".unicodeScalars.contains($0)
        },
        "\(arguments) \(output)")
    }
  }

  @Test func `a sealed backup shows nothing, and opens with its passphrase alone`() throws {
    let magtrack = try Magtrack.process()
    try fill(magtrack)
    let before = try magtrack.run("export", "--format", "json").output
    // No terminal to ask on, none given, too short, and no file.
    #expect(try magtrack.run("backup", "sealed", "--encrypt").status == 64)
    for weak in ["tempe", "          "] {
      magtrack.environment["MAGTRACK_PASSPHRASE"] = weak
      #expect(try magtrack.run("backup", "sealed", "--encrypt").status == 64)
    }
    magtrack.environment["MAGTRACK_PASSPHRASE"] = "tempe goreng dua"
    #expect(try magtrack.run("backup", "--encrypt").status == 64)
    magtrack.environment["MAGTRACK_PASSPHRASE"] = "tempe goreng\u{1B}[D dua"
    #expect(try magtrack.run("backup", "sealed", "--encrypt").status == 64)
    #expect(
      try magtrack.shell(
        "MAGTRACK_PASSPHRASE=$(printf '\\351\\351\\351\\351\\351\\351\\351\\351') magtrack backup sealed --encrypt"
      ).status == 64)
    magtrack.environment["MAGTRACK_PASSPHRASE"] = "tempe goreng dua"
    #expect(try magtrack.run("backup", "home/diary.sqlite-wal", "--encrypt").status == 64)
    let sealed = magtrack.folder.appendingPathComponent("sealed")
    #expect(!FileManager.default.fileExists(atPath: sealed.path))

    #expect(try magtrack.run("backup", "sealed", "--encrypt").status == 0)
    let bytes = try Data(contentsOf: sealed)
    for words in ["SQLite format 3", "egg", "tempe"] {
      #expect(bytes.range(of: Data(words.utf8)) == nil, "\(words)")
    }
    #expect(
      try FileManager.default.attributesOfItem(atPath: sealed.path)[.posixPermissions] as? Int
        == 0o600)

    try magtrack.run("log", "1 banana")
    magtrack.environment["MAGTRACK_PASSPHRASE"] = "tempe goreng tiga"
    let refused = try magtrack.run("restore", "sealed", "--yes")
    #expect(refused.status == 65)
    #expect(refused.errors.contains("passphrase"))
    magtrack.environment["MAGTRACK_PASSPHRASE"] = "tempe goreng dua"
    #expect(try magtrack.run("restore", "sealed", "--yes").status == 0)
    #expect(try magtrack.run("export", "--format", "json").output == before)
    let shelf = magtrack.home.appendingPathComponent("backups").path
    let left = try FileManager.default.contentsOfDirectory(atPath: shelf)
      .filter { $0.hasPrefix("restoring") }
    #expect(left.isEmpty)

    let other = try Magtrack.process()
    other.environment["MAGTRACK_PASSPHRASE"] = "tempe goreng dua"
    #expect(try other.run("restore", sealed.path, "--yes").status == 0)
    #expect(try other.run("export", "--format", "json").output == before)
  }

  @Test func `each day with a change has a backup, once`() throws {
    let magtrack = try Magtrack.process()
    let folder = magtrack.home.appendingPathComponent("backups")
    func names() -> [String] {
      ((try? FileManager.default.contentsOfDirectory(atPath: folder.path)) ?? []).sorted()
    }
    try magtrack.run("day")
    #expect(names().isEmpty)
    try magtrack.run("log", "2 eggs")
    try magtrack.run("log", "1 banana")
    #expect(names() == ["2026-11-23T13-00-00Z-daily.sqlite"])
    magtrack.environment["MAGTRACK_NOW"] = "2026-11-24T08:00:00+07:00"
    try magtrack.run("day")
    try magtrack.run("alerts", "--new")
    #expect(names().count == 1)
    try magtrack.run("log", "1 banana")
    #expect(names() == ["2026-11-23T13-00-00Z-daily.sqlite", "2026-11-24T01-00-00Z-daily.sqlite"])
  }
}

/// A diary with something of everything in it.
func fill(_ magtrack: Magtrack) throws {
  try magtrack.run("profile", "set", "--born", "1990-04-12", "--sex", "female")
  try magtrack.run("log", "2 telur rebus, 20 g petai", "--meal", "lunch")
  try magtrack.run("take", "pill", "--magnesium", "100")
  try magtrack.run(
    "foods", "add", "Granola", "--per", "sachet=40g", "--magnesium", "15%ALG")
  try magtrack.run("meal", "save", "sarapan", "2 telur rebus, kopi")
  try magtrack.run("done")
}

/// Changes bytes of the diary behind the program's back.
func replace(_ text: String, by other: String, in magtrack: Magtrack) throws {
  let file = magtrack.home.appendingPathComponent("diary.sqlite")
  var bytes = try Data(contentsOf: file)
  var from = bytes.startIndex
  try #require(bytes.range(of: Data(text.utf8)) != nil)
  // Pages that SQLite has given up may hold it, too.
  while let range = bytes.range(of: Data(text.utf8), in: from..<bytes.endIndex) {
    bytes.replaceSubrange(range, with: Data(other.utf8))
    from = range.lowerBound + other.utf8.count
  }
  try bytes.write(to: file)
}
