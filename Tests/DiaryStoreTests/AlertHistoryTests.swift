import Foundation
import MagnesiumCore
import Testing

@testable import DiaryStore

/// The history of alerts keeps figures, of which words can be made again.
@Suite struct AlertHistoryTests {
  static let limit = ReferenceIntake(
    authority: .usDRI1997, kind: .ul, label: "UL", mg: 350, scope: .supplements, isVerified: true)
  static let interaction = MedicineInteraction(
    medicine: .levothyroxine, name: Bilingual(same: "levothyroxine"), synonyms: [],
    effect: .spacing, hoursBefore: 4, hoursAfter: 4, advice: Bilingual(same: "apart"),
    reference: "label", isVerified: true)
  static let test = AdequacyTest(
    method: .ear, intake: UsualIntake(mean: 208.5, unknownAtMost: 3, days: 7, dayToDaySD: 85.9),
    reference: 265)

  static let facts: [Alert.Fact] = [
    .dayDeficit(mg: 100.25, target: 320), .streak(days: 4, since: someDay - 3),
    .weekDeficit(mean: 208.5, daysCounted: 7, test: test, from: someDay - 6),
    .supplementLimit(mg: 400, limit: limit), .unlogged(.partial), .unlogged(.unlogged),
    .interaction(.noLimitForAge), .interaction(.pregnancy),
    .interaction(.condition(.kidneyDisease)), .interaction(.medicine(interaction)),
    .interaction(.aboveLimit(limit, mg: 400, wasAbove: true)), .reminder(.dinner),
    .weeklyReport(mean: nil, daysCounted: 0, from: someDay - 6),
    .trialSwitch(
      name: "Mag Citrate", unit: "tablet", count: 2, mg: 200, isTreated: true, period: 3, of: 12),
    .weeklyReport(mean: 300, daysCounted: 5, from: someDay - 6),
  ]

  @Test(arguments: facts)
  func `an alert comes back with its figures, also from an archive`(fact: Alert.Fact) throws {
    let diary = try Diary.inMemory()
    let alert = Alert(
      fact: fact, severity: .warning, day: someDay, isAtLeast: true, guidance: .limited)
    #expect(try diary.markShown([alert], at: 99) == [alert])
    #expect(try diary.markShown([alert], at: 100).isEmpty)
    let shown = try diary.alertHistory(limit: 9, interactions: [Self.interaction])
    #expect(shown.map(\.alert) == [alert])
    #expect(shown.map(\.shownAt) == [99])
    #expect(shown[0].text == nil)
    let other = try Diary.inMemory()
    _ = try other.import(Data(try diary.archive().utf8), at: 101)
    #expect(try other.alertHistory(limit: 9, interactions: [Self.interaction]) == shown)
    #expect(try other.archive() == diary.archive())
  }

  @Test func `a medicine that is no longer known leaves the alert without words`() throws {
    let diary = try Diary.inMemory()
    let alert = Alert(
      fact: .interaction(.medicine(Self.interaction)), severity: .notice, day: someDay)
    _ = try diary.markShown([alert], at: 99)
    let shown = try diary.alertHistory(limit: 9)
    #expect(shown.map(\.alert) == [nil])
    #expect(shown.map(\.id) == [alert.id])
    #expect(diary.unreadable.isEmpty)
  }

  @Test(arguments: [
    "UPDATE alert_history SET severity = 'warning'", "UPDATE alert_aside SET until_at = 9",
    "UPDATE alert_notified SET alert_id = 'x'", "DELETE FROM alert_aside",
  ])
  func `what changed by itself is told, and neither read, exported nor restored`(
    sql: String
  ) throws {
    let place = TemporaryDiary()
    let alert = Alert(fact: .unlogged(.partial), severity: .remark, day: someDay)
    let diary = try place.open()
    for instant in [9, 10] {
      _ = try diary.markShown([alert], at: instant)
      try diary.markNotified([alert])
      try diary.putAside([alert], until: instant)
      if instant == 9 { try diary.unmarkShown([alert]) }
    }
    #expect(try !Checkup.of(place.url.path, isFull: true).isDamaged)
    try changeFile(place.url.path, sql)
    #expect(try Checkup.of(place.url.path, isFull: true).isDamaged)
    #expect(throws: DiaryError.self) { try diary.archive() }
    #expect(throws: DiaryError.self) { try diary.backUp(.manual, at: 11) }
    #expect(throws: DiaryError.self) {
      _ = try (diary.shownSeverities(), diary.putAside(at: 1), diary.notifiedSeverities())
    }
  }
}
