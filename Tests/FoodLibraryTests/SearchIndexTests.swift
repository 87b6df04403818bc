import Testing

@testable import FoodLibrary

struct SearchIndexTests {
  /// Words of names, begun, joined, parted, in plurals, and of no food.
  static let queries = [
    "almond", "alm", "e", "rice", "brown rice", "ricebrown", "watermelon", "water melon",
    "nasigoreng",
    "goreng tempe", "eggs", "tomatoes", "kacang panjang rebus", "kacangpanjang", "s", "ayam go",
    "soy milk",
    "milk, soy", "teh es manis", "xyzzy", "chicken xyzzy", "pisang ambon", "bread whole wheat",
    "3 musketeers",
    "y", "crème brûlée", "bakso kuah", "daun singkong", "dark chocolate 70%",
  ]

  static let slips = [
    "temoe goreng", "eggz", "brocoli", "tahoe", "pisnag", "nasigorng", "bakos", "watermellon",
    "hapel",
  ]

  @Test(arguments: queries + slips, [true, false])
  func `no food answers that the index of words leaves out`(query: String, allWords: Bool) throws {
    try check(query, allWords, .none)
    try check(query, allWords, .slips)
  }

  private func check(
    _ query: String, _ allWords: Bool, _ leniency: NameMatcher.Leniency
  ) throws {
    let matcher = try #require(NameMatcher(query, leniency: leniency))
    var indexed: Set<TablePlace> = []
    matcher.foods(allWords: allWords).forEach {
      indexed.insert(BuiltInFoods.position(ofNumber: $0))
    }
    var answering: Set<TablePlace> = []
    for (number, table) in BuiltInFoods.tables.enumerated() {
      table.forEachName { row, name, language in
        guard let match = matcher.match(name, in: language, allWords: allWords), match.likeness > 0
        else {
          return
        }
        answering.insert(TablePlace(table: number, row: row))
      }
    }
    #expect(answering.subtracting(indexed).isEmpty)
    // It would be of no use if it left nothing out.
    #expect(leniency == .slips || indexed.count < BuiltInFoods.positions.count)
  }

  @Test func `a set of numbers holds what was put in`() {
    var numbers = NumberSet(below: 130)
    for number in [0, 63, 64, 129] { numbers.insert(number) }
    var other = NumberSet(below: 130)
    for number in [1, 63, 129] { other.insert(number) }
    #expect(elements(numbers.intersection(other)) == [63, 129])
    #expect(elements(numbers.union(other)) == [0, 1, 63, 64, 129])
  }

  private func elements(_ set: NumberSet) -> [Int] {
    var found: [Int] = []
    set.forEach { found.append($0) }
    return found
  }
}
