internal import Coordination
internal import Records

/// What a list holds before anything narrows it, in one order, and what its entries name: what its filters offer.
///
/// Depends on the records of its types alone, and on translations where names are in another language, so that it stands
/// while none of these changes.
struct RegisterContents: Sendable {
    /// What a list asks for.
    struct Key: Hashable, Sendable {
        let path: String
        let types: [String]
        let order: Register.Order
        /// The language that names are in; nil for the names as recorded.
        let language: String?

        /// The types on whose records it depends.
        var sources: Set<String> { Set(language == nil ? types : types + ["language-content"]) }
    }

    /// All entries, in order.
    let entries: [Entry]
    private(set) var parties: Set<String> = []
    private(set) var topics: Set<String> = []
    private(set) var kinds: Set<String> = []
    private(set) var years: Set<Int> = []
    private(set) var types: Set<String> = []

    init(_ unordered: [Entry], by order: Register.Order) {
        entries = Self.sorted(unordered, by: order)
        for entry in entries {
            parties.formUnion(entry.parties)
            topics.formUnion(entry.topics)
            types.insert(entry.type)
            if let kind = entry.kind { kinds.insert(kind) }
            if let year = entry.period?.start.date?.year { years.insert(year) }
        }
    }

    /// Equal keys are ordered by name and id, so that a page is the same on every reading; what has no date comes last.
    private static func sorted(_ entries: [Entry], by order: Register.Order) -> [Entry] {
        func byName(_ left: Entry, _ right: Entry) -> Bool {
            (left.sortName, left.id) < (right.sortName, right.id)
        }
        return entries.sorted { left, right in
            switch order {
            case .newest where left.sortDay != right.sortDay: (left.sortDay ?? .min) > (right.sortDay ?? .min)
            case .oldest where left.sortDay != right.sortDay: (left.sortDay ?? .max) < (right.sortDay ?? .max)
            case .arrival where left.served.arrived != right.served.arrived:
                left.served.arrived > right.served.arrived
            default: byName(left, right)
            }
        }
    }
}

extension Shelf {
    /// What a list holds at the times of the page.
    func contents(_ register: Register, types: [String], order: Register.Order) throws -> RegisterContents {
        let make = {
            RegisterContents(try types.flatMap(self.all).filter(register.includes), by: order)
        }
        guard let stock, times.on == nil else { return try make() }
        let key = RegisterContents.Key(path: register.path, types: types, order: order, language: language)
        return try stock.contents(key, make)
    }
}
