import MagnesiumCore

extension OwnFood {
  /// An id for a food of this name that is not taken yet, such as `my-granola-bu-sri`.
  package static func id(for name: String, taken: Set<Food.ID>) -> Food.ID {
    let words = NameKey.words(of: name, stems: false)
      .map { word in String(word.unicodeScalars.filter { $0.isASCII && $0 != "%" }) }
      .filter { !$0.isEmpty }
    let id = idPrefix + (words.isEmpty ? "food" : words.joined(separator: "-"))
    guard taken.contains(id) else { return id }
    return (2...).lazy.map { "\(id)-\($0)" }.first { !taken.contains($0) }!
  }

}

extension Food {
  /// A name under which a phrase cannot find this food for sure: alone, in grams and counted, as in
  /// `100 g NAME` and `2 NAME`. nil where all can be said.
  package var unreadableName: String? {
    let reader = PhraseReader(foods: FoodLibrary(own: [self]), acceptsImplausible: true)
    func finds(_ phrase: String, count: Double?) -> Bool {
      guard let reading = try? reader.read(phrase), reading.unresolved.isEmpty,
        reading.items.map(\.food.id) == [id], reading.items[0].match != .guess
      else { return false }
      return count == nil || reading.items[0].quantity == count
    }
    return names.first { name in
      // `Mag 400` would be four hundred of them.
      !finds(name, count: supplementForms == nil ? nil : 1) || !finds("2 \(name)", count: 2)
        || supplementForms == nil && !finds("100 g \(name)", count: 100)
    }
  }

  /// A name that it has in common with another food, whatever the order of the words.
  package func sharedName(with other: Food) -> String? {
    let theirs = Set(other.names.map { NameKey(words: NameKey.words(of: $0)) })
    return names.first { theirs.contains(NameKey(words: NameKey.words(of: $0))) }
  }
}

extension FoodLibrary {
  /// A name that two of some foods have in common, with their ids; nil where each has its own.
  package static func sharedName(among foods: [Food]) -> (name: String, ids: [Food.ID])? {
    var owners: [NameKey: Food.ID] = [:]
    for food in foods {
      for name in food.names {
        let owner = owners.updateValue(food.id, forKey: NameKey(words: NameKey.words(of: name)))
        if let owner, owner != food.id { return (name, [owner, food.id]) }
      }
    }
    return nil
  }
}
