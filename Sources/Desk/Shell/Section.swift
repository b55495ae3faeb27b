internal import Localization

/// A part of the site: what the navigation leads to.
enum Section: CaseIterable, Sendable {
    case overview
    case parties
    case formats
    case programmes
    case calendar
    case topics
    case documents
    case decisions
    case records
    case search

    var path: String {
        switch self {
        case .overview: "/"
        case .parties: "/parties/"
        case .formats: "/formats/"
        case .programmes: "/programmes/"
        case .calendar: "/calendar/"
        case .topics: "/topics/"
        case .documents: "/documents/"
        case .decisions: "/decisions/"
        case .records: "/records/"
        case .search: "/search/"
        }
    }

    var name: Text {
        switch self {
        case .overview: .navOverview
        case .parties: .navParties
        case .formats: .navFormats
        case .programmes: .navProgrammes
        case .calendar: .navCalendar
        case .topics: .navTopics
        case .documents: .navDocuments
        case .decisions: .navDecisions
        case .records: .navRecords
        case .search: .navSearch
        }
    }

    /// What stands in the bar, in its order.
    static let main: [Section] = [
        .overview, .parties, .formats, .programmes, .calendar, .topics, .documents, .decisions,
    ]

    /// A page of a section beside its list.
    struct Page: Sendable {
        let name: Text
        let path: String
    }

    /// The pages that belong together under one entry of the bar, in their order; a section with one page needs no row
    /// of links.
    static let families: [[Page]] = [
        [
            Page(name: .navParties, path: "/parties/"), Page(name: .navFormats, path: "/formats/"),
            Page(name: .navPosts, path: Register.posts.path),
            Page(name: .navContributions, path: Register.contributions.path),
        ],
        [
            Page(name: .navProgrammes, path: "/programmes/"), Page(name: .titleCompare, path: Comparison.path),
            Page(name: .titleProjects, path: Register.projects.path),
            Page(name: .titleGoals, path: Register.goals.path),
            Page(name: .titleNeeds, path: Register.needs.path),
        ],
        [
            Page(name: .navCalendar, path: "/calendar/"), Page(name: .navMonth, path: "/calendar/month/"),
            Page(name: .navTimeline, path: "/calendar/timeline/"),
            Page(name: .navAttendance, path: "/calendar/attendance/"), Page(name: .titleOutcomes, path: "/outcomes/"),
        ],
        [
            Page(name: .navTopics, path: "/topics/"), Page(name: .navPositions, path: PositionSelection.path),
            Page(name: .navRelations, path: RelationSelection.path),
        ],
    ]

    /// The pages that stand beside the one at a path.
    static func family(of path: String) -> [Page] {
        families.first { $0.contains { $0.path == path } } ?? []
    }
}
