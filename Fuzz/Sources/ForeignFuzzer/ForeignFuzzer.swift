import Foundation
import FuzzerDriver
import MagnesiumKit

@main
enum ForeignFuzzer {
  static func main() { exit(runFuzzer(fuzz)) }
}

/// Takes any bytes in as another program's file. What is refused changes nothing; what comes in is read by every
/// report, brings nothing a second time, and is gone when it is undone.
private func fuzz(_ start: UnsafePointer<UInt8>?, _ count: Int) -> CInt {
  do {
    let tracker = try Tracker.inMemory(environment: environment)
    var choices = ImportChoices()
    choices.takesDefaults = true
    choices.answers = ["dates": "dmy", "unit": "mg"]
    try Data(UnsafeBufferPointer(start: start, count: count)).write(to: file)
    let preview: ImportPreview
    do {
      preview = try tracker.previewImport(at: file, choices)
    } catch {
      guard case .importing = error else { preconditionFailure("\(error)") }
      return 0
    }
    guard preview.questions.isEmpty, preview.bringsAnything else { return 0 }
    try tracker.takeIn(preview)
    let once = try text(tracker)
    let again = try tracker.previewImport(at: file, choices)
    precondition(!again.bringsAnything)
    _ = try tracker.dayOverview()
    for day in preview.days.prefix(3) where day.day <= tracker.today {
      _ = try tracker.dayOverview(day.day)
    }
    let copy = try Tracker.inMemory(environment: environment)
    try copy.importArchive(Data(once.utf8))
    let same = try text(copy)
    precondition(same == once)
    try tracker.undo()
    let after = try text(tracker)
    precondition(after == nothing)
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

/// In a folder of its own: files beside one that is taken in may belong to it.
private let file: URL = {
  let folder = FileManager.default.temporaryDirectory.appendingPathComponent(
    "magtrack-fuzz-\(ProcessInfo.processInfo.processIdentifier)")
  try? FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
  return folder.appendingPathComponent("days")
}()
private let environment = TrackerEnvironment.pinned(
  ZonedInstant(rfc3339: "2026-11-23T20:00:00+07:00")!)
private let nothing = (try? text(Tracker.inMemory(environment: environment))) ?? ""
