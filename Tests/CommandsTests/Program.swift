import Foundation

/// The built program, run as people run it.
struct Program {
    /// Beside the test's own program: both are built by one build.
    static let url = URL(fileURLWithPath: CommandLine.arguments[0]).deletingLastPathComponent()
        .appendingPathComponent("entente")

    /// What came of a run.
    struct Result: Hashable {
        var status: Int32
        var output: String
        var errors: String
    }

    /// Runs it to its end.
    static func run(_ arguments: [String], input: String = "") throws -> Result {
        let (process, output, errors) = try start(arguments, input: input)
        let printed = try output.readToEnd() ?? Data()
        process.waitUntilExit()
        return Result(
            status: process.terminationStatus,
            output: String(decoding: printed, as: UTF8.self),
            errors: String(decoding: (try? Data(contentsOf: errors)) ?? Data(), as: UTF8.self)
        )
    }

    /// Starts it; standard error goes to a file, so that nothing waits for a reader.
    static func start(_ arguments: [String], input: String = "") throws -> (Process, output: FileHandle, errors: URL) {
        let process = Process()
        process.executableURL = url
        process.arguments = arguments
        let output = Pipe()
        process.standardOutput = output
        let errors = FileManager.default.temporaryDirectory.appendingPathComponent("entente-test-" + UUID().uuidString)
        try Data().write(to: errors)
        process.standardError = try FileHandle(forWritingTo: errors)
        let given = Pipe()
        process.standardInput = given
        try process.run()
        try given.fileHandleForWriting.write(contentsOf: Data(input.utf8))
        try given.fileHandleForWriting.close()
        return (process, output.fileHandleForReading, errors)
    }

    /// A node that serves until it is told to stop.
    struct Node {
        let process: Process
        /// Where it answers.
        let address: String
        private let output: FileHandle

        init(data: String) throws {
            let (process, output, _) = try Program.start(["serve", "--data", data, "--port", "0"])
            self.process = process
            self.output = output
            var text = ""
            while !text.contains("\n") {
                let part = output.availableData
                guard !part.isEmpty else { break }
                text += String(decoding: part, as: UTF8.self)
            }
            let line = text.split(separator: "\n").first.map(String.init) ?? ""
            address = String(line.dropFirst("listening on ".count))
        }

        func stop(_ signal: Int32 = SIGTERM) -> Int32 {
            kill(process.processIdentifier, signal)
            process.waitUntilExit()
            return process.terminationStatus
        }
    }
}
