import ArgumentParser
import Foundation
import NoLeakSupport
import RecordsSupport

/// `prove-no-leak run`
struct RunCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "run",
        abstract: "Run a range of seeds.",
        discussion: """
            Example: prove-no-leak 1000000 50000 --blocks blocks.txt

            Every seed is one history with one reader. Where an answer differs, the history is made as short as can be \
            found, printed, and the program ends with status 1.
            """
    )

    @Argument(help: "The first seed.")
    var first: UInt64

    @Argument(help: "How many seeds.")
    var count: UInt64

    @Option(help: "How many steps a history has.")
    var steps = 30

    @Option(help: "How many histories are run beside each other; one for each processor without this.")
    var workers = ProcessInfo.processInfo.activeProcessorCount

    @Option(help: "How many seeds are noted as done at once.")
    var block: UInt64 = 200

    @Option(help: ArgumentHelp("Where a line is added for every finished block.", valueName: "file"))
    var blocks: String?

    @Option(help: "The commit that is run, for the lines of blocks.")
    var commit = "unknown"

    @Option(help: "Seconds between lines of progress.")
    var every = 60

    func validate() throws {
        guard count > 0, !first.addingReportingOverflow(count).overflow else {
            throw ValidationError("the seeds are a range of at least one")
        }
        guard steps > 0, workers > 0, block > 0, every > 0 else {
            throw ValidationError("numbers are greater than nothing")
        }
        guard !commit.isEmpty, !commit.contains(" ") else { throw ValidationError("a commit is one word") }
    }

    func run() async throws {
        let routes = try await DoorHistory.routes()
        let proof = Proof(
            seeds: first..<first + count,
            length: steps,
            block: block,
            commit: commit,
            book: try blocks.map { try BlockBook($0) }
        )
        await withTaskGroup(of: Void.self) { group in
            let teller = Task {
                while !Task.isCancelled {
                    try? await Task.sleep(for: .seconds(every))
                    if !Task.isCancelled { Self.say(proof.progress(of: routes.count)) }
                }
            }
            for _ in 0..<workers { group.addTask { await proof.work() } }
            await group.waitForAll()
            teller.cancel()
        }
        Self.say(proof.progress(of: routes.count))
        let missing = proof.asked.missing(of: routes)
        if !missing.isEmpty { print("routes that were not asked: \(missing.joined(separator: ", "))") }
        if let failure = proof.failure {
            print(failure)
            throw ExitCode(1)
        }
    }

    /// At once, also where the output is a file.
    private static func say(_ text: String) {
        print(text)
        fflush(nil)
    }
}
