/// What the article of 2020 says on one point, and what the evidence says of that.
public struct Note: Sendable, Hashable, Identifiable {
  /// How far the evidence carries the point.
  public enum Grade: String, Sendable, Hashable, CaseIterable, Codable {
    /// Textbooks agree.
    case establishedPhysiology = "established-physiology"
    /// The mechanism is established; that an ordinary low intake sets it off is not shown.
    case mechanismOnly = "mechanism-only"
    /// Clinicians agree, without trials that settle it.
    case clinicalConsensus = "clinical-consensus"
    /// Trials found no effect that would matter.
    case moderateEvidenceAgainst = "moderate-evidence-against"
    /// Trials disagree.
    case mixedTrials = "mixed-trials"
    /// Mostly shown in animals.
    case animalEvidence = "animal-evidence"
    /// Seen together in studies that cannot tell a cause.
    case associationOnly = "association-only"
    /// No study of what people eat or swallow was found.
    case notStudied = "not-studied"
    /// The article says otherwise than its source.
    case misstated
    /// What an authority has laid down.
    case regulatory
  }

  /// The name by which it is asked for.
  public let id: String
  /// What it is about.
  public let title: Bilingual
  /// What people call its matter, in both languages: words, complaints, medicines.
  package let aliases: [String]
  /// Paragraphs, lists and headings in a small subset of Markdown: `#`, `##` and `- `.
  public let text: Bilingual
  /// What the evidence says, in one sentence.
  package let summary: Bilingual
  /// What the summary rests on: each is found among the references of the text.
  package let cites: [String]
  /// How strong the evidence is.
  public let grade: Grade
  /// The deficits to which the note belongs.
  package let severities: Set<Deficit.Severity>
  /// The age in years below which it says nothing: what it speaks of was studied in adults.
  package let fromYears: Int

  package init(
    id: String, title: Bilingual, aliases: [String] = [], text: Bilingual, summary: Bilingual,
    cites: [String], grade: Grade, severities: Set<Deficit.Severity>, fromYears: Int = 0
  ) {
    self.id = id
    self.title = title
    self.aliases = aliases
    self.text = text
    self.summary = summary
    self.cites = cites
    self.grade = grade
    self.severities = severities
    self.fromYears = fromYears
  }

  /// The notes that belong to a deficit, in reading order; where a condition makes the reference no aim,
  /// those on it alone.
  ///
  /// - Parameters:
  ///   - ageMonths: nil where the age is not known.
  ///   - conditions: those of the person.
  package static func belonging(
    to severity: Deficit.Severity, among notes: [Note], ageMonths: Int?,
    conditions: Set<HealthCondition>
  ) -> [Note] {
    let first = HealthCondition.allCases.filter { conditions.contains($0) && $0.limitsFood }
      .map { Caution.condition($0).noteID }
    guard first.isEmpty else { return notes.filter { first.contains($0.id) } }
    return notes.filter { note in
      note.severities.contains(severity) && ageMonths.map { $0 >= note.fromYears * 12 } ?? true
    }
  }

  /// The article that the notes are about.
  package static let article = Article(
    title: "Hubungan Antara Kekurangan Magnesium dan Saraf, Nyeri Otot",
    published: CivilDay(daysSince1970: 18_523))
}

/// A published text.
package struct Article: Sendable, Hashable {
  package let title: String
  package let published: CivilDay
}
