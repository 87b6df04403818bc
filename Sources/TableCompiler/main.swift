// Lays out the tables of FoodData/ so that the program reads them where they lie, and checks every row:
// `TableCompiler FOLDER`, of which FOLDER holds the package. See FoodData/README.md.

import FoodLibrary

let arguments = CommandLine.arguments
guard arguments.count == 2 else {
  Files.stop("usage: TableCompiler FOLDER, the folder of the package")
}
do {
  let tables = try SourceTables(folder: arguments[1] + "/FoodData")
  try tables.check()
  try EmbeddedSource(tables).write(to: arguments[1])
} catch {
  Files.stop("\(arguments[1])/FoodData/\(error)")
}
