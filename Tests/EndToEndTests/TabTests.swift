import Foundation
import Testing

/// A press of Tab in shells as people use them: no name is run, and the right word stands on the line.
@Suite struct TabTests {
  static let shells = ["bash", "zsh", "fish"].filter(Terminal.has)

  /// Each begins with two letters of its own.
  static let names = [
    "qq $(touch ran)", "bb `touch ran`", "cc ${x:=$(touch ran)}", "dd it's \"so\"", "ff | > ran",
    "gg !! \\ * ~", "ii b=c: d", "kk (touch ran)", "mm <(touch ran)", "nn %s \\$HOME",
  ]
  /// What is refused now, but may stand in a diary from elsewhere.
  static let foreignNames = [
    "ee ; touch ran #", "hh [a-z]? {1}", "ll's \"", "\u{E4}\u{F1}and\u{FA} goreng \u{1F35C}",
  ]

  @Test func `every shell is there, or the test says so`() {
    for shell in ["bash", "zsh", "fish"] where !Self.shells.contains(shell) {
      print("no \(shell) here: what Tab does in it is not tested")
    }
    #expect(Self.shells.contains("bash"))
  }

  @Test(arguments: shells)
  func `Tab completes names as they are, and runs nothing`(shell: String) throws {
    let magtrack = try Magtrack.process()
    for name in Self.names { #expect(try magtrack.run("meal", "save", name, "2 eggs").status == 0) }
    let taken = try Self.foreignNames.filter { try magtrack.save(foreign: $0) }
    let terminal = try Terminal(shell, magtrack)
    for name in Self.names + taken {
      let start = String(name.prefix(2))
      for quote in ["", "\"", "'"] {
        let typed = try terminal.type("magtrack meal show \(quote)\(start)\t")
        #expect(typed == ["meal", "show", name], "\(quote)\(start): \(terminal.seen)")
      }
    }
    for words in [["log"], ["meal", "delete"], ["meal", "show"], ["edit", "1"]] {
      let typed = try terminal.type("magtrack \(words.joined(separator: " ")) qq\t")
      #expect(typed == words + ["qq $(touch ran)"], "\(terminal.seen)")
    }
    // Nothing is chosen among several, but all are looked at.
    _ = try terminal.type("magtrack log \t\t\u{15}magtrack log qq\t")
    #expect(!magtrack.hasFile("ran"))
    #expect(try magtrack.run("log", "qq $(touch ran)").status == 0)
  }

  @Test(arguments: shells)
  func `names of supplements, own foods and recipes and their ids are as safe`(shell: String) throws
  {
    let magtrack = try Magtrack.process()
    try magtrack.run("supplement", "add", "Zz `touch ran`", "--elemental", "100mg")
    try magtrack.run("foods", "add", "yy $(touch ran) bar", "--magnesium", "40", "--per", "100g")
    try magtrack.run("recipe", "add", "ww $(touch ran)", "--ingredients", "100 g tempeh")
    let terminal = try Terminal(shell, magtrack)
    for words in [
      ["take"], ["supplement", "show"], ["supplement", "edit"], ["supplement", "delete"],
    ] {
      let typed = try terminal.type("magtrack \(words.joined(separator: " ")) Zz\t")
      #expect(typed == words + ["Zz `touch ran`"], "\(terminal.seen)")
    }
    for words in [
      ["foods", "show", "my-y"], ["recipe", "show", "my-w"], ["foods", "delete", "my-y"],
    ] {
      let typed = try terminal.type("magtrack \(words.joined(separator: " "))\t")
      #expect(typed.count == 3, "\(terminal.seen)")
      #expect(try magtrack.run(typed).status == 0, "\(typed)")
    }
    #expect(!magtrack.hasFile("ran"))
  }

  @Test(arguments: shells)
  func `an imported name with a line break or an escape is not offered`(shell: String) throws {
    let magtrack = try Magtrack.process()
    _ = try magtrack.save(foreign: "oo\n$(touch ran)")
    _ = try magtrack.save(foreign: "oo\u{1B}[31m")
    let terminal = try Terminal(shell, magtrack)
    #expect(try terminal.type("magtrack meal show oo\t") == ["meal", "show", "oo"])
    #expect(!magtrack.hasFile("ran"))
  }

  @Test(arguments: shells)
  func `Tab knows commands, options, values, days, notes, backups and files`(shell: String) throws {
    let magtrack = try Magtrack.process()
    try magtrack.run("log", "2 eggs")
    try magtrack.run("backup", "two words.sqlite")
    let terminal = try Terminal(shell, magtrack)
    let typed: [(String, [String])] = [
      ("reop\t", ["reopen"]), ("alerts --exi\t", ["alerts", "--exit-code"]),
      ("alerts hist\t", ["alerts", "history"]), ("day yes\t", ["day", "yesterday"]),
      ("day kema\t", ["day", "kemarin"]), ("kema\t", ["kemarin"]),
      ("log x --meal sn\t", ["log", "x", "--meal", "snack"]),
      ("log x --meal=sn\t", ["log", "x", "--meal=snack"]),
      ("notes back-\t", ["notes", "back-and-neck"]),
      ("notes show back-\t", ["notes", "show", "back-and-neck"]),
      ("log nasi gor\t", ["log", "nasi", "goreng"]),
      ("log \"3 potong tempe go\t", ["log", "3 potong tempe goreng"]),
      ("profile set --diet vegan,hal\t", ["profile", "set", "--diet", "vegan,halal"]),
      ("profile set --condition kid\t", ["profile", "set", "--condition", "kidney-disease"]),
      ("restore lat\t", ["restore", "latest"]),
      ("restore two\t", ["restore", "two words.sqlite"]),
      (
        "export --format csv --output two\t",
        ["export", "--format", "csv", "--output", "two words.sqlite"]
      ),
    ]
    for (line, words) in typed {
      #expect(try terminal.type("magtrack " + line) == words, "\(line): \(terminal.seen)")
    }
    #expect(try terminal.type("magtrack restore 2026\t").last?.hasSuffix("-daily.sqlite") == true)
  }

  @Test(arguments: ["set -u", "set -e", "set -o posix", "compopt() { return 1; }"])
  func `Tab works in a bash that is strict or old`(setting: String) throws {
    let magtrack = try Magtrack.process()
    try magtrack.run("meal", "save", "qq $(touch ran)", "2 eggs")
    try magtrack.run("backup", "two words.sqlite")
    let terminal = try Terminal("bash", magtrack, setting)
    #expect(try terminal.type("magtrack meal show qq\t") == ["meal", "show", "qq $(touch ran)"])
    #expect(try terminal.type("magtrack log zzz\t") == ["log", "zzz"])
    #expect(try terminal.type("magtrack restore two\t") == ["restore", "two words.sqlite"])
    #expect(!magtrack.hasFile("ran"))
  }

  @Test(arguments: shells)
  func `installed completions are the same`(shell: String) throws {
    let magtrack = try Magtrack.process()
    for request in [
      ["--generate-completion-script", shell], ["--generate-completion-script=" + shell],
      ["log", "--generate-completion-script", shell],
    ] {
      let script = try magtrack.run(request)
      #expect(script.status == 0)
      #expect(script.output.contains("---words \(shell)"))
      #expect(!script.output.contains("compgen -W"))
    }
    #expect(try magtrack.run("--generate-completion-script", "tcsh").status == 64)
  }
}

extension Magtrack {
  /// Saves a meal under a name from elsewhere.
  ///
  /// - Returns: whether it was taken.
  fileprivate func save(foreign name: String) throws -> Bool {
    let other = try Magtrack.process()
    #expect(try other.run("meal", "save", "plainly named", "2 eggs").status == 0)
    let quoted = String(decoding: try JSONEncoder().encode(name), as: UTF8.self)
    let archive = try other.run("export", "--format", "json").output
      .replacing("\"plainly named\"", with: quoted)
    return try run(["import", "-"], input: archive).status == 0
  }

  func hasFile(_ name: String) -> Bool {
    FileManager.default.fileExists(atPath: folder.appendingPathComponent(name).path)
  }
}

/// A shell on a terminal of its own. In it `magtrack` answers the shell, and else keeps what it was given.
final class Terminal {
  private let magtrack: Magtrack
  private var master: Int32 = -1
  private var child: pid_t = 0
  /// All that came.
  private(set) var seen = ""

  static func has(_ shell: String) -> Bool {
    ["/usr/bin/", "/bin/"].contains { FileManager.default.isExecutableFile(atPath: $0 + shell) }
  }

  init(_ shell: String, _ magtrack: Magtrack, _ settings: String = "") throws {
    self.magtrack = magtrack
    _ = try magtrack.tool(
      "magtrack",
      """
      case "$1 $2" in ---words*|init*|"alerts --new"|status*) exec '\(Magtrack.program.path)' "$@" ;; esac
      for word do printf '%s\\0' "$word"; done >'{folder}/typing'
      mv '{folder}/typing' '{folder}/typed'
      """)
    let prompt = shell == "fish" ? "function fish_prompt; echo -n '<>'; end" : "PS1='<>'"
    let hook =
      shell == "fish" ? "magtrack init fish | source" : "eval \"$(magtrack init \(shell))\""
    try "\(prompt)\n\(hook)\n\(settings)\n".write(
      to: magtrack.folder.appendingPathComponent(".zshrc"), atomically: true, encoding: .utf8)
    let start =
      switch shell {
      case "bash": "exec bash --noprofile --rcfile .zshrc -i"
      case "zsh": "exec zsh -d -i"
      default: "exec fish --no-config -i -C 'source .zshrc'"
      }
    magtrack.environment["TERM"] = "dumb"
    var other: Int32 = 0
    try #require(openpty(&master, &other, nil, nil, nil) == 0)
    defer { close(other) }
    for end in [master, other] { _ = fcntl(end, F_SETFD, FD_CLOEXEC) }
    // The other end becomes the terminal of the session that opens it.
    let name = String(cString: ttyname(other))
    try
      "cd '\(magtrack.folder.path)'\nZDOTDIR=$PWD\nexport ZDOTDIR\nexec <>\(name) >&0 2>&1\n\(start)\n"
      .write(
        to: magtrack.folder.appendingPathComponent("start"), atomically: true, encoding: .utf8)
    child = try magtrack.start("exec setsid sh '\(magtrack.folder.path)/start'")
    try wait { self.seen.hasSuffix("<>") }
  }

  deinit {
    kill(child, SIGKILL)
    close(master)
    waitpid(child, nil, 0)
  }

  /// Types a line and Enter.
  ///
  /// - Returns: the words with which the program was then called.
  func type(_ line: String) throws -> [String] {
    let file = magtrack.folder.appendingPathComponent("typed")
    seen = ""
    let bytes = Array((line + "\r").utf8)
    try #require(write(master, bytes, bytes.count) == bytes.count)
    try wait { FileManager.default.fileExists(atPath: file.path) && self.seen.hasSuffix("<>") }
    defer { try? FileManager.default.removeItem(at: file) }
    return try String(contentsOf: file, encoding: .utf8).split(
      separator: "\0", omittingEmptySubsequences: false
    )
    .dropLast().map(String.init)
  }

  /// Types a line and Enter, and then the answer to each question that the program asks.
  ///
  /// - Parameter answers: what has come when a question stands there, and what is typed then.
  /// - Returns: all that came.
  func type(_ line: String, answering answers: [(question: String, answer: String)]) throws
    -> String
  {
    seen = ""
    var all = ""
    for (question, answer) in [("", line + "\r")] + answers {
      if !question.isEmpty { try wait { self.seen.contains(question) } }
      all += seen
      seen = ""
      let bytes = Array(answer.utf8)
      try #require(write(master, bytes, bytes.count) == bytes.count)
    }
    try wait { self.seen.hasSuffix("<>") }
    return all + seen
  }

  /// The end of time is only there for what would wait for ever.
  private func wait(until isDone: () -> Bool) throws {
    let end = ContinuousClock.now + .seconds(15)
    var bytes = [UInt8](repeating: 0, count: 4096)
    while !isDone() {
      try #require(ContinuousClock.now < end, "\(seen)")
      var descriptor = pollfd(fd: master, events: Int16(POLLIN), revents: 0)
      guard poll(&descriptor, 1, 50) > 0 else { continue }
      let count = read(master, &bytes, bytes.count)
      try #require(count > 0, "\(seen)")
      // Without the word that a terminal may mark what is pasted.
      seen = (seen + String(decoding: bytes[..<count], as: UTF8.self))
        .replacing("\u{1B}[?2004h", with: "")
    }
  }
}
