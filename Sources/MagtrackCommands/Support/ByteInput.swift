import MagnesiumKit
import MagnesiumWords
import Platform

/// What is read to its end by `read(2)`, within a bound: a file, a pipe or standard input. Whatever goes
/// wrong is told in a line.
struct ByteInput {
  static let standard = ByteInput(descriptor: STDIN_FILENO, path: nil)

  private let descriptor: Int32
  private let path: String?

  private init(descriptor: Int32, path: String?) {
    (self.descriptor, self.path) = (descriptor, path)
  }

  /// - Throws: ``Failure`` where there is no such file, or it may not be read.
  init(path: String) throws {
    let descriptor = open(path, O_RDONLY | O_CLOEXEC)
    guard descriptor >= 0 else {
      let reason = errno
      throw Failure(
        reason == ENOENT || reason == ENOTDIR ? .missingFile : .unreadableInput,
        reason == ENOENT || reason == ENOTDIR
          ? say.noSuchFile(path.printable)
          : say.cannotRead(path.printable, because: say.reason(FailureReason(errno: reason))))
    }
    self.init(descriptor: descriptor, path: path)
  }

  func name(_ wording: any Phrasebook) -> String {
    path?.printable ?? wording.standardInput
  }

  /// Fills a piece with what comes next, as far as it is there; 0 at the end.
  ///
  /// - Throws: ``Failure``, as ``bytes(atMost:_:while:)``
  func next(
    into piece: UnsafeMutableRawBufferPointer, _ wording: any Phrasebook
  ) throws -> Int {
    // All of it came with the first bytes.
    if path == nil, Surroundings.current.recording != nil { return 0 }
    while true {
      let count = read(descriptor, piece.baseAddress, piece.count)
      if count >= 0 { return count }
      if errno != EINTR { throw failure(errno, wording) }
    }
  }

  /// The bytes up to the end, or more than `most` where there are more.
  ///
  /// - Parameter isWanted: asked of the first piece; where it says no, nothing further is read.
  /// - Throws: ``Failure``: 65 for a folder and for an input that is closed, 74 where reading fails.
  func bytes(
    atMost most: Int, _ wording: any Phrasebook, while isWanted: (Data) -> Bool = { _ in true }
  ) throws -> Data {
    if path == nil, let recording = Surroundings.current.recording {
      let data = Data(recording.input.prefix(most + 1))
      _ = isWanted(data)
      return data
    }
    var isLeftOpen = false
    defer { if path != nil, !isLeftOpen { close(descriptor) } }
    var data = Data()
    var piece = [UInt8](repeating: 0, count: 1 << 16)
    while data.count <= most {
      let count = read(descriptor, &piece, min(piece.count, most + 1 - data.count))
      if count < 0 {
        if errno == EINTR { continue }
        throw failure(errno, wording)
      }
      if count == 0 { break }
      let isFirst = data.isEmpty
      data.append(contentsOf: piece[..<count])
      if isFirst, !isWanted(data) {
        // Who wants it otherwise goes on from here.
        isLeftOpen = true
        break
      }
    }
    return data
  }

  private func failure(_ reason: Int32, _ wording: any Phrasebook) -> Failure {
    let name = name(wording)
    switch reason {
    case EISDIR:
      return Failure(
        .unreadableInput,
        wording.isAFolder(name))
    case EBADF:
      return Failure(
        .unreadableInput,
        wording.isClosed(name))
    default:
      return Failure(
        .inputOutput,
        wording.couldNotRead(name, because: wording.reason(FailureReason(errno: reason))))
    }
  }
}
