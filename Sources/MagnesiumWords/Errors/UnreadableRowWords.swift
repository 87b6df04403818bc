import MagnesiumKit

extension Phrasebook {
  /// A row that holds what cannot be, in a line that says what leads out.
  package func words(for row: UnreadableRow) -> String {
    guard case .damagedValue(let what, let damage) = row.error else { return row.key.printable }
    let name = self.row(what) + (row.names.first.map { " (\($0.printable))" } ?? "")
    return rowLeftOut(name, damage: damage, wayOut: wayOut(row))
  }

  private func wayOut(_ row: UnreadableRow) -> String {
    let command =
      switch row.owner {
      case .food: "foods delete"
      case .recipe: "recipe delete"
      case .supplement: "supplement delete"
      case .meal: "meal delete"
      case nil: row.table == "entry" ? "delete" : nil as String?
      }
    guard let command else { return seeDoctor }
    return takesItOut(command, key: row.key.shellWord)
  }

  /// What takes out an entry that holds what cannot be; nothing where another thing is damaged, or where
  /// its id is not known.
  func wayOut(of what: String, _ damage: DiaryError.Damage) -> String {
    let words = what.split(separator: " ")
    guard case .value = damage, words.count == 2, words[0] == "entry", let id = Int(words[1]) else {
      return ""
    }
    return howToDeleteEntry(id)
  }
}
