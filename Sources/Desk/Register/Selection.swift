internal import Coordination
internal import Web

/// What a reader asked a list for, read from the address.
struct Selection: Hashable, Sendable {
    var text: String?
    var types: [String] = []
    var kind: String?
    /// Code or id of a party.
    var party: String?
    /// Id of a topic, or the part of it after its type.
    var topic: String?
    var year: Int?
    var status: String?
    /// What single properties shall be: a code or id for a reference, else the value, or ``unrecorded``.
    var properties: [Register.Filter: String] = [:]
    /// Only what begins on this day or later.
    var since: Day?
    /// Only what begins on this day or earlier.
    var until: Day?
    /// Only what a timeline draws as marks on this stretch of it.
    var marks: MarkRange?
    /// Only what refers to this record.
    var to: String?
    var order: Register.Order?
    /// How many entries are passed over.
    var offset = 0

    /// Stands in an address for a property that is not recorded.
    static let unrecorded = "-"

    init() {}

    /// Reads the address; what means nothing here is passed over, as a filter form sends its empty fields too.
    init(_ query: Query) {
        text = query.filled("q")
        types = query.values("type").filter { !$0.isEmpty }
        kind = query.filled("kind")
        party = query.filled("party")
        topic = query.filled("topic")
        year = query.filled("year").flatMap(Int.init)
        status = query.filled("status")
        for filter in Register.Filter.properties { properties[filter] = query.filled(filter.rawValue) }
        since = Self.day(query, "since")
        until = Self.day(query, "until")
        marks = query.filled("marks").flatMap { MarkRange($0) }
        to = query.filled("to")
        order = query.filled("sort").flatMap(Register.Order.init)
        offset = query.offset
    }

    private static func day(_ query: Query, _ name: String) -> Day? {
        query.filled(name).flatMap { WorldDate($0) }.map(\.earliest)
    }

    /// The selection as an address under a path, so that every view of a list can be kept and sent on.
    func address(_ path: String) -> Address {
        let values: [(String, String?)] =
            [("q", text)] + types.map { ("type", $0) }
            + [
                ("kind", kind), ("party", party), ("topic", topic), ("year", year.map(String.init)),
                ("status", status),
            ] + Register.Filter.properties.map { ($0.rawValue, properties[$0]) }
            + [
                ("since", since?.description), ("until", until?.description),
                ("marks", marks?.text), ("to", to),
                ("sort", order?.rawValue), ("offset", offset == 0 ? nil : String(offset)),
            ]
        return Address(path, query: values.compactMap { name, value in value.map { (name, $0) } })
    }

    /// Whether anything narrows the list.
    var isNarrowed: Bool {
        text != nil || !types.isEmpty || kind != nil || party != nil || topic != nil || year != nil || status != nil
            || !properties.isEmpty || since != nil || until != nil || marks != nil || to != nil
    }
}
