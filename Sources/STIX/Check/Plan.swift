/// A kind prepared for checking: names become places in tables, sets of properties become bit sets.
final class KindPlan: Sendable {
    let kind: Kind
    let shape: ShapePlan
    /// Common properties that objects of this class do not have.
    let inapplicable: NameTable
    /// The extensions whose properties are known here.
    let extensionTable: NameTable
    let extensions: [ShapePlan]
    /// Whether the standard itself describes the kind.
    var isOfStandard: Bool { kind.section.hasPrefix("STIX 2.1") }

    init(_ kind: Kind, extensions: [Extension]) {
        self.kind = kind
        shape = ShapePlan(kind)
        let applicable = Set(kind.properties.map(\.name))
        inapplicable = NameTable(Property.commonNames.subtracting(applicable).sorted())
        extensionTable = NameTable(extensions.map(\.key))
        self.extensions = extensions.map(ShapePlan.init)
    }
}

/// Properties and rules prepared for checking.
final class ShapePlan: Sendable {
    let table: NameTable
    let properties: [PropertyPlan]
    let required: PropertySet
    let recommended: PropertySet
    let rules: [RulePlan]
    /// What findings of the rules cite.
    let section: String
    /// What stands before the names of properties in the paths of references.
    let path: String

    init(_ kind: Kind) {
        let own = Set(kind.ownNames)
        properties = kind.properties.map { property in
            PropertyPlan(
                property,
                role: own.contains(property.name) ? .own(of: kind) : .common(property.name),
                prefix: "",
                section: own.contains(property.name) ? kind.section : "STIX 2.1 §3.2"
            )
        }
        (table, required, recommended) = Self.index(kind.properties)
        rules = kind.rules.map { RulePlan($0, names: kind.properties.map(\.name), own: kind.ownNames) }
        section = kind.section
        path = ""
    }

    /// An embedded object below a path.
    init(_ shape: Shape, path: String, section: String) {
        let section = shape.section ?? section
        let prefix = path.isEmpty ? "" : path + "."
        properties = shape.properties.map { PropertyPlan($0, role: nil, prefix: prefix, section: section) }
        (table, required, recommended) = Self.index(shape.properties)
        let names = shape.properties.map(\.name)
        rules = shape.rules.map { RulePlan($0, names: names, own: names) }
        self.section = section
        self.path = path
    }

    /// What stands beneath the key of an extension; one by definition also says of which type it is.
    convenience init(_ known: Extension) {
        let isDefined = known.key.hasPrefix(ExtensionKey.prefix)
        let type = Property.required("extension_type", .enumeration(.extensionType))
        self.init(
            Shape(
                (isDefined ? [type] : []) + known.shape.properties,
                rules: known.shape.rules,
                section: known.shape.section
            ),
            path: isDefined ? "extensions" : "extensions." + known.key,
            section: "STIX 2.1 §7.3"
        )
    }

    private static func index(_ properties: [Property]) -> (NameTable, PropertySet, PropertySet) {
        precondition(properties.count <= PropertySet.bitWidth, "a kind has at most \(PropertySet.bitWidth) properties")
        var required: PropertySet = 0
        var recommended: PropertySet = 0
        for (index, property) in properties.enumerated() {
            if property.presence == .required { required |= 1 << PropertySet(index) }
            if property.presence == .recommended { recommended |= 1 << PropertySet(index) }
        }
        return (NameTable(properties.map(\.name)), required, recommended)
    }
}

/// A set of properties of one shape: the bit at a property's place.
typealias PropertySet = UInt128

/// A property prepared for checking.
final class PropertyPlan: Sendable {
    let name: String
    /// The path that references from here are given: names joined by dots, without indexes of lists.
    let path: String
    let type: TypePlan
    /// What findings about the value cite.
    let section: String

    init(_ property: Property, role: Role?, prefix: String, section: String) {
        name = property.name
        path = prefix + property.name
        self.section = section
        type = role?.type ?? TypePlan(property.type, path: path, section: section)
    }

    /// What a property at the top of an object is used for besides being checked.
    enum Role {
        case common(String)
        case own(of: Kind)

        /// How the property is checked, where that is not by its type alone.
        var type: TypePlan? {
            guard case .common(let name) = self else { return nil }
            switch name {
            case "type": return .type
            case "spec_version": return .specVersion
            case "id": return .id
            case "created_by_ref": return .creator
            case "created": return .created
            case "modified": return .modified
            case "revoked": return .revoked
            case "lang": return .language
            case "object_marking_refs": return .markings
            case "granular_markings":
                return .granularMarkings(ShapePlan(.granularMarking, path: name, section: "STIX 2.1 §7.2.3"))
            case "extensions": return .extensions
            default: return nil
            }
        }
    }
}
