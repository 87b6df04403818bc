/// By which reference intakes differ.
public enum Sex: String, Sendable, Hashable, CaseIterable, Codable {
  case female, male
}

/// The facts that decide which reference intake holds for a person.
public struct Profile: Sendable, Hashable, Codable {
  /// Birth date and sex hold for all time, once corrected.
  public var born: CivilDay?
  /// nil while it was not said: then there is no reference.
  public var sex: Sex?
  /// What changes over a life, each from a day on, the earliest first. The first also holds for
  /// all days before it.
  public private(set) var circumstances: [Circumstances]

  package init(born: CivilDay? = nil, sex: Sex? = nil, circumstances: [Circumstances] = []) {
    self.born = born
    self.sex = sex
    self.circumstances = circumstances.sorted { $0.from < $1.from }
  }

  /// Reads a profile that was encoded; its periods are put in order.
  public init(from decoder: any Decoder) throws {
    let container = try decoder.container(keyedBy: CodingKeys.self)
    self.init(
      born: try container.decodeIfPresent(CivilDay.self, forKey: .born),
      sex: try container.decodeIfPresent(Sex.self, forKey: .sex),
      circumstances: try container.decode([Circumstances].self, forKey: .circumstances))
  }

  /// What held on a day, nil where nothing was ever said.
  public func circumstances(on day: CivilDay) -> Circumstances? {
    circumstances.last { $0.from <= day } ?? circumstances.first
  }
}

extension Profile {
  /// Changes what holds from a day on; days before it keep what held.
  ///
  /// What is said first holds for all days before as well. A later change keeps what it changed
  /// itself, and takes over the rest. What holds from ``Circumstances/always`` on holds whatever was
  /// said later.
  ///
  /// - Parameter authority: what to begin with where nothing was said before.
  package mutating func changeCircumstances(
    from day: CivilDay, startingWith authority: Authority, _ change: (inout Circumstances) -> Void
  ) {
    guard let old = circumstances(on: day) else {
      var first = Circumstances(from: Circumstances.always, authority: authority)
      change(&first)
      first.from = Circumstances.always
      circumstances = [first]
      return
    }
    guard day > Circumstances.always else {
      for index in circumstances.indices { change(&circumstances[index]) }
      return forgetRepetitions()
    }
    var new = old
    change(&new)
    if new == old { return }
    new.from = day
    circumstances.removeAll { $0.from == day }
    for index in circumstances.indices where circumstances[index].from > day {
      circumstances[index].follow(from: old, to: new)
    }
    circumstances.append(new)
    circumstances.sort { $0.from < $1.from }
  }

  /// A change after which all is as before is none.
  private mutating func forgetRepetitions() {
    circumstances = circumstances.reduce(into: []) { kept, next in
      var same = next
      same.from = kept.last?.from ?? next.from
      if kept.last != same { kept.append(next) }
    }
  }
}

/// Why a profile cannot be true.
public enum ProfileContradiction: Error, Sendable, Hashable {
  case bornInFuture
  case bornTooLongAgo
  case pregnantOrLactatingMale
  /// Pregnancy or lactation at an age below nine years.
  case pregnantOrLactatingChild
  /// From sixty years on.
  case pregnantOrLactatingTooOld
}

extension Profile {
  /// - Throws: what in the profile contradicts itself, seen on `today`.
  package func check(today: CivilDay) throws(ProfileContradiction) {
    if let born {
      if born > today { throw .bornInFuture }
      if born.completedMonths(until: today) > 125 * 12 { throw .bornTooLongAgo }
    }
    for (index, period) in circumstances.enumerated() {
      guard period.isPregnant || period.isLactating else { continue }
      // What ended before birth never held.
      if let born, index + 1 < circumstances.count, circumstances[index + 1].from <= born {
        continue
      }
      if sex == .male { throw .pregnantOrLactatingMale }
      let seen = period.from == Circumstances.always ? today : period.from
      guard let born else { continue }
      let months = born.completedMonths(until: max(seen, born))
      if months < 9 * 12 { throw .pregnantOrLactatingChild }
      if months >= 60 * 12 { throw .pregnantOrLactatingTooOld }
    }
  }
}
