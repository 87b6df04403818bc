import MagnesiumKit

extension Phrasebook {
  /// An entry in one line, with its source.
  package func line(of entry: Entry) -> String {
    let intake = entry.intake
    var parts = [
      "\(entry.id) \(intake.occurredAt.time.text) \(name(intake.meal))",
      intake.name[language].printable,
    ]
    if intake.kind != .amount {
      parts.append(amount(intake.quantity, of: intake.unit, grams: intake.grams))
    }
    parts.append(intake.magnesium.map { mg($0.mg) } ?? magnesiumUnknown)
    if let certainty = certainty(intake.match) { parts.append(certainty) }
    parts.append(describe(intake.source))
    return parts.joined(separator: " · ")
  }
}
