import MagnesiumCore

/// Words of a meal phrase that name no food, folded as names are.
enum PhraseWords {
  /// Join foods, or belong to a name: `fish and chips`.
  static let conjunctions = folded(
    "and with plus w dan sama dengan serta dgn sm ama")

  /// Say who ate, when and about how much, and nothing of what.
  static let noise = folded(
    """
    i ive we my had have having ate eat eating eaten drank drink drinking then also just only about \
    around approx approximately roughly circa some for breakfast lunch dinner supper brunch snack \
    dessert this morning afternoon evening tonight today at home on little bit few \
    makan minum ngemil nyemil jajan sarapan tadi pagi siang sore malam ini itu barusan baru habis abis \
    udah sudah lalu terus trus kemudian juga sekitar kira buat untuk saya aku gue gw beberapa sedikit \
    dikit pakai pake sahur buka puasa di ke
    """)

  /// Say of a food what does not change its magnesium much.
  static let neutral = folded(
    """
    fresh organic homemade home made chopped sliced diced cubed minced shredded grated crushed whole \
    hot cold iced warm ripe plain nice delicious leftover good quality extra favourite favorite \
    segar organik buatan sendiri cincang panas dingin anget hangat matang enak biasa asli
    """)

  /// Say how a food was prepared, which may change its figure.
  static let preparations = folded(
    """
    raw boiled steamed fried deep pan stir baked roast roasted toasted grilled barbecued bbq poached \
    scrambled soft hard mashed microwaved stewed braised cooked uncooked dried canned tinned frozen \
    smoked salted unsalted sweetened unsweetened skinless boneless skin peel peeled unpeeled bone \
    without low fat \
    mentah rebus kukus goreng bakar panggang tumis sangrai ceplok dadar presto asap kering kaleng beku \
    tawar manis asin kulit kupas tulang tanpa pedas
    """)

  /// Of one of what is counted.
  static let each = folded("each masing apiece per @")

  static let and = folded("and dan")

  /// Before two numbers with ``and`` between them, which are the ends of a range.
  static let between = folded("between antara antawis")

  /// Between the ends of a range.
  static let upTo = folded("to until till sampai hingga sampe ampe sd")

  /// Say of a food that it is drunk with water.
  static let powders = folded("powder concentrate condensed syrup instant bubuk kental sirup saset")

  /// Tell a line in Indonesian from one in English.
  static let indonesian = folded(
    """
    buah biji butir gelas porsi sdm sdt potong piring mangkuk mangkok bungkus bks lembar dan dengan sama \
    pake pakai nasi ayam telur telor tahu tempe ikan daging sapi sayur es air susu teh kopi roti kue mie \
    mi bubur sate soto sop tumis sambal jus goreng rebus bakar kukus kacang pisang kentang jagung ubi \
    keju kecap bawang cabe cabai yg yang di ke buat untuk lauk sego iwak endog
    """)

  /// How foods are cut of which tables print what a cup or a spoon holds, a row what is alike.
  static let cuts = [
    "mashed mash pureed puree lumat tumbuk dilumat ditumbuk haluskan dihaluskan",
    "chopped minced cincang dicincang cacah dicacah rajang dirajang",
    "diced cubed cubes dice dadu",
    "sliced slices slice iris diiris irisan",
    "grated shredded parut diparut parutan serut diserut",
    "halves halved",
  ].map(folded)

  /// What joins a food to the one before it.
  enum Joint {
    /// It lies on it or is in it.
    case with
    /// It is in it: what fills a bun has no portion of its own.
    case filling
    /// The one before was made of it.
    case made
    /// The one before was dipped in it.
    case dip
    /// They were had together, in one cup or bowl.
    case mixed
  }

  static func joint(_ words: String) -> Joint? {
    let words = NameKey.words(of: words)
    if words.contains(where: fillings.contains) { return .filling }
    if words.contains(where: makings.contains) { return .made }
    if words.contains(where: dips.contains) { return .dip }
    if words.contains(where: mixings.contains) { return .mixed }
    return words.contains(where: toppings.contains) ? .with : nil
  }

  /// Before a number: how many of it there are in what was bought.
  static let contents = folded("isi berisi isine isina")

  /// Behind a number that says how old somebody is.
  static let ages = folded("bulan bln month mo mos tahun thn th year yr yo minggu week")

  /// Words of Indian meals, where roti is a chapati.
  static let indian = folded(
    "dal daal dhal sabzi sabji paneer aloo gobi bhindi rajma chole palak methi raita curd dahi ghee katori chai"
  )

  private static let makings = folded("using made terbuat dibuat")
  private static let dips = folded(
    "dicelup celup dicelupin dipped dunked dunk cocol dicocol cicah dicicah")
  private static let mixings = folded(
    "mixed mix tossed stirred blended dicampur campur nyampur dicampurin diaduk")
  private static let fillings = folded("isi isian diisi berisi filled stuffed")
  private static let toppings = folded(
    """
    with w wth topped topping sprinkled garnished over pake pakai pakek pke pkai pkek dengan dgn dg \
    nganggo nggo make ditabur ditaburi taburan dikasih
    """)

  /// Before a number that says how hot it was.
  static let scales = folded("level lvl lv")

  /// States of which a food has one: what is raw is not boiled.
  static let doneness: [Set<String>] = [
    [
      "raw", "fresh", "boiled", "cooked", "fried", "roasted", "baked", "grilled", "steamed",
      "dried",
      "dry", "canned", "uncooked",
    ]
  ]
  /// States that tell of the fat of a milk.
  static let fats: Set<String> = ["fat-free", "low-fat", "full-fat"]
  static let donenessNames = folded(
    "raw boiled cooked fried roasted baked grilled steamed dried dry canned mentah rebus goreng kukus kering kaleng"
  )

  /// Behind a length.
  static let dimensions = folded("thick long wide diameter dia across x by")

  /// Behind a number that is no amount.
  static let energies = folded("kcal cal cals calories kj kkal kal kalori")

  /// A pill is no food.
  static let supplements = folded(
    """
    magnesium pill pills tablet tablets capsule capsules pil kapsul obat vitamin multivitamin suplemen \
    supplement
    """)

  /// Say of a phrase that names no food that nothing was eaten.
  static let fasting = folded("puasa fasting fasted nothing tidak nggak")

  /// After these nothing is guessed: `coffee without sugar` must not become coffee with sugar.
  static let unguessable = folded("no not without tanpa tidak belum bukan nggak gak ga")
    .union(supplements)

  static let sizes: [String: PortionSize] = [
    "small": .small, "little": .small, "medium": .medium, "large": .large, "big": .large,
    "kecil": .small, "sedang": .medium, "besar": .large, "gede": .large,
  ]

  /// The size with which words begin, taken off them.
  static func takeSize(_ words: inout ArraySlice<String>) -> PortionSize? {
    guard let size = words.first.flatMap({ sizes[$0] }) else { return nil }
    words = words.dropFirst()
    return size
  }

  /// Short for words of names; measures have their own in `measures.tsv`.
  static let abbreviations = [
    "bwg": "bawang", "kcg": "kacang", "grg": "goreng", "syr": "sayur", "veggie": "vegetable",
    "veg": "vegetable",
  ]

  /// What words on preparation are in the other language, for phrases in both.
  static let translations: [String: [String]] = {
    let pairs = [
      ("raw", "mentah"), ("boiled", "rebus"), ("fried", "goreng"), ("steamed", "kukus"),
      ("grilled", "bakar"), ("roast", "panggang"), ("roasted", "panggang"), ("baked", "panggang"),
      ("dried", "kering"), ("canned", "kaleng"), ("cooked", "rebus"), ("iced", "es"),
    ]
    var translations: [String: [String]] = [:]
    for (english, indonesian) in pairs {
      translations[english, default: []].append(indonesian)
      translations[indonesian, default: []].append(english)
    }
    return translations
  }()

  private static func folded(_ text: String) -> Set<String> {
    Set(text.split(whereSeparator: \.isWhitespace).flatMap { NameKey.words(of: $0) })
  }
}
