import DiaryStore
import FoodLibrary
import MagnesiumCore

extension Tracker {
  /// The supplements that the person keeps, by name.
  public var supplements: [SupplementProduct] {
    get throws(TrackerError) {
      try onDiary { diary, _ in try diary.supplements() }
    }
  }

  /// The supplement with a name, whatever the order of its words, or an id.
  ///
  /// - Throws: ``TrackerError/diary(_:)`` where there is none.
  public func supplement(named name: String) throws(TrackerError) -> SupplementProduct {
    let all = try supplements
    let id = FoodLibrary(own: all.map(\.food)).ownFood(named: name)?.id ?? name
    guard let product = all.first(where: { $0.id == id }) else {
      throw .diary(.noSuchSupplement(name))
    }
    return product
  }

  /// Keeps a supplement as its label describes it.
  ///
  /// - Parameters:
  ///   - name: what it is called; no food has that name.
  ///   - label: what one of it holds.
  ///   - text: what was entered, to show it again.
  /// - Throws: ``TrackerError/unusableName``, ``TrackerError/unreadableName(_:)``,
  ///   ``TrackerError/supplement(_:)``, ``TrackerError/namedLikeFood(_:)``, and
  ///   ``TrackerError/diary(_:)`` where the name is taken.
  @discardableResult
  public func addSupplement(
    _ name: String, _ label: SupplementLabel, enteredAs text: String
  ) throws(TrackerError) -> SupplementProduct {
    try putSupplement(as: .addSupplement) { pantry in
      SupplementProduct(
        id: OwnFood.id(for: name, taken: pantry.ids), name: name, unit: label.unit,
        content: label.content, serving: label.serving, forms: label.forms.map(\.id), label: text)
    }
  }

  /// Changes a supplement. Doses keep what they were logged with.
  @discardableResult
  public func editSupplement(
    _ id: String, as kind: Change.Kind = .editSupplement,
    _ edit: (inout SupplementProduct) -> Void
  ) throws(TrackerError) -> SupplementProduct {
    try putSupplement(as: kind) { pantry in
      guard var product = pantry.supplements.first(where: { $0.id == id }) else {
        throw DiaryError.noSuchSupplement(id)
      }
      edit(&product)
      return product
    }
  }

  /// Says when doses are due; nil when they no longer are.
  @discardableResult
  public func schedule(
    _ id: String, _ schedule: DoseSchedule?
  ) throws(TrackerError) -> SupplementProduct {
    try editSupplement(id, as: .scheduleSupplement) { $0.schedule = schedule }
  }

  /// Removes a supplement. Doses keep what they were logged with.
  @discardableResult
  public func deleteSupplement(_ id: String) throws(TrackerError) -> SupplementProduct {
    try onDiary { diary, now in try diary.deleteSupplement(id, at: now) }
  }

  private func putSupplement(
    as kind: Change.Kind, _ make: (Pantry) throws -> SupplementProduct
  ) throws(TrackerError) -> SupplementProduct {
    try changing { diary, now in
      let pantry = try diary.pantry()
      var product = try make(pantry)
      product.name = try Self.clean(product.name)
      try product.check()
      if let food = FoodLibrary.builtIn.food(named: product.name), food.supplementForms == nil {
        throw TrackerError.namedLikeFood(food)
      }
      try Self.checkName(of: product.food, among: pantry)
      try diary.put(product, as: kind, at: now)
      return product
    }
  }

  // MARK: Doses

  /// A dose of a product, with the figure that it has now.
  ///
  /// - Parameters:
  ///   - product: what was taken.
  ///   - count: how many of the product's unit, more than 0; the usual dose when nil.
  ///   - occasion: when it was taken.
  ///   - acceptsImplausible: whether more than 2,000 mg is meant.
  /// - Throws: ``TrackerError/notPositive``, ``TrackerError/implausible(mg:)``,
  ///   ``TrackerError/future(_:)``
  public func dose(
    of product: SupplementProduct, count: Double? = nil, _ occasion: Occasion = .now,
    acceptsImplausible: Bool = false
  ) throws(TrackerError) -> Intake {
    let count = count ?? product.usualCount
    guard count.isFinite, count > 0 else { throw .notPositive }
    let magnesium = product.content * count
    guard max(magnesium.mg, count) <= Plausibility.mostOfOneEntry else { throw .impossible }
    guard acceptsImplausible || magnesium.mg <= Plausibility.milligramsFromLabel else {
      throw .implausible(mg: magnesium.mg)
    }
    let (at, day, meal) = try settle(occasion)
    return Intake(
      kind: .supplement, name: Bilingual(same: product.name), phrase: product.name,
      foodID: product.id, quantity: count, unit: product.unit,
      grams: product.unit == "g" ? count : nil, magnesium: magnesium, forms: product.forms,
      source: Self.source(of: product).description, meal: meal, occurredAt: at, day: day)
  }

  private static func source(of product: SupplementProduct) -> FigureSource {
    FoodLibrary.knownSupplement(id: product.id)?.food.magnesium?.source
      ?? FigureSource(table: OwnFood.source, id: product.id)
  }

  /// A dose that is due today and was not logged yet.
  public struct DueDose: Sendable, Hashable {
    /// What is to be taken.
    public let product: SupplementProduct
    /// The time at which it is due.
    public let time: ClockTime
    /// How many of the product's unit.
    public let count: Double
  }

  /// The doses of today whose time has come and that were not taken yet, in their order.
  public var dueDoses: [DueDose] {
    get throws(TrackerError) {
      let scheduled = try supplements.filter { $0.schedule != nil }
      guard !scheduled.isEmpty else { return [] }
      let today = today
      let (time, start) = (environment.now().time, preferences.dayStart)
      // Where days began at another time then, a dose of today stands on the day beside it.
      let near = try onDiary { diary, _ in try diary.entries(from: today - 1, to: today + 1) }
      let taken = Dictionary(
        grouping: near.filter { $0.intake.occurredAt.day(startingAt: start) == today }
      ) { $0.intake.foodID }
      return scheduled.flatMap { product in
        let schedule = product.schedule!
        let doses = (taken[product.id] ?? []).map(\.intake.occurredAt.time)
        return schedule.due(on: today, at: time, taken: doses, dayStart: start).map {
          DueDose(product: product, time: $0, count: schedule.count)
        }
      }.sorted {
        $0.time == $1.time
          ? $0.product.name < $1.product.name : $0.time.isBefore($1.time, inDayFrom: start)
      }
    }
  }

  /// What of the profile is worth a word on a day, the gravest first.
  ///
  /// - Parameter hasDose: whether magnesium was taken on it; else only what bears on food, or on the
  ///   magnesium in the body.
  package func cautions(
    on day: CivilDay, hasDose: Bool = true
  ) throws(TrackerError) -> [Caution] {
    let profile = try profile
    guard let period = profile.circumstances(on: day) else { return [] }
    var cautions: [Caution] = []
    if profile.lifeStage(on: day) != nil,
      Self.references(of: profile).upperLimit(on: day) == nil
    {
      cautions.append(.noLimitForAge)
    }
    if period.isPregnant { cautions.append(.pregnancy) }
    let health = profile.health(reading: day)
    if health != HealthFacts() {
      cautions += Caution.all(for: health, interactions: BuiltInTables.medicines)
    }
    return cautions.filter { hasDose || $0.holdsWithoutDose }
      .sorted { $1.severity < $0.severity }
  }

  /// What is to be known of intakes, the gravest first: what of the profile bears on them, and whether
  /// doses among them take the supplements of a day above their limit.
  ///
  /// - Parameters:
  ///   - areLogged: whether the diary has them already.
  ///   - old: what one of them was before it was changed.
  package func cautions(
    of intakes: [Intake], areLogged: Bool, before old: Intake? = nil
  ) throws(TrackerError) -> [Caution] {
    func doses(on day: CivilDay, _ intakes: [Intake]) -> Double {
      intakes.filter { $0.kind == .supplement && $0.day == day }
        .reduce(0) { $0 + ($1.magnesium?.mg ?? 0) }
    }
    var cautions: [Caution] = []
    for day in Set(intakes.map(\.day)).sorted() {
      let hasDose = intakes.contains { $0.kind == .supplement && $0.day == day }
      var told = try self.cautions(on: day, hasDose: hasDose)
      if hasDose {
        let report = try self.day(day)
        let added = doses(on: day, intakes)
        let after = report.tally.supplements.mg + (areLogged ? 0 : added)
        let before = after - added + doses(on: day, old.map { [$0] } ?? [])
        if let limit = report.upperLimit, after.tenths > limit.mg.tenths {
          told.append(
            .aboveLimit(limit, mg: after, wasAbove: before.tenths > limit.mg.tenths))
        }
      }
      cautions += told.filter { !cautions.contains($0) }
    }
    return cautions.sorted { $1.severity < $0.severity }
  }
}
