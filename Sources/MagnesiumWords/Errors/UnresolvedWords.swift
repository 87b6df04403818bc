import MagnesiumKit

extension Phrasebook {
  /// A part of a phrase that could not be read: what was wrong, what was expected and what to try.
  ///
  /// - Parameter isAlone: whether the item is the whole phrase; else its place is told.
  package func words(for item: UnresolvedItem, isAlone: Bool = true) -> String {
    let phrase = "\"\(item.phrase.printable)\"" + (isAlone ? "" : atCharacter(item.position))
    switch item.reason {
    case .unknownFood:
      return phrase + ": " + noFoodOfThatName + (otherCommand(for: item) ?? suggestions(item))
    case .unreadableAmount(let words): return isNoAmount(phrase, words: words.printable)
    case .noFood: return amountWithoutFood(phrase)
    case .missingNumber(let measure): return howMany(phrase, measure: measure)
    case .severalAmounts: return twoAmounts(phrase)
    case .amountNotPositive: return amountMustBePositive(of: phrase)
    case .ambiguousNumber(let number): return "\(phrase): \(ambiguous(number))"
    case .unreadableNumber(let number): return numberIsNoAmount(phrase, number: number)
    case .implausibleDose(let mg): return implausibleDose(phrase, mg: mg)
    case .milligramsOfFood(let mg): return milligramsOfFood(phrase, mg: short(mg, places: 1))
    case .implausibleAmount(let grams): return implausibleAmount(phrase, grams: grams)
    case .labelUnknown(let product): return labelDecides(product.printable)
    case .measureDoesNotFit(let measure, let available):
      let list = (available.map { unit($0.measure) } + ["g"]).uniqued().joined(separator: ", ")
      let food = item.unweighed?.food.name[language].printable ?? item.phrase.printable
      return noWeightKnown(phrase, measure: measure, food: food, others: list)
    }
  }

  /// What is no food has a command of its own.
  private func otherCommand(for item: UnresolvedItem) -> String? {
    if item.saysSupplement { return forSupplement }
    return item.saysFasting ? forDayWithoutEating : nil
  }

  private func suggestions(_ item: UnresolvedItem) -> String {
    let names = item.suggestions.map { $0.name[language].printable }.uniqued()
    return names.isEmpty ? howToSearch : didYouMean(names.joined(separator: ", "))
  }
}
