internal import JSON
internal import Localization

/// Which records cite a document, and where in it.
struct DocumentCitations: RecordFeature {
    /// One citation.
    struct Citation: Hashable, Sendable {
        let record: RecordLink
        /// The place as the record gives it; nil where it gives none.
        let place: RecordText?
        /// Where on the page that place is, where it names a paragraph.
        let anchor: String?
        /// When the document was looked at, as recorded.
        let accessed: String?
        let label: LabelMark?
    }

    /// The citing records of a type.
    struct Group: Sendable {
        let title: String
        let citations: [Citation]
        /// How many records cite it.
        let total: Int
        /// The list of all of them.
        let address: Address
    }

    /// How many records of a type are shown before the rest is left to the list.
    private static let most = 12

    let shown: Set<String>
    let groups: [Group]
    /// How many records cite it.
    let total: Int

    init(_ request: FeatureRequest) throws {
        let document = request.entry
        let citing = request.referring.filter { !Self.places(in: $0, of: document.id).isEmpty }
        // A type of which some refer to the document in another way keeps its list whole.
        let mixed = Set(request.referring.filter { Self.places(in: $0, of: document.id).isEmpty }.map(\.type))
        let grouped = Dictionary(grouping: citing.filter { !mixed.contains($0.type) }, by: \.type)
        let order = TypeFacts.coordination.map(\.type)
        let types = grouped.keys.sorted {
            (order.firstIndex(of: $0) ?? order.count, $0) < (order.firstIndex(of: $1) ?? order.count, $1)
        }
        let anchors = Set(DocumentParagraphs.paragraphs(of: document).map(\.key))
        groups = try types.map { type in
            let entries = (grouped[type] ?? []).sorted { ($0.name.lowercased(), $0.id) < ($1.name.lowercased(), $1.id) }
            let title = TypeFacts.plural(type, words: request.words)
            return Group(
                title: title.prefix(1).uppercased() + title.dropFirst(),
                citations: try entries.prefix(request.room.most(Self.most)).flatMap {
                    try Self.citations($0, of: document.id, anchors: anchors, request)
                },
                total: entries.count,
                address: Address("/records/", query: [("type", type), ("to", document.id)])
            )
        }
        shown = Set(grouped.values.joined().map(\.id))
        total = shown.count
    }

    /// A source in a record that is the document.
    private struct Place {
        let place: String?
        let accessed: String?
    }

    private static func places(in entry: Entry, of document: String) -> [Place] {
        entry.list("sources").filter { $0["document_ref"]?.string == document }.map { node in
            Place(place: node["where"]?.string, accessed: node["accessed"]?.string)
        }
    }

    private static func citations(
        _ entry: Entry,
        of document: String,
        anchors: Set<String>,
        _ request: FeatureRequest
    ) throws -> [Citation] {
        let (shelf, words) = (request.shelf, request.words)
        let link = RecordLink(name: try shelf.title(of: entry, words: words), of: entry)
        return places(in: entry, of: document).map { place in
            let key = place.place.map { $0.hasPrefix("#") ? String($0.dropFirst()) : $0 }
                .map { $0.hasPrefix("p-") ? String($0.dropFirst(2)) : $0 }
            return Citation(
                record: link,
                place: place.place.map { RecordText($0, entry.language) },
                anchor: key.flatMap { anchors.contains($0) ? "p-" + $0 : nil },
                accessed: place.accessed.map(words.date),
                label: shelf.restriction(of: entry, words: words)
            )
        }
    }
}
