/// A kind of STIX object, described once: from this come the check, the order of properties and the ids of observables.
///
/// ```swift
/// Kind(
///     "entente-goal", .domainObject, section: "Entente goal",
///     properties: [
///         .required("name", .string),
///         .optional("programme_ref", .reference(["entente-programme"])),
///         .optional("participation", .list(.object([
///             .required("key", .string),
///             .required("party_ref", .reference(["identity"])),
///         ]))),
///     ])
/// ```
public struct Kind: Sendable {
    /// What a kind belongs to: this decides which common properties it has (STIX 2.1 §3.2).
    public enum Class: String, Hashable, Sendable, CaseIterable {
        /// A STIX Domain Object.
        case domainObject
        /// A STIX Relationship Object.
        case relationshipObject
        /// A STIX Cyber-observable Object.
        case observable
        /// A STIX Meta Object: language-content, marking-definition, extension-definition.
        case meta
        /// The bundle, which is no STIX Object.
        case bundle
        /// A type that no table describes.
        case unknown
    }

    /// The type name on the wire: `indicator`.
    public let name: String
    /// What it belongs to.
    public let objectClass: Class
    /// What findings about its own properties cite: `STIX 2.1 §4.7`.
    public let section: String
    /// All properties, common ones included, in the order in which they are written and shown.
    public let properties: [Property]
    /// The names of the properties that it does not share with all of its class.
    public let ownNames: [String]
    /// The rules that concern more than one property.
    public let rules: [Rule]
    /// The properties from which the id of an observable follows (STIX 2.1 §2.9, §6), in canonical order.
    public let idContributing: [String]
    /// The extension definition without which no object is of this kind (STIX 2.1 §7.3), for kinds that one adds.
    public let extensionID: String?

    /// Describes a kind.
    /// - Parameters:
    ///   - name: the type name on the wire.
    ///   - objectClass: decides which common properties are added around the kind's own.
    ///   - section: what findings cite; the name where it is not given.
    ///   - extensionID: the extension definition that adds this kind, where one does.
    ///   - properties: the kind's own properties, in the order of the specification.
    ///   - rules: the rules that concern more than one property.
    ///   - idContributing: for observables, the properties from which the id follows.
    public init(
        _ name: String,
        _ objectClass: Class,
        section: String? = nil,
        extensionID: String? = nil,
        properties: [Property],
        rules: [Rule] = [],
        idContributing: [String] = []
    ) {
        self.init(
            name,
            objectClass,
            section: section,
            extensionID: extensionID,
            leading: Property.leading(objectClass),
            own: properties,
            trailing: Property.trailing(objectClass),
            rules: rules,
            idContributing: idContributing
        )
    }

    /// The same for kinds whose common properties differ from those of their class.
    init(
        _ name: String,
        _ objectClass: Class,
        section: String?,
        extensionID: String? = nil,
        leading: [Property],
        own: [Property],
        trailing: [Property],
        rules: [Rule] = [],
        idContributing: [String] = []
    ) {
        self.name = name
        self.objectClass = objectClass
        self.section = section ?? name
        self.extensionID = extensionID
        properties = leading + own + trailing
        ownNames = own.map(\.name)
        self.rules = rules
        self.idContributing = idContributing.sorted()
    }

    /// The property of this name.
    public func property(_ name: String) -> Property? {
        properties.first { $0.name == name }
    }
}
