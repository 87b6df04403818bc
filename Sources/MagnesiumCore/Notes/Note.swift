/// What the article of 2020 says on one point, and what the evidence says of that.
public struct Note: Sendable, Hashable, Identifiable {
  /// How far the evidence carries the point.
  public enum Grade: String, Sendable, Hashable, CaseIterable, Codable {
    case establishedPhysiology = "established-physiology"
    /// The mechanism is established; that an ordinary low intake sets it off is not shown.
    case mechanismOnly = "mechanism-only"
    case clinicalConsensus = "clinical-consensus"
    case moderateEvidenceAgainst = "moderate-evidence-against"
    case mixedTrials = "mixed-trials"
    case animalEvidence = "animal-evidence"
    case associationOnly = "association-only"
    case misstated
    case regulatory
  }

  public let id: String
  public let title: Bilingual
  /// What people call its matter, in both languages: words, complaints, medicines.
  public let aliases: [String]
  /// Paragraphs, lists and headings in a small subset of Markdown: `#`, `##` and `- `.
  public let text: Bilingual
  public let grade: Grade
  /// The deficits to which the note belongs.
  public let severities: Set<Deficit.Severity>

  public init(
    id: String, title: Bilingual, aliases: [String] = [], text: Bilingual, grade: Grade,
    severities: Set<Deficit.Severity>
  ) {
    self.id = id
    self.title = title
    self.aliases = aliases
    self.text = text
    self.grade = grade
    self.severities = severities
  }

  /// The article that the notes are about.
  public static let article = Article(
    title: "Hubungan Antara Kekurangan Magnesium dan Saraf, Nyeri Otot",
    published: CivilDay(daysSince1970: 18_523))
}

/// A published text.
public struct Article: Sendable, Hashable {
  public let title: String
  public let published: CivilDay
}
