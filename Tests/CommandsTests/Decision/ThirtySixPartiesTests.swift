import Foundation
import JSON
import ProgramSupport
import Testing

@testable import Commands

/// A decision with 36 parties from the command line alone.
@Suite(.serialized) struct ThirtySixPartiesTests {
    @Test func `a decision with 36 parties runs from draft to certificate from the command line`() throws {
        let node = try DecisionNode(parties: (10..<46).map { "P\($0)" })
        let start = Date()
        let id = try node.announce(seconds: 12)
        for party in node.parties { try node.done(["decision", "receive", "--as", "desk@" + party.lowercased(), id]) }
        let received = Date().timeIntervalSince(start)
        try node.waitUntilClosed(id)
        // On a machine that is busy a receipt may be late: it counts in the next round of the same text.
        if try node.state(id) == "held" {
            try node.done(["decision", "extend", "--as", "registry@hub", "--until", node.instant(in: 3), id])
            try node.waitUntilClosed(id)
        }
        #expect(try node.state(id, as: "desk@p45") == "adopted")
        try node.done(["decision", "issue", "--as", "registry@hub", "--number", "HUB(2026)0036", id])
        let certificate = try node.done(["decision", "certificate", "--as", "desk@p45", id])
        let path = node.folder + "/plan.certificate"
        try certificate.write(toFile: path, atomically: true, encoding: .utf8)
        let found = try Program.run(["verify", path])
        #expect(found.status == 0 && found.output.contains("36 of 36 parties"), "\(found)")
        print("36 parties: 36 receipts by command in \(received) s")
    }
}
