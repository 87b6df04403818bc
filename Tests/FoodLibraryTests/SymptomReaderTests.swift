import MagnesiumCore
import Testing

@testable import FoodLibrary

@Suite struct SymptomReaderTests {
  struct Case: Sendable {
    let line: String
    let kind: String
    var value: Int?
    var worst: Int?
    var minutes: Int?
    var place: String?
    var day: SaidDay?
    var time: String?
  }

  static let lines: [Case] = [
    Case(line: "cramp 2", kind: "cramp", value: 2), Case(line: "cramps", kind: "cramp"),
    Case(line: "Kram 2x", kind: "cramp", value: 2),
    Case(line: "kram 3 kali", kind: "cramp", value: 3),
    Case(line: "3 cramps last night", kind: "cramp", value: 3, day: .ago(1)),
    Case(line: "kram betis 2x tadi malam", kind: "cramp", value: 2, place: "betis", day: .ago(1)),
    Case(line: "nyeri betis 4", kind: "pain", value: 4, place: "betis"),
    Case(line: "pain 4/10 in my left calf", kind: "pain", value: 4, place: "left calf"),
    Case(line: "calf pain 4", kind: "pain", value: 4, place: "calf"),
    Case(
      line: "kesemutan tangan kanan 3 kemarin", kind: "tingling", value: 3,
      place: "tangan kanan", day: .ago(1)),
    Case(line: "sakit kepala 6", kind: "headache", value: 6),
    Case(
      line: "leg cramp 2 worst 6 5 minutes", kind: "cramp", value: 2, worst: 6, minutes: 5,
      place: "leg"),
    Case(line: "kram 2 paling parah 7 10 menit", kind: "cramp", value: 2, worst: 7, minutes: 10),
    Case(line: "cramp 2, 6/10", kind: "cramp", value: 2, worst: 6),
    Case(line: "numbness in the groin 3", kind: "numbness", value: 3, place: "groin"),
    Case(line: "no cramps", kind: "cramp", value: 0),
    Case(line: "tidak ada kram", kind: "cramp", value: 0),
    Case(line: "tidak ada keluhan", kind: "none"), Case(line: "no symptoms", kind: "none"),
    Case(line: "pain 5 at 14:30", kind: "pain", value: 5, time: "14:30"),
    Case(line: "nyeri 5 jam 3 sore", kind: "pain", value: 5, time: "15:00"),
    Case(line: "pegal punggung 2 jam", kind: "pain", minutes: 120, place: "punggung"),
    Case(line: "loss of bladder control", kind: "bladder"),
    Case(line: "pins and needles 3", kind: "tingling", value: 3),
  ]

  @Test(arguments: lines)
  func `a line about a symptom is read as people say it`(said: Case) throws {
    let found = try #require(SymptomReader().read(said.line), "\(said.line)")
    #expect(found.kind.id == said.kind)
    #expect(found.value == said.value && found.worst == said.worst, "\(found)")
    #expect(found.minutes == said.minutes && found.place == said.place, "\(found)")
    #expect(found.occasion.day == said.day && found.occasion.time?.text == said.time, "\(found)")
  }

  @Test(arguments: [
    "2 eggs", "pain au chocolat", "roti sakit", "cramp and 2 eggs", "2 telur rebus", "nyeri 3x",
    "cramp 2 3", "pain 2 tempe", "", "4", "calf", "kram 2 pisang", "worst", "pain worst",
    "cramp 2.5", "no cramp 2",
  ])
  func `a line with anything else in it is no symptom`(line: String) {
    #expect(SymptomReader().read(line) == nil)
  }

  @Test func `a kind of one's own comes before those of the tables, and slips are named`() {
    let own = SymptomKind(id: "my-legs", name: Bilingual(same: "restless legs"), measure: .level)
    let reader = SymptomReader(own: [own])
    #expect(reader.read("restless legs 4")?.kind == own)
    #expect(reader.kind(named: "Restless Leg") == own)
    #expect(reader.nearest(to: "kesemuten", in: .indonesian) == "kesemutan")
    #expect(reader.nearest(to: "crmap", in: .english) == "cramp")
    #expect(reader.nearest(to: "telescope", in: .english) == nil)
  }

  @Test func `each row of the tables is well formed, and no word stands for two symptoms`() throws {
    let kinds = try SymptomTables.decodeKinds()
    var owners: [String: String] = [:]
    for kind in kinds {
      for name in [kind.name.english, kind.name.indonesian] + kind.words {
        let key = SymptomReader.key(of: name)
        #expect(!key.isEmpty && owners[key] ?? kind.id == kind.id, "\(name) of \(kind.id)")
        owners[key] = kind.id
      }
    }
    let ids = Set(kinds.map(\.id))
    #expect(ids.contains(SymptomKind.none))
    for flag in try SymptomTables.decodeFlags() {
      #expect(ids.contains(flag.kind) && flag.kind != SymptomKind.none)
      #expect(!flag.source.isEmpty)
    }
    _ = try SymptomTables.decodeWords()
  }

  /// Each page that a flag names stands among the references of the note, which says when it was opened.
  @Test func `flags follow the note on getting help`() throws {
    let note = try #require(BuiltInTables.notes.first { $0.id == "see-a-clinician" })
    for flag in SymptomTables.flags where flag.isVerified {
      for page in flag.source.split(separator: ";") {
        let site = try #require(page.split(separator: " ").last)
        #expect(note.text.english.contains(site), "\(page)")
      }
    }
  }

  @Test(
    arguments: [
      ("numbness", "groin", nil, RedFlag.Urgency.emergency),
      ("numbness", "hand", nil, .appointment),
      ("weakness", "left side", nil, .emergency), ("cramp", "calf", 15, .today),
      ("swelling", "one leg", nil, .today), ("pain", "chest", nil, .emergency),
      ("pain", "betis bengkak", nil, .today), ("bladder", nil, nil, .emergency),
    ] as [(String, String?, Int?, RedFlag.Urgency)])
  func `a sign is told with what it asks for`(
    kind: String, place: String?, minutes: Int?, urgency: RedFlag.Urgency
  ) throws {
    let flags = SymptomTables.flags(of: symptom(kind, place: place, minutes: minutes))
    #expect(flags.first?.urgency == urgency)
    #expect(SymptomTables.flags(of: symptom(kind, place: place, value: 0)).isEmpty)
  }

  @Test(
    arguments: [("cramp", "calf", 5), ("pain", "calf", nil), ("twitch", "eyelid", nil)]
      as [(String, String, Int?)])
  func `what is no sign is told without one`(kind: String, place: String, minutes: Int?) {
    #expect(SymptomTables.flags(of: symptom(kind, place: place, minutes: minutes)).isEmpty)
  }

  private func symptom(
    _ kind: String, place: String?, minutes: Int? = nil, value: Int = 3
  ) -> Symptom {
    Symptom(
      kind: kind, name: Bilingual(same: kind), measure: .level, value: value, minutes: minutes,
      place: place, occurredAt: ZonedInstant(epochSeconds: 0, utcOffsetSeconds: 0),
      day: CivilDay(iso: "2026-11-23")!)
  }
}
