import CSQLite
import MagnesiumCore

/// What a prompt shows of a diary: read by SQLite's own functions, because a prompt is drawn more
/// often than anything else and setting up more takes longer than reading.
///
/// It never creates, migrates or waits: where anything is not as it should be, there is nothing to
/// show.
public struct DiaryGlance: Sendable {
  public let tally: DayTally
  public let profile: Profile
  /// Whether anything was ever logged.
  public let hasEntries: Bool

  /// - Parameters:
  ///   - path: of the diary file.
  ///   - day: gives the day to read from the time at which the person's days start.
  public init?(path: String, day: (_ dayStart: ClockTime) -> CivilDay) {
    guard PrivateFiles.isTrustedFile(path) else { return nil }
    do {
      try LeftJournal.check(besideDiary: path)
      // A prompt waits for no one for longer than an eye notices.
      let diary = try ReadingConnection(
        path: path, flags: SQLITE_OPEN_READONLY, waiting: 0.02)
      guard try diary.isOfCurrentSchema() else { return nil }
      let start = try diary.firstRow(of: "SELECT value FROM preference WHERE name = 'day_start'") {
        $0.text(0)
      }
      tally = try Self.tally(
        of: day(start?.flatMap { ClockTime($0) } ?? .midnight), in: diary)
      hasEntries =
        try tally.items > 0 || diary.firstRow(of: "SELECT 1 FROM entry LIMIT 1") { _ in } != nil
      profile = try Self.profile(in: diary)
    } catch {
      return nil
    }
  }

  private static func tally(of day: CivilDay, in diary: ReadingConnection) throws -> DayTally {
    let tally = try diary.firstRow(
      of: """
        SELECT count(*), count(magnesium_mg), total(magnesium_mg),
          ifnull(min(\(EntryChecksum.areFiguresSound)), 1)
        FROM entry INDEXED BY entry_tally WHERE day = ?
        """, [.text(day.iso)]
    ) { row in
      guard row.integer(3) == 1 else { throw EntryRow.unsound(day.iso) }
      var tally = DayTally(day: day)
      let items = Int(row.integer(0))
      tally.add(
        MagnesiumAmount(mg: row.real(2)), at: .snack, isSupplements: false, items: items,
        unknownItems: items - Int(row.integer(1)), unknownAtMost: 0)
      return tally
    }
    return tally ?? DayTally(day: day)
  }

  /// What of the profile decides what to aim at.
  private static func profile(in diary: ReadingConnection) throws -> Profile {
    var circumstances: [Circumstances] = []
    try diary.eachRow(
      of: "SELECT from_day, authority, pregnant, lactating FROM circumstances ORDER BY from_day"
    ) { row in
      guard let from = row.text(0).flatMap({ CivilDay(iso: $0) }),
        let authority = row.text(1).flatMap(Authority.init(rawValue:))
      else { return }
      circumstances.append(
        Circumstances(
          from: from, authority: authority, isPregnant: row.integer(2) == 1,
          isLactating: row.integer(3) == 1))
    }
    let person = try diary.firstRow(of: "SELECT born, sex FROM person") { row in
      (
        born: row.text(0).flatMap { CivilDay(iso: $0) },
        sex: row.text(1).flatMap(Sex.init(rawValue:))
      )
    }
    return Profile(born: person?.born, sex: person?.sex, circumstances: circumstances)
  }
}
