public import Labels

/// Random labels and clearances over a small stock of tokens and caveats, so that they often meet.
public struct RandomLabels: Sendable {
    /// The tokens to choose from.
    public let tokens: [Token]
    /// The caveats to choose from.
    public let caveats: [String]
    /// The ranks to choose from.
    public let ranks: [Int]

    /// A stock of this many parties, formats and persons, beside the community.
    public init(
        parties: Int = 8,
        formats: Int = 5,
        persons: Int = 3,
        caveats: [String] = ["ATOMAL", "BALK", "CRYPTO"],
        ranks: [Int] = [0, 100, 150, 200]
    ) {
        tokens =
            [.community] + (0..<parties).map { .party(Identities.id($0)) }
            + (0..<formats).map { .format(Identities.id(100 + $0)) }
            + (0..<persons).map { .person(Identities.id(200 + $0)) }
        self.caveats = caveats
        self.ranks = ranks
    }

    /// A label with up to four clauses of up to four tokens; sometimes redundant, sometimes with an empty clause.
    public func label(using random: inout LabelRandom) -> RawLabel {
        let rank = random.next() % 2 == 0 ? 0 : ranks.randomElement(using: &random) ?? 0
        let caveatCount = random.next() % 3 == 0 ? Int.random(in: 0...2, using: &random) : 0
        var clauses = (0..<Int.random(in: 0...4, using: &random)).map { _ in
            (0..<clauseSize(using: &random)).compactMap { _ in tokens.randomElement(using: &random) }
        }
        if let first = clauses.first, random.next() % 4 == 0 {
            clauses.append(first + [tokens.randomElement(using: &random)].compactMap { $0 })
        }
        return RawLabel(
            rank: rank,
            caveats: (0..<caveatCount).compactMap { _ in caveats.randomElement(using: &random) },
            clauses: clauses,
            originators: (0..<Int.random(in: 0...2, using: &random)).map { Identities.id($0) }
        )
    }

    /// A clearance that holds about half of everything.
    public func clearance(using random: inout LabelRandom) -> Clearance {
        let share = Int.random(in: 1...3, using: &random)
        return Clearance(
            level: Level(rank: ranks.randomElement(using: &random) ?? 0),
            caveats: Set(caveats.filter { _ in Int.random(in: 0...3, using: &random) < share + 1 }),
            tokens: Set(tokens.filter { _ in Int.random(in: 0...3, using: &random) < share })
        )
    }

    /// One to four tokens; none once in thirty times.
    private func clauseSize(using random: inout LabelRandom) -> Int {
        random.next() % 30 == 0 ? 0 : Int.random(in: 1...4, using: &random)
    }
}
