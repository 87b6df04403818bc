import Foundation
import MagnesiumKit
import Testing

/// What an app keeps for a widget or a watch comes back as it was.
@Suite struct CodingTests {
  private func comesBack<Value: Codable & Equatable>(_ value: Value) throws -> Bool {
    let json = try JSONEncoder().encode(value)
    return try JSONDecoder().decode(Value.self, from: json) == value
  }

  @Test(arguments: 31...34 as ClosedRange<UInt64>)
  func `entries, reports, profiles and alerts come back`(seed: UInt64) throws {
    let (tracker, _) = try ReportPropertyTests.randomDiary(seed: seed)
    let today = ReportPropertyTests.today
    for day in [today - 1, today - 2, today] {
      #expect(try comesBack(tracker.entries(on: day)), "seed \(seed)")
      #expect(try comesBack(tracker.day(day)), "seed \(seed)")
    }
    #expect(try comesBack(tracker.report(from: today - 40, to: today)), "seed \(seed)")
    #expect(try comesBack(tracker.profile), "seed \(seed)")
    #expect(try comesBack(tracker.alerts()), "seed \(seed)")
    #expect(try comesBack(tracker.suggestions(closing: 100, language: .english)), "seed \(seed)")
  }

  @Test(arguments: ["2026-02-30", "26-11-23", "today", ""])
  func `a day that no calendar has does not`(text: String) {
    #expect(throws: DecodingError.self) {
      try JSONDecoder().decode([CivilDay].self, from: Data("[\"\(text)\"]".utf8))
    }
  }

  @Test(arguments: [
    #"{"mg": 5, "range": [6, 7]}"#, #"{"mg": -1, "range": [-1, 2]}"#,
    #"{"mg": 5, "range": [7, 4]}"#,
  ])
  func `an amount outside of its range does not`(json: String) {
    #expect(throws: DecodingError.self) {
      try JSONDecoder().decode(MagnesiumAmount.self, from: Data(json.utf8))
    }
  }

  @Test func `what changed in a profile is in order again`() throws {
    let late = Circumstances(from: CivilDay(iso: "2026-05-01")!, authority: .idAKG2019)
    let early = Circumstances(from: CivilDay(iso: "2020-05-01")!, authority: .usDRI1997)
    let json = try JSONEncoder().encode(["circumstances": [late, early]])
    let profile = try JSONDecoder().decode(Profile.self, from: json)
    #expect(profile.circumstances == [early, late])
  }
}
