import MagnesiumCore
import Testing

@Suite struct SymptomTests {
  static let day = CivilDay(iso: "2026-11-23")!

  static func entry(
    _ kind: String, _ value: Int, _ measure: SymptomMeasure = .count, day: CivilDay = day,
    id: Int = 1
  ) -> SymptomEntry {
    SymptomEntry(
      id: id, uuid: EntryUUID(at: 0) { 0 },
      symptom: Symptom(
        kind: kind, name: Bilingual(same: kind), measure: measure, value: value,
        occurredAt: ZonedInstant(epochSeconds: 0, utcOffsetSeconds: 0), day: day),
      recordedAt: 0)
  }

  @Test func `no answer is not zero, and nothing at all is zero of each kind`() {
    let (one, two, three) = (Self.day, Self.day + 1, Self.day + 2)
    let entries = [
      Self.entry("cramp", 2), Self.entry("cramp", 1), Self.entry("pain", 4, .level),
      Self.entry("pain", 7, .level), Self.entry(SymptomKind.none, 0, .level, day: two),
      Self.entry("pain", 3, .level, day: three),
    ]
    #expect(entries.answers(of: "cramp", .count) == [one: 3, two: 0])
    #expect(entries.answers(of: "pain", .level) == [one: 5.5, two: 0, three: 3])
    #expect(entries.answers(of: "tingling", .level) == [two: 0])
  }

  @Test(arguments: [
    ("cramp", 3, SymptomKind.none, 0, false), (SymptomKind.none, 0, "cramp", 3, false),
    (SymptomKind.none, 0, "cramp", 0, true), ("cramp", 0, "cramp", 3, false),
    ("cramp", 2, "cramp", 3, true), ("cramp", 0, "pain", 3, true),
  ])
  func `answers that contradict each other on a day do not stand together`(
    kind: String, value: Int, other: String, otherValue: Int, isFine: Bool
  ) {
    let (new, there) = (Self.entry(kind, value).symptom, Self.entry(other, otherValue, id: 9))
    #expect((new.contradiction(with: [there]) == nil) == isFine)
    let elsewhere = Self.entry(other, otherValue, day: Self.day + 1)
    #expect(new.contradiction(with: [elsewhere]) == nil)
  }

  @Test(
    arguments: [
      (-1, nil, nil), (201, nil, nil), (2, 11, nil), (2, -1, nil), (2, nil, 0), (0, 3, nil),
    ] as [(Int, Int?, Int?)])
  func `figures that cannot be are found`(count: Int, worst: Int?, minutes: Int?) {
    var symptom = Self.entry("cramp", count).symptom
    (symptom.worst, symptom.minutes) = (worst, minutes)
    #expect(symptom.problem != nil)
  }

  @Test func `strengths go from 0 to 10, and the worst is not weaker`() {
    for level in -2...12 {
      #expect(
        (Self.entry("pain", level, .level).symptom.problem == nil) == (0...10).contains(level))
    }
    var symptom = Self.entry("pain", 5, .level).symptom
    symptom.worst = 4
    #expect(symptom.problem == .worstBelow(4, level: 5))
  }
}
