import Accounts
import Database
import Exchange
import Foundation
import HTTPTypes
import HummingbirdTesting
import Node
import Records
import RecordsSupport
import STIX
import Web
import WebSupport

/// One node's doors, asked as one reader.
struct DoorProbe {
    let node: TestNode
    let door: TestDoor
    let table: RouteTable
    let credentials: HTTPFields

    /// What the rooms behind the doors keep beside the records.
    static let migrations = Accounts.migrations + ExchangeBooks.migrations

    /// The doors of a node. Keys are the same for every node, so that two nodes can be compared.
    ///
    /// - Parameter authenticator: who recognises people; nil for one that knows the people of the test community.
    init(_ node: TestNode, reader: Principal, authenticator: (any Authenticator)? = nil) throws {
        self.node = node
        let accounts = Accounts(store: node.store, clock: node.clock)
        let doors = try Doors(
            records: node.records,
            accounts: accounts,
            books: ExchangeBooks(store: node.store, clock: node.clock, identifiers: node.identifiers),
            keys: WebKeys(secret: Array(0..<32)),
            settings: WebSettings(),
            site: "Test",
            origin: nil
        )
        table = doors.table
        var people: [String: (password: String, person: SignedIn)] = [:]
        for person in TestPerson.all { people[person.id] = ("word", SignedIn(person: person.id, name: "Reader")) }
        door = TestDoor(
            doors.table,
            authenticator: authenticator ?? TestAuthenticator(people: people),
            faces: doors.faces
        )
        credentials =
            reader.person.map { id in
                [.authorization: "Basic " + Data("\(id):word".utf8).base64EncodedString()]
            } ?? [:]
    }

    /// Every request that the routes suggest for a sample, by route.
    func requests(_ sample: ProbeSample) -> [(route: String, request: ProbeRequest)] {
        table.routes.filter { $0.method == .get }.flatMap { route in
            route.probes(sample).map { (route.name, $0) }
        }
    }

    /// The whole answer to a request.
    func answer(_ request: ProbeRequest) async throws -> String {
        answerText(try await door.send(request, credentials: credentials))
    }
}
