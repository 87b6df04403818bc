import DiaryStore
import MagnesiumCore
import Platform

/// What a tracker needs of the world: a clock, the local time zone and chance.
public struct TrackerEnvironment: Sendable {
  /// What local clocks show.
  package var now: @Sendable () -> ZonedInstant
  /// Seconds east of UTC that local clocks show at an instant, given in seconds since
  /// 1970-01-01T00:00:00Z.
  package var utcOffset: @Sendable (Int) -> Int
  /// Bits that nobody can foresee: entries of two devices must not get one UUID.
  package var random: @Sendable () -> UInt64

  /// - Parameter random: bits that nobody can foresee.
  package init(
    now: @escaping @Sendable () -> ZonedInstant, utcOffset: @escaping @Sendable (Int) -> Int,
    random: @escaping @Sendable () -> UInt64 = TrackerEnvironment.systemRandom
  ) {
    self.now = now
    self.utcOffset = utcOffset
    self.random = random
  }

  /// The system's source of random bits.
  package static let systemRandom: @Sendable () -> UInt64 = Diary.systemRandom

  /// The system's clock and time zone.
  public static let live = TrackerEnvironment(
    now: {
      let seconds = time(nil)
      return ZonedInstant(epochSeconds: seconds, utcOffsetSeconds: localOffset(seconds))
    },
    utcOffset: localOffset)

  /// A clock that stands still, in a time zone with one offset.
  public static func pinned(_ instant: ZonedInstant) -> TrackerEnvironment {
    TrackerEnvironment(now: { instant }, utcOffset: { _ in instant.utcOffsetSeconds })
  }

  /// What local clocks show at an instant, given in seconds since 1970-01-01T00:00:00Z.
  package func local(_ epochSeconds: Int) -> ZonedInstant {
    ZonedInstant(epochSeconds: epochSeconds, utcOffsetSeconds: utcOffset(epochSeconds))
  }

  /// The instant at which local clocks show a time of a day. Where they show it twice it is the
  /// second, where never the moment after the gap.
  package func instant(_ day: CivilDay, _ time: ClockTime) -> ZonedInstant {
    var offset = now().utcOffsetSeconds
    for _ in 0..<2 {
      offset = utcOffset(
        ZonedInstant(day: day, time: time, utcOffsetSeconds: offset).epochSeconds)
    }
    return ZonedInstant(day: day, time: time, utcOffsetSeconds: offset)
  }
}

private func localOffset(_ seconds: Int) -> Int {
  var seconds = time_t(seconds)
  var local = tm()
  localtime_r(&seconds, &local)
  return Int(local.tm_gmtoff)
}
