public enum Sex: String, Sendable, Hashable, CaseIterable, Codable {
  case female, male
}

/// The facts that decide which reference intake holds for a person.
public struct Profile: Sendable, Hashable {
  /// Birth date and sex hold for all time, once corrected.
  public var born: CivilDay?
  public var sex: Sex?
  /// What changes over a life, each from a day on, the earliest first. The first also holds for
  /// all days before it.
  public private(set) var circumstances: [Circumstances]

  public init(born: CivilDay? = nil, sex: Sex? = nil, circumstances: [Circumstances] = []) {
    self.born = born
    self.sex = sex
    self.circumstances = circumstances.sorted { $0.from < $1.from }
  }

  /// What held on a day, nil where nothing was ever said.
  public func circumstances(on day: CivilDay) -> Circumstances? {
    circumstances.last { $0.from <= day } ?? circumstances.first
  }
}

extension Profile {
  /// Changes what holds from a day on; days before it keep what held.
  ///
  /// - Parameter authority: what to begin with where nothing was said before.
  public mutating func changeCircumstances(
    from day: CivilDay, startingWith authority: Authority, _ change: (inout Circumstances) -> Void
  ) {
    let old = circumstances(on: day)
    var new = old ?? Circumstances(from: day, authority: authority)
    change(&new)
    if new == old { return }
    new.from = day
    circumstances.removeAll { $0.from == day }
    circumstances.append(new)
    circumstances.sort { $0.from < $1.from }
  }
}

/// What of a profile holds from a day on.
public struct Circumstances: Sendable, Hashable {
  public var from: CivilDay
  public var authority: Authority
  public var isPregnant: Bool
  public var isLactating: Bool

  public init(
    from: CivilDay, authority: Authority, isPregnant: Bool = false, isLactating: Bool = false
  ) {
    self.from = from
    self.authority = authority
    self.isPregnant = isPregnant
    self.isLactating = isLactating
  }
}

/// Why a profile cannot be true.
public enum ProfileContradiction: Error, Sendable, Hashable {
  case bornInFuture
  case bornTooLongAgo
  case pregnantOrLactatingMale
  /// Pregnancy or lactation at an age below nine years.
  case pregnantOrLactatingChild
}

extension Profile {
  /// - Throws: what in the profile contradicts itself, seen on `today`.
  public func check(today: CivilDay) throws(ProfileContradiction) {
    if let born {
      if born > today { throw .bornInFuture }
      if born.completedMonths(until: today) > 125 * 12 { throw .bornTooLongAgo }
    }
    for period in circumstances where period.isPregnant || period.isLactating {
      if sex == .male { throw .pregnantOrLactatingMale }
      if let born, born.completedMonths(until: max(period.from, born)) < 9 * 12,
        period != circumstances.first || born.completedMonths(until: today) < 9 * 12
      {
        throw .pregnantOrLactatingChild
      }
    }
  }
}
