internal import Coordination

/// What a property holds, as far as its writing in a file is concerned.
indirect enum FileShape: Sendable {
    /// Text that is checked elsewhere or not at all.
    case text
    case boolean
    case integer
    case number
    case decimal
    case date
    case period
    case timestamp
    /// STIX's confidence: a number, or a word of its scale.
    case confidence
    /// An id; a key of these types, of any where there are none.
    case reference([String])
    case list(FileShape)
    /// A map with a stable key.
    case element([FileProperty])
    /// A map whose members are known.
    case structure([FileProperty])
    /// A map from names to values.
    case dictionary(FileShape)
    /// Whatever YAML makes of it.
    case any

    init(_ shape: CoordinationKind.Shape) {
        switch shape {
        case .text, .language, .url, .sha256, .word: self = .text
        case .boolean: self = .boolean
        case .integer: self = .integer
        case .decimal: self = .decimal
        case .date: self = .date
        case .period: self = .period
        case .timestamp: self = .timestamp
        case .reference(let types): self = .reference(types)
        case .list(let inner): self = .list(FileShape(inner))
        case .element(let properties): self = .element(properties.map { FileProperty($0, in: "") })
        case .dictionary(let inner): self = .dictionary(FileShape(inner))
        }
    }
}

/// A property as it is written in a file.
struct FileProperty: Sendable {
    /// The name on the wire.
    let wire: String
    /// The name in a file.
    let short: String
    let shape: FileShape
    /// Whether it stands in our part of a standard type.
    let isPart: Bool
    /// Whether an element must have it; keys are made where they are not given.
    let isRequired: Bool

    init(_ wire: String, short: String? = nil, _ shape: FileShape, isPart: Bool = false) {
        self.wire = wire
        self.short = short ?? wire
        self.shape = shape
        self.isPart = isPart
        isRequired = false
    }

    init(_ property: CoordinationKind.Property, in type: String, isPart: Bool = false) {
        wire = property.name
        short = ShortName.of(property.name, in: type)
        shape = FileShape(property.shape)
        self.isPart = isPart
        isRequired = property.isRequired && property.name != "key"
    }
}
