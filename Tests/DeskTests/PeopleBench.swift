import Accounts
import Foundation
import HTTPTypes
import HummingbirdTesting
import JSON
import Labels
import NIOCore
import Records
import STIX
import Web
import WebSupport

@testable import Desk

/// Pages as several people with different clearances use them, forms included.
struct PeopleBench {
    /// People by what the tests call them.
    enum Someone: String, CaseIterable {
        /// Of Norland: writes and releases, cleared.
        case nora
        /// Of Norland: releases too, cleared.
        case nils
        /// Of Norland: administers, not cleared.
        case adam
        /// Of Sudmark: releases, cleared.
        case sara
        /// Of Sudmark: reads, not cleared.
        case rolf
        /// Of the alliance: keeps its memberships, cleared.
        case alma

        var party: String {
            switch self {
            case .nora, .nils, .adam: Thing.norland
            case .sara, .rolf: Thing.sudmark
            case .alma: Thing.alliance
            }
        }

        var roles: Set<Role> {
            switch self {
            case .nora: [.author, .releaser]
            case .nils: [.releaser]
            case .adam: [.administrator]
            case .sara: [.author, .releaser, .secretary]
            case .rolf: [.reader]
            case .alma: [.secretary, .author]
            }
        }

        var level: String { [.adam, .rolf].contains(self) ? "UNCLASSIFIED" : "RESTRICTED" }
        var person: String { Thing.id("identity", 700 + (Self.allCases.firstIndex(of: self) ?? 0)) }
        var principal: Principal { Principal(person: person) }
    }

    let bench: DeskBench
    let accounts: Accounts

    init() async throws {
        bench = try DeskBench()
        accounts = Accounts(store: bench.store, clock: bench.clock)
        try await bench.store(Thing.record)
        for someone in Someone.allCases {
            try await bench.clear(someone.person, of: someone.party, someone.level, someone.roles)
        }
    }

    /// Everything that a visitor sees of an answer.
    struct Seen {
        let status: Int
        let text: String
        let location: String?
        /// The names and values of the hidden fields of the first form that has this action, and of its ticked boxes.
        func fields(of form: String) -> [(String, String)] {
            guard let start = text.range(of: "action=\"\(form)\"") else { return [] }
            let rest = text[start.upperBound...]
            let body = rest.range(of: "</form>").map { rest[..<$0.lowerBound] } ?? rest
            return body.matches(of: /<input type="(hidden|radio|checkbox)" name="([^"]*)" value="([^"]*)"( checked)?/)
                .filter { $0.1 == "hidden" || $0.4 != nil }
                .map { (String($0.2), Self.unescaped(String($0.3))) }
        }

        private static func unescaped(_ text: String) -> String {
            [("&lt;", "<"), ("&gt;", ">"), ("&quot;", "\""), ("&#39;", "'"), ("&amp;", "&")]
                .reduce(text) { $0.replacingOccurrences(of: $1.0, with: $1.1) }
        }
    }

    /// Every page, those of administration included.
    func routes() throws -> [Route] {
        let keys = WebKeys(secret: Array(0..<32))
        return try bench.desk.routes()
            + AdministrationRoutes(desk: bench.desk, accounts: accounts, keys: keys).routes()
    }

    func door() throws -> TestDoor {
        var sessions: [String: SignedIn] = [:]
        for someone in Someone.allCases {
            sessions[someone.rawValue] = SignedIn(person: someone.person, name: someone.rawValue)
        }
        return TestDoor(
            try RouteTable(try routes()),
            authenticator: TestAuthenticator(sessions: sessions),
            faces: ErrorFaces(page: bench.desk.face())
        )
    }

    private func seen(_ answer: TestResponse) -> Seen {
        Seen(status: answer.status.code, text: String(buffer: answer.body), location: answer.headers[.location])
    }

    /// The page at an address.
    func page(_ target: String, as someone: Someone?, view: String? = nil) async throws -> Seen {
        let cookies = [someone.map { "entente=" + $0.rawValue }, view.map { "entente_view=" + $0 }]
        let fields: HTTPFields = [.cookie: cookies.compactMap(\.self).joined(separator: "; ")]
        return seen(try await door().send(.get, target, fields))
    }

    /// Fills in the form that a page shows and sends it: what stands in it, with some fields changed.
    func send(
        _ target: String,
        _ changes: [(String, String)],
        as someone: Someone,
        from page: Seen? = nil,
        view: String? = nil
    ) async throws -> Seen {
        bench.clock.move(seconds: 1)
        var shown = page
        if shown == nil { shown = try await self.page(target, as: someone) }
        let names = Set(changes.map(\.0))
        var fields = (shown?.fields(of: target) ?? []).filter { !names.contains($0.0) }
        if !fields.contains(where: { $0.0 == "form_token" }) {
            let token = try await self.page("/me/", as: someone).fields(of: "/view-as").first { $0.0 == "form_token" }
            fields += token.map { [$0] } ?? []
        }
        let form = Query(items: (fields + changes).map { Query.Item(name: $0.0, value: $0.1) })
        let cookie = "entente=" + someone.rawValue + (view.map { "; entente_view=" + $0 } ?? "")
        let head: HTTPFields = [.contentType: "application/x-www-form-urlencoded", .cookie: cookie]
        return seen(try await door().send(.post, target, head, body: Array(form.text.utf8)))
    }

    /// Follows the way on that a form answered with.
    func follow(_ sent: Seen, as someone: Someone) async throws -> Seen {
        try await page(sent.location ?? "/nowhere", as: someone)
    }

    /// Whether somebody is served a record.
    func reads(_ id: String, _ someone: Someone?) async throws -> Bool {
        try await bench.records.read(as: someone?.principal ?? .anonymous) { try $0.record(id) != nil }
    }
}

extension DeskBench {
    /// Gives a person a clearance.
    func clear(_ person: String, of party: String, _ level: String, _ roles: Set<Role>) async throws {
        clock.move(seconds: 1)
        let clearance = PersonClearance(person: person, party: party, level: level, roles: roles)
        _ = try await records.write(.clear(clearance), by: .operating(for: party))
    }
}
