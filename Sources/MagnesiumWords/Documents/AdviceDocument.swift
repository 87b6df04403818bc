import MagnesiumKit

/// What closes a gap, and what is to be minded at it.
package struct AdviceDocument {
  private let advice: Advice
  private let wording: any Phrasebook

  package static func of(_ advice: Advice, in wording: any Phrasebook) -> Document {
    let document = AdviceDocument(advice: advice, wording: wording)
    return Document([
      [document.heading],
      // What weighs against eating or taking more stands before what is missing.
      wording.blocks(of: advice.cautions.filter { $0.severity >= .warning }),
      document.opening, document.foods, document.swaps, document.closing,
    ])
  }

  private var isOneDay: Bool { advice.isOfOneDay }

  private var heading: Block {
    .heading(
      isOneDay
        ? wording.longDate(advice.to)
        : wording.date(advice.from) + " – " + wording.date(advice.to))
  }

  private var opening: [Block] {
    guard !advice.isHeldBack else { return [.text(wording.noFoodProposed)] }
    guard let reference = advice.reference else { return [] }
    let target = wording.figure(of: reference)
    guard let gap = advice.gapMg else {
      return [
        .text(isOneDay ? wording.gapUnknown(to: target) : wording.noDayOfFourWeeksCounts)
      ]
    }
    guard gap > 0 else {
      guard isOneDay else { return [.text(wording.meanReaches(target))] }
      let reached = Block.text(wording.referenceReached(target))
      guard let weeks = advice.weeksGapMg, weeks > 0 else { return [reached] }
      return [reached, .text(wording.weeksBelow(wording.mg(weeks)))]
    }
    let missing = wording.mg(gap, isAtMost: advice.unknownItems > 0)
    var blocks: [Block] = []
    if let mean = advice.meanMg, let days = advice.daysCounted {
      let known = wording.mg(mean, isAtLeast: advice.unknownItems > 0)
      blocks.append(
        .text(wording.meanBelow(days: days, mean: known, missing: missing, target: target)))
    } else if advice.cautions.contains(where: \.limitsFood) {
      blocks.append(.text(wording.amountBelow(missing: missing, target: target)))
    } else {
      blocks.append(.text(wording.toReach(target, missing: missing)))
    }
    if advice.mayBeLess { blocks.append(.text(wording.gapMayBeSmaller)) }
    if advice.weeksGapMg == 0 { blocks.append(.text(wording.weeksReach)) }
    return blocks
  }

  private var foods: [Block] {
    guard let gap = advice.gapMg, gap > 0, !advice.suggestions.isEmpty else { return [] }
    return [.text(isOneDay ? wording.anyOneOfThese : wording.anyOneOfTheseAWeek)]
      + advice.suggestions.map { .item(line($0, closing: gap)) } + together(gap)
      + wording.foodAdvice(
        of: advice.medicines, about: advice.suggestions.map(\.traits))
  }

  private func line(_ suggestion: Suggestion, closing gap: Double) -> String {
    let amount = wording.amount(
      suggestion.count, of: suggestion.portion.measure, grams: suggestion.grams)
    let name = suggestion.food.name[wording.language].printable
    let energy = wording.energy(suggestion.energy)
    var text: String
    if isOneDay {
      text = "\(name) · \(amount): +\(gain(suggestion)), \(energy)"
      if suggestion.reliableMg < gap - 0.05 {
        text += wording.closesGap(suggestion.reliableMg / gap * 100)
      }
    } else {
      let (times, mgADay) = advice.weekly(suggestion)
      text =
        "\(name) · \(amount), "
        + wording.timesAWeek(times, lift: wording.mg(mgADay), energy: energy)
      if suggestion.isDisputed { text += wording.eachBetween(suggestion.range) }
    }
    if suggestion.timesLogged > 0 { text += wording.youLoggedIt(suggestion.timesLogged) }
    return text + wording.mark(suggestion.traits, for: advice.medicines)
  }

  /// The range alone where tables disagree much: one figure would promise too much.
  private func gain(_ suggestion: Suggestion) -> String {
    suggestion.isDisputed
      ? wording.mgRange(suggestion.range) : wording.mg(suggestion.mg)
  }

  private func together(_ gap: Double) -> [Block] {
    guard isOneDay, let some = Suggestion.together(advice.suggestions, closing: gap) else {
      return []
    }
    return [
      .text(
        wording.firstTogether(
          some.count, mg: wording.mg(some.reduce(0) { $0 + $1.reliableMg }),
          energy: wording.energy(some.reduce(0) { $0 + $1.energy })))
    ]
  }

  private var swaps: [Block] {
    advice.swaps.isEmpty
      ? []
      : [.text(wording.swapsThatCostLittle)]
        + wording.blocks(of: advice.swaps, minding: advice.medicines)
  }

  private var closing: [Block] {
    guard !advice.suggestions.isEmpty else { return [] }
    return [
      .muted(
        wording.figuresAreOfTables + wording.askClinicianFirst
          + (advice.isPregnant ? wording.washRawFoodInPregnancy : ""))
    ]
  }
}

/// What of a person's medicines is to be minded at foods that are proposed.
extension Phrasebook {
  /// ` · mind levothyroxine`; empty where nothing is to be minded.
  func mark(_ traits: Set<FoodTrait>, for medicines: [MedicineInteraction]) -> String {
    let names = medicines.hindered(by: traits).map { $0.name[language] }
    return names.isEmpty ? "" : mind(names.joined(separator: ", "))
  }

  /// What the marks of some foods mean, and what has none: of a food its traits are known, not its
  /// fibre.
  func foodAdvice(
    of medicines: [MedicineInteraction], about foods: [Set<FoodTrait>]
  ) -> [Block] {
    guard !foods.isEmpty else { return [] }
    return medicines.compactMap { medicine in
      guard let advice = medicine.foodAdvice else { return nil }
      let marked = medicine.foods.map { name($0) }.sorted().joined(separator: ", ")
      return .remark(
        "\(capitalized(medicine.name[language])): \(advice[language])" + markedHere(marked))
    }
  }

  func blocks(of swaps: [FoodSwap], minding medicines: [MedicineInteraction]) -> [Block] {
    swaps.map { .item(swap($0) + mark($0.traits, for: medicines)) }
      + foodAdvice(of: medicines, about: swaps.map(\.traits))
  }
}
