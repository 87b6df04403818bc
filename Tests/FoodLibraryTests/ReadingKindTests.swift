import MagnesiumCore
import Testing

@testable import FoodLibrary

/// What people write, by kind.
@Suite struct ReadingKindTests {
  let reader = PhraseReader(foods: .builtIn)

  private func foods(_ phrase: String) throws -> [Food.ID] {
    let reading = try reader.read(phrase)
    #expect(reading.unresolved.isEmpty, "\(phrase): \(reading.unresolved)")
    return reading.items.map(\.food.id)
  }

  private func grams(_ phrase: String) throws -> [Double] {
    let reading = try reader.read(phrase)
    #expect(reading.unresolved.isEmpty, "\(phrase): \(reading.unresolved)")
    return reading.items.map { ($0.grams * 10).rounded() / 10 }
  }

  @Test(arguments: [
    "80 g onion, thinly sliced", "60 g walnuts, chopped", "1 apple, cored and cut into wedges",
    "150 g carrots, peeled", "40 g parsley, washed", "3 eggs, please", "100 g kiwi, fresh",
    "2 siung bawang putih, dicincang", "1 buah tomat, potong dadu", "50 g keju, parut",
  ])
  func `a word on how it was cut is no food`(phrase: String) throws {
    #expect(try foods(phrase).count == 1)
  }

  @Test(arguments: [
    ("90 g rice, brown, cooked", "rice-brown-cooked"),
    ("100 g soup, minestrone", "soup-minestrone"),
    ("100 g cheese, feta", "cheese-feta"), ("50 g bread, naan", "bread-naan"),
  ])
  func `a name turned round is one food`(phrase: String, id: String) throws {
    #expect(try foods(phrase) == [id])
  }

  /// Where the words are those of a printed name, its row is meant rather than a food that lacks one of
  /// them, or that is only called so as well.
  @Test(arguments: [
    ("100 g sunflower seeds, flavored", "usda-fndds-2021-2023/43102300"),
    ("100 g bread, oat bran, toasted", "usda-sr-legacy-2018/172677"),
    ("30 g Crackers, cheese, reduced fat", "usda-sr-legacy-2018/167941"),
    ("50 g blood sausage", "usda-sr-legacy-2018/171618"),
    // Signs that end a food elsewhere.
    (
      "60 g Beef, noodles, and vegetables including carrots, broccoli, and/or dark-green leafy; no sauce",
      "usda-fndds-2021-2023/27313010"
    ),
    ("120 g Hamburger, on wheat bun, 1 large patty", "usda-fndds-2021-2023/27510636"),
    // The same in another order, and no more of it.
    ("80 g rice flour, brown", "flour-rice-brown"), ("50 g black pudding", "black-pudding"),
  ])
  func `a food is that which has all of the words`(phrase: String, id: String) throws {
    #expect(try foods(phrase) == [id])
  }

  @Test(arguments: [
    // An example is no second food.
    ("1/2 cup red wine, such as Merlot", 1), ("60 g parmesan, for example Grana", 1),
    ("2 tbsp mustard, like moutarde", 1), ("1 mangkuk sup ayam, misalnya sup ceker", 1),
    // What stands behind the sign is another food, whatever names the first one has.
    ("1 glass of milk, roti tawar 2 iris", 2), ("bread with 20 g peanut butter", 2),
  ])
  func `what belongs to a food is not another`(phrase: String, count: Int) throws {
    #expect(try foods(phrase).count == count, "\(phrase)")
  }

  /// Recipes give two systems of units, and what goes into a pot is dry or raw; a drink is no powder.
  @Test(arguments: [
    ("200g/7oz spaghetti", 300.0...400), ("150g/5½oz rice noodles", 300...400),
    ("200ml/7fl oz whole milk", 55...70),
  ])
  func `two systems of units are a recipe's`(
    phrase: String, kcal: ClosedRange<Double>
  ) throws {
    let food = try #require(try reader.read(phrase).items.first?.food)
    #expect(kcal.contains(food.kcalPer100g ?? 0), "\(food.id)")
  }

  @Test func `a part of what comes whole is a part of the whole`() throws {
    #expect(try grams("half a chicken")[0] > 250)
    #expect(try foods("90 g chicken with skin") != ["chicken-skin-cooked"])
  }

  @Test(
    arguments: [
      ("2.00 cup, shredded Cabbage, red, raw", "red-cabbage-raw", 140),
      ("3.00 oz Zorbix, Cheese, cheddar", "cheese-cheddar", 85),
      ("2.00 slice - each 1 oz Bread, rye", "bread-rye", 56.7),
      ("2.00 muffin, large Muffins, blueberry", "muffin-blueberry", 278),
      ("5.00 radish Radishes, raw", "radish-raw", 22.5),
      ("1.00 medium - 2 3/4\" diameter Apples, raw, with skin", "apple", 182),
      ("120.00 g Turnip greens, Zorbix Farms", "turnip-greens-boiled", 120),
    ] as [(String, Food.ID, Double)])
  func `the row of an export is one food`(phrase: String, id: Food.ID, meant: Double) throws {
    #expect(try foods(phrase) == [id])
    #expect(abs(try grams(phrase)[0] - meant) < 0.1)
  }

  @Test(
    arguments: [
      ("3-4 bananas", [413.0]), ("2 atau 3 telur", [125]), ("100g/3½oz walnuts", [100]),
      ("1 cup (140 g) flour", [140]), ("2 bananas (240 g)", [240]),
      ("4 apples (150 g each)", [600]),
      ("roti tawar 3 lembar (@30g)", [90]), ("3 x 50 g almonds", [150]),
      ("a 200 g pot of yogurt", [200]), ("a 330 ml can of cola", [341]),
      ("2x @100ml susu", [203.3]), ("three 40 g bars of dark chocolate", [120]),
      ("kira2 80 gr tempe", [80]), ("± 120 g nasi", [120]), ("tahu 100 gr", [100]),
      ("1 kg/2lb 3oz carrots", [1000]),
    ] as [(String, [Double])])
  func `amounts are taken as they are given`(phrase: String, meant: [Double]) throws {
    let read = try grams(phrase)
    #expect(read.count == meant.count)
    for (read, meant) in zip(read, meant) { #expect(abs(read - meant) < meant * 0.02, "\(phrase)") }
  }

  @Test func `a range and an alternative widen the range`() throws {
    let range = try #require(try reader.read("2-4 bananas").items.first?.magnesium?.range)
    let three = try #require(try reader.read("3 bananas").items.first?.magnesium?.range)
    #expect(abs(range.lowerBound - three.lowerBound * 2 / 3) < 0.01)
    #expect(abs(range.upperBound - three.upperBound * 4 / 3) < 0.01)
    let item = try #require(try reader.read("50 g cashews or walnuts").items.first)
    #expect(item.food.id == "cashews-roasted")
    #expect(item.other?.id == "walnuts")
  }

  @Test(arguments: ["200 g rice 300 g", "1 kg/3oz carrots", "100 g (400 g) tofu"])
  func `amounts that contradict each other are asked about`(phrase: String) throws {
    #expect(try reader.read(phrase).unresolved.map(\.reason) == [.severalAmounts])
  }

  @Test(arguments: [
    ("1.000 g nasi", "1.000"), ("2 eggs, 1,250 g rice", "1,250"), ("rice (1.250 g)", "1.250"),
  ])
  func `a number that may be a thousand is refused wherever it stands`(
    phrase: String, number: String
  ) throws {
    #expect(try reader.read(phrase).unresolved.map(\.reason) == [.ambiguousNumber(number)])
  }

  @Test(arguments: [
    "1 serving almonds", "1 serving cashews", "2 servings pistachios", "1 porsi kacang mede",
    "1 serving pretzels", "a serving of raisins",
  ])
  func `a serving is never one nut`(phrase: String) throws {
    #expect(try grams(phrase)[0] >= 25)
  }

  @Test(
    arguments: [
      ("a few almonds", 2.0...8), ("a few slices of bread", 55...120), ("sedikit nasi", 20...100),
      ("a little pasta", 20...100), ("nasi sedikit", 20...100), ("garam secukupnya", 0.1...6),
    ] as [(String, ClosedRange<Double>)])
  func `vague amounts are small`(phrase: String, meant: ClosedRange<Double>) throws {
    #expect(meant.contains(try grams(phrase)[0]), "\(phrase)")
    #expect(try reader.read(phrase).items[0].match >= .likely)
  }

  @Test(arguments: [
    ("I'm having 90 g rice", 1), ("lunch was 3 eggs and a banana", 2),
    ("dinner consists of 120 g salmon", 1), ("for a snack I had an apple", 1),
    ("makan siang terdiri dari 2 telur dan pisang", 2), ("tadi sore ngemil pisang goreng 2", 1),
    ("I just grabbed a banana", 1),
  ])
  func `what tells of eating is no food`(phrase: String, count: Int) throws {
    #expect(try foods(phrase).count == count)
  }

  @Test(
    arguments: [
      ("coffee without sugar", ["coffee-brewed"]), ("teh tanpa gula", ["tea-black"]),
      ("soto ayam ga pake nasi", ["soto-ayam"]), ("rice, no egg", ["rice-white-cooked"]),
      ("2 telur, kuahnya ga diminum", ["egg-boiled"]),
    ] as [(String, [String])])
  func `what was left out is not logged`(phrase: String, ids: [String]) throws {
    #expect(try foods(phrase) == ids)
  }

  /// Grams of each food.
  @Test(arguments: [
    ("2 pears 160 g each", [320.0]), ("4 telur, masing-masing 55 g", [220]),
    ("3 eggs, 60 g each and 2 pears", [180, 356]),
    // Of all that follow, until one has its own.
    ("15 g each of almonds, cashews and walnuts", [15, 15, 15]),
    ("30 g each tofu and tempeh, rice 100 g", [30, 30, 100]),
    ("2 each of apples and pears", [364, 356]),
  ])
  func `an amount of each is of each`(phrase: String, grams expected: [Double]) throws {
    #expect(try grams(phrase) == expected)
  }

  @Test(arguments: [
    ("an egg and a half", [75.0]), ("two bananas and a half", [295]),
    ("susu 2 gelas setengah", [610]), ("2 glasses of milk and a half, 1 apple", [610, 182]),
    // Of what follows it is a number.
    ("an egg and a half avocado", [50, 75]),
  ])
  func `a half that is told behind the food is more of it`(
    phrase: String, grams expected: [Double]
  ) throws {
    #expect(try grams(phrase) == expected)
  }

  /// The name alone is of the dried leaf; what only the plant has is of the plant.
  @Test(arguments: [
    ("2 sprigs rosemary", "rosemary-fresh"), ("4 stems thyme", "thyme-fresh"),
    ("1 bunch oregano", "oregano-fresh"), ("3 tangkai rosemary", "rosemary-fresh"),
    ("1 tsp thyme", "thyme-dried"), ("1 sdt oregano", "oregano-dried"),
  ])
  func `the measure tells a fresh herb from a dried one`(phrase: String, id: String) throws {
    #expect(try foods(phrase) == [id])
  }

  @Test func `between two numbers lies a range`() throws {
    #expect(try grams("between two and four eggs") == [150])
    #expect(try grams("antara 1 dan 2 pisang") == [177])
    // What is shared between two is none of what follows.
    #expect(try grams("2 pizza slices shared between 2, salad") == [119, 94])
    #expect(try grams("6 telur dibagi 3, teh 200 ml") == [100, 200])
    #expect(try grams("shared 9 eggs between three") == [150])
  }

  @Test func `what was left over counts for as much less`() throws {
    #expect(try grams("300 g rice, ate half") == [150])
    #expect(try foods("warteg: nasi 1 piring, telur dadar").count == 2)
  }

  @Test(arguments: [
    "100 g rice, xyzzy", "xyzzy, 2 eggs", "paha kfc xyzzy 100 g", "2 eggs and 3 xyzzy",
    "1 plokk of milk zorb",
  ])
  func `a word that nothing explains is asked about`(phrase: String) throws {
    let reading = try reader.read(phrase)
    #expect(!reading.unresolved.isEmpty || reading.items.contains { $0.match == .guess })
  }

  @Test(arguments: [
    "100 g shrimp and noodles", "150 g banana pudding", "2 tbsp celery salt",
  ])
  func `who weighs one food of a line and not the next is asked`(phrase: String) throws {
    let reading = try reader.read(phrase)
    #expect(reading.items.count == 1 || reading.items.contains { $0.match == .guess })
  }

  @Test func `ingredients are raw and dry unless they are said to be cooked`() throws {
    let pot = PhraseReader(foods: .builtIn, areIngredients: true)
    #expect(try pot.read("500 g spaghetti").items[0].food.id == "pasta-dry")
    #expect(try pot.read("500 g cooked spaghetti").items[0].food.id == "spaghetti-cooked")
    #expect(try reader.read("500 g spaghetti").items[0].food.id == "spaghetti-cooked")
  }

  @Test func `each word says what it was taken for`() throws {
    let words = try reader.read("for lunch: 2 large eggs, chopped; xyzzy").words
    #expect(words.contains(ReadWord(text: "lunch", part: .occasion)))
    #expect(words.contains(ReadWord(text: "eggs", part: .food)))
    #expect(words.contains(ReadWord(text: "chopped", part: .preparation)))
    #expect(words.contains(ReadWord(text: "xyzzy", part: .unknown)))
  }

  @Test func `every row of the word tables is well formed`() throws {
    let all = try Lexicon.builtIn.tables.allParts()
    #expect(all.count > 1_000)
    #expect(
      try Lexicon.builtIn.tables.states.map(FoodState.init(row:)).allSatisfy { !$0.names.isEmpty })
  }

  @Test func `long and broken lines are read or refused`() throws {
    let letters = String(repeating: "x", count: 3_900)
    #expect(try !reader.read(letters).unresolved.isEmpty)
    let commas = "nasi" + String(repeating: ",", count: 500) + "telur"
    #expect(try reader.read(commas).items.count == 2)
    let brackets =
      "nasi " + String(repeating: "(", count: 200) + "2" + String(repeating: ")", count: 200)
    #expect(throws: Never.self) { try reader.read(brackets) }
    #expect(try reader.read("\u{FEFF}2 telur").items.map(\.food.id) == ["egg-boiled"])
  }

  @Test func `a long line without a sign is named, not called empty`() throws {
    let unknown = try reader.read(Array(repeating: "zorbling", count: 300).joined(separator: " "))
    #expect(unknown.items.isEmpty && !unknown.unresolved.isEmpty)
    let foods = try reader.read(Array(repeating: "nasi", count: 300).joined(separator: " "))
    #expect(!foods.items.isEmpty || !foods.unresolved.isEmpty)
  }

  @Test func `whatever is read lies in the text`() throws {
    var random = SeededNumbers(seed: 20_261_130)
    let parts = [
      "2", "½", "1.5", "3-4", "(", ")", "/", ",", ";", ":", "\n", "x", "@", "g", "ml", "cup",
      "telur",
      "nasi", "goreng", "and", "or", "tanpa", "jam", "pagi", "kemarin", "large", "sliced", "a",
      "of",
      "secukupnya", "zorb", "%", "\"", "&", "-", "é", "汉",
    ]
    for _ in 0..<400 {
      let phrase = (0..<Int.random(in: 1...10, using: &random))
        .map { _ in parts.randomElement(using: &random)! }.joined(separator: " ")
      guard let reading = try? reader.read(phrase) else { continue }
      for item in reading.items {
        #expect(phrase.contains(item.phrase), "\(phrase)")
        #expect(item.grams > 0 && item.grams.isFinite && item.quantity > 0, "\(phrase)")
      }
      for item in reading.unresolved {
        #expect((1...phrase.count).contains(item.position), "\(phrase)")
        #expect(phrase.contains(item.phrase), "\(phrase)")
      }
    }
  }
}
