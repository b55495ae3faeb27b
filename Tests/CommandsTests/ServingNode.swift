import Foundation
import ProgramSupport

/// A node that serves until it is told to stop, and never longer than its test.
final class ServingNode {
    /// Where it answers.
    let address: String
    private let program: Program

    init(data: String) throws {
        // Should the test be killed, its node follows.
        program = try Program(["/usr/bin/timeout", "900", Program.path, "serve", "--data", data, "--port", "0"])
        var text = ""
        while !text.contains("\n"), let part = program.read() { text += String(decoding: part, as: UTF8.self) }
        let line = text.split(separator: "\n").first.map(String.init) ?? ""
        address = String(line.dropFirst("listening on ".count))
    }

    /// Sends it a signal, and waits until it has ended.
    @discardableResult
    func stop(_ number: Int32 = SIGTERM) -> Int32 {
        program.signal(number)
        return program.wait()
    }
}

extension Program {
    /// The program that people run.
    static let path = built("entente")

    /// Runs it to its end.
    static func run(_ arguments: [String], input: String = "") throws -> Result {
        try run(path, arguments, input: input)
    }
}
