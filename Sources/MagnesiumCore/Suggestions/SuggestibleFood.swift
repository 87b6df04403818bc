/// A food with what is in it, so far as some people do not eat it.
package struct SuggestibleFood: Sendable, Hashable {
  package enum Role: String, Sendable, Hashable, CaseIterable {
    /// May be suggested by itself.
    case suggest
    /// May only stand in for another food of its group.
    case exchange
    /// Another food may stand in for it; it is never proposed itself.
    case from
  }

  package let food: Food
  package let role: Role
  /// Where people ordinarily have it in the house or at the corner, by the language they speak.
  package let everyday: Set<Language>
  /// The foods that stand for each other on the plate, in the same state and weight; nil where
  /// none do.
  package let exchange: String?
  package let traits: Set<FoodTrait>

  package init(
    food: Food, role: Role, everyday: Set<Language> = [], exchange: String? = nil,
    traits: Set<FoodTrait> = []
  ) {
    self.food = food
    self.role = role
    self.everyday = everyday
    self.exchange = exchange
    self.traits = traits
  }

  /// Whether a person who eats so can be offered it.
  func suits(_ habits: EatingHabits) -> Bool {
    guard traits.isDisjoint(with: habits.excluded) else { return false }
    return !habits.disliked.contains { word in
      food.names.contains { $0.hasWords(word) }
    }
  }
}

extension String {
  /// Whether the words of a text stand in this one, one after the other, whatever their case.
  func hasWords(_ text: String) -> Bool {
    func words(_ text: String) -> [Substring] {
      text.lowercased().split { !$0.isLetter && !$0.isNumber }.map { $0 }
    }
    let (all, wanted) = (words(self), words(text))
    guard !wanted.isEmpty, wanted.count <= all.count else { return false }
    return (0...(all.count - wanted.count)).contains {
      all[$0..<($0 + wanted.count)].elementsEqual(wanted)
    }
  }
}
