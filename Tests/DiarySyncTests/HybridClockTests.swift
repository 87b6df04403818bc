import MagnesiumCore
import Testing

@testable import DiarySync

@Suite struct HybridClockTests {
  @Test func `no reading comes twice or goes back, whatever the machine's clock does`() {
    for seed in UInt64(1)...20 {
      var random = SeededNumbers(seed: seed)
      var clock = HybridClock()
      var last = HybridTime.zero
      var now = noon
      for _ in 0..<2_000 {
        now +=
          Int.random(in: -100_000...100_000, using: &random) * Int.random(in: 0...1, using: &random)
        let reading = clock.tick(at: now)
        #expect(reading > last, "seed \(seed)")
        last = reading
      }
    }
  }

  @Test func `it follows the time of day where that goes on`() {
    var clock = HybridClock()
    #expect(clock.tick(at: noon) == HybridTime(era: 0, milliseconds: noon, counter: 0))
    #expect(clock.tick(at: noon) == HybridTime(era: 0, milliseconds: noon, counter: 1))
    #expect(clock.tick(at: noon - 5_000) == HybridTime(era: 0, milliseconds: noon, counter: 2))
    #expect(clock.tick(at: noon + 1) == HybridTime(era: 0, milliseconds: noon + 1, counter: 0))
  }

  @Test func `a count that is full takes the next millisecond`() {
    var clock = HybridClock(last: HybridTime(era: 2, milliseconds: noon, counter: 0xFFFF)!)
    #expect(clock.tick(at: noon) == HybridTime(era: 2, milliseconds: noon + 1, counter: 0))
  }

  @Test func `what is made after something was witnessed comes after it`() {
    var clock = HybridClock()
    let other = HybridTime(era: 0, milliseconds: noon + 60_000, counter: 9)!
    clock.witness(other)
    #expect(clock.tick(at: noon) > other)
  }

  @Test(
    arguments: [
      // Own last reading and that of the others, in days from now; nil without others.
      (400, 0, true), (400, -30, true), (2, 0, true), (1, 0, false), (0, 0, false),
      // The machine's clock fell back: the others are ahead of it too.
      (400, 400, false), (400, 399, false), (400, nil, false),
    ] as [(Int, Int?, Bool)])
  func `a clock that was ahead is told from one that fell back`(
    own: Int, others: Int?, wasAhead: Bool
  ) {
    func reading(_ days: Int) -> HybridTime {
      HybridTime(milliseconds: noon + days * 86_400_000)
    }
    let clock = HybridClock(last: reading(own))
    #expect(clock.wasAhead(at: noon, others: others.map(reading)) == wasAhead)
  }

  @Test func `all of an era comes before all of the next`() {
    var clock = HybridClock(last: HybridTime(milliseconds: noon + 400 * 86_400_000))
    let ahead = clock.tick(at: noon)
    clock.beginEra()
    let reading = clock.tick(at: noon)
    #expect(reading > ahead)
    #expect(reading.milliseconds == noon)
  }

  @Test func `what cannot be is no reading`() {
    #expect(HybridTime(era: -1, milliseconds: 0, counter: 0) == nil)
    #expect(HybridTime(era: 0, milliseconds: 1 << 47, counter: 0) == nil)
    #expect(HybridTime(era: 0, milliseconds: 0, counter: 0x1_0000) == nil)
    #expect(HybridTime(milliseconds: .max).next > HybridTime(milliseconds: .max))
    #expect(HybridTime(milliseconds: -5) == .zero)
  }
}
