import ArgumentParser
import MagnesiumKit

struct Foods: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      abstract: say(
        "Look up foods and where their figures come from.",
        "Cari makanan dan sumber angkanya."),
      subcommands: [Search.self, Show.self, Sources.self])
  }

  struct Search: ParsableCommand {
    static var configuration: CommandConfiguration {
      CommandConfiguration(abstract: say("Find foods by name.", "Cari makanan menurut nama."))
    }

    @Argument(
      help: ArgumentHelp(say("Words of its name.", "Kata-kata namanya."), valueName: "query"))
    var words: [String]

    @OptionGroup var data: DataOptions

    func run() throws {
      let session = try Session()
      let wording = session.wording
      let query = words.joined(separator: " ")
      let found = FoodLibrary.builtIn.search(query, limit: 15)
      if data.json {
        try Output.write(JSONText.text(of: FoodSearchJSON(results: found.map(FoodResultJSON.init))))
      } else if !found.isEmpty {
        try Output.write(FoodText.list(found, wording: wording, screen: session.screen))
      }
      guard !found.isEmpty else {
        throw Failure(
          .nothing,
          wording(
            "nothing found for \"\(query.printable)\"",
            "tidak ada yang cocok dengan \"\(query.printable)\""))
      }
    }
  }

  struct Show: ParsableCommand {
    static var configuration: CommandConfiguration {
      CommandConfiguration(
        abstract: say(
          "Show a food's figure, source and portions.", "Tampilkan angka, sumber dan takaran."))
    }

    @Argument(
      help: ArgumentHelp(say("A food's id or name.", "Id atau nama makanan."), valueName: "id"))
    var words: [String]

    @OptionGroup var speech: LanguageOption

    func run() throws {
      let session = try Session()
      let name = words.joined(separator: " ")
      let library = FoodLibrary.builtIn
      guard let food = library.food(id: name) ?? library.food(named: name) else {
        let near = library.search(name, limit: 3).map(\.id).joined(separator: ", ")
        throw Failure(
          .nothing,
          session.wording(
            "there is no food \"\(name.printable)\"" + (near.isEmpty ? "" : "; near: \(near)"),
            "tidak ada makanan \"\(name.printable)\""
              + (near.isEmpty ? "" : "; yang mirip: \(near)")))
      }
      try Output.write(FoodText(food: food, wording: session.wording, screen: session.screen).text)
    }
  }

  struct Sources: ParsableCommand {
    static var configuration: CommandConfiguration {
      CommandConfiguration(
        abstract: say(
          "List the tables behind the figures.", "Daftar tabel di balik angka-angkanya."))
    }

    @OptionGroup var data: DataOptions

    func run() throws {
      let session = try Session()
      let foods = FoodLibrary.builtIn.all
      let tables = BuiltInTables.sources
      let counts = Dictionary(grouping: foods.compactMap(\.magnesium?.source.table), by: \.self)
        .mapValues(\.count)
      if data.json {
        try Output.write(
          JSONText.text(
            of: FoodSourcesJSON(
              foods: foods.count, foods_with_figure: foods.filter { $0.magnesium != nil }.count,
              portions: foods.reduce(0) { $0 + $1.portions.count },
              sources: tables.map {
                FoodSourcesJSON.Source(id: $0.id, foods: counts[$0.id] ?? 0, licence: $0.licence)
              })))
        return
      }
      try Output.write(
        tables.map { table in
          session.screen.wrap(
            "\(table.id): \(table.name), \(table.edition) · "
              + session.wording(
                "\(counts[table.id] ?? 0) foods", "\(counts[table.id] ?? 0) makanan")
              + " · \(table.licence)", hanging: 2)
        }.joined(separator: "\n"))
    }
  }
}

/// `foods search --json`
struct FoodSearchJSON: Encodable {
  let schema_version = 1
  let results: [FoodResultJSON]
}

struct FoodResultJSON: Encodable {
  let id: String
  let name_en: String
  let name_id: String
  @Nullable var magnesium_mg_per_100g: Double?
  @Nullable var source: String?

  init(_ food: Food) {
    id = food.id
    name_en = food.name.english
    name_id = food.name.indonesian
    magnesium_mg_per_100g = food.magnesium?.per100g.mg.tenths
    source = food.magnesium?.source.description
  }
}

/// `foods sources --json`
struct FoodSourcesJSON: Encodable {
  struct Source: Encodable {
    let id: String
    let foods: Int
    let licence: String
  }

  let schema_version = 1
  let foods: Int
  let foods_with_figure: Int
  let portions: Int
  let sources: [Source]
}
