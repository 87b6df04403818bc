import MagnesiumKit
import MagnesiumWords

/// Answers with supplements.
struct SupplementReply {
  let session: Session
  let asJSON: Bool

  private var wording: any Phrasebook { session.wording }

  func list(_ products: [SupplementProduct]) throws {
    if asJSON {
      try Output.write(
        JSONText.text(of: SupplementListJSON(supplements: products.map { SupplementJSON($0) })))
    } else if products.isEmpty {
      try Output.write(
        session.screen.wrap(
          wording.noSupplements))
    } else {
      try Output.write(
        session.screen.text(
          of: products.map { product in
            .remark(
              "\(product.name.printable) · \(wording.content(of: product))"
                + (product.schedule.map { " · " + wording.schedule($0, unit: product.unit) } ?? ""))
          }))
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
      var lines = [wording.content(of: product)]
      if !product.forms.isEmpty {
        lines.append(
          wording.forms(product.forms.map(wording.formName).joined(separator: ", ")))
      }
      lines.append(wording.enteredAs(product.label.printable))
      if let schedule = product.schedule {
        lines.append(wording.schedule(schedule, unit: product.unit))
      }
      lines.append(wording.aboutForms)
      let title =
        (done.map { $0 + ": " } ?? "") + "\(product.name.printable) (\(product.id.printable))"
      try Output.write(
        session.screen.text(
          of: [.text(title)] + lines.map(Block.item) + wording.blocks(of: cautions)))
    }
    if let open {
      let shares = open.forms.map { $0.elementalFraction * 100 }
      let low = wording.decimal(shares.min() ?? 0)
      let high = wording.decimal(shares.max() ?? 0)
      Output.remark(
        wording.labelLeavesForm(open: open.id, low: low, high: high))
    }
    if product.content.range.upperBound * product.serving < 1, product.content.mg > 0 {
      Output.remark(
        wording.lessThanOneMg)
    }
    if product.forms.contains(where: { id in
      BuiltInTables.supplementForms.contains { $0.id == id && !$0.isStoichiometric }
    }) {
      Output.remark(
        wording.formIsBlend)
    }
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
