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
        "\(phrase): how many \(wording.unit(measure))? Try \"100 \(wording.unit(measure)) …\"",
        "\(phrase): berapa \(wording.unit(measure))? Coba \"100 \(wording.unit(measure)) …\"")
    case .severalAmounts:
      return wording(
        "\(phrase): two amounts for one food; put a comma between foods",
        "\(phrase): ada dua jumlah untuk satu makanan; beri koma di antara makanan")
    case .amountNotPositive:
      return wording(
        "\(phrase): an amount must be more than zero", "\(phrase): jumlah harus lebih dari nol")
    case .ambiguousNumber(let number):
      return "\(phrase): \(wording.ambiguous(number))"
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
      let names = available.map { wording.unit($0.measure) }
      let list = (names + ["g"]).uniqued().joined(separator: ", ")
      return wording(
        "\(phrase): no weight is known for one \(wording.unit(measure)) of it; try \(list)",
        "\(phrase): berat satu \(wording.unit(measure)) makanan itu belum diketahui; coba \(list)")
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

  private static func suggestions(_ item: UnresolvedItem, wording: Wording) -> String {
    let names = item.suggestions.map { $0.name[wording.language].printable }.uniqued()
    guard !names.isEmpty else {
      return wording("; search: magtrack foods search WORD", "; cari: magtrack foods search KATA")
    }
    let list = names.joined(separator: ", ")
    return wording("; did you mean: \(list)?", "; maksudnya: \(list)?")
  }
}

extension Wording {
  /// What a measure is called.
  func unit(_ id: Measure.ID) -> String {
    guard let measure = BuiltInTables.measures.first(where: { $0.id == id }) else {
      return id.printable
    }
    let english = measure.namesEnglish.first ?? id
    return self(english, measure.namesIndonesian.first ?? english)
  }
}

extension Sequence where Element: Hashable {
  func uniqued() -> [Element] {
    var seen: Set<Element> = []
    return filter { seen.insert($0).inserted }
  }
}
