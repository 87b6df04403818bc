import MagnesiumCore

/// What a line says of a symptom; what it does not say is nil.
package struct SymptomReading: Sendable, Hashable {
  package var kind: SymptomKind
  /// How often, or how strong.
  package var value: Int?
  package var worst: Int?
  package var minutes: Int?
  package var place: String?
  package var occasion = SaidOccasion()

  package init(kind: SymptomKind, value: Int? = nil) {
    self.kind = kind
    self.value = value
  }
}

/// Reads symptoms as people say them in either language: `cramp 2`, `kram betis 2x tadi malam`, `nyeri 4/10`.
package struct SymptomReader: Sendable {
  private let kinds: [SymptomKind]
  private let names: [String: Int]
  private let longest: Int

  /// - Parameter own: the person's own, which come before those that are built in.
  package init(own: [SymptomKind] = []) {
    kinds = own + SymptomTables.kinds
    var names: [String: Int] = [:]
    for (index, kind) in kinds.enumerated().reversed() {
      for name in [kind.id, kind.name.english, kind.name.indonesian] + kind.words {
        names[Self.key(of: name)] = index
      }
    }
    self.names = names
    longest = names.keys.map { $0.count { $0 == " " } + 1 }.max() ?? 1
  }

  static func key(of text: String) -> String {
    NameKey.words(of: text).joined(separator: " ")
  }

  /// The kind with a name.
  package func kind(named name: String) -> SymptomKind? {
    names[Self.key(of: name)].map { kinds[$0] }
  }

  /// The name that is nearest to one that nobody knows; nil where none is near.
  package func nearest(to name: String, in language: Language) -> String? {
    let key = Self.key(of: name)
    let most = SpellingDistance.tolerance(ofLength: key.utf8.count)
    var best: (distance: Int, name: String, kind: SymptomKind)?
    for (known, index) in names {
      guard let distance = SpellingDistance.between(key, known, atMost: most) else { continue }
      if let best, (best.distance, best.name) <= (distance, known) { continue }
      best = (distance, known, kinds[index])
    }
    return best?.kind.name[language]
  }

  /// Reads a line of which all is about one symptom; nil for any other.
  package func read(_ text: String) -> SymptomReading? {
    guard text.utf8.count <= 300 else { return nil }
    let line = Line(text)
    var found: SymptomKind?
    var reading = Parts()
    var index = 0
    while index < line.tokens.count {
      if let (kind, end) = kind(at: index, of: line) {
        if let found, found.id != kind.id {
          // `cramp, swollen` says how the one is.
          reading.places.append(index..<end)
        } else {
          found = kind
        }
        index = end
      } else if let end = reading.take(line, at: index) {
        index = end
      } else {
        return nil
      }
    }
    guard let found, let occasion = SaidOccasion(reading.occasions) else { return nil }
    return reading.reading(of: found, occasion, in: line)
  }

  private func kind(at start: Int, of line: Line) -> (SymptomKind, end: Int)? {
    for end in (start + 1..<min(start + longest, line.tokens.count) + 1).reversed() {
      guard let key = line.words(start..<end) else { continue }
      if let index = names[key] { return (kinds[index], end) }
    }
    return nil
  }
}

/// What was met in a line beside the symptom itself.
private struct Parts {
  var occasions: [OccasionPart] = []
  var places: [Range<Int>] = []
  private var number: Int?
  private var times: Int?
  private var strength: Int?
  private var worst: Int?
  private var minutes: Int?
  private var isNone = false
  private var isWorstNext = false

  /// - Returns: where what stands at a token ends; nil where it is nothing that is said of a symptom.
  mutating func take(_ line: Line, at start: Int) -> Int? {
    if let (part, end) = line.occasion(at: start), part.meal == nil || part.day != nil {
      occasions.append(part)
      return end
    }
    let token = line.tokens[start]
    switch token.kind {
    case .comma, .colon, .dash, .open, .close, .article, .stop: return start + 1
    case .number(let said): return take(said, line, behind: start + 1)
    // To a line about food 0 is no amount.
    case .unreadable(.amountNotPositive) where ["0", "0/10"].contains(line.text[token.range]):
      return take(SaidNumber(0), line, behind: start + 1)
    case .word: break
    default: return nil
    }
    guard let (meaning, end) = line.meaning(at: start) else { return nil }
    switch meaning {
    case .place: places.append(start..<end)
    case .filler: break
    case .none: isNone = true
    case .worst: isWorstNext = true
    case .minutes, .hours, .times: return nil
    }
    return end
  }

  private mutating func take(_ said: SaidNumber, _ line: Line, behind next: Int) -> Int? {
    // 4/10 is one number to a line about food.
    let typed = line.text[line.tokens[next - 1].range].split(separator: "/")
    if typed.count == 2, typed[1] == "10", let level = Int(typed[0]) {
      return put(level, in: isWorstNext ? \.worst : \.strength, next)
    }
    guard said.low == said.high, let value = Int(exactly: said.value) else { return nil }
    // Of "5 jam 3 sore" the hour is another number's.
    if next < line.tokens.count, line.occasion(at: next) == nil {
      if line.tokens[next].kind == .times { return put(value, in: \.times, next + 1) }
      if line.tokens[next].kind == .slash, next + 1 < line.tokens.count,
        line.tokens[next + 1].number?.value == 10
      {
        return put(value, in: isWorstNext ? \.worst : \.strength, next + 2)
      }
      if let (meaning, end) = line.meaning(at: next) {
        switch meaning {
        case .times: return put(value, in: \.times, end)
        case .minutes: return put(value, in: \.minutes, end)
        case .hours: return put(value * 60, in: \.minutes, end)
        default: break
        }
      }
    }
    return put(value, in: isWorstNext ? \.worst : \.number, next)
  }

  private mutating func put(_ value: Int, in part: WritableKeyPath<Parts, Int?>, _ end: Int) -> Int?
  {
    guard self[keyPath: part] == nil else { return nil }
    self[keyPath: part] = value
    if part == \.worst { isWorstNext = false }
    return end
  }

  /// nil where its numbers do not go together.
  func reading(
    of kind: SymptomKind, _ occasion: SaidOccasion, in line: Line
  ) -> SymptomReading? {
    var reading = SymptomReading(kind: kind)
    reading.occasion = occasion
    reading.minutes = minutes
    let words = places.map { line.said($0) }.joined(separator: " ")
    reading.place = words.isEmpty ? nil : words
    switch kind.measure {
    case .count:
      guard times == nil || number == nil, strength == nil || worst == nil else { return nil }
      reading.value = times ?? number
      reading.worst = worst ?? strength
    case .level:
      guard times == nil, strength == nil || number == nil else { return nil }
      reading.value = strength ?? number
      reading.worst = worst
    }
    if isNone {
      guard reading.value == nil else { return nil }
      reading.value = 0
    }
    return isWorstNext ? nil : reading
  }
}

extension Line {
  /// Words as they are looked up; nil where there is another sign among them.
  fileprivate func words(_ span: Range<Int>) -> String? {
    var words: [String] = []
    for token in tokens[span] {
      switch token.kind {
      case .word: words.append(token.word)
      // `loss of bladder control`: the names in the table are folded without it too.
      case .article where token.range != tokens[span.lowerBound].range: continue
      default: return nil
      }
    }
    return words.joined(separator: " ")
  }

  fileprivate func meaning(at start: Int) -> (SymptomTables.Meaning, end: Int)? {
    guard start < tokens.count else { return nil }
    for end in (start + 1...min(start + 2, tokens.count)).reversed() {
      if let key = words(start..<end), let meaning = SymptomTables.words[key] {
        return (meaning, end)
      }
    }
    return nil
  }
}
