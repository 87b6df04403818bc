import TestSupport
import Testing

/// `log` says what it took each word for, and what may be a slip.
@Suite struct ExplainTests {
  @Test(arguments: [
    (
      "C.UTF-8", "lunch: 2 large eggs, chopped; 40 g cashews",
      ["large (size)", "eggs (food)", "chopped (preparation)", "40 g (amount)", "Of no food: "]
    ),
    (
      "id_ID.UTF-8", "makan siang: 2 telur besar; 40 g mete",
      ["besar (ukuran)", "telur (makanan)", "40 g (jumlah)", "Bukan makanan: "]
    ),
  ])
  func `a line a food says what each word was taken for`(
    locale: String, phrase: String, parts: [String]
  ) throws {
    let home = try ProgramHome(locale: locale)
    home.variables["COLUMNS"] = "200"
    let dry = home.run("log", phrase, "--explain", "--dry-run")
    #expect(dry.status == 0)
    for part in parts { #expect(dry.output.contains(part), "\(part): \(dry.output)") }
    let eggs = dry.output.split(separator: "\n").filter { $0.contains(parts[1]) }
    #expect(eggs.count == 1 && eggs[0].contains(parts[0]))
    #expect(home.run("entries", "--json").output.contains("\"entries\":[]"))
    #expect(!home.run("log", phrase, "--dry-run").output.contains(parts[1]))
    let logged = home.run("log", phrase, "--explain")
    #expect(logged.output.contains(parts[1]))
    #expect(!home.run("entries", "--json").output.contains("\"entries\":[]"))
  }

  @Test func `what is refused is explained too, and nothing is logged`() throws {
    let home = try ProgramHome()
    let reply = home.run("log", "2 eggs, 3 xyzzy", "--explain")
    #expect(reply.status == 65)
    #expect(reply.output.contains("eggs (food)") && reply.output.contains("xyzzy (unknown)"))
    #expect(home.run("entries", "--json").output.contains("\"entries\":[]"))
  }

  @Test(arguments: [
    ("C.UTF-8", "1.2 kg boiled potato", "is a lot: "),
    ("C.UTF-8", "150 g almonds", "of magnesium from one entry of "),
    ("id_ID.UTF-8", "1,2 kg kentang rebus", " sekaligus itu banyak: "),
    ("id_ID.UTF-8", "150 g almond", " magnesium dari satu catatan "),
  ])
  func `what may be a slip is said in one line beside the reply`(
    locale: String, phrase: String, remark: String
  ) throws {
    let home = try ProgramHome(locale: locale)
    let reply = home.run("log", phrase)
    #expect(reply.status == 0 && !reply.output.contains(remark))
    #expect(reply.errors.contains(remark))
    #expect(reply.errors.split(separator: "\n").count == 1, "\(reply.errors)")
    // Nothing is there to take back, or the amount is meant.
    #expect(!home.run("log", phrase, "--date", "yesterday", "--dry-run").errors.contains("undo"))
    #expect(home.run("log", phrase, "--date", "2d", "--force").errors.isEmpty)
  }

  @Test(arguments: [
    ("C.UTF-8", "already within the last minute"), ("id_ID.UTF-8", "dalam semenit terakhir"),
  ])
  func `a line that comes twice in a minute is logged and said`(
    locale: String, remark: String
  ) throws {
    let home = try ProgramHome(locale: locale)
    #expect(home.run("log", "1 banana").errors.isEmpty)
    let again = home.run("log", "1 banana", "--json")
    #expect(again.status == 0 && again.errors.contains(remark), "\(again.errors)")
    #expect(again.errors.contains("\"1 banana\""))
    home.variables["MAGTRACK_NOW"] = "2026-11-23T20:01:01+07:00"
    #expect(home.run("log", "1 banana").errors.isEmpty)
  }
}
