import Crypto

/// The SHA-256 by which what is written down in the open is sealed.
enum Seal {
  /// - Returns: 32 bytes.
  static func bytes(of text: String) -> [UInt8] {
    var hash = SHA256()
    Array(text.utf8).withUnsafeBytes { hash.update(bufferPointer: $0) }
    return Array(hash.finalize())
  }

  /// In 64 hexadecimal digits, as `sha256sum` prints them.
  static func digits(of text: String) -> String {
    bytes(of: text).reduce(into: "") { digits, byte in
      digits += byte < 16 ? "0" : ""
      digits += String(byte, radix: 16)
    }
  }
}
