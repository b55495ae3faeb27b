public import JSON

/// All kinds that are known, and the check of objects against them.
public struct Catalogue: Sendable {
    /// The kinds, in the order of the tables; of kinds with one name the last one counts.
    public let kinds: [Kind]
    /// The extensions whose nested properties are known.
    public let extensions: [Extension]
    let plan: CataloguePlan

    /// The kinds and predefined extensions of STIX 2.1.
    public static let standard = Catalogue(.standard, extensions: .predefined)

    /// Describes what is known by tables.
    public init(_ tables: [Kind]..., extensions: [Extension] = []) {
        self.init(kinds: tables.flatMap { $0 }, extensions: extensions)
    }

    private init(kinds: [Kind], extensions: [Extension]) {
        self.kinds = kinds
        self.extensions = extensions
        plan = CataloguePlan(kinds, extensions)
    }

    /// A catalogue that also knows these. Of extensions with one key on one type the last one counts.
    public func adding(_ kinds: [Kind], extensions: [Extension] = []) -> Catalogue {
        Catalogue(kinds: self.kinds + kinds, extensions: self.extensions + extensions)
    }

    /// The kind of this type name.
    public subscript(type: String) -> Kind? {
        type.withUTF8Buffer { plan.table.index(of: $0) }.map { kinds[$0] }
    }

    /// What a type belongs to; `.unknown` where no table describes it.
    public func objectClass(of type: some StringProtocol) -> Kind.Class {
        type.withUTF8Buffer { plan.objectClass(of: $0) }
    }
}

extension Catalogue {
    /// Checks one object where it lies in a document.
    public func check(_ node: JSONNode) -> Verdict {
        ObjectCheck.run(node, plan)
    }

    /// Checks one object.
    public func check(_ value: JSONValue) -> Verdict {
        do {
            return check(try JSONDocument(value.canonicalBytes()).root)
        } catch {
            return .invalid([
                Finding(path: error.path, rule: "RFC 7493", reason: error.reason, expectation: error.expectation)
            ])
        }
    }
}

/// A catalogue prepared for checking.
final class CataloguePlan: Sendable {
    let table: NameTable
    let plans: [KindPlan]
    /// What types are checked by that no table describes: all of them, those that an extension makes a domain or
    /// relationship object, and those that it makes an observable.
    let unknown: KindPlan
    let unknownDomainObject: KindPlan
    let unknownRelationshipObject: KindPlan
    let unknownObservable: KindPlan

    init(_ kinds: [Kind], _ extensions: [Extension]) {
        table = NameTable(kinds.map(\.name))
        plans = kinds.map { kind in KindPlan(kind, extensions: extensions.filter { $0.types.contains(kind.name) }) }
        func fallback(_ objectClass: Kind.Class) -> KindPlan {
            KindPlan(Kind("", objectClass, section: "STIX 2.1 §3.2", properties: []), extensions: [])
        }
        unknown = fallback(.unknown)
        unknownDomainObject = fallback(.domainObject)
        unknownRelationshipObject = fallback(.relationshipObject)
        unknownObservable = fallback(.observable)
    }

    /// What a type belongs to.
    @inline(__always)
    func objectClass(of type: UnsafeBufferPointer<UInt8>) -> Kind.Class {
        table.index(of: type).map { plans[$0].kind.objectClass } ?? .unknown
    }
}
