import MagnesiumKit

extension Phrasebook {
  /// What a change did, so that no two changes read alike.
  package func text(of change: Change) -> String { ChangeText(change: change, wording: self).text }
}

/// What a change did, in words.
private struct ChangeText {
  private static let mostNames = 6

  let change: Change
  let wording: any Phrasebook

  var text: String {
    [subject, day, numbers, overtaken].compactMap(\.self).joined(separator: " · ")
  }

  private var overtaken: String? {
    switch change.overtaken {
    case .nothing: nil
    case .part: wording.partStaysAsElsewhere
    case .all: wording.staysAsElsewhere
    }
  }

  private var subject: String {
    switch change.kind {
    case .log:
      wording.changeLogged(
        [entries, symptoms].filter { !$0.isEmpty }.joined(separator: ", "))
    case .take: wording.changeTaken(entries)
    case .delete: wording.changeDeleted(entries)
    case .done: wording.changeDayClosed
    case .fast: wording.changeDayFasted
    case .reopen: wording.changeDayReopened
    case .profile:
      wording.changeProfile(
        [profile, change.preferences == nil ? "" : preferences].filter { !$0.isEmpty }
          .joined(separator: "; "))
    case .edit: wording.changeEdited(edits)
    case .copy: wording.changeCopied(entries)
    case .remember:
      wording.changeRemembered(remembered)
    case .preferences:
      wording.changePreferences(preferences)
    case .addFood: wording.changeFoodAdded(foods)
    case .editFood:
      // Only what its figures told of entries.
      change.foods.isEmpty ? wording.changeEdited(edits) : wording.changeFoodEdited(foods)
    case .deleteFood: wording.changeFoodDeleted(foods)
    case .addPortion: wording.changePortionAdded(portions)
    case .deletePortion: wording.changePortionDeleted(portions)
    case .addSupplement:
      wording.changeSupplementAdded(supplements)
    case .editSupplement:
      wording.changeSupplementEdited(supplements)
    case .deleteSupplement:
      wording.changeSupplementDeleted(supplements)
    case .scheduleSupplement: wording.changeSchedule(of: supplements)
    case .addRecipe: wording.changeRecipeAdded(recipes)
    case .editRecipe: wording.changeRecipeEdited(recipes)
    case .deleteRecipe: wording.changeRecipeDeleted(recipes)
    case .importDiary: wording.changeImported(imported)
    case .saveMeal: wording.changeMealSaved(meals)
    case .deleteMeal: wording.changeMealDeleted(meals)
    case .logSymptom: wording.changeSymptomLogged(symptoms)
    case .editSymptom: wording.changeSymptomEdited(symptomEdits)
    case .deleteSymptom: wording.changeSymptomDeleted(symptoms)
    case .addSymptomKind: wording.changeSymptomKindAdded(symptomKinds)
    case .planTrial: wording.changeTrialPlanned(trials)
    case .startTrial: wording.changeTrialStarted(trials)
    case .changeTrial: wording.changeTrialAmended(trials)
    case .stopTrial: wording.changeTrialStopped(trials)
    }
  }

  private var day: String? {
    let days =
      change.entries.compactMap { $0.any?.intake.day } + change.days.compactMap { $0.any?.day }
      + change.symptoms.compactMap { $0.any?.symptom.day }
    guard let first = days.min(), let last = days.max() else { return nil }
    return first == last
      ? wording.longDate(first) : wording.date(first) + " – " + wording.date(last)
  }

  /// The numbers by which `magtrack entries` knows what was changed.
  private var numbers: String? {
    let ids = change.entries.compactMap { $0.any?.id } + change.symptoms.compactMap { $0.any?.id }
    guard let first = ids.min(), let last = ids.max() else { return nil }
    if ids.count == 1 { return wording.entryNumber(first) }
    let list =
      last - first + 1 == ids.count
      ? "\(first)–\(last)" : shortened(ids.map(String.init))
    return wording.entryNumbers(list)
  }

  // MARK: Entries

  private var entries: String {
    shortened(change.entries) { step in
      let name = step.name[wording.language].printable
      guard let entry = step.any else { return name }
      return switch entry.intake.kind {
      case .amount: "\(name) (\(figure(entry.intake)))"
      case .unknown: "\"\(name)\" (\(wording.notUnderstood))"
      default: "\(name) (\(amount(entry.intake)))"
      }
    }
  }

  private var edits: String {
    shortened(change.entries) { step in
      guard let old = step.old?.intake, let new = step.new?.intake else {
        return step.name[wording.language].printable
      }
      return edit(old, new)
    }
  }

  /// `fried tempeh: 3 → 2 pieces, 50 g`
  private func edit(_ old: Intake, _ new: Intake) -> String {
    func shown(_ old: String, _ new: String) -> String? { old == new ? nil : "\(old) → \(new)" }
    let (oldName, newName) = (
      old.name[wording.language].printable, new.name[wording.language].printable
    )
    let amounts =
      old.unit == new.unit && isCounted(old) && isCounted(new) && amount(old) != amount(new)
      ? "\(wording.short(old.quantity)) → \(amount(new))" : shown(amount(old), amount(new))
    let parts = [
      old.kind == .amount && new.kind == .amount ? nil : amounts,
      oldName == newName && (amounts == nil || new.kind == .amount)
        ? shown(figure(old), figure(new)) : nil,
      shown(wording.date(old.day), wording.date(new.day)),
      shown(old.occurredAt.time.text, new.occurredAt.time.text),
      shown(wording.name(old.meal), wording.name(new.meal)),
    ].compactMap(\.self)
    let name = shown(oldName, newName) ?? newName
    return parts.isEmpty ? name : "\(name): \(parts.joined(separator: ", "))"
  }

  /// Whether its amount begins with the count, and not with a weight alone.
  private func isCounted(_ intake: Intake) -> Bool {
    amount(intake).hasPrefix(wording.short(intake.quantity) + " ")
  }

  private func amount(_ intake: Intake) -> String {
    wording.amount(intake.quantity, of: intake.unit, grams: intake.grams)
  }

  private func figure(_ intake: Intake) -> String {
    intake.magnesium.map { wording.mg($0.mg) }
      ?? wording.magnesiumUnknown
  }

  // MARK: Symptoms and trials

  private var symptoms: String {
    shortened(change.symptoms) { step in
      step.any.map { wording.text(of: $0.symptom) } ?? step.name[wording.language].printable
    }
  }

  private var symptomEdits: String {
    shortened(change.symptoms) { step in
      guard let old = step.old?.symptom, let new = step.new?.symptom else {
        return step.name[wording.language].printable
      }
      return "\(wording.text(of: old)) → \(wording.text(of: new))"
    }
  }

  private var symptomKinds: String {
    shortened(change.symptomKinds) { $0.name[wording.language].printable }
  }

  private var trials: String {
    shortened(change.trials.filter { $0.new != nil || change.trials.count == 1 }) { step in
      let name = step.name[wording.language].printable
      return step.any.map { "\(name) (\($0.dose.name.printable))" } ?? name
    }
  }

  /// What came by an import: entries, or else whatever has a name.
  private var imported: String {
    let named = [foods, recipes, supplements, meals, portions, symptoms, symptomKinds, trials]
      .filter { !$0.isEmpty }.joined(
        separator: ", ")
    return [entries, named].first { !$0.isEmpty } ?? wording.records
  }

  // MARK: What a person keeps

  private var profile: String {
    guard let step = change.profile else { return "" }
    let (old, new) = (step.old ?? Profile(), step.new ?? Profile())
    func said(_ profile: Profile) -> [String] {
      [
        profile.born.map { wording.born(wording.date($0)) },
        profile.sex.map(wording.name),
      ].compactMap(\.self)
    }
    let days = Set((old.circumstances + new.circumstances).map(\.from)).sorted()
    let periods = days.map { day in
      let parts = difference(
        facts(of: old.circumstances(on: day)), facts(of: new.circumstances(on: day)))
      let from =
        day == Circumstances.always
        ? "" : wording.fromDay(day)
      return parts.isEmpty ? "" : parts + from
    }
    return ([difference(said(old), said(new))] + periods).filter { !$0.isEmpty }
      .joined(separator: "; ")
  }

  private func facts(of period: Circumstances?) -> [String] {
    guard let period else { return [] }
    return [
      [wording.name(period.authority)],
      period.isPregnant ? [wording.pregnant] : [],
      period.isLactating ? [wording.breastfeeding] : [],
      period.eating.diets.map(wording.name).sorted(),
      period.eating.avoided.map { wording.without(wording.name($0)) }.sorted(),
      period.eating.disliked.map { wording.dislikes($0.printable) }.sorted(),
      period.health.conditions.map(wording.name).sorted(),
      period.health.medicines.map { wording.takes(wording.name($0)) }.sorted(),
    ].flatMap(\.self)
  }

  private var preferences: String {
    func facts(_ preferences: Preferences) -> [String] {
      let ml = wording.decimal(preferences.cup.cupMillilitres, places: 0)
      return [
        wording.dayFrom(preferences.dayStart.text),
        wording.cupOf(ml),
        wording.completeWith(
          preferences.completeness.sufficientMeals.isEmpty
            ? "done" : wording.meals(of: preferences.completeness)),
      ]
    }
    return difference(
      facts(change.preferences?.old ?? Preferences()),
      facts(change.preferences?.new ?? Preferences()))
  }

  private var remembered: String {
    shortened(change.remembered.map { "\"\($0.printable)\"" })
  }

  private var foods: String {
    changed(change.foods, called: { $0.name[wording.language] }) { food in
      let portions = food.portions.map {
        wording.amount(1, of: $0.measure, grams: $0.grams)
          + ($0.size.map { " " + wording.name($0) } ?? "")
      }
      return [food.name.english, food.name.indonesian].uniqued()
        + [
          wording.claim(of: food) ?? wording.magnesiumUnknown,
          food.kcal.map { wording.kcal($0) },
        ].compactMap(\.self) + portions + food.synonyms
    }
  }

  private var recipes: String {
    changed(change.recipes, called: { $0.name[wording.language] }) { recipe in
      [recipe.name.english, recipe.name.indonesian].uniqued()
        + [
          recipe.food.magnesium.map { wording.mg($0.per100g.mg) + " / 100 g" },
          recipe.servings.map {
            wording.servings($0)
          },
          recipe.yieldGrams.map { wording.grams($0) },
        ].compactMap(\.self)
        + recipe.ingredients.map {
          wording.grams($0.grams) + " " + $0.name[wording.language]
        }
    }
  }

  private var supplements: String {
    changed(change.supplements, called: { $0.name }) { product in
      [
        product.name, wording.content(of: product),
        product.schedule.map { wording.schedule($0, unit: product.unit) }
          ?? wording.noSchedule,
      ]
    }
  }

  private var portions: String {
    shortened(change.portions) { step in
      step.any.map { wording.weighs($0, food: $0.foodID.printable) } ?? ""
    }
  }

  private var meals: String {
    changed(change.meals, called: { $0.name }) { [$0.phrase] }
  }

  /// Each with what is different of it, or with its first figure where it came or went as a whole.
  private func changed<Value>(
    _ steps: [Change.Step<Value>], called name: (Value) -> String, facts: (Value) -> [String]
  ) -> String {
    shortened(steps) { step in
      guard let any = step.any else { return step.name[wording.language].printable }
      let title = name(any).printable
      let parts: String
      if let old = step.old, let new = step.new {
        parts = difference(facts(old), facts(new))
      } else {
        parts = facts(any).first { $0 != name(any) }?.printable ?? ""
      }
      return parts.isEmpty ? title : "\(title) (\(parts))"
    }
  }

  /// `a, b → c`, or what came, or what is gone.
  private func difference(_ old: [String], _ new: [String]) -> String {
    let gone = shortened(old.filter { !new.contains($0) }.map(\.printable))
    let come = shortened(new.filter { !old.contains($0) }.map(\.printable))
    if gone.isEmpty { return come }
    return come.isEmpty ? wording.noLonger(gone) : "\(gone) → \(come)"
  }

  private func shortened(_ parts: [String]) -> String { shortened(parts) { $0 } }

  private func shortened<Part>(_ parts: [Part], _ text: (Part) -> String) -> String {
    let more = parts.count - Self.mostNames
    return
      (parts.prefix(Self.mostNames).map(text)
      + (more > 0 ? [wording.more(more)] : [])).joined(separator: ", ")
  }
}
