import FoodLibrary

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// Whole files, and the folder that they are in.
enum Files {
  /// The bytes of a file, kept for as long as this program runs.
  static func bytes(of path: String) -> Table.Bytes? {
    guard let file = fopen(path, "rb") else { return nil }
    defer { fclose(file) }
    fseek(file, 0, SEEK_END)
    let size = ftell(file)
    rewind(file)
    let bytes = UnsafeMutableBufferPointer<UInt8>.allocate(capacity: size)
    guard fread(bytes.baseAddress, 1, size, file) == size else { return nil }
    return Table.Bytes(bytes)
  }

  static func write(_ bytes: [UInt8], to path: String) throws(TableError) {
    guard let file = fopen(path, "wb") else { throw cannotWrite(path) }
    let isWritten = fwrite(bytes, 1, bytes.count, file) == bytes.count
    guard fclose(file) == 0, isWritten else { throw cannotWrite(path) }
  }

  private static func cannotWrite(_ path: String) -> TableError {
    TableError(
      path: path, line: 0, reason: "cannot be written: \(String(cString: strerror(errno)))")
  }

  /// All files below a folder, by their paths below it, in order.
  static func paths(below folder: String) -> [String] {
    guard let stream = opendir(folder) else { return [] }
    defer { closedir(stream) }
    var paths: [String] = []
    while let entry = readdir(stream) {
      let name = withUnsafeBytes(of: entry.pointee.d_name) {
        String(decoding: $0.prefix { $0 != 0 }, as: UTF8.self)
      }
      guard !name.hasPrefix(".") else { continue }
      let inside = self.paths(below: "\(folder)/\(name)")
      paths += inside.isEmpty ? [name] : inside.map { "\(name)/\($0)" }
    }
    return paths.sorted()
  }

  /// Says on standard error what is wrong, and ends the program.
  static func stop(_ message: String) -> Never {
    if let errors = fdopen(2, "w") {
      fputs(message + "\n", errors)
      fflush(errors)
    }
    exit(1)
  }
}
