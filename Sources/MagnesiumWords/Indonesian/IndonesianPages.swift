import MagnesiumKit

extension Indonesian {
  package var reportTitle: String { "Magnesium dari makanan dan suplemen" }
  package func aged(years: Int) -> String { "umur \(years) tahun" }
  package func aged(months: Int) -> String { "umur \(months) bulan" }
  package func madeOn(_ day: String, version: String) -> String {
    "Dibuat \(day) dengan Magtrack \(version)"
  }
  package func conditionsAre(_ list: String) -> String { "Kondisi: \(list)" }
  package func medicinesAre(_ list: String) -> String { "Obat: \(list)" }
  package func usualIntakeAnswer(
    interval: ClosedRange<Double>, counted: Int, days: Int, requirement: String, confidence: String,
    conclusion: String
  ) -> String {
    "Perkiraan asupan biasa \(range(interval)) sehari (tingkat kepercayaan 95%), dari \(counted) hari yang dihitung di antara \(days) hari; kemungkinan kebutuhan terpenuhi (\(requirement)): \(confidence), \(conclusion)."
  }
  package var daysOfPeriod: String { "Hari demi hari, dalam mg" }
  package var monthsOfPeriod: String { "Bulan demi bulan: rata-rata hari yang dihitung, dalam mg" }
  package func stripDescription(counted: Int, from: String, to: String, lines: [String]) -> String {
    let against =
      lines.isEmpty ? "" : ", dibandingkan dengan \(lines.joined(separator: " dan "))"
    return
      "\(countedDays(counted)) dari \(from) sampai \(to) dalam mg magnesium, pada skala dari 0\(against). Semua angkanya ada di tabel di bawah."
  }
  package var asTable: String { "Dalam tabel" }
  package var dayColumn: String { "Hari" }
  package var monthColumn: String { "Bulan" }
  package var stateColumn: String { "Catatan" }
  package var knownColumn: String { "Diketahui, mg" }
  package var atMostColumn: String { "Paling banyak, mg" }
  package var whereItCameFrom: String { "Asalnya" }
  package func sourcesDescription(_ foods: String) -> String {
    "Bagian dari yang diketahui: \(foods)."
  }
  package var sharesOfKnown: String {
    "Bagian dari magnesium yang diketahui, pada hari yang dihitung."
  }
  package var foodColumn: String { "Makanan atau suplemen" }
  package var shareColumn: String { "Bagian" }
  package var supplementsApart: String { "Suplemen" }
  package var noneOnCountedDays: String { "Tidak ada yang tercatat pada hari yang dihitung." }
  package var howCompletely: String { "Kelengkapan catatan" }
  package func completeness(
    counted: Int, unread: Int, partial: Int, unlogged: Int, fasted: Int, open: Int
  ) -> String {
    var parts = ["\(counted) hari lengkap"]
    if unread > 0 { parts.append("\(unread) hari dengan catatan yang belum dimengerti") }
    if partial > 0 { parts.append("\(partial) hari tercatat sebagian") }
    if unlogged > 0 { parts.append("\(unlogged) hari tanpa catatan") }
    if fasted > 0 { parts.append("\(fasted) hari tidak makan sama sekali") }
    if open > 0 { parts.append("hari ini belum selesai") }
    return parts.joined(separator: ", ") + "."
  }
  package func withoutFigure(_ names: String) -> String {
    "Belum diketahui magnesiumnya, tidak masuk jumlah: \(names)."
  }
  package func assumedEntries(_ names: String) -> String {
    "Jumlah atau cara masaknya diperkirakan: \(names)."
  }
  package func guessedEntries(_ names: String) -> String {
    "Makanan yang ditebak dari tulisannya: \(names)."
  }
  package var whatEvidenceSays: String { "Apa kata bukti" }
  package func aboutArticle(_ title: String, published: CivilDay) -> String {
    "Ulasan atas artikel “\(title)” (\(date(published))), masing-masing dengan tingkat buktinya. Tidak satu pun menyatakan bahwa keluhan seseorang disebabkan oleh asupan magnesium yang rendah:"
  }
  package var howItIsWorkedOut: String { "Cara menghitungnya, dan apa yang tidak dikatakannya" }
  package var methodOfUsualIntake: String {
    "Asupan biasa dan kemungkinannya: metode Institute of Medicine untuk perorangan (2000), hanya dari hari yang dihitung."
  }
  package func figuresAreFrom(_ tables: String) -> String { "Sumber angka: \(tables)." }
  package var intakeIsNotStatus: String {
    "Asupan bukan status gizi: asupan rendah bukan kekurangan magnesium di tubuh dan tidak menunjukkan penyebab nyeri atau kram, kadar magnesium darah adalah soal lain, dan orang lebih sering mencatat kurang daripada lebih dari yang dimakan."
  }
  package var entriesOfPeriod: String { "Daftar catatan" }
  package var entryColumns: [String] {
    ["Hari", "Waktu", "Menu", "Bahan", "URT", "Berat (g)", "Mg (mg)", "Keterangan"]
  }
  package func reportWritten(to path: String) -> String { "Laporan ditulis ke \(path)" }
  package func oneFileForTwo(_ path: String) -> String {
    "\(path) tidak bisa memuat halaman sekaligus grafiknya: sebut dua berkas"
  }
  package func periodUnreadable(_ words: String) -> String {
    "\"\(words)\" bukan periode: tulis week, month, atau year lalu salah satu harinya, atau range lalu hari pertama dan terakhirnya"
  }
}

// MARK: Help

extension Indonesian {
  package var aboutReport: String {
    "Tulis laporan satu periode dalam satu halaman, untuk dilihat atau dibawa ke dokter atau ahli gizi."
  }
  package var moreAboutReport: String {
    "Halamannya satu berkas HTML tanpa skrip dan tanpa apa pun dari luar: buka di peramban, lalu cetak dari sana."
  }
  package var reportPeriod: String {
    "week, month, atau year lalu salah satu harinya, atau range lalu hari pertama dan terakhirnya; tanpa ini bulan lalu."
  }
  package var reportFile: String { "Berkas tujuan; tanpa ini, map reports di samping diari." }
  package var reportChartFile: String { "Tulis grafik hari-harinya saja, sebagai SVG." }
  package var reportEntries: String { "Tambahkan halaman dengan semua catatan." }
  package var reportName: String { "Nama yang dicantumkan." }
  package var reportConditions: String { "Cantumkan penyakit dan obat dari profil." }
  package var reportOpening: String { "Buka dengan aplikasi sistem." }
}
