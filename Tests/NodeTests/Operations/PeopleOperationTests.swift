import Accounts
import Database
import JSON
import Labels
import Records
import STIX
import Testing

@testable import Node

@Suite struct PeopleOperationTests {
    @Test func `a person who is added has an identity, a clearance, an account and a link that works once`()
        async throws
    {
        let community = try await Community.make()
        let reply = try await community.run(
            PersonAdd(
                "desk",
                party: "ONE",
                display: "The desk",
                realm: nil,
                clearance: .init(level: "RESTRICTED", roles: [.author]),
                hours: 2
            )
        )
        #expect(reply.account.name == "desk@one")
        #expect(reply.account.level == "RESTRICTED")
        #expect(reply.account.roles == [.reader, .author])
        let link = try #require(reply.link)
        #expect(link.address == nil)
        let accounts = try community.rooms().accounts()
        let secret = String(link.path.dropFirst("/enter/".count))
        #expect(try await accounts.state(ofLink: secret, isLocal: false) != .void)
        let rank = try await community.read("desk@one") { ($0.clearance.level.rank, $0.roles) }
        #expect(rank.0 == 100 && rank.1 == [.reader, .author])
        // The identity is the party's own affair.
        let person = reply.account.person
        #expect(try await community.read("reader@one") { try $0.record(person)?.value["name"]?.string } == "The desk")
        #expect(try await community.read("writer@two") { try $0.record(person) } == nil)
    }

    @Test func `a name that is taken, a party that is not there and a name with other characters are refused`()
        async throws
    {
        let community = try await Community.make()
        await #expect(throws: AccountError.self) { try await community.add("writer", "ONE", []) }
        await #expect(throws: NodeError.unknownParty("NIL")) { try await community.add("writer", "NIL", []) }
        let failure = await #expect(throws: OperationFailure.self) { try await community.add("a b", "ONE", []) }
        #expect(failure?.kind == .usage)
        await #expect(throws: NodeError.unknownPerson("nobody@one")) {
            try await community.run(PersonAccess("nobody@one", isActive: false))
        }
        let before = try await community.rooms().listedAccounts(of: nil)
        #expect(before.map(\.name) == ["reader@one", "writer@one", "writer@two"])
    }

    @Test func `a clearance replaces the one before, and can be taken away`() async throws {
        let community = try await Community.make()
        let operating = Actor()
        try await community.run(PersonClear("writer@one", clearance: .init(roles: [.delegate]), by: operating))
        #expect(try await community.read("writer@one") { $0.clearance.level.rank } == 0)
        #expect(try await community.read("writer@one") { $0.roles } == [.reader, .delegate])
        let taken = try await community.run(PersonClear("writer@one", clearance: nil, by: operating))
        #expect(taken.level == nil)
        #expect(try await community.read("writer@one") { $0.roles }.isEmpty)
    }

    @Test func `who has no right to clear is refused as such`() async throws {
        let community = try await Community.make()
        let error = await #expect(throws: ActError.self) {
            try await community.run(
                PersonClear("reader@one", clearance: .init(level: "RESTRICTED"), by: Actor(person: "writer@one"))
            )
        }
        #expect(error.map { FailureKind($0) } == .notAllowed)
    }

    @Test func `a person who is kept out may not have a link until let in again`() async throws {
        let community = try await Community.make()
        #expect(try await community.run(PersonAccess("writer@one", isActive: false)).isActive == false)
        let failure = await #expect(throws: OperationFailure.self) {
            try await community.run(PersonLink("writer@one", hours: 1))
        }
        #expect(failure?.kind == .notAllowed)
        #expect(try await community.run(PersonAccess("writer@one", isActive: true)).isActive)
        #expect(try await community.run(PersonLink("writer@one", hours: 1)).path.hasPrefix("/enter/"))
    }

    @Test func `a password that is taken away opens nothing any more`() async throws {
        let community = try await Community.make()
        let rooms = try NodeRooms(folder: community.path, mode: .writing)
        let account = try await rooms.account(named: "writer@one")
        try await rooms.accounts().setPassword("a long password of one", of: account.person)
        try rooms.store.close()
        func person() async throws -> Account? {
            try await community.rooms().accounts().person(
                name: "writer@one",
                password: "a long password of one",
                isLocal: false
            )
        }
        #expect(try await person() != nil)
        _ = try await community.run(PersonLink("writer@one", hours: 1, endsAccess: true))
        #expect(try await person() == nil)
    }

    @Test func `a token opens what its limits say until it is withdrawn`() async throws {
        let community = try await Community.make()
        func make(_ level: String?, writes: Bool = false) async throws -> TokenMake.Reply {
            try await community.run(
                TokenMake(
                    for: "writer@one",
                    title: "feed",
                    .init(writes: writes, level: level, caveats: [], keepsParty: true, keepsFormats: false, days: 2)
                )
            )
        }
        let made = try await make("UNCLASSIFIED")
        // What a token is used for is noted: by a node that writes.
        func held() async throws -> TokenHolder? {
            let rooms = try NodeRooms(folder: community.path, mode: .writing)
            defer { try? rooms.store.close() }
            return try await rooms.accounts().holder(ofToken: made.secret, isLocal: false)
        }
        let holder = try #require(try await held())
        #expect(holder.account.name.description == "writer@one")
        #expect(holder.token.ceiling.rank == 0)
        #expect(try await make(nil, writes: true).token.scope == "read-write")
        // A level that is not held and one that does not exist.
        for level in ["NOTHING", "SECRET"] {
            let failure = await #expect(throws: OperationFailure.self) { try await make(level) }
            #expect(failure?.description == "\(level): is no level that the person holds")
        }
        #expect(try await community.rooms().listedTokens(of: "writer@one").count == 2)
        _ = try await community.run(TokenRevoke(made.token.id, of: "writer@one"))
        #expect(try await held() == nil)
        let failure = await #expect(throws: OperationFailure.self) {
            try await community.run(TokenRevoke(made.token.id, of: "writer@one"))
        }
        #expect(failure?.kind == .nothing)
    }

    @Test func `a membership opens and closes, by the names that the actor sees`() async throws {
        let community = try await Community.make()
        func formats() async throws -> Int {
            try await community.read("reader@one") { view in view.clearance.tokens.count { $0.kind == .format } }
        }
        #expect(try await formats() == 0)
        let add = MemberChange.Change.add(from: "2026-01-01", until: nil, serves: false, label: nil)
        try await community.run(MemberChange(add, member: "ONE", format: "Format", by: Actor()))
        #expect(try await formats() == 1)
        try await community.run(MemberChange(.remove, member: "ONE", format: "FMT", by: Actor()))
        #expect(try await formats() == 0)
        let failure = await #expect(throws: OperationFailure.self) {
            try await community.run(
                MemberChange(
                    .add(from: "soon", until: nil, serves: false, label: nil),
                    member: "ONE",
                    format: "FMT",
                    by: Actor()
                )
            )
        }
        #expect(failure?.kind == .usage)
    }

    @Test func `a ceiling is set, listed, and binds what people read`() async throws {
        let community = try await Community.make()
        #expect(try await community.read("writer@one") { $0.clearance.level.rank } == 100)
        try await community.run(PartyLimit("ONE", .init(level: "UNCLASSIFIED"), by: Actor()))
        #expect(try await community.read("writer@one") { $0.clearance.level.rank } == 0)
        let parties = try await community.rooms().listedParties(as: Actor(), all: false)
        #expect(parties.map(\.code) == ["HUB", "ONE", "TWO"])
        #expect(parties.map(\.realm) == ["hub", "one", "two"])
        #expect(parties.map(\.ceiling?.level) == [nil, "UNCLASSIFIED", "RESTRICTED"])
    }

    @Test func `a code that is there is refused, and nothing is made`() async throws {
        let community = try await Community.make()
        let add = PartyAdd(
            code: "ONE",
            name: "Again",
            kind: "state",
            realm: "again",
            label: "TLP:CLEAR",
            isOperating: false
        )
        await #expect(throws: OperationFailure.self) { try await community.run(add) }
        #expect(try await community.rooms().accounts().realms().values.sorted() == ["hub", "one", "two"])
    }
}
