import ByteStreams
import CExpat
import Platform

/// What is told of the elements of an XML file, in the order in which they stand. The pointers live until the
/// call returns.
protocol XMLHandler: AnyObject {
  /// - Parameter attributes: a name and its value in turn, up to nil.
  func begin(
    _ element: UnsafePointer<CChar>, _ attributes: UnsafeMutablePointer<UnsafePointer<CChar>?>)
  func end(_ element: UnsafePointer<CChar>)
}

/// Whether a text of expat's is this one. It is asked for each element of a gigabyte.
func isText(_ text: UnsafePointer<CChar>, _ other: StaticString) -> Bool {
  strcmp(text, UnsafeRawPointer(other.utf8Start).assumingMemoryBound(to: CChar.self)) == 0
}

/// Reads XML by expat, as a stream. A document type, which can define what expands without end and is not
/// well-formed in what some versions of iOS write, is left out; what it would define is then undefined.
final class XMLReader {
  private let handler: any XMLHandler
  private let parser: XML_Parser

  static func read(
    _ stream: any ByteStream, name: String, _ handler: any XMLHandler
  ) throws {
    let text = try TextBytes(stream)
    let reader = try XMLReader(handler, encoding: text.isTurned ? "UTF-8" : nil)
    try reader.read(CleanXML(text, name: name), name: name)
  }

  private init(_ handler: any XMLHandler, encoding: String?) throws {
    guard let parser = XML_ParserCreate(encoding) else {
      throw ImportProblem.cannotUnpack(reason: "expat")
    }
    self.handler = handler
    self.parser = parser
  }

  deinit { XML_ParserFree(parser) }

  private func read(_ text: CleanXML, name: String) throws {
    XML_SetUserData(parser, Unmanaged.passUnretained(self).toOpaque())
    XML_SetElementHandler(
      parser,
      { context, element, attributes in
        guard let context, let element, let attributes else { return }
        Unmanaged<XMLReader>.fromOpaque(context).takeUnretainedValue().handler
          .begin(element, attributes)
      },
      { context, element in
        guard let context, let element else { return }
        Unmanaged<XMLReader>.fromOpaque(context).takeUnretainedValue().handler.end(element)
      })
    let size = 1 << 16
    while true {
      guard let buffer = XML_GetBuffer(parser, Int32(size)) else {
        throw ImportProblem.cannotUnpack(reason: "expat")
      }
      let count = try text.read(into: UnsafeMutableRawBufferPointer(start: buffer, count: size))
      let status = XML_ParseBuffer(parser, Int32(count), count == 0 ? 1 : 0)
      guard status == XML_STATUS_OK else { throw problem(name, text) }
      if count == 0 { return }
    }
  }

  private func problem(_ name: String, _ text: CleanXML) -> ImportProblem {
    let line = Int(XML_GetCurrentLineNumber(parser)) + text.linesLeftOut
    let code = XML_GetErrorCode(parser)
    if code == XML_ERROR_NO_ELEMENTS || code == XML_ERROR_UNCLOSED_TOKEN
      || code == XML_ERROR_PARTIAL_CHAR
    {
      return .cutOff(part: name, line: line)
    }
    let reason = XML_ErrorString(code).map { String(cString: $0) } ?? ""
    return .notXML(part: name, line: line, reason: reason)
  }
}

/// A file of XML without its document type and without the control characters that some apps write, which no
/// XML may hold.
private final class CleanXML: ByteStream {
  private let inner: any ByteStream
  private let name: String
  private var pending: [UInt8] = []
  private var isStarted = false
  private(set) var linesLeftOut = 0

  private static let longestPrologue = 1 << 20

  init(_ inner: any ByteStream, name: String) {
    self.inner = inner
    self.name = name
  }

  func read(into piece: UnsafeMutableRawBufferPointer) throws -> Int {
    if !isStarted {
      isStarted = true
      try dropDocumentType()
    }
    if !pending.isEmpty {
      let count = min(pending.count, piece.count)
      piece.copyBytes(from: pending[..<count])
      pending.removeFirst(count)
      return clean(piece, count)
    }
    while true {
      let count = try inner.read(into: piece)
      if count == 0 { return 0 }
      let kept = clean(piece, count)
      if kept > 0 { return kept }
    }
  }

  private func clean(_ piece: UnsafeMutableRawBufferPointer, _ count: Int) -> Int {
    var hasControls = false
    for byte in piece[..<count] where byte < 0x20 {
      if byte != 0x0A, byte != 0x0D, byte != 0x09, byte != 0 { hasControls = true }
    }
    guard hasControls else { return count }
    var kept = 0
    for index in 0..<count {
      let byte = piece[index]
      if byte >= 0x20 || byte == 0x0A || byte == 0x0D || byte == 0x09 || byte == 0 {
        piece[kept] = byte
        kept += 1
      }
    }
    return kept
  }

  /// Reads on to the first element, and leaves out what stands between `<!DOCTYPE` and its end.
  private func dropDocumentType() throws {
    var more = [UInt8](repeating: 0, count: 1 << 14)
    func readMore() throws -> Bool {
      let count = try more.withUnsafeMutableBytes { try inner.read(into: $0) }
      pending += more[..<count]
      return count > 0
    }
    let opening = Array("<!DOCTYPE".utf8)
    var start: Int?
    var isOver = false
    while start == nil, !isOver, pending.count < Self.longestPrologue {
      guard try readMore() else { return }
      start = pending.firstRange(of: opening)?.lowerBound
      // The first element ends the prologue.
      isOver = pending.indices.dropLast().contains { place in
        pending[place] == UInt8(ascii: "<")
          && (UInt8(ascii: "A")...UInt8(ascii: "z")).contains(pending[place + 1])
      }
    }
    guard let start else { return }
    while true {
      if let end = endOfDocumentType(from: start) {
        linesLeftOut = pending[start..<end].count { $0 == 0x0A }
        pending.removeSubrange(start..<end)
        return
      }
      guard pending.count < Self.longestPrologue, try readMore() else {
        throw ImportProblem.cutOff(part: name, line: nil)
      }
    }
  }

  private func endOfDocumentType(from start: Int) -> Int? {
    let bracket = pending[start...].firstIndex(of: UInt8(ascii: "["))
    let angle = pending[start...].firstIndex(of: UInt8(ascii: ">"))
    guard let bracket, angle.map({ bracket < $0 }) ?? true else { return angle.map { $0 + 1 } }
    return pending[bracket...].firstRange(of: Array("]>".utf8))?.upperBound
  }
}
