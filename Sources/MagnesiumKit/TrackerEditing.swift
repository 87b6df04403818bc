import DiaryStore
import FoodLibrary
import MagnesiumCore

/// What of an entry is to be changed; what is nil stays.
public struct EntryEdit: Sendable, Hashable {
  /// A food and its amount, as a phrase of one item, in the place of what was there.
  package var phrase: String?
  /// Another amount of the same: the entry's own figures are scaled.
  package var amount: AmountPhrase?
  /// The name of another food, in the weight that the entry has.
  package var food: String?
  /// Elemental magnesium in mg, as from a label.
  package var magnesium: Double?
  /// The same in mg per 100 g, for what has a weight.
  package var magnesiumPer100g: Double?
  /// When it was eaten; what is nil stays.
  package var occasion: Occasion
  /// Whether amounts that are refused as slips are meant.
  package var acceptsImplausible: Bool

  /// What is nil stays as it is.
  public init(
    phrase: String? = nil, amount: AmountPhrase? = nil, food: String? = nil,
    magnesium: Double? = nil, magnesiumPer100g: Double? = nil, occasion: Occasion = .now,
    acceptsImplausible: Bool = false
  ) {
    self.phrase = phrase
    self.amount = amount
    self.food = food
    self.magnesium = magnesium
    self.magnesiumPer100g = magnesiumPer100g
    self.occasion = occasion
    self.acceptsImplausible = acceptsImplausible
  }
}

extension Tracker {
  /// - Throws: ``TrackerError/diary(_:)`` where there is none.
  public func entry(_ id: Entry.ID) throws(TrackerError) -> Entry {
    try onDiary { diary, _ in try diary.entry(id) }
  }

  /// Changes an entry; it keeps its id, and what is not named in the edit. A remembered name under
  /// which another food was logged is forgotten.
  ///
  /// - Throws: ``TrackerError/unresolved(_:)``, ``TrackerError/notOneItem(_:)``,
  ///   ``TrackerError/amountDoesNotFit(_:)``, ``TrackerError/negative``,
  ///   ``TrackerError/implausible(mg:)``, ``TrackerError/implausibleAmount(grams:)``,
  ///   ``TrackerError/future(_:)``, and ``TrackerError/diary(_:)`` where there is no such entry.
  @discardableResult
  package func edit(_ id: Entry.ID, _ edit: EntryEdit) throws(TrackerError) -> Entry {
    // What is read for it still holds when it is written.
    try changing { diary, now in
      try check(edit)
      let made = try make(edit, of: try entry(id).intake)
      return try diary.put(made.intake, inPlaceOf: id, forgetting: made.forgotten, at: now)
    }
  }

  /// Changes all entries that answer to a name, all or none and undone as one. Those to which the change
  /// does not fit, such as a figure per 100 g to one without a weight, stay as they are.
  ///
  /// - Parameter isDryRun: whether only to tell what would be changed.
  /// - Throws: as ``edit(_:_:)``
  package func editAll(
    named name: String, _ edit: EntryEdit, isDryRun: Bool = false
  ) throws(TrackerError) -> EditsReceipt {
    try changing { diary, now in
      try check(edit)
      var changes: [EditsReceipt.Change] = []
      var (left, forgotten): ([Entry], [String]) = ([], [])
      let found = try entries(named: name)
      for entry in found {
        do {
          let made = try make(edit, of: entry.intake)
          guard made.intake != entry.intake else { continue }
          let new = Entry(
            id: entry.id, intake: made.intake, recordedAt: entry.recordedAt, uuid: entry.uuid)
          changes.append(EditsReceipt.Change(old: entry, new: new))
          if let name = made.forgotten { forgotten.append(name) }
        } catch TrackerError.amountDoesNotFit {
          left.append(entry)
        }
      }
      if !isDryRun {
        try diary.put(changes.map { ($0.new.id, $0.new.intake) }, forgetting: forgotten, at: now)
      }
      return EditsReceipt(
        changes: changes, left: left, found: found.count, isDryRun: isDryRun)
    }
  }

  /// The entries that were logged under a name, or as the food that it names; of words that were not
  /// understood those in which it stands.
  package func entries(named name: String) throws(TrackerError) -> [Entry] {
    let food = try foods.food(named: name)?.id
    let words = NameKey.words(of: name)
    guard !words.isEmpty else { return [] }
    return try onDiary { diary, _ in
      try diary.entries { kind, id, own in
        if kind == .unknown { return NameKey.words(of: own.english).contains(words) }
        return food != nil && id == food
          || [own.english, own.indonesian].contains {
            NameKey(words: NameKey.words(of: $0)) == NameKey(words: words)
          }
      }
    }
  }

  private func check(_ edit: EntryEdit) throws(TrackerError) {
    if let mg = edit.magnesium {
      guard mg.isFinite, mg >= 0 else { throw .negative }
      guard edit.acceptsImplausible || mg <= Plausibility.milligramsFromLabel else {
        throw .implausible(mg: mg)
      }
    }
    if let mg = edit.magnesiumPer100g {
      guard mg.isFinite, mg >= 0 else { throw .negative }
      guard mg <= OwnFood.mostMagnesiumPer100g else { throw .food(.magnesium(mgPer100g: mg)) }
    }
  }

  private func make(
    _ edit: EntryEdit, of old: Intake
  ) throws(TrackerError) -> (intake: Intake, forgotten: String?) {
    let (item, said) = try item(of: edit, inPlaceOf: old)
    let library = try foods
    let food = old.foodID.flatMap(library.food(id:)).map(library.withOwnPortions)
    let wrong = try item == nil ? nil : rememberedName(behind: old, unlessMeaning: item?.food.id)
    let occasion = edit.occasion.with(said, today: today)
    if let day = occasion.day, try !isLived(day) { throw .future(day) }
    var intake = old
    if let item { intake.take(item) }
    if let amount = edit.amount, edit.food == nil {
      do throws(AmountMisfit) {
        intake = try intake.inAmount(amount, of: item?.food ?? food, cup: preferences.cup)
      } catch {
        throw .amountDoesNotFit(error)
      }
    }
    if let mg = edit.magnesium { intake.take(MagnesiumAmount(mg: mg)) }
    if let mg = edit.magnesiumPer100g {
      guard let grams = intake.grams else {
        throw .amountDoesNotFit(AmountMisfit(of: intake, isOfAmount: false))
      }
      intake.take(MagnesiumAmount(mg: mg * grams / 100))
    }
    if edit.amount != nil && edit.food == nil || edit.magnesiumPer100g != nil,
      !edit.acceptsImplausible
    {
      try Self.refuseImplausible(intake)
    }
    intake.meal = occasion.meal ?? intake.meal
    if occasion.day != nil || occasion.time != nil {
      let lived = occasion.day ?? intake.day
      let (at, day, _) = try settle(
        Occasion(
          day: lived, time: occasion.time ?? intake.occurredAt.time, meal: intake.meal,
          isLateNight: occasion.isLateNight), lived: lived)
      (intake.occurredAt, intake.day) = (at, day)
    }
    guard intake.day <= today || [old.day, occasion.day].contains(intake.day) else {
      throw .future(intake.day)
    }
    guard intake.isPossible else { throw .impossible }
    return (intake, wrong)
  }

  /// What an edit puts in the place of an entry's food, nil where that stays, and when its phrase says
  /// that it was eaten.
  private func item(
    of edit: EntryEdit, inPlaceOf old: Intake
  ) throws(TrackerError) -> (item: PhraseItem?, said: SaidOccasion) {
    let reading: PhraseReading
    if let phrase = edit.phrase {
      reading = try read(phrase, acceptsImplausible: edit.acceptsImplausible)
    } else if let name = edit.food {
      guard let amount = edit.amount ?? old.grams.map(AmountPhrase.init(grams:)) else {
        throw .amountDoesNotFit(AmountMisfit(of: old, isOfAmount: false))
      }
      // A weight that the entry has was accepted already.
      let reader = try reader(
        acceptsImplausible: edit.acceptsImplausible || edit.amount == nil)
      do throws(PhraseError) {
        reading = try reader.read(name, in: amount)
      } catch {
        throw .phrase(error)
      }
    } else {
      return (nil, SaidOccasion())
    }
    guard reading.unresolved.isEmpty else { throw .unresolved(reading) }
    guard reading.items.count == 1 else { throw .notOneItem(reading.items.count) }
    var item = reading.items[0]
    if edit.food != nil, edit.amount == nil, let mass = Self.mass(of: old) { item.amount = mass }
    return (item, reading.occasion)
  }

  /// The amount of an entry where it was given in a unit of mass, so that 1 oz stays 1 oz.
  private static func mass(of intake: Intake) -> (quantity: Double, measure: Measure.ID)? {
    let measure = BuiltInTables.measure(intake.unit)
    guard case .mass? = measure?.kind else { return nil }
    return (intake.quantity, intake.unit)
  }

  private static func refuseImplausible(_ intake: Intake) throws(TrackerError) {
    let isFood = [.food, .recipe, .meal].contains(intake.kind)
    let mg = intake.magnesium?.mg ?? 0
    guard !isFood || (intake.grams ?? 0) <= Plausibility.gramsOfOneFood else {
      throw .implausibleAmount(grams: intake.grams ?? 0)
    }
    let most =
      isFood ? Plausibility.milligramsFromOneFood : Plausibility.milligramsFromLabel
    guard mg <= most else { throw .implausible(mg: mg) }
  }

  private func rememberedName(
    behind old: Intake, unlessMeaning food: Food.ID?
  ) throws(TrackerError) -> String? {
    let remembered = try pantry.remembered
    guard !remembered.isEmpty, old.foodID != food, let reading = try? read(old.phrase) else {
      return nil
    }
    return reading.items.map { $0.name.joined(separator: " ") }
      .first { remembered[$0] != nil && remembered[$0] == old.foodID }
  }
}

/// What a change of many entries did.
package struct EditsReceipt: Sendable {
  package struct Change: Sendable, Hashable {
    package let old: Entry
    package let new: Entry
  }

  /// In the order of their ids.
  package let changes: [Change]
  /// Those to which the change does not fit.
  package let left: [Entry]
  /// How many entries answer to the name.
  package let found: Int
  /// Whether nothing was changed, because only a look was wanted.
  package let isDryRun: Bool
}

extension Intake {
  /// Takes over a figure, as from a label; words that were not understood are then a name with a figure.
  fileprivate mutating func take(_ figure: MagnesiumAmount) {
    magnesium = figure
    source = "label"
    if kind == .unknown { (kind, match) = (.amount, .exact) }
  }

  /// Takes over the food, amount and figures of an item.
  mutating func take(_ item: PhraseItem) {
    let isDose = item.food.supplementForms != nil
    kind =
      isDose
      ? .supplement
      : item.meal != nil
        ? .meal : item.food.magnesium?.source.table == Recipe.source ? .recipe : .food
    name = item.food.name
    phrase = item.meal ?? item.phrase
    foodID = item.food.id
    quantity = item.quantity
    unit = item.measure
    // A tablet stands for a gram while a phrase is read; its weight is not known.
    grams = isDose && item.measure != "g" ? nil : item.grams
    magnesium = item.magnesium
    kcal = item.kcal
    forms = item.food.supplementForms ?? []
    match = item.match
    source = item.food.magnesium?.source.description ?? "unknown"
  }
}
