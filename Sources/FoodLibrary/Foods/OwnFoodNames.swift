import MagnesiumCore

extension OwnFood {
  /// An id for a food of this name that is not taken yet, such as `my-granola-bu-sri`.
  public static func id(for name: String, taken: Set<Food.ID>) -> Food.ID {
    let words = NameKey.words(of: name, stems: false)
      .map { word in String(word.unicodeScalars.filter { $0.isASCII && $0 != "%" }) }
      .filter { !$0.isEmpty }
    let id = idPrefix + (words.isEmpty ? "food" : words.joined(separator: "-"))
    guard taken.contains(id) else { return id }
    return (2...).lazy.map { "\(id)-\($0)" }.first { !taken.contains($0) }!
  }

}

extension Food {
  /// A name under which a phrase cannot find this food: one that holds no letter, or that is read
  /// as an amount or as several foods. nil where all can be said.
  public var unreadableName: String? {
    let reader = PhraseReader(foods: FoodLibrary(own: [self]), acceptsImplausible: true)
    return names.first { name in
      let reading = try? reader.read(name)
      guard let reading, reading.items.map(\.food.id) == [id], reading.unresolved.isEmpty else {
        return true
      }
      // `Mag 400` would be four hundred of them.
      return supplementForms != nil && reading.items[0].quantity != 1
    }
  }

  /// A name that it has in common with another food, whatever the order of the words.
  public func sharedName(with other: Food) -> String? {
    let theirs = Set(other.names.map { NameKey(words: NameKey.words(of: $0)) })
    return names.first { theirs.contains(NameKey(words: NameKey.words(of: $0))) }
  }
}

extension FoodLibrary {
  /// A name that two of some foods have in common, with their ids; nil where each has its own.
  public static func sharedName(among foods: [Food]) -> (name: String, ids: [Food.ID])? {
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
