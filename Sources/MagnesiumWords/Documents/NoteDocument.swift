import MagnesiumKit

extension Phrasebook {
  /// What to type for each note, its title and its grade.
  ///
  /// - Parameter all: the list in which they have a number to show; nil shows none.
  package func rows(of notes: [Note], among all: [Note]? = nil) -> [NoteRow] {
    notes.map { note in
      NoteRow(
        number: all?.firstIndex { $0.id == note.id }.map { $0 + 1 }, id: note.id,
        text: title(of: note))
    }
  }

  private func title(of note: Note) -> String {
    "\(note.title[language]) (\(name(note.grade)))"
  }

  /// A note that a search found, with the passage that answers.
  package func blocks(of finding: NoteFinding) -> [Block] {
    var passage = finding.passage
    if passage.count > 240 {
      // Between two words.
      passage = passage.prefix(239).split(separator: " ").dropLast().joined(separator: " ") + " …"
    }
    return [
      .paragraph(Inline(finding.note.id, .heading) + "  " + title(of: finding.note), .hanging),
      .caption(passage),
    ]
  }

  package func document(of note: Note) -> Document {
    var sections: [[Block]] = [[]]
    for line in note.text[language].split(separator: "\n", omittingEmptySubsequences: false) {
      if line.isEmpty {
        sections.append([])
        continue
      }
      let blocks: [Block] =
        if line.hasPrefix("# ") {
          [.heading(String(line.dropFirst(2))), .text(evidence(name(note.grade)))]
        } else if line.hasPrefix("## ") {
          [.heading(String(line.dropFirst(3)))]
        } else {
          [line.hasPrefix("- ") ? .remark(String(line)) : .text(String(line))]
        }
      sections[sections.count - 1] += blocks
    }
    return Document(sections)
  }
}
