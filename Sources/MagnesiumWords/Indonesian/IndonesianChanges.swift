import MagnesiumKit

extension Indonesian {
  package func notAnAmount(_ text: String) -> String {
    "--amount berisi \"\(text)\": seharusnya jumlah seperti 150g, 2 atau 1 cangkir"
  }
  package func sayWhatToChange(inEntry id: Int) -> String {
    "sebutkan yang diubah: magtrack edit \(id) \"3 telur rebus\", --amount 150g, --meal siang"
  }
  package var phraseOrParts: String { "beri frasa, atau --amount dan --food" }
  package func changedEntry(_ entry: String) -> String {
    "Diubah: \(entry)"
  }
  package func changedEntries(_ count: Int) -> String { "\(count) catatan diubah:" }
  package func wouldChange(_ count: Int) -> String { "\(count) catatan akan diubah:" }
  package func askToChange(_ count: Int) -> String {
    count == 1 ? "Ubah catatan ini?" : "Ubah kesemuanya, \(count) catatan?"
  }
  package func figureChange(_ entry: String, from old: String, to new: String) -> String {
    "\(entry): \(old) → \(new)"
  }
  package func leftAsTheyAre(_ numbers: String) -> String {
    "tanpa berat, jadi dibiarkan seperti semula: \(numbers)"
  }
  package func noEntryNamed(_ name: String) -> String {
    "tidak ada catatan bernama \"\(name)\": daftarnya per hari di magtrack entries"
  }
  package func allHaveIt(_ name: String) -> String {
    "semua catatan \"\(name)\" sudah begitu"
  }
  package func entryIsNumber(_ text: String) -> String {
    "\"\(text)\" bukan nomor catatan: daftarnya di magtrack entries; dengan --all sebuah nama berlaku untuk semua catatannya"
  }
  package var allNeedsName: String {
    "--all memerlukan nama dan yang diubah: magtrack edit salak --all --magnesium-per-100g 12"
  }
  package func guessed(_ phrase: String, as name: String, or others: [String]) -> String {
    "menebak \"\(phrase)\" sebagai \(name)"
      + (others.isEmpty ? "" : "; atau " + others.joined(separator: ", "))
  }
  package func nothingLogged(on day: CivilDay) -> String {
    "Belum ada catatan pada \(longDate(day))."
  }
  package var whichEntry: String { "catatan yang mana? Beri nomornya: lihat magtrack entries" }
  package func deletedEntry(_ entry: String) -> String {
    "Dihapus: \(entry)"
  }
  package var bringItBack: String { "Kembalikan: magtrack undo" }
  package var bringThemBack: String { "Kembalikan: magtrack undo" }
  package var undone: String { "Dibatalkan" }
  package var askToUndo: String { "Batalkan semuanya?" }
  package var nothingToUndo: String { "tidak ada yang bisa dibatalkan" }
  package func fewerToUndo(_ count: Int) -> String {
    "hanya ada \(count) perubahan untuk dibatalkan"
  }
  package var redone: String { "Diulangi" }
  package var askToRedo: String { "Ulangi semuanya?" }
  package var nothingToRedo: String {
    "tidak ada yang bisa diulangi: sejak perubahan terakhir tidak ada yang dibatalkan"
  }
  package func fewerToRedo(_ count: Int) -> String { "hanya ada \(count) perubahan untuk diulangi" }
  package var countOfChangesIsPositive: String { "beri banyaknya perubahan, 1 atau lebih" }
  package func changeLogged(_ entries: String) -> String { "mencatat \(entries)" }
  package func changeTaken(_ entries: String) -> String { "minum \(entries)" }
  package func changeDeleted(_ entries: String) -> String { "menghapus \(entries)" }
  package var changeDayClosed: String { "hari ditutup sebagai lengkap" }
  package var changeDayFasted: String { "hari ditandai tanpa makan sama sekali" }
  package var changeDayReopened: String { "hari dibuka lagi" }
  package func changeProfile(_ facts: String) -> String { "profil diubah: \(facts)" }
  package func changeEdited(_ edits: String) -> String { "mengubah \(edits)" }
  package func changeCopied(_ entries: String) -> String { "menyalin \(entries)" }
  package func changeRemembered(_ names: String) -> String { "arti \(names) bagi Anda" }
  package func changePreferences(_ facts: String) -> String { "preferensi diubah: \(facts)" }
  package func changeFoodAdded(_ foods: String) -> String { "makanan ditambahkan: \(foods)" }
  package func changeFoodEdited(_ foods: String) -> String { "makanan diubah: \(foods)" }
  package func changeFoodDeleted(_ foods: String) -> String { "makanan dihapus: \(foods)" }
  package func changePortionAdded(_ portions: String) -> String { "berat disimpan: \(portions)" }
  package func changePortionDeleted(_ portions: String) -> String { "berat dilupakan: \(portions)" }
  package func changeSupplementAdded(_ supplements: String) -> String {
    "suplemen ditambahkan: \(supplements)"
  }
  package func changeSupplementEdited(_ supplements: String) -> String {
    "suplemen diubah: \(supplements)"
  }
  package func changeSupplementDeleted(_ supplements: String) -> String {
    "suplemen dihapus: \(supplements)"
  }
  package func changeSchedule(of supplements: String) -> String { "jadwal \(supplements)" }
  package func changeRecipeAdded(_ recipes: String) -> String { "resep ditambahkan: \(recipes)" }
  package func changeRecipeEdited(_ recipes: String) -> String { "resep diubah: \(recipes)" }
  package func changeRecipeDeleted(_ recipes: String) -> String { "resep dihapus: \(recipes)" }
  package func changeImported(_ records: String) -> String { "mengimpor \(records)" }
  package func changeMealSaved(_ meals: String) -> String { "menu disimpan: \(meals)" }
  package func changeMealDeleted(_ meals: String) -> String { "menu dihapus: \(meals)" }
  package func entryNumber(_ id: Int) -> String { "catatan \(id)" }
  package func entryNumbers(_ list: String) -> String { "catatan \(list)" }
  package var magnesiumUnknown: String { "magnesium tidak diketahui" }
  package var records: String { "data" }
  package func born(_ date: String) -> String {
    "lahir \(date)"
  }
  package func fromDay(_ day: CivilDay) -> String { " (mulai \(date(day)))" }
  package func without(_ trait: String) -> String {
    "tanpa \(trait)"
  }
  package func dislikes(_ food: String) -> String {
    "tidak suka \(food)"
  }
  package func takes(_ medicines: String) -> String {
    "minum \(medicines)"
  }
  package func dayFrom(_ time: String) -> String { "hari mulai \(time)" }
  package func cupOf(_ ml: String) -> String { "cangkir \(ml) mL" }
  package func completeWith(_ meals: String) -> String {
    "lengkap dengan \(meals)"
  }
  package func kcal(_ value: Double) -> String { "\(short(value)) kkal" }
  package func servings(_ count: Double) -> String { "\(short(count)) porsi" }
  package var noSchedule: String { "tanpa jadwal" }
  package func noLonger(_ facts: String) -> String {
    "tidak lagi \(facts)"
  }
  package func more(_ count: Int) -> String { "\(count) lagi" }
}

// MARK: Help

extension Indonesian {
  package var aboutEdit: String { "Ubah satu catatan." }
  package var examplesOfEdit: String {
    """
    magtrack edit 12 "3 telur rebus"
    magtrack edit 12 --amount 150g
    magtrack edit 12 --meal siang --date kemarin --time 12:30
    """
  }
  package var entryToEdit: String { "Nomor catatan, dari entries." }
  package var whatEntryShouldBe: String { "Gantinya beserta jumlahnya." }
  package var phrasePlaceholder: String { "frasa" }
  package var anotherAmount: String { "Jumlah lain: 150g, 2, 1 cangkir." }
  package var amountPlaceholder: String { "jumlah" }
  package var anotherFood: String { "Makanan lain dengan berat yang sama." }
  package var anotherFigure: String { "Angka lain dalam mg, untuk catatan tanpa makanan." }
  package var figurePer100g: String {
    "Angka lain dalam mg per 100 g, untuk catatan yang ada beratnya."
  }
  package var editingAll: String {
    "Ubah semua catatan dengan nama itu; di terminal ditampilkan dulu."
  }
  package var dryRunOfEdit: String { "Bersama --all: tampilkan saja, tanpa mengubah." }
  package var unlikelyAmountIsMeant: String { "Terima jumlah yang tidak lazim." }
  package var aboutEntries: String { "Daftar catatan satu hari dengan id dan sumbernya." }
  package var aboutDelete: String { "Hapus catatan; undo mengembalikannya." }
  package var entriesToDelete: String { "Nomor catatan, dari entries." }
  package var aboutUndo: String { "Batalkan perubahan terakhir." }
  package var moreAboutUndo: String {
    "Semuanya, atau tidak satu pun. Di terminal, lebih dari lima perubahan atau perubahan dari hari sebelumnya ditampilkan dulu."
  }
  package var aboutRedo: String { "Ulangi perubahan yang dibatalkan." }
  package var howManyChanges: String { "Berapa kali; tanpa ini 1." }
}
