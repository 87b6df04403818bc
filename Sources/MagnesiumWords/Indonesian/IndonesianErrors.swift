import MagnesiumKit

extension Indonesian {
  package func unusableName(_ most: Int) -> String {
    "nama terdiri atas 1 sampai \(most) karakter tanpa karakter kendali"
  }
  package func guessCannotBeKept(_ phrase: String, name: String) -> String {
    "\"\(phrase)\" hanya bisa ditebak (\(name)): tulis seperti di magtrack foods search"
  }
  package func notOneFood(_ count: Int) -> String {
    "satu catatan berisi satu makanan, sedangkan itu \(count): hapus lalu catat ulang"
  }
  package func unreadableName(_ name: String) -> String {
    "\"\(name)\" tidak bisa menjadi nama makanan karena log akan membacanya lain: pakai huruf, mulai dengan kata yang bukan takaran, tanpa angka, koma dan tanda tambah"
  }
  package func implausibleFood(grams: Double) -> String {
    "\(decimal(grams, places: 0)) g satu makanan terlalu banyak untuk sekali makan; kalau memang benar, tambahkan --force"
  }
  package func implausibleMagnesium(mg: Double) -> String {
    "\(short(mg)) mg magnesium sekaligus rasanya keliru: label sering menyebut berat seluruh senyawanya. Kalau memang benar, tambahkan --force"
  }
  package var tooYoungForSuggestions: String {
    "saran makanan hanya untuk umur 5 tahun ke atas: porsi dan kacang utuh tidak cocok untuk anak kecil; tanyakan kepada petugas kesehatan"
  }
  package func noReferenceNoGap(_ missing: MissingReference) -> String {
    "tanpa acuan tidak ada kekurangan yang bisa dihitung. \(reason(missing))"
  }
  package var infantDoesNotFast: String {
    "bayi di bawah satu tahun tidak berpuasa: bayi yang sama sekali tidak mau minum atau makan perlu diperiksa dokter hari ini juga. Kalau susunya hanya tidak dicatat, biarkan hari itu apa adanya"
  }
  package func dayNotYetCome(_ day: String) -> String { "\(day) belum tiba" }
  package var impossibleEntry: String {
    "itu tidak mungkin satu catatan: paling banyak 1.000.000 mg, g, buah atau kkal"
  }
  package var emptyRange: String {
    "rentangnya berakhir sebelum mulai: tulis hari yang lebih awal dulu"
  }
  package func namedLikeFood(_ name: String) -> String {
    "\"\(name)\" adalah makanan: beri suplemen nama sendiri, misalnya mereknya"
  }
  package func supplementInRecipe(_ name: String) -> String {
    "\(name) itu suplemen, sedangkan resep terdiri dari makanan: catat di samping resepnya"
  }
  package var unreadableAmount: String { "itu bukan jumlah; coba 2, 1 mangkuk atau 150 g" }
  package var emptyPhrase: String {
    "frasanya kosong; coba magtrack log \"2 telur rebus, 150 g nasi\""
  }
  package func phraseTooLong(bytes: Int, most: Int) -> String {
    "frasanya \(bytes) bita, padahal paling banyak \(most): catat per bagian"
  }
  package func tooManyFoods(deepest: Int) -> String {
    "menu tersimpan di dalamnya terlalu banyak: paling banyak 1.000 makanan, dan menu di dalam menu sedalam \(deepest)"
  }
  package func unclosedQuote(at position: Int) -> String {
    "tanda kutip di karakter \(position) tidak ditutup: hilangkan atau tambahkan pasangannya"
  }
  package func controlCharacter(_ code: String) -> String {
    "frasanya memuat karakter kendali U+\(code): ketik tanpa itu"
  }
  package func noWeightOfPortion(grams: Double) -> String {
    "\(short(grams)) g bukan berat satu takaran: seharusnya 0,1 g sampai 5 kg"
  }
  package func impossibleMagnesiumOfFood(mg: Double) -> String {
    "\(short(mg)) mg magnesium dalam 100 g tidak mungkin: nilainya antara 0 dan 60.000 (magnesium oksida murni); periksa --per dan --magnesium"
  }
  package func impossibleServings(_ count: Double) -> String {
    "\(short(count)) porsi tidak mungkin: seharusnya 0,1 sampai 1.000"
  }
  package func impossibleEnergy(kcal: Double) -> String {
    "\(short(kcal)) kkal dalam 100 g tidak mungkin: nilainya antara 0 dan 950 (lemak murni 900); periksa --per dan --kcal"
  }
  package func weightUnknown(of name: String) -> String {
    "berat \(name) tidak diketahui: sebutkan berapa banyak makanan gantinya, dengan --amount"
  }
  package func amountsDoNotCompare(amount: String, name: String, units: String) -> String {
    "catatannya \(name) \(amount), sedangkan jumlah yang lain itu tidak bisa dibandingkan dengannya; coba \(units)"
  }
  package func impossibleContent(mg: Double) -> String {
    "\(short(mg)) mg magnesium dalam satu tidak mungkin: lebih dari 0 dan paling banyak 1.000.000; periksa angkanya dan takarannya"
  }
  package func impossibleCount(_ count: Double) -> String {
    "\(short(count)) sekaligus tidak mungkin: lebih dari 0 dan paling banyak 1.000.000"
  }
  package var bornInFuture: String { "tanggal lahirnya belum tiba" }
  package var bornTooLongAgo: String { "tanggal lahirnya lebih dari 125 tahun lalu" }
  package var pregnantMale: String {
    "hamil atau menyusui tidak cocok dengan laki-laki: batalkan dulu untuk semua hari, dengan magtrack profile set --no-pregnant --no-lactating --from selalu"
  }
  package var pregnantAtThatAge: String {
    "pada umur itu tidak ada acuan untuk hamil atau menyusui: periksa tanggal lahir, atau batalkan kehamilan untuk semua hari dengan magtrack profile set --no-pregnant --no-lactating --from selalu"
  }
  package func notAnExport(_ reason: String) -> String {
    "itu bukan hasil export magtrack (\(reason)): seharusnya yang ditulis magtrack export --format json"
  }
  package func notJSON(line: Int, column: Int) -> String {
    "mulai baris \(line), karakter \(column) itu bukan JSON: seharusnya yang ditulis magtrack export --format json"
  }
  package func keyTwice(_ key: String, line: Int) -> String {
    "\"\(key)\" muncul dua kali dalam satu objek (baris \(line)): tidak jelas mana yang berlaku"
  }
  package func tooMuchInLine(_ line: Int) -> String {
    "baris \(line) memuat lebih banyak atau lebih dalam daripada isi buku harian"
  }
  package func sharedName(_ name: String, ids: String) -> String {
    "\"\(name)\" akan berarti dua hal (\(ids)): beri salah satunya nama atau id lain"
  }
  package func newerExport(_ version: Int) -> String {
    "ditulis magtrack yang lebih baru (schema_version \(version)): pasang versi itu"
  }
  package func unknownSection(_ name: String) -> String {
    "\"\(name)\" bukan bagian dari hasil export"
  }
  package func unknownKey(in place: String, key: String) -> String {
    "\(place): \"\(key)\" bukan kuncinya"
  }
  package func impossibleValue(in place: String, key: String) -> String {
    "\(place): nilai \"\(key)\" tidak mungkin"
  }
  package func placeCannotBe(_ place: String, reason: String) -> String {
    "\(place) tidak mungkin: \(reason)"
  }
  package var nothingImported: String { "; tidak ada yang diimpor" }
  package var butNothingChanged: String { "; tidak ada yang diubah" }
  package var leftAsItIs: String { "; berkas itu tidak diubah" }
  package func cannotWrite(_ path: String, reason: String) -> String {
    "tidak bisa menulis \(path): \(reason)"
  }
  package var anotherHomePossible: String { "; MAGTRACK_HOME bisa menunjuk folder lain" }
  package func foreignJournal(_ path: String) -> String {
    "\(path) bukan berkas yang perubahannya terputus dan akan dibatalkan (\(path)-journal), mungkin salinan yang ditaruh di tempatnya; keduanya tidak diubah: magtrack restore BERKAS menyisihkannya, BERKAS yaitu salinan yang benar atau latest untuk salinan terbaru"
  }
  package func fileReplaced(_ path: String) -> String {
    "barusan ada berkas lain yang ditaruh di tempat \(path), dan perubahannya tidak ada di situ: lihat dulu magtrack, lalu ulangi"
  }
  package func otherProgramsFile(_ path: String) -> String {
    "\(path) milik program lain; berkas itu tidak diubah"
  }
  package func newerDiary(_ path: String, found: Int, supported: Int) -> String {
    "\(path) ditulis magtrack yang lebih baru (skema \(found), yang ini mengenal \(supported)): pasang versi itu"
  }
  package func diaryGoneDamagedKept(_ path: String, damaged: String) -> String {
    "\(path) hilang; yang rusak disimpan di \(damaged): magtrack restore BERKAS memasang salinan Anda (magtrack erase memulai dari awal)"
  }
  package func diaryGone(_ path: String) -> String {
    "\(path) hilang, tetapi salinannya ada: magtrack restore latest mengembalikan yang terbaru (magtrack erase memulai dari awal)"
  }
  package func damagedDiary(_ path: String, detail: String, untouched: String) -> String {
    "\(path) rusak atau bukan buku harian (\(detail))\(untouched): magtrack doctor"
  }
  package func damagedRow(_ what: String, damage: DiaryError.Damage, unchanged: String) -> String {
    "buku harian rusak (\(row(what)): \(name(damage)))\(unchanged): magtrack doctor"
  }
  package func rowCannotBeKept(_ what: String, damage: DiaryError.Damage, unchanged: String)
    -> String
  {
    "\(row(what)) tidak bisa disimpan: \(name(damage))\(unchanged)"
  }
  package var diaryBusy: String { "buku harian sedang dipakai magtrack lain: coba lagi" }
  package var diskFull: String { "cakram penuh" }
  package func diaryFailed(_ detail: String) -> String {
    "buku harian tidak bisa dibaca atau ditulis: \(detail)"
  }
  package func unknownOutcome(_ detail: String) -> String {
    "buku harian tidak bisa ditulis sampai selesai (\(detail)), dan tidak bisa dibaca apakah perubahannya tersimpan: periksa dulu sebelum mengulanginya"
  }
  package func noSuchEntry(_ id: Int) -> String {
    "tidak ada catatan \(id): lihat magtrack entries"
  }
  package func reason(_ reason: FailureReason) -> String {
    switch reason {
    case .noSpace: "tidak ada ruang tersisa di cakram"
    case .notPermitted: "tidak diizinkan"
    case .notFound: "berkas atau folder tidak ada"
    case .exists: "berkas sudah ada"
    case .readOnly: "hanya bisa dibaca"
    case .busy: "sedang dipakai"
    case .inputOutput: "galat baca atau tulis pada perangkat"
    case .isFolder: "itu folder"
    case .isNoFolder: "bukan folder"
    case .isNoFile: "bukan berkas biasa"
    case .nameTooLong: "nama berkas terlalu panjang"
    case .tooManyLinks: "tautan simbolis terlalu bertingkat"
    case .tooManyFiles: "terlalu banyak berkas terbuka"
    case .noMemory: "memori tidak cukup"
    case .other(let words): words.printable
    }
  }
  package func noSuchRecipe(_ id: String) -> String {
    "tidak ada resep \"\(id)\": lihat magtrack recipe list"
  }
  package func noSuchMeal(_ name: String) -> String {
    "tidak ada menu tersimpan \"\(name)\": lihat magtrack meal list"
  }
  package func noSuchOwnFood(_ id: String) -> String {
    "tidak ada makanan sendiri \"\(id)\": lihat magtrack foods list"
  }
  package func noSuchSupplement(_ name: String) -> String {
    "tidak ada suplemen \"\(name)\": lihat magtrack supplement list"
  }
  package func nameTaken(_ name: String, command: String) -> String {
    "\"\(name)\" sudah ada: ubah dengan magtrack \(command)"
  }
  package func dayHasEntries(_ day: String) -> String {
    "\(day) ada catatannya, jadi ada yang dimakan: magtrack fast hanya untuk hari tanpa makan sama sekali, bukan puasa sahur–buka"
  }
  package func dayHasNoEntries(_ day: String) -> String {
    "belum ada catatan pada \(day): kalau memang tidak makan, magtrack fast \(day)"
  }
}
