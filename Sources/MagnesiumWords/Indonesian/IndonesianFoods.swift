import MagnesiumKit

extension Indonesian {
  package var added: String { "ditambahkan" }
  package func deleted(_ name: String) -> String {
    "dihapus: \(name); magtrack undo mengembalikannya"
  }
  package func sayWhatToChange(inFood id: String) -> String {
    "sebutkan yang diubah: magtrack foods edit \(id) --magnesium 60"
  }
  package var changed: String { "diubah" }
  package var noOwnFoods: String {
    "Belum ada makanan sendiri: magtrack foods add NAMA --per 40g --magnesium 55"
  }
  package var limitIsAtLeastOne: String { "--limit harus 1 atau lebih." }
  package func nothingFound(for query: String) -> String {
    "tidak ada yang cocok dengan \"\(query)\""
  }
  package func noSuchFood(_ name: String) -> String { "tidak ada makanan \"\(name)\"" }
  package func census(foods: Int, portions: Int, fromTables: Int, computed: Int, unknown: Int)
    -> String
  {
    "\(foods) makanan, \(portions) takaran: \(fromTables) dengan angka dari tabel, \(computed) dihitung dari resep, \(unknown) tanpa angka."
  }
  package func countOfFoods(_ count: Int) -> String { "\(count) makanan" }
  package func printedCensus(foods: Int, portions: Int, amongCurated: Int) -> String {
    "Di belakangnya, dengan nama aslinya, semua \(foods) baris dari tiga tabel USDA dengan \(portions) takaran; \(amongCurated) di antaranya sudah termasuk makanan di atas."
  }
  package func countOfWeights(_ count: Int) -> String { " · \(count) takaran" }
  package func countOfPrinted(_ count: Int) -> String { ", semua \(count) dengan nama aslinya" }
  package func printedThereAs(_ name: String) -> String { "Nama di tabel itu: \(name)" }
  package func betweenBecauseTablesDisagree(_ range: ClosedRange<Double>) -> String {
    ", antara \(self.range(range)) karena tabel berbeda-beda"
  }
  package func endsOfRange(_ ends: String) -> String { "Ujung rentangnya: \(ends)" }
  package func betweenBecauseLabelsRound(_ range: ClosedRange<Double>) -> String {
    ", antara \(self.range(range)) karena label membulatkan"
  }
  package func leftOut(_ mg: String, source: String, reason: String) -> String {
    "Tidak dimasukkan ke rentang: \(mg) (\(source)): \(reason)"
  }
  package func gramsBetween(_ range: ClosedRange<Double>) -> String {
    "\(short(range.lowerBound))–\(short(range.upperBound)) g, karena daftar ukuran berbeda-beda"
  }
  package var magnesiumUnknownInTables: String {
    "Magnesium: tidak diketahui, belum ada tabel yang memuat angkanya"
  }
  package func kin(_ name: Bilingual, count: Int, hold range: ClosedRange<Double>) -> String {
    "Tidak masuk jumlah; rentang memberinya paling banyak \(short(range.upperBound)) mg per 100 g: dari \(count) \(name.indonesian) di tabel, 95% mengandung \(self.range(range))"
  }
  package var magnesiumIsUnknown: String { "Magnesium: tidak diketahui" }
  package var source: String { "Sumber" }
  package var energyLabel: String { "Energi" }
  package var kcalUnit: String { "kkal" }
  package var remarkLabel: String { "Keterangan" }
  package func yourOwnEntry(_ claim: String) -> String {
    "isian sendiri, \(claim)"
  }
  package var computedFromRecipe: String { "dihitung dari resep" }
  package func percentOfYours(_ percent: Int, reference: String) -> String {
    "\(self.percent(percent)) dari \(reference) Anda"
  }
  package func recipeYields(_ yield: String) -> String { "Resep, menjadi \(yield):" }
  package var alsoCalled: String { "Nama lain" }
  package func canBeFilledIn(_ count: Int) -> String {
    "\(count) catatan yang magnesiumnya tidak diketahui bisa diisi dengannya:"
  }
  package func askToFillIn(_ count: Int) -> String {
    count == 1 ? "Isi catatan ini?" : "Isi kesemuanya, \(count) catatan?"
  }
  package func filledIn(_ count: Int) -> String { "\(count) catatan terisi" }
  package func howToFillIn(_ count: Int, food id: String) -> String {
    "\(count) catatan yang magnesiumnya tidak diketahui bisa diisi dengannya: magtrack foods edit \(id) --fill-in"
  }
  package var yourOwnWeight: String { "menurut timbangan Anda" }
  package var noOwnPortions: String {
    "Belum ada berat takaran sendiri: magtrack foods portion add bakso plastik=250g"
  }
  package func noSuchPortion(_ measure: String, of food: String) -> String {
    "berat \"\(measure)\" untuk \(food) tidak tersimpan: magtrack foods portion list"
  }
  package func notAnOwnPortion(_ text: String) -> String {
    "\"\(text)\" bukan takaran dengan beratnya: coba plastik=250g atau \"3 lembar=60g\""
  }
  package func theNearest(_ names: String) -> String { "; yang paling dekat: \(names)" }
  package func notAServing(_ text: String) -> String {
    "--per berisi \"\(text)\": seharusnya berat atau volume seperti 40g, 250ml atau bungkus=40g"
  }
  package func notAPortion(_ text: String) -> String {
    "--portion berisi \"\(text)\": seharusnya takaran dan beratnya, misalnya mangkuk=110g, bungkus=40g atau 3 buah=36g"
  }
  package func notALabelFigure(_ text: String) -> String {
    "--magnesium berisi \"\(text)\": seharusnya angka seperti 55, 12,5 mg atau 15%ALG"
  }
  package func moreThanAnyFood(_ mg: Double) -> String {
    "\(short(mg)) mg dalam 100 g lebih dari makanan mana pun di tabel; pil atau serbuk lebih cocok dengan magtrack take"
  }
  package func comesBeforeBuiltIn(_ name: String, id: String) -> String {
    "dalam frasa, ini didahulukan dari \"\(name)\" bawaan (\(id))"
  }
  package func magnesiumPer100g(_ mg: String) -> String {
    "Magnesium: \(mg) per 100 g bagian yang dimakan"
  }
}

// MARK: Help

extension Indonesian {
  package var aboutFoods: String {
    "Cari makanan dan sumber angkanya, dan tambahkan makanan sendiri."
  }
  package var aboutAddingFood: String { "Tambahkan makanan sendiri." }
  package var examplesOfAddingFood: String {
    """
    magtrack foods add "Granola Bu Sri" --per 40g --magnesium 55
    magtrack foods add "minuman kedelai" --per 250ml --magnesium 15%ALG --kcal 130
    magtrack foods add "biskuit gandum" --per keping=8g --magnesium 2%AKG --also "biskuit sehat"
    """
  }
  package var itsName: String { "Namanya." }
  package var namePlaceholder: String { "nama" }
  package var aboutDeletingFood: String { "Hapus makanan sendiri; catatan lama tetap." }
  package var itsNameOrID: String { "Nama atau id-nya." }
  package var aboutEditingFood: String { "Ubah makanan sendiri; catatan lama tetap." }
  package var anotherName: String { "Nama lain sebagai gantinya." }
  package var aboutOwnFoods: String { "Daftar makanan sendiri." }
  package var aboutSearchingFoods: String { "Cari makanan menurut nama." }
  package var wordsOfFood: String { "Kata-kata namanya." }
  package var queryPlaceholder: String { "kata" }
  package var mostFoodsToShow: String { "Paling banyak berapa makanan." }
  package var aboutShowingFood: String { "Tampilkan angka, sumber dan takaran." }
  package var foodToShow: String { "Id atau nama makanan." }
  package var fillingIn: String {
    "Isi catatan yang magnesiumnya tidak diketahui dan berarti makanan ini, atau tidak; di terminal ditanyakan."
  }
  package var aboutOwnPortions: String { "Simpan berat takaran Anda untuk suatu makanan." }
  package var aboutAddingPortion: String {
    "Simpan berat satu takaran makanan menurut Anda; frasa memakainya sejak itu."
  }
  package var examplesOfAddingPortion: String {
    """
    magtrack foods portion add bakso plastik=250g
    magtrack foods portion add nasi besek=400g
    """
  }
  package var aboutListingPortions: String { "Daftar berat takaran sendiri." }
  package var aboutDeletingPortion: String { "Lupakan berat takaran sendiri; catatan lama tetap." }
  package var foodOfPortion: String { "Id atau nama makanan." }
  package var measureWithWeight: String { "Takaran dan beratnya: plastik=250g, \"3 lembar=60g\"." }
  package var measureOfPortion: String { "Takarannya, dengan ukurannya kalau ada." }
  package var measurePlaceholder: String { "takaran" }
  package var aboutFoodSources: String { "Daftar tabel di balik angka-angkanya." }
  package var labelAmountOption: String {
    "Takaran untuk angka-angkanya: 40g, 250ml, bungkus=40g atau 2 lembar=60g (bawaan: 100g)."
  }
  package var labelMagnesiumOption: String {
    "Magnesium dalam takaran itu: 55 (mg), atau persen dari acuan label 15%ALG (350 mg; AKG sama), 13%DV (420 mg), 15%NRV (375 mg; RI sama). Tanpa ini angkanya tidak diketahui."
  }
  package var figurePlaceholder: String { "angka" }
  package var labelEnergyOption: String { "Energi dalam takaran itu, dalam kkal." }
  package var portionOption: String {
    "Takaran rumah tangga dan beratnya; yang pertama menjadi yang biasa. Bisa diulang."
  }
  package var furtherNames: String { "Nama lain, dipisah koma." }
  package var namesPlaceholder: String { "nama" }
  package var englishName: String { "Nama Inggrisnya." }
  package var indonesianName: String { "Nama Indonesianya." }
}
