import MagnesiumKit

extension Indonesian {
  package func recognised(_ formats: String) -> String { "Dikenali: \(formats)" }
  package func totalsOf(_ app: String) -> String { "\(app), total harian" }
  package func spanOf(days: Int, _ span: String) -> String { "\(self.days(days)), \(span)" }
  package func newRecords(_ count: Int) -> String { "\(count) baru" }
  package func knownRecords(_ count: Int) -> String { "\(count) sudah ada" }
  package func changedRecords(_ count: Int) -> String { "\(count) berubah" }
  package func editedRecords(_ count: Int) -> String {
    "\(count) berubah di sana dan sudah disunting di sini: milik Anda tetap"
  }
  package func deletedRecords(_ count: Int) -> String {
    "\(count) sudah dihapus di sini: tetap terhapus"
  }
  package func recordsAside(_ count: Int) -> String { "\(count) disisihkan demi sumber lain" }
  package func skippedRecords(_ count: Int) -> String { "\(count) dilewati, sudah dicatat sendiri" }
  package func goneRecords(_ count: Int) -> String { "\(count) hilang di sana" }
  package func unknownRecords(_ count: Int) -> String { "\(count) tanpa angka magnesium" }
  package var besideOthers: String { "bersama sumber lain" }
  package func moreDays(_ count: Int) -> String {
    "… dan \(days(count)) lagi (semua ada dengan --json)"
  }
  package func rowsRefused(_ count: Int) -> String { "\(count) baris ditolak:" }
  package func row(_ number: Int, of part: String) -> String { "\(part), baris \(number)" }
  package func moreRows(_ count: Int) -> String { "… dan \(count) baris lagi" }

  package func text(_ problem: RowProblem) -> String {
    switch problem {
    case .day(let text): "\"\(text.printable)\" bukan tanggal"
    case .time(let text): "\"\(text.printable)\" bukan jam"
    case .figure(let text): "\"\(text.printable)\" bukan angka"
    case .negative(let text): "\(text.printable) kurang dari nol"
    case .implausible(let mg):
      "magnesium \(short(mg)) mg sekaligus tidak mungkin: satuannya lain?"
    case .tooDense(let mg, let grams):
      "magnesium \(short(mg)) mg dalam \(short(grams)) g tidak mungkin: tidak ada makanan yang sekaya itu"
    case .unit(let text): "\"\(text.printable)\" bukan satuan magnesium: seharusnya mg, g, atau mcg"
    case .future(let day): "\(day.iso) belum tiba"
    case .dayTwice(let day): "\(day.iso) tercantum lebih dari sekali dengan total yang berbeda"
    case .cutOff: "baris terpotong"
    case .unknownFood(let id): "makanan \(id.printable) tidak ada dalam berkas"
    case .food(let name): "\(name.printable) tidak dapat disimpan sebagai makanan sendiri"
    }
  }

  package func text(_ problem: ImportProblem) -> String {
    switch problem {
    case .unknownFormat:
      "formatnya tidak dikenal: seharusnya ekspor magtrack sendiri, atau dari Apple Health, Cronometer, Health Connect, MacroFactor, dan lain-lain (magtrack import --help)"
    case .cutOff(let part, let line):
      "\(part.printable) terpotong" + (line.map { " di baris \($0)" } ?? "")
        + ": ekspor sekali lagi"
    case .notText(let part, let line):
      "\(part.printable), baris \(line): ada byte NUL, yang tidak ada dalam teks; simpan sebagai UTF-8"
    case .unclosedQuote(let part, let line):
      "\(part.printable), baris \(line): tanda kutip dibuka di situ dan tidak pernah ditutup"
    case .rowTooLong(let part, let line):
      "\(part.printable), baris \(line) lebih panjang dari 1 MB: seharusnya satu catatan sebaris"
    case .notXML(let part, let line, let reason):
      "\(part.printable), baris \(line) bukan XML: \(reason.printable)"
    case .notJSON(let part, let line):
      "\(part.printable), baris \(line) bukan JSON dalam format ini"
    case .badZip(let what): "zip rusak (\(what.printable)): ekspor sekali lagi"
    case .unsafeName(let name):
      "zip menyebut berkas di luar dirinya (\(name.printable)): tidak ada ekspor yang begitu"
    case .bomb(let part):
      "\(part.printable) mengembang melebihi yang disebutnya, atau melebihi ekspor mana pun: tidak dibaca terus"
    case .encrypted(let part): "\(part.printable) terenkripsi: buka dahulu"
    case .badDatabase(let part, let reason):
      "\(part.printable) tidak dapat dibaca: \(reason.printable)"
    case .missingColumn(let column, let part):
      "\(part.printable) tidak punya kolom \"\(column.printable)\"; tanpa itu barisnya tidak berarti"
    case .missingPart(let name, let other):
      "\(other.printable) memerlukan \(name.printable) di sampingnya: berikan folder yang memuat keduanya"
    case .mixedDates(let part, let line):
      "\(part.printable), baris \(line): hari tertulis di tempat bulan pada tanggal sebelumnya"
    case .readingFailed(let part, let reason):
      "\(part.printable) tidak terbaca: \(reason.printable)"
    case .cannotUnpack(let reason): "tidak ada tempat untuk membukanya: \(reason.printable)"
    }
  }

  package func text(_ remark: ImportRemark) -> String {
    switch remark {
    case .noMagnesium(let app):
      "\(app) tidak mengekspor magnesium: isinya masuk tanpa angka magnesium, kecuali --match menemukan makanan dari namanya."
    case .onlyMeals(let app):
      "\(app) tidak mengekspor magnesium maupun makanan: waktu makannya masuk sebagai catatan tanpa angka magnesium."
    case .nothingOfUse(let part):
      "\(part.printable) tidak memuat makanan: tidak ada yang diambil darinya."
    }
  }

  package func goneUpstream(_ app: String, entries: String, command: String) -> String {
    "Tidak ada lagi di \(app): \(entries). Di sini tetap ada; untuk menghapusnya: \(command)"
  }
  package func assumedFood(_ name: String, food: String, figure: String) -> String {
    "\(name) → \(food), \(figure), dugaan"
  }
  package func foodsToAdd(_ names: String) -> String { "Makanan sendiri: \(names)" }
  package func foodsThere(_ count: Int) -> String { "\(count) makanan sudah ada." }

  package func question(_ question: ImportQuestion) -> String {
    switch question {
    case .source(let one, let other, let days):
      "\(one.name(self)) dan \(other.name(self)) sama-sama bercerita tentang \(self.days(days)). Mana yang dipakai di situ?"
    case .loggedDays(let count):
      "\(days(count)) yang sudah dicatat sendiri masuk lagi. Ditambahkan?"
    case .dose(let name, let amount):
      "\(name.printable) (\(amount.printable)) tampak seperti suplemen. Benarkah?"
    case .dateOrder(let example): "\(example.printable): yang di depan hari atau bulan?"
    case .unit(let example):
      "Ada angka \(short(example, places: 6)): magnesiumnya dalam mg atau g?"
    }
  }

  package func answer(_ answer: String, to question: ImportQuestion) -> String {
    switch question {
    case .source(let one, let other, _):
      [one, other].first { $0.key == answer }?.name(self) ?? answer
    case .loggedDays: answer == "skip" ? "dilewati" : "ditambahkan"
    case .dose: answer == "supplement" ? "suplemen" : "makanan"
    case .dateOrder: answer == "dmy" ? "hari" : "bulan"
    case .unit: answer
    }
  }

  package var proposed: String { "usulan" }
  package func assumed(_ answer: String) -> String { "Diambil sesuai usulan: \(answer)." }
  package func choicesOpen(_ count: Int) -> String {
    "\(count) pilihan masih terbuka, tidak ada yang diimpor: sebutkan dengan opsinya, atau terima usulan dengan --yes"
  }
  package var nothingNewToImport: String {
    "Tidak ada yang baru: buku harian tetap seperti adanya."
  }
  package var askToImport: String { "Masukkan?" }

  private func records(_ entries: Int, _ changed: Int, _ removed: Int, _ foods: Int) -> String {
    var parts = [self.entries(entries)]
    if changed > 0 { parts.append("\(changed) diubah") }
    if removed > 0 { parts.append("\(removed) dihapus demi sumber lain") }
    if foods > 0 { parts.append("\(foods) makanan") }
    return parts.joined(separator: ", ")
  }
  package func broughtIn(_ entries: Int, changed: Int, removed: Int, foods: Int) -> String {
    "diimpor: \(records(entries, changed, removed, foods)). Batalkan: magtrack undo"
  }
  package func wouldBringIn(_ entries: Int, changed: Int, removed: Int, foods: Int) -> String {
    "Tidak ada yang diubah (uji coba). Yang akan masuk: \(records(entries, changed, removed, foods))"
  }
  package func noSuchApp(_ name: String, apps: String) -> String {
    "tidak ada apa-apa dari \(name) dalam berkas; yang ada: \(apps)"
  }
  package func importAnswerKeys(_ count: Int) -> String {
    "[1–\(count), Enter = 1, q = tidak jadi]"
  }

  package func totalOfDay(_ app: String) -> String { "total sehari (\(app))" }
  package func foodWithoutName(_ app: String) -> String { "makanan tanpa nama (\(app))" }
  package func supplementsOf(_ app: String) -> String { "suplemen (\(app))" }

  package var sourceOption: String { "Hanya yang dicatat aplikasi ini." }
  package var appPlaceholder: String { "aplikasi" }
  package var matchOption: String {
    "Anggap makanan dari daftar untuk nama yang magnesiumnya tidak disebut berkas."
  }
  package var doseOption: String { "Baris yang tampak seperti suplemen: supplement atau food." }
  package var loggedDaysOption: String { "Hari yang sudah dicatat sendiri: skip atau add." }
  package var datesOption: String { "Cara berkas menulis tanggal: dmy atau mdy." }
  package var unitOption: String { "Satuan magnesium bila berkas tidak menyebutnya: mg atau g." }
  package var yesToImport: String { "Jangan bertanya; terima usulan." }
}
