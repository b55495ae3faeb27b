internal import Coordination
internal import Localization

/// A list page: which records are in it and how they may be narrowed down.
struct Register: Sendable {
    /// A way to narrow a list down, by the name of its parameter in the address.
    enum Filter: String, CaseIterable, Sendable {
        case text = "q"
        case type
        case kind
        case party
        case topic
        case programme
        case theme
        case year
        case status
        case provider
        case recipient
        case stage
        case unit
        case host
        case runBy = "run-by"

        /// For a filter that compares one property of the records: its name.
        var property: String? {
            switch self {
            case .programme: "programme_ref"
            case .theme: "theme"
            case .provider: "provider_ref"
            case .recipient: "recipient_ref"
            case .stage: "stage"
            case .unit: "unit"
            case .host: "host_ref"
            case .runBy: "run_by_ref"
            case .text, .type, .kind, .party, .topic, .year, .status: nil
            }
        }

        /// Those that compare one property.
        static let properties: [Filter] = allCases.filter { $0.property != nil }
    }

    /// An order of a list, by its value in the address.
    enum Order: String, CaseIterable, Sendable {
        case newest
        case oldest
        case name
        case arrival
    }

    let path: String
    let title: Text
    let intro: Text
    let section: Section
    /// The types whose records it lists.
    let types: [String]
    /// Further condition on the records of those types.
    let includes: @Sendable (Entry) -> Bool
    let filters: [Filter]
    let order: Order
    /// How many entries stand on one page; keeps a page well under its size limit.
    let pageSize: Int
    /// What stands over the list, made of all its entries.
    let digest: (any RegisterDigest.Type)?
    /// What only some lists have.
    let extras: RegisterExtras

    init(
        path: String,
        title: Text,
        intro: Text,
        section: Section,
        types: [String],
        filters: [Filter],
        order: Order,
        pageSize: Int = 50,
        digest: (any RegisterDigest.Type)? = nil,
        extras: RegisterExtras = RegisterExtras(),
        includes: @escaping @Sendable (Entry) -> Bool = { _ in true }
    ) {
        self.path = path
        self.title = title
        self.intro = intro
        self.section = section
        self.types = types
        self.filters = filters
        self.order = order
        self.pageSize = pageSize
        self.digest = digest
        self.extras = extras
        self.includes = includes
    }

    static let parties = Register(
        path: "/parties/",
        title: .titleParties,
        intro: .introParties,
        section: .parties,
        types: ["identity"],
        filters: [.text, .kind],
        order: .name,
        includes: { $0.own != nil && $0.kind != "format" && $0.kind != "person" }
    )
    static let formats = Register(
        path: "/formats/",
        title: .titleFormats,
        intro: .introFormats,
        section: .formats,
        types: ["identity"],
        filters: [.text],
        order: .name,
        includes: \.isFormat
    )
    static let programmes = Register(
        path: "/programmes/",
        title: .titleProgrammes,
        intro: .introProgrammes,
        section: .programmes,
        types: ["entente-programme"],
        filters: [.text, .kind, .party, .topic, .year, .status],
        order: .newest
    )
    static let calendar = Register(
        path: "/calendar/",
        title: .titleCalendar,
        intro: .introCalendar,
        section: .calendar,
        types: ["entente-activity"],
        filters: [.text, .kind, .party, .topic, .year],
        order: .newest
    )
    static let outcomes = Register(
        path: "/outcomes/",
        title: .titleOutcomes,
        intro: .outcomeReported,
        section: .calendar,
        types: ["entente-outcome"],
        filters: [.text, .party, .topic, .year, .status],
        order: .newest
    )
    static let topics = Register(
        path: "/topics/",
        title: .titleTopics,
        intro: .introTopics,
        section: .topics,
        types: ["entente-topic"],
        filters: [.text, .kind, .topic],
        order: .name
    )
    static let documents = Register(
        path: "/documents/",
        title: .titleDocuments,
        intro: .introDocuments,
        section: .documents,
        types: ["entente-document"],
        filters: [.text, .kind, .party, .year],
        order: .newest
    )
    /// Everything that this project has a page for, in one list.
    static let everything = Register(
        path: "/records/",
        title: .titleRecords,
        intro: .introRecords,
        section: .records,
        types: TypeFacts.coordination.map(\.type),
        filters: [.text, .type, .kind, .party, .topic, .year, .status],
        order: .newest
    )

    /// Whether the list may be asked for any type, also for those of the standard.
    var isOpen: Bool { path == Self.everything.path }

    static let all: [Register] = [
        parties, formats, posts, contributions, programmes, projects, goals, needs, calendar, outcomes, topics,
        documents,
        everything,
    ]

    /// The list that holds all records of a type: its own list, or the list of everything narrowed to the type.
    static func address(ofType type: String) -> Address {
        switch type {
        case "entente-programme": Address(programmes.path)
        case "entente-goal": Address(goals.path)
        case "entente-need", "entente-recommendation": Address(needs.path, query: [("type", type)])
        case "entente-activity": Address(calendar.path)
        case "entente-outcome": Address(outcomes.path)
        case "entente-topic": Address(topics.path)
        case "entente-document": Address(documents.path)
        case "entente-post": Address(posts.path)
        case "entente-contribution": Address(contributions.path)
        default: Address(everything.path, query: [("type", type)])
        }
    }
}
