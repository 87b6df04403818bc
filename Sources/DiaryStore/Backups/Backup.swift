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

  public let path: String
  public let reason: Reason
  /// In seconds since 1970-01-01T00:00:00Z.
  public let madeAt: Int

  /// `2026-11-23T13-00-00Z-daily`: sorted by name they are sorted by time.
  static func stem(_ reason: Reason, at instant: Int) -> String {
    let at = ZonedInstant(epochSeconds: instant, utcOffsetSeconds: 0).rfc3339
    return at.prefix(19).replacing(":", with: "-") + "Z-" + reason.rawValue
  }

  /// nil where the name is none that begins as ``stem(_:at:)`` says.
  init?(folder: String, name: String) {
    guard name.hasSuffix(".sqlite"), name.count > 21 else { return nil }
    let digits = name.prefix(19)
    let at = digits.prefix(10) + digits.dropFirst(10).replacing("-", with: ":") + "Z"
    let rest = name.dropFirst(21).dropLast(7)
    guard let instant = ZonedInstant(rfc3339: String(at)),
      let reason = Reason.allCases.first(where: { rest.hasPrefix($0.rawValue) }),
      name.hasPrefix(Self.stem(reason, at: instant.epochSeconds))
    else { return nil }
    path = folder + "/" + name
    self.reason = reason
    madeAt = instant.epochSeconds
  }
}

/// Which backups are kept, so that years of them stay few and yesterday is always among them.
public enum BackupThinning {
  /// Those that may go.
  ///
  /// Of the daily ones stay the last of each of seven days, then of each of eight weeks, of each of
  /// twelve months and of each year. What was made before a change stays for thirty days, and the last
  /// three in any case. What the person asked for stays.
  ///
  /// - Parameter all: in any order.
  public static func superfluous(_ all: [Backup]) -> [Backup] {
    let newestFirst = all.sorted { $0.madeAt > $1.madeAt }
    guard let latest = newestFirst.first else { return [] }
    var kept: Set<Backup> = []
    let daily = newestFirst.filter { $0.reason == .daily }
    func keep(_ count: Int, by period: (CivilDay) -> Int) {
      var seen: Set<Int> = []
      for backup in daily where seen.count < count || seen.contains(period(day(of: backup))) {
        if seen.insert(period(day(of: backup))).inserted { kept.insert(backup) }
      }
    }
    keep(7) { $0.daysSince1970 }
    keep(8) { ($0 - ($0.weekday - 1)).daysSince1970 }
    keep(12) { $0.components.year * 12 + $0.components.month }
    keep(.max) { $0.components.year }
    let before = newestFirst.filter { ![.daily, .manual].contains($0.reason) }
    kept.formUnion(before.prefix(3))
    kept.formUnion(before.filter { latest.madeAt - $0.madeAt <= 30 * 86_400 })
    return newestFirst.filter { $0.reason != .manual && !kept.contains($0) }
  }

  private static func day(of backup: Backup) -> CivilDay {
    ZonedInstant(epochSeconds: backup.madeAt, utcOffsetSeconds: 0).day
  }
}
