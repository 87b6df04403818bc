import ArgumentParser
import MagnesiumKit

/// What the shell offers at a press of Tab.
enum Complete {
  static let days: CompletionKind = .list([
    "today", "yesterday", "monday", "tuesday", "wednesday", "thursday", "friday", "saturday",
    "sunday", "hari-ini", "kemarin", "senin", "selasa", "rabu", "kamis", "jumat", "sabtu", "minggu",
  ])

  /// The next words of a meal phrase: saved meals, and words of food names that go on from those
  /// before them.
  static let foodWords: CompletionKind = .custom { arguments, index, prefix in
    offer { session in
      let words = arguments[..<min(index, arguments.count)]
      let command = words.lastIndex(where: phraseStarts.contains) ?? words.startIndex
      let before = Array(words[command...].dropFirst())
      let library = try session.trackerIfAny()?.foods ?? .builtIn
      return library.words(after: before, beginningWith: prefix)
    }
  }

  /// The words after which a phrase begins.
  private static let phraseStarts: Set<String> = [
    "magtrack", "log", "search", "save", "edit", "--ingredients",
  ]

  static let foods: CompletionKind = .custom { _, _, prefix in
    offer { session in
      let library = try session.trackerIfAny()?.foods ?? .builtIn
      return library.ids(beginningWith: prefix)
    }
  }

  static let ownFoods: CompletionKind = .custom { _, _, prefix in
    offer { session in try session.trackerIfAny()?.ownFoods.map(\.id) ?? [] }
  }

  static let meals: CompletionKind = .custom { _, _, prefix in
    offer { session in try session.trackerIfAny()?.pantry.meals.map(\.name) ?? [] }
  }

  static let recipes: CompletionKind = .custom { _, _, prefix in
    offer { session in try session.trackerIfAny()?.pantry.recipes.map(\.id) ?? [] }
  }

  static let supplements: CompletionKind = .custom { _, _, prefix in
    offer { session in try session.trackerIfAny()?.supplements.map(\.name) ?? [] }
  }

  /// The entries of today and yesterday.
  static let entryIDs: CompletionKind = .custom { _, _, prefix in
    offer { session in
      guard let tracker = try session.trackerIfAny() else { return [] }
      return try [tracker.today, tracker.today - 1].flatMap { try tracker.entries(on: $0) }
        .map { String($0.id) }
    }
  }

  static let notes: CompletionKind = .custom { _, _, _ in BuiltInTables.notes.map(\.id) }

  /// Nothing on any trouble: a press of Tab never prints an error.
  private static func offer(_ candidates: (Session) throws -> [String]) -> [String] {
    (try? candidates(Session())) ?? []
  }
}
