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

    /// What came of meetings, the latest first; the list has all activities of the party.
    func meetings(_ meetings: [Entry], all: Int) throws -> AgreedLines {
        AgreedLines(
            lines: try lines(meetings),
            total: all,
            all: Address(Register.calendar.path, query: [("party", party)])
        )
    }

    /// The records of a type that name the party.
    func list(_ entries: [Entry], of type: String) throws -> AgreedLines {
        AgreedLines(
            lines: try lines(entries),
            total: entries.count,
            all: Register.address(ofType: type).setting("party", party)
        )
    }

    private func lines(_ entries: [Entry]) throws -> [EntryLine] {
        try entries.prefix(room.most(Self.most)).map { try shelf.line(for: $0, words: words) }
    }
}
