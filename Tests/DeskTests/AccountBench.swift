import Accounts
import Coordination
import Database
import Desk
import Foundation
import HTTPTypes
import HummingbirdTesting
import Labels
import NIOCore
import Records
import STIX
import Synchronization
import Testing
import Web
import WebSupport

/// Keeps what is told to the audit record.
final class EventLog: SignInLog {
    private let kept = Mutex<[SignInEvent]>([])

    var lines: [String] { kept.withLock { $0 }.map { "\($0.action.rawValue) \($0.outcome.rawValue)" } }
    /// The tokens that events name.
    var tools: [String] { kept.withLock { $0 }.compactMap(\.tool) }

    func note(_ event: SignInEvent) async {
        kept.withLock { $0.append(event) }
    }
}

/// The pages of one's own account, over real accounts and records.
final class AccountBench: Sendable {
    static let person = Thing.id("identity", 77)
    static let example = Thing.id("identity", 78)
    static let password = "correct horse battery"

    let clock = HandClock()
    let accounts: Accounts
    let records: Records
    let log = EventLog()
    private let desk: Desk
    private let folder: String

    init() async throws {
        folder = FileManager.default.temporaryDirectory.appendingPathComponent(UUID().uuidString).path
        let store = try Store(folder: folder, mode: .writing, migrations: Records.migrations + Accounts.migrations)
        records = try Records(
            store: store,
            catalogue: .coordination,
            clock: clock,
            identifiers: CountingIdentifiers()
        )
        accounts = Accounts(
            store: store,
            clock: clock,
            cost: PasswordCost(log2Blocks: 4, blockSize: 1, parallelism: 1)
        )
        desk = Desk(records: records, settings: Desk.Settings(site: "Test record"))
        try await accounts.openRealm("norland", for: Thing.norland)
        for (person, local, isExample) in [(Self.person, "delegate", false), (Self.example, "reader", true)] {
            let name = try #require(SignInName("\(local)@norland"))
            try await accounts.add(
                Account(
                    person: person,
                    party: Thing.norland,
                    name: name,
                    display: "Delegate <of> Norland",
                    isExample: isExample
                )
            )
            clock.move(seconds: 1)
            let clearance = PersonClearance(person: person, party: Thing.norland, level: "RESTRICTED")
            _ = try await records.write(.clear(clearance), by: .operating(for: Thing.norland))
        }
        try await accounts.setPassword(Self.password, of: Self.person)
        clock.move(seconds: 1)
    }

    deinit {
        try? FileManager.default.removeItem(atPath: folder)
    }

    func door(
        demandsFactor: @escaping WebResponder.FactorDemand = { _ in false },
        entries: CredentialEntries = CredentialEntries()
    ) throws -> TestDoor {
        let settings = WebSettings()
        let account = AccountRoutes(desk: desk, accounts: accounts, web: settings, log: log)
        let entry = SessionRoutes(accounts: accounts, settings: settings, pages: desk.sessionPages(), log: log)
        let routes = try desk.routes() + account.routes() + entry.routes
        return TestDoor(
            try RouteTable(routes),
            authenticator: AccountsAuthenticator(accounts),
            isLoopback: true,
            log: log,
            entries: entries,
            demandsFactor: demandsFactor,
            faces: ErrorFaces(page: desk.face())
        )
    }

    /// A browser in which a person is signed in.
    func browser(
        _ person: String = AccountBench.person,
        demandsFactor: @escaping WebResponder.FactorDemand = { _ in false }
    ) async throws -> Browser {
        Browser(door: try door(demandsFactor: demandsFactor), session: try await accounts.beginSession(of: person))
    }
}

/// A session, and what a browser does with it.
struct Browser: Sendable {
    let door: TestDoor
    var session: String

    func get(_ target: String) async throws -> (status: Int, text: String) {
        let answer = try await door.send(.get, target, [.cookie: "entente=\(session)"])
        return (answer.status.code, String(buffer: answer.body))
    }

    /// Sends a form with the token that the page before it holds.
    func post(_ target: String, _ items: [(String, String)] = []) async throws -> TestResponse {
        let page = try await get("/me/").text
        let token = try #require(page.firstMatch(of: /name="form_token" value="([^"]+)"/)?.1)
        let all = items + [("form_token", String(token))]
        let query = Query(items: all.map { Query.Item(name: $0.0, value: $0.1) })
        let fields: HTTPFields = [
            .cookie: "entente=\(session)", .contentType: "application/x-www-form-urlencoded",
        ]
        return try await door.send(.post, target, fields, body: Array(query.text.utf8))
    }
}

extension TestResponse {
    var text: String { String(buffer: body) }
}
