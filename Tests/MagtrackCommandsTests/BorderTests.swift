import Foundation
import TestSupport
import Testing

/// What a person types is read once, by one rule wherever it is typed, and what was logged is never read anew.
@Suite struct BorderTests {
  static func object(_ reply: ProgramHome.Reply) throws -> [String: Any] {
    try #require(
      JSONSerialization.jsonObject(with: Data(reply.output.utf8)) as? [String: Any], "\(reply)")
  }

  static func entries(_ home: ProgramHome, _ day: String = "today") throws -> [[String: Any]] {
    try #require(try object(home.run("entries", day, "--json"))["entries"] as? [[String: Any]])
  }

  static func figures(_ home: ProgramHome, _ day: String = "today") throws -> [Double] {
    try entries(home, day).compactMap { $0["magnesium_mg"] as? Double }
  }

  @Test(arguments: ["C.UTF-8", "id_ID.UTF-8"])
  func `a number that may be a thousand is refused wherever it is typed`(locale: String) throws {
    let home = try ProgramHome(locale: locale)
    for number in ["1,000", "1.000", "1.250"] {
      for command in [
        ["log", "granola", "--magnesium", number], ["take", "pill", "--magnesium", number],
        ["log", "\(number) g rice"], ["foods", "add", "zork", "--magnesium", number],
        ["supplement", "add", "zork", "--elemental", "\(number)mg"],
        ["foods", "add", "zork", "--per", "\(number)g", "--magnesium", "5"],
      ] {
        let reply = home.run(command)
        #expect([64, 65].contains(reply.status) && reply.output.isEmpty, "\(command): \(reply)")
        #expect(reply.errors.contains(number))
      }
    }
    let weight = ["reference", "show", "--authority", "jp-2025", "--sex", "female", "--age", "1"]
    #expect(home.run(weight + ["--weight", "0x10"]).status == 64)
    #expect(home.run(weight + ["--weight", "16,5"]) == home.run(weight + ["--weight", "16.5"]))
    #expect(try Self.entries(home).isEmpty)
  }

  @Test func `the figure of a label stays that of the label`() throws {
    let home = try ProgramHome()
    home.run("log", "granola bar", "--magnesium", "24")
    home.run("log", "kopi", "--magnesium", "5")
    #expect(home.run("edit", "1", "--amount", "2").status == 0)
    #expect(home.run("edit", "2", "--amount", "2").status == 0)
    #expect(try Self.figures(home) == [48, 10])
    #expect(try Self.entries(home).map { $0["source"] as? String } == ["label", "label"])
  }

  @Test func `twice a portion is twice what was logged, whatever became of the recipe`() throws {
    let home = try ProgramHome()
    home.run("recipe", "add", "pot", "--ingredients", "200 g raw spinach", "--servings", "2")
    home.run("log", "1 serving pot")
    let once = try #require(try Self.figures(home).first)
    #expect(
      home.run("recipe", "edit", "pot", "--ingredients", "200 g cooked white rice").status == 0)
    #expect(home.run("edit", "1", "--amount", "2 servings").status == 0)
    #expect(try Self.figures(home) == [2 * once])
  }

  @Test(arguments: ["2 eggs\n1 banana", "- 2 eggs\n- 1 banana", "* 2 eggs\r\n* 1 banana"])
  func `a line break ends a food, and a mark of a list begins one`(phrase: String) throws {
    let home = try ProgramHome()
    #expect(home.run("log", phrase).status == 0)
    #expect(try Self.entries(home).count == 2)
  }

  @Test(arguments: [
    ("kemarin siang: 2 telur, 3 xyzzy", 25), ("2 telur,   3 xyzzy", 12), ("2 telur, 3 xyzzy", 10),
  ])
  func `a part that is not read is shown where it was typed`(phrase: String, place: Int) throws {
    let reply = try ProgramHome().run("log", phrase)
    #expect(reply.status == 65 && reply.errors.contains("(character \(place))"), "\(reply)")
  }

  @Test(arguments: ["DV", "RI", "NRV", "VNR", "ALG"])
  func `a percentage has one table of bases`(base: String) throws {
    let home = try ProgramHome()
    let food = home.run("foods", "add", "zork", "--magnesium", "20%\(base)", "--json")
    let supplement = home.run("supplement", "add", "blau", "--elemental", "20%\(base)", "--json")
    #expect(food.status == 0 && supplement.status == 0, "\(food) \(supplement)")
    let mg = try #require(try Self.object(food)["magnesium_mg_per_100g"] as? Double)
    #expect(try Self.object(supplement)["magnesium_mg"] as? Double == mg)
  }
}
