import MagnesiumKit

/// What a change did, in words, so that no two changes read alike.
struct ChangeText {
  private static let mostNames = 6

  private let change: Change
  private let wording: Wording

  static func text(_ change: Change, wording: Wording) -> String {
    let text = ChangeText(change: change, wording: wording)
    return [text.subject, text.day, text.numbers].compactMap(\.self).joined(separator: " · ")
  }

  private var subject: String {
    switch change.kind {
    case .log: wording("logged \(entries)", "mencatat \(entries)")
    case .take: wording("taken \(entries)", "minum \(entries)")
    case .delete: wording("deleted \(entries)", "menghapus \(entries)")
    case .done: wording("day closed as complete", "hari ditutup sebagai lengkap")
    case .fast: wording("day marked as a fast", "hari ditandai puasa penuh")
    case .reopen: wording("day reopened", "hari dibuka lagi")
    case .profile: wording("profile changed: \(profile)", "profil diubah: \(profile)")
    case .edit: wording("changed \(edits)", "mengubah \(edits)")
    case .copy: wording("copied \(entries)", "menyalin \(entries)")
    case .remember:
      wording("what \(remembered) means to you", "arti \(remembered) bagi Anda")
    case .preferences:
      wording("preferences changed: \(preferences)", "preferensi diubah: \(preferences)")
    case .addFood: wording("food added: \(foods)", "makanan ditambahkan: \(foods)")
    case .editFood: wording("food changed: \(foods)", "makanan diubah: \(foods)")
    case .deleteFood: wording("food deleted: \(foods)", "makanan dihapus: \(foods)")
    case .addSupplement:
      wording("supplement added: \(supplements)", "suplemen ditambahkan: \(supplements)")
    case .editSupplement:
      wording("supplement changed: \(supplements)", "suplemen diubah: \(supplements)")
    case .deleteSupplement:
      wording("supplement deleted: \(supplements)", "suplemen dihapus: \(supplements)")
    case .scheduleSupplement: wording("schedule of \(supplements)", "jadwal \(supplements)")
    case .addRecipe: wording("recipe added: \(recipes)", "resep ditambahkan: \(recipes)")
    case .editRecipe: wording("recipe changed: \(recipes)", "resep diubah: \(recipes)")
    case .deleteRecipe: wording("recipe deleted: \(recipes)", "resep dihapus: \(recipes)")
    case .importDiary: wording("imported \(imported)", "mengimpor \(imported)")
    case .saveMeal: wording("meal saved: \(meals)", "menu disimpan: \(meals)")
    case .deleteMeal: wording("saved meal deleted: \(meals)", "menu dihapus: \(meals)")
    }
  }

  private var day: String? {
    let days =
      change.entries.compactMap { $0.any?.intake.day } + change.days.compactMap { $0.any?.day }
    guard let first = days.min(), let last = days.max() else { return nil }
    return first == last
      ? wording.longDate(first) : wording.date(first) + " – " + wording.date(last)
  }

  /// The numbers by which `magtrack entries` knows what was changed.
  private var numbers: String? {
    let ids = change.entries.compactMap { $0.any?.id }
    guard let first = ids.min(), let last = ids.max() else { return nil }
    if ids.count == 1 { return wording("entry \(first)", "catatan \(first)") }
    let list =
      last - first + 1 == ids.count
      ? "\(first)–\(last)" : shortened(ids.map(String.init))
    return wording("entries \(list)", "catatan \(list)")
  }

  // MARK: Entries

  private var entries: String {
    shortened(change.entries) { step in
      let name = step.name[wording.language].printable
      guard let entry = step.any else { return name }
      return entry.intake.kind == .amount
        ? "\(name) (\(figure(entry.intake)))" : "\(name) (\(amount(entry.intake)))"
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
      ?? wording("magnesium unknown", "magnesium tidak diketahui")
  }

  /// What came by an import: entries, or else whatever has a name.
  private var imported: String {
    let named = [foods, recipes, supplements, meals].filter { !$0.isEmpty }.joined(separator: ", ")
    return [entries, named].first { !$0.isEmpty } ?? wording("records", "data")
  }

  // MARK: What a person keeps

  private var profile: String {
    guard let step = change.profile else { return "" }
    let (old, new) = (step.old ?? Profile(), step.new ?? Profile())
    func said(_ profile: Profile) -> [String] {
      [
        profile.born.map { wording("born ", "lahir ") + wording.date($0) },
        profile.sex.map(wording.name),
      ].compactMap(\.self)
    }
    let days = Set((old.circumstances + new.circumstances).map(\.from)).sorted()
    let periods = days.map { day in
      let parts = difference(
        facts(of: old.circumstances(on: day)), facts(of: new.circumstances(on: day)))
      let from =
        day == Circumstances.always
        ? "" : wording(" (from \(wording.date(day)))", " (mulai \(wording.date(day)))")
      return parts.isEmpty ? "" : parts + from
    }
    return ([difference(said(old), said(new))] + periods).filter { !$0.isEmpty }
      .joined(separator: "; ")
  }

  private func facts(of period: Circumstances?) -> [String] {
    guard let period else { return [] }
    return [
      [wording.name(period.authority)],
      period.isPregnant ? [wording("pregnant", "hamil")] : [],
      period.isLactating ? [wording("breastfeeding", "menyusui")] : [],
      period.eating.diets.map(wording.name).sorted(),
      period.eating.avoided.map { wording("without ", "tanpa ") + wording.name($0) }.sorted(),
      period.eating.disliked.map { wording("no ", "tidak suka ") + $0.printable }.sorted(),
      period.health.conditions.map(wording.name).sorted(),
      period.health.medicines.map { wording("takes ", "minum ") + wording.name($0) }.sorted(),
    ].flatMap(\.self)
  }

  private var preferences: String {
    func facts(_ preferences: Preferences) -> [String] {
      let ml = wording.decimal(preferences.cup.cupMillilitres, places: 0)
      return [
        wording("day from \(preferences.dayStart.text)", "hari mulai \(preferences.dayStart.text)"),
        wording("cup of \(ml) mL", "cangkir \(ml) mL"),
        wording("complete with ", "lengkap dengan ")
          + (preferences.completeness.sufficientMeals.isEmpty
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
          wording.claim(of: food) ?? wording("magnesium unknown", "magnesium tidak diketahui"),
          food.kcal.map { wording("\(wording.short($0)) kcal", "\(wording.short($0)) kkal") },
        ].compactMap(\.self) + portions + food.synonyms
    }
  }

  private var recipes: String {
    changed(change.recipes, called: { $0.name[wording.language] }) { recipe in
      [recipe.name.english, recipe.name.indonesian].uniqued()
        + [
          recipe.food.magnesium.map { wording.mg($0.per100g.mg) + " / 100 g" },
          recipe.servings.map {
            wording("\(wording.short($0)) servings", "\(wording.short($0)) porsi")
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
          ?? wording("no schedule", "tanpa jadwal"),
      ]
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
    return come.isEmpty ? wording("no longer ", "tidak lagi ") + gone : "\(gone) → \(come)"
  }

  private func shortened(_ parts: [String]) -> String { shortened(parts) { $0 } }

  private func shortened<Part>(_ parts: [Part], _ text: (Part) -> String) -> String {
    let more = parts.count - Self.mostNames
    return
      (parts.prefix(Self.mostNames).map(text)
      + (more > 0 ? [wording("\(more) more", "\(more) lagi")] : [])).joined(separator: ", ")
  }
}
