import Testing

@testable import MagtrackCommands

/// Command lines as shells read them.
@Suite struct ShellLineTests {
  @Test(arguments: [
    ("magtrack log ", ["magtrack", "log"], ""),
    ("magtrack log nasi\\ go", ["magtrack", "log"], "nasi go"),
    ("magtrack log \"nasi go", ["magtrack", "log"], "nasi go"),
    ("magtrack log 'it'\\''s \"", ["magtrack", "log"], "it's \""),
    ("magtrack log \"a\"b' c' \"\\$x \\n", ["magtrack", "log", "ab c"], "$x \\n"),
    ("magtrack log $'it\\'s' ''", ["magtrack", "log", "it's"], ""),
    ("magtrack day 2>err x", ["magtrack", "day"], "x"),
  ])
  func `words are read without their quotes`(line: String, words: [String], beginning: String) {
    let read = ShellLine(line)
    #expect(read.words == words)
    #expect(read.beginning == beginning)
    #expect(!read.isRedirected)
  }

  @Test func `in fish a backslash also takes away a quote's meaning in single quotes`() {
    #expect(ShellLine("magtrack log 'it\\'s", shell: .fish).beginning == "it's")
    #expect(ShellLine("magtrack log 'it\\'s", shell: .zsh).words == ["magtrack", "log"])
    #expect(ShellLine("magtrack log <").isRedirected)
    #expect(ShellLine("magtrack log - < fi").isRedirected)
  }

  @Test func `what bash puts in the place of a word reads as that word`() {
    var random = SystemRandomNumberGenerator()
    let signs = Array("ab $`\"'\\!(){}[]<>|&;#*?~=:%^\tü🍜-")
    for _ in 1...300 {
      let word = String(
        (1...Int.random(in: 1...12, using: &random)).map { _ in signs.randomElement(using: &random)!
        })
      for open in ["", "\"", "'", "$'"] {
        let line = ShellLine("magtrack log " + open, replaced: "")
        let replaced = line.replacement(word)
        // What is open after it is closed by bash.
        let end = open.last.map { replaced.hasSuffix(String($0)) ? "" : String($0) } ?? ""
        let read = ShellLine("magtrack log " + open + replaced + end + " ")
        #expect(read.words == ["magtrack", "log", word], "\(open)\(replaced)\(end)")
      }
    }
  }

  @Test func `what stands before the part that bash replaces is not repeated`() {
    let line = ShellLine("magtrack log --meal=sn", replaced: "sn")
    #expect(line.replacement("--meal=snack") == "snack")
    #expect(
      ShellLine("magtrack log pagi:\\ a", replaced: "\\ a").replacement("pagi: abc d")
        == "\\ abc\\ d")
  }

  @Test(arguments: [
    ("diary.sqlite", "diary.sqlite"), ("semur-ayam_2", "semur-ayam_2"), ("café", "café"),
    ("soto $(reboot)", "'soto $(reboot)'"), ("mama's", "'mama'\\''s'"), ("a;b", "'a;b'"),
    ("", "''"),
  ])
  func `a name in a command that is shown is one word`(name: String, shown: String) {
    #expect(name.shellWord == shown)
    #expect(ShellLine("magtrack delete \(name.shellWord) ").words == ["magtrack", "delete", name])
  }
}
