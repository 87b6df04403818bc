import MagnesiumKit

extension Indonesian {
  package func argumentIsNoText(_ place: Int) -> String {
    "argumen ke-\(place) berisi bita yang bukan teks UTF-8"
  }
  package func noDailyBackup(because reason: String) -> String {
    "salinan harian tidak dibuat: \(reason)"
  }
  package func diskComplained(_ reason: String) -> String {
    "perubahannya tersimpan, tetapi cakram melaporkan galat saat menyimpannya (\(reason)): jalankan magtrack doctor, lalu magtrack backup ke cakram lain"
  }
  package var seeHelp: String { " (lihat magtrack --help)" }
  package func noCompletions(for shell: String) -> String {
    "tidak ada pelengkapan untuk \"\(shell)\": seharusnya bash, zsh atau fish"
  }
  package func configurationLine(_ line: Int, reason: String) -> String {
    "baris \(line): \(reason)"
  }
  package func alertSettingIsNumber(_ key: String, low: String, high: String) -> String {
    "alerts.\(key) harus angka dari \(low) sampai \(high)"
  }
  package func alertsOffIsList(_ kinds: String) -> String {
    "alerts.off harus daftar dari \(kinds)"
  }
  package func reminderIsTime(_ meal: String) -> String {
    "reminders.\(meal) harus jam seperti \"13:30\""
  }
  package var atPromptIsBool: String { "report.at_prompt harus true atau false" }
  package func settingIsPath(_ key: String, example: String) -> String {
    "\(key) harus jalur dari akar atau dari ~, misalnya \"\(example)\""
  }
  package func settingIsTable(_ key: String) -> String { "\(key) harus berupa tabel: [\(key)]" }
  package func noSuchSetting(_ key: String, expected: String) -> String {
    "tidak ada setelan \(key): seharusnya \(expected)"
  }
  package func outputFailed(_ reason: String) -> String { "keluaran tidak bisa ditulis: \(reason)" }
  package func variableIsNoText(_ name: String) -> String {
    "\(name) berisi bita yang bukan teks UTF-8: tulis nama foldernya dalam UTF-8"
  }
  package var noPlaceForDiary: String {
    "tidak ada tempat untuk buku harian: setel MAGTRACK_HOME atau HOME"
  }
  package func clockUnreadable(_ text: String) -> String {
    "MAGTRACK_NOW berisi \"\(text)\": seharusnya waktu seperti 2026-11-23T08:00:00+07:00"
  }
  package func folderIsOpen(_ folder: String) -> String {
    "semua orang bisa menulis di \(folder) dan mengganti buku harian Anda: chmod go-w \(folder)"
  }
  package func notYetCome(_ text: String) -> String {
    "\(text) belum tiba: harinya paling lambat hari ini"
  }
  package func notADay(_ text: String) -> String {
    "\"\(text)\" bukan hari: coba 2026-11-23, hari-ini, kemarin, 3h, senin atau senin-lalu (perintah ada di magtrack --help)"
  }
  package func notATime(_ text: String) -> String {
    "\"\(text)\" bukan jam: seharusnya JJ:MM, misalnya 19:30"
  }
  package func notANumber(_ option: String, text: String) -> String {
    "\(option) berisi \"\(text)\": seharusnya angka seperti 55 atau 12,5"
  }
  package var yesOrNoKeys: String { " [y/T]" }
  package var amountNotPositive: String { "jumlah harus lebih dari nol" }
  package var changeStandsAllTheSame: String {
    "; sebelum itu buku harian sudah diubah, dan perubahannya tersimpan"
  }
  package func couldNotRun(_ name: String, because reason: String) -> String {
    "\(name) tidak bisa dijalankan: \(reason)"
  }
  package func builtFrom(_ commit: String) -> String { "Dibuat dari commit \(commit)" }
  package var builtFromUnknown: String { "Commit sumbernya tidak dicatat saat program dibuat" }
  package func diaryKept(by sqlite: String, schema: Int) -> String {
    "SQLite \(sqlite), versi buku harian \(schema)"
  }
  package var tablesOfFigures: String { "Angka dan berat takaran dari:" }
}

// MARK: Help

extension Indonesian {
  package var commandAliases: [(alias: String, command: String)] {
    [
      ("catat", "log"), ("minum", "take"), ("selesai", "done"), ("pekan", "week"),
      ("bulan", "month"), ("saran", "suggest"), ("keluhan", "symptom"), ("percobaan", "trial"),
    ]
  }
  package var subcommandAliases: [(command: String, alias: String, subcommand: String)] {
    [
      ("symptom", "catat", "log"), ("symptom", "nihil", "none"), ("symptom", "tambah", "add"),
      ("symptom", "daftar", "list"), ("symptom", "pekan", "week"), ("symptom", "bulan", "month"),
      ("symptom", "ubah", "edit"), ("symptom", "salin", "copy"), ("symptom", "hapus", "delete"),
      ("trial", "rencana", "plan"), ("trial", "mulai", "start"), ("trial", "lihat", "show"),
      ("trial", "berhenti", "stop"),
    ]
  }
  package var aboutMagtrack: String {
    "Catat magnesium dalam makanan Anda dan bandingkan dengan acuan."
  }
  package var everyDayCommands: String { "Setiap hari" }
  package var correctingCommands: String { "Perbaiki" }
  package var readingCommands: String { "Baca" }
  package var personalCommands: String { "Diri Anda" }
  package var diaryCommands: String { "Berkas buku harian" }
  package var languageOption: String { "Berbahasa Inggris (en) atau Indonesia (id)." }
  package var jsonOption: String { "Cetak JSON untuk program." }
  package var mealNames: String { "sarapan siang malam camilan sahur buka" }
  package var sexNames: String { "perempuan laki-laki" }
  package var mealOption: String { "Waktu makan; tanpa ini catatan baru mengikuti jam." }
  package var dateOption: String { "Harinya: 2026-11-23, kemarin, 3h, senin." }
  package var timeOption: String { "Jamnya, JJ:MM." }
}
