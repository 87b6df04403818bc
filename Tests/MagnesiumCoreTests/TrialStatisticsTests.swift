import Testing

@testable import MagnesiumCore

/// The formulas, each against published figures.
@Suite struct TrialStatisticsTests {
  /// FIPS 180-4 examples, and a message whose padding takes a block of its own.
  @Test(arguments: [
    ("", "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855"),
    ("abc", "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"),
    (
      "abcdbcdecdefdefgefghfghighijhijkijkljklmklmnlmnomnopnopq",
      "248d6a61d20638b8e5c026930c3e6039a33ce45964ff2167f6ecedd419db06c1"
    ),
    (
      String(repeating: "a", count: 119),
      "31eba51c313a5c08226adf18d4a359cfdfd8d2e816b13f4af952f7ea6584dcfb"
    ),
  ])
  func `a hash is that of the standard`(text: String, digits: String) {
    #expect(Seal.digits(of: text) == digits)
  }

  /// The table of any textbook, two-sided 95 %.
  @Test(arguments: [
    (1, 12.706), (2, 4.303), (3, 3.182), (5, 2.571), (9, 2.262), (10, 2.228), (30, 2.042),
    (120, 1.980),
  ])
  func `the bounds of t are those of the tables`(freedom: Int, bound: Double) {
    #expect(abs(StudentT.bound(of: 0.95, freedom: freedom) - bound) < 0.000_5)
  }

  /// Student, Biometrika 6:1 (1908): hours of sleep gained with one drug over the other, ten patients; the
  /// interval as the documentation of R's data set `sleep` prints it.
  @Test func `Student's own paired example comes out`() throws {
    let found = try #require(MeanInterval(of: [1.2, 2.4, 1.3, 1.3, 0, 1, 1.8, 0.8, 4.6, 1.4]))
    #expect(abs(found.mean - 1.58) < 1e-9)
    #expect(abs(found.interval.lowerBound - 0.700_114_2) < 1e-6)
    #expect(abs(found.interval.upperBound - 2.459_885_8) < 1e-6)
    #expect(MeanInterval(of: [1]) == nil)
  }

  /// Fisher, The Design of Experiments (1935), § 21: Darwin's fifteen pairs of maize, in eighths of an inch;
  /// 863 of 32,768 ways on either side.
  @Test func `Fisher's randomisation of Darwin's maize comes out`() {
    let pairs: [Double] = [49, -67, 8, 16, 6, 23, 28, 41, 14, 29, 56, 24, 75, 60, -48]
    #expect(SignFlips.share(atLeastAsFarAs: pairs) == 2 * 863 / 32_768.0)
  }

  @Test
  func `six pairs that all agree are as far as chance goes, and sums that round alike are alike`() {
    #expect(SignFlips.share(atLeastAsFarAs: [-1, -2, -0.5, -1, -3, -1]) == 2 / 64.0)
    #expect(SignFlips.share(atLeastAsFarAs: [0.1, 0.2, -0.3]) == 1)
    #expect(SignFlips.share(atLeastAsFarAs: [0]) == 1)
  }

  /// Garwood, Biometrika 28:437 (1936), the limits of 95 % that its table rounds to two decimals.
  @Test(arguments: [
    (0, 0.0, 3.69), (1, 0.03, 5.57), (2, 0.24, 7.22), (3, 0.62, 8.77), (10, 4.80, 18.39),
    (20, 12.22, 30.89), (50, 37.11, 65.92),
  ])
  func `the limits of a count are the exact ones`(count: Int, low: Double, high: Double) {
    let found = PoissonInterval.around(count)
    #expect(abs(found.lowerBound - low) < 0.005_1 && abs(found.upperBound - high) < 0.005_1)
  }

  /// 28 days in four periods of seven, two of them without an answer: the data that the readme of
  /// jiabei-yang/nof1ins (GitHub) prints, read there. Its own results are samples of a Bayesian model; those here
  /// were found by another program that inverts the whole matrix of covariances.
  static let published: [Double?] = [
    9, 9, 10, 11, 9, 7, 6, 6, 6, 6, 5, 5, 6, 4, 6, 6, 7, 7, 9, 8, 8, 7, nil, 6, 6, 7, nil, 8,
  ]

  @Test func `the regression with days alike is that of the whole matrix`() throws {
    let days = Self.published.indices.filter { Self.published[$0] != nil }
    let fit = try #require(
      SerialRegression(
        days: days, values: days.map { Self.published[$0]! },
        treated: days.map { $0 / 7 % 2 == 1 ? 1 : 0 }))
    #expect(abs(fit.correlation - 0.873_5) < 0.002)
    #expect(abs(fit.effect.mean + 1.026_7) < 0.001)
    #expect(abs(fit.deviation - 2.128_7) < 0.01)
    let margin = (fit.effect.interval.upperBound - fit.effect.interval.lowerBound) / 2
    #expect(abs(margin / StudentT.bound(of: 0.95, freedom: 23) - 0.632_9) < 0.001)
  }

  @Test func `a regression of what never varies, or of few days, says nothing`() {
    #expect(
      SerialRegression(
        days: Array(0..<20), values: Array(repeating: 3, count: 20),
        treated: (0..<20).map { Double($0 % 2) }) == nil)
    #expect(SerialRegression(days: [0, 1, 2], values: [1, 2, 3], treated: [0, 1, 0]) == nil)
  }

  @Test func `the same seed gives the same normal numbers, which are normal`() {
    var (one, other) = (SeededNumbers(seed: 7), SeededNumbers(seed: 7))
    let numbers = (0..<20_000).map { _ in one.normal() }
    #expect(numbers == (0..<20_000).map { _ in other.normal() })
    #expect(abs(numbers.mean) < 0.03 && abs(numbers.variance - 1) < 0.05)
    let within = numbers.count { abs($0) < 1.96 }
    #expect(abs(Double(within) / 20_000 - 0.95) < 0.006)
  }
}
