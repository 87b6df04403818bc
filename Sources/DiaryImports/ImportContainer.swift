import ByteStreams
import MagnesiumCore
import Platform

/// What was given to be taken in: a file, the files of a folder, or what is packed in a zip.
package final class ImportContainer {
  /// One file of it.
  package struct Part {
    /// As the folder or the zip calls it.
    package let name: String
    /// Its size in bytes.
    let size: Int
    /// Gives its bytes from the beginning.
    package let open: () throws -> any ByteStream
    /// Where it lies by itself; nil for what is packed, or was read from a pipe.
    let path: String?

    /// The last part of its name.
    var fileName: String { String(name.split(separator: "/").last ?? "") }
  }

  package private(set) var parts: [Part] = []
  /// Files that lie beside the one that was given.
  private var siblings: [Part] = []

  private static let mostFiles = 10_000
  private static let deepestFolder = 3

  /// - Throws: ``ImportProblem``
  package init(path: String) throws {
    var status = stat()
    guard stat(path, &status) == 0 else { throw Self.failure(path) }
    if status.st_mode & S_IFMT == S_IFDIR {
      try takeFolder(path, called: "", depth: 0)
      parts.sort { $0.name < $1.name }
    } else {
      try takeFile(path, called: Self.last(path))
      let folder = path.contains("/") ? String(path[..<path.lastIndex(of: "/")!]) : "."
      for name in Self.names(in: folder.isEmpty ? "/" : folder) where name.hasSuffix(".json") {
        let sibling = folder + "/" + name
        siblings.append(
          Part(
            name: name, size: 0,
            open: { FileBytes(of: try Self.file(sibling, called: name)) }, path: sibling))
      }
    }
  }

  /// - Parameter descriptor: of a file without a name, which is closed with the object.
  package init(descriptor: Int32, called name: String) throws {
    try take(try ImportFile(descriptor: descriptor, name: name), path: nil, called: name)
  }

  /// Puts what has no size, such as a pipe, where it can be read to and fro; nothing of it stays.
  ///
  /// - Parameter read: fills a piece; 0 at the end.
  package convenience init(
    called name: String, reading read: (UnsafeMutableRawBufferPointer) throws -> Int
  ) throws {
    let descriptor = try TemporaryFile.make()
    let piece = UnsafeMutableRawBufferPointer.allocate(byteCount: 1 << 16, alignment: 16)
    defer { piece.deallocate() }
    do {
      while true {
        let count = try read(piece)
        if count == 0 { break }
        try TemporaryFile.write(
          UnsafeRawBufferPointer(rebasing: piece[..<count]), to: descriptor)
      }
    } catch {
      close(descriptor)
      throw error
    }
    try self.init(descriptor: descriptor, called: name)
  }

  private static func failure(_ path: String) -> ImportProblem {
    .readingFailed(part: path, reason: String(cString: strerror(errno)))
  }

  private static func last(_ path: String) -> String {
    String(path.split(separator: "/").last ?? "")
  }

  private static func file(_ path: String, called name: String) throws -> ImportFile {
    let descriptor = open(path, O_RDONLY | O_CLOEXEC)
    guard descriptor >= 0 else { throw failure(name) }
    return try ImportFile(descriptor: descriptor, name: name)
  }

  private func takeFile(_ path: String, called name: String) throws {
    try take(try Self.file(path, called: name), path: path, called: name)
  }

  private func take(_ file: ImportFile, path: String?, called name: String) throws {
    let start = try file.bytes(at: 0, count: 4)
    guard ZipArchive.isZip(start) else {
      parts.append(
        Part(name: name, size: file.size, open: { FileBytes(of: file) }, path: path))
      return
    }
    let zip = try ZipArchive(file)
    for entry in zip.entries where !entry.name.hasSuffix("/") {
      parts.append(
        Part(name: entry.name, size: entry.size, open: { try zip.open(entry) }, path: nil))
    }
  }

  private func takeFolder(_ path: String, called name: String, depth: Int) throws {
    for child in Self.names(in: path) where !child.hasPrefix(".") {
      var status = stat()
      let childPath = path + "/" + child
      let childName = name.isEmpty ? child : name + "/" + child
      guard stat(childPath, &status) == 0, parts.count < Self.mostFiles else { continue }
      if status.st_mode & S_IFMT == S_IFDIR, depth < Self.deepestFolder {
        try takeFolder(childPath, called: childName, depth: depth + 1)
      } else if status.st_mode & S_IFMT == S_IFREG,
        (child.contains(".") && PartSample.mayBeRead(child)) || child.hasSuffix(".zip")
      {
        // What cannot be opened or read to and fro is nobody's export.
        try? takeFile(childPath, called: childName)
      }
    }
  }

  private static func names(in folder: String) -> [String] {
    guard let directory = opendir(folder) else { return [] }
    defer { closedir(directory) }
    var names: [String] = []
    while let entry = readdir(directory) {
      let name = withUnsafePointer(to: &entry.pointee.d_name) {
        $0.withMemoryRebound(to: CChar.self, capacity: 256) { String(cString: $0) }
      }
      if name != ".", name != ".." { names.append(name) }
    }
    return names.sorted()
  }

  /// The part of a file name, in the same folder as another where there are several, else beside the file
  /// that was given.
  func part(called name: String, besides part: Part) -> Part? {
    let folder = part.name.dropLast(part.fileName.count)
    return parts.first { $0.name == folder + name }
      ?? parts.first { $0.fileName == name } ?? siblings.first { $0.name == name }
  }
}

/// The beginning of a part, by which formats know theirs.
package struct PartSample {
  package enum Kind { case table, json, xml, database, other }

  package let name: String
  package let kind: Kind
  /// In UTF-8.
  let start: String
  /// The headings of a table, as they are written.
  let headings: [String]
  let separator: UInt8
  /// Whether the table begins with a quote.
  let isQuoted: Bool

  private static let length = 1 << 16

  /// Whether a name may be that of a file with a history in it.
  static func mayBeRead(_ name: String) -> Bool {
    guard let dot = name.lastIndex(of: ".") else { return true }
    return [
      "csv", "tsv", "txt", "json", "jsonl", "ndjson", "xml", "db", "sqlite", "sqlite3",
    ].contains(name[name.index(after: dot)...].lowercased())
  }

  init(_ part: ImportContainer.Part) throws {
    try self.init(part.open().bytes(atMost: Self.length), called: part.name)
  }

  /// - Parameter raw: the first bytes of it.
  init(_ raw: [UInt8], called name: String) throws {
    self.name = name
    if raw.starts(with: ForeignDatabase.magic) {
      kind = .database
      (start, headings, separator, isQuoted) = ("", [], UInt8(ascii: ","), false)
      return
    }
    let text = try TextBytes(BytesInMemory(raw)).bytes(atMost: Self.length)
    start = CSVReader.text(of: text[...])
    let first = text.first { ![0x20, 0x09, 0x0A, 0x0D].contains($0) }
    let line = text.prefix { $0 != 0x0A && $0 != 0x0D }
    separator = Self.separator(of: line)
    isQuoted = first == UInt8(ascii: "\"")
    switch first {
    case UInt8(ascii: "<"): kind = .xml
    case UInt8(ascii: "{"), UInt8(ascii: "["): kind = .json
    default: kind = line.contains(separator) && !line.contains(0) ? .table : .other
    }
    var headings: [String] = []
    if kind == .table {
      let reader = CSVReader(BytesInMemory(text), name: name, separator: separator)
      if (try? reader.next()) == true { headings = (0..<reader.count).map { reader.text($0) } }
    }
    self.headings = headings
  }

  /// The sign that a line has most of outside of quotes.
  private static func separator(of line: ArraySlice<UInt8>) -> UInt8 {
    var counts: [UInt8: Int] = [:]
    var isInside = false
    for byte in line {
      if byte == UInt8(ascii: "\"") {
        isInside.toggle()
      } else if !isInside, ",;\t".utf8.contains(byte) {
        counts[byte, default: 0] += 1
      }
    }
    return [UInt8(ascii: ","), UInt8(ascii: ";"), UInt8(ascii: "\t")]
      .max { counts[$0, default: 0] < counts[$1, default: 0] } ?? UInt8(ascii: ",")
  }

  /// Whether the table has all of these headings.
  func has(_ names: String...) -> Bool {
    names.allSatisfy { name in headings.contains { $0.lowercased() == name.lowercased() } }
  }

  /// Whether the text has all of these within its first 64 kB.
  func mentions(_ words: String...) -> Bool { words.allSatisfy { start.contains($0) } }
}
