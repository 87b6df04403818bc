import Foundation
import Testing

/// What cannot be done, with its exit code.
@Suite struct RefusalTests {
  private static let refer = [
    "reference", "show", "--authority", "us-dri-1997", "--sex", "male",
  ]

  static let badInput: [([String], Int32)] = [
    (["log", ""], 65), (["log", "   "], 65), (["log"], 64), (["log", "2 eggs", "--oops"], 64),
    (["log", "-3 bananas"], 65), (["log", "-3", "bananas"], 65), (["log", "0 eggs"], 65),
    (["log", "zorkoplix"], 65), (["log", "1e400 g rice"], 65), (["log", "5000 g nasi"], 65),
    (["log", "🍌🍌"], 65), (["log", "2 eggs\u{7}"], 65), (["log", "2 slices milk"], 65),
    (["log", String(repeating: "nasi ", count: 2_048)], 65),
    (["log", "2 eggs", "--date", "2026-02-30"], 64), (["log", "2 eggs", "--time", "25:00"], 64),
    (["log", "2 eggs", "--date", "2027-01-01"], 65), (["log", "2 eggs", "--meal", "brunch"], 64),
    (["log", "bar", "--magnesium", "nan"], 64), (["log", "bar", "--magnesium", "1e400"], 64),
    (["log", "bar", "--magnesium", "-5"], 65), (["log", "bar", "--magnesium", "1,000"], 64),
    (["log", "bar", "--magnesium", "50000"], 65), (["take", "pill"], 65),
    (["take", "pill", "-1", "--magnesium", "100"], 65), (["day", "tomorrow"], 64),
    (["day", "2027-01-01"], 65), (["done"], 65), (["delete", "x"], 64), (["delete", "7"], 1),
    (["undo"], 1), (["redo"], 1), (["notes", "nothing"], 1), (["foods", "search", "xyzzyq"], 1),
    (["profile", "set", "--born", "2027-01-01"], 65), (["profile", "set", "--born", "x"], 64),
    (["profile", "set"], 64), (["profile", "set", "--sex", "male", "--pregnant"], 65),
    (["log", "2 eggs \u{22}nasi"], 65), (["edit", "1", "nasi"], 1), (["edit", "x", "nasi"], 64),
    (["edit", "1"], 64), (["edit", "1", "nasi", "--amount", "2"], 64), (["copy"], 64),
    (["copy", "yesterday"], 1), (["copy", "xyzzy"], 64), (["meal", "save", "m"], 64),
    (["meal", "save", "m", "3 xyzzy"], 65), (["meal", "save", "2", "nasi"], 65),
    (["meal", "show", "m"], 1), (["meal", "delete", "m"], 1), (["recipe", "add", "pot"], 64),
    (["recipe", "add", "pot", "--ingredients", "3 xyzzy"], 65),
    (["recipe", "add", "pot", "--ingredients", "nasi", "--yield", "x"], 64),
    (["recipe", "add", "pot", "--ingredients", "nasi", "--yield", "0g"], 65),
    (["recipe", "add", "pot", "--ingredients", "nasi", "--servings", "-1"], 65),
    (["recipe", "show", "pot"], 1), (["recipe", "delete", "pot"], 1),
    (["profile", "set", "--day-start", "25:00"], 64), (["profile", "set", "--cup", "huge"], 64),
    (["foods", "add", "x-bar", "--magnesium", "-5"], 65),
    (["foods", "add", "x-bar", "--magnesium", "60001"], 65),
    (["foods", "add", "x-bar", "--magnesium", "55 mg per bar"], 64),
    (["foods", "add", "x-bar", "--magnesium", "15%"], 64),
    (["foods", "add", "x-bar", "--kcal", "951"], 65),
    (["foods", "add", "x-bar", "--per", "0g"], 65),
    (["foods", "add", "x-bar", "--per", "-3g"], 65),
    (["foods", "add", "x-bar", "--per", "some"], 64),
    (["foods", "add", "x-bar", "--per", "0 slices=60g"], 65),
    (["foods", "add", "x-bar", "--portion", "2 slices=1,000g"], 64),
    (["supplement", "add", "Zork", "--elemental", "1000001mg"], 65),
    (
      [
        "supplement", "add", "Zork", "--label",
        "50000000000 mg magnesium hydroxide per 1000000 g",
      ], 65
    ),
    (
      [
        "supplement", "add", "Zork", "--label",
        "100000000 mg magnesium citrate per 0.000000000005 capsules",
      ], 65
    ),
    (["edit", "1", "--amount", "1,000"], 64), (["edit", "1", "--amount", "0"], 65),
    (["foods", "add", "x-bar", "--portion", "3"], 64),
    (["foods", "add", "x\u{1B}[2J"], 65), (["foods", "add", "\u{202E}rab"], 65),
    (["foods", "add", String(repeating: "a", count: 1_000)], 65),
    (["foods", "add", "2 eggs"], 65), (["foods", "add"], 64),
    (["foods", "edit", "my-none", "--kcal", "1"], 1), (["foods", "edit", "my-none"], 64),
    (["foods", "delete", "my-none"], 1), (["foods", "show", "my-none"], 1),
    (["range", "today"], 64), (["range", "today", "yesterday"], 65), (["week", "x"], 64),
    (["range", "2027-01-01", "2027-01-02"], 65), (["log", "2 eggs", "--date", "tomorrow"], 64),
    (["log", "bar", "--magnesium", "1000001", "--force"], 65),
    (["log", "999999999999999 kg rice", "--force"], 65),
    (["log", "999999999999999 kg rice", "--force", "--dry-run"], 65),
    (["take", "pill", "999999999999999", "--magnesium", "999999999999999", "--force"], 65),
    (["import", "/nowhere.json"], 66), (["import", "/mnt"], 65), (["import", "-"], 65),
    (["import"], 64), (["restore", "nowhere"], 66), (["restore", "/"], 66), (["restore"], 64),
    (["export"], 64), (["export", "--format", "xml"], 64), (["backup"], 1), (["doctor"], 1),
    (["export", "--format", "csv", "--output", "/proc/x"], 73),
    (["frobnicate"], 64), (["reference", "show", "--authority", "mars"], 64),
    (refer + ["--age", "768614336404564651"], 64), (refer + ["--age", "126"], 64),
    (refer + ["--age", "-1"], 64), (refer + ["--age-months", "9223372036854775807"], 64),
    (refer + ["--age", "30", "--age-months", "3"], 64), (["day", "0000-12-31"], 64),
    (["week", "10000-01-01"], 64), (["month", "9999-12-31"], 65),
  ]

  @Test func `an unreadable phrase prints its object, exits 65 and logs nothing`() throws {
    let magtrack = try Magtrack()
    let result = try magtrack.run("log", "2 eggs, 3 xyzzy", "--json")
    #expect(result.status == 65)
    #expect(result.output.contains("\"reason\":\"unknown_food\""))
    #expect(result.errors.contains("3 xyzzy"))
    #expect((try magtrack.json("entries")["entries"] as? [Any])?.isEmpty == true)
  }

  @Test(arguments: badInput)
  func `bad input gets one clear line, its exit code, and leaves no entry`(
    arguments: [String], status: Int32
  ) throws {
    let magtrack = try Magtrack()
    let result = try magtrack.run(arguments)
    #expect(result.status == status, "\(arguments): \(result)")
    #expect(result.errors.hasPrefix("magtrack: "), "\(result)")
    #expect(!result.errors.unicodeScalars.contains { $0.value < 32 && $0 != "\n" })
    let lines = result.errors.split(separator: "\n")
    #expect(lines.count <= 2, "\(result)")
    #expect((try magtrack.json("entries")["entries"] as? [Any])?.isEmpty == true)
  }

  @Test func `a terminal gets an error broken between words, a pipe gets one line`() throws {
    let magtrack = try Magtrack()
    let command = "\(Magtrack.program.path) day someday"
    let seen = try magtrack.shell("COLUMNS=40 script -qec '\(command)' /dev/null").output
    let whole = try magtrack.shell("COLUMNS=40 \(command)").errors
    let lines = seen.split(whereSeparator: \.isNewline)
    #expect(lines.count > 1 && lines.allSatisfy { $0.count <= 40 }, "\(seen)")
    #expect(
      lines.map { $0.trimmingCharacters(in: .whitespaces) }.joined(separator: " ") + "\n" == whole)
  }

  @Test func `a clock that cannot be read is refused`() throws {
    let magtrack = try Magtrack(now: "yesterday")
    #expect(try magtrack.run("day").status == 64)
  }

  @Test func `a full disk and a closed pipe are told`() throws {
    let magtrack = try Magtrack()
    try magtrack.run("log", "2 eggs")
    #expect(try magtrack.shell("magtrack notes roles >/dev/full").status == 74)
    #expect(
      try magtrack.shell("{ magtrack notes roles; echo $? >code; } | true; cat code").output
        == "74\n")
  }

  @Test func `a folder that cannot be made, another program's file and a newer diary`() throws {
    let magtrack = try Magtrack()
    magtrack.environment["MAGTRACK_HOME"] = "/proc/nowhere"
    #expect(try magtrack.run("log", "2 eggs").status == 73)
    magtrack.environment["MAGTRACK_HOME"] = magtrack.home.path
    try magtrack.run("log", "2 eggs")
    let diary = magtrack.home.appendingPathComponent("diary.sqlite")
    var bytes = try Data(contentsOf: diary)
    // The user version in the header of an SQLite file, big-endian.
    bytes[63] = 99
    try bytes.write(to: diary)
    #expect(try magtrack.run("day").status == 69)
    #expect(try magtrack.run("log", "2 eggs").status == 69)
    #expect(try Data(contentsOf: diary) == bytes)
    try Data(String(repeating: "no diary at all\n", count: 300).utf8).write(to: diary)
    #expect(try magtrack.run("log", "2 eggs").status == 65)
  }
}
