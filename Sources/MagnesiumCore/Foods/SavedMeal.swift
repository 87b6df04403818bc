/// A meal that a person eats often, under a name of its own.
public struct SavedMeal: Sendable, Hashable, Codable {
  /// By which phrases find it.
  public var name: String
  /// What is eaten, as a meal phrase. It is read each time that the meal is logged.
  public var phrase: String

  package init(name: String, phrase: String) {
    self.name = name
    self.phrase = phrase
  }
}
