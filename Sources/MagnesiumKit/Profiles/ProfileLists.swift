import FoodLibrary
import MagnesiumCore

/// What is added to a list of the profile, and what is taken away.
public struct ListChange<Value: Hashable & Sendable>: Sendable {
  /// Whether all that was there goes.
  package private(set) var clears = false
  /// With the words by which they were named.
  package private(set) var added: [Value: String]
  package private(set) var removed: [Value: String]

  /// What was chosen, and not said in words.
  ///
  /// - Parameters:
  ///   - adding: what is put to the list.
  ///   - removing: what is taken from it.
  ///   - clears: whether all that was there goes first.
  public init(adding: Set<Value> = [], removing: Set<Value> = [], clears: Bool = false) {
    func named(_ values: Set<Value>) -> [Value: String] {
      Dictionary(uniqueKeysWithValues: values.map { ($0, String(describing: $0)) })
    }
    (added, removed) = (named(adding), named(removing.subtracting(adding)))
    self.clears = clears
  }

  /// Reads what a person says: several parted by commas, `and` or `dan`; `none` among what is added takes
  /// away all that stands.
  ///
  /// - Parameter read: what a word means, and whether it is added; empty where it means nothing.
  /// - Throws: ``ListProblem``
  package init(
    adding: [String], removing: [String],
    _ read: (_ word: String, _ isAdded: Bool) -> [Value]
  ) throws(ListProblem) {
    var clears = false
    func values(_ texts: [String], isAdded: Bool) throws(ListProblem) -> [Value: String] {
      var values: [Value: String] = [:]
      for text in texts {
        let words = Self.words(text)
        if isAdded, words.count == 1, ["none", "tidak-ada", "tidak ada"].contains(words[0]) {
          clears = true
          continue
        }
        for word in words.isEmpty ? [""] : words {
          let found = read(word, isAdded)
          guard !found.isEmpty else { throw .unknown(word, isAdded: isAdded) }
          for value in found { values[value] = word }
        }
      }
      return values
    }
    let added = try values(adding, isAdded: true)
    let removed = try values(removing, isAdded: false)
    for (value, word) in added {
      if let other = removed[value] { throw .same(added: word, removed: other) }
    }
    (self.added, self.removed, self.clears) = (added, removed, clears)
  }

  /// Parted by commas, `and` and `dan`.
  private static func words(_ text: String) -> [String] {
    let text = text.lowercased().replacing(" and ", with: ",").replacing(" dan ", with: ",")
      .replacing("&", with: ",")
    return text.split(separator: ",").map { part in
      part.split(separator: " ").joined(separator: " ")
    }.filter { !$0.isEmpty }
  }

  /// Whether nothing was said.
  package var isEmpty: Bool { !clears && added.isEmpty && removed.isEmpty }

  func apply(to list: inout Set<Value>) {
    if clears { list = [] }
    list.formUnion(added.keys)
    list.subtract(removed.keys)
  }
}

/// Why a list of the profile was not changed.
public enum ListProblem: Error, Sendable, Hashable {
  /// A word that means nothing of the list, and whether it was to be added.
  case unknown(String, isAdded: Bool)
  /// Two words that mean the same are to be added and taken away.
  case same(added: String, removed: String)
}

/// What a person does not want to be offered.
public enum Avoided: Sendable, Hashable {
  /// What a food is or holds.
  case trait(FoodTrait)
  /// A word of names of foods.
  case word(String)
}

extension EatingHabits {
  fileprivate var everythingAvoided: Set<Avoided> {
    get { Set(avoided.map(Avoided.trait)).union(disliked.map(Avoided.word)) }
    set {
      (avoided, disliked) = ([], [])
      for item in newValue {
        switch item {
        case .trait(let trait): avoided.insert(trait)
        case .word(let word): disliked.insert(word)
        }
      }
    }
  }
}

/// What a change does to the lists of a profile.
public struct ProfileListChanges: Sendable {
  /// The diets that are kept.
  package var diets: ListChange<Diet>
  /// What the person does not want to be offered.
  package var avoided: ListChange<Avoided>
  /// Illnesses that bear on magnesium.
  package var conditions: ListChange<HealthCondition>
  /// Groups of medicines that bear on magnesium.
  package var medicines: ListChange<Medicine>

  /// Lists of which nothing is said stay.
  public init(
    diets: ListChange<Diet> = ListChange(), avoided: ListChange<Avoided> = ListChange(),
    conditions: ListChange<HealthCondition> = ListChange(),
    medicines: ListChange<Medicine> = ListChange()
  ) {
    self.diets = diets
    self.avoided = avoided
    self.conditions = conditions
    self.medicines = medicines
  }

  /// Whether nothing was said.
  package var isEmpty: Bool {
    diets.isEmpty && avoided.isEmpty && conditions.isEmpty && medicines.isEmpty
  }

  package func apply(to period: inout Circumstances) {
    diets.apply(to: &period.eating.diets)
    avoided.apply(to: &period.eating.everythingAvoided)
    conditions.apply(to: &period.health.conditions)
    medicines.apply(to: &period.health.medicines)
  }

  /// What became of each word, with the profile before and after the change.
  package func outcome(_ old: Profile, _ new: Profile, from day: CivilDay) -> ListOutcome {
    var outcome = ListOutcome()
    let periods = ListPeriods(old, new, from: day)
    outcome.take(diets, periods, { $0.eating.diets }, ListOutcome.Subject.diet)
    outcome.take(avoided, periods, { $0.eating.everythingAvoided }, ListOutcome.Subject.avoided)
    outcome.take(conditions, periods, { $0.health.conditions }, ListOutcome.Subject.condition)
    outcome.take(medicines, periods, { $0.health.medicines }, ListOutcome.Subject.medicine)
    return outcome
  }
}

/// What became of each word that was to be added or taken away.
package struct ListOutcome: Sendable, Hashable {
  package enum Subject: Sendable, Hashable {
    case diet(Diet)
    case avoided(Avoided)
    case condition(HealthCondition)
    case medicine(Medicine)
  }

  package struct Item: Sendable, Hashable {
    package let subject: Subject
    /// The word by which it was named; nil where none was.
    package let typed: String?
  }

  package private(set) var added: [Item] = []
  package private(set) var removed: [Item] = []
  /// What stood already.
  package private(set) var known: [Item] = []
  /// What was to be taken away and did not stand.
  package private(set) var missing: [Item] = []
  /// What was to be taken away and stands from a later day on.
  package private(set) var standing: [Item] = []

  package init() {}

  fileprivate mutating func take<Value>(
    _ change: ListChange<Value>, _ periods: ListPeriods, _ list: (Circumstances) -> Set<Value>,
    _ subject: (Value) -> Subject
  ) {
    func item(_ value: Value, _ typed: String?) -> Item {
      Item(subject: subject(value), typed: typed)
    }
    let (old, new) = (periods.old.map(list) ?? [], periods.new.map(list) ?? [])
    let oldLater = periods.oldLater.reduce(into: Set()) { $0.formUnion(list($1)) }
    let newLater = periods.newLater.reduce(into: Set()) { $0.formUnion(list($1)) }
    for value in new.subtracting(old) { added.append(item(value, change.added[value])) }
    let goneLater = oldLater.subtracting(newLater).intersection(change.removed.keys)
    for value in old.subtracting(new).union(goneLater) {
      removed.append(item(value, change.removed[value]))
    }
    for (value, typed) in change.added where old.contains(value) && new.contains(value) {
      known.append(item(value, typed))
    }
    for value in newLater
    where change.removed[value] != nil || change.clears && change.added[value] == nil {
      standing.append(item(value, change.removed[value]))
    }
    for (value, typed) in change.removed where !old.union(oldLater).contains(value) {
      missing.append(item(value, typed))
    }
  }
}

/// What holds on the day from which a change holds, and after it, before and after the change.
private struct ListPeriods {
  let old: Circumstances?
  let new: Circumstances?
  let oldLater: [Circumstances]
  let newLater: [Circumstances]

  init(_ old: Profile, _ new: Profile, from day: CivilDay) {
    self.old = old.circumstances(on: day)
    self.new = new.circumstances(on: day)
    oldLater = old.circumstances.filter { $0.from > day }
    newLater = new.circumstances.filter { $0.from > day }
  }
}
