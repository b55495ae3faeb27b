internal import Coordination

/// Which file holds which type: the plural of a coordination kind, the name of any other type.
enum FileName {
    static let manifest = "manifest.yaml"
    static let suffix = ".yaml"

    private static let typeByStem = Dictionary(uniqueKeysWithValues: CoordinationKind.all.map { ($0.plural, $0.type) })

    /// The stem of the file of a type: `topics`, `indicator`.
    static func stem(of type: String) -> String {
        CoordinationKind.named(type)?.plural ?? type
    }

    /// The type that a file of this stem holds; nothing where no type can have it.
    static func type(ofStem stem: String) -> String? {
        if let type = typeByStem[stem] { return type }
        let isTypeName =
            stem.utf8.count >= 3 && stem.utf8.count <= 250
            && stem.utf8.allSatisfy { (0x61...0x7A).contains($0) || (0x30...0x39).contains($0) || $0 == 0x2D }
        return isTypeName && CoordinationKind.named(stem) == nil ? stem : nil
    }

    /// The stems of the coordination's files.
    static var stems: [String] { CoordinationKind.all.map(\.plural) }
}
