import ArgumentParser
import MagnesiumKit
import MagnesiumWords

/// What the shell offers at a press of Tab for an argument.
enum Complete {
  static let days: CompletionKind = .list([
    "today", "yesterday", "monday", "tuesday", "wednesday", "thursday", "friday", "saturday",
    "sunday", "hari-ini", "kemarin", "senin", "selasa", "rabu", "kamis", "jumat", "sabtu", "minggu",
  ])
  static let foodWords = Source.foodWords.kind
  static let foods = Source.foods.kind
  static let ownFoods = Source.ownFoods.kind
  static let meals = Source.meals.kind
  static let recipes = Source.recipes.kind
  static let supplements = Source.supplements.kind
  static let symptoms = Source.symptoms.kind
  static let entryIDs = Source.entryIDs.kind
  static let notes = Source.notes.kind
  static let backups = Source.backups.kind
  static let diets = Source.diets.kind
  static let avoided = Source.avoided.kind
  static let conditions = Source.conditions.kind
  static let medicines = Source.medicines.kind

  /// What is not the same for everybody.
  enum Source: String {
    case foodWords, foods, ownFoods, meals, recipes, supplements, symptoms, entryIDs, notes
    case backups
    case diets, avoided, conditions, medicines

    /// The parser carries the name; ``Completion`` asks for the words.
    fileprivate var kind: CompletionKind { .shellCommand(rawValue) }

    /// - Parameters:
    ///   - before: the words of the same argument that stand before.
    ///   - beginning: what stands of the word.
    /// - Returns: none on any trouble, because a press of Tab never prints an error.
    func words(after before: [String], beginning: String) -> [String] {
      (try? found(before, beginning)) ?? []
    }

    private func found(_ before: [String], _ beginning: String) throws -> [String] {
      let session = try Session()
      func tracker() throws -> Tracker? { try session.trackerIfAny() }
      switch self {
      case .foodWords:
        let library = try tracker()?.foods ?? .builtIn
        let words = library.words(after: before, beginningWith: beginning)
        // Of a phrase in quotes only the last word is still open.
        guard let space = beginning.lastIndex(of: " ") else { return words }
        let head = beginning[...space]
        let last = String(beginning[beginning.index(after: space)...])
        return words
          + library.words(after: before + [String(head)], beginningWith: last).map { head + $0 }
      case .foods: return try (tracker()?.foods ?? .builtIn).ids(beginningWith: beginning)
      case .ownFoods: return try tracker()?.ownFoods.map(\.id) ?? []
      case .meals: return try tracker()?.pantry.meals.map(\.name) ?? []
      case .recipes: return try tracker()?.pantry.recipes.map(\.id) ?? []
      case .supplements: return try tracker()?.supplements.map(\.name) ?? []
      case .symptoms:
        let kinds = try tracker()?.symptomKinds ?? SymptomTables.kinds
        return kinds.map { $0.name[session.wording.language] }
      case .entryIDs:
        // The entries of today and yesterday.
        guard let tracker = try tracker() else { return [] }
        return try [tracker.today, tracker.today - 1].flatMap { try tracker.entries(on: $0) }
          .map { String($0.id) }
      case .notes:
        // Where nothing is typed the ids alone, else also what people call their matter.
        let notes = BuiltInTables.notes
        return notes.map(\.id)
          + (beginning.isEmpty ? [] : notes.flatMap(\.aliases).filter { !$0.contains(" ") })
      case .backups:
        return ["latest"]
          + session.shelf.backups().map {
            String($0.path.split(separator: "/").last ?? "")
          }
      case .diets: return listed(Diet.allCases.map { session.wording.name($0) }, beginning)
      case .avoided: return listed(FoodTrait.allCases.map { session.wording.name($0) }, beginning)
      case .conditions:
        return
          listed(HealthCondition.allCases.map { session.wording.name($0) }, beginning)
      case .medicines:
        return
          listed(BuiltInTables.medicines.map { $0.name[session.wording.language] }, beginning)
      }
    }

    /// Names that stand in one word, each behind the commas of those that are there already.
    private func listed(_ names: [String], _ beginning: String) -> [String] {
      let head = beginning.lastIndex(of: ",").map { beginning[...$0] } ?? ""
      return names.map { head + $0.replacing(" ", with: "-") }
    }
  }
}
