import MagnesiumKit

extension Indonesian {
  package func changeTrialPlanned(_ names: String) -> String {
    "merencanakan percobaan untuk \(names)"
  }
  package func changeTrialStarted(_ names: String) -> String { "memulai percobaan untuk \(names)" }
  package func changeTrialAmended(_ names: String) -> String {
    "mengubah percobaan yang berjalan untuk \(names)"
  }
  package func changeTrialStopped(_ names: String) -> String {
    "menghentikan percobaan untuk \(names)"
  }
  package func trialOutOfRange(_ option: String, _ low: Int, _ high: Int) -> String {
    "\(option) di luar batas: seharusnya \(low) sampai \(high)"
  }
  package var trialLeastNotPositive: String {
    "selisih terkecil harus lebih dari 0: --least 1, untuk satu poin atau satu kram sehari"
  }
  package func trialNeedsSupplement(_ name: String) -> String {
    "\"\(name)\" belum ada di daftar suplemen Anda: magtrack supplement add \(name.shellWord) --elemental 100mg, sesuai labelnya"
  }
  package func trialAboveLimit(mg: String, limit: String) -> String {
    "\(mg) sehari melebihi batas \(limit) untuk suplemen: rencanakan dosis yang lebih kecil; lebih dari itu hanya atas petunjuk dokter"
  }
  package var trialWithoutLimit: String {
    "batas suplemen untuk usia Anda tidak diketahui di sini, jadi percobaan tidak direncanakan: isi tanggal lahir dengan magtrack profile set --born, atau tanyakan kepada dokter"
  }
  package func trialForbidden(note: String) -> String {
    "ada hal di profil Anda yang melarang magnesium dari suplemen, jadi percobaan tidak direncanakan: magtrack notes \(note); tanyakan kepada dokter"
  }
  package var noTrialPlanned: String {
    "belum ada percobaan yang direncanakan: magtrack trial plan kram --supplement \"Mag Sitrat\""
  }
  package func trialIsLocked(since day: String) -> String {
    "percobaan sudah berjalan sejak \(day) dan terkunci: magtrack trial show; magtrack trial stop mengakhirinya. --amend dengan --least atau --pairs mengubahnya, dan hasilnya akan menyebut perubahan itu"
  }
  package var noTrialRunning: String { "tidak ada percobaan yang berjalan: magtrack trial show" }
  package var trialIsAltered: String {
    "rencana di catatan bukan rencana yang hash-nya pernah ditampilkan: rencana itu diubah dengan tangan dan tidak bisa dimulai; magtrack trial plan membuat yang baru"
  }
  package func trialClockWentBack(start: String) -> String {
    "jam menunjukkan hari sebelum percobaan dimulai (\(start)): betulkan jamnya, lalu coba lagi"
  }
}

// MARK: The plan

extension Indonesian {
  package func trialHeading(_ outcome: String, _ supplement: String) -> String {
    "Percobaan pada diri sendiri: \(outcome), dengan dan tanpa \(supplement)"
  }
  package func trialOutcome(_ outcome: String, _ measure: SymptomMeasure) -> String {
    "Yang dibandingkan: \(outcome), \(name(measure)). Hanya ini, apa pun lainnya yang Anda catat."
  }
  package func trialRule(
    least: String, _ direction: TrialRule.Direction, _ measure: SymptomMeasure
  ) -> String {
    let unit = measure == .level ? "poin" : "kali sehari"
    return
      "Yang dianggap jawaban, ditetapkan sebelum hari pertama: rata-rata paling sedikit \(least) \(unit) \(direction == .less ? "lebih rendah" : "lebih tinggi") dengan suplemen daripada tanpa, dan rentang 95% tidak memuat 0."
  }
  package func trialDays(_ design: TrialDesign, dose: String) -> String {
    "Jadwal: \(design.runInDays) hari pembuka yang hanya diisi jawaban; lalu \(design.pairs) pasang periode \(design.periodDays) hari, satu dari tiap pasang dengan \(dose), satu lagi tanpa, urutannya diundi. \(days(design.washOutDays)) pertama tiap periode tidak dibandingkan, karena yang diminum sebelumnya bisa masih tersisa."
  }
  package func doseADay(_ amount: String, _ name: String, mg: String) -> String {
    "\(amount) \(name) (\(mg)) sehari"
  }
  package func trialEndsIfStarted(_ day: String) -> String {
    "Bila dimulai hari ini, selesai pada \(day)."
  }
  package func trialPower(_ design: TrialDesign, least: String, seen: Int) -> String {
    "Dengan \(design.pairs) pasang periode \(design.periodDays) hari (\(design.comparedDays) hari), selisih nyata sebesar \(least) akan ditemukan aturan Anda pada sekitar \(seen) dari 100 percobaan seperti ini."
  }
  package func trialFalsePositives(_ share: String) -> String {
    "Tanpa pengaruh apa pun, sekitar \(share) dari 100 tetap memenuhinya."
  }
  package func trialModel(
    mean: String, deviation: String, correlation: String, isOwn: Bool, _ measure: SymptomMeasure
  ) -> String {
    (isOwn
      ? "Disimulasikan dengan hari-hari seperti hari Anda"
      : "Disimulasikan dengan hari-hari andaian, bukan hari Anda")
      + ": rata-rata \(mean), simpangan baku \(deviation), mirip hari sebelumnya sebesar \(correlation)\(isOwn ? " (andaian)" : "")."
  }
  package var trialTakesMonths: String {
    "Menemukan selisih satu poin makan waktu tiga sampai enam bulan. Percobaan yang lebih pendek biasanya berakhir tanpa jawaban."
  }
  package var bothArmsImprove: String {
    "Mengapa perlu pembanding: dalam uji pada 94 orang, kram malam turun 3,4 kali seminggu dengan magnesium dan 3,0 kali dengan plasebo (Roguin Maor 2017, JAMA Intern Med 177:617)."
  }
  package var youWillKnow: String {
    "Anda tahu apa yang Anda minum, dan harapan ikut mengubah apa yang terasa. Hasilnya akan menyebut hal ini."
  }
  package func trialHash(_ hash: String) -> String {
    "SHA-256 dari rencana beserta nomor undiannya: \(hash). Catat di tempat lain: di akhir nomor undian ditampilkan, dan hash ini menunjukkan tidak ada yang diubah."
  }
  package var howToStartTrial: String {
    "Mulai: magtrack trial start. Setelah itu rencananya terkunci."
  }
  package func answerEachDay(_ outcome: String) -> String {
    "Jawab setiap hari, juga dengan 0: magtrack symptom log \(outcome.shellWord) 0"
  }
}

// MARK: While it is running

extension Indonesian {
  package func trialState(_ state: Trial.State, day: Int, of days: Int) -> String {
    switch state {
    case .planned: "Direncanakan, belum dimulai."
    case .running: "Berjalan: hari ke-\(day) dari \(days)."
    case .finished: "Selesai."
    case .stopped: "Dihentikan lebih awal."
    }
  }
  package func trialRunIn(until day: String) -> String {
    "Hari ini: masa pembuka, sampai \(day). Minum yang biasa Anda minum, dan jawab."
  }
  package func trialWith(_ dose: String, number: Int, of count: Int, until day: String) -> String {
    "Hari ini: dengan \(dose). Periode \(number) dari \(count), sampai \(day)."
  }
  package func trialWithout(
    _ supplement: String, number: Int, of count: Int, until day: String
  ) -> String {
    "Hari ini: tanpa \(supplement). Periode \(number) dari \(count), sampai \(day)."
  }
  package func periodAnswers(
    number: Int, isTreated: Bool, answers: Int, days: Int, mean: String?, isUsed: Bool
  ) -> String {
    "periode \(number), \(isTreated ? "dengan" : "tanpa"): \(answers) dari \(self.days(days)) terjawab"
      + (mean.map { ", rata-rata \($0)" } ?? "") + (isUsed ? "" : "; di bawah 60%, tidak dipakai")
  }
  package var noResultYet: String {
    "Selisihnya dihitung setelah semua selesai: yang mengintip lebih awal, lalu berhenti saat angkanya bagus, menemukan terlalu banyak."
  }
  package func trialOver(_ day: String) -> String { "Selesai sejak \(day)." }
  package func trialStoppedOn(_ day: String) -> String { "Dihentikan pada \(day)." }
  package func trialPlanned(_ outcome: String) -> String { "Direncanakan: \(outcome)" }
  package func trialAmended(
    _ field: Trial.Amendment.Field, old: String, new: String, on day: String
  ) -> String {
    let what =
      switch field {
      case .pairs: "jumlah pasang"
      case .least: "selisih terkecil"
      }
    let then =
      switch field {
      case .pairs:
        "Angka peluang yang disebut berlaku untuk jumlah yang ditetapkan di awal; bila diubah kemudian, percobaan lebih sering keliru."
      case .least: "Hasilnya dinilai menurut yang ditetapkan pertama kali."
      }
    return "Diubah setelah dimulai, pada \(day): \(what), \(old) → \(new). \(then)"
  }
}

// MARK: The result

extension Indonesian {
  package func trialDifference(
    _ mean: String, interval: String, _ measure: SymptomMeasure, pairs: Int
  ) -> String {
    "Selisih \(mean) \(measure == .level ? "poin" : "kali sehari") (rentang 95% \(interval)): dengan dikurangi tanpa, rata-rata dari \(pairs) pasang periode."
  }
  package func trialPairs(_ differences: String) -> String {
    "Tiap pasang: \(differences). Rentang di atas adalah rentang t Student dari selisih-selisih ini."
  }
  package var stoppedEarlyErrsMore: String {
    "Percobaan dihentikan sebelum selesai; yang boleh berhenti saat hasilnya tampak bagus lebih sering keliru daripada angka yang disebut."
  }
  package func notTheFirstTrial(_ earlier: Int) -> String {
    "Sebelum ini Anda sudah memulai \(earlier) percobaan: di antara beberapa percobaan, kebetulan saja lebih mudah memenuhi aturan."
  }
  package var comparedAsDrawn: String {
    "Semua periode dibandingkan sesuai undian, apa pun yang diminum."
  }
  package func trialVerdict(_ verdict: TrialVerdict, least: String, pairs: Int) -> String {
    switch verdict {
    case .asFixed: "Menurut aturan yang Anda tetapkan, ini sebuah jawaban."
    case .smaller:
      "Rentangnya tidak memuat 0, tetapi selisihnya kurang dari \(least) yang Anda tetapkan: menurut aturan Anda ini bukan jawaban."
    case .otherDirection:
      "Rentangnya ada di sisi lain dari 0 daripada yang Anda tetapkan: menurut aturan Anda ini bukan jawaban, dan patut disampaikan kepada dokter."
    case .tooSmallToMatter:
      "Selisih sebesar \(least) seperti yang dicari tidak cocok dengan hari-hari ini; tanpa selisih, atau yang lebih kecil, cocok."
    case .open:
      "Belum bisa disimpulkan: tanpa pengaruh maupun pengaruh sebesar \(least) sama-sama mungkin."
    case .tooFewPairs:
      "\(pairs) pasang bisa dipakai, padahal paling sedikit enam: ini bukan jawaban, ke arah mana pun."
    }
  }
  package func likeThisWithoutEffect(_ share: String) -> String {
    "Dari 100 buku harian dengan hari-hari seperti ini tanpa pengaruh apa pun, sekitar \(share) akan memenuhi aturan Anda."
  }
  package var youKnewWhatYouTook: String {
    "Anda tahu apa yang Anda minum; selisih bisa juga datang dari situ."
  }
  package func trialRandomisation(_ percent: String) -> String {
    "Seandainya undian memberi urutan lain, rata-rata sejauh ini dari 0 muncul pada \(percent) dari semua urutan."
  }
  package var randomisationDisagrees: String {
    "Itu di atas 5%, jadi pemeriksaan ini tidak mendukung rentang di atas: anggap hasilnya belum pasti."
  }
  package func trialTrend(_ slope: String, interval: String) -> String {
    "Dari pasang ke pasang selisihnya berubah \(slope) (\(interval))."
  }
  package func trialSerial(_ mean: String, interval: String, correlation: String) -> String {
    "Dilihat per hari yang mirip hari sebelumnya (sebesar \(correlation)): \(mean) (\(interval)). Cara ini keliru lebih sering dari 5%, dan tidak menentukan apa pun."
  }
  package func trialMissing(_ missing: Int, of days: Int) -> String {
    missing == 0
      ? "Semua \(self.days(days)) yang dibandingkan terjawab."
      : "Tidak ada jawaban untuk \(missing) dari \(self.days(days)) yang dibandingkan; hari itu tidak dihitung sebagai hari tanpa keluhan."
  }
  package func trialPairsUnused(_ count: Int) -> String {
    "\(count) pasang tidak dipakai, karena salah satu periodenya terjawab kurang dari 60% harinya."
  }
  package func dosesMissing(_ days: Int) -> String {
    "Dalam periode dengan suplemen, \(self.days(days)) tanpa catatan dosis utuh."
  }
  package func dosesWithout(_ days: Int) -> String {
    "Dalam periode tanpa suplemen, \(self.days(days)) dengan catatan magnesium dari suplemen."
  }
  package var noDosesLogged: String {
    "Tidak ada dosis yang tercatat dalam periode dengan suplemen, jadi tidak ada yang bisa dikatakan tentang meminumnya: magtrack take"
  }
  package func answersLate(_ count: Int) -> String {
    "\(count) jawaban dicatat lebih dari dua hari setelah harinya."
  }
  package var howToCheckPlan: String {
    "Rencana seperti saat disegel; sha256sum dari baris-baris ini memberi hash yang pernah ditampilkan:"
  }
  package var trialWasAltered: String {
    "Rencana di catatan bukan rencana yang disegel: hash-nya lain. Rencana itu diubah dengan tangan, dan hasil ini bukan hasil rencana semula."
  }
  package func trialClockNow(start: String) -> String {
    "Jam menunjukkan hari sebelum percobaan dimulai (\(start)): betulkan jamnya."
  }
  package func trialNowForbidden(note: String) -> String {
    "Kini ada hal di profil Anda yang melarang magnesium dari suplemen: jangan diminum dan tanyakan kepada dokter; magtrack trial stop mengakhiri percobaan. magtrack notes \(note)"
  }
  package func alertTrialWith(_ dose: String, number: Int, of count: Int) -> String {
    "Percobaan Anda berganti: mulai hari ini dengan \(dose) (periode \(number) dari \(count))."
  }
  package func alertTrialWithout(_ supplement: String, number: Int, of count: Int) -> String {
    "Percobaan Anda berganti: mulai hari ini tanpa \(supplement) (periode \(number) dari \(count))."
  }
}

// MARK: Help

extension Indonesian {
  package var aboutTrials: String {
    "Cari tahu dengan percobaan pada diri sendiri apakah suplemen ada bedanya bagi Anda."
  }
  package var examplesOfTrials: String {
    """
    magtrack trial plan kram --supplement "Mag Sitrat" --least 0,5
    magtrack trial start
    magtrack trial show
    """
  }
  package var aboutPlanningTrial: String {
    "Tetapkan percobaan: periode dengan dan tanpa suplemen, urutannya diundi; menampilkan lama dan dayanya."
  }
  package var trialOutcomeArgument: String { "Satu keluhan yang dibandingkan." }
  package var trialSupplementOption: String { "Salah satu suplemen Anda." }
  package var trialCountOption: String { "Berapa sehari; tanpa ini dosis biasa." }
  package var trialPairsOption: String { "Jumlah pasang periode, 6 sampai 20." }
  package var trialPeriodOption: String { "Lama tiap periode dalam hari, 5 sampai 42." }
  package var trialRunInOption: String { "Hari pembuka sebelum pasang pertama, 7 sampai 56." }
  package var trialWashOutOption: String { "Hari di awal tiap periode yang tidak dibandingkan." }
  package var trialLeastOption: String {
    "Selisih terkecil yang berarti bagi Anda: poin, atau kali sehari."
  }
  package var trialMoreOption: String {
    "Cari yang lebih tinggi dengan suplemen, bukan lebih rendah."
  }
  package var trialAmendOption: String {
    "Ubah --least atau --pairs percobaan yang berjalan; dicatat dan disebut bersama hasilnya."
  }
  package var aboutStartingTrial: String {
    "Mulai percobaan yang direncanakan; setelah itu terkunci."
  }
  package var aboutShowingTrial: String {
    "Lihat percobaan: rencananya, yang diminta hari ini, atau hasilnya."
  }
  package var aboutStoppingTrial: String { "Akhiri percobaan lebih awal." }
  package var sayWhatToTry: String {
    "sebutkan yang dibandingkan dan yang diminum: magtrack trial plan kram --supplement \"Mag Sitrat\""
  }
}
