import MagnesiumKit
import MagnesiumWords

/// Answers with a food: its figure, where that comes from, and where it stands.
struct FoodReply {
  let session: Session
  /// nil where there is no diary.
  let tracker: Tracker?
  let asJSON: Bool

  func show(_ food: Food) throws {
    let library = try tracker?.foods ?? .builtIn
    let reference = try tracker?.day().reference
    // Nobody is told how much of it a food is where it is no aim for them.
    let aim =
      try tracker.map { try $0.personalReferences.isAim(reading: $0.today) } == false
      ? nil : reference
    let recipe = library.recipe(of: food)
    let own = try tracker?.ownFoods.first { $0.id == food.id }
    try Output.write(
      asJSON
        ? JSONText.text(of: FoodJSON(food, recipe: recipe, reference: reference))
        : session.screen.text(
          of: FoodDocument.of(
            food, own: own, recipe: recipe, reference: aim, in: session.wording)))
  }

  /// Says what was done to a food of one's own, and shows it.
  func kept(_ own: OwnFood, _ done: String) throws {
    let wording = session.wording
    let food = own.food
    if asJSON {
      try Output.write(JSONText.text(of: FoodJSON(food, recipe: nil, reference: nil)))
    } else {
      try Output.write(
        session.screen.text(
          of: FoodDocument.of(
            food, own: own, recipe: nil, reference: nil, done: done, in: wording)))
    }
    if let mg = food.magnesium?.per100g.mg, mg > Plausibility.mostMagnesiumPer100g {
      Output.remark(
        wording.moreThanAnyFood(mg))
    }
    if let hidden = own.food.names.lazy.compactMap(FoodLibrary.builtIn.food(named:)).first {
      let name = hidden.name[wording.language]
      Output.remark(
        wording.comesBeforeBuiltIn(name, id: hidden.id))
    }
  }
}
