import MagnesiumKit

/// What a build is made of.
package enum EditionDocument {
  package static func of(_ edition: Edition, in wording: any Phrasebook) -> Document {
    Document([
      [
        .remark("magtrack \(Edition.version)"),
        .remark(edition.commit.map(wording.builtFrom) ?? wording.builtFromUnknown),
        .remark(wording.diaryKept(by: edition.sqlite, schema: edition.schema)),
        .remark(wording.tablesOfFigures),
      ] + edition.tables.map { .item("\($0.name), \($0.edition)") }
    ])
  }
}
