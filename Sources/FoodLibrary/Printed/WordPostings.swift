import FoodTables

/// In which names each word stands, laid out when the program is built and read where it
/// lies: nothing is made of it at start.
package struct WordPostings: @unchecked Sendable {
  private let raw: magtrack_words
  /// How many words there are.
  var count: Int { raw.count }
  /// How many names.
  var names: Int { raw.names }

  init(_ raw: magtrack_words) {
    self.raw = raw
  }

  /// The words that begin with a text; those that are the text are the first of them.
  func range(beginningWith text: String) -> Range<Int> {
    var text = text
    return text.withUTF8 { range(beginningWith: $0) }
  }

  func range(beginningWith text: WordScanner.Bytes) -> Range<Int> {
    let start = firstWord { !$0.lexicographicallyPrecedes(text) }
    let end = firstWord(from: start) { !$0.starts(with: text) }
    return start..<end
  }

  /// The word that is a text; nil where no name has it.
  func word(_ text: String) -> Int? {
    var text = text
    return text.withUTF8 { word($0) }
  }

  func word(_ text: WordScanner.Bytes) -> Int? {
    let start = firstWord { !$0.lexicographicallyPrecedes(text) }
    return start < count && letters(start).elementsEqual(text) ? start : nil
  }

  /// Calls `body` with the number of every name that has a word.
  func forEachName(of word: Int, _ body: (Int) -> Void) {
    var place = Int(raw.posting_starts[word])
    let end = Int(raw.posting_starts[word + 1])
    var name = -1
    while place < end {
      var (step, shift) = (0, 0)
      while true {
        let byte = Int(raw.postings[place])
        place += 1
        step |= (byte & 0x7F) << shift
        shift += 7
        if byte < 0x80 { break }
      }
      name += step + 1
      body(name)
    }
  }

  /// The numbers of the names that have every one of some words, in order; none where a word is in no
  /// name.
  func names(having words: some Sequence<String>) -> [Int] {
    var places: [Int] = []
    for word in words {
      guard let place = self.word(word) else { return [] }
      places.append(place)
    }
    // The word of the fewest names leaves the least to look through.
    places.sort { postingBytes(of: $0) < postingBytes(of: $1) }
    guard let first = places.first else { return [] }
    var found: [Int] = []
    forEachName(of: first) { found.append($0) }
    for place in places.dropFirst() where !found.isEmpty {
      var kept: [Int] = []
      var next = 0
      forEachName(of: place) { name in
        while next < found.count, found[next] < name { next += 1 }
        if next < found.count, found[next] == name { kept.append(name) }
      }
      found = kept
    }
    return found
  }

  private func postingBytes(of word: Int) -> UInt32 {
    raw.posting_starts[word + 1] - raw.posting_starts[word]
  }

  /// How many words a name has.
  func length(ofName name: Int) -> Int { Int(raw.lengths[name]) }

  func letters(_ word: Int) -> UnsafeBufferPointer<UInt8> {
    let start = Int(raw.starts[word])
    return UnsafeBufferPointer(start: raw.letters + start, count: Int(raw.starts[word + 1]) - start)
  }

  private func firstWord(
    from start: Int = 0, where holds: (UnsafeBufferPointer<UInt8>) -> Bool
  ) -> Int {
    var (low, high) = (start, count)
    while low < high {
      let middle = (low + high) / 2
      if holds(letters(middle)) { high = middle } else { low = middle + 1 }
    }
    return low
  }
}

/// The same with the letters of each word, by which slips are found.
struct LetteredPostings: Sendable {
  let postings: WordPostings
  /// Of each word, in their order.
  let sets: [LetterSet]

  init(_ raw: magtrack_words) {
    let postings = WordPostings(raw)
    self.postings = postings
    sets = (0..<postings.count).map { LetterSet(postings.letters($0)) }
  }
}

extension WordPostings {
  /// The layout of the postings of names: as the reader above takes it.
  package struct Layout {
    package var letters: [UInt8] = []
    package var starts: [UInt32] = [0]
    package var postings: [UInt8] = []
    package var postingStarts: [UInt32] = [0]
    package var lengths: [UInt8] = []

    /// - Parameter names: the words of each.
    package init(_ names: [[String]]) {
      var places: [String: [Int]] = [:]
      for (number, words) in names.enumerated() {
        for word in Set(words) { places[word, default: []].append(number) }
        lengths.append(UInt8(min(words.count, 255)))
      }
      let words = places.keys.sorted { Array($0.utf8).lexicographicallyPrecedes(Array($1.utf8)) }
      for word in words {
        letters += word.utf8
        starts.append(UInt32(letters.count))
        var last = -1
        for place in places[word] ?? [] {
          var step = place - last - 1
          while step >= 0x80 {
            postings.append(UInt8(step & 0x7F | 0x80))
            step >>= 7
          }
          postings.append(UInt8(step))
          last = place
        }
        postingStarts.append(UInt32(postings.count))
      }
    }
  }
}
