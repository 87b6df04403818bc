import Foundation
import MagnesiumKit

// The README shows the lines between the marks, and a test compares them.
func readmeExample(url: URL) throws {
  // begin
  let tracker = try Tracker(diaryAt: url)
  try tracker.updateProfile {
    $0.born = CivilDay(iso: "1990-04-12")
    $0.sex = .female
    $0.changeCircumstances(from: tracker.today, startingWith: .idAKG2019) { _ in }
  }
  try tracker.log("2 telur rebus, 150 g tempe goreng, 1 mangkuk bayam")
  try tracker.mark(tracker.today, .done)
  let report = try tracker.day()
  print(report.tally.total.mg, "of", report.reference?.mg ?? 0, "mg")
  if let deficit = report.deficit {
    for note in try tracker.notes(for: deficit.severity, on: report.day) {
      print(note.id, note.title[.english], note.grade)
    }
  }
  // end
}
