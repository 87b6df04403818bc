import MagnesiumKit

/// The profile for people, with the reference that follows from it.
enum ProfileText {
  static func text(
    of profile: Profile, tracker: Tracker, wording: Wording, screen: Screen
  ) -> String {
    let unsaid = wording("not said", "belum diisi")
    let today = tracker.today
    var lines = [
      wording("Born: ", "Lahir: ") + (profile.born.map(wording.date) ?? unsaid),
      wording("Sex: ", "Jenis kelamin: ") + (profile.sex.map(wording.name) ?? unsaid),
    ]
    for period in profile.circumstances {
      var parts = [wording.name(period.authority)]
      if period.isPregnant { parts.append(wording("pregnant", "hamil")) }
      if period.isLactating { parts.append(wording("breastfeeding", "menyusui")) }
      parts += period.eating.diets.map(wording.name).sorted()
      let avoided = period.eating.avoided.map(wording.name).sorted()
      if !avoided.isEmpty {
        parts.append(wording("nothing with ", "tanpa ") + avoided.joined(separator: ", "))
      }
      if !period.eating.disliked.isEmpty {
        parts.append(
          wording("no food called ", "tidak suka ")
            + period.eating.disliked.map(\.printable).sorted().joined(separator: ", "))
      }
      parts += period.health.conditions.map(wording.name).sorted()
      let medicines = period.health.medicines.map(wording.name).sorted()
      if !medicines.isEmpty {
        parts.append(wording("takes ", "minum ") + medicines.joined(separator: ", "))
      }
      let since =
        period.from == Circumstances.always
        ? wording("Reference: ", "Acuan: ")
        : wording("From \(wording.date(period.from)): ", "Mulai \(wording.date(period.from)): ")
      lines.append(since + parts.joined(separator: " · "))
    }
    if let stage = profile.lifeStage(on: today), let period = profile.circumstances(on: today),
      let target = tracker.references.target(of: period.authority, for: stage)
    {
      let mg = wording.decimal(target.mg, places: 0)
      let isLimited = profile.guidance(reading: today) == .limited
      lines.append(
        isLimited || profile.isInfant(on: today)
          ? wording.referenceAlone(target, isLimited: isLimited)
          : wording(
            "Today's reference: \(mg) mg of magnesium (\(target.label), \(wording.name(target.authority)))",
            "Acuan hari ini: magnesium \(mg) mg (\(target.label), \(wording.name(target.authority)))"
          ))
      if let newer = wording.newerEdition(than: target.authority) {
        lines.append("\(wording.name(target.authority)): \(newer)")
      }
    } else if let missing = tracker.missingReference(for: profile) {
      lines.append(
        missing == .profileIncomplete
          ? wording(
            "Birth date and sex are needed for a reference: magtrack setup",
            "Acuan membutuhkan tanggal lahir dan jenis kelamin: magtrack setup")
          : wording.reason(missing))
    }
    let preferences = tracker.preferences
    if preferences.dayStart != .midnight {
      lines.append(
        wording(
          "Your day starts at \(preferences.dayStart.text)",
          "Hari Anda mulai pukul \(preferences.dayStart.text)"))
    }
    if preferences.cup != .us {
      let ml = wording.decimal(preferences.cup.cupMillilitres, places: 0)
      lines.append(wording("A cup holds \(ml) mL", "Satu cangkir berisi \(ml) mL"))
    }
    lines.append(completeness(preferences.completeness, wording))
    return lines.map { screen.wrap($0, hanging: 2) }.joined(separator: "\n")
  }

  private static func completeness(_ rule: CompletenessRule, _ wording: Wording) -> String {
    guard !rule.sufficientMeals.isEmpty else {
      return wording(
        "A past day counts only when you close it: magtrack done",
        "Hari yang sudah lewat hanya dihitung bila Anda tutup: magtrack done")
    }
    let meals = wording.meals(of: rule)
    return wording(
      "A past day counts when you close it (magtrack done), or when \(meals) are logged",
      "Hari yang sudah lewat dihitung bila Anda tutup (magtrack done) atau bila \(meals) tercatat")
  }
}

extension Wording {
  /// `breakfast, lunch and dinner, or sahur and buka`
  func meals(of rule: CompletenessRule) -> String {
    rule.sufficientMeals.map { meals in
      let names = Meal.allCases.filter(meals.contains).map { self.name($0) }
      let last = names.last ?? ""
      return names.count < 2
        ? last : names.dropLast().joined(separator: ", ") + self(" and ", " dan ") + last
    }.joined(separator: self(", or ", ", atau "))
  }
}
