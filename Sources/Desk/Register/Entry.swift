internal import Coordination
internal import JSON
internal import Localization
internal import Records

/// One record as the reader is served it, parsed once: what models are made from.
///
/// Properties of this project's own types stand at the top level; on standard types they are nested under the
/// extension's key. `own` is where they are, so that callers need not know.
///
/// What lists sort and narrow by is worked out once: entries are kept between pages. A class, though nothing of it ever
/// changes: lists of tens of thousands are copied and sorted for a page, and each copy of a value with so many parts would
/// count the references of all of them.
final class Entry: Sendable {
    let served: Served
    private let root: JSONNode
    /// Where the coordination properties of the record stand.
    let own: JSONNode?

    /// What the record is called: its name, or for types without one what identifies them to a person; on a page in
    /// another language the name that the record has in it.
    let name: String
    /// The same for putting in order.
    let sortName: String
    /// The name as it is recorded, whatever page it stands on.
    let recordedName: String
    /// The language of its texts: as it says itself, else the one in which records are kept.
    let language: String
    /// The language of the name.
    let nameLanguage: String
    /// Whether it says what it is called in languages.
    let hasOtherNames: Bool
    /// When it was, by the property that the type has for it.
    let period: Period?
    /// The first day that this may have been.
    let sortDay: Int?
    /// Every reference the record makes, at any depth, except who created it and how it is marked.
    let references: [Reference]
    /// The identities that the record names: those it concerns.
    let parties: Set<String>
    /// The topics that the record names.
    let topics: Set<String>
    /// Whether the record says of itself that it belongs to an exercise: by its label, or by the statement that marks it.
    let isExercise: Bool

    /// - Parameter isExerciseMarking: whether a marking is the statement of an exercise
    /// - Returns: nil if the served bytes are no JSON object.
    init?(_ served: Served, isExerciseMarking: (String) throws -> Bool) rethrows {
        guard let document = try? JSONDocument(served.bytes), document.root.kind == .object else { return nil }
        self.served = served
        root = document.root
        let part = root["extensions"]?[Entente.extensionID]
        let own = served.type.hasPrefix("entente-") ? document.root : part
        self.own = own
        let isLabelled = Self.texts(root["labels"]).contains("exercise")
        hasOtherNames = ["names", "name_texts"].contains { own?[$0] != nil || document.root[$0] != nil }
        isExercise = try isLabelled || Self.texts(root["object_marking_refs"]).contains(where: isExerciseMarking)
        name = Self.name(of: root) ?? served.id
        sortName = Words.order(name)
        recordedName = name
        language = Self.text(root["lang"]) ?? Self.usualLanguage
        nameLanguage = language
        period = Self.dateText(of: own).flatMap { Period($0) }
        sortDay = period?.earliest?.number
        references = Self.references(in: root)
        parties = Self.ids(in: references, of: "identity--")
        topics = Self.ids(in: references, of: "entente-topic--")
    }

    /// The date as recorded, by the property that the type has for it.
    var dateText: String? { Self.dateText(of: own) }

    private static func dateText(of own: JSONNode?) -> String? {
        ["date", "period", "on", "status_on", "as_of"].lazy
            .compactMap { own?[$0]?.string.flatMap { $0.isEmpty ? nil : $0 } }.first
    }

    private static func texts(_ node: JSONNode?) -> [String] {
        guard let node, node.kind == .array else { return [] }
        return node.elements.compactMap(\.string)
    }

    var id: String { served.id }
    var type: String { served.type }
    /// The whole record.
    var whole: JSONNode { root }

    /// The language of records that do not name theirs.
    static let usualLanguage = "en"

    /// The same record under a name in another language.
    func named(_ name: String, in language: String) -> Entry { Entry(self, named: name, in: language) }

    private init(_ other: Entry, named name: String, in language: String) {
        served = other.served
        root = other.root
        own = other.own
        self.name = name
        sortName = Words.order(name)
        recordedName = other.recordedName
        self.language = other.language
        nameLanguage = language
        hasOtherNames = other.hasOtherNames
        period = other.period
        sortDay = other.sortDay
        references = other.references
        parties = other.parties
        topics = other.topics
        isExercise = other.isExercise
    }

    private static func text(_ node: JSONNode?) -> String? { node?.string.flatMap { $0.isEmpty ? nil : $0 } }

    /// A coordination property that is text.
    func text(_ property: String) -> String? {
        own?[property]?.string.flatMap { $0.isEmpty ? nil : $0 }
    }

    /// A coordination property that is text, with its language.
    func said(_ property: String) -> RecordText? { text(property).map { RecordText($0, language) } }

    /// A property of the standard's that is text.
    func standard(_ property: String) -> String? {
        root[property]?.string.flatMap { $0.isEmpty ? nil : $0 }
    }

    /// The texts of a list property; a single text counts as a list of one.
    func texts(_ property: String) -> [String] {
        guard let node = own?[property] else { return [] }
        if let text = node.string { return [text] }
        return node.kind == .array ? node.elements.compactMap(\.string) : []
    }

    /// The values of a list of objects.
    func list(_ property: String) -> [JSONNode] {
        guard let node = own?[property], node.kind == .array else { return [] }
        return Array(node.elements)
    }

    /// The kind within the type: of a programme, an activity, a party.
    var kind: String? { text("kind") ?? (type == "relationship" ? standard("relationship_type") : nil) }
    /// The state or stage, whichever the type has.
    var status: String? { text("status") ?? text("stage") ?? text("state") }
    /// The code of a party or format.
    var code: String? { type == "identity" ? text("code") : nil }

    /// Whether it is a format: said so, or an organisation that is described as one.
    var isFormat: Bool {
        type == "identity" && (kind == "format" || own?["formal"] != nil || own?["competences"] != nil)
    }

    private static func name(of root: JSONNode) -> String? {
        func first(_ properties: [String]) -> String? {
            properties.lazy.compactMap { root[$0]?.string.flatMap { $0.isEmpty ? nil : short($0) } }.first
        }
        return first([
            "name", "title", "question", "value", "abstract", "path", "key", "subject", "user_id", "pattern",
        ]) ?? first(["text", "reason", "what", "description", "opinion", "content"])
    }

    private static func short(_ text: String) -> String {
        text.count <= 140 ? text : text.prefix(139) + "\u{2026}"
    }

    /// The one permanent address.
    var permanentAddress: Address { Self.address(of: id) }

    /// Where links lead: parties and formats are reached by their code, everything else at its permanent address.
    var address: Address {
        guard let code else { return permanentAddress }
        let folder = kind == "format" ? "formats" : "parties"
        return Address("/\(folder)/\(Address.encode(code))/")
    }

    static func address(of id: String) -> Address {
        Address("/records/\(Address.encode(id))/")
    }
}
