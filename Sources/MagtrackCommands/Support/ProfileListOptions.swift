import ArgumentParser
import MagnesiumKit
import MagnesiumWords

/// What of a profile is a list. Options add to it and take away from it.
struct ProfileListOptions: ParsableArguments {
  @Option(
    help: ArgumentHelp(
      say.dietOption), completion: Complete.diets)
  var diet: [String] = []

  @Option(
    name: .customLong("no-diet"),
    help: ArgumentHelp(
      say.noDietOption,
      valueName: say.dietPlaceholder), completion: Complete.diets)
  var noDiet: [String] = []

  @Option(
    help: ArgumentHelp(
      say.avoidOption, valueName: say.foodsPlaceholder), completion: Complete.avoided)
  var avoid: [String] = []

  @Option(
    name: .customLong("no-avoid"),
    help: ArgumentHelp(
      say.noAvoidOption,
      valueName: say.foodsPlaceholder), completion: Complete.avoided)
  var noAvoid: [String] = []

  @Option(
    help: ArgumentHelp(
      say.conditionOption, valueName: say.conditionPlaceholder), completion: Complete.conditions)
  var condition: [String] = []

  @Option(
    name: .customLong("no-condition"),
    help: ArgumentHelp(
      say.noConditionOption,
      valueName: say.conditionPlaceholder), completion: Complete.conditions)
  var noCondition: [String] = []

  @Option(
    help: ArgumentHelp(
      say.medicineOption, valueName: say.medicinePlaceholder), completion: Complete.medicines)
  var medicine: [String] = []

  @Option(
    name: .customLong("no-medicine"),
    help: ArgumentHelp(
      say.noMedicineOption, valueName: say.medicinePlaceholder),
    completion: Complete.medicines)
  var noMedicine: [String] = []

  var isEmpty: Bool {
    [diet, noDiet, avoid, noAvoid, condition, noCondition, medicine, noMedicine]
      .allSatisfy(\.isEmpty)
  }

  /// - Throws: a failure that names the word that is not known, and what there is.
  func changes(_ session: Session) throws -> ProfileListChanges {
    let wording = session.wording
    let names = ProfileNames.all
    return ProfileListChanges(
      diets: try change(
        "--diet", diet, noDiet, choices: Diet.allCases.map { wording.name($0) }, session
      ) { word, _ in names.diet(word).map { [$0] } ?? [] },
      avoided: try change(
        "--avoid", avoid, noAvoid, choices: FoodTrait.allCases.map { wording.name($0) }, session,
        names.avoided),
      conditions: try change(
        "--condition", condition, noCondition,
        choices: HealthCondition.allCases.map { wording.name($0) }, session
      ) { word, _ in names.condition(word).map { [$0] } ?? [] },
      medicines: try change(
        "--medicine", medicine, noMedicine,
        choices: BuiltInTables.medicines.map { $0.name[wording.language] },
        hint: wording.unknownMedicineMeansNothing, session
      ) { word, _ in names.medicine(word).map { [$0] } ?? [] })
  }

  /// - Parameters:
  ///   - choices: what may be said.
  ///   - hint: what else is to be known where a word is not known.
  private func change<Value>(
    _ option: String, _ adding: [String], _ removing: [String], choices: [String],
    hint: String = "", _ session: Session, _ read: (String, _ isAdded: Bool) -> [Value]
  ) throws -> ListChange<Value> {
    let no = option.replacing("--", with: "--no-")
    do throws(ListProblem) {
      return try ListChange(adding: adding, removing: removing, read)
    } catch {
      let message =
        switch error {
        case .unknown(let word, let isAdded):
          session.wording.unknownWord(
            word.printable, of: isAdded ? option : no, hint: hint,
            known: choices.joined(separator: ", "), isAdded: isAdded)
        case .same(let added, let removed):
          session.wording.optionsAreTheSame(
            option, word: added.printable, other: no, otherWord: removed.printable)
        }
      throw Failure(.usage, message)
    }
  }
}

extension ProfileNames {
  /// With what each is called in all languages.
  static let all = ProfileNames(
    diets: { diet in Language.allCases.map { $0.phrasebook.name(diet) } },
    traits: { trait in Language.allCases.map { $0.phrasebook.name(trait) } },
    conditions: { condition in Language.allCases.map { $0.phrasebook.name(condition) } })
}
