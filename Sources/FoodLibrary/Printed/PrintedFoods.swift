import FoodTables
import MagnesiumCore

/// The second tier: whole tables by their printed names, behind the curated foods. Nothing of it is
/// read before a food of it is asked for.
enum PrintedFoods {
  static let tables: [PrintedTable] = BuiltInTables.orStop { () throws(TableError) in
    var tables: [PrintedTable] = []
    for source in PrintedTable.sources {
      tables.append(
        PrintedTable(
          source: source,
          table: try EmbeddedFiles.table(
            PrintedTable.path(of: source), columns: PrintedTable.columns)))
    }
    return tables
  }

  static let names = NameIndex(slots: magtrack_printed_names().buffer)
  static let words = WordPostings(magtrack_printed_words())
  nonisolated(unsafe) private static let standIns = magtrack_stand_ins().buffer

  static var standInCount: Int { standIns.count }

  static var positions: [TablePlace] {
    tables.indices.flatMap { table in
      tables[table].table.rows.map { TablePlace(table: table, row: $0) }
    }
  }

  /// The place of a name by its number over all tables.
  static func position(ofName number: Int) -> TablePlace {
    var row = number
    for (index, table) in tables.enumerated() {
      if row < table.table.rows.count { return TablePlace(table: index, row: row) }
      row -= table.table.rows.count
    }
    preconditionFailure("there is no printed name \(number)")
  }

  static func position(ofID id: Food.ID) -> TablePlace? {
    guard let slash = id.firstIndex(of: "/"),
      let table = tables.firstIndex(where: { $0.source == id[..<slash] }),
      let row = tables[table].table.row(whereFirstIs: String(id[id.index(after: slash)...]))
    else { return nil }
    return TablePlace(table: table, row: row)
  }

  /// The row itself, whatever stands for it.
  static func food(at position: TablePlace) -> Food {
    BuiltInTables.orStop { () throws(TableError) in
      try tables[position.table].food(position.row)
    }
  }

  static func name(at position: TablePlace) -> String {
    String(decoding: tables[position.table].name(position.row), as: UTF8.self)
  }

  /// The curated food that stands for a row; nil where none does.
  static func standIn(for position: TablePlace) -> TablePlace? {
    let number =
      position.row + tables[..<position.table].reduce(0) { $0 + $1.table.rows.count }
    var (low, high) = (0, standIns.count)
    while low < high {
      let middle = (low + high) / 2
      if Int(standIns[middle] >> 32) < number { low = middle + 1 } else { high = middle }
    }
    guard low < standIns.count, Int(standIns[low] >> 32) == number else { return nil }
    return TablePlace(packed: standIns[low])
  }

  /// The curated food that stands for a row, else the row.
  static func foodToShow(at position: TablePlace) -> Food {
    standIn(for: position).map(BuiltInFoods.keptFood) ?? food(at: position)
  }

  /// The foods of the rows that have every one of some words and the fewest others, one more at most.
  ///
  /// - Parameter others: so many others at most have those with the fewest.
  static func foods(having words: Set<String>, atMost others: Int) -> [Food] {
    let found = Self.words.names(having: words)
    guard let shortest = found.map({ Self.words.length(ofName: $0) }).min(),
      shortest - words.count <= others
    else { return [] }
    return found.filter { Self.words.length(ofName: $0) <= shortest + 1 }
      .map { foodToShow(at: position(ofName: $0)) }
  }

  /// Whether a row may have a name of which the words have this hash.
  static func mayName(_ hash: UInt64) -> Bool { names.contains(hash: hash) }

  /// The rows with just this name, of which those with a figure come first.
  static func positions(named name: String) -> [TablePlace] {
    let wanted = PrintedWords.builtIn.words(of: name)
    guard !wanted.isEmpty else { return [] }
    let found = names.candidates(hash: NameKey.hash(wanted))
      .filter { PrintedWords.builtIn.words(of: self.name(at: $0)) == wanted }
      .sorted { ($0.table, $0.row) < ($1.table, $1.row) }
    guard found.count > 1 else { return found }
    let known = found.filter { food(at: $0).magnesium != nil }
    return known + found.filter { !known.contains($0) }
  }
}

/// How a printed name answers words that somebody wrote.
package struct PrintedCandidate: Sendable {
  /// The food of the row, or the curated food that stands for it.
  package let food: Food
  /// The id of the row, such as `usda-sr-legacy-2018/171077`.
  package let row: Food.ID
  package let printedName: String
  /// How many of the words before the first comma of the printed name were written, of how many.
  package let head: (matched: Int, count: Int)
  /// The same of all words after it, those in brackets and those that say nothing left out.
  package let qualifiers: (matched: Int, count: Int)
  /// The words that were written and that the name has not, folded.
  package let leftOver: [String]
  /// The words of the name that were not written, those in brackets and those that say nothing left
  /// out.
  package let unasked: [String]
  /// For the order of candidates, higher is better.
  package let score: Double
}

extension FoodLibrary {
  /// The food whose printed name in a published table is a text, whatever its case, spaces and
  /// punctuation, with or without the usual abbreviations (`ckn`, `w/o`); nil where none is. Where a
  /// curated food stands for the row it is that one.
  package static func printedFood(named name: String) -> Food? {
    PrintedFoods.positions(named: name).first.map(PrintedFoods.foodToShow)
  }

  /// The row of a published table with an id such as `usda-sr-legacy-2018/171077`.
  package static func printedFood(id: Food.ID) -> Food? {
    PrintedFoods.position(ofID: id).map(PrintedFoods.food)
  }

  /// For how many rows of the published tables a food stands that was named by hand.
  package static var printedStandIns: Int { PrintedFoods.standInCount }

  /// The row of a published table for which a food stands that was named by hand; nil for none.
  package static func printedRow(of food: Food) -> (id: Food.ID, name: String)? {
    guard let source = food.magnesium?.source.description, source != food.id,
      let position = PrintedFoods.position(ofID: source),
      let standIn = PrintedFoods.standIn(for: position), BuiltInFoods.id(at: standIn) == food.id
    else { return nil }
    return (source, PrintedFoods.name(at: position))
  }

  /// The foods of the published tables that answer best to a bag of words, best first. None of them
  /// need answer to all words: who asks looks at what was left over.
  ///
  /// - Complexity: O(names that have one of the words); nothing is copied.
  package static func printedCandidates(
    for text: String, limit: Int = 5
  ) -> [PrintedCandidate] {
    PrintedQuery(text).best(limit)
  }
}
