import MagnesiumCore

/// Foods that can be found by name.
///
/// Opening it reads the names once; a food is decoded when it is asked for.
public struct FoodLibrary: Sendable {
  let tables: [FoodTable]
  private let index: NameIndex

  /// The library that is compiled into the program.
  public static let builtIn = BuiltInTables.orStop { () throws(TableError) in
    try FoodLibrary(groups: EmbeddedFiles.names(in: "foods"))
  }

  init(groups: [String]) throws(TableError) {
    var tables: [FoodTable] = []
    for group in groups { tables.append(try FoodTable(group: group)) }
    self.init(tables: tables)
  }

  init(tables: [FoodTable]) {
    self.tables = tables
    index = NameIndex(tables)
  }

  /// The food with this name or synonym, whatever the order of its words; nil where none is.
  public func food(named name: String) -> Food? {
    food(words: NameKey.words(of: name))
  }

  /// The food with this id.
  public func food(id: String) -> Food? {
    let id = Array(id.utf8)
    return positions.first { tables[$0.table].id($0.row).elementsEqual(id) }.map(decode)
  }

  /// All foods, decoded, table by table.
  public var all: [Food] {
    positions.map(decode)
  }

  /// A name with the words in the same order comes before one that has them in another:
  /// `milk chocolate` is not `chocolate milk`.
  func food(words: [String]) -> Food? {
    guard !words.isEmpty else { return nil }
    let key = NameKey(words: words)
    var reordered: FoodPosition?
    for position in index.candidates(hash: NameKey.hash(words)) {
      for name in tables[position.table].names(position.row) {
        let nameWords = NameKey.words(of: name)
        if nameWords == words { return decode(position) }
        if reordered == nil, NameKey(words: nameWords) == key { reordered = position }
      }
    }
    return reordered.map(decode)
  }

  var positions: [FoodPosition] {
    tables.indices.flatMap { table in
      tables[table].foods.rows.indices.map { FoodPosition(table: table, row: $0) }
    }
  }

  func decode(_ position: FoodPosition) -> Food {
    BuiltInTables.orStop { () throws(TableError) in
      try tables[position.table].food(position.row)
    }
  }
}

/// Where a food stands in the tables.
struct FoodPosition: Sendable, Hashable {
  let table: Int
  let row: Int
}
