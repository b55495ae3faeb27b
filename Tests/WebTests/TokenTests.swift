import HTTPTypes
import HummingbirdTesting
import Labels
import NIOCore
import Records
import Testing
import Web
import WebSupport

/// Knows two tokens, one that writes and one that reads.
private struct Tools: Authenticator {
    static func grant(canWrite: Bool, level: Level = .lowest) -> ToolGrant {
        let ceiling = Ceiling(level: level, caveats: ["A"], kinds: [.party], roles: [.reader])
        return ToolGrant(canWrite: canWrite, ceiling: ceiling)
    }

    func person(name: String, password: String, connection: Connection) async throws -> SignedIn? {
        name == "d@n" ? try await person(token: password, connection: connection) : nil
    }

    func person(session: String, connection: Connection) async throws -> SignedIn? {
        session == "s" ? SignedIn(person: "identity--d", name: "Delegate") : nil
    }

    func person(token: String, connection: Connection) async throws -> SignedIn? {
        switch token {
        case "w": SignedIn(person: "identity--d", name: "Delegate", grant: Self.grant(canWrite: true))
        case "r": SignedIn(person: "identity--d", name: "Delegate", grant: Self.grant(canWrite: false))
        default: nil
        }
    }
}

@Suite struct TokenTests {
    private func door() throws -> TestDoor {
        let probes: Route.Probes = { _ in [ProbeRequest(.get, "/who")] }
        return TestDoor(
            try RouteTable([
                Route(.get, "/who", name: "who", kind: .page, probes: probes) { _, context in
                    let visitor = context.visitor
                    return .page("\(visitor.proof) \(visitor.canWrite) \(visitor.principal.ceiling?.level.rank ?? -1)")
                },
                Route(.post, "/write", name: "write", kind: .taxii, probes: probes) { _, _ in .empty(.accepted) },
                Route(.get, "/own", name: "own", access: .session, kind: .page, probes: probes) { _, _ in .page("own")
                },
            ]),
            authenticator: Tools()
        )
    }

    private func bearer(_ token: String) -> HTTPFields { [.authorization: "Bearer \(token)"] }

    @Test(arguments: ["Bearer w", "bearer  w", "Basic ZEBuOnc="])
    func `a token is shown as such, or as the password of Basic`(authorization: String) async throws {
        let answer = try await door().send(.get, "/who", [.authorization: authorization])
        #expect(String(buffer: answer.body) == "token true 0")
    }

    @Test(arguments: ["Bearer x", "Bearer ", "Bearer", "Token w", "Basic eEBuOnc="])
    func `anything else is 401`(authorization: String) async throws {
        let answer = try await door().send(.get, "/who", [.authorization: authorization])
        #expect(answer.status == .unauthorized)
    }

    @Test func `a token for reading does not write, whatever is there`() async throws {
        let door = try door()
        #expect(try await door.send(.post, "/write", bearer("w"), body: [1]).status == .accepted)
        #expect(try await door.send(.post, "/write", bearer("r"), body: [1]).status == .forbidden)
        #expect(try await door.send(.get, "/who", bearer("r")).status == .ok)
    }

    @Test func `one's own account is no tool's`() async throws {
        let door = try door()
        #expect(String(buffer: try await door.send(.get, "/own", [.cookie: "entente=s"]).body) == "own")
        for credentials in [bearer("w"), [:]] {
            let answer = try await door.send(.get, "/own", credentials)
            #expect(answer.headers[.location] == "/sign-in?next=%2Fown")
        }
    }

    @Test func `cursors of different ceilings are different readers'`() {
        let low = Visitor(
            principal: Principal(person: "p", ceiling: Tools.grant(canWrite: true).ceiling),
            ceiling: nil,
            proof: .token,
            name: nil
        )
        let high = Visitor(
            principal: Principal(person: "p", ceiling: Tools.grant(canWrite: true, level: Level(rank: 5)).ceiling),
            ceiling: nil,
            proof: .token,
            name: nil
        )
        let whole = Visitor(principal: Principal(person: "p"), ceiling: nil, proof: .session, name: nil)
        let reduced = Visitor(principal: Principal(person: "p"), ceiling: .anonymous, proof: .session, name: nil)
        #expect(Set([low, high, whole, reduced, .anonymous].map(\.cursorReader)).count == 5)
        #expect(whole.cursorReader == "p")
    }
}
