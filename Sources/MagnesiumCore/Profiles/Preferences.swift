/// How a person counts days and cups.
public struct Preferences: Sendable, Hashable, Codable {
  /// The time at which a new day starts: what is eaten before it counts to the day before.
  public var dayStart: ClockTime
  /// What a cup holds to this person.
  public var cup: CupSize
  /// When a past day counts as complete of which the person said nothing.
  public var completeness: CompletenessRule

  package init(
    dayStart: ClockTime = .midnight, cup: CupSize = .us,
    completeness: CompletenessRule = CompletenessRule()
  ) {
    self.dayStart = dayStart
    self.cup = cup
    self.completeness = completeness
  }
}

/// What a cup and a fluid ounce hold.
public enum CupSize: String, Sendable, Hashable, CaseIterable, Codable {
  /// 240 mL and 30 mL, as US labels count them (21 CFR 101.9(b)(5)(viii)).
  case us
  /// 250 mL, as in Australia, New Zealand, Canada and Indonesia; the fluid ounce as in the US.
  case metric
  /// 284 mL (half an imperial pint) and 28.4 mL.
  case imperial

  /// mL of one cup.
  package var cupMillilitres: Double {
    switch self {
    case .us: 240
    case .metric: 250
    case .imperial: 284
    }
  }

  /// mL of one fluid ounce.
  package var fluidOunceMillilitres: Double {
    self == .imperial ? 28.4 : 30
  }
}

extension ClockTime {
  package static let midnight = ClockTime(hour: 0, minute: 0)!
}

extension ZonedInstant {
  /// The day to which this instant counts where days start at a time.
  package func day(startingAt start: ClockTime) -> CivilDay {
    ZonedInstant(
      epochSeconds: epochSeconds - start.minutes * 60, utcOffsetSeconds: utcOffsetSeconds
    ).day
  }
}
