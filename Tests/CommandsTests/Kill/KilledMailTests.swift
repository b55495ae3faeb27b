import Foundation
import NoticesSupport
import ProgramSupport
import Synchronization
import Testing

@testable import Commands

/// A node that is killed when the mail server has a message and its answer is not noted yet.
@Suite(.serialized) struct KilledMailTests {
    @Test func `what was sent without being noted is sent again as the same message, and then no more`() async throws {
        let sink = try await SMTPSink()
        let node = try DecisionNode(parties: ["ONE"])
        // Its folder goes away with it.
        defer { withExtendedLifetime(node) {} }
        try node.done(["account", "mail", "desk@one", "desk@mofa.example"])
        node.serving.stop()
        let mail = [
            "--origin", "http://127.0.0.1", "--mail-server", "127.0.0.1:\(sink.port)", "--mail-security", "none",
            "--mail-from", "node@node.example", "--mail-ceiling", "RESTRICTED",
        ]
        let serve = [Program.path, "serve", "--data", node.folder + "/data", "--port", "0"] + mail
        let first = Mutex<pid_t?>(nil)
        // The message is there; the answer never leaves.
        sink.behave { event in
            guard event == "." else { return nil }
            if let process = first.withLock(\.self) { kill(process, SIGKILL) }
            return nil
        }
        let killed = try ServingNode(run: serve)
        let process = try #require(killed.process)
        first.withLock { $0 = pid_t(process) }
        // So long that no reminder is due beside what is told of the announcement.
        _ = try node.announce(seconds: 500_000)
        #expect(await wait { sink.messages.count == 1 })
        killed.stop(SIGKILL)
        first.withLock { $0 = nil }

        let second = try ServingNode(run: serve)
        #expect(await wait { sink.messages.count == 2 })
        let status = ["mail", "status", "--data", node.folder + "/data"]
        let nothing = "waiting: 0\nlast delivered: "
        #expect(await wait { (try? Program.run(status).output.hasPrefix(nothing)) ?? false })
        second.stop()
        let messages = sink.messages.map { String(decoding: $0.bytes, as: UTF8.self) }
        let ids = messages.map { $0.split(separator: "\r\n").first { $0.hasPrefix("Message-ID: ") } }
        #expect(ids.count == 2 && ids.first == ids.last && ids.first != .some(nil))
        #expect(messages.allSatisfy { $0.contains("Work plan") })
        #expect(Set(messages.map { $0.split(separator: "\r\n").filter { !$0.hasPrefix("Date: ") } }).count == 1)

        // It was noted this time: a node that starts anew puts no mail on the way before it has looked once.
        let third = try ServingNode(run: serve)
        try await Task.sleep(for: .seconds(3))
        #expect(try Program.run(status).output.hasPrefix(nothing))
        third.stop()
        #expect(sink.messages.count == 2)
        try await sink.close()
    }

    /// Waits until something holds, for a minute at most.
    private func wait(_ holds: () -> Bool) async -> Bool {
        for _ in 0..<600 {
            if holds() { return true }
            try? await Task.sleep(for: .milliseconds(100))
        }
        return false
    }
}
