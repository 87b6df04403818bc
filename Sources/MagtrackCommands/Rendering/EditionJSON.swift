import MagnesiumKit

/// `--version --verbose --json`
struct EditionJSON: Encodable {
  struct Table: Encodable {
    let id: String
    let edition: String
  }

  let schema_version = 1
  let version = Edition.version
  @Nullable var commit: String?
  let sqlite: String
  let diary_schema: Int
  let tables: [Table]

  init(_ edition: Edition) {
    commit = edition.commit
    sqlite = edition.sqlite
    diary_schema = edition.schema
    tables = edition.tables.map { Table(id: $0.id, edition: $0.edition) }
  }
}
