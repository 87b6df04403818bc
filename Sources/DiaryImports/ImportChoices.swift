import MagnesiumCore

/// What a person says of an import.
public struct ImportChoices: Sendable, Hashable {
  package enum LoggedDays: String, Sendable, Hashable, CaseIterable { case skip, add }
  package enum Dose: String, Sendable, Hashable, CaseIterable { case supplement, food }

  /// The app whose records are wanted, by its name; nil for all.
  public var source: String?
  package var intoLoggedDays: LoggedDays?
  /// What all rows are that look like supplements.
  package var dose: Dose?
  /// Answers to single questions, by ``ImportQuestion/key``.
  public var answers: [String: String] = [:]
  /// Whether foods of the library are assumed for names of which the source has no figure.
  package var matches = false
  /// Whether what the preview proposes holds where nothing was answered.
  public var takesDefaults = false

  /// Nothing was said: what is open is asked.
  public init() {}
}

/// What only the person can decide. Each has answers, of which the first is proposed.
public enum ImportQuestion: Sendable, Hashable {
  /// Two sources tell of the same days; the proposed one stands first.
  case source(ImportSource, ImportSource, days: Int)
  /// Days that were logged by hand come in again.
  case loggedDays(Int)
  /// A row that looks like a supplement.
  case dose(name: String, amount: String)
  /// Whether day or month stands first in the file's dates.
  case dateOrder(example: String)
  /// In what unit the file's figures of magnesium are.
  case unit(example: Double)

  /// What stands for the question where its answer is kept.
  public var key: String {
    switch self {
    case .source(let one, let other, _): Self.pair(one.key, other.key)
    case .loggedDays: "logged-days"
    case .dose(let name, _): "dose \(name.lowercased())"
    case .dateOrder: "dates"
    case .unit: "unit"
    }
  }

  package static func pair(_ one: String, _ other: String) -> String {
    "source \(min(one, other)) | \(max(one, other))"
  }

  /// What can be answered, the proposed first.
  public var answers: [String] {
    switch self {
    case .source(let one, let other, _): [one.key, other.key]
    case .loggedDays: ImportChoices.LoggedDays.allCases.map(\.rawValue)
    case .dose: ImportChoices.Dose.allCases.map(\.rawValue)
    case .dateOrder: DateOrder.allCases.map(\.rawValue)
    case .unit: MagnesiumUnit.allCases.filter { $0 != .microgram }.map(\.rawValue)
    }
  }

  /// Whether its answer holds of later files too.
  package static func isRemembered(_ key: String) -> Bool {
    !["dates", "unit", "logged-days"].contains(key)
  }

  /// Whether there is an answer that may be taken unasked: a date or a unit read wrongly is wrong in all rows.
  package var hasDefault: Bool {
    switch self {
    case .source, .loggedDays, .dose: true
    case .dateOrder, .unit: false
    }
  }
}
