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
    let food = library.withOwnPortions(food)
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

  /// Keeps a food of one's own, says what was done to it and shows it. Whether entries of unknown magnesium
  /// are to get its figures is asked on a terminal, and elsewhere told.
  ///
  /// - Parameters:
  ///   - fillsIn: whether they are; nil where nobody said.
  ///   - keep: keeps the food, or in a dry run only tells what that would do.
  func keep(
    _ done: String, fillingIn fillsIn: Bool?,
    _ keep: (_ fillsIn: Bool, _ isDryRun: Bool) throws -> FoodReceipt
  ) throws {
    let wording = session.wording
    var isWanted = fillsIn ?? false
    if fillsIn == nil, session.screen.isInteractive, !asJSON {
      let entries = try keep(false, true).entries
      if !entries.isEmpty {
        Output.tell(wording.canBeFilledIn(entries.count))
        Output.note(
          session.screen.text(of: entries.blocks(in: wording, atMost: Self.mostListed)))
        isWanted = session.confirms(wording.askToFillIn(entries.count))
      }
    }
    let receipt = try keep(isWanted, false)
    try kept(receipt.food, done, receipt)
    let count = receipt.entries.count
    guard count > 0 else { return }
    if receipt.areFilledIn {
      if !asJSON {
        Output.note(
          session.screen.text(of: receipt.entries.blocks(in: wording, atMost: Self.mostListed)))
      }
      Output.remark(wording.filledIn(count) + ". " + wording.takeItBack)
    } else if fillsIn == nil {
      Output.remark(wording.howToFillIn(count, food: receipt.food.id.shellWord))
    }
  }

  /// The rest is counted.
  private static let mostListed = 15

  private func kept(_ own: OwnFood, _ done: String, _ receipt: FoodReceipt) throws {
    let wording = session.wording
    let food = own.food
    if asJSON {
      var json = FoodJSON(food, recipe: nil, reference: nil)
      json.filled_in = receipt.areFilledIn ? receipt.entries.map { String($0.new.id) } : []
      try Output.write(JSONText.text(of: json))
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
