import FoodLibrary
import MagnesiumCore

/// The tables of `FoodData/` as they stand on disk.
struct SourceTables {
  let folder: String
  /// Everything that is compiled in, by its path below the folder, in order.
  let files: [(path: String, bytes: Table.Bytes)]
  let curated: CuratedTables
  let printed: [PrintedTable]
  let printedWords: PrintedWords
  let kin: KinTable
  let words: WordTables
  let supplements: KnownSupplementTable
  let omissions: OmissionTable
  let notes: Table

  init(folder: String) throws(TableError) {
    self.folder = folder
    var files: [(path: String, bytes: Table.Bytes)] = []
    for path in Files.paths(below: folder)
    where path.hasSuffix(".tsv") || path.contains("/") && path.hasSuffix(".md") {
      guard let bytes = Files.bytes(of: "\(folder)/\(path)") else {
        throw TableError(path: path, line: 0, reason: "cannot be read")
      }
      files.append((path, bytes))
    }
    self.files = files
    func table(_ path: String, _ columns: [String]) throws(TableError) -> Table {
      guard let file = files.first(where: { $0.path == path }) else {
        throw TableError(path: path, line: 0, reason: "is missing")
      }
      return try Self.laidOut(Table(path: path, bytes: file.bytes, columns: columns), columns)
    }
    var groups: [FoodTable] = []
    for file in files where file.path.hasPrefix("foods/") {
      guard FoodTable.groups.contains(String(file.path.dropFirst(6).dropLast(4))) else {
        throw TableError(path: file.path, line: 0, reason: "is no group that FoodTable knows")
      }
    }
    for group in FoodTable.groups {
      groups.append(
        FoodTable(
          foods: try table("foods/\(group).tsv", FoodTable.foodColumns),
          portions: try table("portions/\(group).tsv", FoodTable.portionColumns)))
    }
    curated = CuratedTables(
      groups: groups, recipes: RecipeTable(table: try table("recipes.tsv", RecipeTable.columns)))
    var printed: [PrintedTable] = []
    for source in PrintedTable.sources {
      printed.append(
        PrintedTable(
          source: source, table: try table(PrintedTable.path(of: source), PrintedTable.columns)))
    }
    self.printed = printed
    printedWords = try PrintedWords(table(PrintedWords.path, PrintedWords.columns))
    kin = try KinTable(read: table)
    words = try WordTables(read: table)
    omissions = OmissionTable(try table(OmissionTable.path, OmissionTable.columns))
    notes = try table(NoteTable.path, NoteTable.columns)
    supplements = KnownSupplementTable(
      try table(KnownSupplementTable.path, KnownSupplementTable.columns))
  }

  /// The same table with its order, without which a search for each of its rows takes minutes.
  private static func laidOut(_ table: Table, _ columns: [String]) throws(TableError) -> Table {
    let order = table.rowsByFirstField
    let kept = UnsafeMutableBufferPointer<UInt32>.allocate(capacity: order.count)
    _ = kept.initialize(from: order)
    return try Table(
      path: table.path, bytes: table.bytes, columns: columns,
      layout: Table.Layout(ends: table.layout.ends, order: Table.Numbers(kept)))
  }

  /// Reads every row of every food and portion.
  ///
  /// - Throws: the first that is malformed, with file and line.
  func check() throws(TableError) {
    var owners: [Food.ID: String] = [:]
    func check(_ food: Food, _ table: Table, _ row: Int) throws(TableError) {
      let place = try table.row(row)
      if let other = owners.updateValue("\(table.path):\(row + 2)", forKey: food.id) {
        throw place.error("\(food.id) stands in \(other) too")
      }
    }
    for position in curated.positions {
      try check(
        curated.food(at: position), curated.groups[position.table].foods, position.row)
    }
    for group in curated.groups {
      for index in group.portions.rows {
        let row = try group.portions.row(index)
        guard group.foods.row(whereFirstIs: try row.text(0)) != nil else {
          throw row.error("no food of this group is called \(row.fields[0])")
        }
      }
    }
    for table in printed {
      for row in table.table.rows { try check(table.food(row), table.table, row) }
    }
    try omissions.check(against: curated)
    for row in supplements.table.rows { _ = try supplements.product(row) }
    try NoteTable.check(notes) { path in files.first { $0.path == path }?.bytes }
    for index in kin.foods.rows {
      let row = try kin.foods.row(index)
      guard try curated.lacksFigure(row.text(0)) else {
        throw row.error("no food without a figure is called \(row.fields[0])")
      }
    }
    for position in curated.positions where try curated.food(at: position).magnesium == nil {
      let group = curated.groups[position.table].foods
      guard try kin.group(ofCurated: group.row(position.row).text(0)) != nil else {
        throw try group.row(position.row).error("no row of kin.tsv says of which group it is")
      }
    }
  }
}
