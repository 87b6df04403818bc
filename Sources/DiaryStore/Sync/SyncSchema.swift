import DiarySync
import MagnesiumCore

/// What a diary that syncs keeps beside its rows. It is made by `sync init` and goes with `sync off`, so that a
/// diary without sync has no page of it.
enum SyncSchema {
  static let tables: KeyValuePairs = [
    "sync_self": """
    CREATE TABLE sync_self (
      id INTEGER PRIMARY KEY CHECK (id = 1),
      diary TEXT NOT NULL,
      device TEXT NOT NULL,
      folder TEXT NOT NULL,
      sealed INTEGER NOT NULL,
      era INTEGER NOT NULL,
      ms INTEGER NOT NULL,
      counter INTEGER NOT NULL,
      made INTEGER NOT NULL,
      number INTEGER NOT NULL,
      hash TEXT NOT NULL,
      segment INTEGER NOT NULL,
      last_line INTEGER NOT NULL,
      size INTEGER NOT NULL,
      day TEXT NOT NULL,
      snapshot INTEGER NOT NULL,
      owes_state INTEGER NOT NULL,
      replaced TEXT NOT NULL
    ) STRICT
    """,
    "sync_operation": """
    CREATE TABLE sync_operation (
      number INTEGER PRIMARY KEY,
      payload TEXT NOT NULL
    ) STRICT
    """,
    "sync_thing": """
    CREATE TABLE sync_thing (
      kind TEXT NOT NULL,
      key TEXT NOT NULL,
      number INTEGER,
      held INTEGER NOT NULL,
      thing TEXT NOT NULL,
      PRIMARY KEY (kind, key)
    ) STRICT, WITHOUT ROWID
    """,
    "sync_held": "CREATE INDEX sync_held ON sync_thing (kind, key) WHERE held = 1",
    "sync_head": """
    CREATE TABLE sync_head (
      device TEXT PRIMARY KEY,
      number INTEGER NOT NULL,
      hash TEXT NOT NULL,
      segment INTEGER NOT NULL
    ) STRICT, WITHOUT ROWID
    """,
    "sync_kept": """
    CREATE TABLE sync_kept (
      device TEXT NOT NULL,
      number INTEGER NOT NULL,
      payload TEXT NOT NULL,
      PRIMARY KEY (device, number)
    ) STRICT, WITHOUT ROWID
    """,
  ]

  /// Answered from the schema that SQLite has read anyway.
  static func isOn(_ db: Connection) throws -> Bool {
    try db.integer("SELECT 1 FROM main.sqlite_schema WHERE name = 'sync_self'") != nil
  }

  static func create(in db: Connection) throws {
    for (_, sql) in tables { try db.run(sql) }
  }

  static func drop(from db: Connection) throws {
    for (name, sql) in tables where sql.hasPrefix("CREATE TABLE") {
      try db.run("DROP TABLE IF EXISTS \(name)")
    }
  }

  /// Whether an object of a schema is one of these as this version makes it.
  static func makes(_ name: String, as sql: String) -> Bool {
    tables.contains { $0 == name && $1 == sql }
  }
}

/// What a diary knows of itself as one of several.
package struct SyncPlace: Sendable, Hashable {
  package let diary: EntryUUID
  package var device: DeviceID
  package let folder: String
  package let isSealed: Bool
  var clock: HybridTime
  /// The latest time of day that is known of any device, in milliseconds since 1970-01-01T00:00:00Z.
  package var latest: Int { clock.milliseconds }
  /// How many operations this device has made.
  package internal(set) var made: Int
  /// As it was last kept: more may stand in the log.
  package var tail: LogTail
  /// How many operations of all devices are in the last snapshot.
  package var snapshot: Int
  /// Whether it went on under another id since, so that others need all that is known here.
  package var owesState = false
  /// Ids of this home of which the log then goes, because it is not whole.
  package var replaced: [DeviceID] = []

  package init(
    diary: EntryUUID, device: DeviceID, folder: String, isSealed: Bool, tail: LogTail
  ) {
    (self.diary, self.device, self.folder, self.tail) = (diary, device, folder, tail)
    self.isSealed = isSealed
    (clock, made, snapshot) = (.zero, 0, 0)
  }

  /// - Throws: ``DiaryError/damagedValue(of:_:)``
  static func read(_ db: Connection) throws -> SyncPlace? {
    guard try SyncSchema.isOn(db) else { return nil }
    return try db.firstRow(of: "SELECT * FROM sync_self") { row in
      guard let diary = EntryUUID(try row.text("diary")),
        let device = DeviceID(try row.text("device")),
        let clock = HybridTime(
          era: try row.integer("era"), milliseconds: try row.integer("ms"),
          counter: try row.integer("counter")),
        let hash = ChainHash(try row.text("hash"))
      else { throw DiaryError.damagedValue(of: "sync_self", .value("device")) }
      var place = SyncPlace(
        diary: diary, device: device, folder: try row.text("folder"),
        isSealed: try row.integer("sealed") == 1,
        tail: LogTail(
          number: try row.integer("number"), hash: hash, segment: try row.integer("segment"),
          lastLine: try row.integer("last_line"), size: try row.integer("size"),
          day: try row.text("day")))
      place.clock = clock
      place.made = try row.integer("made")
      place.snapshot = try row.integer("snapshot")
      place.owesState = try row.integer("owes_state") == 1
      place.replaced = try row.text("replaced").split(separator: " ").compactMap {
        DeviceID(String($0))
      }
      return place
    }
  }

  func write(to db: Connection) throws {
    try db.execute(
      """
      INSERT OR REPLACE INTO sync_self VALUES (1, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
      """,
      [
        .text(diary.description), .text(device.description), .text(folder),
        StoredValue(isSealed), StoredValue(clock.era), StoredValue(clock.milliseconds),
        StoredValue(clock.counter),
        StoredValue(made), StoredValue(tail.number), .text(tail.hash.description),
        StoredValue(tail.segment), StoredValue(tail.lastLine), StoredValue(tail.size),
        .text(tail.day), StoredValue(snapshot), StoredValue(owesState),
        .text(replaced.map(\.description).list(" ")),
      ])
  }
}

/// The rows that a transaction has touched, where the diary syncs.
struct RowJournal {
  struct Place: Hashable {
    let table: String
    /// What finds the row here.
    let key: String
  }

  private(set) var places: [Place] = []
  /// What tells a row that is gone apart elsewhere.
  private(set) var subjects: [Place: String] = [:]
  /// The days of entries that were changed.
  private(set) var days: Set<String> = []
  private var seen: Set<Place> = []
  /// When it was done, in seconds since 1970-01-01T00:00:00Z.
  var instant = 0
  /// Whether a file brought it.
  var isImport = false

  /// - Parameter image: the row as it was; nil where there was none.
  mutating func note(_ table: String, key: String, _ image: RowImage?) {
    let place = Place(table: table, key: key)
    if seen.insert(place).inserted { places.append(place) }
    if table == EntryRow.table.name, let image {
      if let uuid = try? ChangeRecorder.uuid(of: image, key: key) {
        subjects[place] = uuid.description
      }
      if let day = image.optionalText("day") { days.insert(day) }
    }
  }
}
