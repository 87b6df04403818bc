import Foundation
import MagnesiumCore
import Testing

@testable import FoodLibrary

/// The notes on health: the same in both languages, and nothing without a source.
@Suite struct NoteTests {
  /// A section of a note: its heading, and its lines.
  struct Section {
    let heading: String
    let lines: [String]
    var items: [String] { lines.filter { $0.hasPrefix("- ") } }
  }

  static func sections(_ text: String) -> [Section] {
    text.split(separator: "\n## ").dropFirst().map { part in
      let lines = part.split(separator: "\n").map(String.init)
      return Section(heading: lines[0], lines: Array(lines.dropFirst()))
    }
  }

  static let headings = [
    "What the article says": "Menurut artikel",
    "Beyond the article": "Di luar isi artikel",
    "What the evidence says": "Menurut bukti ilmiah",
    "How low it must be": "Seberapa rendah baru berpengaruh?",
    "Keep in mind": "Yang perlu diingat",
    "When to see a clinician": "Kapan perlu ke dokter",
    "References": "Rujukan",
  ]

  static let marks: [Language: String] = [.english: "not checked", .indonesian: "belum diperiksa"]

  static func note(_ id: Note.ID) throws -> Note {
    try #require(BuiltInTables.notes.first { $0.id == id })
  }

  @Test(arguments: BuiltInTables.notes.map(\.id))
  func `a note has the same sections, lists and figures in both languages`(id: Note.ID) throws {
    let note = try Self.note(id)
    let english = Self.sections(note.text.english)
    let indonesian = Self.sections(note.text.indonesian)
    #expect(english.map { Self.headings[$0.heading] } == indonesian.map(\.heading))
    #expect(english.last?.heading == "References")
    #expect(english.map(\.items.count) == indonesian.map(\.items.count))
    for (one, other) in zip(english, indonesian) {
      #expect(
        Self.figures(one.lines) == Self.figures(other.lines), "\(note.id): \(one.heading)")
      #expect(
        Self.count(Self.marks[.english]!, in: one)
          == Self.count(Self.marks[.indonesian]!, in: other),
        "\(note.id): \(one.heading) is marked in one language only")
    }
  }

  /// The figures of a text as their digits, without what parts decimals and thousands.
  static func figures(_ lines: [String]) -> [String] {
    lines.joined(separator: "\n").matches(of: /\d+(?:[.,]\d+)*/)
      .map { $0.output.filter(\.isNumber) }.sorted()
  }

  static func count(_ mark: String, in section: Section) -> Int {
    section.lines.reduce(0) { $0 + $1.components(separatedBy: mark).count - 1 }
  }

  @Test(arguments: BuiltInTables.notes.map(\.id))
  func `every reference can be looked up, or is marked as not checked`(id: Note.ID) throws {
    let note = try Self.note(id)
    for language in Language.allCases {
      let references = try #require(Self.sections(note.text[language]).last).items
      #expect(!references.isEmpty)
      for reference in references {
        #expect(
          Self.complaint(about: reference, language) == nil,
          "\(note.id).\(language.rawValue): \(reference)")
      }
    }
  }

  /// What is wrong with a reference: it leads nowhere, or to a page of nobody who answers for it.
  static func complaint(about reference: String, _ language: Language) -> String? {
    if reference.contains("(\(marks[language]!))") { return nil }
    let isStudy = reference.contains(/doi:10\.\d{4,}\/\S|PMC\d{6,}|PubMed \d{6,}|Cochrane CD\d{6}/)
    let isPage = reference.contains(
      language == .english ? /opened \d{1,2} \w{3} \d{4}\)/ : /dibuka \d{1,2} \w{3} \d{4}\)/)
    let isReading = reference.contains(
      language == .english ? /\(abstract read/ : /\(abstrak dibaca/)
    let isNote = reference.contains(/(?:see|lihat) magtrack notes [a-z-]+$/)
    let isComputed = reference.contains(
      language == .english ? /: computed from/ : /: dihitung dari/)
    guard isStudy || isPage || isReading || isNote || isComputed else { return "leads nowhere" }
    if isStudy, !reference.contains(/\b(?:19|20)\d\d\b/) { return "has no year" }
    for match in reference.matches(of: /\b[a-z0-9-]+(?:\.[a-z0-9-]+)*\.[a-z]{2,}\b/)
    where !isStudy && !answers(String(match.output)) {
      return "\(match.output) is no authority"
    }
    return nil
  }

  /// Whether a site is that of an authority, a hospital, a university, a textbook or the maker who
  /// answers for a medicine's label.
  static func answers(_ site: String) -> Bool {
    let suffixes = [
      "gov", "gov.uk", "go.id", "nhs.uk", "nhs.wales", "scot", "hscni.net", "bund.de", "vkm.no",
      "edu", "edu.au", "medicines.org.uk", "statpearls.com", "mhmedical.com", "nni.com.sg",
      "synthroid.com", "tivicay.com", "biktarvyhcp.com", "promacta.com",
    ]
    return suffixes.contains { site == $0 || site.hasSuffix("." + $0) }
  }

  @Test(arguments: [
    "- Wellness answers, askanything.ai", "- bestpills.com (opened 30 Nov 2026)",
    "- National Board, on cramps", "- Someone, doi:10.1000/x",
  ])
  func `a reference to an answer machine, a shop or nothing is complained about`(reference: String)
  {
    #expect(Self.complaint(about: reference, .english) != nil)
  }

  @Test func `every note that a note names exists`() {
    let ids = Set(BuiltInTables.notes.map(\.id))
    for note in BuiltInTables.notes {
      for text in [note.text.english, note.text.indonesian] {
        for match in text.matches(of: /magtrack notes ([a-z-]+)/) {
          #expect(ids.contains(String(match.output.1)), "\(note.id) names \(match.output.1)")
        }
      }
    }
  }

  /// The Cochrane review of 2020 as published; 2012 had −3.9 % and 0.01 a week.
  @Test func `the note on prevention quotes the review that it names`() throws {
    let note = try Self.note("prevention")
    let figures = [
      "9.59%", "23.14%", "3.97%", "0.18", "0.84", "0.49", "1.04", "1.29", "177", "307", "735",
    ]
    for figure in figures {
      #expect(note.text.english.contains(figure))
      #expect(note.text.indonesian.contains(figure.replacing(".", with: ",")))
    }
    for old in ["21.1%", "13.3%", "0.01 "] { #expect(!note.text.english.contains(old)) }
  }

  /// A line of the list of warning signs: what is said, and the pages behind it in brackets.
  @Test(arguments: Language.allCases)
  func `every warning sign names its page, and the page stands among the references`(
    language: Language
  ) throws {
    let note = try Self.note("see-a-clinician")
    let sections = Self.sections(note.text[language])
    let references = try #require(sections.last).items.joined(separator: "\n")
    let signs = sections[1].items
    #expect(signs.count == 21)
    for sign in signs where !sign.contains("(\(Self.marks[language]!))") {
      if sign.contains("magtrack notes interactions") { continue }
      let brackets = sign.matches(of: /\(([^)]*)\)/).flatMap {
        $0.output.1.split(separator: ";").map { $0.trimmingCharacters(in: .whitespaces) }
      }
      let named = brackets.filter { !$0.hasPrefix("magtrack") }.map {
        String($0.prefix { $0 != ":" && $0 != "," })
      }
      #expect(!named.isEmpty, "\(sign)")
      #expect(named.contains { references.contains($0) }, "\(sign)")
    }
  }

  @Test(arguments: BuiltInTables.notes.map(\.id))
  func `a summary says what the note says, the same in both languages`(id: Note.ID) throws {
    let note = try Self.note(id)
    let languages: [Language] = [.english, .indonesian]
    #expect(
      Self.figures([note.summary.english]) == Self.figures([note.summary.indonesian]), "\(id)")
    for language in languages {
      let figures = note.summary[language].matches(of: /\d+(?:[.,]\d+)*/).map(\.output)
      let known = Set(note.text[language].matches(of: /\d+(?:[.,]\d+)*/).map(\.output))
      #expect(known.isSuperset(of: figures), "\(id): \(figures)")
    }
    // What somebody feels is never told to come of what they ate.
    for word in ["your", "Anda", "deficien", "defisien", "because of a low", "karena asupan"] {
      #expect(!languages.contains { note.summary[$0].contains(word) }, "\(id): \(word)")
    }
  }

  @Test(
    arguments: [
      ("Two. Sentences.", "x", "one sentence"), ("No end", "x", "one sentence"),
      ("See magtrack notes.", "x", "commands"), ("Fine.", "", "needs a reference"),
      ("Fine.", "Nobody 1999, J Nothing 1:1", "no Nobody 1999"),
      ("Fine.", "EFSA 2015, Hypertension 68:324–33", "no EFSA 2015"),
      ("Fine.", "EFSA 2015, doi:10.2903/j.efsa.2015.4186", nil),
    ] as [(String, String, String?)])
  func `a summary that cannot stand on paper is refused by the tables`(
    summary: String, cite: String, reason: String?
  ) throws {
    let row = ["roles", "misstated", "remark", "", "0", summary, summary, cite]
    let text = [NoteTable.columns, row].map { $0.joined(separator: "\t") + "\n" }.joined()
    try Data(text.utf8).withUnsafeBytes { bytes in
      let table = try Table(
        path: NoteTable.path, bytes: bytes.bindMemory(to: UInt8.self), columns: NoteTable.columns)
      do {
        try NoteTable.check(table, file: EmbeddedFiles.bytes(of:))
        #expect(reason == nil)
      } catch {
        #expect(reason.map { "\(error)".contains($0) } == true, "\(error)")
      }
    }
  }

  @Test func `no alias means two notes`() {
    var owners: [String: Note.ID] = [:]
    for note in BuiltInTables.notes {
      for alias in Set(note.aliases.map { $0.lowercased() }) {
        #expect(owners[alias] == nil, "\(alias) means \(note.id) and \(owners[alias] ?? "")")
        owners[alias] = note.id
        #expect(Note.named(alias, in: BuiltInTables.notes).map(\.id) == [note.id], "\(alias)")
      }
    }
  }

  @Test(arguments: [
    ("3", ["muscle-relaxation"]), ("17", ["see-a-clinician"]), ("Keram", ["prevention"]),
    ("leg cramps", ["prevention"]), ("nyeri otot", ["muscle-relaxation"]),
    ("sakit pinggang", ["back-and-neck"]), ("asam alendronat", ["interactions"]),
    ("NERVE-PAIN", ["nerve-pain"]), ("Peran magnesium dalam tubuh", ["roles"]),
    ("neck", ["back-and-neck"]), ("0", []), ("18", []), ("asparagus", []), ("…", []),
  ])
  func `a note is found by number, title and what people call it`(name: String, ids: [String]) {
    #expect(Note.named(name, in: BuiltInTables.notes).map(\.id) == ids)
  }

  @Test func `a name that fits several notes gives all of them`() {
    let ids = Note.named("nerve", in: BuiltInTables.notes).map(\.id)
    #expect(ids.contains("nerve-pain") && ids.contains("nerve-excitability"))
  }

  @Test(arguments: [
    ("kram di kaki waktu malam", Language.indonesian, "prevention"),
    ("furosemide", .english, "interactions"), ("lansoprazol", .indonesian, "interactions"),
    ("linu panggul", .english, "nerve-pain"), ("spinach kidney", .english, "kidney-disease"),
    ("a limit for my child", .english, "supplement-limit"),
  ])
  func `a search finds what a person means first`(query: String, language: Language, id: String) {
    #expect(Note.search(query, in: BuiltInTables.notes, language: language).first?.note.id == id)
  }

  @Test func `a search with mostly unknown words finds nothing`() {
    #expect(
      Note.search("zzyzx qwrt kram blorp vex", in: BuiltInTables.notes, language: .indonesian)
        .isEmpty)
  }

  @Test func `a finding shows the first passage with the word, or what the evidence says`() throws {
    let found = Note.search("kram", in: BuiltInTables.notes, language: .indonesian)
    #expect(found.first?.passage.hasPrefix("Yang paling dekat dan sudah diuji ialah kram") == true)
    // The English text has no such word; the note has it among its names.
    let foreign = Note.search("keram", in: BuiltInTables.notes, language: .english)
    #expect(foreign.map(\.note.id) == ["prevention"])
    #expect(foreign.first?.passage.contains("goes further than the evidence") == true)
  }
}
