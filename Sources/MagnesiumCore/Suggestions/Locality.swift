/// What is ordinary to a person: whose reference they chose tells it first, and what they log the more
/// the more they log.
package struct Locality: Sendable, Hashable {
  /// How ordinary to them is what is ordinary to the speakers of each language; together 1.
  package let shares: [Language: Double]

  /// - Parameters:
  ///   - start: where they seem to live before anything is logged.
  ///   - logged: how often they logged foods that are ordinary to the speakers of one language alone.
  package init(_ start: Language, logged: [Language: Int] = [:]) {
    let all = logged.values.reduce(Self.startWeight) { $0 + Double($1) }
    shares = Dictionary(
      uniqueKeysWithValues: Language.allCases.map { language in
        let own = Double(logged[language] ?? 0) + (language == start ? Self.startWeight : 0)
        return (language, own / all)
      })
  }

  /// So many logged foods weigh as much as the authority and the language.
  private static let startWeight = 10.0

  /// From 1 for what is ordinary nowhere that the person eats to 3 for what is so everywhere they do.
  func weight(of everyday: Set<Language>) -> Double {
    1 + 2 * everyday.reduce(0) { $0 + (shares[$1] ?? 0) }
  }

  /// Whether a food is ordinary to them: as much so as what is ordinary to half of those they eat like.
  func isOrdinary(_ everyday: Set<Language>) -> Bool { weight(of: everyday) >= 2 }
}

extension Authority {
  /// What those speak for whom it publishes, where that tells what they eat; nil where many tongues are
  /// meant, or none that foods are known by here.
  package var locality: Language? {
    switch self {
    case .idAKG2019, .my2017: .indonesian
    case .usDRI1997, .ukCOMA1991, .anz2006, .efsa2015, .dach2021, .nnr2023: .english
    case .whoFAO2004, .jp2025, .cn2023, .in2020, .kr2020, .ph2015, .vn2016: nil
    }
  }
}

/// Of foods that are nearly as good as each other, which comes first: another one from day to day and
/// from person to person, and always the same one to a person on a day.
package struct Turn: Sendable, Hashable {
  private let seed: UInt64

  /// - Parameter whose: what tells one person from another, such as their date of birth.
  package init(day: CivilDay, whose: String) {
    seed = Self.hash(whose, from: Self.hash(day.iso, from: 0xCBF2_9CE4_8422_2325))
  }

  /// From 0.75 to 1.25.
  func factor(of food: Food.ID) -> Double {
    0.75 + 0.5 * Double(Self.hash(food, from: seed) >> 11) / Double(UInt64(1) << 53)
  }

  /// FNV-1a, and the last step of SplitMix64 that makes of like numbers unlike ones.
  private static func hash(_ text: String, from seed: UInt64) -> UInt64 {
    var hash = seed
    for byte in text.utf8 { hash = (hash ^ UInt64(byte)) &* 0x100_0000_01B3 }
    hash = (hash ^ hash >> 30) &* 0xBF58_476D_1CE4_E5B9
    hash = (hash ^ hash >> 27) &* 0x94D0_49BB_1331_11EB
    return hash ^ hash >> 31
  }
}
