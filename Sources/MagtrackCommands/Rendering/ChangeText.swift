import MagnesiumKit

/// What a change did, in words.
enum ChangeText {
  private static let mostNames = 6

  static func text(_ change: Change, wording: Wording) -> String {
    let entries = change.entries.prefix(mostNames).map { entry in
      let intake = entry.intake
      let name = intake.name[wording.language].printable
      let amount = wording.amount(intake.quantity, of: intake.unit, grams: intake.grams)
      return intake.kind == .amount ? name : "\(name) (\(amount))"
    }
    let more = change.entries.count - entries.count
    let rest = more > 0 ? [wording("\(more) more", "\(more) lagi")] : []
    let named = change.names.map { $0[wording.language].printable }.joined(separator: ", ")
    // An entry that cannot be read has a name all the same.
    let names = change.entries.isEmpty ? named : (entries + rest).joined(separator: ", ")
    let day = (change.entries.first?.intake.day ?? change.markedDays.first).map(wording.longDate)
    let subject: String =
      switch change.kind {
      case .log: wording("logged \(names)", "mencatat \(names)")
      case .take: wording("taken \(names)", "minum \(names)")
      case .delete: wording("deleted \(names)", "menghapus \(names)")
      case .done: wording("day closed as complete", "hari ditutup sebagai lengkap")
      case .fast: wording("day marked as a fast", "hari ditandai puasa penuh")
      case .reopen: wording("day reopened", "hari dibuka lagi")
      case .profile: wording("profile changed", "profil diubah")
      case .edit: wording("changed \(names)", "mengubah \(names)")
      case .copy: wording("copied \(names)", "menyalin \(names)")
      case .remember: wording("what a name means to you", "arti suatu nama bagi Anda")
      case .preferences: wording("preferences changed", "preferensi diubah")
      case .addFood: wording("food added: \(named)", "makanan ditambahkan: \(named)")
      case .editFood: wording("food changed: \(named)", "makanan diubah: \(named)")
      case .deleteFood: wording("food deleted: \(named)", "makanan dihapus: \(named)")
      case .addSupplement: wording("supplement added: \(named)", "suplemen ditambahkan: \(named)")
      case .editSupplement: wording("supplement changed: \(named)", "suplemen diubah: \(named)")
      case .deleteSupplement: wording("supplement deleted: \(named)", "suplemen dihapus: \(named)")
      case .scheduleSupplement: wording("schedule of \(named)", "jadwal \(named)")
      case .addRecipe: wording("recipe added: \(named)", "resep ditambahkan: \(named)")
      case .editRecipe: wording("recipe changed: \(named)", "resep diubah: \(named)")
      case .deleteRecipe: wording("recipe deleted: \(named)", "resep dihapus: \(named)")
      case .importDiary:
        wording(
          "imported \(change.entries.isEmpty ? "records" : names)",
          "mengimpor \(change.entries.isEmpty ? "data" : names)")
      case .saveMeal: wording("meal saved: \(named)", "menu disimpan: \(named)")
      case .deleteMeal: wording("saved meal deleted: \(named)", "menu dihapus: \(named)")
      }
    return [subject, day].compactMap(\.self).joined(separator: " · ")
  }
}
