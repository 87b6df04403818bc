import Foundation
import SealedBackups
import Testing

@Suite struct SealedBackupTests {
  private let diary = Data((0..<70_000).map { UInt8(truncatingIfNeeded: $0 &* 31) })
  private let passphrase = "kacang hijau rebus"

  @Test func `what is sealed opens with its passphrase alone`() throws {
    let sealed = try SealedBackup.seal(diary, with: passphrase)
    #expect(try SealedBackup.open(sealed, with: passphrase) == diary)
    #expect(throws: (any Error).self) { try SealedBackup.open(sealed, with: "kacang hijau rebus ") }
    #expect(throws: (any Error).self) { try SealedBackup.open(sealed, with: "") }
  }

  @Test func `no two are alike, and nothing of the diary shows`() throws {
    let text = Data("almonds 40 g".utf8)
    let first = try SealedBackup.seal(text, with: passphrase)
    let second = try SealedBackup.seal(text, with: passphrase)
    #expect(first != second)
    #expect(first.range(of: Data("almonds".utf8)) == nil)
    #expect(first.count == second.count)
  }

  /// Of the beginning, the nonce, the text and the tag.
  @Test(arguments: [0, 10, 25, 40, 41, 52, 53, 35_000, -16, -1])
  func `a byte that differs is noticed`(place: Int) throws {
    var sealed = try SealedBackup.seal(diary, with: passphrase)
    sealed[place < 0 ? sealed.count + place : place] ^= 1
    #expect(throws: (any Error).self) { try SealedBackup.open(sealed, with: passphrase) }
  }

  @Test(arguments: [0, 5, 24, 25, 41, 60, 69_999])
  func `a file that was cut is noticed`(size: Int) throws {
    let sealed = try SealedBackup.seal(diary, with: passphrase).prefix(size)
    #expect(throws: (any Error).self) { try SealedBackup.open(Data(sealed), with: passphrase) }
  }

  @Test func `a passphrase is the same however its letters are composed`() throws {
    let sealed = try SealedBackup.seal(diary, with: "caf\u{E9} tubruk")
    #expect(try SealedBackup.open(sealed, with: "cafe\u{301} tubruk") == diary)
  }

  /// The parts by themselves, put together by another implementation: Python's `hashlib.scrypt` and
  /// `cryptography`'s ChaCha20Poly1305, with the salt 00 01 … 0f and the nonce 10 11 … 1b.
  @Test func `what another implementation sealed opens`() throws {
    let file = try #require(Data(base64Encoded: Self.sealedElsewhere))
    #expect(try SealedBackup.open(file, with: "kacang hijau rebus") == Data("SQLite format 3".utf8))
  }

  /// The same with a passphrase in form C (Python's `unicodedata`), typed with its marks apart, in an order
  /// that is not theirs, with a letter that stands for another, and with jamo.
  @Test func `what was sealed under letters with marks opens`() throws {
    let file = try #require(Data(base64Encoded: Self.sealedUnderMarks))
    for typed in [
      "Vie\u{302}\u{323}t \u{212B}ngstro\u{308}m \u{1100}\u{1161}\u{11A8} \u{1100}\u{1161}",
      "Vi\u{1EC7}t \u{C5}ngstr\u{F6}m \u{AC01} \u{AC00}",
    ] {
      #expect(try SealedBackup.open(file, with: typed) == Data("SQLite format 3".utf8))
    }
  }

  private static let sealedUnderMarks =
    "bWFndHJhY2sgc2VhbGVkIGJhY2t1cCAxCgABAgMEBQYHCAkKCwwNDg8QERITFBUWFxgZGhvP0pTWU/RnoOueSFwdy4KQH1kLn0gAEOxLNuv7AqGN"

  private static let sealedElsewhere =
    "bWFndHJhY2sgc2VhbGVkIGJhY2t1cCAxCgABAgMEBQYHCAkKCwwNDg8QERITFBUWFxgZGhvfiI/CtQFWaMNJa1YnuSRMbaz3L7udYiqyC1AMzz4/"
}
