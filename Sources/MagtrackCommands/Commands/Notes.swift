import ArgumentParser
import MagnesiumKit

struct Notes: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "notes",
      abstract: say(
        "What the article of 2020 says, and what the evidence says of it.",
        "Isi artikel 2020 itu, dan apa kata bukti ilmiah tentangnya."),
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
        say("A note's id; without it all are listed.", "Id ulasan; tanpa ini semua didaftar."),
        valueName: "id"), completion: Complete.notes)
    var id: String?

    @OptionGroup var data: DataOptions

    func run() throws {
      let session = try Session()
      let wording = session.wording
      let all = BuiltInTables.notes
      guard let id else {
        try Output.write(
          data.json
            ? JSONText.text(
              of: NotesJSON(notes: all.map { NoteJSON($0, wording.language, hasText: false) }))
            : list(all, session))
        return
      }
      guard let note = all.first(where: { $0.id == id.lowercased() }) else {
        throw Failure(
          .nothing,
          wording(
            "there is no note \"\(id.printable)\": magtrack notes lists them",
            "tidak ada ulasan \"\(id.printable)\": lihat magtrack notes"))
      }
      try Output.write(
        data.json
          ? JSONText.text(of: NotesJSON(notes: [NoteJSON(note, wording.language, hasText: true)]))
          : NoteText.text(of: note, wording: wording, screen: session.screen))
    }

    private func list(_ notes: [Note], _ session: Session) -> String {
      let wording = session.wording
      let article = "“\(Note.article.title)” (\(wording.date(Note.article.published)))"
      let heading = session.screen.wrap(
        wording(
          "On the article \(article), and what the evidence says. Read one: magtrack notes \(notes[0].id)",
          "Tentang artikel \(article), dan apa kata bukti ilmiah. Baca: magtrack notes \(notes[0].id)"
        )
      )
      return ([heading, ""] + NoteText.list(notes, wording: wording, screen: session.screen))
        .joined(separator: "\n")
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
