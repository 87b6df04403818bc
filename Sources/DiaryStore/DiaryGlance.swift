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
    guard let database = GlanceDatabase(path: path),
      database.integer("PRAGMA application_id") == Schema.applicationID,
      database.integer("PRAGMA user_version") == Schema.version
    else { return nil }

    var dayStart = ClockTime.midnight
    var circumstances: [Circumstances] = []
    var born: CivilDay?
    var sex: Sex?
    database.rows("SELECT value FROM preference WHERE name = 'day_start'") {
      dayStart = $0.text(0).flatMap { ClockTime($0) } ?? dayStart
    }
    database.rows("SELECT born, sex FROM person") {
      born = $0.text(0).flatMap { CivilDay(iso: $0) }
      sex = $0.text(1).flatMap(Sex.init(rawValue:))
    }
    database.rows(
      "SELECT from_day, authority, pregnant, lactating FROM circumstances ORDER BY from_day"
    ) {
      guard let from = $0.text(0).flatMap({ CivilDay(iso: $0) }),
        let authority = $0.text(1).flatMap(Authority.init(rawValue:))
      else { return }
      circumstances.append(
        Circumstances(
          from: from, authority: authority, isPregnant: $0.integer(2) == 1,
          isLactating: $0.integer(3) == 1))
    }
    let today = day(dayStart)
    var tally = DayTally(day: today)
    var isSound = false
    let isRead = database.rows(
      """
      SELECT count(*), count(magnesium_mg), total(magnesium_mg),
        ifnull(min(\(EntryChecksum.areFiguresSound)), 1)
      FROM entry INDEXED BY entry_tally WHERE day = '\(today.iso)'
      """
    ) { row in
      isSound = row.integer(3) == 1
      tally.add(
        MagnesiumAmount(mg: row.real(2)), at: .snack, isSupplements: false,
        items: row.integer(0), unknownItems: row.integer(0) - row.integer(1), unknownAtMost: 0)
    }
    guard isRead, isSound else { return nil }
    self.tally = tally
    hasEntries = tally.items > 0 || database.integer("SELECT EXISTS (SELECT 1 FROM entry)") == 1
    profile = Profile(born: born, sex: sex, circumstances: circumstances)
  }
}

/// A connection that only reads.
private final class GlanceDatabase {
  private var handle: OpaquePointer?

  init?(path: String) {
    let flags = SQLITE_OPEN_READONLY | SQLITE_OPEN_NOMUTEX | SQLITE_OPEN_NOFOLLOW
    guard sqlite3_open_v2(path, &handle, flags, nil) == SQLITE_OK else {
      sqlite3_close(handle)
      return nil
    }
    // A prompt waits for no one for longer than an eye notices.
    sqlite3_busy_timeout(handle, 20)
    RowChecksum.register(on: handle)
  }

  deinit { sqlite3_close(handle) }

  struct Row {
    fileprivate let statement: OpaquePointer?

    func text(_ column: Int32) -> String? {
      sqlite3_column_text(statement, column).map { String(cString: $0) }
    }

    func integer(_ column: Int32) -> Int { Int(sqlite3_column_int64(statement, column)) }

    func real(_ column: Int32) -> Double { sqlite3_column_double(statement, column) }
  }

  /// - Returns: whether all rows could be read.
  @discardableResult
  func rows(_ sql: String, _ body: (Row) -> Void) -> Bool {
    var statement: OpaquePointer?
    guard sqlite3_prepare_v2(handle, sql, -1, &statement, nil) == SQLITE_OK else { return false }
    defer { sqlite3_finalize(statement) }
    while true {
      switch sqlite3_step(statement) {
      case SQLITE_ROW: body(Row(statement: statement))
      case SQLITE_DONE: return true
      default: return false
      }
    }
  }

  func integer(_ sql: String) -> Int? {
    var value: Int?
    rows(sql) { value = $0.integer(0) }
    return value
  }
}
