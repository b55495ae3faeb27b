internal import Coordination
internal import Localization
internal import Records
internal import Web

/// A page of records that can be had as files: the same records as on the page, all of them, at its times.
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

    /// What a file is asked for.
    struct Asked {
        let query: Query
        /// What stands in the place of `{code}` in the address; empty for pages that have no such place.
        let code: String
        let source: ExportSource

        var shelf: Shelf { source.shelf }
        var words: Words { source.words }
    }

    /// Which records a page holds, and its rows as a table.
    struct Selected {
        /// In the order of the page: what a bundle, a feed and a calendar hold.
        let entries: [Entry]
        let table: ExportTable
        let rows: [ExportRow]

        /// One row for each record, in the table of its type.
        init(_ entries: [Entry], types: [String], _ source: ExportSource) {
            self.init(entries, table: .of(types), rows: entries.map { ExportRow($0, source) })
        }

        /// Rows of a page's own.
        init(_ entries: [Entry], table: ExportTable, rows: [ExportRow]) {
            self.entries = entries
            self.table = table
            self.rows = rows
        }
    }

    /// The address of the page; may have `{code}` in it.
    let path: String
    let title: Text
    /// The files that there are of it.
    let formats: [Format]
    /// The parameters of its address that name records or parties.
    let names: [String]
    /// The records of the page as its address narrows it; nil where there is no such page.
    let select: @Sendable (Asked) throws -> Selected?

    init(
        path: String,
        title: Text,
        formats: [Format] = Self.usual,
        names: [String] = ["to", "topic"],
        select: @escaping @Sendable (Asked) throws -> Selected?
    ) {
        self.path = path
        self.title = title
        self.formats = formats
        self.names = names
        self.select = select
    }

    /// A list page of the register.
    init(_ register: Register) {
        let isCalendar = register.types == ["entente-activity"]
        self.init(
            path: register.path,
            title: register.title,
            formats: isCalendar ? Format.allCases : Self.usual
        ) { asked in
            let list = try RegisterListModel(register, Selection(asked.query), shelf: asked.shelf, words: asked.words)
            return Selected(list.found, types: list.types, asked.source)
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

    /// Every page that can be had as files. One that is not in the register is added with a line: by its type, where
    /// it has the filters of every list, or with a closure that selects its records as the page does.
    static let all: [ListExport] =
        Register.all.map { ListExport($0) } + [positions, relations, comparison, agreed, attendance]

    /// The files of the page at a path; nil for pages that have none.
    static func at(_ path: String) -> ListExport? {
        all.first { $0.path == path } ?? all.first { $0.code(in: path) != nil }
    }

    /// What stands in a path in the place of `{code}`; nil for paths of other pages.
    private func code(in path: String) -> Substring? {
        let ends = self.path.split(separator: "{code}", omittingEmptySubsequences: false)
        guard ends.count == 2, path.hasPrefix(ends[0]), path.hasSuffix(ends[1]),
            path.utf8.count > ends[0].utf8.count + ends[1].utf8.count
        else { return nil }
        let code = path.dropFirst(ends[0].count).dropLast(ends[1].count)
        return code.contains("/") ? nil : code
    }
}
