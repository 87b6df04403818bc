import FoodLibrary
import MagnesiumCore

/// `FoodData/embedded.c`, which takes the files into the program, `FoodData/layout.bin`, which tells
/// it where in them things are, and `Sources/LaidOutTables/unchanged.c`, which does not compile when
/// they have changed since.
struct EmbeddedSource {
  private let tables: SourceTables
  private var layout: [UInt8] = []

  init(_ tables: SourceTables) {
    self.tables = tables
  }

  mutating func source() throws(TableError) -> (
    embedded: String, unchanged: String, layout: [UInt8]
  ) {
    layout = []
    var arrays = ""
    var rows = ""
    var unchanged = Self.unchangedHead
    for (path, bytes) in tables.files {
      let name = Self.identifier(path)
      arrays += "static const unsigned char \(name)[] = {\n#embed \"\(path)\"\n};\n"
      if path.hasSuffix(".tsv") {
        let table = try Table(path: path, bytes: bytes, columns: Self.header(of: bytes))
        let ends = appended(Array(table.layout.ends))
        let order = appended(table.rowsByFirstField)
        unchanged +=
          "static const unsigned char \(name)[] = {\n#embed \"../../FoodData/\(path)\"\n};\n"
          + "UNCHANGED(\(name), \(bytes.count), \"\(path)\")\n"
        rows += "    LAID_OUT(\"\(path)\", \(name), \(ends), \(order), \(table.rows.count)),\n"
      } else {
        rows += "    {\"\(path)\", \(name), sizeof \(name), 0, 0, 0},\n"
      }
    }
    let printed = printedNames()
    let functions = """
      \(function("curated_names", NameIndex.slots(for: curatedNames())))
      \(function("supplement_names", NameIndex.slots(for: try supplementNames())))
      \(function("printed_names", NameIndex.slots(for: places(of: printed))))
      \(function("entry_words", NameIndex.slots(for: try tables.words.places())))
      \(function("stand_ins", try standIns()))
      \(function("printed_words", WordPostings.Layout(printed)))
      \(function("curated_words", WordPostings.Layout(curatedWords { $0 })))
      \(function("curated_pairs", WordPostings.Layout(curatedWords { zip($0, $0.dropFirst()).map(+) })))
      """
    let kin = try KinFigures(tables, names: printed).groups.map {
      "    {\($0.group), \($0.members), \($0.low), \($0.high), \($0.grams)},\n"
    }
    let kinFunction = """

      static const struct magtrack_kin kin[] = {
      \(kin.joined())};

      struct magtrack_kin magtrack_kin_at(long row) {
        return kin[row];
      }

      """
    return (
      Self.head + arrays + Self.middle(rows) + functions + "\n" + kinFunction, unchanged, layout
    )
  }

  /// - Parameter package: its folder.
  func write(to package: String) throws(TableError) {
    var copy = self
    let (embedded, unchanged, layout) = try copy.source()
    try Files.write(layout, to: "\(package)/FoodData/layout.bin")
    try Files.write(Array(embedded.utf8), to: "\(package)/FoodData/embedded.c")
    try Files.write(
      Array(unchanged.utf8), to: "\(package)/Sources/LaidOutTables/unchanged.c")
  }

  private static func identifier(_ path: String) -> String {
    String(path.map { $0.isLetter || $0.isNumber ? $0 : "_" })
  }

  private static func header(of bytes: Table.Bytes) -> [String] {
    String(decoding: bytes.prefix { $0 != UInt8(ascii: "\n") }, as: UTF8.self)
      .split(separator: "\t", omittingEmptySubsequences: false).map(String.init)
  }

  /// Where numbers come to stand in the layout, little end first.
  private mutating func appended<Number: FixedWidthInteger>(_ numbers: [Number]) -> Int {
    while layout.count % 8 != 0 { layout.append(0) }
    let start = layout.count
    for number in numbers {
      withUnsafeBytes(of: number.littleEndian) { layout += $0 }
    }
    return start
  }

  private mutating func function(_ name: String, _ slots: [UInt64]) -> String {
    """
    struct magtrack_slots magtrack_\(name)(void) {
      return (struct magtrack_slots){SLOTS(\(appended(slots))), \(slots.count)};
    }

    """
  }

  private mutating func function(_ name: String, _ postings: WordPostings.Layout) -> String {
    """
    struct magtrack_words magtrack_\(name)(void) {
      return (struct magtrack_words){
          .letters = BYTES(\(appended(postings.letters))),
          .starts = NUMBERS(\(appended(postings.starts))),
          .posting_starts = NUMBERS(\(appended(postings.postingStarts))),
          .postings = BYTES(\(appended(postings.postings))),
          .lengths = BYTES(\(appended(postings.lengths))),
          .count = \(postings.starts.count - 1),
          .names = \(postings.lengths.count),
      };
    }

    """
  }

  /// What is made of the words of each name of a curated food, all of its names together.
  private func curatedWords(_ make: ([String]) -> [String]) -> [[String]] {
    tables.curated.groups.flatMap { group in
      group.foods.rows.map { row in
        var words: [String] = []
        group.forEachName(ofRow: row) { name, _ in words += make(NameKey.words(of: name)) }
        return words
      }
    }
  }

  private func curatedNames() -> [(hash: UInt64, place: TablePlace)] {
    var names: [(hash: UInt64, place: TablePlace)] = []
    for (number, group) in tables.curated.groups.enumerated() {
      group.forEachName { row, name, _ in
        names.append(
          (NameKey.hash(NameKey.words(of: name)), TablePlace(table: number, row: row)))
      }
    }
    return names
  }

  private func supplementNames() throws(TableError) -> [(hash: UInt64, place: TablePlace)] {
    var names: [(hash: UInt64, place: TablePlace)] = []
    for row in tables.supplements.table.rows {
      for name in try tables.supplements.names(row) {
        names.append((NameKey.hash(NameKey.words(of: name)), TablePlace(table: 0, row: row)))
      }
    }
    return names
  }

  /// The words of the printed names, in their order.
  func printedNames() -> [[String]] {
    tables.printed.flatMap { table in
      table.table.rows.map {
        tables.printedWords.words(of: String(decoding: table.name($0), as: UTF8.self))
      }
    }
  }

  private func places(of names: [[String]]) -> [(hash: UInt64, place: TablePlace)] {
    let places = tables.printed.enumerated().flatMap { number, table in
      table.table.rows.map { TablePlace(table: number, row: $0) }
    }
    return zip(names, places).map { (NameKey.hash($0), $1) }
  }

  /// A curated food stands for the row whose figure it has, unless its remark says that it is but a
  /// near one; of several the first.
  private func standIns() throws(TableError) -> [UInt64] {
    var foods: [String: TablePlace] = [:]
    for position in tables.curated.positions {
      let row = try tables.curated.groups[position.table].foods.row(position.row)
      let (reference, note) = (row.fields[11], row.fields[12])
      if note.isEmpty, foods[reference] == nil { foods[reference] = position }
    }
    var pairs: [UInt64] = []
    var number: UInt64 = 0
    for table in tables.printed {
      for row in table.table.rows {
        if let food = foods["\(table.source)/\(table.id(row))"] {
          pairs.append(number << 32 | food.packed)
        }
        number += 1
      }
    }
    return pairs
  }

  private static let head = """
    // Made by `make tables` of the files of this folder, which it takes whole into the program.

    #include "food_tables.h"

    // Numbers lie there with the little end first.
    _Alignas(8) static const unsigned char layout[] = {
    #embed "layout.bin"
    };

    #define BYTES(START) (layout + (START))
    #define NUMBERS(START) ((const uint32_t *)BYTES(START))
    #define SLOTS(START) ((const uint64_t *)BYTES(START))
    #define LAID_OUT(PATH, NAME, ENDS, ORDER, ROWS) \\
      {PATH, NAME, sizeof NAME, NUMBERS(ENDS), NUMBERS(ORDER), ROWS}


    """

  private static let unchangedHead = """
    // Made by `make tables`: it does not compile when a table has changed since.

    #define UNCHANGED(NAME, SIZE, PATH) \\
      _Static_assert(sizeof NAME == SIZE, "FoodData/" PATH " has changed: run make tables");


    """

  private static func middle(_ rows: String) -> String {
    """

    static const struct magtrack_embedded_file files[] = {
    \(rows)};

    const long magtrack_embedded_count = sizeof(files) / sizeof(files[0]);

    struct magtrack_embedded_file magtrack_embedded_file_at(long index) {
      return files[index];
    }


    """
  }
}
