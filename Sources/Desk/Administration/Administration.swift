internal import Accounts
internal import HTTPTypes
internal import Labels
internal import Localization
internal import Records

/// One reading of the record as somebody who administers their party's people, with the accounts of the party.
struct Administration {
    let shelf: Shelf
    let reader: Frame.Reader
    let words: Words
    /// The administrator's own person.
    let own: String
    /// The administrator's party.
    let party: String
    let accounts: [Account]

    var view: View { shelf.view }

    /// Nil for everybody who administers nobody.
    init?(_ shelf: Shelf, reader: Frame.Reader, words: Words, accounts: [Account]) {
        let view = shelf.view
        guard view.roles.contains(.administrator), let party = view.party, let own = view.principal.person else {
            return nil
        }
        self.shelf = shelf
        self.reader = reader
        self.words = words
        self.own = own
        self.party = party
        self.accounts = accounts
    }

    // MARK: - What may be given

    /// How far the party's people may be cleared; nothing but the lowest level where nobody has said.
    var ceiling: PartyCeiling {
        view.ownCeiling ?? PartyCeiling(party: party, level: view.policy.lowestName)
    }

    /// The names of levels up to the ceiling, the lowest first.
    var levels: [String] {
        let highest = view.policy.level(named: ceiling.level) ?? .lowest
        return view.policy.levels.filter { $0.level <= highest }.map(\.name)
    }

    // MARK: - People

    /// Somebody of the party: an account, a clearance, or both.
    struct Member: Sendable {
        let id: String
        let name: String
        let account: Account?
        let clearance: PersonClearance?

        /// Whether they may read and do what their clearance says.
        var isCleared: Bool { clearance?.level != nil }
    }

    /// The party's people, by name.
    func members() throws -> [Member] {
        let clearances = Dictionary(view.people().map { ($0.person, $0) }, uniquingKeysWith: { one, _ in one })
        let known = Dictionary(accounts.map { ($0.person, $0) }, uniquingKeysWith: { one, _ in one })
        return try Set(clearances.keys).union(known.keys).map { id in
            let name = try known[id]?.display ?? shelf.entry(id)?.name ?? id
            return Member(id: id, name: name, account: known[id], clearance: clearances[id])
        }.sorted { ($0.name, $0.id) < ($1.name, $1.id) }
    }

    /// Somebody of the party; nil for everybody else's people, and for nobody.
    func member(_ id: String) throws -> Member? {
        try members().first { $0.id == id }
    }

    // MARK: - Words

    func name(of role: Role) -> String { words.term(role.rawValue, in: "role") }

    /// A level with its caveats, in words.
    func text(level: String?, caveats: [String]) -> String {
        guard let level else { return words[.adminNoClearance] }
        return words.list([level] + caveats.sorted())
    }

    /// The page at the top of all others.
    static let home = Address("/administration/")

    /// A page inside its frame.
    func page(_ title: String, _ body: HTML, isRefused: Bool = false) -> PageAnswer {
        let crumbs =
            title == words[.adminTitle] ? [] : [RecordLink(name: words[.adminTitle], address: Self.home)]
        let frame = Frame(title: title, section: nil, reader: reader, crumbs: crumbs)
        return PageAnswer(frame: frame, body: body, status: isRefused ? .unprocessableContent : .ok)
    }
}
