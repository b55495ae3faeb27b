import Labels
import LabelsSupport
import STIX
import Testing

struct OpeningsTests {
    private let japan = Identities.id(2)
    private let nato = Identities.id(5)
    private let partners = Identities.id(6)
    private let both = Identities.id(8)
    private var member: Clearance { Clearance(tokens: [.party(japan), .community]) }

    private func instant(_ microseconds: Int64) -> Instant { Instant(microseconds: microseconds) }

    private func opening(
        _ member: String,
        _ format: String,
        _ kind: Opening.Kind = .memberOf,
        from start: Int64? = nil,
        to end: Int64? = nil,
        label: Label = .bottom
    ) -> Opening {
        Opening(
            id: "relationship--\(member)-\(format)",
            member: member,
            format: format,
            kind: kind,
            start: start.map { instant($0) },
            end: end.map { instant($0) },
            label: label
        )
    }

    private func formats(_ openings: [Opening], _ base: Clearance, at: Int64 = 0) -> Set<Token> {
        Openings(openings).clearance(of: base, at: instant(at)).tokens.subtracting(base.tokens)
    }

    @Test func `a membership opens the format for its member and nobody else`() {
        let openings = [opening(japan, partners)]
        #expect(formats(openings, member) == [.format(partners)])
        #expect(formats(openings, Clearance(tokens: [.party(nato), .community])) == [])
        #expect(formats(openings, .anonymous) == [])
    }

    @Test func `a format within a format opens for the members of the inner one`() {
        let openings = [opening(partners, both), opening(japan, partners)]
        #expect(formats(openings, member) == [.format(partners), .format(both)])
    }

    @Test func `serving opens for the staff of a body, not for its members`() {
        let openings = [opening(nato, both, .serves), opening(japan, nato)]
        #expect(formats(openings, Clearance(tokens: [.party(nato)])) == [.format(both)])
        #expect(formats(openings, member) == [.format(nato)])
    }

    @Test func `cycles are cut`() {
        let circle = [opening(partners, both), opening(both, partners), opening(both, both)]
        #expect(formats(circle, member) == [])
        #expect(formats(circle + [opening(japan, both)], member) == [.format(partners), .format(both)])
    }

    @Test func `a membership that only its own format may read opens nothing`() {
        let closed = Label(clauses: [Clause(.format(partners))])
        #expect(formats([opening(japan, partners, label: closed)], member) == [])
        let forMember = Label(clauses: [Clause(.format(partners), .party(japan))])
        #expect(formats([opening(japan, partners, label: forMember)], member) == [.format(partners)])
    }

    @Test func `memberships cannot vouch for each other in a circle`() {
        let first = opening(japan, partners, label: Label(clauses: [Clause(.format(both))]))
        let second = opening(japan, both, label: Label(clauses: [Clause(.format(partners))]))
        #expect(formats([first, second], member) == [])
        #expect(formats([first, second, opening(japan, both)], member) == [.format(partners), .format(both)])
    }

    @Test func `a membership above the member's level or caveats opens nothing`() {
        let label = Label(level: Level(rank: 100), caveats: ["ATOMAL"])
        let openings = [opening(japan, partners, label: label)]
        #expect(formats(openings, member) == [])
        let cleared = Clearance(level: Level(rank: 100), caveats: ["ATOMAL"], tokens: member.tokens)
        #expect(formats(openings, cleared) == [.format(partners)])
    }

    @Test func `a membership holds from its start until before its end`() {
        let openings = [opening(japan, partners, from: 10, to: 20)]
        #expect([9, 10, 19, 20].map { formats(openings, member, at: $0).isEmpty } == [true, false, false, true])
        let backwards = [opening(japan, partners, from: 20, to: 10)]
        #expect([9, 10, 15, 20].allSatisfy { formats(backwards, member, at: $0).isEmpty })
    }

    @Test func `no start means always, no end means until further notice`() {
        #expect(formats([opening(japan, partners, to: 20)], member, at: .min) == [.format(partners)])
        #expect(formats([opening(japan, partners, from: 10)], member, at: .max) == [.format(partners)])
    }

    @Test func `what begins opens when its arrivals are written, what ends closes at once`() {
        let set = Openings([opening(japan, partners, from: 10), opening(japan, both, to: 10)])
        let waiting = set.clearance(of: member, at: instant(12), begun: instant(9))
        #expect(waiting == member)
        #expect(set.clearance(of: member, at: instant(12), begun: instant(10)).tokens.contains(.format(partners)))
        #expect(set.clearance(of: member, at: instant(9), begun: instant(12)).tokens.contains(.format(both)))
        #expect(!set.clearance(of: member, at: instant(9), begun: instant(12)).tokens.contains(.format(partners)))
    }

    @Test func `the next boundary is the first start or end after an instant`() {
        let set = Openings([opening(japan, partners, from: 10, to: 20), opening(japan, both, to: 15)])
        #expect(
            [0, 9, 10, 14, 15, 19].map { set.nextBoundary(after: instant($0))?.microseconds } == [
                10, 10, 15, 15, 20, 20,
            ]
        )
        #expect(set.nextBoundary(after: instant(20)) == nil)
        #expect(Openings([]).nextBoundary(after: instant(0)) == nil)
    }

    @Test func `level and caveats stay the person's own`() {
        let base = Clearance(level: Level(rank: 100), caveats: ["ATOMAL"], tokens: [.party(japan)])
        let reached = Openings([opening(japan, partners)]).clearance(of: base, at: instant(0))
        #expect(reached.level == base.level && reached.caveats == base.caveats)
    }

    @Test func `the memberships that open are told`() {
        let openings = [opening(partners, both), opening(japan, partners), opening(nato, both), opening(japan, both)]
        let opened = Openings(openings).opened(for: member, at: instant(0))
        #expect(opened == [openings[0], openings[1], openings[3]])
    }

    @Test func `random memberships open what the definitions say, and change only at boundaries`() {
        var random = LabelRun.random(for: "openings")
        var gained = 0
        for _ in 0..<(LabelRun.isLong ? 50_000 : 1200) {
            let openings = (0..<Int.random(in: 0...9, using: &random)).map { _ in self.random(using: &random) }
            let base = Clearance(
                level: Level(rank: random.next() % 2 == 0 ? 0 : 100),
                tokens: [.party(Identities.id(Int.random(in: 0...2, using: &random))), .community]
            )
            let set = Openings(openings)
            let at = instant(Int64.random(in: 0...6, using: &random))
            let tokens = set.clearance(of: base, at: at).tokens
            gained += tokens.count - base.tokens.count
            #expect(tokens == ReferenceOpenings.least(openings, base: base, at: at))
            #expect(tokens == ReferenceOpenings.withoutItsOwn(openings, base: base, at: at))
            let end = set.nextBoundary(after: at)?.microseconds ?? 8
            for later in at.microseconds..<end {
                #expect(set.clearance(of: base, at: instant(later)).tokens == tokens)
            }
            #expect(Openings(openings.shuffled(using: &random)).clearance(of: base, at: at).tokens == tokens)
        }
        #expect(gained > 300, "formats must open often")
    }

    /// A membership of a party 0 … 2 or a format 3 … 6 in a format, often with a label that formats may read.
    private func random(using random: inout LabelRandom) -> Opening {
        func format() -> String { Identities.id(Int.random(in: 3...6, using: &random)) }
        func time() -> Int64? { random.next() % 3 == 0 ? Int64.random(in: 0...6, using: &random) : nil }
        let member = Identities.id(Int.random(in: 0...6, using: &random))
        let clauses = (0..<Int.random(in: 0...2, using: &random)).map { _ in
            random.next() % 6 == 0 ? Clause(.community) : Clause(.format(format()), .format(format()))
        }
        let isPublic = random.next() % 2 == 0
        return opening(
            member,
            format(),
            random.next() % 4 == 0 ? .serves : .memberOf,
            from: time(),
            to: time(),
            label: isPublic ? .bottom : Label(level: Level(rank: random.next() % 4 == 0 ? 100 : 0), clauses: clauses)
        )
    }
}
