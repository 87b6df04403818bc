import Platform

/// The terminal's keyboard, read key by key. The terminal is put back after each key, so that
/// whatever ends the program leaves it in order.
enum Keyboard {
  enum Key: Equatable {
    case character(Character)
    case enter, tab, backspace, escape, interrupt, endOfInput, up, down, killLine
    /// A key that means nothing here.
    case other
  }

  static func read() -> Key {
    var saved = termios()
    guard tcgetattr(STDIN_FILENO, &saved) == 0 else { return .endOfInput }
    var raw = saved
    raw.c_lflag &= ~tcflag_t(ICANON | ECHO | ISIG | IEXTEN)
    raw.c_iflag &= ~tcflag_t(IXON | ICRNL)
    tcsetattr(STDIN_FILENO, TCSADRAIN, &raw)
    defer { tcsetattr(STDIN_FILENO, TCSADRAIN, &saved) }
    guard let byte = byte() else { return .endOfInput }
    switch byte {
    case 3: return .interrupt
    case 4: return .endOfInput
    case 8, 127: return .backspace
    case 9: return .tab
    case 10, 13: return .enter
    case 21: return .killLine
    case 27: return escapeSequence()
    case ..<32: return read()
    default: return character(startingWith: byte).map(Key.character) ?? .escape
    }
  }

  private static func byte() -> UInt8? {
    var byte: UInt8 = 0
    while true {
      let count = Platform.read(STDIN_FILENO, &byte, 1)
      if count == 1 { return byte }
      if count < 0, errno == EINTR { continue }
      return nil
    }
  }

  /// An escape alone, or the start of an arrow key, which sends its bytes at once.
  private static func escapeSequence() -> Key {
    var descriptor = pollfd(fd: STDIN_FILENO, events: Int16(POLLIN), revents: 0)
    guard poll(&descriptor, 1, 30) > 0, byte() == UInt8(ascii: "[") else { return .escape }
    while let byte = byte() {
      switch byte {
      case UInt8(ascii: "A"): return .up
      case UInt8(ascii: "B"): return .down
      case 0x40...0x7E: return .other
      default: continue
      }
    }
    return .endOfInput
  }

  private static func character(startingWith first: UInt8) -> Character? {
    var bytes = [first]
    let length = first < 0x80 ? 1 : first < 0xE0 ? 2 : first < 0xF0 ? 3 : 4
    while bytes.count < length, let next = byte() { bytes.append(next) }
    return String(validating: bytes, as: UTF8.self).flatMap { $0.count == 1 ? $0.first : nil }
  }
}
