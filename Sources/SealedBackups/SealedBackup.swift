import Crypto
import CryptoExtras
import MagnesiumCore
import Platform

/// A copy of a diary that opens only with a passphrase.
///
/// It begins with a line that names the format and with 16 random bytes. Then comes the file of the diary,
/// sealed by ChaCha20-Poly1305 (RFC 8439) with a key that scrypt (RFC 7914; N = 2¹⁵, r = 8, p = 3: 32 MiB)
/// derives from those bytes and the passphrase. The beginning is authenticated with it.
package enum SealedBackup {
  private static let mark = Data("magtrack sealed backup 1\n".utf8)
  private static let saltSize = 16

  /// Whether the file at a path says that it is one.
  package static func isSealed(_ path: String) -> Bool {
    guard let file = fopen(path, "rbe") else { return false }
    defer { fclose(file) }
    var beginning = [UInt8](repeating: 0, count: mark.count)
    return fread(&beginning, 1, beginning.count, file) == mark.count
      && mark.elementsEqual(beginning)
  }

  /// Whether bytes begin as one does.
  package static func isSealed(_ bytes: Data) -> Bool { bytes.starts(with: mark) }

  /// - Throws: an error of Crypto, which sealing on a system with room has no cause for.
  package static func seal(_ diary: Data, with passphrase: String) throws -> Data {
    var random = SystemRandomNumberGenerator()
    let beginning =
      mark + Data((0..<saltSize).map { _ in UInt8.random(in: 0...255, using: &random) })
    let box = try ChaChaPoly.seal(
      diary, using: try key(passphrase, salt: beginning.suffix(saltSize)),
      authenticating: beginning)
    return beginning + box.combined
  }

  /// - Throws: an error of Crypto where the passphrase is another, or any byte is.
  package static func open(_ sealed: Data, with passphrase: String) throws -> Data {
    let beginning = sealed.prefix(mark.count + saltSize)
    let box = try ChaChaPoly.SealedBox(combined: sealed.dropFirst(beginning.count))
    return try ChaChaPoly.open(
      box, using: try key(passphrase, salt: beginning.suffix(saltSize)),
      authenticating: beginning)
  }

  /// The same passphrase may reach the program in other code points on another keyboard.
  private static func key(_ passphrase: String, salt: Data) throws -> SymmetricKey {
    try KDF.Scrypt.deriveKey(
      from: Data(passphrase.composed.utf8), salt: salt,
      outputByteCount: 32, rounds: 1 << 15, blockSize: 8, parallelism: 3)
  }
}
