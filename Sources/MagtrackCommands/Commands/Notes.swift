import ArgumentParser
import MagnesiumKit
import MagnesiumWords

struct Notes: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "notes",
      abstract: say.aboutNotes,
      subcommands: [Show.self, Search.self], defaultSubcommand: Show.self)
  }

  struct Show: ParsableCommand {
    static var configuration: CommandConfiguration {
      CommandConfiguration(
        commandName: "show",
        abstract: say.aboutShowingNote)
    }

    @Argument(
      help: ArgumentHelp(
        say.noteToShow,
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
          wording.noSuchNote(name.printable))
      }
      guard !data.json else { return }
      try Output.write(
        session.screen.text(
          of: found.count == 1
            ? wording.document(of: found[0])
            : Document([
              [.text(id.isEmpty ? heading(wording) : several(name, wording))],
              [.notes(wording.rows(of: found, among: all))],
            ])))
    }

    private func heading(_ wording: any Phrasebook) -> String {
      let article = "“\(Note.article.title)” (\(wording.date(Note.article.published)))"
      return wording.introductionToNotes(article: article)
    }

    private func several(_ name: String, _ wording: any Phrasebook) -> String {
      wording.severalNotes(about: name.printable)
    }
  }

  struct Search: ParsableCommand {
    static var configuration: CommandConfiguration {
      CommandConfiguration(
        commandName: "search",
        abstract: say.aboutSearchingNotes)
    }

    @Argument(
      help: ArgumentHelp(
        say.wordsOfNote, valueName: say.queryPlaceholder))
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
          session.screen.text(of: Document(found.prefix(8).map { wording.blocks(of: $0) })))
      }
      guard found.isEmpty else { return }
      throw Failure(
        .nothing,
        wording.noNoteHas(query.printable))
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
