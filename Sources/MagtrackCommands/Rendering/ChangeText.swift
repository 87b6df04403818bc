import MagnesiumKit

/// What a change did, in words.
enum ChangeText {
  static func text(_ change: Change, wording: Wording) -> String {
    let names = change.entries.map { entry in
      let intake = entry.intake
      let name = intake.name[wording.language].printable
      let amount = wording.amount(intake.quantity, of: intake.unit, grams: intake.grams)
      return intake.kind == .amount ? name : "\(name) (\(amount))"
    }.joined(separator: ", ")
    let foods = change.foods.map { $0.name[wording.language].printable }.joined(separator: ", ")
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
      case .addFood: wording("food added: \(foods)", "makanan ditambahkan: \(foods)")
      case .editFood: wording("food changed: \(foods)", "makanan diubah: \(foods)")
      case .deleteFood: wording("food deleted: \(foods)", "makanan dihapus: \(foods)")
      }
    return [subject, day].compactMap(\.self).joined(separator: " · ")
  }
}
