public import JSON

/// The objects of a document, whether they stand in a bundle, in a list or alone (STIX 2.1 §8).
///
/// Objects are handed out where they lie and are not checked: `Catalogue.check` does that, one by one.
public struct BundleReader: Sequence, Sendable {
    /// How the objects stand in the document.
    public enum Form: Hashable, Sendable {
        /// In `objects` of a bundle.
        case bundle
        /// In a list.
        case list
        /// Alone.
        case object
    }

    /// An object and where it stands.
    public struct Item: Sendable {
        /// Its place: `/objects/3`, `/3`, or nothing where it stands alone. Findings go beneath it.
        public let path: String
        /// The object.
        public let node: JSONNode
    }

    /// How the objects stand.
    public let form: Form
    /// What is wrong with the bundle itself. With an error there, nothing should be taken from it.
    public let findings: [Finding]
    /// How many objects there are.
    public var count: Int { form == .object ? (objects == nil ? 0 : 1) : objects?.count ?? 0 }

    /// The list of objects, or the object that stands alone.
    private let objects: JSONNode?

    /// Finds the objects of a document.
    public init(_ document: JSONDocument) {
        self.init(document.root)
    }

    /// Finds the objects of a value.
    public init(_ root: JSONNode) {
        switch root.kind {
        case .array:
            form = .list
            objects = root
            findings = []
        case .object where root["type"]?.equals("bundle") == true:
            form = .bundle
            objects = root["objects"].flatMap { $0.kind == .array ? $0 : nil }
            findings = Self.check(root)
        case .object:
            form = .object
            objects = root
            findings = []
        default:
            form = .object
            objects = nil
            findings = [
                Finding(
                    path: "",
                    rule: "STIX 2.1 §8",
                    reason: "is \(root.kind.words)",
                    expectation: "a bundle, a list of objects or an object"
                )
            ]
        }
    }

    /// Walks the objects in order.
    public func makeIterator() -> Iterator {
        Iterator(form: form, alone: form == .object ? objects : nil, elements: objects?.elements.makeIterator())
    }

    /// Walks the objects of a document.
    public struct Iterator: IteratorProtocol {
        fileprivate let form: Form
        fileprivate var alone: JSONNode?
        fileprivate var elements: JSONElements.Iterator?
        fileprivate var index = 0

        /// The next object; nil after the last.
        public mutating func next() -> Item? {
            if form == .object {
                defer { alone = nil }
                return alone.map { Item(path: "", node: $0) }
            }
            guard let node = elements?.next() else { return nil }
            defer { index += 1 }
            return Item(path: (form == .bundle ? "/objects/" : "/") + String(index), node: node)
        }
    }

    private static func check(_ bundle: JSONNode) -> [Finding] {
        let rule = "STIX 2.1 §8"
        var findings: [Finding] = []
        func report(_ path: String, _ reason: String, _ expectation: String, _ severity: Finding.Severity = .error) {
            findings.append(
                Finding(path: path, rule: rule, severity: severity, reason: reason, expectation: expectation)
            )
        }
        let id = bundle["id"]
        if id == nil {
            report("/id", "is missing", "a required property")
        } else if id?.string.flatMap({ Identifier($0) })?.type != "bundle" {
            report("/id", "is no identifier of a bundle", "bundle-- and a UUID")
        }
        if let version = bundle["spec_version"] {
            let isOld = version.equals("2.0")
            report(
                "/spec_version",
                isOld ? "is \"2.0\": the bundle is STIX 2.0" : "is no property of a bundle",
                "the property left out",
                isOld ? .error : .warning
            )
        }
        if let objects = bundle["objects"] {
            if objects.kind != .array {
                report("/objects", "is \(objects.kind.words)", "a list of objects")
            } else if objects.count == 0 {
                report("/objects", "is empty", "no empty list: the property left out")
            }
        }
        return findings
    }
}
