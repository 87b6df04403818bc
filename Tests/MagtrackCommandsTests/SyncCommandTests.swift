import Foundation
import TestSupport
import Testing

@testable import MagtrackCommands

/// One diary in two homes that share a folder.
@Suite struct SyncCommandTests {
  let a: ProgramHome
  let b: ProgramHome
  let shared: String

  init() throws {
    (a, b) = (try ProgramHome(), try ProgramHome())
    shared = a.folder.appendingPathComponent("shared").path
    try FileManager.default.createDirectory(atPath: shared, withIntermediateDirectories: true)
  }

  /// Runs a command that must go well.
  @discardableResult
  private func on(
    _ home: ProgramHome, _ arguments: String..., sourceLocation: SourceLocation = #_sourceLocation
  ) -> String {
    let reply = home.run(arguments)
    #expect(reply.status == 0, "\(arguments): \(reply)", sourceLocation: sourceLocation)
    return reply.flat
  }

  /// What a home holds, without the numbers that each diary counts by itself.
  private func contents(of home: ProgramHome) -> [String] {
    let export = home.run("export", "--format", "json").output
    return export.replacing(/"id":\d+,/, with: "").split(separator: "\n")
      .map { $0.trimmingCharacters(in: .init(charactersIn: ",] ")) }.sorted()
  }

  private func expectSame(
    _ homes: ProgramHome..., sourceLocation: SourceLocation = #_sourceLocation
  ) {
    for _ in 0..<2 { for home in homes { on(home, "sync", sourceLocation: sourceLocation) } }
    let first = contents(of: homes[0])
    for home in homes {
      let difference = contents(of: home).difference(from: first)
      #expect(difference.isEmpty, "\(difference)", sourceLocation: sourceLocation)
      on(home, "doctor", sourceLocation: sourceLocation)
    }
  }

  private func begin() {
    on(a, "log", "2 eggs")
    on(a, "sync", "init", shared)
    on(b, "sync", "init", shared)
  }

  private func entries(of home: ProgramHome) -> [String] {
    contents(of: home).filter { $0.contains("\"phrase\"") && $0.contains("\"uid\"") }
  }

  @Test func `what is logged, edited, undone and said on one is so on the other`() throws {
    begin()
    #expect(on(b, "entries").contains("boiled egg"))
    on(b, "log", "150 g tempeh")
    on(a, "profile", "set", "--born", "1990-04-12", "--sex", "female")
    on(a, "supplement", "add", "Tablet Satu", "--form", "citrate", "--elemental", "100mg")
    on(a, "symptom", "log", "cramp", "2")
    on(a, "meal", "save", "sunrise", "1 banana")
    on(b, "fast", "yesterday")
    expectSame(a, b)
    on(b, "edit", "1", "--amount", "200g")
    on(a, "undo", "--yes")
    expectSame(a, b)
    #expect(a.run("meal", "show", "sunrise").status != 0)
    #expect(on(a, "entries").contains("200 g"))
    on(b, "undo")
    on(b, "undo")
    expectSame(a, b)
    #expect(on(a, "entries").contains("100 g"))
    // An undo of one device is of what that device did.
    #expect(on(a, "profile", "show").contains("1990"))
  }

  @Test func `a late entry contradicts a fast, and without it the fast is there again`() throws {
    begin()
    on(a, "fast", "yesterday")
    on(b, "log", "1 banana", "--date", "yesterday")
    expectSame(a, b)
    #expect(!on(a, "day", "yesterday").contains("fast"))
    let line = try #require(
      on(b, "entries", "yesterday", "--json").firstMatch(of: /"entry_id":(\d+)|"id":"?(\d+)"?/))
    on(b, "delete", String(line.1 ?? line.2 ?? ""))
    expectSame(a, b)
    #expect(on(a, "day", "yesterday", "--json").contains("\"fasted\""))
  }

  @Test func `what two devices logged within minutes is shown as perhaps one meal`() throws {
    begin()
    on(a, "log", "1 banana")
    on(b, "log", "1 banana")
    on(a, "sync")
    #expect(on(b, "sync").contains("perhaps one meal"))
    on(a, "sync")
    #expect(on(a, "day").contains("perhaps one meal"))
    #expect(on(a, "entries").components(separatedBy: "banana").count == 3)
  }

  @Test func `the later of two changes of one thing stands on both, and is told`() throws {
    begin()
    b.variables["MAGTRACK_NOW"] = "2026-11-23T20:01:00+07:00"
    on(a, "edit", "1", "--amount", "300g")
    on(b, "edit", "1", "--amount", "200g")
    #expect(on(a, "sync").contains("changed on two devices"))
    #expect(on(b, "sync").contains("changed on two devices"))
    #expect(on(a, "entries").contains("200 g"))
    expectSame(a, b)
  }

  @Test func `a sealed folder shows nothing and opens with its passphrase alone`() throws {
    a.variables["MAGTRACK_PASSPHRASE"] = "correct horse battery"
    on(a, "log", "2 eggs")
    on(a, "sync", "init", shared, "--encrypt")
    b.variables["MAGTRACK_PASSPHRASE"] = "wrong horse battery"
    #expect(b.run("sync", "init", shared).status == 65)
    b.variables["MAGTRACK_PASSPHRASE"] = nil
    #expect(b.run("sync", "init", shared).status == 64)
    b.variables["MAGTRACK_PASSPHRASE"] = "correct horse battery"
    on(b, "sync", "init", shared)
    a.variables["MAGTRACK_PASSPHRASE"] = nil
    b.variables["MAGTRACK_PASSPHRASE"] = nil
    on(b, "log", "1 banana")
    expectSame(a, b)
    for file in FileManager.default.enumerator(atPath: shared)!.allObjects as! [String] {
      let bytes = FileManager.default.contents(atPath: shared + "/" + file) ?? Data()
      #expect(bytes.range(of: Data("egg".utf8)) == nil, "\(file)")
      #expect(bytes.range(of: Data("banana".utf8)) == nil, "\(file)")
    }
    let key = a.folder.appendingPathComponent("home/sync.key")
    let mode = try FileManager.default.attributesOfItem(atPath: key.path)[.posixPermissions]
    #expect(mode as? Int == 0o600)
    try FileManager.default.removeItem(at: key)
    #expect(a.run("sync").status == 66)
    // What waits is kept.
    #expect(a.run("log", "3 dates").status == 0)
    on(a, "sync", "off")
    a.variables["MAGTRACK_PASSPHRASE"] = "correct horse battery"
    on(a, "sync", "init", shared)
    expectSame(a, b)
  }

  @Test func `a folder that is away keeps nothing from being logged, and gets it later`() throws {
    begin()
    try FileManager.default.moveItem(atPath: shared, toPath: shared + "-away")
    let reply = a.run("log", "1 banana")
    #expect(reply.status == 0)
    #expect(reply.errors.contains("not in the sync folder yet"))
    #expect(a.run("sync").status == 66)
    #expect(on(a, "sync", "status").contains("Not in the folder yet: 1 change"))
    try FileManager.default.createDirectory(atPath: shared, withIntermediateDirectories: true)
    // A disk that is not mounted leaves an empty folder.
    #expect(a.run("sync").status == 66)
    try FileManager.default.removeItem(atPath: shared)
    try FileManager.default.moveItem(atPath: shared + "-away", toPath: shared)
    #expect(on(a, "sync").contains("Sent: 1 change."))
    expectSame(a, b)
    #expect(on(b, "entries").contains("banana"))
  }

  @Test func `a copied home goes on as another device, and nothing is lost`() throws {
    begin()
    let c = try ProgramHome()
    try FileManager.default.copyItem(
      at: a.folder.appendingPathComponent("home"), to: c.folder.appendingPathComponent("home"))
    on(a, "log", "1 banana")
    on(c, "log", "100 g spinach")
    let told = on(c, "sync")
    #expect(told.contains("goes on as a new device"), "\(told)")
    expectSame(a, b, c)
    #expect(entries(of: b).count == 3)
    on(c, "undo")
    expectSame(a, b, c)
    #expect(entries(of: b).count == 2)
  }

  @Test func `an old diary file put back gets again what the folder has`() throws {
    begin()
    let diary = a.folder.appendingPathComponent("home/diary.sqlite")
    let old = try Data(contentsOf: diary)
    on(a, "log", "1 banana")
    on(a, "sync")
    try old.write(to: diary)
    on(a, "log", "3 dates")
    expectSame(a, b)
    #expect(entries(of: a).count == 3)
  }

  @Test func `a restored backup is the latest word on all devices`() throws {
    begin()
    let copy = a.folder.appendingPathComponent("copy").path
    on(a, "backup", copy)
    on(b, "log", "1 banana")
    on(a, "log", "100 g spinach")
    expectSame(a, b)
    on(a, "restore", copy, "--yes")
    expectSame(a, b)
    #expect(entries(of: b).count == 1)
  }

  @Test func `a home that was erased gets all back from the folder`() throws {
    begin()
    on(b, "log", "1 banana")
    expectSame(a, b)
    #expect(on(a, "erase", "--yes").contains("keeps the diary for the other devices"))
    on(a, "sync", "init", shared)
    expectSame(a, b)
    #expect(entries(of: a).count == 2)
    let status = on(a, "sync", "status")
    #expect(status.components(separatedBy: "change").count >= 4, "\(status)")
  }

  @Test func `erasing everywhere leaves only the question to the others`() throws {
    begin()
    on(b, "sync")
    on(a, "erase", "--everywhere", "--yes")
    #expect(on(b, "sync").contains("erased everywhere by another device"))
    #expect(entries(of: b).count == 1)
    on(b, "erase", "--everywhere", "--yes")
    for file in FileManager.default.enumerator(atPath: shared)!.allObjects as! [String] {
      let bytes = FileManager.default.contents(atPath: shared + "/" + file) ?? Data()
      #expect(bytes.range(of: Data("egg".utf8)) == nil, "\(file)")
    }
  }

  @Test func `damage, gaps, copies of conflicts and a newer version are told and lose nothing`()
    throws
  {
    begin()
    on(a, "log", "1 banana")
    let own = try #require(
      try FileManager.default.contentsOfDirectory(atPath: shared).map { "\(shared)/\($0)" }
        .first { path in
          let text = try? String(contentsOfFile: path + "/000001.mtlog", encoding: .utf8)
          return text?.contains("banana") == true
        })
    let file = own + "/000001.mtlog"
    let whole = try Data(contentsOf: URL(fileURLWithPath: file))
    for (damage, isTold) in [
      (whole.dropLast(20), false), (Data(whole.map { $0 == UInt8(ascii: "8") ? 0x37 : $0 }), true),
      (whole.prefix(10), true), (Data(), true), (Data(count: whole.count), true),
    ] {
      try damage.write(to: URL(fileURLWithPath: file))
      for command in ["sync", "doctor"] {
        let reply = b.run(command)
        #expect(reply.status == (isTold ? 65 : 0), "\(reply)")
        #expect(reply.output.contains("!") == isTold, "\(reply.output)")
        #expect(!isTold || !reply.flat.contains("is what its devices have written"))
        #expect(!on(b, "entries").contains("banana"))
      }
    }
    try FileManager.default.moveItem(atPath: own, toPath: own + "-away")
    #expect(b.run("sync").status == 65)
    #expect(b.run("doctor").flat.contains("gone from the folder"))
    try FileManager.default.moveItem(atPath: own + "-away", toPath: own)
    try whole.write(to: URL(fileURLWithPath: file))
    try whole.write(to: URL(fileURLWithPath: own + "/000001.sync-conflict-20261123-1.mtlog"))
    #expect(on(b, "sync").contains("sync-conflict"))
    try FileManager.default.removeItem(
      atPath: own + "/000001.sync-conflict-20261123-1.mtlog")
    #expect(entries(of: b).count == 2)
    expectSame(a, b)
  }

  @Test func `a device whose clock is a day ahead is named, and its changes wait`() throws {
    begin()
    b.variables["MAGTRACK_NOW"] = "2026-11-26T20:00:00+07:00"
    on(b, "log", "1 banana")
    #expect(on(a, "sync").contains("more than a day ahead"))
    #expect(entries(of: a).count == 1)
    a.variables["MAGTRACK_NOW"] = "2026-11-26T21:00:00+07:00"
    on(a, "sync")
    #expect(entries(of: a).count == 2)
  }

  @Test func `nothing is written into the folder of another diary`() throws {
    let files = FileManager.default
    begin()
    let (other, mine) = (shared + "-other", shared + "-mine")
    try files.createDirectory(atPath: other, withIntermediateDirectories: true)
    let stranger = try ProgramHome()
    on(stranger, "log", "1 banana")
    on(stranger, "sync", "init", other)
    // Two sticks at one path, one after the other.
    try files.moveItem(atPath: shared, toPath: mine)
    try files.moveItem(atPath: other, toPath: shared)
    let before = try files.subpathsOfDirectory(atPath: shared).sorted()
    on(a, "log", "150 g tempeh")
    let refused = a.run("sync")
    #expect(refused.status == 65)
    #expect(refused.errors.split(separator: "\n").count == 1, "\(refused)")
    #expect(try files.subpathsOfDirectory(atPath: shared).sorted() == before)
    try files.moveItem(atPath: shared, toPath: other)
    try files.moveItem(atPath: mine, toPath: shared)
    expectSame(a, b)
    #expect(on(b, "entries").contains("tempeh"))
  }

  // MARK: Machines with a folder each

  /// Lets a home see the folder of its own machine at the path that all know.
  private func at(_ machine: String) throws {
    let own = "\(shared)-of-\(machine)"
    try FileManager.default.createDirectory(atPath: own, withIntermediateDirectories: true)
    try? FileManager.default.removeItem(atPath: shared)
    try FileManager.default.createSymbolicLink(atPath: shared, withDestinationPath: own)
  }

  /// Brings what devices wrote from one machine to another, as a program does that synchronises folders.
  private func carry(
    _ from: String, _ to: String, where isWanted: (String) -> Bool = { _ in true }
  ) throws {
    let files = FileManager.default
    let (source, target) = ("\(shared)-of-\(from)", "\(shared)-of-\(to)")
    for device in try files.contentsOfDirectory(atPath: source) where isWanted(device) {
      try? files.removeItem(atPath: "\(target)/\(device)")
      try files.copyItem(atPath: "\(source)/\(device)", toPath: "\(target)/\(device)")
    }
  }

  private func id(of home: ProgramHome) throws -> String {
    let status = home.run("sync", "status", "--json").output
    return try #require(
      try JSONDecoder().decode(Devices.self, from: Data(status.utf8)).devices
        .first { $0.this_device }
    ).id
  }

  @Test
  func `a home that was cloned with its folder notices what the other one wrote under its id`()
    throws
  {
    let files = FileManager.default
    try at("a")
    on(a, "log", "2 eggs")
    on(a, "sync", "init", shared)
    try at("b")
    try carry("a", "b")
    on(b, "sync", "init", shared)
    try carry("b", "a")
    let c = try ProgramHome()
    try files.copyItem(
      at: a.folder.appendingPathComponent("home"), to: c.folder.appendingPathComponent("home"))
    try at("c")
    try carry("a", "c")
    let first = try id(of: a)
    on(c, "log", "100 g spinach")
    try at("a")
    on(a, "log", "1 banana")
    // The clone's version of the file comes to the third machine, and the other's never does.
    try at("b")
    try carry("c", "b") { $0.contains(first) }
    on(b, "sync")
    #expect(on(b, "entries").contains("spinach"))
    try at("a")
    let second = try id(of: b)
    try carry("b", "a") { $0.contains(second) }
    #expect(on(a, "sync").contains("goes on as a new device"))
    #expect(try id(of: a) != first)
    try carry("a", "b")
    try at("b")
    on(b, "sync")
    on(b, "sync")
    #expect(on(b, "entries").contains("banana"))
    try at("c")
    try carry("b", "c")
    on(c, "sync")
    try carry("c", "b")
    try at("b")
    on(b, "sync")
    try carry("b", "a")
    try at("a")
    on(a, "sync")
    #expect(entries(of: a).count == 3)
    #expect(contents(of: a) == contents(of: b))
    #expect(contents(of: a) == contents(of: c))
    on(a, "sync")
    on(a, "doctor")
  }

  @Test func `two diaries that were begun before the first delivery are told, and can become one`()
    throws
  {
    try at("a")
    on(a, "log", "2 eggs")
    on(a, "sync", "init", shared)
    try at("b")
    on(b, "log", "1 banana")
    on(b, "sync", "init", shared)
    try carry("a", "b")
    let (first, second) = (try id(of: a), try id(of: b))
    let told = b.run("sync")
    #expect(told.status == 65)
    #expect(told.flat.contains("begun apart") && told.flat.contains(first.suffix(6)), "\(told)")
    #expect(b.run("doctor").status == 65)
    let c = try ProgramHome()
    let refused = c.run("sync", "init", shared)
    #expect(refused.status == 65)
    for id in [first, second] { #expect(refused.errors.contains(id.suffix(6)), "\(refused)") }
    #expect(on(b, "sync", "off").contains("is removed"))
    on(b, "sync", "init", shared)
    #expect(entries(of: b).count == 2)
    try carry("b", "a")
    try at("a")
    on(a, "sync")
    #expect(contents(of: a) == contents(of: b))
  }

  // MARK: One's own part of the folder

  private func file(of home: ProgramHome) throws -> URL {
    URL(fileURLWithPath: "\(shared)/dev-\(try id(of: home))/000001.mtlog")
  }

  @Test func `damage anywhere in what this device wrote is told, and written anew`() throws {
    for isGone in [false, true] {
      let (a, b) = (try ProgramHome(), try ProgramHome())
      let shared = self.shared + "-\(isGone)"
      try FileManager.default.createDirectory(atPath: shared, withIntermediateDirectories: true)
      for (home, food) in [(a, "2 eggs"), (b, "1 banana")] {
        on(home, "log", food)
        on(home, "sync", "init", shared)
      }
      on(a, "log", "100 g spinach")
      on(a, "log", "3 dates")
      let folder = "\(shared)/dev-\(try id(of: a))"
      let file = URL(fileURLWithPath: folder + "/000001.mtlog")
      if isGone {
        on(b, "sync")
        on(a, "sync")
        try FileManager.default.removeItem(at: file)
      } else {
        var bytes = try Data(contentsOf: file)
        let place = try #require(bytes.range(of: Data("egg".utf8))).lowerBound
        bytes[place] ^= 1
        try bytes.write(to: file)
        #expect(b.run("sync").status == 65)
      }
      #expect(a.run("doctor").status == 65)
      let told = on(a, "sync")
      #expect(told.contains("written anew"), "\(told)")
      #expect(!FileManager.default.fileExists(atPath: folder))
      // What nobody could read before comes whole, and nobody is told of damage any more.
      expectSame(a, b)
      #expect(entries(of: b).count == 4)
      #expect(!on(b, "sync").contains("!"))
      on(a, "delete", "1")
      expectSame(a, b)
    }
  }

  @Test func `a key that is another, or that others may read, is told and writes nothing`() throws {
    for home in [a, b] {
      home.variables["MAGTRACK_PASSPHRASE"] = "correct horse battery"
      on(home, "log", "2 eggs")
    }
    on(a, "sync", "init", shared, "--encrypt")
    on(b, "sync", "init", shared)
    let key = a.folder.appendingPathComponent("home/sync.key")
    chmod(key.path, 0o644)
    #expect(a.run("log", "1 banana").errors.contains("others on this machine can read"))
    #expect(a.run("doctor").status == 65)
    #expect(on(a, "sync").contains("now only you can"))
    let mode = try FileManager.default.attributesOfItem(atPath: key.path)[.posixPermissions]
    #expect(mode as? Int == 0o600)
    #expect(!on(a, "sync").contains("!"))
    var bytes = try Data(contentsOf: key)
    bytes[40] ^= 1
    try bytes.write(to: key)
    chmod(key.path, 0o600)
    let file = try file(of: b).deletingLastPathComponent().deletingLastPathComponent()
    let before = try FileManager.default.subpathsOfDirectory(atPath: file.path).sorted()
    #expect(a.run("log", "3 dates").errors.contains("is not the key"))
    let refused = a.run("sync")
    #expect(refused.status == 65)
    #expect(refused.errors.split(separator: "\n").count == 1, "\(refused)")
    #expect(try FileManager.default.subpathsOfDirectory(atPath: file.path).sorted() == before)
    on(a, "sync", "off")
    on(a, "sync", "init", shared)
    expectSame(a, b)
    #expect(entries(of: b).count == 4)
  }

  @Test func `erasing everywhere takes along what former ids wrote, and does without the key`()
    throws
  {
    a.variables["MAGTRACK_PASSPHRASE"] = "correct horse battery"
    b.variables["MAGTRACK_PASSPHRASE"] = "correct horse battery"
    on(a, "log", "2 eggs")
    on(a, "sync", "init", shared, "--encrypt")
    on(b, "sync", "init", shared)
    let diary = a.folder.appendingPathComponent("home/diary.sqlite")
    let old = try Data(contentsOf: diary)
    on(a, "log", "1 banana")
    let former = try id(of: a)
    try old.write(to: diary)
    on(a, "log", "3 dates")
    expectSame(a, b)
    #expect(try id(of: a) != former)
    on(a, "sync", "off")
    on(a, "sync", "init", shared)
    expectSame(a, b)
    #expect(try FileManager.default.contentsOfDirectory(atPath: shared).count == 4)
    try FileManager.default.removeItem(at: a.folder.appendingPathComponent("home/sync.key"))
    #expect(on(a, "erase", "--everywhere", "--yes").contains("could not be asked"))
    let left = try FileManager.default.contentsOfDirectory(atPath: shared)
    #expect(left == ["dev-\(try id(of: b))"], "\(left)")
    on(b, "log", "1 apple")
    #expect(entries(of: b).count == 4)
  }

  @Test func `what is held back is told once, and what did not change is not told as changed`()
    throws
  {
    begin()
    // A fast that an entry contradicts.
    on(a, "fast", "yesterday")
    on(b, "log", "1 banana", "--date", "yesterday")
    let told = on(a, "sync")
    #expect(told.components(separatedBy: "kept but not shown").count == 2, "\(told)")
    #expect(told.contains("Changed here: 1 entry"), "\(told)")
  }

  @Test func `undoing what another device has changed since says that nothing changes`() throws {
    begin()
    on(a, "edit", "1", "--amount", "300g")
    expectSame(a, b)
    b.variables["MAGTRACK_NOW"] = "2026-11-23T20:05:00+07:00"
    on(b, "edit", "1", "--amount", "200g")
    expectSame(a, b)
    let told = on(a, "undo")
    #expect(told.contains("another device has changed it since"), "\(told)")
    #expect(on(a, "entries").contains("200 g"))
    expectSame(a, b)
  }

  #if os(Linux)
    @Test func `where beginning fails nothing has begun`() {
      on(a, "log", "2 eggs")
      // A folder in which nobody can make anything.
      #expect(a.run("sync", "init", "/proc/sys").status != 0)
      #expect(a.run("sync").status == 1)
      on(a, "sync", "init", shared)
    }
  #endif

  @Test func `each refusal is one line with its code`() throws {
    #expect(a.run("sync").status == 1)
    on(a, "log", "2 eggs")
    for (arguments, status) in [
      (["sync"], 1), (["sync", "status"], 1), (["sync", "off"], 1), (["sync", "forget", "x"], 1),
      (["sync", "init", shared + "/nothing"], 66),
      (["sync", "init", a.folder.appendingPathComponent("home/diary.sqlite").path], 65),
      (["sync", "init"], 64), (["erase", "--everywhere", "--yes"], 1),
    ] as [([String], Int32)] {
      let reply = a.run(arguments)
      #expect(reply.status == status, "\(arguments): \(reply)")
      #expect(reply.errors.split(separator: "\n").count == 1, "\(arguments): \(reply)")
    }
    on(a, "sync", "init", shared)
    #expect(a.run("sync", "init", shared).status == 64)
    #expect(a.run("sync", "forget", "nobody").status == 1)
    b.variables["MAGTRACK_PASSPHRASE"] = "correct horse battery"
    #expect(b.run("sync", "init", shared, "--encrypt").status == 64)
    on(b, "sync", "init", shared)
    let devices = try JSONDecoder().decode(
      Devices.self, from: Data(a.run("sync", "status", "--json").output.utf8)
    ).devices
    let this = try #require(devices.first { $0.this_device })
    let other = try #require(devices.first { !$0.this_device })
    #expect(a.run("sync", "forget", this.id).status == 1)
    on(a, "sync", "forget", String(other.id.suffix(6)))
    #expect(on(a, "sync", "status").contains("forgotten"))
    on(a, "sync", "off")
    #expect(a.run("sync").status == 1)
    #expect(on(a, "entries").contains("boiled egg"))
  }

  private struct Devices: Decodable {
    struct Device: Decodable {
      let id: String
      let this_device: Bool
    }

    let devices: [Device]
  }

  @Test func `both languages`() throws {
    begin()
    let reply = a.run("sync", "--language", "id")
    #expect(reply.flat.contains("sudah sama") || reply.flat.contains("Diterima"))
    #expect(a.run("sync", "init", shared, "--language", "id").errors.contains("sudah disinkronkan"))
  }
}
