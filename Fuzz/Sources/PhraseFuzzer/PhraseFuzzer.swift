import Foundation
import FuzzerDriver
import MagnesiumKit

@main
enum PhraseFuzzer {
  static func main() { exit(runFuzzer(fuzz)) }
}

/// Reads any bytes as a meal phrase. What is read has to make sense, and the reader never crashes.
private func fuzz(_ start: UnsafePointer<UInt8>?, _ count: Int) -> CInt {
  let text = String(decoding: UnsafeBufferPointer(start: start, count: count), as: UTF8.self)
  guard let reading = try? tracker.read(text) else { return 0 }
  for item in reading.items {
    precondition(item.grams.isFinite && item.grams > 0 && item.quantity > 0)
    // What is more is asked about.
    precondition(item.grams <= 3_000)
  }
  for item in reading.unresolved {
    precondition(!item.phrase.isEmpty && item.position >= 1)
  }
  return 0
}

private let tracker: Tracker = {
  do {
    let tracker = try Tracker.inMemory()
    try tracker.saveMeal("sarapan", "2 telur rebus, 1 piring nasi")
    return tracker
  } catch {
    preconditionFailure("\(error)")
  }
}()
