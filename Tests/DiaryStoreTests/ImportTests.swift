import Foundation
import MagnesiumCore
import Testing

@testable import DiaryStore

@Suite struct ImportTests {
  let now = 1_795_500_000

  func archive(_ diary: Diary) throws -> Data {
    var text = ""
    try diary.export { text += $0 }
    return Data(text.utf8)
  }

  @Test func `an entry that was corrected or deleted since comes in no second time`() throws {
    let diary = try Diary.inMemory()
    try diary.add([intake(), intake(), intake("rice"), intake("kale")], as: .log, at: now)
    let before = try archive(diary)
    try diary.edit(1, at: now + 1) { $0.quantity = 5 }
    try diary.edit(3, at: now + 2) { $0.meal = .dinner }
    try diary.delete(4, at: now + 3)
    let after = try archive(diary)
    let result = try diary.import(before, at: now + 4)
    #expect((result.addedEntries, result.knownEntries) == (0, 1))
    #expect(result.keptOwn == ["entries 1", "entries 3"])
    #expect(result.keptDeleted == ["entries 4"])
    #expect(try archive(diary) == after)
    // What an import brought and was taken back is no deletion.
    let other = try Diary.inMemory()
    #expect(try other.import(before, at: now).addedEntries == 4)
    _ = try other.undo()
    #expect(try other.import(before, at: now).addedEntries == 4)
  }

  @Test(arguments: [
    #"{"schema_version": 1, "meals": [],}"#, #"{"schema_version": 1, "meals": [], "meals": []}"#,
    #"{"schema_version": 1, "meals": [{"name": "m", "phrase": "x", "phrase": "y"}]}"#,
    #"{"schema_version": 01}"#, #"{"schema_version": 1.}"#, #"{"schema_version": 1e999}"#,
    #"{"schema_version": 1} x"#, #"{"schema_version": true}"#, #"{"schema_version": "\ud800"}"#,
    #"{"schema_version": 1, "entries": [[[[[[[[[[1]]]]]]]]]]}"#,
    "{\"schema_version\": 1, \"meals\": [{\"name\": \"a\u{1}\", \"phrase\": \"x\"}]}",
    #"{"schema_version": 1, "person": [{"id": 1, "born": "2999-01-01", "sex": "female"}]}"#,
    #"{"schema_version": 1, "person": [{"id": 1, "born": "1800-01-01", "sex": "male"}]}"#,
    #"{"schema_version": 1, "day_states": [{"day": "2026-11-20", "state": "done"}]}"#,
    #"{"schema_version": 1, "alerts_shown": [{"number": 9223372036854775807, "id": "a", "kind": "k", "severity": "notice", "day": "2026-11-20", "shown_at": "2026-11-20T08:00:00Z", "text_en": "", "text_id": ""}]}"#,
  ])
  func `what is no archive, or says what cannot be, is refused`(text: String) throws {
    let diary = try Diary.inMemory()
    let empty = try archive(diary)
    #expect(throws: ArchiveError.self) { try diary.import(Data(text.utf8), at: now) }
    #expect(try archive(diary) == empty)
  }

  @Test func `more than a diary holds is refused where it begins to be`() throws {
    let diary = try Diary.inMemory()
    let numbers = Array(repeating: "1", count: 20_000).joined(separator: ",")
    let text = "{\"schema_version\": 1, \"foods\": [{\"synonyms\": [\(numbers)]}]}"
    #expect(throws: ArchiveError.tooMuch(line: 1)) {
      try diary.import(Data(text.utf8), at: now)
    }
  }

  @Test func `texts and numbers are read exactly, in each encoding of Unicode`() throws {
    let json =
      #"{"schema_version":1,"meals":[{"name":"té \u00e9 \ud83c\udf4c \/","phrase":"0.1"}]}"#
    for encoding: String.Encoding in [.utf8, .utf16, .utf16BigEndian, .utf32LittleEndian] {
      let diary = try Diary.inMemory()
      _ = try diary.import(try #require(json.data(using: encoding)), at: now)
      #expect(try diary.pantry().meals.map(\.name) == ["té é 🍌 /"])
    }
  }
}
