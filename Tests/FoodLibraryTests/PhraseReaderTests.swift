import Foundation
import MagnesiumCore
import Testing

@testable import FoodLibrary

@Suite struct PhraseReaderTests {
  let reader = PhraseReader(foods: .builtIn)

  /// Grams and milligrams worked out by hand from USDA SR Legacy 2018.
  @Test(arguments: ["ゆで卵", "각각각 각각", "ȺȺȺ", "がぎぐげご", "क़ख़"])
  func `a name that grows when it is folded is searched like any other`(name: String) {
    let food = OwnFood(
      id: "my-x", name: Bilingual(english: "zork", indonesian: name), synonyms: [name + " bar"],
      grams: 100, claim: nil, kcal: nil, portions: [])
    let library = FoodLibrary(own: [food.food])
    #expect(library.search("budis bar zorg", limit: 5).count <= 5)
    #expect(library.search(name, limit: 5).first?.id == "my-x")
  }

  @Test(arguments: ["y", "n", "ok", "2 e"])
  func `a letter or two are no food by likeness`(phrase: String) throws {
    let reading = try? reader.read(phrase)
    #expect(reading?.items.isEmpty ?? true, "\(String(describing: reading?.items.map(\.food.id)))")
  }

  @Test(arguments: [
    ("30 g almonds", 30.0, 81.0), ("raw spinach 100 g", 100, 79),
    ("200 g raw long-grain brown rice", 200, 232), ("118 g banana", 118, 31.86),
    ("2 eggs", 100, 10), ("2 telur rebus", 100, 10), ("dua telur rebus", 100, 10),
    ("telur rebus 2", 100, 10), ("telur rebus dua butir", 100, 10), ("2x telur rebus", 100, 10),
    ("1/2 banana", 59, 15.93), ("½ pisang", 59, 15.93), ("setengah pisang", 59, 15.93),
    ("1 1/2 pisang", 177, 47.79), ("satu setengah pisang", 177, 47.79),
    ("0.1 kg almonds", 100, 270), ("1 ons kacang almond", 100, 270), ("1,5 ons badam", 150, 405),
    ("150gr almonds", 150, 405), ("1 oz almonds", 28.3495, 76.54),
    ("1 cup cooked kale", 118, 29.5), ("a cup of cooked kale", 118, 29.5),
  ])
  func `one food is read with its weight and magnesium`(
    phrase: String, grams: Double, mg: Double
  ) throws {
    let reading = try reader.read(phrase)
    #expect(reading.unresolved.isEmpty)
    let item = try #require(reading.items.first)
    #expect(reading.items.count == 1)
    #expect(abs(item.grams - grams) < 0.01)
    #expect(abs(try #require(item.magnesium).mg - mg) < 0.01)
  }

  @Test(arguments: [
    ("2 telur rebus, 150 g tempe goreng, 1 mangkuk bayam", 3),
    ("2 eggs and 1 cup cooked kale", 2), ("kopi + 2 telur", 2), ("kopi; teh\npisang", 3),
    ("1,5 cangkir nasi, 2 telur", 2), ("pisang dan apel dan jeruk", 3),
    ("kopi sama pisang goreng 3 potong", 2),
    ("rice and beans", 1), ("nasi dan ayam", 2), ("roti dan selai", 2), ("oats and milk", 2),
    ("mac & cheese", 1), ("mac and cheese and 2 eggs", 2), (", , 2 telur ,", 1),
  ])
  func `a phrase has as many foods as it says`(phrase: String, count: Int) throws {
    let reading = try reader.read(phrase)
    #expect(reading.unresolved.isEmpty)
    #expect(reading.items.count == count)
  }

  @Test func `the order of words matters only where two foods share them`() throws {
    #expect(
      try reader.read("milk chocolate").items[0].food.id
        != reader.read("chocolate milk").items[0].food.id)
    #expect(try reader.read("spinach raw").items[0].food.id == "spinach-raw")
  }

  @Test(arguments: ["silverqueen 1", "1 batang coklat", "coklat batangan 1", "1 chocolate bar"])
  func `a number counts bars of what comes as a bar`(phrase: String) throws {
    #expect(try reader.read(phrase).items.map(\.grams) == [44])
  }

  @Test(arguments: ["almonds", "blueberries", "peanuts"])
  func `a small food alone is a handful, not one`(phrase: String) throws {
    #expect(try reader.read(phrase).items[0].grams >= 20)
  }

  @Test(arguments: [
    ("banana", Intake.Match.likely), ("2 bananas", .exact), ("100 g banana", .exact),
    ("segelas susu", .exact), ("susu", .likely), ("susu 1 gelas besar", .likely),
    ("1 large glass of milk", .likely), ("silverqueen 1", .likely),
  ])
  func `an amount that was not said is only likely`(phrase: String, match: Intake.Match) throws {
    #expect(try reader.read(phrase).items.first?.match == match)
  }

  @Test(arguments: [
    ("2 xyzzy", UnresolvedItem.Reason.unknownFood), ("0 eggs", .amountNotPositive),
    ("１００ g rice", .unreadableNumber("１")), ("g rice", .missingNumber("g")),
    ("–3 bananas", .amountNotPositive),
    ("-3 apples", .amountNotPositive), ("0,0 g nasi", .amountNotPositive),
    ("1/0 cup rice", .unreadableNumber("1/0")), ("1.000 g nasi", .ambiguousNumber("1.000")),
    ("1,250 kg nasi", .ambiguousNumber("1,250")), ("eggs 2 3 4", .severalAmounts),
    ("milk 1 zorb", .unreadableAmount("1 zorb")),
    ("100 g", .noFood), ("xyzzy", .unknownFood), ("1e9 almonds", .unknownFood),
    ("1e400 g almonds", .unknownFood), ("5000 g nasi", .implausibleAmount(grams: 5_000)),
    ("5 kg salt", .implausibleAmount(grams: 5_000)),
    ("9999999999999999 g nasi", .unreadableNumber("9999999999999999")),
    ("1.2.3 g nasi", .unreadableNumber("1.2.3")),
  ])
  func `what makes no sense is unresolved with its reason`(
    phrase: String, reason: UnresolvedItem.Reason
  ) throws {
    let reading = try reader.read(phrase)
    #expect(reading.items.isEmpty)
    #expect(reading.unresolved.first?.reason == reason)
  }

  @Test func `a measure that the food has no weight for names those that it has`() throws {
    let reading = try reader.read("2 slices milk")
    guard case .measureDoesNotFit("slice", let available)? = reading.unresolved.first?.reason else {
      Issue.record("\(reading)")
      return
    }
    #expect(!available.isEmpty)
  }

  @Test func `an implausible amount is taken when it is said to be meant`() throws {
    let reader = PhraseReader(foods: .builtIn, acceptsImplausible: true)
    #expect(try reader.read("5000 g nasi").items.first?.grams == 5_000)
  }

  @Test(arguments: ["", "   ", ",,,", "of and with", "🍌", "---"])
  func `nothing is nothing`(phrase: String) {
    #expect(throws: PhraseError.empty) { try reader.read(phrase) }
  }

  @Test func `too much text and control characters are refused`() {
    let long = String(repeating: "nasi ", count: 2_000)
    #expect(throws: PhraseError.tooLong(bytes: 10_000)) { try reader.read(long) }
    #expect(throws: PhraseError.controlCharacter("\u{1B}")) { try reader.read("2 eggs\u{1B}[2J") }
    #expect(throws: PhraseError.controlCharacter("\u{202E}")) { try reader.read("\u{202E}eggs") }
  }

  @Test func `hundreds of conjunctions and unknown words are read one by one`() throws {
    let known = try reader.read(Array(repeating: "nasi", count: 400).joined(separator: " dan "))
    #expect(known.items.count == 400)
    let unknown = try reader.read(Array(repeating: "xyzzy", count: 400).joined(separator: " and "))
    #expect(unknown.unresolved.count == 400)
    #expect(unknown.unresolved.allSatisfy { $0.reason == .unknownFood })
  }

  @Test func `any mixture of words, numbers and signs is read without a crash`() throws {
    var random = SystemRandomNumberGenerator()
    let parts = [
      "2", "½", "1/", "/", "-", "−3", "1.", ",", ".5", "telur", "nasi", "cup", "se", "semangkuk",
      "and", "with", "of", "kecil", "setengah", "dozen", "%", "'", "x", "×", "\n", "é", "汉", "👨‍👩‍👧",
    ]
    for _ in 0..<100 {
      let phrase = (0..<Int.random(in: 1...8, using: &random))
        .map { _ in parts.randomElement(using: &random)! }
        .joined(separator: Bool.random(using: &random) ? " " : "")
      if let reading = try? reader.read(phrase) {
        for item in reading.items {
          #expect(item.grams > 0 && item.grams.isFinite, "\(phrase)")
        }
      }
    }
  }
}

@Suite struct SearchTests {
  @Test(arguments: [
    ("almond", "raw almonds"), ("almnods", "raw almonds"), ("spinach raw", "raw spinach"),
    ("bananna", "banana"), ("brokoli", "broccoli"),
  ])
  func `the plain food comes among the first three`(query: String, name: String) {
    let found = FoodLibrary.builtIn.search(query, limit: 3).map(\.name.english)
    #expect(found.contains { $0.contains(name.split(separator: " ").last!) }, "\(found)")
  }

  @Test(arguments: ["xyzzyqq", "", "???"])
  func `nothing near is nothing`(query: String) {
    #expect(FoodLibrary.builtIn.search(query).isEmpty)
  }
}

@Suite struct SpellingDistanceTests {
  @Test(arguments: [
    ("almond", "almond", 0), ("almnod", "almond", 1), ("almon", "almond", 2),
    ("bannana", "banana", 1), ("brocoli", "broccoli", 1), ("telor", "telur", 1),
    ("kitten", "sitting", 5), ("ca", "abc", 4), ("", "abc", 5), ("abc", "", 5),
    ("tempeh", "tempe", 1),
  ])
  func `the distance counts halves of a slip`(left: String, right: String, distance: Int) {
    let (left, right) = (Array(left.utf8), Array(right.utf8))
    left.withUnsafeBufferPointer { left in
      right.withUnsafeBufferPointer { right in
        #expect(SpellingDistance.between(left, right, atMost: distance) == distance)
        #expect(SpellingDistance.between(right, left, atMost: distance) == distance)
        #expect(SpellingDistance.between(left, right, atMost: distance - 1) == nil)
      }
    }
    #expect(LetterSet(left).isWithin(distance, of: LetterSet(right)))
  }
}

@Suite struct FreeReadingTests {
  let reader = PhraseReader(foods: .builtIn)

  @Test(arguments: [
    ("kangkugn rebus", "water-spinach-boiled"), ("brocolli 100g", "broccoli-boiled"),
    ("2 bananna", "banana"), ("temmpe gorng", "tempeh-fried"),
  ])
  func `a misspelt name is a guess, with what else it may be`(phrase: String, id: String) throws {
    let item = try #require(try reader.read(phrase).items.first)
    #expect(item.food.id == id)
    #expect(item.match == .guess)
    #expect(!item.alternatives.contains { $0.id == id })
  }

  @Test(arguments: ["xyzzy", "3 xyzzy", "xyzzy soup of plugh", "100 g qqqq"])
  func `words that are no food stay unknown`(phrase: String) throws {
    let reading = try reader.read(phrase)
    #expect(reading.items.isEmpty)
    #expect(reading.unresolved.first?.reason == .unknownFood)
  }

  @Test func `an unread part says where it stands`() throws {
    let reading = try reader.read("2 telur, 3 xyzzy, kopi")
    #expect(reading.items.count == 2)
    #expect(reading.unresolved.map(\.position) == [10])
  }

  @Test(arguments: [
    ("had 2 eggs", 100.0), ("for lunch: 2 eggs", 100), ("makan nasi sepiring", 200),
    ("tadi pagi makan nasi sepiring", 200), ("about 100 g tofu", 100),
    ("1. nasi sepiring", 200), ("- 2 eggs", 100), ("eggs x2", 100), ("2 x eggs", 100),
    ("one and a half bananas", 177), ("half a dozen eggs", 300), ("a dozen eggs", 600),
    ("three quarters of a cup of grapes", 113.25), ("dua belas telur", 600),
    ("setengah lusin telur", 300), ("se-piring nasi", 200), ("salmon, 120 g", 120),
    ("1 T jam", 20), ("½ ons tempe goreng", 50),
  ])
  func `amounts are read as people say them`(phrase: String, grams: Double) throws {
    let reading = try reader.read(phrase)
    #expect(reading.unresolved.isEmpty)
    #expect(reading.items.count == 1)
    #expect(abs(try #require(reading.items.first).grams - grams) < 0.5)
  }

  @Test(arguments: [
    "half and half 30 ml", "1 quarter pounder",
  ])
  func `a name that holds a number or a sign is one food`(phrase: String) throws {
    #expect(try reader.read(phrase).items.count == 1)
  }

  @Test func `a saved meal is its foods, in the share that was eaten`() throws {
    let foods = FoodLibrary(meals: [SavedMeal(name: "Sarapan", phrase: "2 telur rebus, kopi")])
    let reader = PhraseReader(foods: foods)
    #expect(try reader.read("sarapan").items.map(\.grams) == [100, 240])
    let half = try reader.read("setengah sarapan, pisang")
    #expect(half.items.map(\.grams) == [50, 120, 118])
    #expect(half.items.map(\.meal) == ["Sarapan", "Sarapan", nil])
  }

  @Test func `a meal that names itself does not go round`() throws {
    let foods = FoodLibrary(meals: [SavedMeal(name: "sarapan", phrase: "sarapan, kopi")])
    #expect(try PhraseReader(foods: foods).read("sarapan").items.map(\.grams) == [240])
  }

  @Test func `what a name means to a person comes first`() throws {
    let foods = FoodLibrary(remembered: ["kopi": "coffee-with-milk-sugar"])
    let item = try PhraseReader(foods: foods).read("2 cangkir kopi").items[0]
    #expect(item.food.id == "coffee-with-milk-sugar")
    #expect(item.match == .exact)
    let gone = FoodLibrary(remembered: ["kopi": "no-such-food"])
    #expect(try PhraseReader(foods: gone).read("kopi").items[0].food.id == "coffee-brewed")
  }

  /// Milk weighs 244 g a US cup (USDA SR Legacy 171265).
  @Test(arguments: [(CupSize.us, 244.0), (.metric, 254.17), (.imperial, 288.73)])
  func `a cup is as large as the person's`(cup: CupSize, grams: Double) throws {
    let reader = PhraseReader(foods: .builtIn, cup: cup)
    #expect(abs(try reader.read("1 cup milk").items[0].grams - grams) < 0.01)
    #expect(abs(try reader.read("1 glass milk").items[0].grams - 244) < 0.01)
  }

  /// The amount belongs to one of two foods, never to the dish that both name.
  @Test(arguments: [
    ("rice with 100 g chicken", [158.0, 100]), ("nasi dengan 100 g ayam", [200, 100]),
    ("coffee with 30 ml milk", [240, 30.5]), ("kopi 2 sendok gula", [240, 25]),
    ("2 eggs and rice", [100, 158]), ("rice and 2 eggs", [158, 100]), ("nasi 2 telur", [200, 100]),
    ("1 plate rice and beans", [0]), ("mac and cheese 200 g", [200]), ("fish and chips", [0]),
  ])
  func `amounts stay with their food`(phrase: String, grams: [Double]) throws {
    let reading = try reader.read(phrase)
    #expect(reading.unresolved.isEmpty)
    #expect(reading.items.count == grams.count, "\(reading.items.map(\.food.id))")
    // Portions of rice differ by name; what was said in figures does not.
    for (item, meant) in zip(reading.items, grams) where [30.5, 100].contains(meant) {
      #expect(abs(item.grams - meant) < 0.6)
    }
  }

  @Test(arguments: [
    (".5 avocado", 0.5), ("1 half avocado", 0.5), ("2 half avocados", 1),
    ("1 setengah alpukat", 1.5),
    ("twenty five almonds", 25), ("dua puluh kacang almond", 20), ("dua puluh lima almond", 25),
  ])
  func `no digit and no number word is dropped`(phrase: String, quantity: Double) throws {
    #expect(try reader.read(phrase).items.map(\.quantity) == [quantity])
  }

  @Test(arguments: [
    "tidak makan", "belum makan", "1 pill", "23/11 lunch", "250 mg magnesium",
  ])
  func `what would be a far-fetched guess is not made`(phrase: String) throws {
    let reading = try? reader.read(phrase)
    #expect(reading?.items.isEmpty ?? true, "\(String(describing: reading?.items.map(\.food.id)))")
  }

  @Test func `meals hold meals, but not themselves`() throws {
    let foods = FoodLibrary(meals: [
      SavedMeal(name: "base", phrase: "2 banana"),
      SavedMeal(name: "double", phrase: "base, 1 apple"),
      SavedMeal(name: "egg", phrase: "2 egg"),
    ])
    let reader = PhraseReader(foods: foods)
    #expect(try reader.read("double").items.map(\.food.id) == ["banana", "apple"])
    #expect(try reader.read("egg").items.map(\.grams) == [100])
  }

  /// 500 foods in each of three meals would be 125,000,000.
  @Test func `meals of meals of meals are bounded`() throws {
    func many(_ name: String) -> String {
      Array(repeating: name, count: 500).joined(separator: ", ")
    }
    let foods = FoodLibrary(meals: [
      SavedMeal(name: "zorka", phrase: "2 banana"), SavedMeal(name: "zorkb", phrase: many("zorka")),
      SavedMeal(name: "zorkc", phrase: many("zorkb")),
      SavedMeal(name: "zorkd", phrase: many("zorkc")),
    ])
    let reader = PhraseReader(foods: foods)
    #expect(try reader.read("zorkb").items.count == 500)
    #expect(throws: PhraseError.tooManyFoods) { try reader.read("zorkc") }
    #expect(throws: PhraseError.tooManyFoods) { try reader.read("1 apple, zorkd") }
    // Each holds the others.
    let names = ["zorka", "zorkb", "zorkc", "zorkd", "zorke", "zorkf", "zorkg"]
    let ring = FoodLibrary(
      meals: names.map { name in
        SavedMeal(name: name, phrase: names.filter { $0 != name }.joined(separator: ", "))
      })
    #expect(throws: PhraseError.tooManyFoods) { try PhraseReader(foods: ring).read("zorka") }
    let chain = FoodLibrary(
      meals: zip(names, names.dropFirst() + ["apple"]).map { SavedMeal(name: $0, phrase: $1) })
    #expect(throws: PhraseError.tooManyFoods) { try PhraseReader(foods: chain).read("zorka") }
    #expect(try PhraseReader(foods: chain).read("zorkd").items.map(\.food.id) == ["apple"])
  }

  @Test func `text that is refused anyway is read without guesses`() throws {
    let plain = PhraseReader(foods: .builtIn).withoutSearching
    #expect(try plain.read("2 eggs").items.count == 1)
    let unknown = try plain.read("2 bananna").unresolved
    #expect(unknown.map(\.reason) == [.unknownFood])
    #expect(unknown[0].suggestions.isEmpty)
  }

  @Test(arguments: [
    ("te\u{301}mpe\u{301}", "tempe"), ("ca\u{200B}shews", "cashews"), ("bánanà", "banana"),
    ("BANANĀ", "banana"), ("tōfu", "tofu"), ("tełur rebus", "telur rebus"),
  ])
  func `accents and what cannot be seen make no difference`(name: String, plain: String) throws {
    let item = try #require(try reader.read("100 g \(name)").items.first)
    #expect(item.food.id == (try reader.read("100 g \(plain)").items.first?.food.id))
    #expect(item.match == .exact)
  }

  @Test func `a comma before digits begins a fraction where nothing stands before it`() throws {
    #expect(try reader.read(",5 cup milk").items.map(\.quantity) == [0.5])
    #expect(try reader.read("2 eggs, ,25 cup milk").items.map(\.quantity) == [2, 0.25])
    #expect(try reader.read("2 eggs,5 almonds").items.map(\.quantity) == [2, 5])
    #expect(try reader.read("susu ,5 gelas").unresolved.map(\.reason) == [.ambiguousNumber(",5")])
    #expect(try reader.read("-,5 cup milk").unresolved.map(\.reason) == [.amountNotPositive])
  }

  @Test func `every seed of the fuzzer is read without a crash`() throws {
    let folder = TableTests.folder.deletingLastPathComponent().appendingPathComponent(
      "Fuzz/Seeds/phrases")
    let seeds = try FileManager.default.contentsOfDirectory(
      at: folder, includingPropertiesForKeys: nil)
    #expect(seeds.count >= 20)
    for seed in seeds {
      let text = String(decoding: try Data(contentsOf: seed), as: UTF8.self)
      guard let reading = try? reader.read(text) else { continue }
      for item in reading.items { #expect(item.grams > 0 && item.grams.isFinite) }
    }
  }
}
