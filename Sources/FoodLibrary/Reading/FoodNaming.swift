import MagnesiumCore

/// A word of an item, or some together, that may belong to the name of its food.
struct NamePiece {
  /// Words for which it may stand in a name.
  struct Option {
    var words: [String]
    var hash: UInt64
    var cost: Double
    var match: Intake.Match
    /// Whether it is some of the words, the others mean what they mean together.
    var isPart = false

    init(
      _ words: [String], cost: Double = 0, match: Intake.Match = .exact, isPart: Bool = false
    ) {
      (self.words, self.cost, self.match, self.isPart) = (words, cost, match, isPart)
      hash = NameKey.hash(words)
    }
  }

  var tokens: Range<Int>
  var options: [Option]
  /// What it costs to leave it out of the name, and how sure the name is then.
  var dropCost: Double
  var dropMatch: Intake.Match
  var part: WordPart?
  /// Whether what follows says more of the same: `fish` of `fish, tuna`.
  var isKind = false
  /// Whether it is what the person calls a food of their own.
  var isOwn = false
  /// Whether it may say once more what the food is: `filet mignon steaks`.
  var mayRepeat = false
  /// Whether it stands in the name of a food with others of which one is the food.
  var isQualifier = false
}

/// Finds the food that the pieces of an item name best.
struct FoodNaming {
  struct Named {
    let food: Food
    var cost: Double
    var match: Intake.Match
    /// For each piece the option that stands in the name, nil for one that was left out.
    var choice: [Int?]

    /// The words of the name, in the order of the pieces.
    func words(of pieces: [NamePiece]) -> [String] {
      zip(pieces, choice).flatMap { piece, choice in choice.map { piece.options[$0].words } ?? [] }
    }
  }

  let foods: FoodLibrary

  /// Beyond this a reading explains too little.
  private static let mostCost = 5.5
  /// So many names are looked up for one item.
  private static let mostLookups = 1_500

  /// The food of which the name covers the most of the pieces, at the least cost; nil where none does.
  func food(_ pieces: [NamePiece], atMost limit: Double = mostCost) -> Named? {
    guard !pieces.isEmpty else { return nil }
    var search = Search(pieces: pieces, foods: foods, best: limit)
    search.run(0, hash: 0, cost: 0)
    return search.found
  }

  private struct Search {
    let pieces: [NamePiece]
    let foods: FoodLibrary
    var best: Double
    var found: Named?
    var lookups = 0
    var choice: [Int?]

    init(pieces: [NamePiece], foods: FoodLibrary, best: Double) {
      self.pieces = pieces
      self.foods = foods
      self.best = best
      choice = Array(repeating: nil, count: pieces.count)
    }

    mutating func run(_ index: Int, hash: UInt64, cost: Double) {
      guard cost < best, lookups < FoodNaming.mostLookups else { return }
      guard index < pieces.count else {
        look(hash, cost)
        return
      }
      let piece = pieces[index]
      for (number, option) in piece.options.enumerated() {
        choice[index] = number
        run(index + 1, hash: hash &+ option.hash, cost: cost + option.cost)
      }
      choice[index] = nil
      run(index + 1, hash: hash, cost: cost + piece.dropCost)
    }

    private mutating func look(_ hash: UInt64, _ cost: Double) {
      lookups += 1
      guard hash != 0, foods.mayName(hash) else { return }
      var words: [String] = []
      var match = Intake.Match.exact
      for (piece, option) in zip(pieces, choice) {
        if let option {
          words += piece.options[option].words
          match = max(match, piece.options[option].match)
        } else {
          match = max(match, piece.dropMatch)
        }
      }
      if let food = foods.food(words: words, anyOrder: false) {
        keep(food, cost, match)
      } else if cost + disorder < best, let food = foods.food(words: words, anyOrder: true) {
        keep(food, cost + disorder, match)
      }
    }

    private mutating func keep(_ food: Food, _ cost: Double, _ match: Intake.Match) {
      var (cost, match) = (cost, match)
      // Chicken with skin is no skin.
      let head = NameKey.words(of: food.name.english).last
      for (piece, choice) in zip(pieces, choice) {
        guard let choice, choice > 0, case .state? = piece.part,
          let head, pieces.count > 1, piece.options[choice].words.contains(head)
        else { continue }
        cost += 3
      }
      guard cost < best else { return }
      let unknown = pieces.indices.filter { choice[$0] == nil && pieces[$0].mayRepeat }
      if !unknown.isEmpty {
        // A word that other names of the food have says nothing else.
        let known = Set(food.names.flatMap { NameKey.words(of: $0) })
        for index in unknown where known.isSuperset(of: pieces[index].options[0].words) {
          cost -= max(0, pieces[index].dropCost - 0.3)
        }
        if unknown.allSatisfy({ known.isSuperset(of: pieces[$0].options[0].words) }) {
          match = .likely
        }
      }
      best = cost
      found = Named(food: food, cost: cost, match: match, choice: choice)
    }

    /// What it costs that the words stand in another order. A size or a unit belongs to a name only where
    /// it stands in it.
    private var disorder: Double {
      var cost = 0.01
      for (piece, choice) in zip(pieces, choice) where choice != nil {
        switch piece.part {
        case .size: cost = max(cost, 0.05)
        case .unit: cost = max(cost, 1.5)
        default: continue
        }
      }
      return cost
    }
  }
}
