import MagnesiumKit

extension Phrasebook {
  /// An entry in one line, with its source.
  package func line(of entry: Entry) -> String {
    let intake = entry.intake
    let figure = intake.magnesium.map { mg($0.mg) } ?? magnesiumUnknown
    let place = "\(entry.id) \(intake.occurredAt.time.text) \(name(intake.meal))"
    // Words that nobody understood have no source.
    let source = intake.kind == .unknown ? [] : [describe(intake.source)]
    return ([place] + parts(of: intake, figure: figure) + source).joined(separator: " · ")
  }
}
