import CSQLite
import Platform

/// How long a connection waits for another process.
///
/// It waits in steps that become shorter: SQLite's own grow, and whoever has waited longest asks least
/// often.
final class Patience {
  private let seconds: Double
  private var start = ContinuousClock.now

  init(seconds: Double) { self.seconds = seconds }

  /// Makes a connection wait so, for as long as both live.
  func attach(to handle: OpaquePointer?) {
    sqlite3_busy_handler(
      handle,
      { patience, tries in
        guard let patience else { return 0 }
        let waits = Unmanaged<Patience>.fromOpaque(patience).takeUnretainedValue()
          .waits(afterTries: Int(tries))
        return waits ? 1 : 0
      }, Unmanaged.passUnretained(self).toOpaque())
  }

  /// For the statements for which SQLite does not wait itself.
  func wait(for body: () throws(SQLiteError) -> Void) throws(SQLiteError) {
    var tries = 0
    while true {
      do throws(SQLiteError) {
        return try body()
      } catch {
        guard error.code == SQLITE_BUSY, waits(afterTries: tries) else { throw error }
        tries += 1
      }
    }
  }

  /// Waits a moment; false where the time is over.
  private func waits(afterTries tries: Int) -> Bool {
    if tries == 0 { start = .now }
    let left = seconds - start.duration(to: .now) / .seconds(1)
    guard left > 0 else { return false }
    usleep(UInt32(500 + 1_000 * left))
    return true
  }
}
