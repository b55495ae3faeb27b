import Database
import DatabaseSupport
import JSON
import Labels
import Records
import RecordsSupport
import STIX

/// Two nodes on which the same happens, except for what a reader must not learn of; and what the reader is told on each.
///
/// Both have one clock and one stream of random numbers for each actor, so that equal traces give equal bytes.
final class Stage {
    /// On this one everything happens.
    let whole: StageNode
    /// On this one nothing happens that is hidden.
    let bare: StageNode
    /// What the reader was told that is not the same.
    private(set) var differences: [String] = []
    /// How many answers were compared.
    private(set) var comparisons = 0

    /// Two equal communities.
    init() async throws {
        whole = try await StageNode()
        bare = try await StageNode()
    }

    private var nodes: [StageNode] { [whole, bare] }

    /// Where both clocks stand.
    var now: Instant { whole.node.clock.now() }

    /// Lets both clocks stand at the next whole second, or later.
    func wait(seconds: Int64 = 1) {
        let latest = nodes.map { $0.node.clock.now().microseconds }.max() ?? 0
        let next = Instant(microseconds: (latest / 1_000_000 + seconds) * 1_000_000)
        for node in nodes { node.node.clock.set(next) }
    }

    // MARK: - What happens

    /// Happens on both nodes.
    func perform(_ act: Act, by principal: Principal) async throws {
        wait()
        for node in nodes {
            node.node.identifiers.use(stream: principal.person ?? "operator")
            _ = try await node.node.records.write(act, by: principal)
        }
    }

    /// Happens where everything does: the reader must not learn of it.
    func hide(_ act: Act, by principal: Principal) async throws {
        wait()
        whole.node.identifiers.use(stream: "hidden")
        _ = try await whole.node.records.write(act, by: principal)
    }

    /// Objects are stored on both nodes.
    func write(_ objects: ValidObject..., by person: TestPerson, label: Marking = .everyone) async throws {
        try await perform(.objects(objects, label), by: person.principal)
    }

    /// Objects are stored where everything is.
    func hide(_ objects: ValidObject..., by person: TestPerson = .ann, label: Marking = .restricted) async throws {
        try await hide(.objects(objects, label), by: person.principal)
    }

    /// An object is stored with one content on the one node, and with another on the other.
    func write(
        _ one: ValidObject,
        or other: ValidObject,
        by person: TestPerson = .ann,
        label: Marking = .everyone
    ) async throws {
        try await perform(whole: .objects([one], label), bare: .objects([other], label), by: person)
    }

    /// Something happens on the one node, and something else on the other.
    func perform(whole one: Act, bare other: Act, by person: TestPerson) async throws {
        wait()
        for (node, act) in zip(nodes, [one, other]) {
            node.node.identifiers.use(stream: person.id)
            _ = try await node.node.records.write(act, by: person.principal)
        }
    }

    /// Somebody does something on the one node, and somebody else the same on the other, with the same numbers.
    func perform(_ act: Act, whole one: TestPerson, bare other: TestPerson) async throws {
        wait()
        for (node, person) in [(whole, one), (bare, other)] {
            node.node.identifiers.use(stream: "one of two")
            _ = try await node.node.records.write(act, by: person.principal)
        }
    }

    // MARK: - What the reader is told

    /// Compares what both nodes tell.
    func compare(_ what: String, _ ask: (StageNode) async throws -> String) async throws {
        let (one, other) = (try await ask(whole), try await ask(bare))
        comparisons += 1
        if one != other { differences.append("\(what)\n\(Self.difference(one, other))") }
    }

    /// What a view says.
    func view<Answer: Sendable>(
        as person: TestPerson?,
        under ceiling: Clearance? = nil,
        _ ask: @Sendable (View) throws -> Answer
    ) async throws {
        try await compare("view") { node in
            let principal = person?.principal ?? .anonymous
            return try await node.node.records.read(as: principal, ceiling: ceiling) { "\(try ask($0))" }
        }
    }

    /// What somebody who writes is told of it.
    func told(_ act: Act, by person: TestPerson) async throws {
        wait()
        try await compare("told") { node in
            node.node.identifiers.use(stream: person.id)
            do {
                return "\(try await node.node.records.write(act, by: person.principal))"
            } catch let error as ActError {
                return "refused: \(error)"
            }
        }
    }

    /// The first lines that differ.
    private static func difference(_ one: String, _ other: String) -> String {
        let lines = zip(one.split(separator: "\n"), other.split(separator: "\n")).first { $0 != $1 }
        guard let (first, second) = lines else { return "  \(one.utf8.count) and \(other.utf8.count) bytes" }
        return "  \(first.prefix(400))\n  \(second.prefix(400))"
    }
}

extension Act {
    /// Objects, and the label of those that have no marking.
    static func objects(_ objects: [ValidObject], _ label: Marking) -> Act {
        .envelope(Envelope(objects: objects, defaultMarking: label))
    }
}

extension Marking {
    /// Open to everyone.
    static let everyone = Marking(tlp: .clear)
    /// Only for people who are cleared.
    static let restricted = Marking(level: "RESTRICTED")

    /// Open to parties and formats.
    static func open(to tokens: Token..., level: String = "UNCLASSIFIED") -> Marking {
        Marking(level: level, clauses: [Clause(tokens)])
    }
}
