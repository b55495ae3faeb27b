package import Records
import Synchronization
package import Web

/// Which routes were asked, by which readers, over many histories.
package final class RouteLedger: Sendable {
    private let asked = Mutex<[String: Set<String>]>([:])

    /// Nothing was asked yet.
    package init() {}

    /// A route was asked by a reader.
    package func note(_ route: String, by reader: Principal) {
        asked.withLock { _ = $0[route, default: []].insert(reader.person ?? "public") }
    }

    /// How many routes were asked.
    package var count: Int { asked.withLock(\.count) }

    /// The routes that were not asked at all.
    package func missing(of routes: [Route]) -> [String] {
        let asked = asked.withLock { Set($0.keys) }
        return routes.map(\.name).filter { !asked.contains($0) }
    }

    /// The routes that were not asked by all of some readers, with those who did not.
    package func missing(of routes: [Route], by readers: [Principal]) -> [String] {
        let asked = asked.withLock { $0 }
        return routes.flatMap { route in
            readers.map { $0.person ?? "public" }
                .filter { asked[route.name]?.contains($0) != true }
                .map { "\(route.name) by \($0)" }
        }
    }
}
