import MagnesiumCore

/// What a meal phrase was understood to say.
public struct PhraseReading: Sendable, Hashable {
  /// The foods that were read, in the order in which they stand.
  public var items: [PhraseItem]
  /// The parts that could not be read; while there are any nothing is to be logged.
  public var unresolved: [UnresolvedItem]
  /// When it was eaten, as far as the phrase says so.
  package var occasion: SaidOccasion
  /// What each of its words was taken for, in their order.
  package var words: [ReadWord]

  package init(
    items: [PhraseItem] = [], unresolved: [UnresolvedItem] = [],
    occasion: SaidOccasion = SaidOccasion(), words: [ReadWord] = []
  ) {
    self.items = items
    self.unresolved = unresolved
    self.occasion = occasion
    self.words = words
  }
}

extension PhraseReading {
  /// Takes an item for what was not understood after all.
  ///
  /// - Parameter words: its ``PhraseItem/phrase``.
  package mutating func leaveOpen(_ words: String) {
    guard items.contains(where: { $0.phrase == words }) else { return }
    items.removeAll { $0.phrase == words }
    unresolved.append(
      UnresolvedItem(
        phrase: words, position: 1, reason: .unknownFood, name: [], suggestions: []))
  }
}

/// What a word of a phrase, or several together, were taken for.
public struct ReadWord: Sendable, Hashable {
  /// What a word was taken for.
  public enum Part: String, Sendable, Hashable, CaseIterable {
    case food, amount, size, state, preparation, brand, frame, occasion, remark, alternative
    case notEaten = "not eaten"
    case unknown
  }

  package let text: String
  package let part: Part
}

/// One food of a phrase with its amount.
public struct PhraseItem: Sendable, Hashable {
  /// The words that were read.
  public let phrase: String
  /// The saved meal of which it is a part, nil for what was named itself.
  package var meal: String?
  /// Those of them that name the food, folded.
  package let name: [String]
  /// The food that was understood.
  public let food: Food
  /// How many of ``measure``.
  public var quantity: Double
  /// The measure of `quantity`.
  public internal(set) var measure: Measure.ID
  package var size: PortionSize?
  /// Edible weight in grams.
  public var grams: Double
  /// How sure it is that this food was meant.
  public var match: Intake.Match
  /// Other foods that may have been meant, the likeliest first; empty where the name is certain.
  public let alternatives: [Food]
  /// How far the weight may be off where a range was said, or no number, as shares of it.
  package var spread: ClosedRange<Double> = 1...1
  /// What was offered instead: `milk or water`.
  package var other: Food?
  /// The same food raw or cooked, where nobody said which.
  package var otherState: SameFood?

  /// A food in another state, and what it weighs in the same amount as a share of ``grams``.
  package struct SameFood: Sendable, Hashable {
    package let food: Food
    package let share: Double
  }

  /// How the weight was said; it stays the same.
  package var amount: (quantity: Double, measure: Measure.ID) {
    get { (quantity, measure) }
    set { (quantity, measure) = newValue }
  }

  /// With what a range of amounts, an alternative or the other state adds to the range of the tables.
  public var magnesium: MagnesiumAmount? {
    guard let amount = food.magnesium(inGrams: grams) else { return nil }
    let others = [
      other?.magnesium(inGrams: grams),
      otherState.flatMap { $0.food.magnesium(inGrams: grams * $0.share) },
    ].compactMap(\.self)
    guard spread != 1...1 || !others.isEmpty else { return amount }
    let ranges = ([amount] + others).map(\.range)
    let low = ranges.map(\.lowerBound).min()! * spread.lowerBound
    let high = ranges.map(\.upperBound).max()! * spread.upperBound
    return MagnesiumAmount(mg: amount.mg, range: min(low, amount.mg)...max(high, amount.mg))
  }

  mutating func take(_ weighed: Weighing.Weighed) {
    (quantity, measure, size) = (weighed.quantity, weighed.measure, weighed.size)
    (grams, spread, match) = (weighed.grams, weighed.spread, max(match, weighed.match))
    otherState = nil
  }

  /// A share of it was eaten.
  mutating func scale(by share: Double) {
    quantity *= share
    grams *= share
  }

  package var kcal: Double? { food.kcalPer100g.map { $0 * grams / 100 } }
}

/// A part of a phrase that has no food, or no amount that makes sense.
public struct UnresolvedItem: Error, Hashable {
  /// Why a part could not be read.
  public enum Reason: Error, Hashable {
    case unknownFood
    /// A number that can be read as thousands or as a fraction, such as 1.000.
    case ambiguousNumber(String)
    case amountNotPositive
    /// More than one person can have eaten at once; the weight in grams.
    case implausibleAmount(grams: Double)
    /// Less than a gram of a food, said in milligrams: those may be of its magnesium.
    case milligramsOfFood(mg: Double)
    /// More magnesium from a supplement than anyone takes at once.
    case implausibleDose(mg: Double)
    /// A supplement by its name, of which only the label says what it holds.
    case labelUnknown(String)
    /// The food has no weight for the measure; those that it has.
    case measureDoesNotFit(Measure.ID, available: [Portion])
    /// A number that is no amount, such as 1/0.
    case unreadableNumber(String)
    /// Words behind a number that are neither its measure nor a name; with the number.
    case unreadableAmount(String)
    /// A unit of mass without a number.
    case missingNumber(Measure.ID)
    /// More than one number without a comma between them.
    case severalAmounts
    /// An amount without a food.
    case noFood
  }

  /// The words of the part, as they were typed.
  public let phrase: String
  /// Where it begins in the whole phrase, in characters from 1.
  public let position: Int
  /// Why it could not be read.
  public let reason: Reason
  /// The words that may name a food, folded; empty where the name is not what is wrong.
  package let name: [String]
  /// The food of which nobody knows what the measure weighs, where that is all that is wrong.
  package var unweighed: Unweighed?
  /// Foods with a name near to the words, best first.
  public let suggestions: [Food]

  /// Whether it may be a food after all, and what is wrong is that its name is not known.
  package var mayBeFood: Bool {
    reason == .unknownFood && !name.isEmpty && !saysSupplement && !saysFasting
  }

  /// A food in a measure without a weight: `1 plastik bakso`.
  package struct Unweighed: Hashable, Sendable {
    package let food: Food
    package let measure: Measure.ID
    package let size: PortionSize?
  }

  /// Whether a supplement may be meant rather than a food.
  package var saysSupplement: Bool { says(PhraseWords.supplements) }

  /// Whether it may say that nothing was eaten.
  package var saysFasting: Bool { says(PhraseWords.fasting) }

  private func says(_ words: Set<String>) -> Bool {
    !words.isDisjoint(with: NameKey.words(of: phrase))
  }
}
