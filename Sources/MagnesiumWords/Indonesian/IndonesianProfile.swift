import MagnesiumKit

extension Indonesian {
  package var sayWhatToChangeInProfile: String {
    "sebutkan yang diubah: magtrack profile set --born 1990-04-12 --sex perempuan"
  }
  package func holdsOnlyUntil(
    option: String, last: CivilDay, from day: String, stands: String, later: String
  ) -> String {
    "\(option) hanya berlaku sampai \(date(last)): mulai \(day) profil Anda mencatat \(stands). Untuk mengubahnya juga: magtrack profile set \(option) --from \(later)"
  }
  package var pregnant: String { "hamil" }
  package var notPregnant: String { "tidak hamil" }
  package var breastfeeding: String { "menyusui" }
  package var notBreastfeeding: String { "tidak menyusui" }
  package var fromHasNoEffect: String {
    "--from tidak berpengaruh di sini: tanggal lahir, jenis kelamin dan preferensi berlaku untuk semua hari"
  }
  package func firstHoldsAlways(from day: String) -> String {
    "--from tidak berpengaruh pada yang pertama diisi: itu berlaku untuk semua hari. Agar mulai belakangan, batalkan dengan --from selalu, lalu isi lagi dengan --from \(day)"
  }
  package var profileSaysThatAlready: String {
    "tidak ada yang berubah: profil Anda sudah mencatat itu"
  }
  package func notACompletenessRule(_ text: String) -> String {
    "--complete-when berisi \"\(text)\": seharusnya waktu makan seperti sarapan+siang+malam,sahur+buka, atau never, atau default"
  }
  package func notABirthDate(_ text: String) -> String {
    "\"\(text)\" bukan tanggal lahir: seharusnya TTTT-BB-HH, misalnya 1990-04-12"
  }
  package var introductionToSetup: String {
    "Acuan Anda bergantung pada umur, jenis kelamin dan kehamilan. Jawaban hanya disimpan di komputer ini; tekan Enter untuk melewati."
  }
  package var askPregnant: String { "Sedang hamil?" }
  package var askBreastfeeding: String { "Sedang menyusui?" }
  package var nowLog: String {
    "Sekarang catat makanan: magtrack log \"2 telur rebus, 1 mangkuk bayam\""
  }
  package var howToSayHealth: String {
    "Penyakit, obat, pola makan dan alergi, masing-masing menambah: magtrack profile set --condition penyakit-ginjal --medicine levotiroksin --avoid \"kacang tanah\" (--no-medicine dan sejenisnya menghapus)"
  }
  package var askBirthDate: String { "Tanggal lahir (TTTT-BB-HH):" }
  package var birthDateHint: String { "tanggal seperti 1990-04-12, tidak sesudah hari ini" }
  package var askSex: String { "Jenis kelamin (acuannya berbeda): 1 perempuan, 2 laki-laki:" }
  package var answerOneOrTwo: String { "jawab 1 atau 2" }
  package func referencesDiffer(_ list: String) -> String {
    "Acuan berbeda-beda: \(list)"
  }
  package func askAuthority(proposed number: Int) -> String { "Mau memakai yang mana? [\(number)]" }
  package var yesIsUsual: String { "[Y/t]" }
  package var noIsUsual: String { "[y/T]" }
  package var yesOrNo: String { "y atau t" }
  package var notSaid: String { "belum diisi" }
  package func bornOn(_ date: String) -> String {
    "Lahir: \(date)"
  }
  package func sexIs(_ sex: String) -> String {
    "Jenis kelamin: \(sex)"
  }
  package func nothingWith(_ traits: String) -> String {
    "tanpa \(traits)"
  }
  package func noFoodCalled(_ names: String) -> String {
    "tidak suka \(names)"
  }
  package func referenceToday(_ mg: String, label: String, authority: Authority) -> String {
    "Acuan hari ini: magnesium \(mg) mg (\(label), \(name(authority)))"
  }
  package var birthDateAndSexNeeded: String {
    "Acuan membutuhkan tanggal lahir dan jenis kelamin: magtrack setup"
  }
  package func dayStartsAt(_ time: String) -> String { "Hari Anda mulai pukul \(time)" }
  package func cupHolds(_ ml: String) -> String { "Satu cangkir berisi \(ml) mL" }
  package var dayCountsWhenClosed: String {
    "Hari yang sudah lewat hanya dihitung bila Anda tutup: magtrack done"
  }
  package func dayCountsWhenClosedOrMeals(_ meals: String) -> String {
    "Hari yang sudah lewat dihitung bila Anda tutup (magtrack done) atau bila \(meals) tercatat"
  }
  package var unknownMedicineMeansNothing: String {
    ". Ini tidak berarti obat itu aman bersama magnesium: tanyakan kepada apoteker atau dokter"
  }
  package func unknownWord(
    _ word: String, of option: String, hint: String, known list: String, isAdded: Bool
  ) -> String {
    "\(option) tidak mengenal \"\(word)\"\(hint); yang dikenal: \(list)\(isAdded ? ", atau tidak-ada" : "")"
  }
  package func optionsAreTheSame(_ option: String, word: String, other: String, otherWord: String)
    -> String
  {
    "\(option) \"\(word)\" dan \(other) \"\(otherWord)\" dianggap sama: hilangkan salah satu"
  }
  package var listAdded: String { "Ditambahkan" }
  package var listTakenAway: String { "Dihapus" }
  package var listStoodAlready: String { "Sudah tercatat" }
  package var listWasNotThere: String { "Tidak tercatat, jadi tidak ada yang dihapus" }
  package var listStandsLater: String {
    "Tetap tercatat mulai hari sesudahnya (--from selalu menghapusnya juga)"
  }
  package func from(_ day: CivilDay, _ facts: String) -> String { "Mulai \(date(day)): \(facts)" }
}

// MARK: Help

extension Indonesian {
  package var aboutProfile: String { "Lihat atau ubah untuk siapa acuannya." }
  package var aboutShowingProfile: String { "Lihat profil." }
  package var aboutChangingProfile: String { "Ubah profil." }
  package var moreAboutChangingProfile: String {
    "Hamil, menyusui, lembaga acuan, pola makan, penyakit dan obat berlaku sejak --from (tanpa itu hari ini) sampai ada perubahan berikutnya; yang pertama diisi berlaku juga untuk semua hari sebelumnya. --diet, --avoid, --condition dan --medicine menambah, --no-diet dan sejenisnya menghapus: magtrack profile set --medicine omeprazole --no-medicine furosemide"
  }
  package var birthDateOption: String { "Tanggal lahir, TTTT-BB-HH." }
  package var datePlaceholder: String { "tanggal" }
  package var sexOption: String { "female/perempuan atau male/laki-laki." }
  package var authorityOption: String { "Acuan menurut lembaga mana." }
  package var pregnantOption: String { "Hamil." }
  package var lactatingOption: String { "Menyusui." }
  package var fromWhichDay: String {
    "Hari mulai berlakunya perubahan; selalu untuk semua hari, apa pun yang diisi kemudian."
  }
  package var dayStartOption: String {
    "Jam mulainya hari Anda, JJ:MM; yang dimakan sebelum itu masuk hari sebelumnya."
  }
  package var cupOption: String { "Isi satu cangkir: us 240 mL, metric 250, imperial 284." }
  package var completenessOption: String {
    "Kapan hari yang lalu dianggap lengkap: waktu makan yang harus tercatat, misalnya breakfast+dinner, pilihan lain dengan koma; never untuk menutup sendiri tiap hari; default untuk aturan biasa."
  }
  package var mealsPlaceholder: String { "makan" }
  package var aboutSetup: String {
    "Jawab beberapa pertanyaan, sekali saja, untuk acuan Anda sendiri."
  }
  package var dietOption: String {
    "Pola makan, ditambahkan: vegetarian, vegan, pesketarian, halal; beberapa dengan koma, tidak-ada untuk mengosongkan."
  }
  package var noDietOption: String { "Pola makan yang dihapus." }
  package var dietPlaceholder: String { "pola" }
  package var avoidOption: String {
    "Yang tidak disarankan, ditambahkan: alergi (kacang tanah, kacang pohon, kedelai, susu, telur, gluten, ikan, udang, wijen) dan makanan yang tidak Anda suka; tidak-ada untuk mengosongkan."
  }
  package var foodsPlaceholder: String { "makanan" }
  package var noAvoidOption: String { "Yang boleh disarankan lagi." }
  package var conditionOption: String {
    "Yang membuat suplemen, dan pada penyakit ginjal juga makanan, perlu dibicarakan dengan dokter, ditambahkan: penyakit-ginjal, penyakit-jantung; tidak-ada untuk mengosongkan."
  }
  package var conditionPlaceholder: String { "penyakit" }
  package var noConditionOption: String { "Penyakit yang dihapus." }
  package var medicineOption: String {
    "Obat yang Anda minum dan bisa terganggu magnesium atau memengaruhinya, misalnya levotiroksin, ditambahkan; tidak-ada untuk mengosongkan."
  }
  package var medicinePlaceholder: String { "obat" }
  package var noMedicineOption: String { "Obat yang dihapus." }
}
