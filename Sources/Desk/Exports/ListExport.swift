internal import Coordination
internal import Localization
internal import Records
internal import Web

/// A list page that can be had as files: the same records as on the page, all of them, at its times.
struct ListExport: Sendable {
    /// A file of a list.
    enum Format: String, CaseIterable, Sendable {
        case csv = "export.csv"
        case json = "export.json"
        case stix = "export.stix"
        case feed = "feed.atom"
        case participation = "participation.csv"
        case calendar = "calendar.ics"
    }

    /// Which records a list holds, and what a file of them needs to know.
    struct Selected {
        /// In the order of the list.
        let entries: [Entry]
        /// The types that the list was asked for.
        let types: [String]
    }

    /// The address of the page.
    let path: String
    let title: Text
    /// The files that there are of it.
    let formats: [Format]
    /// The records of the list as its address narrows it.
    let select: @Sendable (Query, Shelf, Words) throws -> Selected

    init(
        path: String,
        title: Text,
        formats: [Format] = Self.usual,
        select: @escaping @Sendable (Query, Shelf, Words) throws -> Selected
    ) {
        self.path = path
        self.title = title
        self.formats = formats
        self.select = select
    }

    /// A list page of the register.
    init(_ register: Register) {
        let isCalendar = register.types == ["entente-activity"]
        self.init(
            path: register.path,
            title: register.title,
            formats: isCalendar ? Format.allCases : Self.usual
        ) { query, shelf, words in
            let list = try RegisterListModel(register, Selection(query), shelf: shelf, words: words)
            return Selected(entries: list.found, types: list.types)
        }
    }

    /// A page that lists the records of one type with the filters that all lists have.
    init(path: String, title: Text, type: String, order: Register.Order = .newest) {
        let register = Register(
            path: path,
            title: title,
            intro: title,
            section: .records,
            types: [type],
            filters: [],
            order: order
        )
        self.init(register)
    }

    /// What every list can be had as.
    static let usual: [Format] = [.csv, .json, .stix, .feed]

    /// Every list that can be had as files. A page that is not in the register is added with a line: by its type, where
    /// it has the filters of every list, or with a closure that selects its records as the page does.
    static let all: [ListExport] = Register.all.map { ListExport($0) }

    /// The files of the page at a path; nil for pages that have none.
    static func at(_ path: String) -> ListExport? { all.first { $0.path == path } }
}
