public import Labels
public import Records

/// How what is posted to an inbox is taken in.
public struct InboxRules: Hashable, Sendable {
    /// For objects that carry neither TLP nor a release marking; nil: only the party that sends them reads.
    public var defaultMarking: Marking?
    /// What to do where an object would be restricted further by what it refers to.
    public var onRaise: Envelope.RaisePolicy

    /// Rules; without any said, what carries no marking is the party's own, and raised labels are reported.
    public init(defaultMarking: Marking? = nil, onRaise: Envelope.RaisePolicy = .report) {
        self.defaultMarking = defaultMarking
        self.onRaise = onRaise
    }
}
