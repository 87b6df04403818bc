import MagnesiumCore

extension Meal {
  private static let indonesian: [String: Meal] = [
    "sarapan": .breakfast, "siang": .lunch, "makan-siang": .lunch, "malam": .dinner,
    "makan-malam": .dinner, "camilan": .snack, "pagi": .breakfast, "sore": .snack,
    "makan siang": .lunch, "makan malam": .dinner, "makan-pagi": .breakfast,
    "makan pagi": .breakfast, "buka-puasa": .buka, "buka puasa": .buka,
  ]

  /// A meal by its name alone, in either language; nil for anything else.
  package init?(named text: String) {
    let name = text.lowercased()
    guard let meal = Meal(rawValue: name) ?? Self.indonesian[name] else { return nil }
    self = meal
  }
}

extension Sex {
  private static let indonesian: [String: Sex] = [
    "perempuan": .female, "wanita": .female, "laki-laki": .male, "pria": .male,
  ]

  /// By its name in either language; nil for anything else.
  package init?(named text: String) {
    let name = text.lowercased()
    guard let sex = Sex(rawValue: name) ?? Self.indonesian[name] else { return nil }
    self = sex
  }
}

extension CompletenessRule {
  /// Reads `breakfast+lunch+dinner,sahur+buka` with meals in either language; `default` is the usual rule.
  package init?(named text: String) {
    let text = text.lowercased()
    guard text != "default" else {
      self.init()
      return
    }
    let names = text.split(separator: ",", omittingEmptySubsequences: false).map { alternative in
      alternative.split(separator: "+", omittingEmptySubsequences: false).map { name in
        Meal(named: String(name))?.rawValue ?? String(name)
      }.joined(separator: "+")
    }.joined(separator: ",")
    self.init(names)
  }
}
