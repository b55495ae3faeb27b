import Accounts
import Records
import Testing

@testable import Node

@Suite struct ProofOperationTests {
    private static let provider = PartyProvider.Provider(
        issuer: "https://id.one.example",
        clientID: "entente",
        clientSecret: "s"
    )

    @Test func `a party's people sign in at a provider, as whom the operator expects`() async throws {
        let community = try await Community.make()
        let set = try await community.run(PartyProvider("ONE", Self.provider))
        #expect(set.realm == "one" && set.issuer == Self.provider.issuer)
        try await community.run(PersonProof("writer@one", .email("Writer@One.example")))
        let accounts = try community.rooms().accounts()
        #expect(try await accounts.provider(realm: "one")?.clientSecret == "s")
        let stranger = PartyProvider.Provider(issuer: "http://id.example", clientID: "a", clientSecret: "b")
        await #expect(throws: AccountError.issuerUnusable("http://id.example")) {
            try await community.run(PartyProvider("ONE", stranger))
        }
        let none = try await community.run(PartyProvider("ONE", nil))
        #expect(none.issuer == nil)
        #expect(try await community.rooms().accounts().provider(realm: "one") == nil)
        await #expect(throws: NodeError.unknownPerson("nobody@one")) {
            try await community.run(PersonProof("nobody@one", .noProvider))
        }
    }

    @Test func `what was done stands in the party's log, without the secret`() async throws {
        let community = try await Community.make()
        try await community.run(PartyProvider("ONE", Self.provider))
        try await community.run(PersonProof("writer@one", .noSecondFactor))
        let rooms = try community.rooms()
        let party = try await Actor(party: "ONE").principal(in: rooms)
        let entries = try await rooms.records.read(as: party) { view in
            try view.audit(AuditQuery()).entries.map { "\($0.action.rawValue) \($0.detail ?? "")" }
        }
        #expect(entries.contains("provider https://id.one.example"))
        #expect(entries.contains("second-factor writer@one"))
    }
}
