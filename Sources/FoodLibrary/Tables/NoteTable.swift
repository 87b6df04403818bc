import MagnesiumCore

/// `FoodData/notes.tsv`, and the files of `FoodData/notes/` that belong to it.
package enum NoteTable {
  package static let path = "notes.tsv"
  package static let columns = [
    "note", "grade", "severities", "also", "from_years", "summary_en", "summary_id", "cites",
  ]

  /// A line of a sheet of paper has no room for more.
  private static let mostLetters = 200

  /// - Parameter file: the bytes of a file by its path.
  /// - Throws: the first row whose note cannot be read, or says in short what it does not say at length.
  package static func check(
    _ table: Table, file: (String) -> Table.Bytes?
  ) throws(TableError) {
    for index in table.rows {
      let row = try table.row(index)
      let note = try Note(row: row, medicines: [], file: file)
      for language in Language.allCases {
        try check(note.summary[language], row)
        for cite in note.cites
        where !note.references(in: language).contains(where: cite.isFound(in:)) {
          throw row.error("the note's \(language.rawValue) references have no \(cite)")
        }
      }
      guard !note.cites.isEmpty else { throw row.error("a summary needs a reference") }
    }
  }

  private static func check(_ summary: String, _ row: TableRow) throws(TableError) {
    guard summary.last == ".", !summary.contains(". "), summary.count <= mostLetters else {
      throw row.error("a summary is one sentence of up to \(mostLetters) letters")
    }
    guard !summary.contains("magtrack") else {
      throw row.error("a summary stands on paper, where commands are of no use")
    }
  }
}

extension String {
  /// Whether a line has all that it names between commas.
  fileprivate func isFound(in line: Substring) -> Bool {
    split(separator: ", ").allSatisfy { line.contains($0) }
  }
}

extension Note {
  /// The last list of the text.
  fileprivate func references(in language: Language) -> [Substring] {
    let lines = text[language].split(separator: "\n")
    return Array(lines[(lines.lastIndex { $0.hasPrefix("## ") } ?? 0)...])
  }

  /// - Parameters:
  ///   - medicines: those whose names stand for their note.
  ///   - file: the bytes of a file by its path.
  init(
    row: TableRow, medicines: [MedicineInteraction], file: (String) -> Table.Bytes?
  ) throws(TableError) {
    let id = try row.text(0)
    var severities: Set<Deficit.Severity> = []
    for name in row.list(2) {
      guard let severity = Deficit.Severity(rawValue: name) else {
        throw row.error("\"\(name)\" is no severity")
      }
      severities.insert(severity)
    }
    func text(_ language: Language) throws(TableError) -> String {
      let path = "notes/\(id).\(language.rawValue).md"
      guard let bytes = file(path) else {
        throw row.error("\(path) is not there")
      }
      let text = String(decoding: bytes, as: UTF8.self)
      guard text.hasPrefix("# "), text.contains("\n## ") else {
        throw TableError(
          path: path, line: 1, reason: "a note begins with \"# Title\" and has sections")
      }
      return text
    }
    func title(_ text: String) -> String {
      String(text.prefix { $0 != "\n" }.dropFirst(2))
    }
    let english = try text(.english)
    let indonesian = try text(.indonesian)
    self.init(
      id: id, title: Bilingual(english: title(english), indonesian: title(indonesian)),
      aliases: row.list(3)
        + medicines.filter { Caution.medicine($0).noteID == id }
        .flatMap { [$0.name.english, $0.name.indonesian] + $0.synonyms },
      text: Bilingual(english: english, indonesian: indonesian),
      summary: Bilingual(english: try row.text(5), indonesian: try row.text(6)),
      cites: row.list(7),
      grade: try row.choice(1, of: Grade.self), severities: severities,
      fromYears: Int(try row.number(4, in: 0...125)))
  }
}
