internal import Coordination
internal import Export
internal import Localization
internal import Records
internal import STIX

/// How to point to a record from elsewhere: its short address, and how it is cited.
struct RecordReference: Hashable, Sendable {
    /// What a citation says about the node itself.
    struct Place: Hashable, Sendable {
        /// The name of the record as a whole.
        let site: String
        /// The node's address as clients reach it; nil where it is not configured.
        let origin: String?
    }

    /// Where the short address leads; nil where another record that the reader is served shares it.
    let short: Address?
    /// The short address as it is written down.
    let shortText: String?
    /// The citation, in one line.
    let citation: String

    /// - Parameter version: the version that is shown, where it is not the last
    init(_ entry: Entry, title: String, version: String?, place: Place, shelf: Shelf, words: Words) throws {
        let origin = place.origin ?? ""
        short = try shelf.ownShortAddress(of: entry)
        shortText = short.map { origin + $0.text }
        citation = Citation(
            issuers: try Self.issuers(of: entry, shelf: shelf),
            date: entry.dateText.map(words.date),
            title: title,
            container: place.site,
            address: shortText ?? origin + entry.permanentAddress.text,
            version: version.map { words(.citeVersion, ["instant": words.instant($0)]) },
            accessed: words.date(Day(microseconds: shelf.view.at.microseconds).description)
        ).text(Citation.Words(undated: words[.citeUndated], accessed: words[.citeAccessed], and: words[.citeAnd]))
    }

    /// Who stands behind what the record says: the parties of a programme, the holder of a position, who wrote or issued
    /// a document. Those who are hidden from the reader are not there.
    private static func issuers(of entry: Entry, shelf: Shelf) throws -> [String] {
        let property: String
        switch entry.type {
        case "entente-programme": property = "party_refs"
        case "entente-position": property = "holder_ref"
        case "entente-assessment", "entente-outcome", "entente-need", "entente-recommendation": property = "by_ref"
        case "entente-contribution": property = "provider_ref"
        case "entente-document":
            if let author = entry.text("author") { return [author] }
            property = "issuer_refs"
        default: return []
        }
        let names = try shelf.links(entry.texts(property)).filter { $0.address != nil }.map(\.name)
        if names.isEmpty, let publisher = entry.text("publisher") { return [publisher] }
        return names
    }
}
