import MagnesiumKit

extension Indonesian {
  package func noSuchAlert(_ id: String, others ids: String) -> String {
    "tidak ada peringatan \"\(id)\" saat ini\(ids.isEmpty ? "" : ": yang ada \(ids)")"
  }
  package func putAside(until: String) -> String { "ditunda sampai \(until)" }
  package var noAlerts: String { "Tidak ada peringatan." }
  package func notADuration(_ text: String) -> String {
    "\"\(text)\" bukan lama waktu: seharusnya seperti 3hari, 12jam atau 2minggu"
  }
  package var noAlertShownYet: String { "Belum ada peringatan yang ditampilkan." }
  package var jobInstalled: String { "terpasang:" }
  package var howToRemoveJob: String { "Batalkan: magtrack schedule remove" }
  package var noJob: String { "tidak ada tugas yang terpasang" }
  package var jobRemoved: String { "dihapus" }
  package var noJobYet: String { "belum ada tugas yang terpasang: magtrack schedule install" }
  package func dosesDue(_ count: Int) -> String { "\(count) dosis sudah waktunya" }
  package func alertsHold(_ count: Int) -> String { "\(count) peringatan: magtrack alerts" }
  package var isPutAside: String { " (ditunda)" }
  package var kidneyDiseaseBeforeAlert: String {
    "Profil Anda mencatat penyakit ginjal, jadi angka acuan bukan sasaran bagi Anda. "
  }
  package func alertDay(_ day: String, known: String, reference: String) -> String {
    "\(day): \(known); acuan: \(reference) mg."
  }
  package func alertDayForHealthy(_ day: String, known: String, reference: String) -> String {
    "\(day): \(known); acuan untuk orang sehat: \(reference) mg."
  }
  package func alertDayLow(_ day: String, known: String, percent: String, reference: String)
    -> String
  {
    "\(day): \(known), \(percent) dari \(reference) mg. Satu hari rendah belum berarti apa-apa."
  }
  package func alertStreak(days: Int, upTo day: String) -> String {
    "\(days) hari berturut-turut di bawah acuan, sampai \(day)."
  }
  package func alertWeekLow(_ week: String, mean: String, days: Int, confidence: String) -> String {
    "Pekan \(week): rata-rata \(mean) dari \(countedDays(days)); peluang kebutuhan terpenuhi: \(confidence)."
  }
  package func alertSupplementLimit(_ day: String, mg: Double, limit: String, authority: String)
    -> String
  {
    "\(day): suplemen \(self.mg(mg)), di atas batas \(limit) mg (\(authority))."
  }
  package func alertPartlyLogged(_ day: String) -> String { "\(day) baru tercatat sebagian." }
  package func alertNothingLogged(_ day: String) -> String { "Belum ada catatan pada \(day)." }
  package func alertMealMissing(_ meal: String) -> String { "Hari ini \(meal) belum dicatat." }
  package func alertWeekWithoutDays(_ week: String) -> String {
    "Pekan \(week): belum ada hari yang dihitung."
  }
  package func alertWeek(_ week: String, mean: String, days: Int) -> String {
    "Pekan \(week): rata-rata \(mean) dari \(countedDays(days))."
  }
  package var ideasFromSuggest: String { "Ide makanan: magtrack suggest" }
  package func medicinesChangeMagnesium(_ names: String) -> String {
    "Obat Anda (\(names)) memengaruhi banyaknya magnesium yang ditahan tubuh: tanyakan kepada apoteker atau dokter. magtrack notes interactions"
  }
  package var cautionKidneyDisease: String {
    "profil Anda mencatat penyakit ginjal; magnesium bisa menumpuk di tubuh. Angka acuan dibuat untuk orang dengan ginjal sehat dan bukan sasaran bagi Anda: apa dan berapa banyak yang dimakan ditentukan bersama dokter atau ahli gizi. Suplemen, antasida dan pencahar yang mengandung magnesium hanya atas anjuran mereka."
  }
  package var cautionNoLimitForAge: String {
    "untuk umur ini belum ada batas atas, dan itu tidak berarti tanpa batas: suplemen magnesium hanya atas anjuran dokter."
  }
  package var cautionPregnancy: String {
    "profil Anda mencatat hamil: tanyakan kepada dokter atau bidan sebelum minum suplemen magnesium."
  }
  package var cautionHeartDisease: String {
    "profil Anda mencatat penyakit jantung: tanyakan kepada dokter sebelum minum suplemen magnesium."
  }
  package func alreadyAboveLimit(mg: String, limit: String) -> String {
    "suplemen pada hari itu \(mg), sudah di atas batas \(limit)."
  }
  package func takesAboveLimit(mg: String, limit: String) -> String {
    "dengan ini suplemen pada hari itu menjadi \(mg), di atas batas \(limit)."
  }
  package func crontabUnreadable(_ reason: String) -> String {
    "crontab tidak bisa dibaca: \(reason)"
  }
  package func crontabRefused(_ reason: String) -> String { "crontab menolak perubahan: \(reason)" }
  package func notInstalled(_ name: String) -> String {
    "\(name) tidak terpasang: pasang dulu, atau pilih yang lain dengan --by systemd, cron atau launchd"
  }
  package func noJobFor(_ value: String) -> String {
    "tugas untuk \(value) tidak bisa dipasang: di dalamnya ada ganti baris atau karakter kendali lain"
  }
  package func logYourMeal(_ names: String) -> String { "Catat makan Anda: \(names)" }
  package func newAlerts(_ count: Int) -> String { "\(count) peringatan baru: magtrack alerts" }
  package func reportFileIsOthers(_ path: String, setting: String) -> String {
    "\(setting): \(path) sudah ada dan bukan tulisan tugas terjadwal: sebut berkas lain, atau hapus"
  }
}

// MARK: Help

extension Indonesian {
  package var aboutAlerts: String { "Yang perlu diketahui dari hari-hari terakhir." }
  package var moreAboutAlerts: String {
    """
    Hanya hari yang dihitung bisa disebut rendah; satu hari rendah hanyalah catatan. Hari ini tidak dinilai sebelum ditutup, kecuali jumlah suplemennya.

    magtrack alerts --ack streak-2026-11-20
    magtrack alerts --snooze 3d
    """
  }
  package var onlyNewAlerts: String {
    "Hanya yang belum pernah ditampilkan, atau menjadi lebih berat."
  }
  package var exitCodeOfAlerts: String {
    "Keluar dengan 10 bila ada perhatian atau lebih berat yang tidak ditunda."
  }
  package var quietAlerts: String {
    "Untuk shell: tidak menunggu apa pun, dan diam bila ada masalah."
  }
  package var notifyingAlerts: String {
    "Untuk tugas terjadwal: notifikasi desktop tentang yang baru; prompt berikutnya tetap menampilkannya."
  }
  package var acknowledging: String { "Sisihkan satu peringatan, kecuali menjadi lebih berat." }
  package var snoozing: String { "Sisihkan semua yang berlaku selama itu, misalnya 3d atau 12h." }
  package var durationPlaceholder: String { "lama" }
  package var aboutAlertHistory: String { "Peringatan yang pernah ditampilkan." }
  package var aboutInit: String {
    "Cetak baris untuk shell agar menampilkan peringatan dan melengkapi perintah."
  }
  package var moreAboutInit: String {
    """
    bash, di ~/.bashrc:                   eval "$(magtrack init bash)"
    zsh, di ~/.zshrc:                     eval "$(magtrack init zsh)"
    fish, di ~/.config/fish/config.fish:  magtrack init fish | source

    Peringatan baru lalu tampil sekali, di prompt pertama hari itu; pengingat di prompt pertama setelah jamnya. Untuk baris hari ini di prompt, taruh $(magtrack_prompt) dalam PS1 atau PROMPT (dengan setopt prompt_subst), atau panggil magtrack_prompt dalam fish_prompt. Hapus baris itu, dan semuanya hilang.
    """
  }
  package var shells: String { "bash, zsh atau fish." }
  package var aboutSchedule: String {
    "Beri tahu peringatan pada jam tertentu, lewat systemd, cron atau launchd."
  }
  package var moreAboutSchedule: String {
    "Tugasnya mengirim notifikasi desktop bila ada notify-send; prompt berikutnya tetap menampilkan peringatannya. Tugas ini juga berjalan pada jam [reminders] di config.toml dan menulis berkas [report]: pasang lagi bila jamnya berubah. Yang ditulis install dicetak, dan remove menghapus semuanya."
  }
  package var keepersOfJobs: String {
    "systemd, cron atau launchd; tanpa ini yang berjalan di sini."
  }
  package var aboutInstallingJob: String { "Pasang tugasnya." }
  package var timeOfJob: String { "Jamnya, JJ:MM (bawaan: 09:00)." }
  package var timePlaceholder: String { "jam" }
  package var aboutRemovingJob: String { "Hapus tugasnya." }
  package var aboutShowingJob: String { "Tampilkan tugasnya." }
  package var aboutStatus: String { "Posisi hari ini dalam satu baris." }
  package var moreAboutStatus: String {
    "--prompt untuk shell dan bilah status: cepat, tidak mengubah apa pun, dan bila ada masalah tidak mencetak apa pun."
  }
  package var statusForPrompt: String { "Satu baris pendek untuk prompt." }
}
