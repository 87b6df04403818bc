import MagnesiumKit
import MagnesiumWords

/// Suggestions for people.
struct AdviceText {
  let advice: Advice
  let wording: any Phrasebook
  let screen: Screen

  var text: String {
    [[heading], cautions, opening, foods, swaps, closing].filter { !$0.isEmpty }
      .map { $0.joined(separator: "\n") }.joined(separator: "\n\n")
  }

  private var isOneDay: Bool { advice.isOfOneDay }

  private var heading: String {
    Tone.heading(
      isOneDay
        ? wording.longDate(advice.to)
        : wording.date(advice.from) + " – " + wording.date(advice.to), on: screen)
  }

  /// What weighs against eating or taking more stands before what is missing.
  private var cautions: [String] {
    CautionText.lines(
      advice.cautions.filter { $0.severity >= .warning }, wording: wording, screen: screen)
  }

  private var medicines: FoodMedicineText {
    FoodMedicineText(medicines: advice.medicines, wording: wording, screen: screen)
  }

  private var opening: [String] {
    guard !advice.isHeldBack else {
      return [
        screen.wrap(
          wording.noFoodProposed)
      ]
    }
    guard let reference = advice.reference else { return [] }
    let target =
      "\(wording.decimal(reference.mg, places: 0)) mg (\(reference.label), \(wording.name(reference.authority)))"
    guard let gap = advice.gapMg else {
      return [
        screen.wrap(
          isOneDay
            ? wording.gapUnknown(to: target)
            : wording.noDayOfFourWeeksCounts)
      ]
    }
    guard gap > 0 else {
      return [
        screen.wrap(
          isOneDay
            ? wording.referenceReached(target)
            : wording.meanReaches(target))
      ]
    }
    var lines: [String] = []
    let missing = wording.mg(gap, isAtMost: advice.unknownItems > 0)
    if let mean = advice.meanMg, let days = advice.daysCounted {
      let known = wording.mg(mean, isAtLeast: advice.unknownItems > 0)
      lines.append(
        wording.meanBelow(days: days, mean: known, missing: missing, target: target))
    } else if advice.cautions.contains(where: \.limitsFood) {
      lines.append(
        wording.amountBelow(missing: missing, target: target))
    } else {
      lines.append(
        wording.toReach(target, missing: missing))
    }
    if advice.mayBeLess {
      lines.append(
        wording.gapMayBeSmaller)
    }
    return lines.map { screen.wrap($0) }
  }

  private var foods: [String] {
    guard let gap = advice.gapMg, gap > 0, !advice.suggestions.isEmpty else { return [] }
    let title =
      isOneDay
      ? wording.anyOneOfThese
      : wording.anyOneOfTheseAWeek
    return [title]
      + advice.suggestions.map { suggestion in
        let amount = wording.amount(
          suggestion.count, of: suggestion.portion.measure, grams: suggestion.grams)
        let name = suggestion.food.name[wording.language].printable
        let energy = wording.energy(suggestion.energy)
        var text: String
        if isOneDay {
          text = "\(name) · \(amount): +\(wording.mg(suggestion.mg)), \(energy)"
          if suggestion.mg < gap - 0.05 {
            text += wording.closesGap(suggestion.mg / gap * 100)
          }
        } else {
          let (times, mgADay) = advice.weekly(suggestion)
          let lift = wording.mg(mgADay)
          text =
            "\(name) · \(amount), "
            + wording.timesAWeek(times, lift: lift, energy: energy)
        }
        if suggestion.timesLogged > 0 {
          text += wording.youLoggedIt(suggestion.timesLogged)
        }
        return screen.wrap(
          text + medicines.mark(suggestion.traits), indent: 2, hanging: 2)
      } + together(gap) + medicines.advice(advice.suggestions.map(\.traits))
  }

  private func together(_ gap: Double) -> [String] {
    guard isOneDay, let some = Suggestion.together(advice.suggestions, closing: gap) else {
      return []
    }
    let mg = wording.mg(some.reduce(0) { $0 + $1.mg })
    let energy = wording.energy(some.reduce(0) { $0 + $1.energy })
    return [
      screen.wrap(
        wording.firstTogether(some.count, mg: mg, energy: energy))
    ]
  }

  private var swaps: [String] {
    guard !advice.swaps.isEmpty else { return [] }
    return [wording.swapsThatCostLittle]
      + medicines.swaps(advice.swaps)
  }

  private var closing: [String] {
    guard !advice.suggestions.isEmpty else { return [] }
    let figures = wording.figuresAreOfTables
    return [
      screen.wrap(
        Tone.muted(
          figures
            + wording.askClinicianFirst
            + (advice.isPregnant
              ? wording.washRawFoodInPregnancy : ""),
          on: screen))
    ]
  }
}
