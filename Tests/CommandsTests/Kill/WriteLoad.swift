import Foundation
import ProgramSupport
import Synchronization
import TestSupport

/// What was asked of a node, and what it has acknowledged.
final class WriteLoad: Sendable {
    /// One request that writes: all of it is stored, or nothing.
    struct Attempt: Sendable {
        /// The canonical bytes of each object, by id and version. A form's object is known by its title alone.
        let objects: [String: String]
        /// The title that a form gave its document.
        var title: String?
        /// Whether a whole answer said that it is stored.
        var isAcknowledged = false
        /// The id that the answer to a form named.
        var id: String?
    }

    private struct State {
        var attempts: [Attempt] = []
        var acknowledged: [Int] = []
        var faults: [String] = []
        var next = 1
        var isOver = false
    }

    private let state: Mutex<State>
    private let client: PlainClient

    /// Requests of a client.
    ///
    /// - Parameter first: the number of the first object, which no other load may use.
    init(_ client: PlainClient, first: Int) {
        self.client = client
        state = Mutex(State(next: first))
    }

    /// Everything that was asked so far.
    var attempts: [Attempt] { state.withLock { $0.attempts } }
    /// How many requests were acknowledged.
    var acknowledged: Int { state.withLock { $0.attempts.count(where: \.isAcknowledged) } }
    /// Answers that no node may give.
    var faults: [String] { state.withLock { $0.faults } }
    /// The number that the next object would get.
    var next: Int { state.withLock { $0.next } }

    /// Writes from several threads until it is told to stop, or the node is gone.
    ///
    /// - Returns: waits for their end.
    func begin(seed: UInt64, threads: Int = 3) -> () -> Void {
        let group = DispatchGroup()
        for number in 0..<threads {
            group.enter()
            let thread = Thread { [self] in
                var random = SplitMix64(seed: seed &+ UInt64(number))
                // One thread in three fills in forms.
                while !isOver, number % 3 == 2 ? fillIn() : post(&random) {}
                group.leave()
            }
            thread.start()
        }
        return { [self] in
            state.withLock { $0.isOver = true }
            group.wait()
        }
    }

    private var isOver: Bool { state.withLock { $0.isOver } }

    /// Posts an envelope of new objects, and perhaps of a new version of one that is acknowledged. Returns whether the node
    /// still answers.
    private func post(_ random: inout SplitMix64) -> Bool {
        let count = Int.random(in: 1...4, using: &random)
        let (length, isAgain) = (Int.random(in: 0...3_000, using: &random), Bool.random(using: &random))
        let (place, attempt) = state.withLock { state -> (Int, Attempt) in
            var objects = (state.next..<state.next + count).map { Self.object($0, version: 1, length: length) }
            state.next += count
            if isAgain, let old = state.acknowledged.popLast() {
                objects.append(Self.object(old, version: 2, length: length))
            }
            let attempt = Attempt(objects: Dictionary(uniqueKeysWithValues: objects.map { ($0.key, $0.text) }))
            state.attempts.append(attempt)
            return (state.attempts.count - 1, attempt)
        }
        let body = #"{"objects":["# + attempt.objects.values.joined(separator: ",") + "]}"
        let answer = client.send("POST", TAXIIText.inbox, [("Content-Type", TAXIIText.type)], body: body)
        guard let answer else { return false }
        guard answer.status == 202, answer.text.contains(#""failure_count":0"#) else {
            state.withLock { $0.faults.append("POST: \(answer.status) \(answer.text)") }
            return false
        }
        state.withLock { state in
            state.attempts[place].isAcknowledged = true
            state.acknowledged += attempt.objects.keys.compactMap(Self.number)
        }
        return true
    }

    /// Fills in the form of a new document.
    private func fillIn() -> Bool {
        let (place, title) = state.withLock { state -> (Int, String) in
            let title = "form \(state.next)"
            state.next += 1
            state.attempts.append(Attempt(objects: [:], title: title))
            return (state.attempts.count - 1, title)
        }
        let form =
            "v.name=\(title.replacingOccurrences(of: " ", with: "+"))&n.name_texts=0&n.sources=0&label=pick"
            + "&label.audience=everyone&do=save"
        let kind = [("Content-Type", "application/x-www-form-urlencoded")]
        guard let answer = client.send("POST", "/new/entente-document/", kind, body: form) else { return false }
        guard answer.status == 303, let location = answer.fields["location"] else {
            state.withLock { $0.faults.append("form: \(answer.status) \(answer.text.prefix(2_000))") }
            return false
        }
        state.withLock { state in
            state.attempts[place].isAcknowledged = true
            state.attempts[place].id = location.split(separator: "/").last.map(String.init)
        }
        return true
    }

    /// One object in its canonical form, and the key of its version; only first versions are written again. Each version has
    /// a name of its own: one that differs in nothing but its time is not stored.
    private static func object(_ number: Int, version: Int, length: Int) -> (key: String, text: String) {
        let digits = String(1_000_000_000_000 + number).dropFirst()
        let id = "campaign--00000000-0000-4000-8000-\(digits)"
        let modified = "2026-03-01T00:00:0\(version).000Z"
        let text =
            #"{"created":"2026-03-01T00:00:01.000Z","description":"\#(String(repeating: "x", count: length + 1))","#
            + #""id":"\#(id)","modified":"\#(modified)","name":"No \#(number).\#(version)","spec_version":"2.1","type":"campaign"}"#
        return ("\(id) \(modified)", text)
    }

    private static func number(_ key: String) -> Int? {
        key.hasSuffix(":01.000Z") ? key.split(separator: " ").first.flatMap { Int($0.suffix(12)) } : nil
    }
}
