import MagnesiumKit

extension Indonesian {
  package var noSavedMeals: String {
    "Belum ada menu tersimpan: magtrack meal save sarapan \"2 telur rebus, 1 piring nasi\""
  }
  package var savedMeal: String { "disimpan" }
  package var sayWhatGoesIn: String {
    "sebutkan bahannya: --ingredients \"200 g kacang panjang, 1 tomat\""
  }
  package var sayWhatToChangeInRecipe: String {
    "sebutkan yang diubah: --ingredients, --yield, --servings atau --name"
  }
  package var noRecipes: String {
    "Belum ada resep: magtrack recipe add NAMA --ingredients \"200 g kacang panjang, 1 tomat\" --servings 4"
  }
  package func notAYield(_ text: String) -> String {
    "--yield berisi \"\(text)\": seharusnya berat seperti 1200g"
  }
  package func recipeUnknown(because names: String) -> String {
    "Magnesium: tidak diketahui, karena belum ada angka untuk \(names)"
  }
  package var oneServing: String { "Satu porsi" }
  package func potIsSum(_ grams: Double) -> String {
    "Berat masakan: \(self.grams(grams)), yaitu jumlah bahannya; timbang hasil jadinya dan isi --yield"
  }
  package func pot(_ grams: Double) -> String { "Berat masakan: \(self.grams(grams))" }
}

// MARK: Help

extension Indonesian {
  package var aboutMeals: String { "Simpan menu yang sering dimakan, lalu catat dengan namanya." }
  package var examplesOfMeals: String {
    """
    magtrack meal save sarapan "2 telur rebus, 1 piring nasi, kopi"
    magtrack log sarapan
    """
  }
  package var aboutDeletingMeal: String { "Hapus menu; catatan lama tetap." }
  package var aboutListingMeals: String { "Daftar menu tersimpan." }
  package var aboutSavingMeal: String { "Simpan menu." }
  package var whatMealHolds: String { "Yang dimakan beserta jumlahnya." }
  package var aboutShowingMeal: String { "Tampilkan satu menu." }
  package var aboutAddingRecipe: String { "Tambahkan resep." }
  package var aboutRecipes: String {
    "Simpan resep sendiri, lalu catat dengan namanya dalam gram atau porsi."
  }
  package var examplesOfRecipes: String {
    """
    magtrack recipe add "sayur asem ibu" --ingredients "200 g kacang panjang, 100 g jagung manis" --yield 1200g --servings 6
    magtrack log "2 porsi sayur asem ibu"
    """
  }
  package var aboutDeletingRecipe: String { "Hapus resep; catatan lama tetap." }
  package var aboutEditingRecipe: String { "Ubah resep; catatan lama tetap." }
  package var aboutListingRecipes: String { "Daftar resep Anda." }
  package var aboutShowingRecipe: String { "Tampilkan satu resep." }
  package var ingredientsOption: String { "Bahan-bahannya, sebagai frasa makanan." }
  package var yieldOption: String {
    "Berat masakan jadi, misalnya 1200g; tanpa ini jumlah bahannya."
  }
  package var weightPlaceholder: String { "berat" }
  package var servingsOption: String { "Menjadi berapa porsi." }
}
