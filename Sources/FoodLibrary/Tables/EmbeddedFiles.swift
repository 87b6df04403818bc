import FoodTables

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// The files of `FoodData/` as they were compiled into the program.
public enum EmbeddedFiles {
  /// All paths below `FoodData/`.
  public static var paths: [String] {
    (0..<magtrack_embedded_count).map { String(cString: magtrack_embedded_file_at($0).path) }
  }

  /// The bytes of a file, nil where none of that path is embedded. They last as long as the program.
  public static func bytes(of path: String) -> UnsafeBufferPointer<UInt8>? {
    for index in 0..<magtrack_embedded_count {
      let file = magtrack_embedded_file_at(index)
      if strcmp(path, file.path) == 0 {
        return UnsafeBufferPointer(start: file.bytes, count: file.size)
      }
    }
    return nil
  }

  static func table(_ path: String, columns: [String]) throws(TableError) -> Table {
    guard let bytes = bytes(of: path) else {
      throw TableError(path: path, line: 0, reason: "not compiled into the program")
    }
    return try Table(path: path, bytes: bytes, columns: columns)
  }

  /// The names of the files in a folder, without their extension.
  static func names(in folder: String) -> [String] {
    paths.filter { $0.hasPrefix(folder + "/") && $0.hasSuffix(".tsv") }
      .map { String($0.dropFirst(folder.count + 1).dropLast(4)) }
  }
}
