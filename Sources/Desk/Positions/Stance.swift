internal import Localization

/// A stance, as far as it is one of the five steps: for its order and its sign. Others are shown in their own words.
enum Stance: String, CaseIterable, Sendable {
    case stronglyAgree = "strongly-agree"
    case agree
    case neutral
    case disagree
    case stronglyDisagree = "strongly-disagree"

    /// The sign in a narrow cell; two steps from the middle it is doubled, so that no colour is needed.
    var sign: String {
        switch self {
        case .stronglyAgree: "++"
        case .agree: "+"
        case .neutral: "0"
        case .disagree: "\u{2212}"
        case .stronglyDisagree: "\u{2212}\u{2212}"
        }
    }

    /// The class that tints it.
    var tone: String {
        switch self {
        case .stronglyAgree, .agree: "for"
        case .neutral: "between"
        case .disagree, .stronglyDisagree: "against"
        }
    }

    /// Where a recorded stance stands: for first, against last, others behind them.
    static func rank(_ stance: String) -> Int {
        allCases.firstIndex { $0.rawValue == stance } ?? allCases.count
    }
}
