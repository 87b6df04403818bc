import Foundation
import FuzzerDriver
import MagnesiumKit

@main
enum ImportFuzzer {
  static func main() { exit(runFuzzer(fuzz)) }
}

/// Takes any bytes in as an archive. What is refused changes nothing; what is taken in can be read by
/// every report, and comes out again so that taking it in once more brings nothing new.
private func fuzz(_ start: UnsafePointer<UInt8>?, _ count: Int) -> CInt {
  do {
    let tracker = try Tracker.inMemory(environment: environment)
    do {
      try tracker.importArchive(Data(UnsafeBufferPointer(start: start, count: count)))
    } catch {
      guard case .archive = error else { preconditionFailure("\(error)") }
      let after = try text(tracker)
      precondition(after == nothing)
      return 0
    }
    let archive = try text(tracker)
    let again = try Tracker.inMemory(environment: environment)
    try again.importArchive(Data(archive.utf8))
    let same = try text(again)
    precondition(same == archive)
    _ = try tracker.dayOverview()
    _ = try tracker.overview(
      from: tracker.today - 6, to: tracker.today, language: .english)
    _ = try tracker.alerts()
    _ = try tracker.read("2 telur rebus")
    while try !tracker.undo().isEmpty {}
  } catch {
    preconditionFailure("\(error)")
  }
  return 0
}

private func text(_ tracker: Tracker) throws -> String {
  var text = ""
  try tracker.exportDiary { text += $0 }
  return text
}

private let environment = TrackerEnvironment.pinned(
  ZonedInstant(rfc3339: "2026-11-23T20:00:00+07:00")!)
private let nothing = (try? text(Tracker.inMemory(environment: environment))) ?? ""
