import Foundation
import MagnesiumKit

@main
enum PhraseFuzzer {
  /// SwiftPM has a `main` of its own, so libFuzzer is started by its driver.
  static func main() {
    var count = CommandLine.argc
    var arguments = CommandLine.unsafeArgv
    exit(runFuzzer(&count, &arguments, fuzz))
  }
}

@_silgen_name("LLVMFuzzerRunDriver")
private func runFuzzer(
  _ count: UnsafeMutablePointer<CInt>,
  _ arguments: UnsafeMutablePointer<UnsafeMutablePointer<UnsafeMutablePointer<CChar>?>>,
  _ callback: @convention(c) (UnsafePointer<UInt8>?, Int) -> CInt
) -> CInt

/// Reads any bytes as a meal phrase. What is read has to make sense, and the reader never crashes.
private func fuzz(_ start: UnsafePointer<UInt8>?, _ count: Int) -> CInt {
  let text = String(decoding: UnsafeBufferPointer(start: start, count: count), as: UTF8.self)
  guard let reading = try? reader.read(text) else { return 0 }
  for item in reading.items {
    precondition(item.grams.isFinite && item.grams > 0 && item.quantity > 0)
    precondition(item.grams <= Plausibility.gramsOfOneFood)
  }
  for item in reading.unresolved {
    precondition(!item.phrase.isEmpty && item.position >= 1)
  }
  return 0
}

private let reader = PhraseReader(
  foods: FoodLibrary(meals: [SavedMeal(name: "sarapan", phrase: "2 telur rebus, 1 piring nasi")]))
