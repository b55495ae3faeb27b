/// A label made from markings, with what stands beside it and why it is so.
public struct ResolvedMarking: Hashable, Sendable {
    /// A rule that had a part in the label. A marking that is unknown and one that is hidden give the same.
    public enum Rule: Hashable, Sendable {
        /// A release marking declared level, caveats and clauses.
        case release
        /// A colour was declared.
        case tlp(TLP)
        /// Nothing was declared; the door's default took its place.
        case doorDefault
        /// Nothing was declared and no default is set: only the origin's party.
        case originOnly
        /// A marking is unknown, invalid or not readable for the writer.
        case unreadable
    }

    /// Who may read.
    public let label: Label
    /// The narrowest colour that was declared.
    public let tlp: TLP?
    /// PAP colours, sorted, each once.
    public let pap: [String]
    /// Privacy marks, sorted, each once.
    public let privacyMarks: [String]
    /// The rules, in the order in which they were applied.
    public let rules: [Rule]

    init(label: Label, markings: [Marking], rules: [Rule]) {
        self.label = label
        tlp = markings.compactMap(\.tlp).max()
        pap = Set(markings.compactMap(\.pap)).sorted()
        privacyMarks = Set(markings.compactMap(\.privacyMark)).sorted()
        self.rules = rules
    }
}
