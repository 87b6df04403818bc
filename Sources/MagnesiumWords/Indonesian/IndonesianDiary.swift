import MagnesiumKit

extension Indonesian {
  package var sealingNeedsFile: String {
    "--encrypt memerlukan nama berkas: magtrack backup BERKAS --encrypt"
  }
  package func noDiaryYet(in folder: String) -> String { "belum ada buku harian di \(folder)" }
  package func recovered(_ entries: Int, into file: String) -> String {
    "terselamatkan: \(self.entries(entries)) di \(file)"
  }
  package func leftOutOfRecovery(_ row: String) -> String {
    "tidak ikut: \(row)"
  }
  package func unreadablePart(_ table: String) -> String {
    "sebagian tidak terbaca: \(table)"
  }
  package func changedValue(_ table: String) -> String {
    "periksa, ada nilai yang berubah: \(table)"
  }
  package func howToPutInPlace(_ file: String) -> String { "Pasang: magtrack restore \(file)" }
  package func cannotRead(_ path: String, because reason: String) -> String {
    "\(path) tidak bisa dibaca: \(reason)"
  }
  package func nothingToErase(in folder: String) -> String {
    "Tidak ada yang perlu dihapus di \(folder)."
  }
  package func cannotRemove(_ file: String, because reason: String) -> String {
    "\(file) tidak bisa dihapus: \(reason)"
  }
  package func erased(from folder: String) -> String {
    "Terhapus: tidak ada lagi milik magtrack di \(folder)."
  }
  package func otherFilesRemain(in folder: String) -> String {
    "Berkas lain masih ada di \(folder)."
  }
  package var eraseAsksOnTerminal: String {
    "erase bertanya di terminal; di tempat lain pakai magtrack erase --yes"
  }
  package func removesForGood(_ files: String) -> String {
    "Ini menghapus untuk selamanya: \(files)"
  }
  package var typeYesToErase: String { "Ketik ya untuk menghapus:" }
  package var nothingErased: String { "tidak ada yang dihapus" }
  package func wouldImport(_ records: String) -> String {
    "Tidak ada yang diubah (uji coba). Yang akan masuk: \(records)"
  }
  package func imported(_ records: String) -> String {
    "diimpor: \(records)"
  }
  package func importedRecords(entries: Int, others: Int) -> String {
    "\(entries) catatan, \(others) data lain"
  }
  package func entriesThereAlready(_ count: Int) -> String { "\(count) catatan sudah ada" }
  package func yoursStays(_ name: String) -> String {
    "milik Anda tetap: \(name)"
  }
  package func deletedStays(_ name: String) -> String {
    "sudah dihapus di sini, tetap terhapus: \(name)"
  }
  package var takeItBack: String { "Batalkan: magtrack undo" }
  package func backupIsNoExport(_ name: String, file: String) -> String {
    "\(name) adalah salinan, bukan hasil export: magtrack restore \(file)"
  }
  package func tooLongForExport(_ name: String) -> String {
    "\(name) lebih panjang dari hasil export mana pun: seharusnya JSON paling besar 1 GB"
  }
  package var folderLabel: String { "folder" }
  package var diaryLabel: String { "buku harian" }
  package var backupsLabel: String { "salinan" }
  package func backupHoldsImpossible(_ path: String, what: String, damage: DiaryError.Damage)
    -> String
  {
    "\(path) berisi hal yang tidak mungkin (\(row(what)): \(name(damage))); tidak ada yang dipulihkan: salinan yang baik disebut oleh magtrack doctor --full"
  }
  package var noDiary: String { "tidak ada buku harian" }
  package var aDamagedDiary: String { "buku harian yang rusak" }
  package func theBackup(_ summary: String) -> String {
    "salinan: \(summary)"
  }
  package func theDiaryNow(_ summary: String) -> String {
    "sekarang: \(summary)"
  }
  package func restored(_ summary: String) -> String {
    "dipulihkan: \(summary)"
  }
  package func whatWasThereIsIn(_ path: String) -> String {
    " · yang sebelumnya ada di \(path)"
  }
  package func tooLargeForSealedBackup(_ path: String) -> String {
    "\(path) lebih besar daripada buku harian mana pun: seharusnya salinan tersegel, paling besar 1 GB"
  }
  package func couldNotRead(_ path: String, because reason: String) -> String {
    "\(path) tidak bisa dibaca: \(reason)"
  }
  package func sealedBackupDoesNotOpen(_ path: String, source: String) -> String {
    "\(path) tidak bisa dibuka: frasa sandinya\(source) salah, atau berkasnya rusak; tidak ada yang diubah"
  }
  package func noSuchBackup(_ file: String) -> String {
    "tidak ada salinan \(file): daftarnya di magtrack doctor"
  }
  package func exportIsNoBackup(_ path: String, file: String) -> String {
    "\(path) bukan salinan; kalau ditulis magtrack export: magtrack import \(file)"
  }
  package func restoreNeedsYes(_ file: String) -> String {
    "tidak ada yang diubah; tanpa terminal: magtrack restore \(file) --yes"
  }
  package var askToRestore: String { "Pasang salinan ini? Yang sekarang tetap disimpan." }
  package var nothingWasChanged: String { "tidak ada yang diubah" }
  package var aDiaryOfNewerVersion: String { "buku harian dari versi yang lebih baru" }
  package var anotherProgramsFile: String { "berkas milik program lain" }
  package var somethingUnreadable: String { "sesuatu yang tidak bisa dibaca" }
  package func diary(_ path: String) -> String {
    "Buku harian: \(path)"
  }
  package func asWritten(sound: Int, of all: Int) -> String {
    "\(sound) dari \(all) catatan masih seperti saat ditulis."
  }
  package var nothingDamaged: String { "Tidak ada yang rusak." }
  package var noBackups: String { "Belum ada salinan." }
  package var backupsNewestFirst: String { "Salinan, terbaru dulu:" }
  package var isDamaged: String { " · rusak" }
  package func howToRecover(_ entries: Int) -> String {
    "Yang masih terbaca, \(self.entries(entries)), ditulis ke berkas baru dengan: magtrack doctor --recover BERKAS"
  }
  package func newestGoodBackup(entries: Int, name: String) -> String {
    "Salinan baik terbaru, \(self.entries(entries)): magtrack restore \(name)"
  }
  package var damagedFileStays: String { "Sampai saat itu berkas yang rusak tidak diubah." }
  package func fileIsBroken(_ detail: String) -> String {
    "berkasnya rusak: \(detail)"
  }
  package func notAsThisVersionMakes(_ name: String) -> String {
    "\(name) tidak seperti buatan versi ini"
  }
  package var stepWithoutChange: String { "satu langkah undo tidak punya perubahannya" }
  package func sumsDiffer(days: Int) -> String {
    "jumlah untuk \(self.days(days)) berbeda dari catatannya"
  }
  package func markContradicts(on day: String) -> String {
    "tanda pada \(day) bertentangan dengan catatannya"
  }
  package func writtenByNewer(schema version: Int) -> String {
    "ditulis magtrack yang lebih baru (skema \(version))"
  }
  package var belongsToOtherProgram: String { "berkas ini milik program lain" }
  package func othersMayOpen(_ path: String, mode: String) -> String {
    "orang lain bisa membuka \(path) (\(mode)): chmod go= \(path)"
  }
  package var foreignJournalFound: String {
    "ada perubahan yang terputus di tengah jalan, tetapi di berkas lain dari yang ada sekarang: tidak dibatalkan dan tidak dilanjutkan; magtrack restore menyisihkan keduanya"
  }
  package func otherCopy(_ path: String) -> String {
    "\(path) juga buku harian, mungkin hasil bentrok program sinkronisasi; program ini tidak membacanya"
  }
  package func olderThanBackup(_ name: String) -> String {
    "salinan \(name) memuat perubahan yang lebih baru daripada buku harian: mungkin salinan lama ditaruh di tempatnya"
  }
  package func diaryIsLink(to target: String) -> String { "buku harian adalah tautan ke \(target)" }
  package func rowLeftOut(_ name: String, damage: DiaryError.Damage, wayOut: String) -> String {
    "\(name) tidak terbaca dan tidak diikutkan: \(self.name(damage)). \(wayOut)"
  }
  package var seeDoctor: String { "Lihat magtrack doctor" }
  package func takesItOut(_ command: String, key: String) -> String {
    "magtrack \(command) \(key) membuangnya"
  }
  package func howToDeleteEntry(_ id: Int) -> String {
    "; magtrack delete \(id) membuang catatan itu"
  }
  package func noSuchFile(_ path: String) -> String { "tidak ada berkas \(path)" }
  package var standardInput: String { "masukan standar" }
  package func isAFolder(_ name: String) -> String { "\(name) adalah folder: seharusnya berkas" }
  package func isClosed(_ name: String) -> String { "\(name) tertutup: tidak ada yang bisa dibaca" }
  package var askPassphrase: String { "Frasa sandi:" }
  package var askNewPassphrase: String {
    "Frasa sandi (tanpa itu tak seorang pun bisa membuka salinannya, termasuk Anda):"
  }
  package func askLongerPassphrase(_ least: Int) -> String {
    "Harus sedikitnya \(least) karakter, tanpa menghitung spasi:"
  }
  package var onceMore: String { "Sekali lagi:" }
  package var passphrasesDiffer: String { "kedua frasa sandi berbeda; tidak ada yang ditulis" }
  package var passphraseIsNoText: String {
    "frasa sandi berisi karakter kendali, atau bita yang bukan UTF-8; tidak ada yang diubah"
  }
  package func passphraseTooShort(_ least: Int) -> String {
    "frasa sandi harus sedikitnya \(least) karakter, tanpa menghitung spasi; tidak ada yang ditulis"
  }
  package var passphraseNeedsTerminal: String {
    "frasa sandi ditanyakan di terminal; di tempat lain setel MAGTRACK_PASSPHRASE"
  }
  package func fileUnreadable(because reason: String) -> String {
    "berkasnya tidak bisa dibaca: \(reason)"
  }
  package var isNoFile: String { "itu bukan berkas" }
  package func fileTooLarge(kB: Int) -> String { "berkasnya lebih besar dari \(kB) kB" }
  package var fileIsNoUTF8: String { "berkasnya bukan UTF-8" }
  package var orOverwrite: String { ", atau timpa dengan --force" }
  package func fileIsThere(_ file: String, how: String) -> String {
    "\(file) sudah ada: sebut berkas lain\(how)"
  }
  package func liesAmongBackups(_ file: String) -> String {
    "\(file) ada di antara salinan buku harian: sebutkan berkas lain"
  }
  package func isTheDiary(_ file: String) -> String {
    "\(file) adalah buku harian itu sendiri: sebut berkas lain"
  }
  package func backedUp(to path: String, _ summary: String) -> String {
    "tersalin: \(path) · \(summary)"
  }
}

// MARK: Help

extension Indonesian {
  package var aboutBackup: String { "Simpan salinan buku harian." }
  package var moreAboutBackup: String {
    "Tanpa berkas, salinannya disimpan di samping buku harian dan tetap ada sampai Anda hapus. Salinan juga dibuat sendiri di sana pada tiap hari yang ada perubahan, dan sebelum tiap migrasi, pemulihan dan impor; yang lama dikurangi. Daftarnya: magtrack doctor."
  }
  package var whereToWriteBackup: String { "Tempat menulisnya." }
  package var filePlaceholder: String { "berkas" }
  package var sealingBackup: String {
    "Segel salinan dengan frasa sandi (ditanyakan, atau diambil dari MAGTRACK_PASSPHRASE)."
  }
  package var overwriting: String { "Timpa berkas yang sudah ada." }
  package var aboutDoctor: String { "Periksa buku harian, dan daftar salinannya." }
  package var moreAboutDoctor: String {
    "Tidak ada yang diubah. --recover menulis yang masih terbaca dari buku harian yang rusak ke berkas baru, yang bisa dipasang dengan restore."
  }
  package var fullCheckup: String {
    "Bandingkan tiap indeks dengan tabelnya, dan baca tiap salinan."
  }
  package var recoveringInto: String { "Tulis yang masih terbaca ke berkas baru." }
  package var aboutErase: String { "Hapus semua yang pernah ditulis program ini." }
  package var withoutAsking: String { "Tanpa bertanya." }
  package var aboutExport: String { "Tulis seluruh buku harian." }
  package var moreAboutExport: String {
    "json memuat semuanya dan bisa diimpor lagi dengan magtrack import; fhir adalah bundel HL7 FHIR R4 dengan satu observasi (LOINC 81005-1) untuk setiap hari yang lengkap; csv adalah tabel catatan untuk lembar sebar, dan teks yang akan dijalankan sebagai rumus diberi apostrof di depannya."
  }
  package var exportFormats: String { "json, csv, atau fhir." }
  package var exportReaders: String {
    "csv untuk lembar sebar: excel-id memisahkan sel dengan titik koma dan menulis 12,5; excel-en dengan koma dan 12.5. Angka dibulatkan."
  }
  package var readerIsOfCSV: String { "--for hanya untuk --format csv" }
  package var exportingToFile: String { "Tulis ke berkas yang hanya bisa Anda baca." }
  package var aboutImport: String { "Impor yang ditulis export, atau riwayat dari program lain." }
  package var moreAboutImport: String {
    "Dari yang ditulis export, catatan yang sudah ada dilewati, dan yang Anda punya dengan isi lain tetap seperti semula. Program lain dikenali dari isi berkasnya: Apple Health, Cronometer, Health Connect, MacroFactor, FoodYou, OpenNutriTracker, Waistline, Yazio, SparkyFitness, FHIR, ASA24, Intake24, Lose It!, MyFitnessPal. Yang akan masuk ditunjukkan dahulu: per sumber dan hari, apa yang baru, sudah ada, atau berubah, apa yang ditolak, dan apa yang harus dipilih. Sumber yang bercerita tentang hari yang sama dipilih dan tidak pernah dijumlahkan; magnesium yang tidak diketahui tetap tidak diketahui. Mengimpor berkas yang sama dua kali tidak mengubah apa pun lagi. Semuanya satu perubahan yang bisa dibatalkan dengan undo; salinan dibuat dulu."
  }
  package var fileToImport: String { "Berkas, folder, atau zip; - untuk masukan standar." }
  package var dryRunOfImport: String { "Hanya sebutkan yang akan masuk." }
  package var aboutPaths: String { "Tampilkan tempat penyimpanan." }
  package var aboutRestore: String {
    "Kembali ke salinan; buku harian yang sekarang tetap disimpan."
  }
  package var moreAboutRestore: String {
    "BERKAS adalah jalur, nama salinan seperti di magtrack doctor, atau latest untuk yang baik terbaru. Yang akan berubah disebut dulu."
  }
  package var backupToRestore: String { "Salinannya." }
}
