import MagnesiumKit

extension Indonesian {
  package func stripCaption(lines: Int) -> String {
    "\(lines) baris berikut adalah grafik dalam mg; angkanya ada di bawahnya."
  }
  package func name(_ sign: StripChart.Sign) -> String {
    switch sign {
    case .counted: "hari yang dihitung (tercatat lengkap)"
    case .notCounted: "hari yang tidak dihitung: setidaknya sebanyak ini yang dimakan"
    case .month: "bulan"
    case .open: "bisa sampai di sini: ada yang belum punya angka"
    case .beyond: "masih berlanjut di atas skala"
    case .unbounded: "batas atasnya tidak diketahui"
    case .usual: "perkiraan asupan biasa, rentang 95%"
    case .gap: "kosong: tidak ada catatan, jadi tidak diketahui"
    }
  }
  package func lowestAndHighest(lowest: String, highest: String) -> String {
    "Terendah \(lowest), tertinggi \(highest)."
  }
  package var calendarLegend: String {
    "░ kurang dari setengah acuan, ▒ kurang dari tiga perempat, ▓ belum penuh, █ tercapai; titik berarti tidak dihitung."
  }
  package func before(_ means: String) -> String {
    "Sebelumnya: \(means)"
  }
  package func lessThanBefore(_ change: String) -> String {
    "\(change) lebih rendah daripada sebelumnya"
  }
  package func moreThanBefore(_ change: String) -> String {
    "\(change) lebih tinggi daripada sebelumnya"
  }
  package func trendUnclear(_ side: String) -> String {
    "Tren: \(side); selisih sebesar itu bisa kebetulan, jadi belum ada perubahan yang jelas."
  }
  package func trendClear(_ side: String) -> String {
    "Tren: \(side), kecil kemungkinannya hanya kebetulan."
  }
  package func loggedInARow(days: Int) -> String { "Tercatat \(days) hari berturut-turut." }
  package func belowInARow(days: Int) -> String { "Di bawah acuan \(days) hari berturut-turut." }
  package func foodByMeal(_ list: String) -> String {
    "Makanan menurut waktu makan: \(list)"
  }
  package func byWeekday(_ list: String) -> String {
    "Rata-rata tiap hari, 8 minggu terakhir (mg): \(list)"
  }
  package func foodAndSupplementsADay(food: String, supplements: Double) -> String {
    "Makanan \(food) dan suplemen \(mg(supplements)) sehari pada hari yang dihitung"
  }
  package func supplementsNeverAboveLimit(_ mg: String, authority: Authority) -> String {
    "suplemen tidak pernah di atas batas \(mg) mg (\(name(authority)))"
  }
  package func supplementsAboveLimit(_ mg: String, authority: Authority, days: Int) -> String {
    "suplemen di atas batas \(mg) mg (\(name(authority))) pada \(days) hari"
  }
  package func taken(_ dose: String, on days: Int, of all: Int) -> String {
    "\(dose) pada \(days) dari \(all) hari"
  }
  package var dosesAreElemental: String {
    "Dosis dalam mg magnesium elemental, bukan berat senyawanya."
  }
  package func ofTheseNotCounted(_ days: Int) -> String {
    "\(days) di antaranya hari yang tidak dihitung"
  }
  package func limitOfSupplements(_ limit: ReferenceIntake) -> String {
    "Batas \(decimal(limit.mg, places: 0)) mg sehari (\(limit.label), \(name(limit.authority))) hanya untuk magnesium tambahan, misalnya dari suplemen, bukan untuk yang alami ada dalam makanan."
  }
  package var limitNeverExceeded: String { "Batas itu tidak pernah terlampaui." }
  package func limitExceeded(on days: Int, of all: Int, days named: String) -> String {
    "Batas itu terlampaui pada \(days) dari \(all) hari: \(named)."
  }
  package var formNotSaid: String { "bentuk tidak disebut" }
  package func byForm(_ list: String) -> String {
    "Menurut bentuk, sehari: \(list)"
  }
  package func mostOfKnownCameFrom(_ foods: String) -> String {
    "Sumber terbesar yang diketahui: \(foods)."
  }
  package func mostCameFrom(_ foods: String) -> String {
    "Sumber terbesar: \(foods)."
  }
  package func orHasMeals(of rule: CompletenessRule) -> String { ", atau ada \(meals(of: rule))" }
  package func noDayCounts(rule: String) -> String {
    "Belum ada hari yang dihitung, jadi belum ada rata-rata: hari dihitung bila ditutup dengan magtrack done\(rule)."
  }
  package var noDayIsComplete: String {
    "Asupan belum dapat dinilai: belum ada hari yang tercatat lengkap, jadi belum ada rata-rata."
  }
  package var noDayIsUnderstood: String {
    "Belum ada hari yang bisa dinilai, jadi belum ada rata-rata: pada setiap hari yang tercatat lengkap ada yang belum dimengerti."
  }
  package func daysLeftOut(_ count: Int) -> String { ", \(count) tidak" }
  package func daysNotUnderstood(_ days: String, count: Int) -> String {
    "\(count) hari tidak dihitung meski tercatat lengkap, karena ada yang belum dimengerti: \(days)."
  }
  package func meanOverDays(mean: String, days: Int, leftOut: String) -> String {
    "Rata-rata \(mean) sehari (\(days) hari dihitung\(leftOut))"
  }
  package func meanOfWhatIsKnown(_ mean: String, days: Int, leftOut: String) -> String {
    "Yang diketahui rata-rata \(mean) sehari (\(days) hari dihitung\(leftOut))"
  }
  package func percentOfReference(
    _ percent: String, mg: String, label: String, authority: Authority
  ) -> String {
    ", \(percent) dari \(mg) mg (\(label), \(name(authority)))"
  }
  package func unknownItemsInMean(_ count: Int) -> String {
    "\(count) makanan belum diketahui magnesiumnya dan tidak masuk rata-rata."
  }
  package func meanLiesBetween(_ range: ClosedRange<Double>, because foods: String?) -> String {
    "Karena angka tabel pangan tidak seragam\(aboveAll(foods)), rata-ratanya antara \(span(range))."
  }
  package func meanLiesBetween(
    _ range: ClosedRange<Double>, withUnknownUpTo most: Double, because foods: String?
  ) -> String {
    "Yang belum punya angka menambah paling banyak \(mg(most)) sehari: dengan itu, dan karena angka tabel pangan lainnya tidak seragam\(aboveAll(foods)), rata-ratanya antara \(span(range))."
  }
  private func aboveAll(_ foods: String?) -> String {
    foods.map { ", terutama untuk \($0)" } ?? ""
  }
  package func byTheTable(_ range: ClosedRange<Double>) -> String {
    "\(self.range(range)) per 100 g, tergantung tabelnya"
  }
  package func totalsThatCannotBe(
    count: Int, counted: Int, days: String, range: ClosedRange<Double>
  ) -> String {
    "Pada \(count) dari \(counted) hari yang dihitung, jumlahnya hampir tidak mungkin (di bawah \(decimal(range.lowerBound, places: 0)) mg atau di atas \(decimal(range.upperBound, places: 0)) mg): mungkin ada yang belum dicatat atau salah ketik. Periksa dulu sebelum angkanya dipakai: \(days)."
  }
  package var figuresNeedACheck: String { "belum bisa dipakai sebelum angkanya diperiksa" }
  package var adequacyUnknown: String {
    "Yang belum punya angka bisa menentukan apakah kebutuhan terpenuhi, jadi belum bisa disimpulkan."
  }
  package var ownFigureSettles: String { "Angka sendiri bisa ditambahkan: magtrack foods add" }
  package func usualIntake(_ interval: ClosedRange<Double>) -> String {
    "Perkiraan asupan biasa: \(range(interval)) sehari (tingkat kepercayaan 95%)."
  }
  package var intervalIsOfDays: String {
    "Rentang 95% itu mencakup perbedaan antarhari, bukan perbedaan antartabel pangan."
  }
  package func requirementChanged(on day: CivilDay, days: Int, mean: Double) -> String {
    "Kebutuhannya berubah pada \(date(day)): hanya \(countedDays(days)) sejak itu yang dinilai, rata-ratanya \(mg(mean))."
  }
  package func derivedFrom(_ label: String) -> String { ", diturunkan dari \(label)" }
  package var tooFewDays: String { "harinya masih terlalu sedikit untuk disimpulkan" }
  package func confidenceOfRequirement(
    _ requirement: String, confidence: String, conclusion: String
  ) -> String {
    "Peluang kebutuhan Anda terpenuhi (\(requirement)): \(confidence), \(conclusion)."
  }
  package func confidenceOfAI(ai: String, confidence: String) -> String {
    "Peluang asupan biasa sedikitnya sebesar AI (\(ai) mg): \(confidence). Asupan di bawah AI tidak berarti kurang."
  }
  package func moreDaysWouldSettle(_ days: Int) -> String {
    "Kira-kira \(days) hari lagi dengan rata-rata yang sama akan memastikannya."
  }
  package var belowAINothingSettles: String {
    "Di bawah AI, hari berapa pun tidak memastikan apa-apa: AI bukan kebutuhan."
  }
  package var noDaysWouldSettle: String {
    "Terlalu dekat dengan kebutuhan, sehingga berapa hari pun tidak akan memastikannya."
  }
  package func variationUsed(sd: String, source: String) -> String {
    "Variasi antarhari yang dipakai (simpangan baku): \(sd) mg, \(source)."
  }
  package var almostSurelyAdequate: String { "hampir pasti cukup" }
  package var probablyAdequate: String { "kemungkinan besar cukup" }
  package var ratherAdequate: String { "belum bisa dipastikan, cenderung cukup" }
  package var ratherInadequate: String { "belum bisa dipastikan, cenderung belum cukup" }
  package var probablyInadequate: String { "kemungkinan besar belum cukup" }
  package var almostSurelyInadequate: String { "hampir pasti belum cukup" }
  package func variationIsOwn(days: Int) -> String { "dari \(self.days(days)) dalam catatan ini" }
  package func variationExceeds(_ known: String, days: Int) -> String {
    "dari \(self.days(days)) dalam catatan ini, yang lebih beragam daripada \(known) mg yang biasa dipakai"
  }
  package func variationIsHalfOfSurvey(days: Int) -> String {
    "separuh dari yang biasa dipakai, karena \(self.days(days)) dalam catatan ini lebih seragam"
  }
  package var variationOfSurvey: String {
    "dari survei pada orang dengan jenis kelamin dan kelompok umur yang sama"
  }
  package var notCheckedInPublication: String { " (publikasi asli survei itu tidak dibaca)" }
  package var variationAssumed: String {
    "diasumsikan, karena belum ada survei untuk tahap kehidupan ini"
  }
  package func meanIsBelow(_ gap: String) -> String { ": rata-ratanya \(gap) di bawah acuan." }
  package func notes(_ ids: String, first: String) -> String {
    "Ulasan: \(ids) · baca: magtrack notes \(first)"
  }
}

// MARK: Help

extension Indonesian {
  package var aboutMonth: String { "Baca satu bulan terhadap acuan (juga: bulan)." }
  package var aboutRange: String { "Baca rentang hari terhadap acuan." }
  package var firstDayOfRange: String { "Hari pertama." }
  package var fromPlaceholder: String { "dari" }
  package var lastDayOfRange: String { "Hari terakhir." }
  package var toPlaceholder: String { "sampai" }
  package var aboutWeek: String {
    "Baca satu minggu, Senin sampai Minggu, terhadap acuan (juga: pekan)."
  }
  package var aboutYear: String { "Baca satu tahun terhadap acuan." }
  package var dayOfPeriod: String { "Salah satu harinya; tanpa ini hari ini." }
}
