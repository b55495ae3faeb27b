import Foundation
import JSON
import ProgramSupport
import Synchronization

/// A client that follows the feed page by page while its node is killed and started again, and goes on from where it was.
final class FeedPoller: Sendable {
    private struct State {
        var address: String?
        /// What goes on after the last whole page: a cursor with the `added_after` that it was given for.
        var next: String?
        var start: String?
        var last: String?
        var received: [String] = []
        var faults: [String] = []
        var isOver = false
    }

    private let state = Mutex(State())
    private let token: String
    private let limit: Int

    /// - Parameter limit: entries a page.
    init(token: String, limit: Int) {
        self.token = token
        self.limit = limit
    }

    /// Where the node answers; nil while it is gone.
    func meet(_ address: String?) { state.withLock { $0.address = address } }

    /// Polls on a thread of its own. Returns what ends it: it then reads to the end of the feed, and says what it has.
    func begin() -> () -> (received: [String], faults: [String]) {
        let group = DispatchGroup()
        group.enter()
        Thread { [self] in
            while !state.withLock({ $0.isOver }) {
                if !poll() { usleep(1_000) }
            }
            while poll() {}
            group.leave()
        }.start()
        return { [self] in
            state.withLock { $0.isOver = true }
            group.wait()
            return state.withLock { ($0.received, $0.faults) }
        }
    }

    /// Takes one page; whether there was one with something in it.
    private func poll() -> Bool {
        let (address, next, start, last) = state.withLock { ($0.address, $0.next, $0.start, $0.last) }
        guard let address else { return false }
        var target = "/taxii2/entente/collections/everything/manifest/?limit=\(limit)&match%5Bversion%5D=all"
        // By the cursor where there is one, else by the instant of what came last.
        let after = next == nil ? last : start
        if let after { target += "&added_after=\(after)" }
        if let next { target += "&next=\(next)" }
        guard let answer = LoadedNode.client(address, token: token).send("GET", target) else { return false }
        do {
            let page = try TAXIIText.page(answer)
            state.withLock { state in
                state.received += page.items.map(\.canonicalText)
                state.start = after
                state.next = page.next
                state.last = page.last ?? last
            }
            return !page.items.isEmpty
        } catch {
            state.withLock { $0.faults.append("\(error)") }
            usleep(100_000)
            return false
        }
    }
}
