/// The names of levels and caveats that a community uses. It is kept in the store and changed only by addition.
public struct Policy: Hashable, Sendable {
    /// A level and its name.
    public struct NamedLevel: Hashable, Sendable {
        /// The name, as printed and parsed.
        public let name: String
        /// The level.
        public let level: Level

        /// A name for a level.
        public init(name: String, level: Level) {
            self.name = name
            self.level = level
        }
    }

    /// From the lowest up; the first has rank 0.
    public let levels: [NamedLevel]

    /// Sorted names of caveats.
    public let caveats: [String]

    /// From this level up, a release needs a second releaser of the same party; nil where one is enough.
    public let secondPersonFrom: Level?

    /// A checked policy. Errors: no level of rank 0, a rank or a name given twice, a name that cannot be one.
    public init(
        levels: [NamedLevel],
        caveats: [String] = [],
        secondPersonFrom: Level? = nil
    ) throws(PolicyError) {
        self.levels = levels.sorted { $0.level < $1.level }
        self.caveats = caveats.sorted()
        self.secondPersonFrom = secondPersonFrom
        try check()
    }

    /// UNCLASSIFIED (0) and RESTRICTED (100); no caveats.
    public static let standard = Policy(uncheckedLevels: [
        NamedLevel(name: "UNCLASSIFIED", level: .lowest), NamedLevel(name: "RESTRICTED", level: Level(rank: 100)),
    ])

    private init(uncheckedLevels levels: [NamedLevel]) {
        self.levels = levels
        caveats = []
        secondPersonFrom = nil
    }

    /// The greatest level that the policy names.
    public var highest: Level { levels.last?.level ?? .lowest }

    /// The name of the lowest level.
    public var lowestName: String { levels.first?.name ?? "" }

    /// The level of a name, exactly as written.
    public func level(named name: String) -> Level? { levels.first { $0.name == name }?.level }

    /// The name of a level; nil where the policy has none for it.
    public func name(of level: Level) -> String? { levels.first { $0.level == level }?.name }

    /// Whether the policy has a caveat of this name.
    public func hasCaveat(_ name: String) -> Bool { caveats.contains(name) }

    private func check() throws(PolicyError) {
        guard levels.first?.level == .lowest else { throw PolicyError(.noLowestLevel, name: levels.first?.name ?? "") }
        var ranks: Set<Int> = []
        var names: Set<String> = []
        for entry in levels {
            try Self.check(name: entry.name, among: &names)
            guard entry.level != .highest else { throw PolicyError(.rankOutOfRange, name: entry.name) }
            guard ranks.insert(entry.level.rank).inserted else { throw PolicyError(.rankTwice, name: entry.name) }
        }
        var caveatNames: Set<String> = []
        for caveat in caveats { try Self.check(name: caveat, among: &caveatNames) }
    }

    /// Names that differ only in case would be taken for each other by people.
    private static func check(name: String, among names: inout Set<String>) throws(PolicyError) {
        let isPrintable = name.unicodeScalars.allSatisfy { !LabelScanner.isControl($0) }
        let isTrimmed =
            name.unicodeScalars.first.map { !$0.properties.isWhitespace } ?? false
            && name.unicodeScalars.last.map { !$0.properties.isWhitespace } ?? false
        guard isPrintable, isTrimmed, name.unicodeScalars.count <= 64 else { throw PolicyError(.badName, name: name) }
        guard names.insert(name.lowercased()).inserted else { throw PolicyError(.nameTwice, name: name) }
    }
}
