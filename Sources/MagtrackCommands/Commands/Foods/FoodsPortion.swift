import ArgumentParser
import MagnesiumKit
import MagnesiumWords

struct FoodsPortion: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "portion",
      abstract: say.aboutOwnPortions,
      subcommands: [PortionAdd.self, PortionList.self, PortionDelete.self])
  }
}

struct PortionAdd: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "add",
      abstract: say.aboutAddingPortion,
      discussion: say.examplesOfAddingPortion)
  }

  @Argument(
    help: ArgumentHelp(say.foodOfPortion, valueName: "id"),
    completion: Complete.foods)
  var food: String

  @Argument(help: ArgumentHelp(say.measureWithWeight, valueName: "plastik=250g"))
  var portion: String

  @OptionGroup var data: DataOptions

  func run() throws {
    let session = try Session()
    let tracker = try session.trackerForWriting()
    let food = try session.food(named: food, in: tracker)
    let own: OwnPortion
    do throws(AmountProblem) {
      own = try OwnPortion(portion, of: food.id)
    } catch {
      switch error {
      case .ambiguousNumber(let number):
        throw session.ambiguous(number, in: portion.printable)
      case .notPositive: throw Failure(.unreadableInput, session.wording.amountNotPositive)
      case .unreadable:
        throw Failure(.usage, session.wording.notAnOwnPortion(portion.printable))
      }
    }
    try tracker.weigh(own)
    try Output.write(
      data.json
        ? JSONText.text(of: PortionsJSON([own]))
        : session.screen.text(
          of: [
            .remark(
              session.wording.weighs(own, food: food.name[session.wording.language].printable)),
            .text(session.wording.takeItBack),
          ]))
  }
}

struct PortionList: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "list",
      abstract: say.aboutListingPortions)
  }

  @OptionGroup var data: DataOptions

  func run() throws {
    let session = try Session()
    let wording = session.wording
    let tracker = try session.trackerIfAny()
    let portions = try tracker?.pantry.portions ?? []
    if data.json { return try Output.write(JSONText.text(of: PortionsJSON(portions))) }
    guard let tracker, !portions.isEmpty else { return try Output.write(wording.noOwnPortions) }
    let library = try tracker.foods
    try Output.write(
      session.screen.text(
        of: portions.map { portion in
          let food = library.food(id: portion.foodID)?.name[wording.language]
          return .remark(wording.weighs(portion, food: (food ?? portion.foodID).printable))
        }))
  }
}

struct PortionDelete: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "delete",
      abstract: say.aboutDeletingPortion)
  }

  @Argument(
    help: ArgumentHelp(say.foodOfPortion, valueName: "id"),
    completion: Complete.foods)
  var food: String

  @Argument(help: ArgumentHelp(say.measureOfPortion, valueName: say.measurePlaceholder))
  var measure: [String]

  @OptionGroup var speech: LanguageOption

  func run() throws {
    let session = try Session()
    let tracker = try session.trackerForWriting()
    let food = try session.food(named: food, in: tracker)
    let words = measure.joined(separator: " ")
    let name = food.name[session.wording.language].printable
    guard let portion = OwnPortion(measure: words, of: food.id) else {
      throw Failure(.usage, session.wording.noSuchPortion(words.printable, of: name))
    }
    do {
      let portion = try tracker.deletePortion(portion.id)
      try Output.write(session.wording.deleted(session.wording.weighs(portion, food: name)))
    } catch TrackerError.diary(.noSuchPortion) {
      throw Failure(.nothing, session.wording.noSuchPortion(words.printable, of: name))
    }
  }
}

/// `foods portion add --json` and `list --json`
struct PortionsJSON: Encodable {
  struct PortionJSON: Encodable {
    let food_id: String
    let measure: String
    @Nullable var size: String?
    let amount_g: Double
  }

  let schema_version = 1
  let portions: [PortionJSON]

  init(_ portions: [OwnPortion]) {
    self.portions = portions.map {
      var portion = PortionJSON(
        food_id: $0.foodID, measure: $0.measure, amount_g: $0.grams.tenths)
      portion.size = $0.size?.rawValue
      return portion
    }
  }
}
