import MagnesiumKit

/// Chooses between the two languages in which every text stands side by side.
struct Wording: Sendable {
  let language: Language

  func callAsFunction(
    _ english: @autoclosure () -> String, _ indonesian: @autoclosure () -> String
  ) -> String {
    switch language {
    case .english: english()
    case .indonesian: indonesian()
    }
  }
}

/// The wording of this process, for texts that are fixed before a command runs.
func say(_ english: @autoclosure () -> String, _ indonesian: @autoclosure () -> String) -> String {
  Wording(language: ProcessLanguage.current)(english(), indonesian())
}
