import MagnesiumCore

extension FoodLibrary {
  /// The words with which names go on: of the names that hold the last words before, those words
  /// that begin with a prefix; whole names of saved meals too. All of them, sorted: what is common to some
  /// is no beginning of the others, and a shell would type it.
  ///
  /// - Parameter words: what stands before in the phrase; amounts and measures are passed over.
  package func words(after words: [String], beginningWith prefix: String) -> [String] {
    let prefix = prefix.lowercased()
    let item = words.joined(separator: " ").split(whereSeparator: { ",;+&\n".contains($0) })
    let isNewItem = words.last.map { $0.last.map { ",;+&".contains($0) } ?? true } ?? true
    let before =
      isNewItem
      ? []
      : NameKey.words(of: item.last.map(String.init) ?? "", stems: false).filter {
        !$0.allSatisfy(\.isNumber) && MeasureNames.builtIn.read([$0][...]) == nil
      }
    var found: Set<String> = []
    for name in meals.map(\.name) where before.isEmpty && name.lowercased().hasPrefix(prefix) {
      found.insert(name)
    }
    // Too much to choose from is no help.
    guard !prefix.isEmpty || !before.isEmpty else { return found.sorted() }
    forEachName { name in
      let parts = NameKey.words(of: name, stems: false)
      guard before.allSatisfy(parts.contains) else { return }
      for part in parts where part.hasPrefix(prefix) && !before.contains(part) {
        found.insert(part)
      }
    }
    return found.sorted()
  }

  /// The ids that begin with a prefix, sorted.
  package func ids(beginningWith prefix: String) -> [Food.ID] {
    let builtIn = BuiltInFoods.positions.lazy.map(BuiltInFoods.id)
    return (own.map(\.id) + builtIn).filter { $0.hasPrefix(prefix) }.sorted()
  }

  /// Full names that begin with a text, the shortest first.
  package func names(beginningWith text: String, limit: Int) -> [String] {
    let text = text.lowercased()
    guard !text.isEmpty else { return [] }
    var found: Set<String> = []
    for meal in meals where meal.name.lowercased().hasPrefix(text) { found.insert(meal.name) }
    forEachName { name in
      let name = String(decoding: name, as: UTF8.self)
      if name.lowercased().hasPrefix(text) { found.insert(name) }
    }
    return Array(found.sorted { ($0.count, $0) < ($1.count, $1) }.prefix(limit))
  }

  private func forEachName(_ body: (WordScanner.Bytes) -> Void) {
    for food in own {
      for name in food.names { Array(name.utf8).withUnsafeBufferPointer(body) }
    }
    for table in BuiltInFoods.tables { table.forEachName { _, name, _ in body(name) } }
  }
}
