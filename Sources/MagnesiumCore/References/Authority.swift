/// Who publishes reference intakes for magnesium, with the edition.
public enum Authority: String, Sendable, Hashable, CaseIterable, Codable {
  /// Institute of Medicine (US and Canada), Dietary Reference Intakes 1997.
  case usDRI1997 = "us-dri-1997"
  /// Kementerian Kesehatan RI, Angka Kecukupan Gizi, Permenkes 28/2019.
  case idAKG2019 = "id-akg-2019"
}
