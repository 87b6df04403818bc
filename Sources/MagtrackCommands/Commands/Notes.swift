import ArgumentParser
import MagnesiumKit

struct Notes: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "notes",
      abstract: say(
        "What the article of 2020 says, and what the evidence says of it.",
        "Isi artikel tahun 2020 itu, dan bagaimana menurut bukti ilmiah."),
      subcommands: [Show.self, Search.self], defaultSubcommand: Show.self)
  }

  struct Show: ParsableCommand {
    static var configuration: CommandConfiguration {
      CommandConfiguration(
        commandName: "show",
        abstract: say(
          "Read one note, or list all of them.", "Baca satu ulasan, atau daftar semuanya."))
    }

    @Argument(
      help: ArgumentHelp(
        say(
          "A note's id, its number in the list or what it is about, such as cramps; without it all are listed.",
          "Id ulasan, nomornya dalam daftar, atau pokoknya, misalnya kram; tanpa ini semua didaftar."
        ),
        valueName: "id"), completion: Complete.notes)
    var id: [String] = []

    @OptionGroup var data: DataOptions

    func run() throws {
      let session = try Session()
      let wording = session.wording
      let all = BuiltInTables.notes
      let name = id.joined(separator: " ")
      let found = id.isEmpty ? all : Note.named(name, in: all)
      if data.json {
        let hasText = found.count == 1
        try Output.write(
          JSONText.text(
            of: NotesJSON(notes: found.map { NoteJSON($0, wording.language, hasText: hasText) })))
      }
      guard !found.isEmpty else {
        throw Failure(
          .nothing,
          wording(
            "there is no note \"\(name.printable)\": magtrack notes lists them, magtrack notes search finds words in them",
            "tidak ada ulasan \"\(name.printable)\": magtrack notes mendaftarnya, magtrack notes search mencari kata di dalamnya"
          ))
      }
      guard !data.json else { return }
      try Output.write(
        found.count == 1
          ? NoteText.text(of: found[0], wording: wording, screen: session.screen)
          : ([session.screen.wrap(id.isEmpty ? heading(wording) : several(name, wording)), ""]
            + NoteText.list(found, of: all, wording: wording, screen: session.screen))
            .joined(separator: "\n"))
    }

    private func heading(_ wording: Wording) -> String {
      let article = "“\(Note.article.title)” (\(wording.date(Note.article.published)))"
      return wording(
        "On the article \(article), and what the evidence says. Where it first appeared is not known; it translates an English text that stands on several websites without an author. Read one by its id or number: magtrack notes 1",
        "Tentang artikel \(article), dan bagaimana menurut bukti ilmiah. Di mana artikel itu pertama kali terbit tidak diketahui; isinya terjemahan naskah bahasa Inggris yang beredar di beberapa situs tanpa nama penulis. Baca menurut id atau nomornya: magtrack notes 1"
      )
    }

    private func several(_ name: String, _ wording: Wording) -> String {
      wording(
        "Several notes are about \"\(name.printable)\". Read one by its id or number:",
        "Ada beberapa ulasan tentang \"\(name.printable)\". Baca menurut id atau nomornya:")
    }
  }

  struct Search: ParsableCommand {
    static var configuration: CommandConfiguration {
      CommandConfiguration(
        commandName: "search",
        abstract: say("Find notes by words in them.", "Cari ulasan menurut kata di dalamnya."))
    }

    @Argument(
      help: ArgumentHelp(
        say("Words, such as cramp.", "Kata, misalnya kram."), valueName: say("query", "kata")))
    var query: [String]

    @OptionGroup var data: DataOptions

    func run() throws {
      let session = try Session()
      let wording = session.wording
      let query = query.joined(separator: " ")
      let found = Note.search(query, in: BuiltInTables.notes, language: wording.language)
      if data.json {
        let notes = found.map { NoteJSON($0.note, wording.language, hasText: false) }
        try Output.write(JSONText.text(of: NotesJSON(notes: notes)))
      } else if !found.isEmpty {
        try Output.write(
          found.prefix(8).map {
            NoteText.finding($0, wording: wording, screen: session.screen)
          }.joined(separator: "\n\n"))
      }
      guard found.isEmpty else { return }
      throw Failure(
        .nothing,
        wording(
          "no note has \"\(query.printable)\": magtrack notes lists all of them",
          "tidak ada ulasan yang memuat \"\(query.printable)\": magtrack notes mendaftar semuanya"))
    }
  }
}

/// `notes --json`
struct NotesJSON: Encodable {
  let schema_version = 1
  let notes: [NoteJSON]
}

struct NoteJSON: Encodable {
  let id: String
  let title: String
  let grade: String
  /// Only where one note was asked for.
  let text: String?

  init(_ note: Note, _ language: Language, hasText: Bool) {
    id = note.id
    title = note.title[language]
    grade = note.grade.rawValue
    text = hasText ? note.text[language] : nil
  }
}
