import MagnesiumWords
import Testing

@testable import MagtrackCommands

/// What may reach a terminal or a spreadsheet.
@Suite struct TerminalTextTests {
  @Test(arguments: [
    ("tempe", "tempe"), ("=1+1", "'=1+1"), (" \u{A0}\u{3000}=1", "\" \u{A0}\u{3000}'=1\""),
    ("\u{FEFF}\u{200B}@x", "\u{FEFF}\u{200B}'@x"), ("\t+1", "\" '+1\""),
    ("x;=HYPERLINK(\"http://e\",\"k\");y", "\"x;'=HYPERLINK(\"\"http://e\"\",\"\"k\"\");y\""),
    ("x; \u{200B}-1", "\"x; \u{200B}'-1\""), ("x;\"=1", "\"x;\"\"'=1\""), ("a=b", "a=b"),
    ("a\r\u{B}\u{C}\u{85}b\u{1B}[31m", "a    b\u{FFFD}[31m"), ("\u{1B}=1", "\u{FFFD}'=1"),
    ("\u{FF1D}1", "'\u{FF1D}1"),
  ])
  func `no cell is a formula or holds a control character`(text: String, cell: String) {
    // Spaces at an end are no reason for quotes.
    let isQuoted =
      cell.hasPrefix("\"") && !text.unicodeScalars.contains { "\",;".unicodeScalars.contains($0) }
    #expect(EntryCSV.cell(text) == (isQuoted ? String(cell.dropFirst().dropLast()) : cell))
  }

  @Test func `only our own colours pass, and only where there are colours`() {
    #expect(Output.shown("a\nb – é", hasColor: false) == "a\nb – é")
    #expect(Output.shown("\u{1B}[1mx\u{1B}[0m", hasColor: true) == "\u{1B}[1mx\u{1B}[0m")
    #expect(Output.shown("\u{1B}[1mx", hasColor: false) == "\u{FFFD}[1mx")
    for text in ["\u{1B}[2J", "\u{1B}]0;x\u{7}", "\u{1B}", "\u{1B}[", "\u{9B}1m", "\r", "\u{202E}"]
    {
      let shown = Output.shown(text, hasColor: true)
      #expect(!shown.unicodeScalars.contains { $0.isUnprintable }, "\(shown.debugDescription)")
    }
  }

  @Test(arguments: [
    ("tempe", 5), ("témpé", 5), ("te\u{301}mpe\u{301}", 5), ("北京烤鴨卷餅", 12), ("🍣 sushi", 8),
    ("👨‍👩‍👧‍👦", 2), ("👍🏽", 2), ("🇮🇩", 2), ("한글", 4), ("ｱｲｳ", 3), ("ＡＢ", 4), ("क्ष", 2),
    ("a\u{200B}b", 2), ("≥ 3 · –", 7), ("▅█", 2), ("ไม่", 2),
  ])
  func `a text takes the columns that a terminal gives it`(text: String, columns: Int) {
    #expect(text.columns == columns)
    #expect(Tone.columns(of: "\u{1B}[1m" + text + "\u{1B}[0m") == columns)
    #expect(text.rightPadded(to: 20).columns == 20)
  }
}
