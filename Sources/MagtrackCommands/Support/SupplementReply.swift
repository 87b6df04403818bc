import MagnesiumKit

/// Answers with supplements.
struct SupplementReply {
  let session: Session
  let asJSON: Bool

  private var wording: Wording { session.wording }

  func list(_ products: [SupplementProduct]) throws {
    if asJSON {
      try Output.write(
        JSONText.text(of: SupplementListJSON(supplements: products.map { SupplementJSON($0) })))
    } else if products.isEmpty {
      try Output.write(
        session.screen.wrap(
          wording(
            "No supplements yet: magtrack supplement add \"Mag Citrate\" --elemental 100mg --per tablet",
            "Belum ada suplemen: magtrack supplement add \"Mag Sitrat\" --elemental 100mg --per tablet"
          )))
    } else {
      try Output.write(
        products.map { product in
          session.screen.wrap(
            "\(product.name.printable) · \(wording.content(of: product))"
              + (product.schedule.map { " · " + wording.schedule($0, unit: product.unit) } ?? ""),
            hanging: 2)
        }.joined(separator: "\n"))
    }
  }

  /// - Parameters:
  ///   - cautions: what of the profile speaks against it.
  ///   - done: what was done to it, nil where it is only shown.
  ///   - open: the form that the label leaves open, where it decides the figure.
  func show(
    _ product: SupplementProduct, cautions: [Caution], done: String? = nil,
    open: NamedForms? = nil
  ) throws {
    if asJSON {
      try Output.write(JSONText.text(of: SupplementJSON(product, cautions)))
    } else {
      var lines = [
        (done.map { $0 + ": " } ?? "") + "\(product.name.printable) (\(product.id.printable))",
        wording.content(of: product),
      ]
      if !product.forms.isEmpty {
        lines.append(
          wording("Form: ", "Bentuk: ")
            + product.forms.map(wording.formName).joined(separator: ", "))
      }
      lines.append(wording("Entered as: ", "Tertulis: ") + product.label.printable)
      if let schedule = product.schedule {
        lines.append(wording.schedule(schedule, unit: product.unit))
      }
      lines.append(
        wording(
          "About forms: magtrack notes supplement-forms",
          "Tentang bentuknya: magtrack notes supplement-forms"))
      let told = CautionText.lines(cautions, wording: wording, screen: session.screen)
      try Output.write(
        (lines.enumerated().map { session.screen.wrap($1, indent: $0 == 0 ? 0 : 2, hanging: 2) }
          + told).joined(separator: "\n"))
    }
    if let open {
      let shares = open.forms.map { $0.elementalFraction * 100 }
      let low = wording.decimal(shares.min() ?? 0)
      let high = wording.decimal(shares.max() ?? 0)
      Output.remark(
        wording(
          "the label leaves open which \(wording.formName(open.id)) it is (\(low) to \(high)% magnesium), so the figure is a range; --elemental with the label's own figure settles it",
          "label tidak menyebut \(wording.formName(open.id)) yang mana (magnesium \(low) sampai \(high)%), jadi angkanya berupa rentang; --elemental dengan angka di label memastikannya"
        ))
    }
    if product.content.range.upperBound * product.serving < 1, product.content.mg > 0 {
      Output.remark(
        wording(
          "that is less than 1 mg of magnesium, and labels give it in mg: check the unit",
          "itu kurang dari 1 mg magnesium, padahal label menyebutnya dalam mg: periksa satuannya"))
    }
    if product.forms.contains(where: { id in
      BuiltInTables.supplementForms.contains { $0.id == id && !$0.isStoichiometric }
    }) {
      Output.remark(
        wording(
          "this form is a blend, and its share only what labels typically say; --elemental with the label's own figure is surer",
          "bentuk ini campuran, dan kadarnya hanya yang biasa tertulis di label; --elemental dengan angka di label lebih pasti"
        ))
    }
  }
}

extension Wording {
  /// `100.0 mg of magnesium in 1 tablet`
  func content(of product: SupplementProduct) -> String {
    let range = product.content.range
    let spread =
      range.upperBound - range.lowerBound >= 0.1
      ? " (\(decimal(range.lowerBound))–\(decimal(range.upperBound)))" : ""
    let unit = amount(1, of: product.unit, grams: product.unit == "g" ? 1 : nil)
    return self(
      "\(mg(product.content.mg))\(spread) of magnesium in \(unit)",
      "magnesium \(mg(product.content.mg))\(spread) dalam \(unit)")
  }

  func schedule(_ schedule: DoseSchedule, unit: Measure.ID) -> String {
    let days =
      schedule.weekdays.count == 7
      ? self("daily", "setiap hari")
      : schedule.weekdays.sorted().map(weekday).joined(separator: ", ")
    let times = schedule.times.map(\.text).joined(separator: ", ")
    let count = amount(
      schedule.count, of: unit, grams: unit == "g" ? schedule.count : nil)
    return self("due \(days) \(times), \(count)", "jadwal \(days) \(times), \(count)")
  }

  func formName(_ id: String) -> String {
    FormNames.name(of: id)?[language] ?? id.printable
  }
}

/// `supplement list --json`
struct SupplementListJSON: Encodable {
  let schema_version = 1
  let supplements: [SupplementJSON]
}

/// `supplement show --json`
struct SupplementJSON: Encodable {
  struct Schedule: Encodable {
    /// 1 for Monday
    let weekdays: [Int]
    let times: [String]
    let count: Double
  }

  let schema_version = 1
  let id: String
  let name: String
  let unit: String
  let magnesium_mg: Double
  let magnesium_range_mg: [Double]
  let forms: [String]
  let label: String
  @Nullable var schedule: Schedule?
  /// Not in lists.
  let cautions: [CautionJSON]?

  init(_ product: SupplementProduct, _ cautions: [Caution]? = nil) {
    self.cautions = cautions.map { $0.map(CautionJSON.init) }
    id = product.id
    name = product.name
    unit = product.unit
    magnesium_mg = product.content.mg.tenths
    magnesium_range_mg = [
      product.content.range.lowerBound.tenths, product.content.range.upperBound.tenths,
    ]
    forms = product.forms
    label = product.label
    schedule = product.schedule.map {
      Schedule(
        weekdays: $0.weekdays.sorted(), times: $0.times.map(\.text), count: $0.count)
    }
  }
}
