/// The answer to "was this true on that day", at the precision at which the dates are known.
public enum Truth: String, Hashable, Sendable, CaseIterable {
    /// On every reading of the dates.
    case yes
    /// On no reading of the dates.
    case no
    /// On some readings of the dates only.
    case possible
}
