import MagnesiumCore

/// How well a name answers a query, word by word.
struct NameMatcher {
  struct Match: Sendable {
    /// Mean likeness of the query's words to their likest in the name, 0 for a word without any.
    var likeness: Double
    /// Whether every word of the query finds its like.
    var isComplete: Bool
    /// Whether every word of the query stands in the name as it is.
    var isLiteral: Bool
    /// Whether the name has no other words.
    var isWhole: Bool
    /// `likeness`, and less for every word of the name that the query did not ask for.
    var score: Double

    /// Of two names of a food the better one counts; as they were typed before those that are begun.
    func isWorse(than other: Match) -> Bool {
      (score, isLiteral ? 1 : 0) < (other.score, other.isLiteral ? 1 : 0)
    }
  }

  /// What counts as alike: words as they are or begun, or misspelt words too.
  enum Leniency {
    case none, slips
  }

  /// A spelling under which a word of the query is looked for, or two neighbours written as one:
  /// `water melon` is `watermelon`.
  private struct Term {
    /// Where it stands in `letters`.
    let bytes: Range<Int>
    let set: LetterSet
    /// The words of the query for which it stands.
    let words: Range<Int>
    /// How much may be wrong in it.
    let tolerance: Int

    /// Whether another word, that begins with another letter, may be meant all the same.
    @inline(__always)
    func mayBeSlip(of letters: LetterSet, length: Int) -> Bool {
      tolerance > 0 && abs(length - bytes.count) <= tolerance
        && set.isWithin(tolerance, of: letters)
        || bytes.count >= 3 && set.mayBeShort(for: letters)
    }
  }

  private let letters: [UInt8]
  private let terms: [Term]
  private let wordCount: Int
  private let leniency: Leniency

  private static let mostWords = 12
  /// nil where the query has no word.
  init?(_ query: String, leniency: Leniency) {
    let typed = NameKey.words(of: query, stems: false).prefix(Self.mostWords)
    let telling = typed.filter {
      !PhraseWords.conjunctions.isSuperset(of: NameKey.words(of: $0))
    }
    let words = telling.isEmpty ? Array(typed) : telling
    guard !words.isEmpty else { return nil }
    var letters: [UInt8] = []
    var terms: [Term] = []
    for index in words.indices {
      for end in index + 1...index + 2 where end <= words.count {
        for spelling in Self.spellings(of: words[index..<end].joined(), leniency) {
          let start = letters.count
          letters += spelling.utf8
          terms.append(
            Term(
              bytes: start..<letters.count, set: LetterSet(spelling.utf8), words: index..<end,
              tolerance: SpellingDistance.tolerance(ofLength: letters.count - start)))
        }
      }
    }
    self.letters = letters
    self.terms = terms
    self.leniency = leniency
    wordCount = words.count
  }

  private static func spellings(of word: String, _ leniency: Leniency) -> [String] {
    var spellings = NameKey.words(of: word)
    if leniency == .slips {
      // What looks like a plural may be a slip: `bakos` for `bakso`.
      for other in [word, OldSpelling.modernised(word)] where !spellings.contains(other) {
        spellings.append(other)
      }
    }
    return spellings
  }

  /// The foods of which a name may answer, by the words that stand in them: no other does.
  ///
  /// - Parameter allWords: whether a name that lacks a word of the query is of no use.
  func foods(allWords: Bool) -> NumberSet {
    let none = NumberSet(below: BuiltInFoods.words.postings.names)
    var answering = [NumberSet](repeating: none, count: wordCount)
    letters.withUnsafeBufferPointer { letters in
      for term in terms {
        var found = none
        add(BuiltInFoods.words, alikeTo: term, letters, to: &found)
        if joins(term) { add(BuiltInFoods.pairs, alikeTo: term, letters, to: &found) }
        for word in term.words { answering[word].formUnion(found) }
      }
    }
    return answering.dropFirst().reduce(answering[0]) {
      allWords ? $0.intersection($1) : $0.union($1)
    }
  }

  /// Adds the foods of all words that are alike to a term.
  private func add(
    _ index: LetteredPostings, alikeTo term: Term, _ letters: WordScanner.Bytes,
    to foods: inout NumberSet
  ) {
    let text = WordScanner.Bytes(rebasing: letters[term.bytes])
    let postings = index.postings
    guard leniency == .slips else {
      for word in postings.range(beginningWith: text) {
        postings.forEachName(of: word) { foods.insert($0) }
      }
      return
    }
    for (word, set) in index.sets.enumerated() {
      let candidate = postings.letters(word)
      let sharesFirst = candidate[0] == text[0]
      guard sharesFirst || term.mayBeSlip(of: set, length: candidate.count),
        likeness(of: text, term.set, to: candidate, set, sharesFirst: sharesFirst) > 0
      else { continue }
      postings.forEachName(of: word) { foods.insert($0) }
    }
  }

  /// Whether neighbours of a name may be one word of the query.
  private func joins(_ term: Term) -> Bool { term.words.count == 1 && term.bytes.count >= 5 }

  /// A word of a name, or two neighbours written as one.
  private struct Candidate {
    let bytes: Range<Int>
    let set: LetterSet
    /// The words of the name that it is, as bits.
    let words: Int
    var isJoined: Bool { words & (words - 1) != 0 }
  }

  /// The likest found so far for one word of the query.
  private struct Likest {
    var likeness = 0.0
    /// The words of the name to which it is alike, as bits.
    var words = 0
  }

  /// How a name answers the query.
  ///
  /// - Parameters:
  ///   - language: the name's language, which tells its head; nil where it is not known.
  ///   - allWords: whether a name that lacks a word of the query is of no use.
  /// - Returns: nil where `allWords` are asked for and one is missing.
  /// - Complexity: O(letters of the query × letters of the name), without allocation.
  func match(_ name: WordScanner.Bytes, in language: Language?, allWords: Bool) -> Match? {
    let capacity = name.count * WordScanner.mostGrowth + 1
    return withUnsafeTemporaryAllocation(of: UInt8.self, capacity: capacity) { buffer in
      withUnsafeTemporaryAllocation(of: Candidate.self, capacity: 2 * Self.mostWords) {
        candidates in
        var count = 0
        var end = 0
        WordScanner.scan(name) { word in
          guard count < Self.mostWords, end + word.count <= capacity else { return }
          let start = end
          for byte in word {
            buffer[end] = byte
            end += 1
          }
          // Only slips are looked for by their letters.
          let set = leniency == .slips ? LetterSet(word) : LetterSet()
          candidates[count] = Candidate(bytes: start..<end, set: set, words: 1 << count)
          count += 1
        }
        for index in 1..<max(count, 1) {
          let (left, right) = (candidates[index - 1], candidates[index])
          candidates[count + index - 1] = Candidate(
            bytes: left.bytes.lowerBound..<right.bytes.upperBound, set: left.set.union(right.set),
            words: left.words | right.words)
        }
        let (first, last) = (1, 1 << max(0, count - 1))
        let words = Name(
          letters: WordScanner.Bytes(buffer), wordCount: count,
          candidates: UnsafeBufferPointer(rebasing: candidates[..<max(0, 2 * count - 1)]),
          head: language.map { $0 == .english ? last : first } ?? first | last)
        return letters.withUnsafeBufferPointer { match(words, $0, allWords: allWords) }
      }
    }
  }

  /// A name in words.
  private struct Name {
    let letters: WordScanner.Bytes
    let wordCount: Int
    /// Its words, then its neighbours written as one.
    let candidates: UnsafeBufferPointer<Candidate>
    /// The word that says what it is, as bits: the last in English (oat *milk*), the first in
    /// Indonesian (*susu* kedelai).
    let head: Int
  }

  private func match(_ name: Name, _ letters: WordScanner.Bytes, allWords: Bool) -> Match? {
    withUnsafeTemporaryAllocation(of: Likest.self, capacity: wordCount) { likest -> Match? in
      likest.initialize(repeating: Likest())
      var word = 0
      for term in terms {
        if term.words.lowerBound > word {
          if allWords, likest[word].likeness == 0 { return nil }
          word = term.words.lowerBound
        }
        let first = letters[term.bytes.lowerBound]
        for index in 0..<(joins(term) ? name.candidates.count : name.wordCount) {
          let candidate = name.candidates[index]
          let sharesFirst = name.letters[candidate.bytes.lowerBound] == first
          // Most words are neither begun alike nor near enough: this is the path of a search.
          guard
            sharesFirst
              || leniency == .slips
                && term.mayBeSlip(of: candidate.set, length: candidate.bytes.count)
          else { continue }
          var found = likeness(
            of: WordScanner.Bytes(rebasing: letters[term.bytes]), term.set,
            to: WordScanner.Bytes(rebasing: name.letters[candidate.bytes]), candidate.set,
            sharesFirst: sharesFirst)
          guard found > 0 else { continue }
          // Written apart or as one is a slip too, but a small one.
          if candidate.isJoined || term.words.count > 1 { found -= 0.02 }
          for word in term.words where found > likest[word].likeness {
            likest[word] = Likest(likeness: found, words: candidate.words)
          }
        }
      }
      let match = summary(likest, name)
      return allWords && !match.isComplete ? nil : match
    }
  }

  private func summary(_ likest: UnsafeMutableBufferPointer<Likest>, _ name: Name) -> Match {
    var sum = 0.0
    var matched = 0
    var isComplete = true
    var isLiteral = true
    var isInOrder = true
    for (index, found) in likest.enumerated() {
      sum += found.likeness
      matched |= found.words
      if found.likeness == 0 { isComplete = false }
      if found.likeness < 1 { isLiteral = false }
      if index > 0, found.words < likest[index - 1].words { isInOrder = false }
    }
    let likeness = sum / Double(likest.count)
    let others = name.wordCount - matched.nonzeroBitCount
    var score = likeness + (others == 0 ? 0.03 : -0.05 * Double(others))
    if matched & name.head != 0 { score += 0.02 }
    if !isInOrder { score -= 0.01 }
    return Match(
      likeness: likeness, isComplete: isComplete, isLiteral: isLiteral,
      isWhole: others == 0, score: score)
  }

  /// From 0, unlike, to 1, the same.
  @inline(__always)
  private func likeness(
    of term: WordScanner.Bytes, _ termSet: LetterSet, to candidate: WordScanner.Bytes,
    _ candidateSet: LetterSet, sharesFirst: Bool
  ) -> Double {
    let length = term.count
    if sharesFirst, candidate.count >= length, candidate.starts(with: term) {
      if candidate.count == length { return 1 }
      return length == 1 ? 0 : 0.9 + 0.08 * Double(length) / Double(candidate.count)
    }
    guard leniency == .slips else { return 0 }
    if length >= 3, candidate.count > length, termSet.mayBeShort(for: candidateSet),
      SpellingDistance.isShort(term, for: candidate)
    {
      return 0.7
    }
    // People rarely miss the first letter, but for an h that is not heard.
    let isFirstRight =
      sharesFirst
      || candidate[0] == UInt8(ascii: "h") && candidate.count > 1
        && candidate[1] == term[0]
    let tolerance = SpellingDistance.tolerance(ofLength: length) - (isFirstRight ? 0 : 1)
    if tolerance > 0, abs(candidate.count - length) <= tolerance,
      termSet.isWithin(tolerance, of: candidateSet),
      let distance = SpellingDistance.between(term, candidate, atMost: tolerance)
    {
      // A letter too many at the end is the likelier slip: `eggz` is egg rather than Eggo.
      let ending = length > candidate.count && term.starts(with: candidate) ? 0.01 : 0
      return 0.8 + ending - 0.08 * Double(distance + (isFirstRight ? 0 : 1))
    }
    // Begun, and misspelt.
    guard sharesFirst, length >= 5, candidate.count > length + 1,
      termSet.isWithin(2, ofBeginningOf: candidateSet),
      let distance = SpellingDistance.between(
        term, WordScanner.Bytes(rebasing: candidate[..<length]), atMost: 2)
    else { return 0 }
    return 0.6 - 0.08 * Double(distance)
  }
}

/// Indonesian as it was spelt before 1972, and as names still are: `katjang tanah`, `tahoe`.
enum OldSpelling {
  private static let letters = [
    ("oe", "u"), ("tj", "c"), ("dj", "\u{1}"), ("j", "y"), ("\u{1}", "j"),
  ]

  /// A folded word in today's spelling.
  static func modernised(_ word: String) -> String {
    letters.reduce(word) { $0.replacing($1.0, with: $1.1) }
  }
}
