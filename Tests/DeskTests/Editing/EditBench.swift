import Coordination
import Foundation
import HTTPTypes
import HummingbirdTesting
import JSON
import Labels
import NIOCore
import Records
import STIX
import Testing
import Web
import WebSupport

@testable import Desk

/// The small record with people who write: two of one party, cleared and not, one of another, and one who only reads.
struct EditBench {
    enum Person: Int, CaseIterable {
        /// Of Norland, cleared for RESTRICTED; writes and releases.
        case ann = 71
        /// Of Norland, not cleared; writes.
        case abe = 72
        /// Of Sudmark, cleared; writes.
        case bea = 73
        /// Of Norland, cleared; only reads.
        case cyd = 74

        var id: String { Thing.id("identity", rawValue) }
        var principal: Principal { Principal(person: id) }
    }

    let bench: DeskBench
    let door: TestDoor

    init() async throws {
        bench = try DeskBench()
        try await bench.store(Thing.record)
        let clearances: [(Person, String, String, Set<Role>)] = [
            (.ann, Thing.norland, "RESTRICTED", [.author, .releaser]),
            (.abe, Thing.norland, "UNCLASSIFIED", [.author]),
            (.bea, Thing.sudmark, "RESTRICTED", [.author]),
            (.cyd, Thing.norland, "RESTRICTED", [.reader, .releaser]),
        ]
        var sessions: [String: SignedIn] = [:]
        for (person, party, level, roles) in clearances {
            bench.clock.move(seconds: 1)
            let clearance = PersonClearance(person: person.id, party: party, level: level, roles: roles)
            _ = try await bench.records.write(.clear(clearance), by: .operating(for: party))
            sessions["\(person)"] = SignedIn(person: person.id, name: "\(person)")
        }
        door = TestDoor(
            try RouteTable(try bench.desk.routes()),
            authenticator: TestAuthenticator(sessions: sessions),
            faces: ErrorFaces(page: bench.desk.face())
        )
    }

    /// An answer: status, text, and where it leads.
    struct Answer {
        let status: Int
        let text: String
        let location: String?
        let fields: HTTPFields
    }

    func get(_ target: String, as person: Person?) async throws -> Answer {
        try await send(.get, target, as: person, body: [])
    }

    func send(
        _ method: HTTPRequest.Method,
        _ target: String,
        as person: Person?,
        body: [UInt8]
    ) async throws -> Answer {
        bench.clock.move(seconds: 1)
        var fields: HTTPFields = person.map { [.cookie: "entente=\($0)"] } ?? [:]
        if !body.isEmpty { fields[.contentType] = "application/x-www-form-urlencoded" }
        let answer = try await door.send(method, target, fields, body: body)
        return Answer(
            status: answer.status.code,
            text: String(buffer: answer.body),
            location: answer.headers[.location],
            fields: answer.headers
        )
    }

    /// The form of a page.
    func form(_ target: String, as person: Person) async throws -> PageForm {
        let answer = try await get(target, as: person)
        #expect(answer.status == 200, "\(target)")
        return try #require(PageForm(answer.text), "\(target) has a form")
    }

    /// Presses a button of a form.
    func press(_ button: String, _ form: PageForm, as person: Person) async throws -> Answer {
        try await send(.post, form.action, as: person, body: form.body(pressing: button))
    }

    /// Presses a button that leads to another form.
    func pressed(_ button: String, _ form: PageForm, as person: Person) async throws -> PageForm {
        let answer = try await press(button, form, as: person)
        return try #require(PageForm(answer.text), "\(button): \(answer.status)")
    }

    /// What a person is served of a record.
    func record(_ id: String, as person: Person) async throws -> JSONValue? {
        try await bench.records.read(as: person.principal) { try $0.record(id)?.value }
    }

    /// All versions that a person is served of a record.
    func versions(_ id: String, as person: Person) async throws -> Int {
        try await bench.records.read(as: person.principal) { try $0.versions(of: id).count }
    }

    /// A form for a new topic with everything that it needs, for everyone.
    func topic(_ name: String, as person: Person) async throws -> PageForm {
        var form = try await form("/new/entente-topic/", as: person)
        form.set("v.name", name)
        form.set("v.sources.0.document_ref", Thing.id("entente-document", 1))
        form.set("label.audience", "everyone")
        return form
    }

    /// Saves a form, and the id of what was stored.
    func save(_ form: PageForm, as person: Person) async throws -> String {
        let answer = try await press("save", form, as: person)
        #expect(answer.status == 303, "\(Self.faults(answer.text))")
        let path = try #require(answer.location)
        return path.split(separator: "/").last.map { String($0).removingPercentEncoding ?? "" } ?? ""
    }

    /// What a page says is wrong.
    static func faults(_ text: String) -> String {
        guard let start = text.range(of: #"<div class="fault summary""#),
            let end = text.range(of: "</div>", range: start.lowerBound..<text.endIndex)
        else { return "" }
        return String(text[start.lowerBound..<end.lowerBound]).replacing(/<[^>]*>/, with: " ")
    }
}
