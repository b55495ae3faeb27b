extension Label {
    /// Whether the right label is at least as restrictive by form: its readers are then among the left one's.
    ///
    /// The converse holds only without empty clauses, and not under expansion of formats. An empty clause makes a label
    /// the top in clauses.
    public static func <= (left: Label, right: Label) -> Bool {
        left.level <= right.level
            && left.caveats.allSatisfy(right.caveats.contains)
            && left.clauses.allSatisfy { clause in right.clauses.contains { $0.isSubset(of: clause) } }
    }

    /// Whether a change to `next` only takes readers away and keeps every originator. Any other change, an incomparable
    /// one too, is a release, and needs the originators.
    public func isRaised(by next: Label) -> Bool {
        self <= next && originators.allSatisfy(next.originators.contains)
    }

    /// The parties whose releasers must consent to a change to `next`: none for a raise, else every originator.
    public func originatorsNeeded(for next: Label) -> [String] {
        isRaised(by: next) ? [] : originators
    }
}
