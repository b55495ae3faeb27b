internal import Web

/// What a reader asked the comparison of programmes for, read from the address.
struct Comparison: Hashable, Sendable {
    /// Which areas are shown.
    enum Areas: String, CaseIterable, Sendable {
        case all
        /// Those that more than one of the programmes names.
        case shared
        /// Those that one alone names.
        case single
    }

    /// How many programmes stand side by side.
    static let most = 6

    /// The programmes in the order asked for, each once.
    let programmes: [String]
    /// How many more were asked for.
    let leftOut: Int
    /// The programmes to choose from: of this kind, with this party.
    let kind: String?
    let party: String?
    let areas: Areas

    static let path = "/programmes/compare/"

    init(_ query: Query) {
        var seen: Set<String> = []
        let asked = query.values("programme").filter { !$0.isEmpty && seen.insert($0).inserted }
        programmes = Array(asked.prefix(Self.most))
        leftOut = asked.count - programmes.count
        kind = query.filled("kind")
        party = query.filled("party")
        areas = query.filled("areas").flatMap(Areas.init) ?? .all
    }

    /// The comparison as an address, without what only narrows the choice.
    var address: Address {
        Self.address(of: programmes).setting("areas", areas == .all ? nil : areas.rawValue)
    }

    /// The address that lays programmes side by side.
    static func address(of programmes: [String]) -> Address {
        Address(path, query: programmes.map { ("programme", $0) })
    }
}
