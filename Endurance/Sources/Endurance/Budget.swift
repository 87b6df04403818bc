import Foundation

/// How much a trial does: so many runs, or what it can in so many seconds.
struct Budget: Sendable {
  private let runs: Int
  private let end: ContinuousClock.Instant?

  /// `500`, or `30s`.
  init?(_ text: String) {
    if text.hasSuffix("s"), let seconds = Int(text.dropLast()) {
      runs = .max
      end = .now + .seconds(seconds)
    } else if let runs = Int(text) {
      self.runs = runs
      end = nil
    } else {
      return nil
    }
  }

  private init(count: Int) {
    runs = count
    end = nil
  }

  static func runs(_ count: Int) -> Budget { Budget(count: count) }

  func allows(_ run: Int) -> Bool { run < runs && end.map { .now < $0 } ?? true }
}
