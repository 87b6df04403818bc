/// What a plan can find: how often such trials end in an answer by their rule, the larger the true difference the
/// oftener. One as large as the least that matters is found in half of them at most, because half of the time what
/// is found falls short of it.
package struct TrialPower: Sendable, Hashable {
  package struct Step: Sendable, Hashable {
    /// The true difference in the direction of the rule, more than 0.
    package let difference: Double
    package let rates: TrialRates

    /// Of 100 trials.
    package var seen: Int { Int(nearest: rates.asFixed * 100) }
  }

  /// The least difference first, then half as much again and twice as much, as far as days can change; none where
  /// not even the least one can be.
  package let steps: [Step]
  package let withoutEffect: TrialRates
  /// How far the mean of such days can move in the direction of the rule; nil where that has no end.
  package let room: Double?
  /// Plans that find enough: the fewest pairs more, and the shortest periods that are longer; of a plan that is
  /// ``isUnlikely`` those that are not. None where it finds enough itself, or no plan would.
  package private(set) var remedies: [TrialDesign] = []

  /// What trials are usually planned for (Cohen, Statistical Power Analysis, 1988).
  package static let usualShare = 80
  /// Below it nobody begins without knowing.
  package static let leastShare = 50
  private static let multiples = [1, 1.5, 2]
  private static let gate = 1
  /// A share of 50 % is known to within 1.6 points.
  private static let diaries = 4_000

  /// The step that decides; nil where there is none.
  package var deciding: Step? { steps.count > Self.gate ? steps[Self.gate] : steps.last }

  /// Fewer than half would end in an answer were the true difference half as large again as the least one that
  /// matters, or as large as it can be.
  package var isUnlikely: Bool { deciding.map { $0.seen < Self.leastShare } ?? true }

  /// Fewer than are usually planned for would.
  package var isWeak: Bool { deciding.map { $0.seen < Self.usualShare } ?? true }

  /// Of 100, what ``remedies`` reach.
  package var share: Int { isUnlikely ? Self.leastShare : Self.usualShare }

  /// - Parameter findsRemedies: whether to look for plans that would do.
  package init(
    _ design: TrialDesign, rule: TrialRule, model: SymptomModel, findsRemedies: Bool = true
  ) {
    let room = model.room(for: rule.direction)
    func rates(_ design: TrialDesign, _ difference: Double, diaries: Int) -> TrialRates {
      TrialRates(
        TrialLayout(design), rule: rule, model: model,
        effect: rule.direction == .less ? -difference : difference, diaries: diaries)
    }
    var differences: [Double] = []
    for multiple in Self.multiples {
      let difference = min(multiple * rule.leastDifference, room ?? .infinity)
      guard difference >= rule.leastDifference, difference != differences.last else { break }
      differences.append(difference)
    }
    self.room = room
    steps = differences.map {
      Step(difference: $0, rates: rates(design, $0, diaries: Self.diaries))
    }
    withoutEffect = rates(design, 0, diaries: TrialRates.diaries)
    guard findsRemedies, isWeak, let difference = deciding?.difference else { return }

    func isEnough(_ design: TrialDesign) -> Bool {
      rates(design, difference, diaries: Self.diaries / 2).asFixed * 100 >= Double(share)
    }
    let more = (design.pairs + 1..<TrialDesign.pairsAllowed.upperBound + 1)
      .map { design.with(pairs: $0) }
    let longer = (1...6).map { $0 * 7 }.filter { $0 > design.periodDays }
      .map { design.with(periodDays: $0) }
    remedies = [more, longer].compactMap { plans in
      // Each plan finds more than the one before it.
      let place = plans.partitioningIndex(where: isEnough)
      return place < plans.count ? plans[place] : nil
    }
  }
}

extension TrialDesign {
  package func with(pairs: Int? = nil, periodDays: Int? = nil) -> TrialDesign {
    TrialDesign(
      runInDays: runInDays, pairs: pairs ?? self.pairs,
      periodDays: periodDays ?? self.periodDays, washOutDays: washOutDays)
  }
}

extension [TrialDesign] {
  /// The first place from which on all hold.
  fileprivate func partitioningIndex(where holds: (TrialDesign) -> Bool) -> Int {
    var (low, high) = (0, count)
    while low < high {
      let middle = (low + high) / 2
      if holds(self[middle]) { high = middle } else { low = middle + 1 }
    }
    return low
  }
}
