import Crypto
import CryptoExtras
import DiarySync
import MagnesiumCore
import Platform

/// What opens the logs of a sealed diary. It is made of the passphrase once, when a device begins, and kept in
/// its home.
package struct SyncKey: Sendable {
  /// Of the whole diary: the first device makes it, the others read it where that has written.
  package struct Salt: Sendable, Hashable {
    package let bytes: [UInt8]
    static let size = 16

    package init(random: () -> UInt64) {
      bytes = (0..<2).flatMap { _ in withUnsafeBytes(of: random()) { Array($0) } }
    }

    /// nil for another number of bytes.
    package init?(_ bytes: [UInt8]) {
      guard bytes.count == Self.size else { return nil }
      self.bytes = bytes
    }
  }

  package let salt: Salt
  private let key: SymmetricKey

  /// scrypt (RFC 7914; N = 2¹⁵, r = 8, p = 3: 32 MiB) of the passphrase, whatever code points its letters came in.
  ///
  /// - Throws: an error of Crypto, for which a system with room has no cause.
  package init(passphrase: String, salt: Salt) throws {
    self.salt = salt
    key = try KDF.Scrypt.deriveKey(
      from: Data(passphrase.composed.utf8), salt: Data(salt.bytes),
      outputByteCount: 32, rounds: 1 << 15, blockSize: 8, parallelism: 3)
  }

  /// What a home kept; nil for another number of bytes.
  package init?(kept bytes: [UInt8], salt: Salt) {
    guard bytes.count == 32 else { return nil }
    self.salt = salt
    key = SymmetricKey(data: bytes)
  }

  /// What a home keeps.
  package var bytes: [UInt8] { key.withUnsafeBytes { Array($0) } }

  /// Seals one line by ChaCha20-Poly1305 (RFC 8439). Its nonce is random: numbers are not unique where a home
  /// was copied.
  ///
  /// - Parameter context: what a line is of; it opens nowhere else.
  func seal(_ payload: ArraySlice<UInt8>, in context: [UInt8]) -> [UInt8] {
    guard let box = try? ChaChaPoly.seal(payload, using: key, authenticating: context) else {
      // Only a text of more than 256 GB is refused.
      preconditionFailure("ChaCha20-Poly1305")
    }
    return Array(box.combined.base64EncodedData())
  }

  /// nil where it was sealed by another key or elsewhere, or any byte is another.
  func open(_ sealed: ArraySlice<UInt8>, in context: [UInt8]) -> [UInt8]? {
    // The last sign has bits of no meaning, in which nothing may stand either.
    guard let combined = Data(base64Encoded: Data(sealed)),
      combined.base64EncodedData().elementsEqual(sealed),
      let box = try? ChaChaPoly.SealedBox(combined: combined),
      let opened = try? ChaChaPoly.open(box, using: key, authenticating: context)
    else { return nil }
    return Array(opened)
  }
}
