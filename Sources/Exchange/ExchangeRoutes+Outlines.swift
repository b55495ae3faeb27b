import HTTPTypes
import JSON
import Web

/// What the doors of the exchange tell programs about themselves.
extension Outline {
    static let discovery = taxii("What the server is, and where its API root is.", "discovery")
    static let root = taxii("What the API root speaks, and how much it takes at once.", "api-root")
    static let status = taxii("What became of a POST of one's own.", "status", path: [statusParameter])
    static let collections = taxii("The collections that the client may see.", "collections")
    static let collection = taxii("One collection.", "collection", path: [collectionParameter])
    static let manifest = taxii(
        "What a collection holds, without the objects themselves.",
        "manifest",
        path: [collectionParameter],
        filters: .list
    )
    static let objects = taxii(
        "The objects of a collection, in the order in which they were added.",
        "envelope",
        path: [collectionParameter],
        filters: .list
    )
    static let object = taxii(
        "One object.",
        "envelope",
        path: [collectionParameter, objectParameter],
        filters: .object
    )
    static let versions = taxii(
        "The versions of an object.",
        "versions",
        path: [collectionParameter, objectParameter],
        filters: .versions
    )

    /// What a client may post, and what becomes of it.
    static let posting = Outline(
        group: taxiiGroup,
        "Give objects to the inbox of one's party; all work is done before the answer.",
        parameters: [collectionParameter],
        body: Outline.Content(TAXIIMedia.type, ref("envelope")),
        status: .accepted,
        contents: [Outline.Content(TAXIIMedia.type, ref("status"))],
        problems: [403, 406, 408, 413, 415, 422]
    )

    /// What is never done.
    static let removal = Outline(
        group: taxiiGroup,
        "Objects cannot be deleted: 403 for a collection that the client sees.",
        parameters: [collectionParameter, objectParameter],
        status: nil,
        contents: [],
        problems: [403]
    )

    private static let collectionParameter = Outline.Parameter(
        "collection",
        in: .path,
        "The id or alias of a collection.",
        ["type": "string", "examples": ["everything", "threat-reports", "inbox"]]
    )
    private static let objectParameter = Outline.Parameter(
        "object",
        in: .path,
        "The id of an object.",
        ["type": "string"]
    )
    private static let statusParameter = Outline.Parameter(
        "status",
        in: .path,
        "The id of a status of one's own.",
        ["type": "string"]
    )

    /// The filters of an endpoint (TAXII 2.1, section 3.4).
    private static func parameters(_ fields: Filters.Fields) -> [Outline.Parameter] {
        var parameters = [
            Outline.Parameter("added_after", "Only what was added later.", ["type": "string", "format": "date-time"]),
            Outline.Parameter("limit", "At most so many.", ["type": "integer", "minimum": 1]),
            Outline.Parameter("next", "Where the page before ended, as it said.", ["type": "string"]),
        ]
        let lists: [(Filters.Fields, String, String)] = [
            (.id, "match[id]", "Only these ids, separated by commas."),
            (.type, "match[type]", "Only these types, separated by commas."),
            (.version, "match[version]", "Versions: last, first, all or a timestamp, separated by commas."),
            (.specVersion, "match[spec_version]", "Versions of STIX, separated by commas."),
        ]
        for (field, name, summary) in lists where fields.contains(field) {
            parameters.append(Outline.Parameter(name, summary, ["type": "string", "minLength": 1]))
        }
        return parameters
    }

    private static let taxiiGroup = "TAXII 2.1"

    private static func taxii(
        _ summary: String,
        _ schema: String,
        path: [Outline.Parameter] = [],
        filters: Filters.Fields? = nil
    ) -> Outline {
        let fields = [
            ListPage.firstField: "When the first item was added; absent where there is none.",
            ListPage.lastField: "When the last item was added: ask again with added_after of it.",
        ]
        return Outline(
            group: taxiiGroup,
            summary,
            parameters: path + (filters.map(parameters) ?? []),
            contents: [Outline.Content(TAXIIMedia.type, ref(schema))],
            fields: filters == nil ? [:] : fields,
            problems: [406]
        )
    }

    private static func ref(_ name: String) -> JSONValue { ["$ref": .string("#/components/schemas/" + name)] }
}
