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
  package var noneGiven: String { "tidak ada yang diisi" }
  package var healthIsNotPrinted: String { "Penyakit dan obat tidak dicetak di sini" }
  package func usualIntakeAnswer(
    interval: ClosedRange<Double>, counted: Int, days: Int, requirement: String, confidence: String,
    conclusion: String
  ) -> String {
    "Perkiraan asupan biasa \(range(interval)) sehari (rentang 95%, dari \(counted) hari yang dihitung di antara \(days) hari). Tingkat keyakinan bahwa kebutuhan terpenuhi (\(requirement)): \(confidence), \(conclusion)."
  }
  package var cannotBeJudged: String {
    "Belum dapat dinilai: makanan tanpa data magnesium dapat menentukan apakah kebutuhan terpenuhi."
  }
  package var notJudgedHere: String { "Tidak dinilai terhadap acuan dalam laporan ini." }
  package func foodAlone(
    _ mg: String, range: ClosedRange<Double>?, percent: String?, taken: Int, counted: Int
  ) -> String {
    "Angka ini mencakup makanan dan suplemen: dari makanan saja \(mg) sehari\(percent.map { ", \($0) dari acuan" } ?? "")\(range.map { " (antara \(span($0)) karena angka tabel pangan tidak seragam)" } ?? ""), dan suplemen diminum pada \(taken) dari \(counted) hari yang dihitung."
  }
  package var peopleLogLess: String {
    "Kelengkapan hari menurut pernyataan pengguna sendiri; orang cenderung mencatat lebih sedikit daripada yang dimakan."
  }
  package func onSheet(_ missing: MissingReference) -> String {
    switch missing {
    case .profileIncomplete:
      "Tanggal lahir atau jenis kelamin belum diisi, jadi tidak dibandingkan dengan acuan."
    case .beforeBirth: reason(missing)
    case .noFigure(let authority):
      "\(name(authority)) tidak punya angka untuk umur ini, jadi tidak ada yang dibandingkan."
    }
  }
  package var worthMinding: String { "Obat dan suplemen: perlu diperhatikan" }
  package var bloodCanBeLowAllTheSame: String {
    "Asupan yang cukup tidak menyingkirkan kemungkinan magnesium darah rendah."
  }
  package func sourcesOfCautions(grades: String, _ list: String) -> String {
    "Bukti: \(grades). Sumber: \(list)."
  }
  package var symptomsByDay: String { "Keluhan, hari demi hari" }
  package var symptomsByMonth: String {
    "Keluhan, bulan demi bulan: rata-rata hari yang ada jawabannya"
  }
  package func symptomsDescription(_ kinds: [String], from: String, to: String) -> String {
    "Jawaban dari \(from) sampai \(to), masing-masing pada skala dari 0: \(kinds.joined(separator: "; ")). Semua angkanya ada di tabel di bawah."
  }
  package var intervalsAreTooNarrow: String {
    "Hari yang berdekatan sering mirip; kalau begitu rentang sebenarnya lebih lebar."
  }
  package var noLinkIsComputed: String {
    "Kaitan keluhan dengan asupan tidak dihitung: bila beberapa jeda hari dicoba, kaitan semu bisa muncul pada hingga satu dari tiga catatan."
  }
  package var answeredNone: String { "dijawab: tidak ada keluhan" }
  package var gapIsNoAnswer: String { "kosong: tanpa jawaban, bukan berarti tidak ada" }
  package func withoutRoom(_ kinds: String) -> String { "Dijawab juga, tidak digambar: \(kinds)." }
  package var daysOfPeriod: String { "Magnesium hari demi hari, dalam mg" }
  package var monthsOfPeriod: String {
    "Magnesium bulan demi bulan, dalam mg: rata-rata hari yang dihitung"
  }
  package func stripDescription(counted: Int, from: String, to: String, lines: [String]) -> String {
    let against =
      lines.isEmpty ? "" : ", dibandingkan dengan \(lines.joined(separator: " dan "))"
    return
      "\(countedDays(counted)) dari \(from) sampai \(to) dalam mg magnesium, pada skala dari 0\(against). Semua angkanya ada di tabel di bawah."
  }
  package var asTable: String { "Dalam tabel" }
  package var dayColumn: String { "Hari" }
  package var monthColumn: String { "Bulan" }
  package var stateColumn: String { "Kelengkapan" }
  package var knownColumn: String { "Diketahui, mg" }
  package var atMostColumn: String { "Paling banyak, mg" }
  package var noBound: String { "tanpa batas berarti" }
  package var whereItCameFrom: String {
    "Sumber magnesium: porsi dari yang diketahui, pada hari yang dihitung"
  }
  package func sourcesDescription(_ foods: String) -> String {
    "Porsi dari magnesium yang diketahui: \(foods)."
  }
  package var foodColumn: String { "Makanan atau suplemen" }
  package var shareColumn: String { "Porsi" }
  package var supplementsApart: String { "Suplemen" }
  package var noSupplementsTaken: String { "Tidak ada yang tercatat." }
  package func noSupplementsTaken(unlogged: Int, of days: Int) -> String {
    "Tidak ada yang tercatat; yang diminum pada \(unlogged) dari \(days) hari tanpa catatan apa pun tidak diketahui."
  }
  package var howCompletely: String { "Kelengkapan pencatatan" }
  package func completeness(
    of days: Int, counted: Int, unread: Int, partial: Int, unlogged: Int, fasted: Int, open: Int
  ) -> String {
    let all = counted + fasted
    let marked = fasted == 0 ? "" : " (\(fasted) di antaranya ditandai tanpa makan)"
    let others = [
      unread == 0 ? nil : "\(unread) tercatat lengkap tetapi memuat yang belum dimengerti",
      partial == 0 ? nil : "\(partial) terisi sebagian",
      unlogged == 0 ? nil : "\(unlogged) tanpa catatan (tidak diketahui, bukan nol)",
      open == 0 ? nil : "hari ini, yang belum selesai",
    ].compactMap(\.self)
    return
      "Dari \(days) hari, \(all == 0 ? "tidak ada yang dihitung" : "\(all) dihitung\(marked)"). \(others.isEmpty ? "" : "Tidak dihitung: \(others.joined(separator: ", ")). ")Hari dihitung bila tercatat lengkap dan dimengerti, atau ditandai tanpa makan."
  }
  package func withoutFigure(_ foods: String, entries: Int) -> String {
    "Tanpa data magnesium pada hari yang dihitung, dan tidak masuk jumlah: \(entries) catatan (batasnya menurut pangan sejenis): \(foods)."
  }
  package func withoutFigureBeside(_ foods: String, entries: Int) -> String {
    "Tanpa data magnesium pada hari yang tidak dihitung: \(entries) catatan: \(foods)."
  }
  package func largestAtOnce(_ grams: String, on days: String) -> String {
    " (terbanyak sekali makan \(grams) g, pada \(days): periksa jumlah itu)"
  }
  package func bound(grams: String, mostPer100g: String, atMost: String) -> String {
    "\(grams) g × paling banyak \(mostPer100g) mg per 100 g = paling banyak \(atMost) mg"
  }
  package func boundAlone(_ atMost: String) -> String { "paling banyak \(atMost) mg seluruhnya" }
  package func couldBeAnything(upTo mg: String) -> String { "bisa berapa saja sampai \(mg) mg" }
  package var couldBeAnything: String { "belum dimengerti, bisa berapa saja" }
  package func assumedEntries(_ names: String) -> String {
    "Jumlah atau cara masaknya diperkirakan dari catatan: \(names)."
  }
  package func guessedEntries(_ names: String) -> String {
    "Makanan yang ditebak dari tulisannya: \(names)."
  }
  package func guessed(_ name: String, from phrase: String, times: Int, share: String?) -> String {
    "\(name) (ditulis “\(phrase)”, \(times)×\(share.map { ", \($0) dari yang diketahui" } ?? ""))"
  }
  package var whatEvidenceSays: String { "Apa kata bukti" }
  package func aboutArticle(_ title: String, published: CivilDay) -> String {
    "Apa kata penelitian tentang isi artikel “\(title)” (\(date(published))): dalam kurung, kekuatan bukti dan sumbernya. Tidak satu pun menunjukkan bahwa keluhan seseorang disebabkan oleh asupan magnesium yang rendah."
  }
  package var checkFigures: String { "Periksa dulu angka-angka ini" }
  package var howItIsWorkedOut: String { "Cara perhitungan dan batasannya" }
  package var methodOfUsualIntake: String {
    "asupan biasa dan peluangnya menurut metode Institute of Medicine untuk perorangan (2000), hanya dari hari yang dihitung."
  }
  package var methodLabel: String { "Metode" }
  package var abbreviationsLabel: String { "Singkatan" }
  package func explained(_ kind: ReferenceIntake.Kind, label: String) -> String {
    switch kind {
    case .ear:
      "\(label): jumlah yang mencukupi kebutuhan separuh orang sehat dengan jenis kelamin dan umur ini."
    case .ai:
      "\(label): asupan orang sehat, dipakai bila kebutuhan belum diketahui; di bawahnya tidak berarti kurang."
    default:
      "\(label)\(label == "AKG" ? " (angka kecukupan gizi)" : ""): jumlah yang mencukupi kebutuhan hampir semua orang sehat dengan jenis kelamin dan umur ini."
    }
  }
  package var foodTablesLabel: String { "Tabel pangan" }
  package func rangesAreFrom(_ tables: String) -> String { "Ujung rentang juga dari: \(tables)." }
  package var limitsLabel: String { "Yang tidak dapat disimpulkan" }
  package var figuresLabel: String { "Semua angka" }
  package var figuresAreInFile: String {
    "tabel tiap grafik ada di berkas asal cetakan ini, di bawah grafiknya."
  }
  package var intakeIsNotStatus: String {
    "asupan bukan status gizi: asupan rendah saja tidak menunjukkan kekurangan magnesium di tubuh, juga tidak menunjukkan penyebab nyeri atau kram, dan kadar magnesium darah adalah soal lain."
  }
  package var entriesOfPeriod: String { "Rincian yang dimakan" }
  package var entryColumns: [String] {
    [
      "Tanggal", "Jam", "Waktu makan", "Makanan", "URT", "Berat (g)", "Magnesium (mg)", "Sumber",
    ]
  }
  package func reportWritten(to path: String) -> String { "Laporan ditulis ke \(path)" }
  package var healthIsLeftOut: String {
    "penyakit dan obat dari profil tidak dicantumkan, begitu juga akibatnya (peringatan, ulasan, bahwa acuan bukan sasaran): --with-conditions mencantumkannya"
  }
  package func oneFileForTwo(_ path: String) -> String {
    "\(path) tidak bisa memuat halaman sekaligus grafiknya: sebut dua berkas"
  }
  package var chartNeedsFile: String {
    "--chart memilih gambar yang ditulis --svg BERKAS: sebut juga berkasnya"
  }
  package var noSourcesToDraw: String {
    "belum ada angka yang diketahui dari hari yang dihitung, jadi tidak ada sumber yang bisa digambar: --chart strip memuat semua hari"
  }
  package var noSymptomsToDraw: String {
    "tidak ada keluhan yang dijawab pada hari-hari itu, jadi tidak ada yang bisa digambar: catat dengan magtrack symptom log"
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
  package var reportChartFile: String { "Tulis satu grafik saja, sebagai SVG." }
  package var reportChart: String {
    "Grafik yang ditulis --svg: hari-harinya (strip), sumbernya (sources), atau keluhan (symptoms)."
  }
  package var reportEntries: String { "Tambahkan halaman dengan semua yang dimakan." }
  package var reportName: String { "Nama yang dicantumkan." }
  package var reportConditions: String { "Cantumkan penyakit dan obat dari profil." }
  package var reportOpening: String { "Buka dengan aplikasi sistem." }
}
