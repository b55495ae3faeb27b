/// What a token stands for.
public enum TokenKind: String, CaseIterable, Hashable, Sendable {
    /// Everyone of any party that has an account here.
    case community
    /// The members of a format, by the memberships that open.
    case format
    /// The people of one party.
    case party
    /// One person.
    case person
}
