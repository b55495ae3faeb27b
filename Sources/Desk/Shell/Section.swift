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
        case .records: .navRecords
        case .search: .navSearch
        }
    }

    /// What stands in the bar, in its order.
    static let main: [Section] = [.overview, .parties, .formats, .programmes, .calendar, .topics, .documents]
}
