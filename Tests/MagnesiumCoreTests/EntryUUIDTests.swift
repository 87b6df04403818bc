import MagnesiumCore
import Testing

@Suite struct EntryUUIDTests {
  @Test func `a new one is of version 7, sorted by time, and reads back`() {
    var bits: UInt64 = .max
    let ids = [1_795_438_800, 1_795_438_801, 1_795_438_900].map { instant in
      bits /= 3
      return EntryUUID(at: instant) { bits }
    }
    #expect(ids[0].description == "01a2087d-ec80-7555-9555-555555555555")
    #expect(ids.map(\.description) == ids.map(\.description).sorted())
    #expect(ids.map { EntryUUID($0.description) } == ids)
    #expect(ids.map(\.isDerived) == [false, false, false])
    #expect(EntryUUID(at: -5) { 0 }.description == "00000000-0000-7000-8000-000000000000")
  }

  /// Computed apart from the program, by the hash's definition: diaries of today must agree with later ones.
  @Test func `one that is derived is the same for ever`() {
    let derived = EntryUUID(derivedFrom: 1, recordedAt: 1_795_137_060)
    #expect(derived.description == "f6cb1d27-aa8b-8248-9957-8624aad4a907")
    #expect(derived.isDerived)
    #expect(derived != EntryUUID(derivedFrom: 2, recordedAt: 1_795_137_060))
    #expect(derived != EntryUUID(derivedFrom: 1, recordedAt: 1_795_137_061))
    let content = EntryUUID(derivedFrom: "x", number: 0)
    #expect(content.description == "a56d9ef8-c4cb-898e-b75a-69e8d993144e")
    #expect(content != EntryUUID(derivedFrom: "x", number: 1))
  }

  @Test(arguments: [
    "", "F6CB1D27-AA8B-8248-9957-8624AAD4A907", "f6cb1d27-aa8b-8248-9957-8624aad4a9070",
    "f6cb1d27-aa8b-8248-9957-8624aad4a90",
    "f6cb1d27-aa8b-4248-9957-8624aad4a907", "f6cb1d27-aa8b-8248-0957-8624aad4a907",
    "f6cb1d27aa8b824899578624aad4a907",
    "f6cb1d27_aa8b_8248_9957_8624aad4a907",
  ])
  func `what is none is not read`(text: String) {
    #expect(EntryUUID(text) == nil)
  }
}
