/// A value type prepared for checking.
indirect enum TypePlan: Sendable {
    case string
    case text(TextForm)
    case boolean
    case integer(ClosedRange<Int64>)
    case float(ClosedRange<Double>)
    case timestamp(digits: Int)
    case reference(ReferencePlan)
    case list(TypePlan)
    case dictionary(keys: TextForm?, values: TypePlan)
    case hashes(isClosed: Bool)
    case word(NameTable, of: Vocabulary, isClosed: Bool)
    case object(ShapePlan)
    case any
    // The common properties, which are also kept.
    case type
    case specVersion
    case id
    case creator
    case created
    case modified
    case revoked
    case language
    case markings
    case granularMarkings(ShapePlan)
    case extensions

    init(_ type: ValueType, path: String, section: String) {
        switch type {
        case .string: self = .string
        case .text(let form): self = .text(form)
        case .boolean: self = .boolean
        case .integer(let range): self = .integer(range)
        case .float(let range): self = .float(range)
        case .timestamp(let digits): self = .timestamp(digits: digits)
        case .reference(let targets): self = .reference(ReferencePlan(targets))
        case .list(let element): self = .list(TypePlan(element, path: path, section: section))
        case .dictionary(let keys, let values):
            self = .dictionary(keys: keys, values: TypePlan(values, path: path, section: section))
        case .hashes(let isClosed): self = .hashes(isClosed: isClosed)
        case .enumeration(let words): self = .word(NameTable(words.words), of: words, isClosed: true)
        case .vocabulary(let words): self = .word(NameTable(words.words), of: words, isClosed: false)
        case .object(let shape): self = .object(ShapePlan(shape, path: path, section: section))
        case .any: self = .any
        }
    }
}

/// What a reference may name, prepared for checking.
final class ReferencePlan: Sendable {
    let targets: Targets
    private let types: NameTable?
    private let classes: ClassSet
    private let excludedTypes: NameTable?
    private let excludedClasses: ClassSet

    init(_ targets: Targets) {
        self.targets = targets
        types = targets.types.isEmpty ? nil : NameTable(targets.types)
        classes = ClassSet(targets.classes)
        excludedTypes = targets.excludedTypes.isEmpty ? nil : NameTable(targets.excludedTypes)
        excludedClasses = ClassSet(targets.excludedClasses)
    }

    /// Whether an object of this type may be named; `objectClass` says what a type belongs to.
    @inline(__always)
    func allows(_ type: UnsafeBufferPointer<UInt8>, _ objectClass: (UnsafeBufferPointer<UInt8>) -> Kind.Class) -> Bool {
        if let types, types.index(of: type) != nil { return true }
        if let excludedTypes, excludedTypes.index(of: type) != nil { return false }
        if classes.isEmpty && types != nil { return false }
        if classes.isEmpty && excludedClasses.isEmpty { return true }
        let found = objectClass(type)
        if excludedClasses.contains(found) { return false }
        return classes.isEmpty || found == .unknown || classes.contains(found)
    }

    /// The allowed types in words.
    var expectation: String {
        if !targets.types.isEmpty { return "the id of an object of type " + targets.types.joined(separator: " or ") }
        if !targets.classes.isEmpty { return "the id of " + targets.classes.map(\.words).joined(separator: " or ") }
        let excluded = targets.excludedTypes.map { "a " + $0 } + targets.excludedClasses.map(\.words)
        return excluded.isEmpty
            ? "the id of an object" : "the id of an object that is not " + excluded.joined(separator: " or ")
    }
}

/// A set of classes.
struct ClassSet: OptionSet, Sendable {
    let rawValue: Int

    init(rawValue: Int) { self.rawValue = rawValue }

    init(_ classes: [Kind.Class]) {
        self.init(classes.map { Self(rawValue: 1 << $0.bit) })
    }

    @inline(__always)
    func contains(_ objectClass: Kind.Class) -> Bool { rawValue & 1 << objectClass.bit != 0 }
}

extension Kind.Class {
    fileprivate var bit: Int {
        switch self {
        case .domainObject: 0
        case .relationshipObject: 1
        case .observable: 2
        case .meta: 3
        case .bundle: 4
        case .unknown: 5
        }
    }

    /// What an object of this class is called.
    var words: String {
        switch self {
        case .domainObject: "a domain object"
        case .relationshipObject: "a relationship object"
        case .observable: "an observable"
        case .meta: "a meta object"
        case .bundle: "a bundle"
        case .unknown: "an object of unknown type"
        }
    }
}
