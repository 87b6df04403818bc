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
    return ProfileListChanges(
      diets: try change(
        "--diet", choices: Diet.allCases.map { wording.name($0) }, session
      ) { () throws(ListProblem) in try ListChange(reading: diet, without: noDiet) },
      avoided: try change(
        "--avoid", choices: FoodTrait.allCases.map { wording.name($0) }, session
      ) { () throws(ListProblem) in try ListChange(reading: avoid, without: noAvoid) },
      conditions: try change(
        "--condition", choices: HealthCondition.allCases.map { wording.name($0) }, session
      ) { () throws(ListProblem) in try ListChange(reading: condition, without: noCondition) },
      medicines: try change(
        "--medicine", choices: BuiltInTables.medicines.map { $0.name[wording.language] },
        hint: wording.unknownMedicineMeansNothing, session
      ) { () throws(ListProblem) in try ListChange(reading: medicine, without: noMedicine) })
  }

  /// - Parameters:
  ///   - choices: what may be said.
  ///   - hint: what else is to be known where a word is not known.
  private func change<Value>(
    _ option: String, choices: [String], hint: String = "", _ session: Session,
    _ read: () throws(ListProblem) -> ListChange<Value>
  ) throws -> ListChange<Value> {
    let no = option.replacing("--", with: "--no-")
    do throws(ListProblem) {
      return try read()
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
