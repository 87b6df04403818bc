import MagnesiumKit

/// What numbers, dates and amounts need of a language.
package protocol NumberWords: Sendable {
  var decimalSeparator: String { get }
  /// Before a figure of which more may be there.
  func atLeast(_ figure: String) -> String
  /// Before a figure of which less may be there.
  func atMost(_ figure: String) -> String
  /// Of a confidence that rounds to all, or to nothing.
  var over99Percent: String { get }
  var under1Percent: String { get }
  /// `180 and 240 mg`, to stand after "between".
  func between(_ low: String, and high: String) -> String
  /// Between the last two of a list.
  func joined(_ list: [String], last: String) -> String
  /// Between alternatives that are lists themselves.
  var orElse: String { get }

  /// Monday to Sunday.
  var weekdayNames: [String] { get }
  /// January to December.
  var monthNames: [String] { get }

  /// `1 day`, `3 days`
  func days(_ count: Int) -> String
  /// `1 day that counts`, `3 days that count`
  func countedDays(_ count: Int) -> String
  /// `1 entry`, `120 entries`
  func entries(_ count: Int) -> String
  /// kcal
  func energy(_ kcal: Double) -> String
  /// What a measure is called, so many of it.
  func name(_ measure: Measure, count: Double) -> String
}

extension Phrasebook {
  /// With a number of decimals that does not depend on the value, so that columns stay straight.
  package func decimal(_ value: Double, places: Int = 1) -> String {
    let scale = places == 0 ? 1 : (0..<places).reduce(1) { scale, _ in scale * 10 }
    guard let scaled = Int(exactly: (value * Double(scale)).rounded()) else {
      // 1e+300, nan: what no diary holds, but a message about it may.
      return "\(value)".replacing(".", with: decimalSeparator)
    }
    guard places > 0 else { return String(scaled) }
    let fraction = String(abs(scaled) % scale)
    let sign = scaled < 0 && scaled / scale == 0 ? "-" : ""
    return sign + String(scaled / scale) + decimalSeparator
      + String(repeating: "0", count: places - fraction.count) + fraction
  }

  /// At most so many decimals, none that say nothing.
  package func short(_ value: Double, places: Int = 2) -> String {
    var text = decimal(value, places: places)
    guard places > 0 else { return text }
    while text.last == "0" { text.removeLast() }
    if text.last == "." || text.last == "," { text.removeLast() }
    return text
  }

  package func mg(_ value: Double) -> String { decimal(value.tenths) + " mg" }

  /// What is known of more.
  package func mg(_ value: Double, isAtLeast: Bool) -> String {
    isAtLeast ? atLeast(mg(value)) : mg(value)
  }

  /// What of it may be there all the same.
  package func mg(_ value: Double, isAtMost: Bool) -> String {
    isAtMost ? atMost(mg(value)) : mg(value)
  }

  package func grams(_ value: Double) -> String {
    short(value, places: value < 10 ? 1 : 0) + " g"
  }

  package func percent(_ value: Double) -> String { decimal(value, places: 0) + "%" }

  package func percent(_ value: Int) -> String { "\(value)%" }

  /// No number of days makes a certainty of a confidence.
  package func confidence(of test: AdequacyTest) -> String {
    test.shownConfidence >= 1
      ? over99Percent
      : test.shownConfidence <= 0 ? under1Percent : percent(test.shownConfidence * 100)
  }

  /// `180 and 240 mg`, to stand after "between".
  package func span(_ range: ClosedRange<Double>) -> String {
    between(
      decimal(range.lowerBound, places: 0), and: decimal(range.upperBound, places: 0) + " mg")
  }

  package func range(_ range: ClosedRange<Double>) -> String {
    decimal(range.lowerBound, places: 0) + "–" + decimal(range.upperBound, places: 0) + " mg"
  }

  /// What to write in the place of `1,000`, and of the `,5` in `2 eggs ,5 almonds`.
  package func ambiguous(_ number: String) -> String {
    let number = number.printable
    let digits = number.filter(\.isNumber)
    return number.first?.isNumber == false
      ? fractionOrAnotherFood(number, digits: digits)
      : thousandsOrFraction(number, digits: digits)
  }
}

extension Phrasebook {
  /// `Monday 23 November 2026`
  package func longDate(_ day: CivilDay) -> String {
    weekdayNames[day.weekday - 1] + " " + date(day)
  }

  /// `Mon 23 Nov`, always as wide.
  package func shortDate(_ day: CivilDay) -> String {
    let (date, width) = (shortDay(day), 6)
    return weekday(day.weekday) + " "
      + String(repeating: " ", count: max(0, width - date.count)) + date
  }

  /// `Mon`
  package func weekday(_ number: Int) -> String { String(weekdayNames[number - 1].prefix(3)) }

  /// `Nov`
  package func shortMonth(_ number: Int) -> String { String(monthNames[number - 1].prefix(3)) }

  /// `23 Nov`
  package func shortDay(_ day: CivilDay) -> String {
    let (_, month, dayOfMonth) = day.components
    return "\(dayOfMonth) \(shortMonth(month))"
  }

  /// `November 2026`, padded to the longest month.
  package func month(_ day: CivilDay) -> String {
    let (year, month, _) = day.components
    let name = monthNames[month - 1]
    return name + String(repeating: " ", count: max(0, 9 - name.count)) + " \(year)"
  }

  /// `Nov 2026`
  package func monthAndYear(_ day: CivilDay) -> String {
    "\(shortMonth(day.components.month)) \(day.components.year)"
  }

  /// `23 November 2026`
  package func date(_ day: CivilDay) -> String {
    let (year, month, dayOfMonth) = day.components
    return "\(dayOfMonth) \(monthNames[month - 1]) \(year)"
  }
}

extension Phrasebook {
  /// `2 pieces`, `2 buah`; nothing for a unit of mass, which the weight says already.
  package func amount(_ quantity: Double, of unit: Measure.ID, grams: Double?) -> String {
    let measure = BuiltInTables.measure(unit)
    let weight = grams.map { self.grams($0) }
    if case .mass? = measure?.kind, let weight { return weight }
    let count = short(quantity)
    guard let measure else {
      return weight.map { "\(count) \(unit.printable), \($0)" } ?? count
    }
    return ["\(count) \(name(measure, count: quantity))", weight].compactMap(\.self)
      .joined(separator: ", ")
  }

  /// What a measure is called.
  package func unit(_ id: Measure.ID) -> String {
    BuiltInTables.measure(id).map { name($0, count: 1) } ?? id.printable
  }

  /// `320 mg (RDA, DRI, IOM 1997)`
  package func figure(of reference: ReferenceIntake) -> String {
    "\(decimal(reference.mg, places: 0)) mg (\(reference.label), \(name(reference.authority)))"
  }

  package func name(_ medicine: Medicine) -> String {
    BuiltInTables.medicines.first { $0.medicine == medicine }?.name[language]
      ?? medicine.rawValue
  }

  package func formName(_ id: String) -> String {
    FormNames.name(of: id)?[language] ?? id.printable
  }

  /// `120 entries, 3 Nov 2026 – 23 Nov 2026`
  package func summary(_ summary: DiarySummary) -> String {
    let count = entries(summary.entries)
    guard let first = summary.firstDay, let last = summary.lastDay else { return count }
    return count + ", " + (first == last ? first.iso : "\(first.iso) – \(last.iso)")
  }

  /// `entry 2` as `catatan 2`
  package func row(_ name: String) -> String {
    let (kind, rest) = (name.prefix { $0 != " " }, name.drop { $0 != " " }.dropFirst())
    return switch kind {
    case "entry": entryRow(String(rest).printable)
    case "change": changeRow(String(rest).printable)
    default: name.printable
    }
  }

  /// `breakfast, lunch and dinner, or sahur and buka`
  package func meals(of rule: CompletenessRule) -> String {
    rule.sufficientMeals.map { meals in
      joined(Meal.allCases.filter(meals.contains).map { self.name($0) })
    }.joined(separator: orElse)
  }

  /// `spinach, tofu and rice`
  func joined(_ names: [String]) -> String {
    guard names.count > 1, let last = names.last else { return names.first ?? "" }
    return joined(names.dropLast(), last: last)
  }

  /// `24 mg in 30 g`; nil where nothing is claimed.
  package func claim(of food: OwnFood) -> String? {
    switch food.claim {
    case nil: nil
    case .mg(let mg): figure("\(short(mg)) mg", in: grams(food.grams))
    case .percent(let percent, let base):
      figure(
        "\(short(percent))% \(base.rawValue.uppercased()) (\(short(base.mg)) mg)",
        in: grams(food.grams))
    }
  }

  /// `100.0 mg of magnesium in 1 tablet`
  package func content(of product: SupplementProduct) -> String {
    let range = product.content.range
    let spread =
      range.upperBound - range.lowerBound >= 0.1
      ? " (\(decimal(range.lowerBound))–\(decimal(range.upperBound)))" : ""
    return magnesium(
      mg(product.content.mg) + spread,
      in: amount(1, of: product.unit, grams: product.unit == "g" ? 1 : nil))
  }

  /// `110.8 mg of magnesium in 1 tablet (hydrotalcite), read on a page about it`, and what is to be known
  /// besides.
  package func content(of known: KnownSupplement, in unit: Measure.ID? = nil) -> String {
    guard let product = known.product(in: unit) ?? known.product() else {
      return labelDecides(known.name)
    }
    let forms = product.forms.map(formName).joined(separator: ", ")
    let figure =
      product.content.mg == 0
      ? withoutMagnesium(known.name)
      : "\(known.name): " + content(of: product) + (forms.isEmpty ? "" : " (\(forms))")
    let source = known.source ?? ""
    let basis =
      switch known.basis {
      case .label: readOnLabel(source)
      case .secondary: readOnlyOnPage(source)
      case .formula: followsFromFormula
      case .ask: ""
      }
    return "\(figure), \(basis); \(known.remark[language])"
  }

  package func schedule(_ schedule: DoseSchedule, unit: Measure.ID) -> String {
    let days =
      schedule.weekdays.count == 7
      ? daily : schedule.weekdays.sorted().map(weekday).joined(separator: ", ")
    return due(
      days, schedule.times.map(\.text).joined(separator: ", "),
      count: amount(schedule.count, of: unit, grams: unit == "g" ? schedule.count : nil))
  }

  /// nil where no later edition is known.
  package func newerEdition(than authority: Authority) -> String? {
    guard let edition = authority.newerEdition else { return nil }
    return edition.replaces
      ? supersededBy(
        edition.name, published: CivilDay(iso: edition.published).map(date) ?? edition.published)
      : laterPublication(edition.name)
  }

  /// `brown rice in place of white rice: +47.5 mg, +12 kcal a serving (158 g); +20 mg a day …`
  package func swap(_ swap: FoodSwap) -> String {
    let sign = swap.energyPerServing > 0 ? "+" : swap.energyPerServing < 0 ? "−" : "±"
    return inPlace(
      of: swap.from.name[language].printable, eat: swap.to.name[language].printable,
      mg: mg(swap.mgPerServing), energy: sign + energy(abs(swap.energyPerServing)),
      serving: grams(swap.servingGrams), mgADay: mg(swap.mgADay))
  }

  /// A reference that is no aim for who reads it.
  ///
  /// - Parameter isLimited: whether that is for a condition that limits what is eaten.
  package func referenceAlone(_ reference: ReferenceIntake, isLimited: Bool) -> String {
    let figure = figure(of: reference)
    if isLimited { return referenceForHealthy(figure) }
    return reference.kind == .ai ? adequateIntake(figure) : referenceOfInfant(figure)
  }
}
