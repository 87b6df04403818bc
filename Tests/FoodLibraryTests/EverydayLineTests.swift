import MagnesiumCore
import Testing

@testable import FoodLibrary

/// What people of several countries type of their meals, by kind.
@Suite struct EverydayLineTests {
  let reader = PhraseReader(foods: .builtIn)

  private func items(_ phrase: String) throws -> [PhraseItem] {
    let reading = try reader.read(phrase)
    #expect(reading.unresolved.isEmpty, "\(phrase): \(reading.unresolved)")
    return reading.items
  }

  @Test(arguments: [
    ("oatmeal with walnuts on top", 15.0), ("yogurt with raisins", 15),
    ("nasi pake kacang", 10), ("curd rice with pomegranate", 90), ("burger with onion", 30),
  ])
  func `what lies on a food has no portion of its own`(phrase: String, most: Double) throws {
    let topping = try #require(try items(phrase).last)
    #expect(topping.grams <= most && topping.match == .likely, "\(phrase)")
  }

  @Test func `what fills a food or makes it is counted with it`() throws {
    #expect(try items("bakpao 2 isi ayam").count == 1)
    let khichdi = try items("khichdi with moong dal, 2 katori")
    #expect(khichdi.map(\.food.id) == ["khichdi"])
    #expect(try #require(khichdi.first).grams > 250)
  }

  @Test(arguments: [
    ("gorengan (tahu isi 2, bakwan 1)", ["tahu-isi", "bakwan"]),
    ("yong tau foo 4 pieces (tofu 2, okra 2)", ["tofu", "okra-boiled"]),
    ("nasi goreng (ate half)", ["fried-rice"]),
  ])
  func `a bracket of foods with amounts is what was had`(phrase: String, ids: [String]) throws {
    #expect(try items(phrase).map(\.food.id) == ids)
  }

  @Test(
    arguments: [
      ("300 g rice (ate half)", 150.0), ("bubur 200 g, habis 3/4", 150),
      ("soup 200 ml, only managed 1/4", 50), ("nasi 100 g, dihabiskan setengah", 50),
      ("sisa setengah. nasi 100 g", 50), ("100 g ice cream (had double that)", 200),
    ] as [(String, Double)])
  func `a share that was eaten is taken of what it is about`(phrase: String, grams: Double) throws {
    let item = try #require(try items(phrase).first)
    #expect(abs(item.grams - grams) < grams * 0.05, "\(phrase): \(item.grams)")
  }

  @Test func `amounts behind each food are those of the food before`() throws {
    let read = try items("salmon 20 g kentang 40 g brokoli 15 g")
    #expect(read.map { $0.grams.rounded() } == [20, 40, 15])
    #expect(read.first?.food.id == "salmon-cooked")
  }

  @Test(arguments: [
    ("2 eggs, 10 g butter (skipped it)", ["egg-boiled"]),
    ("nasi 1 piring, kerupuk 2 (ga pake krn abis)", ["rice-white-cooked"]),
    ("yoghurt without added honey", ["yoghurt-plain"]),
    ("tea w/o added milk", ["tea-black"]),
    // A food behind a sign that is called like a state, or nearly so.
    ("rice 1 cup, tuyo 3 pcs", ["rice-white-cooked", "salted-fish"]),
    ("nasi 1 piring, peda 1", ["rice-white-cooked", "mackerel-salted"]),
    ("almonds (30 g), milk (200 ml)", ["almonds-raw", "milk-whole"]),
    ("nasi (150 gr), ayam goreng (80 gr)", ["rice-white-cooked", "chicken-fried"]),
    ("nasi tak ambil, ayam goreng 1", ["chicken-fried"]),
    ("rice not pasta 150 g", ["rice-white-cooked"]), ("dairy milk 1 bar", ["chocolate-milk"]),
    // What a dish was made of, with its amounts, is the dish.
    ("porridge made with 50 g oats and 200 ml water", ["oats-dry", "water-tap"]),
    ("3 telur tanpa kuning", ["egg-white-cooked"]),
    ("popcorn while watching a film", ["popcorn"]),
  ])
  func `what was had is counted, once, and what was not is not`(
    phrase: String, ids: [String]
  ) throws {
    #expect(try items(phrase).map(\.food.id) == ids, "\(phrase)")
  }

  @Test(
    arguments: [
      ("2 tahu (yang ukuran besar)", 220.0), ("2 tahu (saya beli yg gede)", 220),
      ("double espresso", 60), ("dobel espresso", 60), ("1/4 of a cup of sugar", 50),
      ("1 cup mashed strawberries", 232), ("1.00 cup, mashed Strawberries, raw", 232),
      ("0.50 large (8\" to 8-7/8\" long) Bananas, raw", 68),
      ("oats 40 g + milk 100 ml, only ate half", 20),
      ("1/2 of a 200 g bar of chocolate", 100), ("1/3 of a 300 g pack of tofu", 100),
      ("almonds 30 g 2x", 60), ("milk 200 g 3 kali", 600), ("almonds 30 g x 2", 60),
      ("one serving (28 g) pumpkin seeds x 3", 84), ("1 slice (30 g) rye bread × 2", 60),
      ("made 10 pancakes, ate 2", 76), ("beli telur 6, makan 2", 100),
      ("bought a loaf of bread, ate 3 slices", 87), ("rice 250 g, left 50 g", 200),
      ("tempe 100 gr sisa 20", 80), ("500 g milk, left about 100 g", 400),
      ("2.00 bar (1.5 oz) Kit Kat", 85), ("3 apples (190 g)", 570), ("3 apples (500 g)", 500),
      ("1.00 serving - 30 g Cheddar", 30), ("2.00 bottle - 330 g Beer", 660),
      ("2 bottles 330 g beer", 660),
    ] as [(String, Double)])
  func `size, cut and number are taken where they stand`(phrase: String, grams: Double) throws {
    let item = try #require(try items(phrase).first)
    #expect(abs(item.grams - grams) < grams * 0.05, "\(phrase): \(item.grams)")
  }

  @Test(
    arguments: [("nasi 1 piring, zorblax 3, makan 2", 200), ("2 serving, 30 g nasi", 30)]
      as [(String, Double)])
  func `an amount of what could not be read is of no other food`(
    phrase: String, grams: Double
  ) throws {
    let reading = try reader.read(phrase)
    #expect(!reading.unresolved.isEmpty, "\(phrase): \(reading.items)")
    #expect(reading.items.allSatisfy { $0.grams == grams }, "\(phrase)")
  }

  /// A food of one's own never makes way for another of its name.
  @Test func `where one's own food has no such measure it is asked how much it weighs`() throws {
    for name in ["chips", "dairy milk"] {
      let own = OwnFood(
        id: "my-own", name: Bilingual(english: name, indonesian: name), grams: 100, claim: nil)
      let reading = try PhraseReader(foods: FoodLibrary(own: [own.food])).read("1 bar \(name)")
      #expect(reading.items.isEmpty && !reading.unresolved.isEmpty, "\(name): \(reading.items)")
    }
  }

  @Test func `a tin of coconut milk is what is sold in tins`() throws {
    for phrase in ["1 x 400 ml tin coconut milk", "250 ml can coconut milk"] {
      let item = try #require(try items(phrase).first)
      #expect(item.food.magnesium?.per100g.mg ?? 0 > 20, "\(phrase): \(item.food.id)")
    }
    let raw = try #require(try items("120 g rice (raw weight)").first)
    #expect(raw.food.id == "rice-white-raw")
  }

  @Test(arguments: [
    ("sari roti", "bread-white"), ("activia", "yoghurt-fruit"),
    ("3 rotis with curd", "bread-chapati"),
    ("roti 2 lembar", "bread-white"), ("kopi 3 in 1", "coffee-3in1-prepared"),
    ("100 g ground beef 93/7", "beef-minced-cooked"), ("1 apel potong 6", "apple"),
    ("batagor 5 ribu isi 6", "batagor"), ("wortel kukus 3 stik", "carrot-steamed"),
  ])
  func `a brand, a number in a name and cuts make no other food`(phrase: String, id: String) throws
  {
    #expect(try items(phrase).first?.food.id == id)
    #expect(try items(phrase).count <= 2)
  }

  @Test(arguments: [
    "pecel ora nganggo peyek", "karedok teu make kurupuk", "laksa tak nak taugeh",
    "soto tanpo kecap",
    "teh tarik kurang manis", "milk tea less sugar", "pizza without olives", "es teh kurang gula",
  ])
  func `what was left out is left out in every language`(phrase: String) throws {
    #expect(try items(phrase).count == 1)
  }

  @Test func `an amount that may be of several foods is asked about`() throws {
    for phrase in ["bubur sumsum + candil setengah mangkok", "protein shake 1 scoop whey protein"] {
      #expect(try items(phrase).contains { $0.match == .guess }, "\(phrase)")
    }
  }

  @Test func `a pill is no food`() throws {
    let reading = try reader.read("nasi; magnesium 250 mg tablet")
    #expect(reading.items.map(\.food.id) == ["rice-white-cooked"])
    #expect(reading.unresolved.count == 1)
  }

  @Test(arguments: [
    "nasi kerabu", "cekodok", "kolo mee", "lo mai gai", "laing", "batchoy", "igado", "misal pav",
    "thoran", "pesarattu", "sattu", "chiko roll", "neeps and tatties", "sausage sizzle", "mie sop",
    "parle g", "skyflakes", "bubur cerelac", "wedang uwuh", "cabuk rambak", "teh c peng",
    "barli ais",
  ])
  func `foods of these countries answer to their names`(name: String) throws {
    let read = try items(name)
    #expect(read.count == 1 && read[0].match < .guess, "\(name): \(read.map(\.food.id))")
  }
}
