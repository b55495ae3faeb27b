internal import Coordination
internal import Localization

/// Lines of one kind on the page of what was agreed, and where all of them are.
struct AgreedLines: Sendable {
    let lines: [EntryLine]
    /// The length of the list that the link leads to.
    let total: Int
    let all: Address
}

/// Picks the lines of a party.
struct AgreedLinesBuilder {
    /// The party as the filters of lists name it.
    let party: String
    let room: PageRoom
    let shelf: Shelf
    let words: Words

    /// How many lines of a kind the page has room for.
    private static let most = 15

    /// Programmes that are over; the list has all of the party's programmes.
    func past(_ programmes: [Entry], all: Int) throws -> AgreedLines {
        AgreedLines(
            lines: try lines(programmes),
            total: all,
            all: Address(Register.programmes.path, query: [("party", party)])
        )
    }

    /// What came of meetings: activities with an outcome on record, the latest first.
    func meetings(_ referring: [Entry]) throws -> AgreedLines {
        let activities = referring.filter { $0.type == "entente-activity" }
        return AgreedLines(
            lines: try lines(activities.filter { $0.text("outcome") != nil }),
            total: activities.count,
            all: Address(Register.calendar.path, query: [("party", party)])
        )
    }

    /// The records of a type that name the party.
    func list(_ referring: [Entry], of type: String) throws -> AgreedLines {
        let all = referring.filter { $0.type == type }
        return AgreedLines(
            lines: try lines(all),
            total: all.count,
            all: Register.address(ofType: type).setting("party", party)
        )
    }

    private func lines(_ entries: [Entry]) throws -> [EntryLine] {
        let latest = entries.sorted { ($0.latestFirst, $0.name, $0.id) < ($1.latestFirst, $1.name, $1.id) }
        return try latest.prefix(room.most(Self.most)).map { try shelf.line(for: $0, words: words) }
    }
}
