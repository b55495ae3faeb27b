/// What an author declares about a record: a release marking, a TLP colour, or both; resolved to a `Label` once, at
/// writing, by a `MarkingContext`.
public struct Marking: Hashable, Sendable {
    /// The name of the level; nil where this is no release marking, and then there are no caveats and clauses either.
    public let level: String?

    /// Names of caveats, sorted, each once.
    public let caveats: [String]

    /// The clauses in canonical form, without the origin's own token.
    public let clauses: [Clause]

    /// The colour; several at once are several markings.
    public let tlp: TLP?

    /// The Permissible Actions Protocol colour. Carried and shown; no effect on reading.
    public let pap: String?

    /// A privacy mark in the sense of ADatP-4774. Carried and shown; no effect on reading.
    public let privacyMark: String?

    /// A release marking.
    public init(
        level: String,
        caveats: some Sequence<String> = [],
        clauses: some Sequence<Clause> = [],
        tlp: TLP? = nil,
        pap: String? = nil,
        privacyMark: String? = nil
    ) {
        self.level = level
        self.caveats = Set(caveats).sorted()
        self.clauses = Clause.reduced(clauses)
        self.tlp = tlp
        self.pap = pap
        self.privacyMark = privacyMark
    }

    /// A marking that is no release marking: a colour, or only what stands beside a label.
    public init(tlp: TLP? = nil, pap: String? = nil, privacyMark: String? = nil) {
        level = nil
        caveats = []
        clauses = []
        self.tlp = tlp
        self.pap = pap
        self.privacyMark = privacyMark
    }

    /// A statement marking (copyright, terms of use): it counts for nothing here.
    public static let statement = Marking()

    /// Whether it declares a level, caveats and clauses.
    public var isRelease: Bool { level != nil }

    /// Whether it says anything about who may read.
    public var isDeclared: Bool { isRelease || tlp != nil }

    /// Whether a clause names parties or formats, and lets in nobody wider: neither the community nor, being empty,
    /// nobody at all. Then the audience is the author's choice, and not public.
    var namesParties: Bool {
        clauses.contains { clause in
            clause.tokens.contains { $0.kind == .party || $0.kind == .format } && !clause.contains(.community)
        }
    }

    /// Whether a clause names persons and nobody else.
    var namesPersons: Bool {
        clauses.contains { clause in !clause.isEmpty && clause.tokens.allSatisfy { $0.kind == .person } }
    }
}
