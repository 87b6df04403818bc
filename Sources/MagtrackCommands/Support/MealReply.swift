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
    try Output.write(
      session.screen.text(of: wording.document(of: meal, reading: reading, done: done)))
  }
}
