import FoodTables

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// The files of `FoodData/` as they were compiled into the program.
package enum EmbeddedFiles {
  /// All paths below `FoodData/`.
  package static var paths: [String] {
    (0..<magtrack_embedded_count).map { String(cString: magtrack_embedded_file_at($0).path) }
  }

  /// The bytes of a file, nil where none of that path is embedded. They last as long as the program.
  package static func bytes(of path: String) -> UnsafeBufferPointer<UInt8>? {
    file(at: path).map { UnsafeBufferPointer(start: $0.bytes, count: $0.size) }
  }

  /// They lie in the order of their paths.
  private static func file(at path: String) -> magtrack_embedded_file? {
    var (low, high) = (0, magtrack_embedded_count)
    while low < high {
      let middle = (low + high) / 2
      let file = magtrack_embedded_file_at(middle)
      let order = strcmp(file.path, path)
      if order == 0 { return file }
      if order < 0 { low = middle + 1 } else { high = middle }
    }
    return nil
  }

  static func table(_ path: String, columns: [String]) throws(TableError) -> Table {
    guard let file = file(at: path) else {
      throw TableError(path: path, line: 0, reason: "not compiled into the program")
    }
    // A layout of another state is none: who lays tables out meets it when they have changed.
    let layout = file.ends.flatMap { ends -> Table.Layout? in
      guard Int(ends[file.rows]) == file.size - 1 else { return nil }
      return Table.Layout(
        ends: Table.Numbers(start: ends, count: file.rows + 1),
        order: Table.Numbers(start: file.order, count: file.rows))
    }
    return try Table(
      path: path, bytes: UnsafeBufferPointer(start: file.bytes, count: file.size),
      columns: columns, layout: layout)
  }

  /// The names of the files in a folder, without their extension.
  static func names(in folder: String) -> [String] {
    paths.filter { $0.hasPrefix(folder + "/") && $0.hasSuffix(".tsv") }
      .map { String($0.dropFirst(folder.count + 1).dropLast(4)) }
  }
}
