/// STIX's scale "None / Low / Med / High" (STIX 2.1, appendix A), in plain words.
public enum Confidence: String, CaseIterable, Hashable, Sendable {
    /// No confidence.
    case none
    /// Low.
    case low
    /// Medium.
    case medium
    /// High.
    case high

    /// The number that STIX gives the word.
    public var scale: Int {
        switch self {
        case .none: 0
        case .low: 15
        case .medium: 50
        case .high: 85
        }
    }

    /// The word for a number of STIX's `confidence`, 0 to 100; what lies outside counts as the nearest.
    public init(scale: Int) {
        switch scale {
        case ...0: self = .none
        case ...29: self = .low
        case ...69: self = .medium
        default: self = .high
        }
    }
}
