import MagnesiumCore

/// One thing that a person did to the diary, undone and redone as a whole.
public struct Change: Sendable, Hashable {
  public enum Kind: String, Sendable, Hashable, CaseIterable {
    case log, take, delete, done, fast, reopen, profile
    case addFood = "add-food"
    case editFood = "edit-food"
    case deleteFood = "delete-food"
  }

  public let kind: Kind
  /// The entries that it wrote or removed.
  public let entries: [Entry]
  /// The days whose state it changed.
  public let markedDays: [CivilDay]
  /// The foods of one's own that it added, changed or removed.
  public let foods: [OwnFood]
}
