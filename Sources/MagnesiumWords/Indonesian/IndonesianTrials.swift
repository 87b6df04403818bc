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
  package func trialLeastOutOfRange(most: String) -> String {
    "selisih terkecil harus lebih dari 0 dan paling banyak \(most): --least 1, untuk satu poin atau satu kram sehari"
  }
  package func trialIsUnlikely(seen: Int, difference: String) -> String {
    "rencana ini hampir tidak bisa menemukan apa-apa: seandainya selisih sebenarnya \(difference), hanya sekitar \(seen) dari 100 percobaan seperti ini berakhir dengan temuan; magtrack trial show menunjukkan apa yang membantu, magtrack trial start --yes tetap memulainya"
  }
  package var askToStartUnlikely: String { "Tetap mulai?" }
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
  package var trialStaysStopped: String {
    "percobaan sudah dihentikan dan hasilnya sudah bisa dilihat, jadi tidak dilanjutkan lagi; rencanakan yang baru: magtrack trial plan"
  }
  package var trialStaysChanged: String {
    "perubahan pada percobaan yang berjalan disebut bersama hasilnya dan tidak dibatalkan; ubah lagi dengan: magtrack trial plan --amend"
  }
  package var trialWouldEnd: String {
    "dengan pasang sesedikit itu percobaan langsung selesai dan hasilnya bisa dilihat: sebutkan lebih banyak, atau akhiri dengan: magtrack trial stop"
  }
  package func trialAnswerStands(on day: String) -> String {
    "hasil percobaan Anda bertumpu pada jawaban tanggal \(day), jadi undo tidak membatalkannya diam-diam; ubah dengan magtrack symptom edit atau delete, dan hasilnya akan menyebutkannya"
  }
  package var trialsStay: String {
    "Percobaan yang sudah dimulai tetap seperti sebelumnya, dan menyebut jawaban mana yang diubah oleh cadangan: magtrack trial show"
  }
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
    least: String, _ direction: TrialRule.Direction, _ measure: SymptomMeasure, supplement: String
  ) -> String {
    "Yang dianggap temuan, ditetapkan sebelum hari pertama: rata-rata paling sedikit \(difference(least, direction, measure)) dengan \(supplement) daripada tanpa, dan rentang 95% tidak memuat 0."
  }
  /// `1 poin lebih rendah`, `0,5 kali sehari lebih sering`
  private func difference(
    _ size: String, _ direction: TrialRule.Direction, _ measure: SymptomMeasure
  ) -> String {
    switch (measure, direction) {
    case (.level, .less): "\(size) poin lebih rendah"
    case (.level, .more): "\(size) poin lebih tinggi"
    case (.count, .less): "\(size) kali sehari lebih jarang"
    case (.count, .more): "\(size) kali sehari lebih sering"
    }
  }
  package func trialDays(_ design: TrialDesign, dose: String) -> String {
    "Jadwal: \(design.runInDays) hari pembuka yang hanya diisi jawaban; lalu \(design.pairs) pasang periode \(design.periodDays) hari, satu dari tiap pasang dengan \(dose), satu lagi tanpa, urutannya diundi."
  }
  package func trialWashOut(_ days: Int) -> String {
    switch days {
    case 0:
      "Tidak ada hari yang dilewati di awal periode: yang diminum sebelumnya bisa masih tersisa dan menyamarkan selisih. --wash-out 2 melewati dua hari."
    case 1:
      "Hari pertama tiap periode tidak dibandingkan, karena yang diminum sebelumnya bisa masih tersisa."
    default:
      "\(days) hari pertama tiap periode tidak dibandingkan, karena yang diminum sebelumnya bisa masih tersisa."
    }
  }
  package func doseADay(_ amount: String, _ name: String, mg: String) -> String {
    "\(amount) \(name) (\(mg)) sehari"
  }
  package func trialLasts(days: Int, months: Int, until day: String) -> String {
    "Lamanya \(days) hari, sekitar \(months) bulan: bila dimulai hari ini, selesai pada \(day)."
  }
  package var noPairToSpare: String {
    "Enam pasang adalah jumlah paling sedikit yang bisa memberi temuan, jadi tidak ada cadangan: satu periode saja yang jarang diisi, dan tidak ada temuan. --pairs 8 memberi dua pasang cadangan."
  }
  package func trialPower(_ design: TrialDesign) -> String {
    "Dengan \(design.pairs) pasang periode \(design.periodDays) hari (\(design.comparedDays) hari), dari 100 percobaan seperti ini sekian yang berakhir dengan temuan menurut aturan Anda, seandainya yang sebenarnya:"
  }
  package func trueDifference(
    _ size: String, _ direction: TrialRule.Direction, _ measure: SymptomMeasure,
    perWeek: String, percent: String
  ) -> String {
    let week = measure == .count ? "\(perWeek) kali seminggu, " : ""
    return "\(difference(size, direction, measure)) (\(week)\(percent) dari rata-rata)"
  }
  package var noTrueDifference: String { "tidak ada selisih sama sekali, hanya kebetulan" }
  package var whyLeastIsSeldomFound: String {
    "Selisih yang persis sebesar selisih terkecil yang dianggap berarti ditemukan paling banyak oleh separuhnya: separuh waktu angka yang keluar jatuh di bawahnya."
  }
  package func trialSeldomAnswers(difference: String, seen: Int) -> String {
    "Rencana ini hampir tidak bisa menemukan apa-apa: sekalipun selisih sebenarnya \(difference), hanya sekitar \(seen) dari 100 percobaan seperti ini berakhir dengan temuan."
  }
  package func trialIsWeak(difference: String, seen: Int, usual: Int) -> String {
    "Percobaan biasanya dirancang supaya \(usual) dari 100 menemukan yang dicari. Seandainya selisih sebenarnya \(difference), sekitar \(seen) dari 100 percobaan seperti ini berakhir dengan temuan."
  }
  package func plansReach(_ share: Int, _ plans: [String]) -> String {
    "\(share) dari 100 tercapai dengan \(plans.joined(separator: ", atau dengan "))."
  }
  package func noPlanReaches(_ share: Int) -> String {
    "Menambah pasang saja atau memperpanjang periode saja tidak akan mencapai \(share)."
  }
  package var smallerLeastAsksLess: String {
    "Dengan --least yang lebih kecil, selisih sebenarnya yang sama lebih sering berakhir dengan temuan, tetapi selisih yang lebih kecil pun lalu dianggap temuan."
  }
  package func fewerThan(_ number: String) -> String {
    "kurang dari \(number.replacing(".", with: ","))"
  }
  package func longerPlan(pairs: Int?, periodDays: Int, days: Int, months: Int) -> String {
    (pairs.map { "--pairs \($0)" } ?? "--period \(periodDays)")
      + " (\(days) hari, sekitar \(months) bulan)"
  }
  package func differenceCannotBe(
    _ least: String, _ direction: TrialRule.Direction, _ measure: SymptomMeasure, mean: String
  ) -> String {
    "Rencana ini tidak bisa menemukan apa-apa: dengan rata-rata \(mean), tidak mungkin menjadi \(difference(least, direction, measure)). Rencanakan dengan --least yang lebih kecil."
  }
  package func trialCouldFind(_ steps: [(difference: String, seen: Int)]) -> String {
    let told = steps.map { "\($0.seen) bila selisih sebenarnya \($0.difference)" }
    return
      "Yang bisa ditemukan rencana ini, menurut yang diketahui saat dimulai: dari 100 percobaan seperti ini, yang berakhir dengan temuan \(told.joined(separator: ", "))."
  }
  package func trialModel(
    mean: String, deviation: String, correlation: String, isOwn: Bool, _ measure: SymptomMeasure
  ) -> String {
    (isOwn
      ? "Disimulasikan dengan hari-hari seperti hari Anda"
      : "Disimulasikan dengan hari-hari andaian, bukan hari Anda")
      + ": rata-rata \(mean), simpangan baku \(deviation), mirip hari sebelumnya sebesar \(correlation)\(isOwn ? " (andaian)" : "")."
  }
  package var bothArmsImprove: String {
    "Mengapa perlu pembanding: dalam uji pada 94 orang, kram malam turun 3,4 kali seminggu dengan magnesium dan 3,0 kali dengan plasebo (Roguin Maor 2017, JAMA Intern Med 177:617)."
  }
  package var youWillKnow: String {
    "Anda tahu apa yang Anda minum, dan harapan ikut mengubah apa yang terasa. Hasilnya akan menyebut hal ini."
  }
  package func trialHash(_ hash: String) -> String {
    "SHA-256 dari rencana beserta nomor undiannya: \(hash). Catat di tempat lain: di akhir nomor undian ditampilkan, dan hash ini menunjukkan bahwa rencana dan urutannya tidak diubah. Tentang jawaban ia tidak mengatakan apa-apa."
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
      case .restored: ""
      }
    let then =
      switch field {
      case .pairs:
        "Angka peluang yang disebut berlaku untuk jumlah yang ditetapkan di awal; bila diubah kemudian, percobaan lebih sering keliru."
      case .least: "Hasilnya dinilai menurut yang ditetapkan pertama kali."
      case .restored: ""
      }
    if field == .restored {
      return
        "Cadangan dipulihkan pada \(day): dari \(old) jawaban percobaan ini, \(new) berbeda dari sebelumnya. Karena itu hasilnya kurang pasti."
    }
    return "Diubah setelah dimulai, pada \(day): \(what), \(old) → \(new). \(then)"
  }
}

// MARK: The result

extension Indonesian {
  package func trialDifference(
    _ outcome: String, _ supplement: String, _ mean: String, interval: String,
    _ measure: SymptomMeasure, pairs: Int
  ) -> String {
    "Selisih \(outcome): \(mean) \(measure == .level ? "poin" : "kali sehari") (rentang 95% \(interval)), hari dengan \(supplement) dikurangi hari tanpa, rata-rata dari \(pairs) pasang periode."
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
  package func trialVerdict(
    _ verdict: TrialVerdict, least: String, _ direction: TrialRule.Direction,
    _ measure: SymptomMeasure, pairs: Int, fitsFrom from: String?, to: String?
  ) -> String {
    switch verdict {
    case .asFixed:
      "Menurut aturan yang Anda tetapkan, ini sebuah temuan."
        + (from.map {
          " Meski begitu, selisih sebenarnya bisa lebih kecil dari \(least) yang Anda tetapkan: selisih \($0) pun cocok dengan hari-hari ini."
        } ?? "")
    case .smaller:
      "Rentangnya tidak memuat 0, tetapi selisihnya kurang dari \(least) yang Anda tetapkan: menurut aturan Anda ini bukan temuan."
        + (to.map { " Selisih sampai \($0) pun cocok dengan hari-hari ini." } ?? "")
    case .otherDirection:
      "Rentangnya ada di sisi lain dari 0 daripada yang Anda tetapkan: menurut aturan Anda ini bukan temuan, dan patut disampaikan kepada dokter."
    case .tooSmallToMatter:
      "Yang dicari, \(difference(least, direction, measure)), tidak cocok dengan hari-hari ini; yang cocok: tanpa selisih"
        + (to.map { ", atau sampai \(difference($0, direction, measure))." } ?? ".")
    case .open:
      "Belum bisa disimpulkan: hari-hari ini cocok dengan tanpa selisih maupun dengan \(difference(least, direction, measure))."
    case .tooFewPairs:
      "\(pairs) pasang bisa dipakai, padahal paling sedikit enam: ini bukan temuan, ke arah mana pun."
    case .notTaken:
      "Yang diminum terlalu jarang sesuai undian (dosisnya pada kurang dari 60% hari dengan suplemen, atau magnesium dari suplemen pada lebih dari 40% hari tanpa): berapa pun selisihnya, itu tidak mengatakan apa-apa tentang pengaruh suplemennya."
    }
  }
  package func likeThisWithoutEffect(_ share: String) -> String {
    "Dari 100 buku harian dengan hari-hari seperti ini tanpa pengaruh apa pun, yang memenuhi aturan Anda: \(share). Itu bukan peluang bahwa hasil Anda kebetulan, dan tidak memperhitungkan harapan."
  }
  package var youKnewWhatYouTook: String {
    "Anda tahu apa yang Anda minum; selisih bisa juga datang dari situ."
  }
  package func trialRandomisation(_ percent: String) -> String {
    "Seandainya tidak ada bedanya, rata-rata yang sejauh ini atau lebih jauh dari 0 akan muncul pada \(percent) dari semua urutan undian yang mungkin."
  }
  package func randomisationDisagrees(_ percent: String) -> String {
    "Namun pemeriksaan menurut semua urutan undian, di bawah, memberi \(percent), di atas 5%, dan tidak mendukungnya: anggap hasilnya belum pasti."
  }
  package func slowEffectIsMissed(days: Int) -> String {
    "Pengaruh yang perlu lebih dari \(days) hari untuk muncul atau hilang akan terlewat."
  }
  package func fromTo(_ low: String, _ high: String) -> String { "\(low) sampai \(high)" }
  package func trialTrend(_ slope: String, interval: String, isClear: Bool) -> String {
    "Dari pasang ke pasang selisihnya berubah \(slope) (\(interval))\(isClear ? "" : ": tidak ada tanda makin besar atau kecil")."
  }
  package func trialSerial(
    _ mean: String, interval: String, correlation: String, leavesZeroOut: Bool, isAsAbove: Bool
  ) -> String {
    let zero = leavesZeroOut ? "tidak memuat 0" : "memuat 0"
    let above =
      isAsAbove
      ? "sama seperti di atas"
      : "berbeda dari di atas; aturan Anda mengikuti perbandingan antarperiode"
    return
      "Satu hari mirip hari sebelumnya sebesar \(correlation) (0: sama sekali tidak, 1: sepenuhnya). Pemeriksaan hari demi hari yang memperhitungkannya memberi \(mean) (\(interval)): rentang ini \(zero), \(above). Cara ini keliru sedikit lebih sering dari 5%, dan tidak menentukan apa pun."
  }
  package func trialMissing(with: Int, without: Int, of days: Int, outcome: String) -> String {
    with + without == 0
      ? "Semua \(self.days(days)) yang dibandingkan terjawab."
      : "Tidak ada jawaban untuk \(with + without) dari \(self.days(days)) yang dibandingkan: \(with) dengan suplemen, \(without) tanpa. Hari itu tidak dihitung sebagai hari tanpa \(outcome), dan semua angka menganggapnya kosong secara kebetulan: bila hari buruk dari salah satunya tidak diisi, selisihnya berbeda."
  }
  package func trialRunInWas(answers: Int, days: Int, mean: String?) -> String {
    "Masa pembuka, sebelum periode pertama: \(answers) dari \(self.days(days)) terjawab"
      + (mean.map { ", rata-rata \($0)" } ?? "") + ". Tidak ikut dalam selisih mana pun."
  }
  package func trialPairsUnused(_ count: Int) -> String {
    "\(count) pasang tidak dipakai, karena salah satu periodenya terjawab kurang dari 60% harinya."
  }
  package func dosesTaken(_ doses: TrialDoses, supplement: String) -> String {
    let more = doses.more == 0 ? "" : " (lebih dari itu pada \(doses.more))"
    return
      "Dosis tercatat pada \(doses.taken) dari \(days(doses.daysWith)) dengan \(supplement)\(more); magnesium dari suplemen pada \(doses.takenWithout) dari \(days(doses.daysWithout)) tanpa."
  }
  package func answersLate(_ count: Int, of all: Int, latest: Int) -> String {
    "\(count) dari \(all) jawaban dicatat lebih dari dua hari setelah harinya, yang paling lambat \(self.days(latest)) sesudahnya. Semuanya tetap dihitung; ingatan kurang teliti."
  }
  package func answersChangedLate(_ changed: Int, deleted: Int, of all: Int) -> String {
    let what =
      deleted == 0
      ? "\(changed) diubah"
      : changed == 0 ? "\(deleted) dihapus" : "\(changed) diubah dan \(deleted) dihapus"
    return
      "Dari \(all + deleted) jawaban, \(what) lebih dari dua hari setelah harinya, atau setelah percobaan selesai. Yang dihitung ialah isi catatan sekarang, dan karena itu hasilnya kurang pasti."
  }
  package func ofDaysWithIt(_ treated: Int) -> String {
    "Dari yang terlambat dicatat, diubah, atau dihapus, \(treated) berasal dari hari dengan suplemen."
  }
  package var traceIsPartial: String {
    "Yang diubah atau dihapus di perangkat lain, atau sebelum percobaan ini masuk lewat impor, tidak diketahui di sini."
  }
  package func answersAfterEnd(_ count: Int) -> String {
    "\(count) jawaban dicatat, diubah, atau dihapus setelah percobaan selesai, ketika hasilnya sudah bisa dilihat. Karena itu hasilnya kurang pasti daripada yang tampak dari angkanya."
  }
  package func trialLeastIsUsual(_ least: String) -> String {
    "\(least) dipakai kalau tidak disebut yang lain. Tanyakan pada diri sendiri selisih sebesar apa yang cukup berarti, lalu sebutkan sebelum mulai: --least"
  }
  package var howToCheckPlan: String {
    "Rencana seperti saat disegel; baris-baris ini, tanpa spasi di depannya, memberi hash yang pernah ditampilkan (sha256sum):"
  }
  package var alteredPlan: String {
    "Baris-baris ini tidak memberi hash yang ditampilkan saat percobaan direncanakan:"
  }
  package var trialWasAltered: String {
    "Rencana di catatan bukan rencana yang disegel: hash-nya lain. Rencana itu diubah dengan tangan, maka tidak ada hasil yang dihitung."
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
  package var startingUnlikelyTrial: String {
    "Mulai juga rencana yang hampir tidak bisa menemukan apa-apa, tanpa bertanya."
  }
  package var aboutShowingTrial: String {
    "Lihat percobaan: rencananya, yang diminta hari ini, atau hasilnya."
  }
  package var aboutStoppingTrial: String { "Akhiri percobaan lebih awal." }
  package var sayWhatToTry: String {
    "sebutkan yang dibandingkan dan yang diminum: magtrack trial plan kram --supplement \"Mag Sitrat\""
  }
}
