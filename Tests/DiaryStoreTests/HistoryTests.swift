import MagnesiumCore
import Testing

@testable import DiaryStore

/// A history that is not what was written takes nothing back.
@Suite struct HistoryTests {
  let place = TemporaryDiary()

  private func product(_ mg: Double) -> SupplementProduct {
    SupplementProduct(
      id: "my-mag", name: "Mag", unit: "tablet", content: MagnesiumAmount(mg: mg), serving: 1,
      forms: [], label: "\(mg) mg", schedule: nil)
  }

  /// Three changes of which the first two are undone by each case, or the last is redone.
  private func fill(_ diary: Diary) throws {
    try diary.add([intake(), intake("tempeh")], as: .log, at: 1)
    try diary.put(product(100), as: .addSupplement, at: 2)
    try diary.put(product(120), as: .editSupplement, at: 3)
    try diary.updateProfile(at: 4) { $0.born = CivilDay(iso: "1990-04-12") }
    try diary.updateProfile(at: 5) { $0.sex = .female }
    try diary.edit(1, at: 6) { $0.quantity = 4 }
    try diary.delete(2, at: 7)
  }

  @Test(arguments: [
    // Another figure, with no sign of it in the row itself.
    (
      3,
      "UPDATE changed_row SET other_image = replace(other_image, '100', '900') WHERE change_id = 3"
    ),
    (
      6,
      """
      UPDATE changed_row SET other_image = json_set(json_remove(other_image, '$.values.checksum'),
        '$.values.magnesium_mg', 999, '$.values.magnesium_high_mg', 999) WHERE change_id = 6
      """
    ),
    (
      5,
      "UPDATE changed_row SET other_image = replace(other_image, '1990', '2010') WHERE change_id = 5"
    ),
    // Another row, none, and another order.
    (7, "UPDATE changed_row SET row_key = '1' WHERE change_id = 7"),
    (1, "DELETE FROM changed_row WHERE change_id = 1 AND seq = 1"),
    (1, "UPDATE changed_row SET seq = 7 WHERE change_id = 1 AND seq = 0"),
    (3, "UPDATE changed_row SET table_name = 'own_food' WHERE change_id = 3"),
    // Another change.
    (
      7,
      """
      UPDATE change SET id = 99 WHERE id = 7; UPDATE change SET id = 7 WHERE id = 6;
      UPDATE changed_row SET change_id = 99 WHERE change_id = 7;
      UPDATE changed_row SET change_id = 7 WHERE change_id = 6
      """
    ),
    (4, "UPDATE change SET kind = 'log' WHERE id = 4"),
    (4, "UPDATE change SET checksum = checksum + 1 WHERE id = 4"),
  ])
  func `undo refuses what is not what was written, and doctor tells of it`(
    change: Int, sql: String
  ) throws {
    let diary = try place.open()
    try fill(diary)
    let before = try diary.archive()
    diary.close()
    #expect(try !Checkup.of(place.url.path, isFull: true).isDamaged)
    try changeFile(place.url.path, sql)
    let damaged = try place.open()
    let refused = #expect(throws: DiaryError.self) { try damaged.undo(7) }
    guard case .damagedValue(let row, .checksum)? = refused else {
      Issue.record("\(String(describing: refused))")
      return
    }
    #expect(row.hasPrefix("change "))
    #expect(try damaged.archive() == before)
    #expect(!damaged.hasChanged)
    let findings = try Checkup.of(place.url.path, isFull: false).findings
    #expect(findings.contains(.row("change \(change)", .checksum)))
    // What came after it goes back all the same.
    let later = sql.contains("99") ? 0 : 7 - change
    #expect(try damaged.undo(later).count == later)
  }

  @Test func `what only looks undone is not made again`() throws {
    let diary = try place.open()
    try diary.add([intake()], as: .log, at: 1)
    try diary.add([intake("rice")], as: .log, at: 2)
    try diary.db.run("UPDATE change SET undone = 1 WHERE id = 2")
    #expect(throws: DiaryError.damagedValue(of: "change 2", .checksum)) { try diary.redo() }
    #expect(try diary.summary().entries == 2)
  }

  @Test func `each exchange keeps the history sealed`() throws {
    let diary = try place.open()
    try fill(diary)
    for _ in 0..<3 {
      #expect(try diary.undo(9).count == 7)
      #expect(try ChangeChecksum.unsound(in: diary.db).isEmpty)
      #expect(try diary.redo(9).count == 7)
      #expect(try ChangeChecksum.unsound(in: diary.db).isEmpty)
    }
    _ = try diary.undo(3)
    try diary.add([intake()], as: .log, at: 9)
    #expect(try ChangeChecksum.unsound(in: diary.db).isEmpty)
    #expect(try !Checkup.of(place.url.path, isFull: true).isDamaged)
  }
}
