import FoodLibrary
import MagnesiumCore

/// What of the profile and of how days are counted is to be changed; what is nil stays.
public struct ProfileEdit: Sendable {
  /// The day of birth.
  public var born: CivilDay?
  /// By which reference intakes differ.
  public var sex: Sex?
  /// Whose reference intakes are meant.
  public var authority: Authority?
  /// Whether the reference of pregnancy holds.
  public var isPregnant: Bool?
  /// Whether the reference of lactation holds.
  public var isLactating: Bool?
  /// Diets, what is avoided, illnesses and medicines.
  public var lists: ProfileListChanges?
  /// The day from which authority, pregnancy, lactation and lists hold; today when nil, all days with
  /// `Circumstances.always`.
  public var from: CivilDay?
  /// When a day starts, such as 03:00 for who eats late.
  public var dayStart: ClockTime?
  /// What a cup holds to this person.
  public var cup: CupSize?
  /// Which meals make a past day complete.
  public var completeness: CompletenessRule?

  /// Changes nothing.
  public init() {}

  /// Whether anything of it holds from a day on; the rest holds for all days.
  package var isDated: Bool {
    authority != nil || isPregnant != nil || isLactating != nil || lists?.isEmpty == false
  }
}

/// What a change of the profile did.
public struct ProfileReceipt: Sendable {
  /// Something that was said and that a later change says otherwise.
  package struct Override: Sendable, Hashable {
    package enum Fact: Sendable, Hashable {
      case authority(said: Authority, stands: Authority)
      case pregnancy(said: Bool)
      case lactation(said: Bool)
    }

    package let fact: Fact
    /// The day from which the other holds.
    package let from: CivilDay
  }

  /// The profile as it was.
  public let old: Profile
  /// The profile as it is now.
  public let new: Profile
  /// The day from which it holds.
  public let from: CivilDay
  /// What became of each word of its lists.
  package let outcome: ListOutcome
  package let overrides: [Override]
  /// Whether all of it stood already.
  package let isUnchanged: Bool

  /// Whether it was the first that was ever said, which holds for all days whatever day was named.
  package var isFirst: Bool { old.circumstances.isEmpty }
}

extension Tracker {
  /// Changes the profile and how days are counted, all or nothing.
  ///
  /// - Parameters:
  ///   - edit: what changes; what is nil in it stays.
  ///   - authority: what to begin with where none was said.
  /// - Throws: ``TrackerError/contradiction(_:)``
  @discardableResult
  public func changeProfile(
    _ edit: ProfileEdit, startingWith authority: Authority
  ) throws(TrackerError) -> ProfileReceipt {
    let today = today
    let day = edit.from ?? today
    let (receipt, preferences) = try changing { diary, now in
      let (old, before) = (try diary.profile(), try diary.preferences())
      var (new, preferences) = (old, before)
      new.born = edit.born ?? old.born
      new.sex = edit.sex ?? old.sex
      new.changeCircumstances(from: day, startingWith: authority) { period in
        period.authority = edit.authority ?? period.authority
        period.isPregnant = edit.isPregnant ?? period.isPregnant
        period.isLactating = edit.isLactating ?? period.isLactating
        edit.lists?.apply(to: &period)
      }
      preferences.completeness = edit.completeness ?? before.completeness
      preferences.dayStart = edit.dayStart ?? before.dayStart
      preferences.cup = edit.cup ?? before.cup
      try new.check(today: today)
      try diary.put(new, preferences, at: now)
      let outcome = edit.lists?.outcome(old, new, from: day) ?? ListOutcome()
      let receipt = ProfileReceipt(
        old: old, new: new, from: day, outcome: outcome,
        overrides: Self.overrides(of: edit, in: new, after: day),
        isUnchanged: outcome == ListOutcome() && old == new && preferences == before)
      return (receipt, preferences)
    }
    hold(preferences)
    return receipt
  }

  private static func overrides(
    of edit: ProfileEdit, in profile: Profile, after day: CivilDay
  ) -> [ProfileReceipt.Override] {
    func override<Value: Equatable>(
      _ said: Value?, _ field: KeyPath<Circumstances, Value>,
      _ fact: (_ said: Value, _ stands: Value) -> ProfileReceipt.Override.Fact
    ) -> ProfileReceipt.Override? {
      guard let said,
        let later = profile.circumstances.first(where: {
          $0.from > day && $0[keyPath: field] != said
        })
      else { return nil }
      return ProfileReceipt.Override(fact: fact(said, later[keyPath: field]), from: later.from)
    }
    return [
      override(edit.authority, \.authority) { .authority(said: $0, stands: $1) },
      override(edit.isPregnant, \.isPregnant) { said, _ in .pregnancy(said: said) },
      override(edit.isLactating, \.isLactating) { said, _ in .lactation(said: said) },
    ].compactMap(\.self)
  }
}

extension Authority {
  /// What is proposed to someone who speaks a language.
  package static func proposed(for language: Language) -> Authority {
    switch language {
    case .english: .usDRI1997
    case .indonesian: .idAKG2019
    }
  }
}
