import MagnesiumKit

extension Indonesian {
  package func nothingToCopy(on day: String) -> String {
    "tidak ada catatan yang bisa disalin: magtrack entries \(day)"
  }
  package var sayWhatYouAte: String {
    "sebutkan yang Anda makan: magtrack log \"2 telur rebus, 150 g nasi\""
  }
  package func unknownOption(_ word: String) -> String {
    "opsi tidak dikenal \(word): lihat magtrack log --help"
  }
  package func inputTooLong(_ most: Int) -> String {
    "masukan standar lebih dari \(most) bita: catat per bagian"
  }
  package var inputIsNoText: String { "masukan standar bukan teks UTF-8 atau UTF-16" }
  package var dueStandsAlone: String { "--due berdiri sendiri" }
  package var tooManyWords: String {
    "terlalu banyak kata: apit nama dengan tanda kutip, lalu jumlahnya"
  }
  package var theCount: String { "jumlah" }
  package func youKeep(_ names: String) -> String {
    "; yang tersimpan \(names)"
  }
  package func noSuchSupplementToTake(_ name: String, kept: String) -> String {
    "tidak ada suplemen \"\(name)\"\(kept). Sebutkan isinya: magtrack take \"\(name)\" --magnesium 100, atau simpan: magtrack supplement add"
  }
  package func doseDoesNotFit(_ text: String, product: String, unit: String) -> String {
    "\"\(text)\" tidak cocok: \(product) dihitung sebagai \(unit)"
  }
  package var sayWhatYouTook: String {
    "sebutkan yang diminum: magtrack take \"Mag Sitrat\" 2, atau magtrack take --due"
  }
  package var noDoseDue: String {
    "belum ada dosis yang waktunya: jadwalnya di magtrack supplement list"
  }
  package func askTaken(time: String, name: String, amount: String) -> String {
    "\(time) \(name), \(amount): sudah diminum? [Y/t]"
  }
  package var nothingWasLogged: String { "tidak ada yang dicatat" }
  package func countOfDoses(_ count: Int) -> String { "\(count) dosis" }
  package func countOfMeals(_ count: Int) -> String { "\(count) kali makan" }
  package func andMore(_ count: Int) -> String { "dan \(count) lagi" }
  package func wouldLog(_ occasion: String) -> String {
    "Tidak ada yang dicatat (uji coba). Untuk \(occasion):"
  }
  package func logged(_ occasion: String) -> String { "Tercatat: \(occasion)" }
  package var dayHasNoFigure: String {
    "Belum ada angka yang diketahui: yang tidak diketahui tidak dihitung nol."
  }
  package var todayHeading: String { "Hari ini" }
  package var thatDayHeading: String { "Hari itu" }
  package func standing(
    _ day: String, total: String, of reference: String, percent: Int, rest: String, isAtMost: Bool
  ) -> String {
    "\(day): \(total) dari \(reference) mg, \(self.percent(percent)), \(toGo(rest, isAtMost: isAtMost))"
  }
  package func standingReached(_ day: String, total: String, percent: Int, of reference: String)
    -> String
  {
    "\(day): \(total), \(self.percent(percent)) dari \(reference) mg: acuan tercapai"
  }
  package func atCharacter(_ position: Int) -> String { " (karakter \(position))" }
  package var noFoodOfThatName: String { "tidak ada makanan dengan nama itu" }
  package func isNoAmount(_ phrase: String, words: String) -> String {
    "\(phrase): \"\(words)\" bukan jumlahnya; coba 2, 1 mangkuk atau 150 g"
  }
  package func amountWithoutFood(_ phrase: String) -> String {
    "\(phrase): ada jumlah tanpa makanan; coba \"150 g nasi\""
  }
  package func howMany(_ phrase: String, measure: Measure.ID) -> String {
    "\(phrase): berapa \(unit(measure))? Coba \"100 \(unit(measure)) …\""
  }
  package func twoAmounts(_ phrase: String) -> String {
    "\(phrase): ada dua jumlah untuk satu makanan; beri koma di antara makanan"
  }
  package func amountMustBePositive(of phrase: String) -> String {
    "\(phrase): jumlah harus lebih dari nol"
  }
  package func numberIsNoAmount(_ phrase: String, number: String) -> String {
    "\(phrase): \(number) bukan jumlah; coba 2, 1,5 atau 1/2"
  }
  package func implausibleDose(_ phrase: String, mg: Double) -> String {
    "\(phrase): magnesium \(self.mg(mg)) dari satu suplemen lebih dari yang diminum sekali waktu; --force kalau memang benar"
  }
  package func implausibleAmount(_ phrase: String, grams: Double) -> String {
    "\(phrase): \(decimal(grams, places: 0)) g satu makanan terlalu banyak untuk sekali makan; kalau memang benar, tambahkan --force"
  }
  package func milligramsOfFood(_ phrase: String, mg: String) -> String {
    "\(phrase): \(mg) mg itu berat makanannya; kalau yang dimaksud magnesiumnya: magtrack log NAMA --magnesium \(mg)"
  }
  package func noWeightKnown(
    _ phrase: String, measure: Measure.ID, food: String, others: String
  ) -> String {
    "\(phrase): berat satu \(unit(measure)) \(food) belum diketahui; coba \(others)"
  }
  package var forSupplement: String { "; untuk suplemen: magtrack take NAMA --magnesium MG" }
  package var forDayWithoutEating: String { "; untuk hari tanpa makan: magtrack fast" }
  package var howToSearch: String { "; cari: magtrack foods search KATA" }
  package func didYouMean(_ names: String) -> String { "; maksudnya: \(names)?" }
  package func whichFood(_ phrase: String) -> String { "\"\(phrase)\": makanan yang mana?" }
  package var backKey: String { " · u kembali" }
  package var oneYesKey: String { "1 ya · " }
  package func choiceKeys(_ count: Int) -> String { "1–\(count) pilih · " }
  package func dialogueKeys(choose: String, back: String) -> String {
    "\(choose)s cari · k simpan sebagai belum diketahui\(back) · q batal:"
  }
  package func keptWords(_ words: String, entry id: Int?) -> String {
    "\"\(words)\" belum dimengerti dan \(id == nil ? "akan disimpan" : "disimpan") apa adanya, magnesiumnya tidak diketahui"
      + (id.map { ": sebutkan nanti dengan magtrack edit \($0) \"150 g nasi\"" } ?? "")
  }
  package var notUnderstood: String { "belum dimengerti" }
  package func dialogueKeysOfWords(back: String) -> String {
    "k simpan sebagai belum diketahui\(back) · q batal:"
  }
  package func askWeight(
    of measure: Measure.ID, size: PortionSize?, food: String, back: Bool
  ) -> String {
    "1 \(unit(measure))\(size.map { " " + name($0) } ?? "") \(food) = ? g (k simpan sebagai belum diketahui\(back ? " · u kembali" : "") · q batal):"
  }
  package func notAWeightOfPortion(_ text: String) -> String {
    "\"\(text)\" bukan berat satu takaran: coba 250 atau 250 g"
  }
  package func weighs(_ portion: OwnPortion, food: String) -> String {
    "1 \(unit(portion.measure))\(portion.size.map { " " + name($0) } ?? "") \(food) = \(grams(portion.grams))"
  }
  package func howToForget(_ portion: OwnPortion) -> String {
    "diingat untuk \(portion.foodID.printable): lupakan dengan magtrack foods portion delete"
  }
  package var searchPrompt: String { "Cari:" }
  package var nothingFoundInSearch: String { "tidak ada yang cocok" }
  package func remembered(_ phrase: String, food: String) -> String {
    "diingat: \"\(phrase)\" adalah \(food). Kalau keliru, magtrack undo atau edit membatalkannya juga"
  }
  package func doubt(_ doubt: Intake.Doubt, of name: String, isLogged: Bool) -> String {
    let much =
      switch doubt {
      case .weight(let grams): "\(self.grams(grams)) \(name) sekaligus"
      case .magnesium(let mg): "\(self.mg(mg)) magnesium dari satu catatan \(name)"
      }
    return much + " itu banyak"
      + (isLogged ? ": kalau keliru, betulkan dengan magtrack undo atau edit" : "")
  }
  package func repeated(_ phrases: String, isLogged: Bool) -> String {
    "\(phrases) sudah dicatat dalam semenit terakhir"
      + (isLogged ? ": kalau itu yang sama, magtrack undo membatalkan yang ini" : "")
  }
  package var readThus: String { "Dibaca sebagai:" }
  package var wordsOfNoFood: String { "Bukan makanan" }
  package func name(_ part: ReadWord.Part) -> String {
    switch part {
    case .food: "makanan"
    case .amount: "jumlah"
    case .size: "ukuran"
    case .state: "keadaan"
    case .preparation: "cara olah"
    case .brand: "merek"
    case .frame: "kata pengantar"
    case .occasion: "hari, waktu makan, atau jam"
    case .remark: "keterangan"
    case .alternative: "pilihan lain"
    case .notEaten: "tidak dimakan"
    case .unknown: "tidak dikenal"
    }
  }
  package var askWhatWasEaten: String { "Makan apa? Tab melengkapi, baris kosong mengakhiri." }
  package func askTooMuch(_ names: String) -> String {
    "Banyak sekali: \(names). Tetap dicatat? [y/T]"
  }
  package func onLine(_ number: Int) -> String { "baris \(number): " }
  package func onlyGuessed(_ phrase: String, name: String) -> String {
    "\"\(phrase)\" hanya bisa ditebak (\(name)): tidak ada yang dicatat"
  }
}

// MARK: Help

extension Indonesian {
  package var aboutCopy: String { "Catat lagi isi satu hari, untuk hari ini atau dengan --date." }
  package var exampleOfCopy: String { "magtrack copy kemarin --meal sarapan" }
  package var dayToCopyFrom: String { "Hari yang disalin." }
  package var dayPlaceholder: String { "hari" }
  package var onlyThisMeal: String { "Hanya waktu makan ini." }
  package var mealPlaceholder: String { "waktu-makan" }
  package var dayToCopyTo: String { "Hari tujuan; tanpa ini hari ini." }
  package var timeOfCopies: String { "Jamnya; tanpa ini seperti aslinya." }
  package var dryRunOfLog: String { "Tampilkan saja, tanpa mencatat." }
  package var aboutLog: String { "Catat yang Anda makan (juga: catat)." }
  package var examplesOfLog: String {
    """
    magtrack log "2 telur rebus, 150 g tempe goreng, 1 mangkuk bayam"
    magtrack log granola --magnesium 55
    magtrack log - < minggu.txt

    Di terminal, log saja akan bertanya baris demi baris. Dari masukan standar setiap baris satu kali makan, dan boleh diawali hari, waktu makan dan jam: "kemarin siang: soto ayam".
    """
  }
  package var whatWasEaten: String {
    "Yang Anda makan beserta jumlahnya; - membaca masukan standar."
  }
  package var loggingFigure: String {
    "Catat magnesium sebanyak ini, misalnya dari label; frasanya menjadi nama."
  }
  package var refusingGuesses: String { "Tolak yang hanya berupa tebakan." }
  package var keepingUnknown: String {
    "Catat yang dimengerti, dan simpan sisanya apa adanya dengan magnesium tidak diketahui."
  }
  package var explainingWords: String { "Tampilkan arti yang dibaca dari tiap kata." }
  package var aboutTake: String { "Catat suplemen (juga: minum)." }
  package var examplesOfTake: String {
    """
    magtrack take "Mag Sitrat" 2
    magtrack take "Mag Oksida" --magnesium 240 --time 21:00
    magtrack take --due

    Suplemen yang disimpan (magtrack supplement add) cukup disebut namanya. Untuk yang lain, --magnesium menyebut magnesium elemental dalam satu, bukan berat senyawanya. Di terminal, take saja akan menanyakan tiap dosis yang sudah waktunya.
    """
  }
  package var nameOfDose: String { "Namanya." }
  package var countOfDose: String { "Berapa banyak; tanpa ini 1." }
  package var countPlaceholder: String { "banyaknya" }
  package var elementalInOne: String { "Magnesium elemental dalam satu, dalam mg." }
  package var takingDueDoses: String {
    "Catat dosis yang sudah waktunya, sesuai magtrack supplement schedule."
  }
  package var unlikelyDoseIsMeant: String { "Terima dosis yang tidak lazim." }
}
