import DiaryImports
import DiaryStore
import FoodLibrary
import MagnesiumCore
import Platform

/// What an import would do, before anything is stored.
public struct ImportPreview: Sendable {
  /// What becomes of records.
  public struct Tally: Sendable, Hashable {
    /// What the diary does not have.
    public var new = 0
    /// What it has already.
    public var known = 0
    /// What it has with other figures, which take the place of the old ones.
    package var changed = 0
    /// What changed there and was edited here: the entry stays.
    package var edited = 0
    /// What was deleted here: it stays so.
    package var deleted = 0
    /// What is left aside because another source was chosen for the day.
    package var aside = 0
    /// What is passed over because the day was logged by hand.
    package var skipped = 0
    /// What the source no longer has.
    package var gone = 0
    /// Records whose magnesium the source does not know.
    public var unknown = 0

    static func + (left: Tally, right: Tally) -> Tally {
      var sum = left
      for field: WritableKeyPath<Tally, Int> in [
        \.new, \.known, \.changed, \.edited, \.deleted, \.aside, \.skipped, \.gone, \.unknown,
      ] { sum[keyPath: field] += right[keyPath: field] }
      return sum
    }
  }

  /// A day as a source tells of it.
  public struct Day: Sendable, Hashable {
    /// Who tells of it.
    public let source: ImportSource
    /// The day.
    public let day: CivilDay
    /// What becomes of its records.
    public let tally: Tally
    /// The sum of the known figures, in mg; nil where none is known.
    public let magnesium: Double?
    /// Whether another source of the file tells of the day too.
    package let isBesideOthers: Bool
  }

  package struct Source: Sendable, Hashable {
    package let source: ImportSource
    package let days: Int
    package let from: CivilDay
    package let to: CivilDay
    package let tally: Tally
  }

  /// A row that was not taken.
  package struct Refusal: Sendable, Hashable {
    package let part: String
    /// The line of a table, or the number of a record, from 1 on.
    package let row: Int
    package let problem: RowProblem
  }

  /// An entry whose record the source no longer has.
  package struct Gone: Sendable, Hashable {
    package let source: ImportSource
    package let day: CivilDay
    package let entry: Entry.ID
  }

  /// A food of the library that is assumed for a name without figures.
  package struct Match: Sendable, Hashable {
    package let name: String
    package let amount: String
    package let food: Food
    package let magnesium: MagnesiumAmount?
  }

  /// The formats that were recognised.
  public let formats: [String]
  package let sources: [Source]
  /// In the order of the calendar.
  public let days: [Day]
  /// The first of them; ``refusedCount`` counts all.
  package let refused: [Refusal]
  /// How many rows were not taken.
  public let refusedCount: Int
  package let remarks: [ImportRemark]
  package let gone: [Gone]
  package let matches: [Match]
  /// What must be answered before anything is stored.
  public let questions: [ImportQuestion]
  /// What was taken as proposed.
  package let assumed: [ImportQuestion]
  /// Foods that would become one's own, and how many are so already.
  public let newFoods: [OwnFood]
  package let knownFoods: Int

  let pending: PendingImport
  let plan: ImportPlan
  /// What was answered and holds of later files too.
  let remembered: [String: String]
  let matched: [Int: PhraseItem]

  /// What becomes of all records.
  public var tally: Tally { sources.map(\.tally).reduce(Tally(), +) }

  /// How many entries of sources that were not chosen would go.
  package var removedEntries: Int { plan.replaced.count { $0.state == .standing } }

  /// Whether storing it would change the diary.
  public var bringsAnything: Bool {
    let tally = tally
    return tally.new + tally.changed > 0 || !newFoods.isEmpty || !plan.replaced.isEmpty
  }
}

/// What an import has brought.
public struct ImportReceipt: Sendable, Hashable {
  /// Entries that came in.
  public let added: Int
  /// Entries that have other figures now.
  package let changed: Int
  /// Entries of sources that were not chosen.
  package let removed: Int
  /// Foods that are one's own now.
  package let foods: Int
}

/// What records are called that have no name of their own, by the app that wrote them.
package struct ImportNames: Sendable {
  /// The total of a day.
  package var total: @Sendable (String) -> Bilingual
  /// A food.
  package var food: @Sendable (String) -> Bilingual
  /// Supplements.
  package var dose: @Sendable (String) -> Bilingual

  /// Names of one's own.
  package init(
    total: @escaping @Sendable (String) -> Bilingual,
    food: @escaping @Sendable (String) -> Bilingual, dose: @escaping @Sendable (String) -> Bilingual
  ) {
    (self.total, self.food, self.dose) = (total, food, dose)
  }

  /// The name of the app alone.
  package static let apps = ImportNames(
    total: { Bilingual(same: $0) }, food: { Bilingual(same: $0) }, dose: { Bilingual(same: $0) })
}

/// A file of another program that was read and is not stored.
package struct PendingImport: Sendable {
  let reading: ForeignReading
}

/// What was given to be taken in.
package struct ImportInput {
  let container: ImportContainer

  /// A file, a folder or a zip.
  ///
  /// - Throws: ``TrackerError/importing(_:)``
  package init(path: String) throws(TrackerError) {
    do {
      container = try ImportContainer(path: path)
    } catch {
      throw TrackerError(error)
    }
  }

  /// Whether a file that begins so is another program's.
  package static func isForeign(_ start: Data) -> Bool { ImportFormats.isForeign(Array(start)) }

  /// What has no name and no size, such as a pipe.
  ///
  /// - Parameter read: fills a piece, and gives how many bytes; 0 at the end.
  /// - Throws: ``TrackerError/importing(_:)``, and what the closure throws.
  package init(reading read: (UnsafeMutableRawBufferPointer) throws -> Int) throws {
    do {
      container = try ImportContainer(called: "-", reading: read)
    } catch let problem as ImportProblem {
      throw TrackerError.importing(problem)
    }
  }
}
