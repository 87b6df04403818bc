import MagnesiumKit
import MagnesiumWords

/// Answers with a saved meal and how its phrase is read.
struct MealReply {
  let session: Session
  let asJSON: Bool

  func show(_ meal: SavedMeal, _ reading: PhraseReading, _ done: String?) throws {
    let wording = session.wording
    if asJSON {
      try Output.write(
        JSONText.text(
          of: MealJSON(
            name: meal.name, phrase: meal.phrase, items: reading.items.map(MealJSON.Item.init))))
      return
    }
    let heading = [done, meal.name.printable].compactMap(\.self).joined(separator: ": ")
    let items = reading.items.map {
      session.screen.wrap(ItemText.line($0, wording: wording), indent: 2, hanging: 2)
    }
    let known = reading.items.compactMap(\.magnesium).reduce(0) { $0 + $1.mg }
    let unknown = reading.items.count { $0.magnesium == nil }
    let total = wording.mg(known, isAtLeast: unknown > 0)
    try Output.write(([heading] + items + ["  = " + total]).joined(separator: "\n"))
  }
}

/// A food of a phrase as it was understood, in one line.
enum ItemText {
  static func line(_ item: PhraseItem, wording: any Phrasebook) -> String {
    var parts = [
      item.food.name[wording.language].printable,
      wording.amount(
        item.quantity, of: item.measure,
        grams: item.food.supplementForms == nil || item.measure == "g" ? item.grams : nil),
      item.magnesium.map { wording.mg($0.mg) }
        ?? wording.magnesiumUnknown,
    ]
    if let certainty = wording.certainty(item.match) { parts.append(certainty) }
    return parts.joined(separator: " · ")
  }
}
