import MagnesiumCore

/// A copy of a diary that the program keeps beside it.
public struct Backup: Sendable, Hashable {
  /// Why it was made.
  public enum Reason: String, Sendable, Hashable, CaseIterable {
    /// The first change of a day.
    case daily
    /// The person asked for it.
    case manual
    case beforeMigration = "before-migration"
    case beforeRestore = "before-restore"
    case beforeImport = "before-import"
  }

  /// Where the file lies.
  public let path: String
  /// Why it was made.
  public let reason: Reason
  /// In seconds since 1970-01-01T00:00:00Z.
  public let madeAt: Int

  /// `2026-11-23T13-00-00Z-daily`: sorted by name they are sorted by time.
  static func stem(_ reason: Reason, at instant: Int) -> String {
    let at = ZonedInstant(epochSeconds: instant, utcOffsetSeconds: 0).rfc3339
    return at.prefix(19).replacing(":", with: "-") + "Z-" + reason.rawValue
  }

  /// The instant with which a name begins that ``stem(_:at:)`` gave; nil for other names.
  static func instant(of name: some StringProtocol) -> Int? {
    guard name.count > 21 else { return nil }
    let digits = String(name.prefix(19))
    let at = digits.prefix(10) + digits.suffix(9).replacing("-", with: ":") + "Z"
    guard let instant = ZonedInstant(rfc3339: String(at))?.epochSeconds,
      Reason.allCases.contains(where: { name.hasPrefix(stem($0, at: instant)) })
    else { return nil }
    return instant
  }

  /// nil where the program gave no such name: what a person put there is theirs.
  init?(folder: String, name: String) {
    guard name.hasSuffix(".sqlite"), let instant = Self.instant(of: name) else { return nil }
    let rest = name.dropFirst(21).dropLast(7)
    let reason = Reason.allCases.first { reason in
      guard rest.hasPrefix(reason.rawValue) else { return false }
      let number = rest.dropFirst(reason.rawValue.count)
      return number.isEmpty || number.first == "-" && Int(number.dropFirst()) != nil
    }
    guard let reason else { return nil }
    path = folder + "/" + name
    self.reason = reason
    madeAt = instant
  }

  /// The day on which it was made, in UTC.
  package var day: CivilDay { Self.day(madeAt) }

  static func day(_ instant: Int) -> CivilDay {
    ZonedInstant(epochSeconds: instant, utcOffsetSeconds: 0).day
  }
}

/// Which backups are kept, so that years of them stay few and yesterday is always among them.
package enum BackupThinning {
  /// Those that may go.
  ///
  /// Of the daily ones stay the last of each of seven days, then of each of eight weeks, of each of
  /// twelve months and of each year. What was made before a change stays for thirty days, and the last
  /// three in any case. What the person asked for stays.
  ///
  /// What is dated after now, by a clock that was wrong, tells nothing and stays.
  ///
  /// - Parameters:
  ///   - all: in any order.
  ///   - now: in seconds since 1970-01-01T00:00:00Z.
  package static func superfluous(_ all: [Backup], now: Int) -> [Backup] {
    let newestFirst = all.filter { $0.madeAt <= now }.sorted { $0.madeAt > $1.madeAt }
    var kept: Set<Backup> = []
    let daily = newestFirst.filter { $0.reason == .daily }
    func keep(_ count: Int, by period: (CivilDay) -> Int) {
      var seen: Set<Int> = []
      for backup in daily where seen.count < count {
        if seen.insert(period(backup.day)).inserted { kept.insert(backup) }
      }
    }
    keep(7) { $0.daysSince1970 }
    keep(8) { ($0 - ($0.weekday - 1)).daysSince1970 }
    keep(12) { $0.components.year * 12 + $0.components.month }
    keep(.max) { $0.components.year }
    let before = newestFirst.filter { ![.daily, .manual].contains($0.reason) }
    kept.formUnion(before.prefix(3))
    kept.formUnion(before.filter { now - $0.madeAt <= 30 * 86_400 })
    return newestFirst.filter { $0.reason != .manual && !kept.contains($0) }
  }
}
