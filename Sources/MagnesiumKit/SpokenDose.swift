import DiaryStore
import FoodLibrary
import MagnesiumCore

extension Tracker {
  /// The supplement that the first words name, the longest name first, and the words after it.
  ///
  /// - Returns: nil where they name none.
  package func supplement(
    startingWith words: [String]
  ) throws(TrackerError) -> (product: SupplementProduct, rest: String?)? {
    let all = try supplements
    let library = FoodLibrary(own: all.map(\.food))
    return Self.longestName(of: words) { name in
      let id = library.ownFood(named: name)?.id ?? name
      return all.first { $0.id == id }
    }
  }

  /// The same of products that are known though the person keeps none of them.
  ///
  /// - Returns: also what is to be remembered once the person says that theirs is so; nil where it is.
  package func knownSupplement(
    startingWith words: [String]
  ) throws(TrackerError) -> (product: KnownSupplement, rest: String?, name: [String: Food.ID]?)? {
    let found = Self.longestName(of: words) { name in
      FoodLibrary.knownSupplement(named: name).map { (name, $0) }
    }
    guard let ((name, product), rest) = found else { return nil }
    let isConfirmed = try pantry.remembered.values.contains(product.id)
    return (product, rest, isConfirmed ? nil : [FoodLibrary.foldedName(name): product.id])
  }

  private static func longestName<Value>(
    of words: [String], _ named: (String) -> Value?
  ) -> (Value, rest: String?)? {
    for length in stride(from: words.count, to: 0, by: -1) {
      // A sign alone is no part of a name, nor is nothing.
      guard words[length - 1].contains(where: { $0.isLetter || $0.isNumber }) else { continue }
      if let found = named(words[..<length].joined(separator: " ")) {
        return (found, length == words.count ? nil : words[length...].joined(separator: " "))
      }
    }
    return nil
  }
}

extension SupplementProduct {
  /// How many of its unit an amount is: `2`, `2 capsules`, `5 g`; nil where it is in another unit.
  package func count(of amount: AmountPhrase) -> Double? {
    guard let measure = amount.measure else { return amount.quantity }
    return switch (measure.kind, unit) {
    case (.mass(let grams), "g"): amount.quantity * grams
    case (.volume(let millilitres), "ml"): amount.quantity * millilitres
    default: measure.id == unit ? amount.quantity : nil
    }
  }
}

extension Tracker {
  /// Whether a change was made on a day before today, as the person counts days.
  package func isOfEarlierDay(_ change: Change) -> Bool {
    ZonedInstant(
      epochSeconds: change.madeAt, utcOffsetSeconds: environment.now().utcOffsetSeconds
    ).day(startingAt: preferences.dayStart) < today
  }
}
