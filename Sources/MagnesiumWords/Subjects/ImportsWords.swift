import MagnesiumKit

/// Histories of other programs that are taken in.
package protocol ImportsWords: Sendable {
  func recognised(_ formats: String) -> String
  /// Of an app's records that came by another program: `Cronometer (Apple Health)`.
  func totalsOf(_ app: String) -> String
  /// `12 days, 1 Sep 2026 – 12 Sep 2026`
  func spanOf(days: Int, _ span: String) -> String
  func newRecords(_ count: Int) -> String
  func knownRecords(_ count: Int) -> String
  func changedRecords(_ count: Int) -> String
  func editedRecords(_ count: Int) -> String
  func deletedRecords(_ count: Int) -> String
  func recordsAside(_ count: Int) -> String
  func skippedRecords(_ count: Int) -> String
  func goneRecords(_ count: Int) -> String
  func unknownRecords(_ count: Int) -> String
  var besideOthers: String { get }
  func moreDays(_ count: Int) -> String
  func rowsRefused(_ count: Int) -> String
  func row(_ number: Int, of part: String) -> String
  func moreRows(_ count: Int) -> String
  func text(_ problem: RowProblem) -> String
  func text(_ problem: ImportProblem) -> String
  func text(_ remark: ImportRemark) -> String
  func goneUpstream(_ app: String, entries: String, command: String) -> String
  func assumedFood(_ name: String, food: String, figure: String) -> String
  func foodsToAdd(_ names: String) -> String
  func foodsThere(_ count: Int) -> String
  /// What is to be decided, as a question.
  func question(_ question: ImportQuestion) -> String
  /// One answer in few words.
  func answer(_ answer: String, to question: ImportQuestion) -> String
  var proposed: String { get }
  func assumed(_ answer: String) -> String
  func choicesOpen(_ count: Int) -> String
  var nothingNewToImport: String { get }
  var askToImport: String { get }
  func broughtIn(_ entries: Int, changed: Int, removed: Int, foods: Int) -> String
  func wouldBringIn(_ entries: Int, changed: Int, removed: Int, foods: Int) -> String
  func noSuchApp(_ name: String, apps: String) -> String
  func importAnswerKeys(_ count: Int) -> String
  /// What entries are called whose records have no name, by their app.
  func totalOfDay(_ app: String) -> String
  func foodWithoutName(_ app: String) -> String
  func supplementsOf(_ app: String) -> String
}

/// What help says of it.
package protocol ImportsHelp: Sendable {
  var sourceOption: String { get }
  var appPlaceholder: String { get }
  var matchOption: String { get }
  var doseOption: String { get }
  var loggedDaysOption: String { get }
  var datesOption: String { get }
  var unitOption: String { get }
  var yesToImport: String { get }
}

extension ImportNames {
  /// In the words of both languages.
  package static let words = ImportNames(
    total: { app in named { $0.totalOfDay(app) } },
    food: { app in named { $0.foodWithoutName(app) } },
    dose: { app in named { $0.supplementsOf(app) } })

  private static func named(_ name: (any Phrasebook) -> String) -> Bilingual {
    Bilingual(english: name(English()), indonesian: name(Indonesian()))
  }
}

extension ImportSource {
  /// Programs that gather the records of others.
  private static let gatherers = [
    "apple-health": "Apple Health", "health-connect": "Health Connect",
  ]

  /// As it is shown: the app, and by which program its records came.
  package func name(_ wording: any Phrasebook) -> String {
    let gatherer = Self.gatherers[family]
    let app = self.app.isEmpty ? gatherer ?? family : self.app.printable
    let name = gatherer.map { app == $0 ? app : "\(app) (\($0))" } ?? app
    return isOfTotals ? wording.totalsOf(name) : name
  }
}
