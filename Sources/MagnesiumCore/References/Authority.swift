/// Who publishes reference intakes for magnesium, with the edition.
public enum Authority: String, Sendable, Hashable, CaseIterable, Codable {
  /// Institute of Medicine (US and Canada), Dietary Reference Intakes 1997.
  case usDRI1997 = "us-dri-1997"
  /// Kementerian Kesehatan RI, Angka Kecukupan Gizi, Permenkes 28/2019.
  case idAKG2019 = "id-akg-2019"
  /// European Food Safety Authority, Dietary Reference Values 2015.
  case efsa2015 = "efsa-2015"
  /// UK Committee on Medical Aspects of Food Policy, Dietary Reference Values 1991.
  case ukCOMA1991 = "uk-coma-1991"
  /// World Health Organization and Food and Agriculture Organization, 2nd edition 2004.
  case whoFAO2004 = "who-fao-2004"
  /// Nutrition societies of Germany, Austria and Switzerland, 2021.
  case dach2021 = "dach-2021"
  /// Nordic Nutrition Recommendations 2023.
  case nnr2023 = "nnr-2023"
  /// Nutrient Reference Values for Australia and New Zealand, 2006.
  case anz2006 = "anz-2006"
  /// Ministry of Health, Labour and Welfare of Japan, 2025.
  case jp2025 = "jp-2025"
  /// Chinese Nutrition Society, 2023.
  case cn2023 = "cn-2023"
  /// Indian Council of Medical Research, National Institute of Nutrition, 2020.
  case in2020 = "in-2020"
  /// Ministry of Health and Welfare of Korea and Korean Nutrition Society, 2020.
  case kr2020 = "kr-2020"
  /// National Coordinating Committee on Food and Nutrition of Malaysia, 2017.
  case my2017 = "my-2017"
  /// Food and Nutrition Research Institute of the Philippines, 2015, revised 2018.
  case ph2015 = "ph-2015"
  /// National Institute of Nutrition of Viet Nam, 2016.
  case vn2016 = "vn-2016"

  /// A later edition whose figures for magnesium are not read yet.
  package struct NewerEdition: Sendable, Hashable {
    /// As it is cited.
    package let name: String
    /// `YYYY`, or `YYYY-MM-DD` where the day is known.
    package let published: String
    /// Whether it takes the place of this one as a whole.
    package let replaces: Bool
  }

  /// The edition after this one, where one is known; nil where this is the newest that is known.
  package var newerEdition: NewerEdition? {
    switch self {
    case .kr2020:
      NewerEdition(
        name: "KDRI 2025 (J Nutr Health 2026;59:93)", published: "2025-12-31", replaces: true)
    case .in2020:
      NewerEdition(name: "ICMR-NIN Short Report 2024", published: "2024", replaces: false)
    default: nil
    }
  }

  /// Whether the US limit for supplements stands in where this authority has none: the European
  /// ones have their own from 4 years on and say that none can be set below.
  var takesOverUpperLimit: Bool {
    switch self {
    case .efsa2015, .dach2021, .nnr2023: false
    default: true
    }
  }
}
