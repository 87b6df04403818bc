import MagnesiumKit
import MagnesiumWords

/// Notes for people.
enum NoteText {
  /// A line a note: what to type, its title and its grade.
  ///
  /// - Parameter all: the list in which they have a number to show; nil shows none.
  static func list(
    _ notes: [Note], of all: [Note]? = nil, wording: any Phrasebook, screen: Screen
  ) -> [String] {
    let width = notes.map(\.id.count).max() ?? 0
    return notes.map { note in
      let number = all?.firstIndex { $0.id == note.id }.map { "\($0 + 1)".leftPadded(to: 2) + "  " }
      let id = "  " + (number ?? "") + note.id.rightPadded(to: width) + "  "
      let text = "\(note.title[wording.language]) (\(wording.name(note.grade)))"
      // Beside the ids where there is room, below them where there is not.
      guard screen.width >= id.count + 30 else {
        return "  \(number ?? "")\(note.id)\n" + screen.wrap(text, indent: 4)
      }
      return id + screen.wrap(text, indent: id.count).dropFirst(id.count)
    }
  }

  /// A note that a search found, with the passage that answers.
  static func finding(_ finding: NoteFinding, wording: any Phrasebook, screen: Screen) -> String {
    let note = finding.note
    var passage = finding.passage
    if passage.count > 240 {
      // Between two words.
      passage = passage.prefix(239).split(separator: " ").dropLast().joined(separator: " ") + " …"
    }
    return [
      screen.wrap(
        Tone.heading(note.id, on: screen)
          + "  \(note.title[wording.language]) (\(wording.name(note.grade)))", hanging: 2),
      screen.wrap(passage, indent: 2),
    ].joined(separator: "\n")
  }

  static func text(of note: Note, wording: any Phrasebook, screen: Screen) -> String {
    var lines: [String] = []
    for line in note.text[wording.language].split(separator: "\n", omittingEmptySubsequences: false)
    {
      if line.hasPrefix("# ") {
        lines.append(Tone.heading(screen.wrap(String(line.dropFirst(2))), on: screen))
        lines.append(
          screen.wrap(
            wording.evidence(wording.name(note.grade))))
      } else if line.hasPrefix("## ") {
        lines.append(Tone.heading(String(line.dropFirst(3)), on: screen))
      } else if line.hasPrefix("- ") {
        lines.append(screen.wrap(String(line), hanging: 2))
      } else {
        lines.append(screen.wrap(String(line)))
      }
    }
    while lines.last?.isEmpty == true { lines.removeLast() }
    return lines.joined(separator: "\n")
  }
}
