import MagnesiumKit

extension Indonesian {
  package func translated(ofParser text: String) -> String {
    Self.pairs.reduce(text) { text, pair in text.replacing(pair.english, with: pair.indonesian) }
  }

  /// Longer texts come before those that they contain.
  private static let pairs: [(english: String, indonesian: String)] = [
    ("OVERVIEW: ", "RINGKASAN: "),
    ("USAGE: ", "PEMAKAIAN: "),
    ("ARGUMENTS:", "ARGUMEN:"),
    (" SUBCOMMANDS:", ":"),
    ("SUBCOMMANDS:", "SUBPERINTAH:"),
    ("OPTIONS:", "OPSI:"),
    ("<subcommand>", "<subperintah>"),
    ("<options>", "<opsi>"),
    ("(default: ", "(bawaan: "),
    // Blanks keep the columns of help where they are.
    ("(default)  ", "(bawaan)   "),
    ("(default)", "(bawaan)"),
    ("(values:", "(pilihan:"),
    ("Show help information.", "Tampilkan bantuan."),
    ("Show the version.", "Tampilkan versi."),
    ("Show subcommand help information.", "Tampilkan bantuan subperintah."),
    ("  See '", "  Lihat '"),
    ("' for detailed help.", "' untuk bantuan lengkap."),
    ("Did you mean", "Maksudnya"),
    ("Unknown option", "Opsi tidak dikenal:"),
    ("Missing expected argument", "Argumen ini wajib diisi:"),
    ("Missing value for", "Nilai belum diisi untuk"),
    ("unexpected arguments:", "argumen tidak dikenal:"),
    ("Unexpected argument", "Argumen tidak dikenal:"),
    (" is invalid for ", " tidak berlaku untuk "),
    ("The value ", "Nilai "),
    (". Please provide one of the following:", ". Pilih salah satu:"),
    (". Please provide one of ", ". Pilih salah satu: "),
    (" or ", " atau "),
    (" and ", " dan "),
    ("Value to be set with", "Nilai sudah ditentukan oleh"),
    ("had already been set with", "sebelumnya oleh"),
  ]
}
