/// Who may read something, by value: a level, caveats that are all required, and clauses that each must let the reader
/// in. Beside it stand the originators, without effect on reading: the parties who alone can release it.
///
/// A label is always in its canonical form, so equal labels have equal bytes. It is the same idea as ADatP-4774's:
/// classification, restrictive tags (`caveats`) and permissive tags (`clauses`).
public struct Label: Hashable, Sendable {
    /// The least level that a reader must hold.
    public let level: Level

    /// Names of caveats from the policy, sorted, each once; a reader must hold all.
    public let caveats: [String]

    /// Reduced and sorted; a reader must satisfy every one. No clause at all restricts nobody, an empty one everybody.
    public let clauses: [Clause]

    /// The identity ids of the parties whose releasers can lower the label: sorted, each once. A label that restricts
    /// nothing has nothing to release, and no originators.
    public let originators: [String]

    /// The canonical label of these parts, in whatever order and however redundant they are given.
    public init(
        level: Level = .lowest,
        caveats: some Sequence<String> = [],
        clauses: some Sequence<Clause> = [],
        originators: some Sequence<String> = []
    ) {
        self.level = level
        self.caveats = Set(caveats).sorted()
        self.clauses = Clause.reduced(clauses)
        let isPublic = level == .lowest && self.caveats.isEmpty && self.clauses.isEmpty
        self.originators = isPublic ? [] : Set(originators).sorted()
    }

    /// Everyone reads it, the public included.
    public static let bottom = Label()

    /// Whether everyone reads it, the public included.
    public var isPublic: Bool { level == .lowest && caveats.isEmpty && clauses.isEmpty }

    /// Whether nobody reads it, whatever they hold.
    public var isClosed: Bool { level == .highest || clauses.first?.isEmpty == true }

    /// The label whose readers are exactly those who may read both.
    public func join(_ other: Label) -> Label {
        if other.isPublic { return self }
        if isPublic { return other }
        return Label(
            canonicalLevel: max(level, other.level),
            caveats: Self.union(caveats, other.caveats),
            clauses: Self.union(clauses, other.clauses),
            originators: Self.union(originators, other.originators)
        )
    }

    /// The join of all of them; `bottom` of none.
    public static func join(_ labels: some Sequence<Label>) -> Label { labels.reduce(bottom) { $0.join($1) } }

    private init(canonicalLevel level: Level, caveats: [String], clauses: [Clause], originators: [String]) {
        self.level = level
        self.caveats = caveats
        self.clauses = clauses
        self.originators = originators
    }

    private static func union(_ left: [String], _ right: [String]) -> [String] {
        if right.isEmpty || left == right { return left }
        return left.isEmpty ? right : Set(left).union(right).sorted()
    }

    private static func union(_ left: [Clause], _ right: [Clause]) -> [Clause] {
        if right.isEmpty || left == right { return left }
        return left.isEmpty ? right : Clause.reduced(left + right)
    }
}
