import MagnesiumKit
import MagnesiumWords

/// One line for each part of a phrase that could not be read: what was wrong, what was expected
/// and what to try.
enum UnresolvedText {
  /// - Parameter isAlone: whether the item is the whole phrase; else its place is told.
  static func line(_ item: UnresolvedItem, isAlone: Bool = true, wording: any Phrasebook) -> String
  {
    let place =
      isAlone
      ? "" : wording.atCharacter(item.position)
    let phrase = "\"\(item.phrase.printable)\"" + place
    switch item.reason {
    case .unknownFood:
      return phrase + ": " + wording.noFoodOfThatName
        + (otherCommand(for: item, wording) ?? suggestions(item, wording: wording))
    case .unreadableAmount(let words):
      let words = words.printable
      return wording.isNoAmount(phrase, words: words)
    case .noFood:
      return wording.amountWithoutFood(phrase)
    case .missingNumber(let measure):
      return wording.howMany(phrase, measure: measure)
    case .severalAmounts:
      return wording.twoAmounts(phrase)
    case .amountNotPositive:
      return wording.amountMustBePositive(of: phrase)
    case .ambiguousNumber(let number):
      return "\(phrase): \(wording.ambiguous(number))"
    case .unreadableNumber(let number):
      return wording.numberIsNoAmount(phrase, number: number)
    case .implausibleDose(let mg):
      return wording.implausibleDose(phrase, mg: mg)
    case .implausibleAmount(let grams):
      return wording.implausibleAmount(phrase, grams: grams)
    case .measureDoesNotFit(let measure, let available):
      let names = available.map { wording.unit($0.measure) }
      let list = (names + ["g"]).uniqued().joined(separator: ", ")
      return wording.noWeightKnown(phrase, measure: measure, others: list)
    }
  }

  /// Whether it may be a food after all.
  static func mayBeFood(_ item: UnresolvedItem, _ wording: any Phrasebook) -> Bool {
    item.reason == .unknownFood && !item.name.isEmpty && otherCommand(for: item, wording) == nil
  }

  /// What is no food has a command of its own.
  private static func otherCommand(for item: UnresolvedItem, _ wording: any Phrasebook) -> String? {
    if item.saysSupplement {
      return wording.forSupplement
    }
    if item.saysFasting {
      return wording.forDayWithoutEating
    }
    return nil
  }

  private static func suggestions(_ item: UnresolvedItem, wording: any Phrasebook) -> String {
    let names = item.suggestions.map { $0.name[wording.language].printable }.uniqued()
    guard !names.isEmpty else {
      return wording.howToSearch
    }
    let list = names.joined(separator: ", ")
    return wording.didYouMean(list)
  }
}
