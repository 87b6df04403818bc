import MagnesiumKit

extension Indonesian {
  package func moreOfDay(_ day: String) -> String { ". Rinciannya: magtrack day \(day)" }
  package func markedDayBelow(gap: String, day: String) -> String {
    ", \(gap) di bawah acuan. Rinciannya: magtrack day \(day)"
  }
  package func foodAndSupplements(food: String, supplements: Double) -> String {
    "Makanan \(food) · suplemen \(mg(supplements))"
  }
  package func totalLiesBetween(open: String, range: ClosedRange<Double>) -> String {
    "Karena angka tabel pangan tidak seragam\(open), jumlahnya antara \(span(range))."
  }
  package func reference(_ facts: String) -> String {
    "Acuan: \(facts)"
  }
  package var couldHoldTheGap: String {
    "Kekurangan itu bisa saja tertutup oleh makanan tersebut, jadi belum bisa disimpulkan apakah acuan tercapai."
  }
  package func nothingLoggedYet(isToday: Bool) -> String {
    "Belum ada catatan untuk \(isToday ? "hari ini" : "hari itu")."
  }
  package func noKnownFigureYet(isToday: Bool) -> String {
    "Belum ada angka yang diketahui untuk \(isToday ? "hari ini" : "hari itu")."
  }
  package var orLabelLeavesOpen: String { " atau label tidak lengkap" }
  package var orHaveNoFigure: String { " dan sebagian belum ada" }
  package var unknown: String { "tidak diketahui" }
  package func partialTotal(_ total: String) -> String {
    "Magnesium: \(total) dari yang tercatat; hari itu belum tercatat semua, jadi tidak dibandingkan"
  }
  package var referenceIsReached: String { "acuan tercapai" }
  package func toGo(_ mg: String, isAtMost: Bool) -> String {
    isAtMost ? "masih kurang, \(mg)" : "masih kurang \(mg)"
  }
  package func below(_ mg: String) -> String { "\(mg) di bawah acuan" }
  package func totalAgainstReference(
    total: String, percent: Int, reference: ReferenceIntake, comparison: String
  ) -> String {
    "Magnesium: \(total), \(self.percent(percent)) dari \(figure(of: reference)) · \(comparison)"
  }
  package func aboveSupplementLimit(_ limit: String) -> String {
    " — di atas batas suplemen (\(limit)): magtrack notes supplement-limit"
  }
  package func supplementLimit(_ limit: String) -> String { " (batas atas suplemen: \(limit))" }
  package func oneItemUnknown(_ name: String) -> String {
    "1 makanan belum diketahui magnesiumnya dan tidak masuk jumlah: \(name)."
  }
  package func itemsUnknown(_ count: Int, names: String) -> String {
    "\(count) makanan belum diketahui magnesiumnya dan tidak masuk jumlah: \(names)."
  }
  package func totalOfUnderstood(_ total: String) -> String {
    "Magnesium: \(total) dari yang dimengerti; selama ada yang belum dimengerti, hari itu tidak dibandingkan"
  }
  package func wordsNotUnderstood(_ words: String, count: Int, entry id: Int) -> String {
    "\(count) catatan belum dimengerti: \(words). Untuk hari seperti ini kekurangan tidak disimpulkan; sebutkan makanannya: magtrack edit \(id) \"150 g nasi\""
  }
  package func noProfileYet(usRange: String, indonesianRange: String) -> String {
    "Profil belum diisi, jadi belum ada acuan untuk Anda. Untuk orang dewasa acuannya \(indonesianRange) atau \(usRange), tergantung jenis kelamin dan umur. Isi dengan: magtrack setup"
  }
  package var supplements: String { "suplemen" }
  package func intakeBelowOnOneDay(_ gap: String, isToday: Bool) -> String {
    "asupan \(gap) di bawah acuan \(isToday ? "hari ini" : "pada hari itu"). Satu hari rendah belum berarti banyak: yang penting asupan sehari-hari."
  }
  package func intakeBelow(gap: String, days: Int) -> String {
    "asupan \(gap) di bawah acuan, hari ke-\(days) berturut-turut."
  }
  package func mayHaveReached(isOneDay: Bool) -> String {
    isOneDay
      ? "Menurut angka tertinggi di tabel, hari itu mencapainya."
      : "Menurut angka tertinggi di tabel, sebagian hari itu mencapainya."
  }
  package var lowIntakeIsNoDeficiency: String {
    "Asupan rendah tidak sama dengan defisiensi magnesium dalam tubuh, dan tidak menjelaskan sebab nyeri atau kram."
  }
  package func notesOnArticle(_ title: String, published: CivilDay) -> String {
    "Ulasan artikel “\(title)” (\(date(published))) dan bukti ilmiahnya:"
  }
  package func readNote(_ id: String) -> String { "Baca: magtrack notes \(id)" }
  package var howToLog: String { "Catat makanan: magtrack log \"…\"" }
  package var howToLogExample: String {
    "Catat makanan: magtrack log \"2 telur rebus, 1 mangkuk bayam\""
  }
  package var howToCloseToday: String { "Bila hari ini sudah tercatat semua: magtrack done" }
  package func howToClosePartialDay(_ day: String) -> String {
    "Kalau memang sudah semua: magtrack done \(day) · kalau belum: magtrack log --date \(day) \"…\""
  }
  package func howToLogPastDay(_ day: String) -> String {
    "Catat sekarang: magtrack log --date \(day) \"…\""
  }
  package func howToLogOrFastPastDay(_ day: String) -> String {
    "Catat sekarang: magtrack log --date \(day) \"…\" · kalau memang tidak makan sama sekali: magtrack fast \(day)"
  }
  package func howToReopen(_ day: String) -> String { "Ada yang keliru? magtrack reopen \(day)" }
  package func due(_ doses: String) -> String {
    "Waktunya: \(doses) · sudah diminum? magtrack take --due"
  }
  package func scheduledIfAgreed(_ doses: String) -> String {
    "Terjadwal, diminum hanya bila dokter setuju: \(doses) · sudah diminum? magtrack take --due"
  }
}

// MARK: Help

extension Indonesian {
  package var aboutDay: String { "Baca satu hari terhadap acuan; tanpa hari berarti hari ini." }
  package var dayExamples: String { "2026-11-23, hari-ini, kemarin, 3h, senin, senin-lalu." }
  package var aboutDone: String { "Nyatakan satu hari sudah tercatat semua (juga: selesai)." }
  package var aboutFast: String {
    "Nyatakan tidak makan sama sekali pada satu hari (bukan puasa sahur–buka)."
  }
  package var moreAboutFast: String {
    "Hari itu lalu dihitung 0 mg. Hari puasa dengan sahur dan buka adalah hari biasa: catat makanannya dengan --meal sahur dan --meal buka, lalu tutup dengan magtrack done."
  }
  package var aboutReopen: String { "Nyatakan satu hari ternyata belum tercatat semua." }
  package var dayToMark: String { "Harinya; tanpa ini hari ini." }
}
