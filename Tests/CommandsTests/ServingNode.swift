import Foundation
import ProgramSupport

/// A node that serves until it is told to stop, and never longer than its test.
final class ServingNode {
    /// Where it answers.
    let address: String
    private let program: Program

    /// A node on a folder.
    convenience init(data: String) throws {
        try self.init(run: [Program.path, "serve", "--data", data, "--port", "0"])
    }

    /// A node that something else starts.
    init(run words: [String]) throws {
        // Should the test be killed, its node follows.
        program = try Program(["/usr/bin/timeout", "900"] + words)
        var text = ""
        while !text.contains("\n"), let part = program.read() { text += String(decoding: part, as: UTF8.self) }
        let line = text.split(separator: "\n").first.map(String.init) ?? ""
        address = String(line.dropFirst("listening on ".count))
    }

    /// The process of the node itself; nil where the system does not say.
    var process: Int? {
        let leader = program.identifier
        let children = try? String(contentsOfFile: "/proc/\(leader)/task/\(leader)/children", encoding: .utf8)
        return children?.split(separator: " ").first.flatMap { Int($0) }
    }

    /// What it wrote to standard error so far.
    var errors: String { program.errors }

    /// Sends it a signal.
    func signal(_ number: Int32) { program.signal(number) }

    /// Sends it a signal, and waits until it has ended.
    @discardableResult
    func stop(_ number: Int32 = SIGTERM) -> Int32 {
        program.signal(number)
        return program.wait()
    }
}

extension Program {
    /// The program that people run; `ENTENTE_PROGRAM` names another build of it.
    static let path = ProcessInfo.processInfo.environment["ENTENTE_PROGRAM"] ?? built("entente")

    /// Runs it to its end.
    static func run(_ arguments: [String], input: String = "") throws -> Result {
        try run(path, arguments, input: input)
    }
}
