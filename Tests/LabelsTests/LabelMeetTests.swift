import Labels
import LabelsSupport
import Testing

/// The widest label that lets in nobody but readers of some labels.
struct LabelMeetTests {
    @Test func `it lets in nobody who reads none of them, and everybody where level and caveats are the same`() {
        let stock = RandomLabels()
        // Says its seed.
        var random = LabelRun.random(for: "meeting")
        var exact = 0
        for _ in 0..<(LabelRun.isLong ? 100_000 : 4_000) {
            let labels = (0..<Int.random(in: 1...3, using: &random)).map { _ in stock.label(using: &random).label }
            let meet = Label.meet(labels)
            let isExact = labels.allSatisfy { $0.level == labels[0].level && $0.caveats == labels[0].caveats }
            for _ in 0..<20 {
                let clearance = stock.clearance(using: &random)
                let reads = labels.contains { clearance.reads($0) }
                if clearance.reads(meet) { #expect(reads, "\(labels)") }
                if isExact, reads {
                    exact += 1
                    #expect(clearance.reads(meet), "\(labels)")
                }
            }
            #expect(meet == Label.meet(labels.reversed()), "\(labels)")
        }
        #expect(exact > 1_000)
    }

    @Test func `one that others are readers of stands for them, and of none it is public`() {
        let (one, two) = (Label(clauses: [Clause(.community)]), Label(level: Level(rank: 100)))
        #expect(Label.meet([Label]()) == .bottom)
        #expect(Label.meet([one]) == one)
        #expect(Label.meet([one, one.join(two), one]) == one)
        #expect(Label.meet([one, two, .bottom]).isPublic)
    }

    @Test func `what would be beyond the limits is as restricted as all of them`() {
        func label(_ from: Int) -> Label {
            Label(clauses: (from..<from + 8).map { Clause(.party(Identities.id($0)), .party(Identities.id(500 + $0))) })
        }
        #expect(Label.meet([label(0), label(100)]) == label(0).join(label(100)))
        let many = (0..<100).map { Label(clauses: [Clause(.party(Identities.id($0)))]) }
        #expect(Label.meet(many.prefix(20)).clauses.map(\.tokens.count) == [20])
        #expect(Label.meet(many) == Label.join(many))
    }
}
