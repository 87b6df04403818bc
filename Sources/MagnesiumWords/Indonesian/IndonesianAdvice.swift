import MagnesiumKit

extension Indonesian {
  package var noFoodProposed: String {
    "Karena itu tidak ada makanan yang disarankan di sini. Bila dokter atau ahli gizi memang menganjurkan lebih banyak magnesium: magtrack suggest --force"
  }
  package func gapUnknown(to target: String) -> String {
    "Belum ada catatan yang diketahui angkanya, jadi selisih dengan \(target) belum diketahui."
  }
  package var noDayOfFourWeeksCounts: String {
    "Belum ada hari yang dihitung dalam empat minggu ini, jadi asupan sehari-hari belum diketahui: tutup hari dengan magtrack done."
  }
  package func referenceReached(_ target: String) -> String {
    "Acuan \(target) sudah tercapai: tidak ada yang kurang."
  }
  package func meanReaches(_ target: String) -> String {
    "Rata-ratanya mencapai acuan \(target): tidak ada yang kurang."
  }
  package func weeksBelow(_ missing: String) -> String {
    "Rata-rata empat minggu sampai hari itu masih kurang \(missing). Yang bisa menaikkannya: magtrack suggest --week"
  }
  package var weeksReach: String {
    "Rata-rata empat minggu sampai hari itu mencapainya, jadi satu hari yang rendah tidak perlu dikejar."
  }
  package func eachBetween(_ range: ClosedRange<Double>) -> String {
    " · tiap kali \(mgRange(range)), tabel berbeda-beda"
  }
  package func mgRange(_ range: ClosedRange<Double>) -> String {
    "\(self.range(range)) mg"
  }
  package func meanBelow(days: Int, mean: String, missing: String, target: String) -> String {
    "Rata-rata \(days) hari yang dihitung: \(mean), \(missing) di bawah \(target)."
  }
  package func amountBelow(missing: String, target: String) -> String {
    "\(missing) di bawah \(target)."
  }
  package func toReach(_ target: String, missing: String) -> String {
    "Untuk mencapai \(target): kurang \(missing) lagi."
  }
  package var gapMayBeSmaller: String {
    "Hari itu belum tercatat semua, jadi kekurangannya bisa lebih kecil."
  }
  package var anyOneOfThese: String { "Salah satu dari ini:" }
  package var anyOneOfTheseAWeek: String { "Pilih salah satu, beberapa kali seminggu:" }
  package func closesGap(_ percent: Double) -> String { " · menutup \(self.percent(percent))" }
  package func timesAWeek(_ times: Int, lift: String, energy: String) -> String {
    "\(times)× seminggu: +\(lift) sehari, \(energy) tiap kali"
  }
  package func youLoggedIt(_ times: Int) -> String { " · sudah Anda catat \(times)×" }
  package func firstTogether(_ count: Int, mg: String, energy: String) -> String {
    let counts = [2: "Dua", 3: "Tiga", 4: "Empat", 5: "Lima", 6: "Enam"]
    return "\(counts[count] ?? "\(count)") yang pertama sekaligus: +\(mg), \(energy)."
  }
  package var swapsThatCostLittle: String { "Pengganti yang mudah:" }
  package var figuresAreOfTables: String {
    "Asal tiap angka: magtrack foods show ID."
  }
  package var askClinicianFirst: String {
    " Bila penyakit atau diet medis membatasi makanan Anda, tanyakan dulu kepada dokter."
  }
  package var washRawFoodInPregnancy: String {
    " Saat hamil, cuci bersih sayur dan buah yang dimakan mentah."
  }
  package func mind(_ medicines: String) -> String { " · perhatikan \(medicines)" }
  package func markedHere(_ traits: String) -> String {
    " Yang ditandai di sini hanya yang mengandung \(traits)."
  }
}

// MARK: Help

extension Indonesian {
  package var aboutSuggest: String {
    "Sarankan makanan untuk menutup kekurangan terhadap acuan (juga: saran)."
  }
  package var moreAboutSuggest: String {
    "Porsi diurutkan menurut magnesium per energinya dan menurut kebiasaan Anda; pola makan dan pantangan diambil dari profil (magtrack profile set --diet vegan --avoid \"kacang tanah\"). Suplemen tidak pernah disarankan."
  }
  package var suggestForWeeks: String {
    "Yang menaikkan asupan sehari-hari, dilihat dari empat minggu sampai hari itu."
  }
  package var suggestDespiteCondition: String {
    "Sarankan makanan walaupun penyakit di profil membatasi makanan Anda."
  }
}
