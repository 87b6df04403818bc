import BuildFacts
import DiaryStore
import FoodLibrary

/// What this build is made of.
package struct Edition: Sendable, Hashable {
  /// The one place of the version: pages of the manual, packages and the program take it from here.
  package static let version = "0.2.0"

  /// The commit of the sources and its day; nil where the build was not told of them.
  package let commit: String?
  /// The version of SQLite that keeps the diary.
  package let sqlite: String
  /// The version of the diary's schema.
  package let schema: Int
  /// The tables that figures come from.
  package let tables: [SourceTable]

  package static var current: Edition {
    Edition(
      commit: build_commit().map { String(cString: $0) }, sqlite: Diary.sqliteVersion,
      schema: Diary.schemaVersion, tables: BuiltInTables.sources)
  }
}
