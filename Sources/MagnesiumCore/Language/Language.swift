/// A language in which Magtrack speaks.
public enum Language: String, Sendable, Hashable, CaseIterable, Codable {
  case english = "en"
  case indonesian = "id"
}

/// A name or text in both languages.
public struct Bilingual: Sendable, Hashable, Codable {
  /// In English.
  package var english: String
  /// In Indonesian.
  package var indonesian: String

  /// A text in both languages.
  public init(english: String, indonesian: String) {
    self.english = english
    self.indonesian = indonesian
  }

  /// The same text in both languages, such as a product's own name.
  public init(same text: String) {
    self.init(english: text, indonesian: text)
  }

  /// The text in a language.
  public subscript(language: Language) -> String {
    switch language {
    case .english: english
    case .indonesian: indonesian
    }
  }
}
