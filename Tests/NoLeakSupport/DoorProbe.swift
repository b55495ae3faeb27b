import Accounts
package import Database
import Exchange
import Foundation
package import HTTPTypes
import HummingbirdTesting
package import Node
package import Records
package import RecordsSupport
import STIX
package import Web
package import WebSupport

/// One node's doors, asked as one reader.
package struct DoorProbe: Sendable {
    /// The node.
    package let node: TestNode
    /// Where requests go.
    package let door: TestDoor
    /// All routes.
    package let table: RouteTable
    /// What the reader sends along; nothing for the public.
    package let credentials: HTTPFields

    /// What the rooms behind the doors keep beside the records.
    package static let migrations = Accounts.migrations + ExchangeBooks.migrations

    /// The keys by which every node signs.
    package static let signing: @Sendable () throws -> SigningKeys = {
        guard let keys = SigningKeys(seed: Array(32..<64), from: .distantPast) else { throw NodeError.unknownKeys }
        return keys
    }

    /// The doors of a node. Keys are the same for every node, so that two nodes can be compared.
    ///
    /// - Parameter authenticator: who recognises people; nil for one that knows the people of the test community.
    package init(_ node: TestNode, reader: Principal, authenticator: (any Authenticator)? = nil) throws {
        self.node = node
        // Wrong passwords are checked too, and what that costs tells nothing here.
        let cost = PasswordCost(log2Blocks: 4, blockSize: 1, parallelism: 1)
        let accounts = Accounts(store: node.store, clock: node.clock, cost: cost)
        let doors = try Doors(
            records: node.records,
            accounts: accounts,
            books: ExchangeBooks(store: node.store, clock: node.clock, identifiers: node.identifiers),
            keys: WebKeys(secret: Array(0..<32)),
            settings: WebSettings(),
            site: "Test",
            origin: nil,
            signing: DoorProbe.signing
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

    /// The routes for reading.
    package var reading: [Route] { table.routes.filter { $0.method == .get } }

    /// The routes for acting.
    package var acting: [Route] { table.routes.filter { $0.method != .get } }

    /// Every request that the routes for reading suggest for a sample, by route.
    package func requests(_ sample: ProbeSample) -> [(route: String, request: ProbeRequest)] {
        reading.flatMap { route in route.probes(sample).map { (route.name, $0) } }
    }

    /// The whole answer to a request.
    package func answer(_ request: ProbeRequest) async throws -> String {
        answerText(try await door.send(request, credentials: credentials))
    }
}

extension Sequence<Route> {
    /// A request of one of these routes: the route is drawn first, so that each is as likely as another however many
    /// requests it suggests.
    package func draw(_ sample: ProbeSample, _ random: SeededIdentifiers) -> (route: String, request: ProbeRequest)? {
        guard let route = random.element(of: Array(self)), let request = random.element(of: route.probes(sample)) else {
            return nil
        }
        return (route.name, request)
    }
}

extension SeededIdentifiers {
    /// One of some; nil where there is none.
    package func element<Element>(of elements: [Element]) -> Element? {
        elements.isEmpty ? nil : elements[Int(number(in: 0...Int64(elements.count - 1)))]
    }
}
