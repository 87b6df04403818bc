import Foundation
import MagtrackCommands

exit(Program.run(Array(CommandLine.arguments.dropFirst())))
