internal import Coordination
internal import Web

#if DEBUG
internal import Mutants
#endif

/// Which links are asked for, read from the address.
struct RelationSelection: Hashable, Sendable {
    /// An order of the list, by its value in the address.
    enum Order: String, CaseIterable, Sendable {
        case name
        case relation
        case confidence
    }

    /// A record at either end: its id, or for a topic the part of it after its type.
    var topic: String?
    /// The type of the link: `spills-over-to`.
    var kind: String?
    /// A word of STIX's scale.
    var confidence: String?
    /// Words of the evidence or the names.
    var text: String?
    /// Where ways begin; without an end, what follows from it.
    var from: String?
    /// Where ways end; without a beginning, what leads to it.
    var to: String?
    var order = Order.name
    var offset = 0

    static let path = "/relations/"

    init(_ query: Query) {
        topic = query.filled("topic").map(AskedRecord.record)
        kind = query.filled("kind")
        confidence = query.filled("confidence")
        text = query.filled("q")
        from = query.filled("from").map(AskedRecord.record)
        to = query.filled("to").map(AskedRecord.record)
        order = query.filled("sort").flatMap(Order.init) ?? .name
        offset = query.offset
    }

    /// The selection as an address.
    var address: Address {
        let values: [(String, String?)] = [
            ("q", text), ("topic", topic.map(AskedRecord.value)), ("kind", kind), ("confidence", confidence),
            ("from", from.map(AskedRecord.value)), ("to", to.map(AskedRecord.value)),
            ("sort", order == .name ? nil : order.rawValue), ("offset", offset == 0 ? nil : String(offset)),
        ]
        return Address(Self.path, query: values.compactMap { name, value in value.map { (name, $0) } })
    }

    /// Whether anything narrows the list.
    var isNarrowed: Bool {
        topic != nil || kind != nil || confidence != nil || text != nil || from != nil || to != nil
    }
}

extension Shelf {
    /// What one thing does to another: the links of the kinds by which that is told, and all others of topics.
    func influences() throws -> [Entry] {
        #if DEBUG
        if LeakMutant.graphOfEverything.isActive { return try everything("relationship").filter(\.isInfluence) }
        #endif
        return try all("relationship").filter(\.isInfluence)
    }
}

extension Entry {
    /// Kinds of links by which one thing does something to another, whatever they are.
    private static let influences: Set<String> = ["affects", "spills-over-to", "enables", "constrains"]

    /// Whether it is a link between topics, theatres and events.
    var isInfluence: Bool {
        guard type == "relationship", let from = standard("source_ref"), let to = standard("target_ref") else {
            return false
        }
        return Self.influences.contains(standard("relationship_type") ?? "")
            || AskedRecord.isTopic(from) || AskedRecord.isTopic(to)
    }
}
