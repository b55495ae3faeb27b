import ArgumentParser
import Foundation
import NoLeakSupport

/// `prove-no-leak`: random histories in two runs at the doors, on all processors, for as long as one likes.
@main struct ProveNoLeak: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "prove-no-leak",
        abstract: "Run random histories twice, whole and as one reader's trace, and compare every answer of the doors.",
        subcommands: [RunCommand.self, SumCommand.self],
        defaultSubcommand: RunCommand.self
    )
}

/// `prove-no-leak sum`
struct SumCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "sum",
        abstract: "Add up what several runs did."
    )

    @Argument(help: "Files of blocks.")
    var files: [String]

    func run() throws {
        var blocks: [ProofBlock] = []
        for file in files {
            for line in try String(contentsOfFile: file, encoding: .utf8).split(separator: "\n") {
                guard let block = ProofBlock(line: line) else {
                    throw ValidationError("\(file): not a block: \(line)")
                }
                blocks.append(block)
            }
        }
        let sum = ProofSum(blocks)
        print(sum.text)
        if sum.differences > 0 { throw ExitCode(1) }
    }
}
