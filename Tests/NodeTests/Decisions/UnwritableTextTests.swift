import Coordination
import DatabaseSupport
import Records
import RecordsSupport
import Testing

/// Texts that this node's own rules for documents do not take.
@Suite struct UnwritableTextTests {
    @Test func `a text that could not be written anew for a party is not put under silence`() async throws {
        let node = try TestNode(catalogue: .coordination)
        for act in try TestNode.founding { _ = try await node.records.write(act, by: TestParty.operator) }
        // Stored by what checks less: the extension of its type is missing.
        let stage = try await DecisionStage(node: node)
        let refusal = await #expect(throws: ActError.self) { try await stage.announce() }
        #expect(refusal?.rule == "text")
    }
}
