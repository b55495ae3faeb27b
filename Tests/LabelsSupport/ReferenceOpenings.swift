public import Labels
public import STIX

/// What memberships open, by the definitions and nothing else.
public enum ReferenceOpenings {
    /// The least set of tokens that holds the base and is closed: found by looking at every set of formats. For as few
    /// formats as can be enumerated.
    public static func least(_ openings: [Opening], base: Clearance, at instant: Instant) -> Set<Token> {
        let active = openings.filter { isActive($0, at: instant) }
        let formats = Set(active.map { Token.format($0.format) }).sorted()
        var least = base.tokens.union(formats)
        for subset in LabelUniverse.subsets(of: formats) {
            let tokens = base.tokens.union(subset)
            let isClosed = active.allSatisfy {
                tokens.contains(.format($0.format)) || !fires($0, for: tokens, base: base)
            }
            if isClosed { least.formIntersection(tokens) }
        }
        return least
    }

    /// The tokens by the second reading of the rule: a format opens if some membership in it fires for what is reached
    /// by the memberships that give other formats.
    public static func withoutItsOwn(_ openings: [Opening], base: Clearance, at instant: Instant) -> Set<Token> {
        let active = openings.filter { isActive($0, at: instant) }
        let formats = Set(active.map(\.format))
        let given = formats.filter { format in
            let others = withoutItsOwn(active.filter { $0.format != format }, base: base, at: instant)
            return active.contains { $0.format == format && fires($0, for: others, base: base) }
        }
        return base.tokens.union(given.map { .format($0) })
    }

    private static func isActive(_ opening: Opening, at instant: Instant) -> Bool {
        if let start = opening.start, instant < start { return false }
        if let end = opening.end, instant >= end { return false }
        return true
    }

    private static func fires(_ opening: Opening, for tokens: Set<Token>, base: Clearance) -> Bool {
        let isStaff = tokens.contains(.party(opening.member))
        let isMember = isStaff || tokens.contains(.format(opening.member))
        let reader = Clearance(level: base.level, caveats: base.caveats, tokens: tokens)
        return (opening.kind == .serves ? isStaff : isMember) && ReferenceReader.reads(reader, opening.label)
    }
}
