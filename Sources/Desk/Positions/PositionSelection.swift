internal import JSON
internal import Records
internal import Web

/// Which positions are asked for, read from the address.
struct PositionSelection: Hashable, Sendable {
    /// An order of the list, by its value in the address.
    enum Order: String, CaseIterable, Sendable {
        case topic
        case holder
        case newest
    }

    /// Id of a topic, or the part of it after its type.
    var topic: String?
    /// Code or id of the holder.
    var holder: String?
    var stance: String?
    /// `stated` or `inferred`.
    var basis: String?
    /// Words of the proposition, the reason or the names.
    var text: String?
    var order = Order.topic
    var offset = 0

    static let path = "/positions/"

    init(_ query: Query) {
        topic = query.filled("topic")
        holder = query.filled("party")
        stance = query.filled("stance")
        basis = query.filled("basis")
        text = query.filled("q")
        order = query.filled("sort").flatMap(Order.init) ?? .topic
        offset = query.offset
    }

    /// The selection as an address.
    var address: Address {
        let values: [(String, String?)] = [
            ("q", text), ("topic", topic), ("party", holder), ("stance", stance), ("basis", basis),
            ("sort", order == .topic ? nil : order.rawValue), ("offset", offset == 0 ? nil : String(offset)),
        ]
        return Address(Self.path, query: values.compactMap { name, value in value.map { (name, $0) } })
    }

    /// Whether anything narrows the list.
    var isNarrowed: Bool { topic != nil || holder != nil || stance != nil || basis != nil || text != nil }

    /// The positions that fit, in the order asked for.
    func positions(_ shelf: Shelf) throws -> [Entry] {
        let holderID = try holder.map(shelf.partyID)
        let topicID = topic.map(AskedRecord.topic)
        let words = AskedWords(text)
        let all = try shelf.all("entente-position")
        try shelf.prefetch(all.flatMap { [$0.reference("topic_ref"), $0.reference("holder_ref")].compactMap(\.self) })
        let found = try all.filter { entry in
            guard topicID.map({ $0 == entry.reference("topic_ref") }) ?? true,
                holderID.map({ $0 == entry.reference("holder_ref") }) ?? true,
                stance.map({ $0 == entry.text("stance") }) ?? true,
                basis.map({ $0 == entry.basis }) ?? true
            else { return false }
            return try words.stand { try Self.searched(entry, shelf) }
        }
        return try sorted(found, shelf)
    }

    private static func searched(_ entry: Entry, _ shelf: Shelf) throws -> [String?] {
        let topic = try entry.reference("topic_ref").flatMap { try shelf.entry($0) }
        let holder = try entry.reference("holder_ref").flatMap { try shelf.entry($0) }
        return [entry, topic, holder].compactMap(\.self).flatMap(\.everyName)
            + [entry.text("reason"), topic?.text("proposition")]
    }

    /// Equal keys are ordered by what comes next, and at last by id, so that a page is the same on every reading.
    private func sorted(_ entries: [Entry], _ shelf: Shelf) throws -> [Entry] {
        let keyed = try entries.map { entry in
            let topic = try entry.reference("topic_ref").map { try shelf.link($0).name.lowercased() } ?? ""
            let holder = try entry.reference("holder_ref").map { try shelf.link($0).name.lowercased() } ?? ""
            let day = entry.begun
            let rank = Stance.rank(entry.text("stance") ?? "")
            let topicID = entry.reference("topic_ref") ?? ""
            let key: (String, String, Int, Int) =
                switch order {
                case .topic: (topic, topicID, rank, day == .min ? .max : -day)
                case .holder: (holder, topic, 0, rank)
                case .newest: ("", "", day == .min ? .max : -day, rank)
                }
            return (entry: entry, key: key, holder: holder)
        }
        return keyed.sorted { left, right in
            left.key == right.key
                ? (left.holder, left.entry.id) < (right.holder, right.entry.id) : left.key < right.key
        }.map(\.entry)
    }
}

extension Entry {
    /// Whether a position was stated or inferred, as a word of the address; nil where that is not recorded.
    var basis: String? { own?["explicit"]?.boolean.map { $0 ? "stated" : "inferred" } }
}
