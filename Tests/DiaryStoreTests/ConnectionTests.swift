import Foundation
import MagnesiumCore
import Testing

@testable import DiaryStore

@Suite struct ConnectionTests {
  let place = TemporaryDiary()

  @Test func `values come back as they were given`() throws {
    let db = try Connection(Connection.memory, .changing, waiting: 0)
    let values: [StoredValue] = [
      .null, .integer(.min), .integer(.max), .real(0.1), .real(-0.0), .text(""),
      .text("te\u{0}h 🍌"), .text(String(repeating: "a", count: 5_000)),
    ]
    for value in values {
      #expect(try db.firstRow(of: "SELECT ?", [value]) { $0.stored(0) } == value)
    }
    try db.run("CREATE TABLE t (a, b)")
    try db.execute("INSERT INTO t VALUES (?, ?)", [.integer(7), .text("x")])
    let row = try db.firstRow(of: "SELECT a AS first, b FROM t") { RowImage($0) }
    #expect(row == RowImage(["first": .integer(7), "b": .text("x")]))
    #expect(throws: SQLiteError.self) { try db.execute("INSERT INTO no_table VALUES (1)") }
    #expect(throws: SQLiteError.self) { try db.execute("") }
  }

  @Test func `a query within itself reads all rows twice`() throws {
    let db = try Connection(Connection.memory, .changing, waiting: 0)
    try db.run("CREATE TABLE t (a); INSERT INTO t VALUES (1), (2), (3)")
    var pairs = 0
    try db.eachRow(of: "SELECT a FROM t") { _ in
      try db.eachRow(of: "SELECT a FROM t") { _ in pairs += 1 }
    }
    #expect(pairs == 9)
  }

  @Test func `what throws changes nothing, and the connection goes on`() throws {
    let diary = try place.open()
    #expect(throws: DiaryError.dayHasEntries(someDay)) {
      try diary.write { diary in
        try diary.add([intake()], as: .log, at: 1)
        try diary.mark(someDay, .fasted, at: 2)
      }
    }
    #expect(try diary.summary().entries == 0)
    #expect(try diary.add([intake()], as: .log, at: 3).map(\.id) == [1])
  }

  #if os(Linux)
    /// Whether this process holds SQLite's lock for changes on a file, as an open file description of its own
    /// sees it.
    private func isLocked(_ path: String) -> Bool {
      let descriptor = open(path, O_RDWR | O_CLOEXEC)
      defer { OpenedFiles.give(back: descriptor) }
      var lock = flock()
      lock.l_type = Int16(F_WRLCK)
      lock.l_whence = Int16(SEEK_SET)
      lock.l_start = 0x4000_0000
      lock.l_len = 2
      // F_OFD_GETLK
      return fcntl(descriptor, 36, &lock) == 0 && lock.l_type != Int16(F_UNLCK)
    }

    @Test func `looking into an open diary leaves its locks alone`() throws {
      let path = place.url.path
      let diary = try place.open()
      #expect(!isLocked(path))
      try diary.write { diary in
        try diary.add([intake()], as: .log, at: 1)
        #expect(isLocked(path))
        #expect(Diary.isDiary(atPath: path))
        #expect(Diary.isRecognisable(atPath: path))
        #expect(!Diary.isOnlyToBeRead(path))
        try LeftJournal.check(besideDiary: path)
        #expect(isLocked(path))
      }
      #expect(!isLocked(path))
    }
  #endif

  @Test func `what a killed process left goes once it is old, whoever finds it`() throws {
    let folder = place.folder.path
    try PrivateFiles.createFolder(folder)
    // No process has this number.
    let dead = "2147483000"
    func leave(_ name: String, age: Double) throws {
      let path = folder + "/" + name
      try Data().write(to: URL(fileURLWithPath: path))
      try FileManager.default.setAttributes(
        [.modificationDate: Date(timeIntervalSinceNow: -age)], ofItemAtPath: path)
    }
    try leave("b.sqlite.\(dead).new", age: 90)
    try leave("b.sqlite.\(dead).new-journal", age: 90)
    try leave("b.sqlite.\(dead)1.new", age: 5)
    try leave("b.sqlite.\(getpid()).new", age: 90)
    try leave("b.sqlite.1.new", age: 9_999)
    try leave("b.sqlite.\(dead).newest", age: 9_999)
    try leave("b.sqlite.mine.new", age: 9_999)
    try leave("c.sqlite.\(dead).new", age: 9_999)
    try PrivateFiles.createEmpty(folder + "/b.sqlite.x.new", for: folder + "/b.sqlite")
    #expect(
      Set(PrivateFiles.names(in: folder)) == [
        "b.sqlite.\(dead)1.new", "b.sqlite.\(getpid()).new", "b.sqlite.\(dead).newest",
        "b.sqlite.mine.new", "c.sqlite.\(dead).new", "b.sqlite.x.new",
      ])
  }

  @Test func `a path is followed to where it leads, and its last part may be missing`() throws {
    let folder = PrivateFiles.resolved(place.folder.path)
    try PrivateFiles.createFolder(folder + "/real")
    try FileManager.default.createSymbolicLink(
      atPath: folder + "/link", withDestinationPath: "real")
    #expect(PrivateFiles.resolved(folder + "/link") == folder + "/real")
    #expect(
      PrivateFiles.resolved(folder + "/link/../link/new.sqlite") == folder + "/real/new.sqlite")
    #expect(PrivateFiles.resolved(folder + "/no/such/") == folder + "/no/such")
    #expect(PrivateFiles.resolved("/") == "/")
    #expect(PrivateFiles.resolved("x-none") == PrivateFiles.resolved(".") + "/x-none")
    #expect(PrivateFiles.link(of: folder + "/link") == "real")
    #expect(PrivateFiles.link(of: folder + "/real") == nil)
  }
}
