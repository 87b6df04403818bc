import MagnesiumKit

extension Indonesian {
  package func loggedSymptom(_ line: String) -> String { "Tercatat: \(line)" }
  package func wouldLogSymptom(_ line: String) -> String {
    "Tidak ada yang dicatat (uji coba). Yang akan dicatat: \(line)"
  }
  package func saidAlready(_ line: String) -> String { "Sudah tercatat: \(line)" }
  package func changedSymptom(_ line: String) -> String { "Diubah: \(line)" }
  package func deletedSymptom(_ line: String) -> String { "Dihapus: \(line)" }
  package func addedSymptomKind(_ name: String, _ measure: SymptomMeasure) -> String {
    "Ditambahkan: \(name), \(self.name(measure)): magtrack symptom log \(name.shellWord) \(measure == .level ? "4" : "2")"
  }
  package func times(_ count: Int) -> String { count == 0 ? "tidak ada" : "\(count) kali" }
  package func worst(_ level: String) -> String { "paling parah \(level)" }
  package func minutes(_ count: Int) -> String { "\(count) menit" }
  package func noSymptomsLogged(since day: CivilDay) -> String {
    "Belum ada jawaban sejak \(longDate(day)). Hari tanpa jawaban bukan hari tanpa keluhan: bila memang tidak ada, magtrack symptom none."
  }
  package func noSymptomsLogged(on day: CivilDay) -> String {
    "Tidak ada jawaban untuk \(longDate(day)). Bila memang tanpa keluhan: magtrack symptom none \(day.iso)"
  }
  package var noAnswers: String {
    "Tidak ada jawaban pada hari-hari ini. magtrack symptom log kram 2, atau magtrack symptom none bila tanpa keluhan."
  }
  package var symptomsThatAreKnown: String { "Keluhan yang punya nama di sini, dan arti angkanya:" }
  package func name(_ measure: SymptomMeasure) -> String {
    switch measure {
    case .count: "berapa kali sehari"
    case .level: "seberapa kuat, 0 sampai 10"
    }
  }
  package func name(_ urgency: RedFlag.Urgency) -> String {
    switch urgency {
    case .emergency: "Gawat darurat"
    case .today: "Hari itu juga"
    case .appointment: "Periksakan ke dokter"
    }
  }
  package func source(_ page: String, isVerified: Bool) -> String {
    "Sumber: \(page)" + (isVerified ? "" : " (belum diperiksa)")
  }
  package var holdsWhateverTheIntake: String {
    "Ini berlaku apa pun yang Anda makan. Semua tanda: magtrack notes see-a-clinician"
  }
  package var symptomsAndIntake: String { "Keluhan dan asupan" }
  package func intakeInPercent(of reference: String) -> String { "asupan, % dari \(reference)" }
  package var intakeInMg: String { "asupan, mg" }
  package func answeredDays(_ days: Int, of all: Int) -> String {
    "dijawab pada \(days) dari \(self.days(all))"
  }
  package func countedTimes(_ count: Int, answered: String, rate: String?) -> String {
    "\(times(count)), \(answered)" + (rate.map { ": sekitar \($0)" } ?? "")
  }
  package func timesADay(_ rate: String, interval: String) -> String {
    "\(rate) kali sehari (rentang 95%: \(interval))"
  }
  package func meanStrength(_ mean: String, answered: String, interval: String?) -> String {
    "rata-rata \(mean) dari 10" + (interval.map { " (rentang 95%: \($0))" } ?? "")
      + ", \(answered)"
  }
  package func daysOfSymptom(_ count: Int, answered: String, highest: String) -> String {
    "\(answered), terasa pada \(count) hari, paling berat \(highest) dari 10"
  }
  package func tooFewAnswers(fewest: Int) -> String {
    "Bila jawabannya kurang dari \(days(fewest)), rata-rata dan rentang tidak disebut: itu terlalu sedikit untuk menggambarkan hari lain."
  }
  package func interval(_ low: String, _ high: String) -> String { "\(low)–\(high)" }
  package var daysWithoutAnswer: String {
    "Hari tanpa jawaban tidak dihitung sebagai hari tanpa keluhan itu."
  }
  package func quietDays(_ count: Int) -> String { "Dijawab tanpa keluhan: \(days(count))." }
  package var stripsLegend: String {
    "· tanpa jawaban, atau hari yang asupannya tidak dihitung; tiap baris menurut nilai tertingginya sendiri"
  }
  package var daysAreAlike: String {
    "Rentang itu menganggap tiap hari, dan tiap kram, berdiri sendiri. Hari yang berdekatan biasanya mirip, jadi rentang sebenarnya lebih lebar."
  }
  package var whyNothingIsComputed: String {
    "Hanya dua catatan berdampingan: tanpa kaitan apa pun, mencari di beberapa jeda hari bisa \"menemukan\" kaitan pada satu dari tiga buku harian; karena itu tidak dihitung di sini."
  }
  package var trialAnswersThat: String {
    "Apakah suplemen ada bedanya bagi Anda, hanya bisa dijawab dengan percobaan."
  }
  package func changeSymptomLogged(_ symptoms: String) -> String { "mencatat \(symptoms)" }
  package func changeSymptomEdited(_ symptoms: String) -> String { "mengubah \(symptoms)" }
  package func changeSymptomDeleted(_ symptoms: String) -> String { "menghapus \(symptoms)" }
  package func changeSymptomKindAdded(_ names: String) -> String { "menambah keluhan \(names)" }

  package func noLevelOfSymptom(_ level: Int) -> String {
    "\(level) bukan kekuatan keluhan: seharusnya 0 (tidak ada) sampai 10 (paling parah yang terbayangkan)"
  }
  package func noCountOfSymptom(_ count: Int) -> String {
    "\(count) kali tidak mungkin: seharusnya 0 sampai 200 sehari"
  }
  package func noMinutesOfSymptom(_ minutes: Int) -> String {
    "\(minutes) menit tidak mungkin: seharusnya 1 sampai 1440"
  }
  package func worstBelowLevel(_ worst: Int, level: Int) -> String {
    "yang paling parah, \(worst), lebih ringan daripada \(level): periksa angka yang mana"
  }
  package var nothingWithDetails: String {
    "0 berarti tidak ada, jadi tanpa --worst dan --minutes: hilangkan keduanya"
  }
  package func unknownSymptom(_ name: String, nearest: String?) -> String {
    "tidak ada keluhan bernama \"\(name)\""
      + (nearest.map { ": \($0)?" } ?? "")
      + "; tambahkan dengan magtrack symptom add \(name.shellWord)"
  }
  package func sayHowStrong(_ name: String) -> String {
    "sebutkan seberapa kuat, 0 sampai 10: magtrack symptom log \(name.shellWord) 4"
  }
  package func daySaidNone(_ day: String, entry: Int) -> String {
    "Anda menjawab tanpa keluhan untuk \(day): batalkan dengan magtrack symptom delete \(entry), lalu catat lagi"
  }
  package func daySaidOtherwise(_ day: String, entry: Int) -> String {
    "\(day) punya jawaban yang bertentangan: lihat magtrack symptom list \(day); batalkan dengan magtrack symptom delete \(entry)"
  }
  package func linesContradict(_ day: String) -> String {
    "untuk \(day) disebut ada keluhan sekaligus tanpa keluhan: hilangkan salah satunya"
  }
  package func noSymptomsToCopy(on day: String) -> String {
    "tidak ada jawaban yang bisa disalin: magtrack symptom list \(day)"
  }
  package func symptomNameTaken(_ name: String) -> String {
    "nama itu sudah berarti \(name): magtrack symptom log \(name.shellWord)"
  }
  package func noSuchSymptom(_ id: Int) -> String {
    "tidak ada jawaban bernomor \(id): magtrack symptom list menampilkannya"
  }
  package func wholeNumber(_ text: String) -> String {
    "\"\(text)\" bukan bilangan bulat: seharusnya seperti 2"
  }
  package var sayWhichSymptom: String {
    "sebutkan keluhannya: magtrack symptom log kram 2, atau magtrack symptom none"
  }
  package func sayWhatToChange(inSymptom id: Int) -> String {
    "sebutkan yang diubah: magtrack symptom edit \(id) --value 3, --worst, --minutes, --where, --date atau --time"
  }
  package var whichSymptoms: String {
    "jawaban yang mana? Sebutkan nomornya: magtrack symptom list menampilkannya"
  }
}

// MARK: Help

extension Indonesian {
  package var aboutSymptoms: String { "Catat nyeri, kram, dan keluhan lain di samping makanan." }
  package var examplesOfSymptoms: String {
    """
    magtrack symptom log kram 2 --worst 6 --minutes 5
    magtrack symptom log nyeri 4 --where betis
    magtrack symptom none kemarin
    magtrack symptom week
    """
  }
  package var aboutLoggingSymptom: String {
    "Catat keluhan: berapa kali datang, atau seberapa kuat dari 0 sampai 10."
  }
  package var symptomAndValue: String {
    "Keluhannya, dan berapa kali atau seberapa kuat: kram 2, nyeri betis 4, kesemutan 3 tadi malam."
  }
  package var symptomPlaceholder: String { "keluhan" }
  package var worstOption: String { "Yang paling parah, 0 sampai 10." }
  package var minutesOption: String { "Berapa menit berlangsungnya." }
  package var whereOption: String { "Di mana, dengan kata-kata Anda." }
  package var wherePlaceholder: String { "kata" }
  package var aboutNoSymptoms: String {
    "Nyatakan suatu hari tanpa keluhan. Tanpa jawaban tidak berarti begitu."
  }
  package var aboutAddingSymptom: String {
    "Tambah keluhan sendiri; angkanya berarti seberapa kuat, 0 sampai 10."
  }
  package var countedOption: String { "Angkanya berarti berapa kali." }
  package var aboutListingSymptoms: String {
    "Daftar jawaban dengan nomornya: dari satu hari, atau tujuh hari terakhir."
  }
  package var kindsOption: String { "Daftar keluhan yang punya nama." }
  package var aboutSymptomWeek: String { "Lihat keluhan dan asupan satu minggu berdampingan." }
  package var aboutSymptomMonth: String { "Lihat keluhan dan asupan satu bulan berdampingan." }
  package var aboutEditingSymptom: String { "Ubah jawaban; yang tidak disebut tetap." }
  package var symptomToEdit: String { "Nomor jawaban, seperti di symptom list." }
  package var valueOption: String { "Berapa kali, atau seberapa kuat." }
  package var aboutCopyingSymptoms: String {
    "Catat lagi jawaban satu hari, untuk hari ini atau dengan --date."
  }
  package var onlyThisSymptom: String { "Hanya keluhan ini." }
  package var aboutDeletingSymptom: String { "Hapus jawaban." }
  package var symptomsToDelete: String { "Nomor jawaban, seperti di symptom list." }
}
