import JSON
import STIX
import Web

/// The body of a POST (TAXII 2.1, section 3.7): the objects that passed the check, and what is wrong with the others.
///
/// A bundle has its objects where an envelope has them, and is read as one.
struct PostedEnvelope: Sendable {
    /// One object of the list.
    enum Item: Sendable {
        case valid(ValidObject)
        /// Refused: its id, its version if it names one, and why.
        case refused(id: String, version: String?, reason: String)
    }

    /// In the order of the list.
    let items: [Item]
    /// What the client adds on its own account (section 7.1): kept for the status resource.
    let custom: [String: JSONValue]

    /// The objects that passed.
    var objects: [ValidObject] {
        items.compactMap { if case .valid(let object) = $0 { object } else { nil } }
    }

    /// As deep as objects are nested, the envelope's own two levels included.
    private static let maximumDepth = 64
    /// Bytes of custom properties, names included; beyond, none is kept.
    private static let maximumCustomBytes = 16 * 1_024
    /// Characters of an id or a version that are repeated to the client.
    private static let maximumEcho = 300
    /// Findings that are told of one object.
    private static let maximumFindings = 3

    /// Reads a body.
    ///
    /// - Throws: a 400 for what is no I-JSON, a 422 for what is no envelope, holds nothing, holds too much, or is of
    ///   another version of STIX throughout (section 5.5).
    init(_ bytes: [UInt8], maximumObjects: Int, catalogue: Catalogue) throws(Problem) {
        let document: JSONDocument
        do {
            document = try JSONDocument(
                bytes,
                limits: JSONLimits(maximumBytes: bytes.count, maximumDepth: Self.maximumDepth)
            )
        } catch {
            throw .badRequest("The body is no JSON that can be read here: \(error)")
        }
        let nodes = try Self.objects(of: document.root, maximum: maximumObjects)
        guard !nodes.allSatisfy({ Self.isOfOtherVersion($0, catalogue) }) else {
            throw .unprocessable("None of the objects is of STIX 2.1, the one version that is taken here.")
        }
        items = nodes.enumerated().map { Self.item($0.element, at: $0.offset, catalogue) }
        custom = Self.custom(document.root)
    }

    /// The list of objects.
    private static func objects(of root: JSONNode, maximum: Int) throws(Problem) -> [JSONNode] {
        guard root.kind == .object else { throw .unprocessable("The body is no envelope, which is an object.") }
        guard let list = root["objects"] else {
            throw .unprocessable(#"The envelope holds nothing: it has no "objects"."#)
        }
        guard list.kind == .array else { throw .unprocessable(#""objects" is no list."#) }
        let count = list.count
        guard count > 0 else { throw .unprocessable(#""objects" is empty; lists here never are."#) }
        guard count <= maximum else {
            throw .unprocessable("The envelope holds \(count) objects; \(maximum) at most are taken in one.")
        }
        let nodes = Array(list.elements)
        if let place = nodes.firstIndex(where: { $0.kind != .object }) {
            throw .unprocessable("/objects/\(place) is no object.")
        }
        return nodes
    }

    /// Whether an object says that it is of another version of STIX, or leaves out `spec_version`, which STIX 2.0 does
    /// not have (STIX 2.1, section 3.2).
    private static func isOfOtherVersion(_ node: JSONNode, _ catalogue: Catalogue) -> Bool {
        if let version = node["spec_version"]?.string { return version != "2.1" }
        guard node["spec_version"] == nil, let type = node["type"]?.string else { return false }
        return [.domainObject, .relationshipObject, .meta].contains(catalogue.objectClass(of: type))
    }

    private static func item(_ node: JSONNode, at place: Int, _ catalogue: Catalogue) -> Item {
        switch catalogue.check(node) {
        case .valid(let object, _):
            return .valid(object)
        case .invalid(let findings):
            let errors = findings.filter { $0.severity == .error }.sorted()
            let told = errors.prefix(maximumFindings).map { finding in
                "\(finding.path.isEmpty ? "the object" : finding.path) \(finding.reason); expected "
                    + "\(finding.expectation) [\(finding.rule)]"
            }
            let more = errors.count - told.count
            return .refused(
                id: echo(node["id"]) ?? "/objects/\(place)",
                version: echo(node["modified"]) ?? echo(node["created"]),
                reason: told.joined(separator: ". ") + (more > 0 ? ". And \(more) more." : "")
            )
        }
    }

    /// A text of the client's that is short enough to be repeated.
    private static func echo(_ node: JSONNode?) -> String? {
        guard let text = node?.string, (1...maximumEcho).contains(text.utf8.count) else { return nil }
        return text
    }

    private static func custom(_ root: JSONNode) -> [String: JSONValue] {
        var found: [String: JSONValue] = [:]
        var bytes = 0
        for member in root.members {
            let name = member.key.text
            guard isCustom(name) else { continue }
            let value = member.value
            bytes += name.utf8.count + value.canonicalBytes().count
            guard bytes <= maximumCustomBytes else { return [:] }
            found[name] = value.value
        }
        return found
    }

    /// ASCII a-z 0-9 `_`, 3 to 250 characters (section 7.1.1), and no property of an envelope, of a status resource, or
    /// of a bundle, which clients of the reference library send in an envelope's place.
    private static func isCustom(_ name: String) -> Bool {
        guard (3...250).contains(name.utf8.count), !StatusResource.names.contains(name),
            !["more", "next", "objects", "type", "spec_version"].contains(name)
        else { return false }
        return name.utf8.allSatisfy { byte in
            switch byte {
            case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "_"): true
            default: false
            }
        }
    }
}
