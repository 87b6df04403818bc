import MagnesiumKit

extension Indonesian {
  package func whichForm(_ id: String) -> String {
    "\"\(formName(id))\" di label bisa salah satu dari ini; yang mana?"
  }
  package func chooseForm(of count: Int) -> String { "1–\(count), atau Enter bila tidak disebut:" }
  package var nothingKept: String { "tidak ada yang disimpan" }
  package func unreadableLabel(_ text: String) -> String {
    "\"\(text)\" tidak terbaca: seharusnya seperti 1000 mg senyawa, 100 mg elemental, Magnesium (sebagai oksida) 250 mg atau 25%DV"
  }
  package func didYouMeanForm(_ name: String) -> String { ": \(name)?" }
  package func expectedForms(_ names: String) -> String { ": seharusnya salah satu dari \(names)" }
  package func noSuchForm(_ text: String, hint: String) -> String {
    "tidak ada bentuk magnesium bernama \"\(text)\"\(hint)"
  }
  package func compoundOrElemental(_ text: String) -> String {
    "\"\(text)\": itu berat senyawa atau magnesiumnya? Tulis \(text) senyawa, atau \(text) elemental"
  }
  package func formMissing(_ text: String) -> String {
    "\"\(text)\" dari senyawa apa? Tambahkan --form sitrat, misalnya"
  }
  package func labelBaseMissing(_ text: String) -> String {
    "\"\(text)\" dari acuan mana? Tulis dengan ALG (350 mg), DV (420 mg), atau NRV atau RI (375 mg), sesuai labelnya: 25%ALG"
  }
  package func notASupplementUnit(_ text: String) -> String {
    "\"\(text)\" bukan takaran suplemen: seharusnya tablet, kapsul, sachet, sendok takar, tetes, g atau ml"
  }
  package func elementalAboveCompound(most: Double, elemental: Double) -> String {
    "senyawa itu memuat magnesium paling banyak \(short(most, places: 1)) mg, bukan \(short(elemental)) mg: periksa mana angka yang mana"
  }
  package func labelAndOptionDiffer(_ option: String) -> String {
    "label dan \(option) tidak sama: hilangkan salah satunya"
  }
  package var sayWhatLabelSays: String {
    "sebutkan isi labelnya: --elemental 100mg --per tablet, atau --form sitrat --label \"1000 mg senyawa per 2 kapsul\""
  }
  package var labelAmountNotPositive: String { "jumlah di label harus lebih dari 0" }
  package var magnesiumBelowZero: String { "magnesium tidak bisa di bawah 0 mg" }
  package var sayWhatToChangeInSupplement: String {
    "sebutkan yang diubah: --name, atau --form, --label, --elemental dan --per seperti pada add"
  }
  package var thatChangesTheFigure: String {
    "itu mengubah angkanya: sebutkan juga dengan --elemental atau --label"
  }
  package var doseOutOfRange: String { "dosisnya lebih dari 0 dan paling banyak 100" }
  package func notASchedule(_ text: String) -> String {
    "\"\(text)\" bukan jadwal: seharusnya harian 21:00, atau sen,kam 08:00,21:00, atau berhenti"
  }
  package var noSupplements: String {
    "Belum ada suplemen: magtrack supplement add \"Mag Sitrat\" --elemental 100mg --per tablet"
  }
  package func forms(_ names: String) -> String {
    "Bentuk: \(names)"
  }
  package func enteredAs(_ label: String) -> String {
    "Tertulis: \(label)"
  }
  package var aboutForms: String { "Tentang bentuknya: magtrack notes supplement-forms" }
  package func labelLeavesForm(open id: String, low: String, high: String) -> String {
    "label tidak menyebut \(formName(id)) yang mana (magnesium \(low) sampai \(high)%), jadi angkanya berupa rentang; --elemental dengan angka di label memastikannya"
  }
  package var lessThanOneMg: String {
    "itu kurang dari 1 mg magnesium, padahal label menyebutnya dalam mg: periksa satuannya"
  }
  package func labelDecides(_ product: String) -> String {
    "isi \(product) tidak diketahui di sini: salin dari kemasannya: magtrack supplement add \"\(product)\" --label \"…\""
  }
  package func readOnLabel(_ source: String) -> String { "dibaca pada label (\(source))" }
  package func readOnlyOnPage(_ source: String) -> String {
    "dibaca pada halaman tentang produk itu, bukan pada labelnya (\(source))"
  }
  package var followsFromFormula: String { "menurut rumus kimianya" }
  package func withoutMagnesium(_ product: String) -> String {
    "\(product) tidak mengandung magnesium"
  }
  package var askIsSoOnPacket: String { "Apakah kemasan Anda menyebut isi yang sama? [Y/t]" }
  package var formIsBlend: String {
    "bentuk ini campuran, dan kadarnya hanya yang biasa tertulis di label; --elemental dengan angka di label lebih pasti"
  }
}

// MARK: Help

extension Indonesian {
  package var aboutAddingSupplement: String { "Simpan suplemen." }
  package var aboutSupplements: String { "Simpan suplemen sesuai labelnya, dan jadwal minumnya." }
  package var examplesOfSupplements: String {
    """
    magtrack supplement add "Mag Glisinat" --form bisglisinat --label "1000 mg senyawa per 2 kapsul"
    magtrack supplement add "Mag Sitrat" --elemental 100mg --per tablet
    magtrack supplement schedule "Mag Sitrat" harian 21:00
    magtrack take "Mag Sitrat" 2
    """
  }
  package var formOption: String {
    "Senyawa magnesiumnya, misalnya sitrat atau oksida; beberapa dengan koma."
  }
  package var labelOption: String {
    "Isi labelnya: \"1000 mg senyawa per 2 kapsul\", \"400 mg magnesium oksida + 200 mg magnesium sitrat per tablet\"."
  }
  package var elementalOption: String {
    "Magnesium elemental: 100mg, atau persen dari acuan label, 25%DV (420 mg), 25%NRV (375 mg), 25%ALG (350 mg). Ini didahulukan dari senyawanya."
  }
  package var perOption: String {
    "Takaran untuk angkanya: tablet, 2 kapsul, 5g, 15ml (bawaan: satu tablet)."
  }
  package var aboutDeletingSupplement: String { "Hapus suplemen; dosis lama tetap." }
  package var aboutEditingSupplement: String { "Ubah suplemen; dosis yang sudah tercatat tetap." }
  package var aNewName: String { "Nama baru." }
  package var aboutListingSupplements: String { "Daftar suplemen Anda." }
  package var aboutScheduling: String {
    "Tetapkan jadwal minum; dosis hanya diusulkan, dan dicatat bila Anda setujui."
  }
  package var examplesOfScheduling: String {
    """
    magtrack supplement schedule "Mag Sitrat" harian 21:00
    magtrack supplement schedule "Mag Sitrat" sen,kam 08:00,21:00 --count 2
    magtrack supplement schedule "Mag Sitrat" berhenti
    """
  }
  package var scheduleWords: String {
    "harian atau hari (sen,kam), lalu jam (08:00,21:00); atau berhenti."
  }
  package var whenPlaceholder: String { "kapan" }
  package var countEachTime: String { "Berapa tiap kali; tanpa ini 1." }
  package var aboutShowingSupplement: String { "Lihat satu suplemen." }
}
