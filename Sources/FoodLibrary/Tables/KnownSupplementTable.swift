import MagnesiumCore

/// The rows of the table; one is decoded when it is asked for.
package struct KnownSupplementTable: Sendable {
  package let table: Table

  package static let path = "supplement_products.tsv"
  package static let columns = [
    "id", "name", "also", "label", "units", "basis", "source", "note_en", "note_id",
  ]
  /// What stands for the label of a product without magnesium.
  private static let none = "none"

  package init(_ table: Table) {
    self.table = table
  }

  package func names(_ index: Int) throws(TableError) -> [String] {
    let row = try table.row(index)
    return [try row.text(1)] + row.list(2)
  }

  package func product(_ index: Int) throws(TableError) -> KnownSupplement {
    let row = try table.row(index)
    var units: [(unit: Measure.ID, servings: Double)] = []
    for item in row.list(4) {
      let parts = item.split(separator: "=").map(String.init)
      guard parts.count == 2 else { throw row.error("\"\(item)\" is no unit=servings") }
      units.append((parts[0], try row.number(parts[1], in: 0.001...1_000)))
    }
    guard !units.isEmpty else { throw row.error("it has to be counted in something") }
    let basis = try row.choice(5, of: KnownSupplement.Basis.self)
    let label = row.optionalText(3)
    var content: MagnesiumAmount?
    var forms: [String] = []
    if label == Self.none {
      content = .zero
    } else if let label {
      do throws(LabelError) {
        let read = try SupplementLabel(label: label, form: nil, elemental: nil, per: nil)
        content = read.content * read.serving
        forms = read.forms.map(\.id)
      } catch {
        throw row.error("the label \"\(label)\" cannot be read: \(error)")
      }
    }
    guard (basis == .ask) == (content == nil) else {
      throw row.error("what has no label has to be asked for, and nothing else")
    }
    guard basis == .ask || !row.fields[6].isEmpty else { throw row.error("its source is missing") }
    return KnownSupplement(
      id: KnownSupplement.idPrefix + (try row.text(0)), name: try row.text(1),
      synonyms: row.list(2), label: label == Self.none ? nil : label, content: content,
      units: units, forms: forms, basis: basis, source: row.optionalText(6),
      remark: Bilingual(english: try row.text(7), indonesian: try row.text(8)))
  }
}
