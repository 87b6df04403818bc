/// What is put in the places of commands: plausible words and figures, odd ones and extreme ones.
enum Vocabulary {
  static let figures = [
    "0", "1", "2", "3", "0.5", ".5", ",5", "1/2", "½", "1½", "2 1/2", "7", "12", "40", "100", "250",
    "1,5", "1.5", "0,125", "0.500", "1.250", "12,125", "1000", "1,000", "1.000", "1 000", "1_000",
    "1'000", "10,000.5", "10.000,5", "1e3", "1e-9", "1E+6", "0.0001", "0.0000000001", "9999",
    "99999",
    "999999", "999999.99", "1000000", "1000001", "100000000", "999999999999", "1e15", "1e16",
    "1e18",
    "1e300", "1e400", "-0", "-1", "-0.5", "+1", "--1", "٣", "１２", "0x10", "0b1", "007", "NaN",
    "inf",
    "-inf", "9007199254740993", "2147483648", "4294967296", "9223372036854775807",
    "9223372036854775808", "18446744073709551616", "768614336404564651", "3.4.5", "1..2", "1,2,3",
    "5-7",
    "5–7", "~5", "<1", "1%", "", " ", "one", "satu", "setengah", "a half", "∞",
  ]
  static let days = [
    "today", "yesterday", "3d", "0d", "monday", "last-monday", "senin", "kemarin", "hari-ini", "3h",
    "2026-11-23", "2026-11-22", "2026-11-20", "2026-11-01", "2026-10-31", "2025-12-31",
    "2024-02-29",
    "2025-02-29", "2026-11-24", "2027-01-01", "0001-01-01", "0001-01-02", "0000-12-31",
    "0000-00-00",
    "-0001-01-01", "9999-12-31", "9999-12-30", "10000-01-01", "1582-10-10", "1900-02-28",
    "1969-12-31",
    "2026-13-01", "2026-00-10", "2026-11-31", "26-11-23", "23/11/2026", "2026-11-23T08:00", "1d",
    "99d",
    "9999d", "999999d", "9223372036854775807d", "9223372036854775808d", "-1d", "1.5d", "tomorrow",
    "besok", "2026-W48", "٢٠٢٦-١١-٢٣", " today ", "TODAY",
  ]
  static let times = [
    "00:00", "04:00", "7:30", "07:30", "12:00", "19:59", "20:00", "21:00", "23:59", "24:00",
    "12:60",
    "-1:00", "7", "7.30", "7pm", "99:99", "00:00:00", "07:3", "noon", "٠٧:٣٠",
  ]
  static let phrases = [
    "2 eggs", "2 telur rebus", "100 g tempeh", "1 banana", "1 piring nasi, kopi",
    "150 g tempe goreng",
    "2 eggs and 1 cup cooked kale", "soto ayam", "20 g petai", "1 bowl oatmeal, 1 banana, coffee",
    "300 g dried lentils, 1 onion", "1 glass water", "½ avocado", "1/2 cup almonds",
    "3 slices bread",
    "100 g almonds, 100 g almonds", "0 eggs", "-3 bananas", "1e9 eggs", "0.0001 g salt",
    "9999999 kg rice",
    "1,000 g rice", "1.000 g rice", "1 kg spinach", "3 xqzw", "eggs eggs eggs", "kopi; teh", "1 g",
    "granola", "bar", "2 servings pot", "1 serving pot", "200 g pot", "pot", "sarapan", "porridge",
    "Mag", "2 Mag", "ゆで卵", "bánh mì", "1 crème brûlée", "1 cre\u{300}me bru\u{302}le\u{301}e",
    "telur\u{200B} 2", "🍌", "2 🍌", "", " ", ",,,", "$(touch x)",
    "a" + String(repeating: "z", count: 300),
  ]
  static let names = [
    "Granola", "Bar", "pot", "sarapan", "porridge", "Mag", "Mag Citrate", "Budi's bar",
    "lentil pot",
    "2 eggs", "7", "100 g", "1.5", "egg", "eggs", "magnesium", "today", "all", "none", "latest",
    "my-bar",
    "mg", "tablet", "x", "é", "e\u{301}", "Ωmega 3", "ゆで卵", "بيض مسلوق", "a\u{202E}b", "a\u{200B}b",
    "👩‍👩‍👧‍👦", "🍌", "$(touch x)", "`touch x`", "${HOME}", "\"quoted\"", "'", "\\", "a;b", "a,b", "a=b",
    "a/b", "../x", "a\tb", "a\nb", "a\rb", "\u{1B}[31mred", "a\u{7F}b", "a\u{85}b", "a\u{A0}b",
    "=1+1",
    "@SUM(A1)", "+1", "x;=1+1", "<b>", "%s%n", "NULL", "'; DROP TABLE entry; --", "-x", "--json",
    "",
    " ", "  Bar  ", "BAR", "İstanbul", "ß", "ﬁg", String(repeating: "n", count: 100),
    String(repeating: "n", count: 101), String(repeating: "é", count: 100),
    String(repeating: "m", count: 4_000),
  ]
  static let labels = [
    "1000 mg magnesium citrate per 2 capsules", "350 mg magnesium",
    "400 mg magnesium oxide per tablet",
    "magnesium bisglycinate 2000 mg", "200 mg elemental magnesium per 3 capsules",
    "57% NRV per tablet",
    "100 %DV", "0 mg magnesium", "50000000000 mg magnesium hydroxide per 1000000 g",
    "100000000 mg magnesium citrate per 0.000000000005 capsules", "1,000 mg magnesium citrate",
    "1.000 mg magnesium citrate", "1e9 mg magnesium", "vitamin C", "mg", "5 g magnesium per scoop",
  ]

  /// What stands in a place; nil for a place that nobody here knows, which takes anything.
  private static func plausible(_ slot: CommandTree.Slot, of command: String) -> [String]? {
    if !slot.choices.isEmpty { return slot.choices }
    switch slot.value {
    case "phrase", "food", "query":
      return phrases.prefix(17) + ["granola", "bar", "pot", "sarapan", "Mag", "200 g pot"]
    case "day", "date", "from", "to":
      return slot.option == "--born"
        ? ["1990-04-12", "1950-01-01", "2026-05-01", "2015-02-28", "2004-02-29"]
        : Array(days.prefix(15))
    case "time": return Array(times.prefix(8))
    case "mg" where command.hasPrefix("supplement"):
      return ["100mg", "350 mg", "25%DV", "0.5 mg", "120"]
    case "mg": return ["24", "55", "100", "400", "0.5", "0", "12.5"]
    case "figure": return ["55", "24 mg", "10%ALG", "15%DV", "20 %NRV", "0"]
    case "kcal": return ["120", "0", "350.5"]
    case "amount":
      return ["40g", "150 g", "100 ml", "1 serving", "1 cup", "2 slices=60g", "2", "3 pieces"]
    case "weight": return ["1200g", "1 kg", "750 g"]
    case "kg": return ["70", "55.5"]
    case "years", "age", "limit": return ["1", "5", "30", "75"]
    case "count", "n": return ["1", "2", "3", "6", "0.5"]
    case "1|2|3": return ["1", "2", "3"]
    case "cup=110g": return ["cup=110g", "slice=30g", "2 pieces=60g", "bowl=250 g"]
    case "names": return ["snack bar", "batang, keping", "zorkbar"]
    case "label": return Array(labels.prefix(7))
    case "form": return ["citrate", "oxide", "bisglycinate", "glycinate", "sitrat"]
    case "per": return ["tablet", "2 capsules", "1 scoop", "5 g", "10 ml"]
    case "when":
      return ["daily", "monday", "07:00", "21:00", "daily 21:00", "mon,wed 08:00", "off"]
    case "duration": return ["3d", "12h", "1d"]
    case "meals": return ["breakfast,lunch,dinner", "lunch", "sahur,buka", "none"]
    case "diet": return ["vegan", "vegetarian", "halal", "none"]
    case "foods": return ["peanut", "nut", "soy", "dairy,egg", "tempeh", "none"]
    case "condition": return ["kidney-disease", "heart-disease", "none"]
    case "medicine": return ["levothyroxine", "furosemide", "omeprazole", "none"]
    case "id":
      return command.hasPrefix("foods")
        ? ["my-granola", "my-bar", "egg-boiled", "Bar", "tempeh"]
        : ["1", "2", "3", "4", "streak-2026-11-20", "muscle-relaxation"]
    case "name": return Array(names.prefix(9))
    case "file", "folder": return files(slot, of: command)
    default: return nil
    }
  }

  /// Never anything but a plain name: no trial writes outside of its folder.
  private static func files(_ slot: CommandTree.Slot, of command: String) -> [String] {
    switch command {
    case "import": ["archive.json", "out.json", "absent.json", "copy.sqlite", "."]
    case "restore": ["copy.sqlite", "latest", "archive.json", "absent.sqlite", "."]
    default: ["copy.sqlite", "out.json", "out.txt", ".", "archive.json"]
    }
  }

  /// Whether a place names a file that is written or read.
  static func isFile(_ slot: CommandTree.Slot) -> Bool {
    ["file", "folder", "output", "recover", "html", "svg"].contains(slot.value)
      || ["--output", "--recover", "--html", "--svg"].contains(slot.option)
  }

  static func value(
    for slot: CommandTree.Slot, of command: String, _ generator: inout SeededGenerator
  ) -> String {
    if isFile(slot) { return files(slot, of: command).randomElement(using: &generator)! }
    if let plausible = plausible(slot, of: command), Int.random(in: 0..<100, using: &generator) < 65
    {
      return plausible.randomElement(using: &generator)!
    }
    return odd(slot, &generator)
  }

  static func plausible(
    for slot: CommandTree.Slot, of command: String, _ generator: inout SeededGenerator
  ) -> String {
    (plausible(slot, of: command) ?? Array(figures.prefix(6)) + Array(names.prefix(6)))
      .randomElement(
        using: &generator)!
  }

  /// All that a place is tried with: first what is of its kind, then what stands in a wrong place.
  static func odd(
    for slot: CommandTree.Slot, of command: String, _ generator: inout SeededGenerator
  ) -> [String] {
    if isFile(slot) { return files(slot, of: command) }
    func figures(_ units: String...) -> [String] {
      self.figures + units.flatMap { unit in self.figures.map { $0 + unit } }
    }
    let kin: [String] =
      switch slot.value {
      case "day", "date", "from", "to": days
      case "time", "when": times
      case "name", "names", "foods", "id": names
      case "mg", "figure": figures("mg", "%DV", "%ALG", "g")
      case "amount", "weight", "kg": figures("g", " kg", " cups")
      case "per": figures(" tablets", "g")
      case "phrase", "query": phrases + figures(" eggs", " g rice", " Mag")
      case "label":
        labels
          + self.figures.flatMap {
            ["\($0) mg magnesium citrate per 2 capsules", "200 mg magnesium citrate per \($0) g"]
          }
      case "cup=110g": self.figures.flatMap { ["cup=\($0)g", "\($0)=20g"] }
      default: self.figures
      }
    let others = Set(self.figures + days + times + names).subtracting(kin).sorted()
    return kin.shuffled(using: &generator) + others.shuffled(using: &generator)
  }

  private static func odd(
    _ slot: CommandTree.Slot, _ generator: inout SeededGenerator
  ) -> String {
    let figure = figure(&generator)
    switch slot.value {
    case "phrase", "food", "query":
      return switch Int.random(in: 0..<4, using: &generator) {
      case 0: phrases.randomElement(using: &generator)!
      case 1: names.randomElement(using: &generator)!
      default:
        "\(figure) \(["", "g ", "kg ", "mg ", "cup ", "ml ", "servings "].randomElement(using: &generator)!)"
          + ["eggs", "tempeh", "rice", "pot", "bar", "granola", "Mag"].randomElement(
            using: &generator)!
      }
    case "day", "date", "from", "to": return days.randomElement(using: &generator)!
    case "time", "when": return times.randomElement(using: &generator)!
    case "name", "names", "foods", "id": return names.randomElement(using: &generator)!
    case "label":
      return Bool.random(using: &generator)
        ? labels.randomElement(using: &generator)!
        : "\(figure) mg magnesium \(["citrate", "oxide", ""].randomElement(using: &generator)!) per "
          + "\(Self.figure(&generator)) \(["capsules", "g", "ml"].randomElement(using: &generator)!)"
    case "cup=110g":
      return "\(names.randomElement(using: &generator)!)=\(figure)g"
    case "figure", "mg":
      return figure + ["", "mg", " mg", "%DV", "%ALG", "g", "mcg", "%"].randomElement(
        using: &generator)!
    case "amount", "weight", "per", "kg":
      return figure
        + ["", "g", " g", "kg", " tablets", "ml", " cups", " slices=60g"].randomElement(
          using: &generator)!
    default:
      return [
        figure, days.randomElement(using: &generator)!, names.randomElement(using: &generator)!,
      ]
      .randomElement(using: &generator)!
    }
  }

  /// One of the odd ones, or any of any size.
  private static func figure(_ generator: inout SeededGenerator) -> String {
    if Bool.random(using: &generator) { return figures.randomElement(using: &generator)! }
    var digits = String(Int.random(in: 1...999_999, using: &generator))
    let place = Int.random(in: -6...9, using: &generator)
    if place > 0 { return digits + String(repeating: "0", count: place) }
    while digits.count <= -place { digits = "0" + digits }
    return place == 0 ? digits : digits.dropLast(-place) + "." + digits.suffix(-place)
  }
}
