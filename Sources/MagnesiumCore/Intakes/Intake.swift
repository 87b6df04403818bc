/// One act of eating or taking: what, how much, when, and the magnesium in it as it was known
/// then. A later change of a food or a product never changes an intake.
public struct Intake: Sendable, Hashable, Codable {
  /// What sort of thing it is.
  public enum Kind: String, Sendable, Hashable, CaseIterable, Codable {
    case food, recipe, meal, supplement
    /// A bare milligram figure, as from a label.
    case amount
    /// Words that were kept because nobody knew yet what they mean. Its magnesium is never known.
    case unknown
  }

  /// How sure the reading of a phrase was.
  public enum Match: String, Sendable, Hashable, CaseIterable, Codable, Comparable {
    /// A name or synonym, and an amount that can be read only one way.
    case exact
    case likely
    case guess

    /// The surer before the less sure.
    public static func < (left: Self, right: Self) -> Bool {
      left.rank < right.rank
    }

    private var rank: Int { Self.allCases.firstIndex(of: self)! }
  }

  /// What sort of thing it is.
  public package(set) var kind: Kind
  /// What it is called.
  public package(set) var name: Bilingual
  /// The words from which it was read.
  public package(set) var phrase: String
  /// The library's food, nil for what is not a food.
  public package(set) var foodID: String?
  /// How many of `unit`.
  public package(set) var quantity: Double
  /// A measure's id, such as `g` or `piece`.
  public package(set) var unit: String
  /// Edible weight in grams, nil where no weight is known.
  public package(set) var grams: Double?
  /// Elemental magnesium, nil where unknown. Never zero for unknown.
  public package(set) var magnesium: MagnesiumAmount?
  /// Energy in kcal, nil where unknown.
  public package(set) var kcal: Double?
  /// The forms of magnesium in a supplement, as far as they were known when it was taken.
  package var forms: [String]
  /// How sure it is that this food was meant.
  public package(set) var match: Match
  /// Where the figure comes from, such as `usda-sr-legacy-2018/173944` or `label`.
  public package(set) var source: String
  /// At which meal it was eaten.
  public package(set) var meal: Meal
  /// When it was eaten.
  public package(set) var occurredAt: ZonedInstant
  /// The civil day that it counts to.
  public package(set) var day: CivilDay

  package init(
    kind: Kind, name: Bilingual, phrase: String, foodID: String? = nil, quantity: Double,
    unit: String, grams: Double?, magnesium: MagnesiumAmount?, kcal: Double? = nil,
    forms: [String] = [], match: Match = .exact, source: String, meal: Meal,
    occurredAt: ZonedInstant, day: CivilDay
  ) {
    self.kind = kind
    self.name = name
    self.phrase = phrase
    self.foodID = foodID
    self.quantity = quantity
    self.unit = unit
    self.grams = grams
    self.magnesium = magnesium
    self.kcal = kcal
    self.forms = forms
    self.match = match
    self.source = source
    self.meal = meal
    self.occurredAt = occurredAt
    self.day = day
  }
}

extension Intake.Kind {
  /// Whether no food's kin say how much it can hold.
  package var isOfNoKind: Bool { self == .supplement || self == .unknown }
}

extension Intake {
  /// So many times the same, with the figures as they were known then; what was unknown stays so.
  package func scaled(by factor: Double) -> Intake {
    var intake = self
    intake.quantity *= factor
    intake.grams = grams.map { $0 * factor }
    intake.magnesium = magnesium.map { $0 * factor }
    intake.kcal = kcal.map { $0 * factor }
    return intake
  }
}

/// An intake that the diary keeps.
public struct Entry: Sendable, Hashable, Identifiable, Codable {
  /// Unique in its diary; never used again after a deletion.
  public typealias ID = Int

  /// Its number in this diary.
  public let id: ID
  /// What was eaten or taken.
  public let intake: Intake
  /// When it was written down, in seconds since 1970-01-01T00:00:00Z.
  public let recordedAt: Int
  /// The same in all diaries, exports and backups that have it.
  public let uuid: EntryUUID

  /// - Parameter uuid: derived from the others when nil.
  package init(id: ID, intake: Intake, recordedAt: Int, uuid: EntryUUID? = nil) {
    self.id = id
    self.intake = intake
    self.recordedAt = recordedAt
    self.uuid = uuid ?? EntryUUID(derivedFrom: id, recordedAt: recordedAt)
  }
}

extension Sequence<Entry> {
  /// In the order in which they were eaten, and written down where that is the same.
  package var inOrderEaten: [Entry] {
    sorted {
      ($0.intake.occurredAt.epochSeconds, $0.id) < ($1.intake.occurredAt.epochSeconds, $1.id)
    }
  }
}
