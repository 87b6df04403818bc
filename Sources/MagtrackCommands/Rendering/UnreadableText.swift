import MagnesiumKit
import MagnesiumWords

/// A row that holds what cannot be, in a line that says what leads out.
enum UnreadableText {
  static func line(_ row: UnreadableRow, wording: any Phrasebook) -> String {
    guard case .damagedValue(let what, let damage) = row.error else { return row.key.printable }
    let name = wording.row(what) + (row.names.first.map { " (\($0.printable))" } ?? "")
    return wording.rowLeftOut(name, damage: damage, wayOut: wayOut(row, wording))
  }

  private static func wayOut(_ row: UnreadableRow, _ wording: any Phrasebook) -> String {
    let command =
      switch row.owner {
      case .food: "foods delete"
      case .recipe: "recipe delete"
      case .supplement: "supplement delete"
      case .meal: "meal delete"
      case nil: row.table == "entry" ? "delete" : nil as String?
      }
    guard let command else {
      return wording.seeDoctor
    }
    return wording.takesItOut(command, key: row.key.shellWord)
  }

  /// What takes out an entry that holds what cannot be; nothing where another thing is damaged, or where
  /// its id is not known.
  static func wayOut(
    of what: String, _ damage: DiaryError.Damage, _ wording: any Phrasebook
  ) -> String {
    let words = what.split(separator: " ")
    guard case .value = damage, words.count == 2, words[0] == "entry", let id = Int(words[1]) else {
      return ""
    }
    return wording.howToDeleteEntry(id)
  }
}
