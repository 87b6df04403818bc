import MagnesiumKit

/// One line for each part of a phrase that could not be read: what was wrong, what was expected
/// and what to try.
enum UnresolvedText {
  /// - Parameter isAlone: whether the item is the whole phrase; else its place is told.
  static func line(_ item: UnresolvedItem, isAlone: Bool = true, wording: Wording) -> String {
    let place =
      isAlone
      ? "" : wording(" (character \(item.position))", " (karakter \(item.position))")
    let phrase = "\"\(item.phrase.printable)\"" + place
    switch item.reason {
    case .unknownFood:
      return phrase + ": " + wording("no food of that name", "tidak ada makanan dengan nama itu")
        + (otherCommand(for: item, wording) ?? suggestions(item, wording: wording))
    case .unreadableAmount(let words):
      let words = words.printable
      return wording(
        "\(phrase): \"\(words)\" is no amount of it; try 2, 1 cup or 150 g",
        "\(phrase): \"\(words)\" bukan jumlahnya; coba 2, 1 mangkuk atau 150 g")
    case .noFood:
      return wording(
        "\(phrase): an amount without a food; try \"150 g rice\"",
        "\(phrase): ada jumlah tanpa makanan; coba \"150 g nasi\"")
    case .missingNumber(let measure):
      return wording(
        "\(phrase): how many \(name(measure, wording))? Try \"100 \(name(measure, wording)) …\"",
        "\(phrase): berapa \(name(measure, wording))? Coba \"100 \(name(measure, wording)) …\"")
    case .severalAmounts:
      return wording(
        "\(phrase): two amounts for one food; put a comma between foods",
        "\(phrase): ada dua jumlah untuk satu makanan; beri koma di antara makanan")
    case .amountNotPositive:
      return wording(
        "\(phrase): an amount must be more than zero", "\(phrase): jumlah harus lebih dari nol")
    case .ambiguousNumber(let number):
      let digits = number.filter(\.isNumber)
      return wording(
        "\(phrase): \(number) may mean thousands or a fraction; write \(digits), or fewer decimals",
        "\(phrase): \(number) bisa berarti ribuan atau pecahan; tulis \(digits), atau kurangi angka desimalnya"
      )
    case .unreadableNumber(let number):
      return wording(
        "\(phrase): \(number) is no amount; try 2, 1.5 or 1/2",
        "\(phrase): \(number) bukan jumlah; coba 2, 1,5 atau 1/2")
    case .implausibleDose(let mg):
      return wording(
        "\(phrase): \(wording.mg(mg)) of magnesium from one supplement is more than anyone takes at once; --force if it is right",
        "\(phrase): magnesium \(wording.mg(mg)) dari satu suplemen lebih dari yang diminum sekali waktu; --force kalau memang benar"
      )
    case .implausibleAmount(let grams):
      return wording(
        "\(phrase): \(wording.decimal(grams, places: 0)) g of one food is more than anyone eats at once; if it is right, add --force",
        "\(phrase): \(wording.decimal(grams, places: 0)) g satu makanan terlalu banyak untuk sekali makan; kalau memang benar, tambahkan --force"
      )
    case .measureDoesNotFit(let measure, let available):
      let names = available.map { name($0.measure, wording) }
      let list = (names + ["g"]).uniqued().joined(separator: ", ")
      return wording(
        "\(phrase): no weight is known for one \(name(measure, wording)) of it; try \(list)",
        "\(phrase): berat satu \(name(measure, wording)) makanan itu belum diketahui; coba \(list)")
    }
  }

  /// Whether it may be a food after all.
  static func mayBeFood(_ item: UnresolvedItem, _ wording: Wording) -> Bool {
    item.reason == .unknownFood && !item.name.isEmpty && otherCommand(for: item, wording) == nil
  }

  /// What is no food has a command of its own.
  private static func otherCommand(for item: UnresolvedItem, _ wording: Wording) -> String? {
    if item.saysSupplement {
      return wording(
        "; for a supplement: magtrack take NAME --magnesium MG",
        "; untuk suplemen: magtrack take NAMA --magnesium MG")
    }
    if item.saysFasting {
      return wording(
        "; for a day without eating: magtrack fast", "; untuk hari tanpa makan: magtrack fast")
    }
    return nil
  }

  private static func name(_ measure: Measure.ID, _ wording: Wording) -> String {
    guard let measure = BuiltInTables.measures.first(where: { $0.id == measure }) else {
      return measure.printable
    }
    let english = measure.namesEnglish.first ?? measure.id
    return wording(english, measure.namesIndonesian.first ?? english)
  }

  private static func suggestions(_ item: UnresolvedItem, wording: Wording) -> String {
    let names = item.suggestions.map { $0.name[wording.language].printable }.uniqued()
    guard !names.isEmpty else {
      return wording("; search: magtrack foods search WORD", "; cari: magtrack foods search KATA")
    }
    let list = names.joined(separator: ", ")
    return wording("; did you mean: \(list)?", "; maksudnya: \(list)?")
  }
}

extension Sequence where Element: Hashable {
  func uniqued() -> [Element] {
    var seen: Set<Element> = []
    return filter { seen.insert($0).inserted }
  }
}
