import MagnesiumKit

/// A profile, with the reference that follows from it.
package enum ProfileDocument {
  package static func of(
    _ profile: Profile, tracker: Tracker, in wording: any Phrasebook
  ) -> Document {
    let unsaid = wording.notSaid
    let today = tracker.today
    var lines = [
      wording.bornOn(profile.born.map(wording.date) ?? unsaid),
      wording.sexIs(profile.sex.map(wording.name) ?? unsaid),
    ]
    for period in profile.circumstances {
      var parts = [wording.name(period.authority)]
      if period.isPregnant { parts.append(wording.pregnant) }
      if period.isLactating { parts.append(wording.breastfeeding) }
      parts += period.eating.diets.map { wording.name($0) }.sorted()
      let avoided = period.eating.avoided.map { wording.name($0) }.sorted()
      if !avoided.isEmpty {
        parts.append(wording.nothingWith(avoided.joined(separator: ", ")))
      }
      if !period.eating.disliked.isEmpty {
        parts.append(
          wording.noFoodCalled(
            period.eating.disliked.map(\.printable).sorted().joined(separator: ", ")))
      }
      parts += period.health.conditions.map { wording.name($0) }.sorted()
      let medicines = period.health.medicines.map { wording.name($0) }.sorted()
      if !medicines.isEmpty {
        parts.append(wording.takes(medicines.joined(separator: ", ")))
      }
      let facts = parts.joined(separator: " · ")
      lines.append(
        period.from == Circumstances.always
          ? wording.reference(facts) : wording.from(period.from, facts))
    }
    if let stage = profile.lifeStage(on: today), let period = profile.circumstances(on: today),
      let target = tracker.references.target(of: period.authority, for: stage)
    {
      let mg = wording.decimal(target.mg, places: 0)
      let isLimited = profile.guidance(reading: today) == .limited
      lines.append(
        isLimited || profile.isInfant(on: today)
          ? wording.referenceAlone(target, isLimited: isLimited)
          : wording.referenceToday(mg, label: target.label, authority: target.authority))
      if let newer = wording.newerEdition(than: target.authority) {
        lines.append("\(wording.name(target.authority)): \(newer)")
      }
    } else if let missing = tracker.missingReference(for: profile) {
      lines.append(
        missing == .profileIncomplete
          ? wording.birthDateAndSexNeeded
          : wording.reason(missing))
    }
    let preferences = tracker.preferences
    if preferences.dayStart != .midnight {
      lines.append(
        wording.dayStartsAt(preferences.dayStart.text))
    }
    if preferences.cup != .us {
      let ml = wording.decimal(preferences.cup.cupMillilitres, places: 0)
      lines.append(wording.cupHolds(ml))
    }
    lines.append(completeness(preferences.completeness, wording))
    return Document([lines.map(Block.remark)])
  }

  private static func completeness(_ rule: CompletenessRule, _ wording: any Phrasebook) -> String {
    guard !rule.sufficientMeals.isEmpty else {
      return wording.dayCountsWhenClosed
    }
    let meals = wording.meals(of: rule)
    return wording.dayCountsWhenClosedOrMeals(meals)
  }
}
