import Crypto
import DiarySync
import MagnesiumCore
import Platform

extension ChainHash {
  /// From where a device's operations are counted, so that no line of another diary or device fits.
  init(of diary: EntryUUID, _ device: DeviceID) {
    self.init(after: .zero, Array("magtrack log \(diary) \(device)".utf8)[...])
  }

  init(after previous: ChainHash, _ payload: ArraySlice<UInt8>) {
    var hasher = SHA256()
    withUnsafeBytes(of: (previous.high.bigEndian, previous.low.bigEndian)) {
      hasher.update(bufferPointer: $0)
    }
    payload.withUnsafeBytes { hasher.update(bufferPointer: $0) }
    self = hasher.finalize().withUnsafeBytes { bytes in
      ChainHash(
        high: UInt64(bigEndian: bytes.loadUnaligned(as: UInt64.self)),
        low: UInt64(bigEndian: bytes.loadUnaligned(fromByteOffset: 8, as: UInt64.self)))
    }
  }
}
