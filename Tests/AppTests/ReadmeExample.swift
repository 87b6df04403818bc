import Foundation
import MagnesiumKit

// The README shows the lines between the marks, and a test compares them.
func readmeExample(url: URL) throws {
  // begin
  let tracker = try Tracker(diaryAt: url)
  var profile = ProfileEdit()
  profile.born = CivilDay(iso: "1990-04-12")
  profile.sex = .female
  try tracker.changeProfile(profile, startingWith: .idAKG2019)
  try tracker.log("2 telur rebus, 150 g tempe goreng, 1 mangkuk bayam")
  try tracker.mark(tracker.today, .done)
  let day = try tracker.dayOverview()
  print(day.report.tally.total.mg, "of", day.report.reference?.mg ?? 0, "mg")
  for note in day.notes {
    print(note.id, note.title[.english], note.grade)
  }
  // end
}
