import MagnesiumKit
import MagnesiumWords

/// An entry in one line, with its source.
enum EntryText {
  static func line(_ entry: Entry, wording: any Phrasebook) -> String {
    let intake = entry.intake
    var parts = [
      "\(entry.id) \(intake.occurredAt.time.text) \(wording.name(intake.meal))",
      intake.name[wording.language].printable,
    ]
    if intake.kind != .amount {
      parts.append(wording.amount(intake.quantity, of: intake.unit, grams: intake.grams))
    }
    parts.append(
      intake.magnesium.map { wording.mg($0.mg) }
        ?? wording.magnesiumUnknown)
    if let certainty = wording.certainty(intake.match) { parts.append(certainty) }
    parts.append(wording.describe(intake.source))
    return parts.joined(separator: " · ")
  }
}
