import Labels
import LabelsSupport
import Testing

struct ClearanceTests {
    @Test func `the fast reading equals the definition on random labels and clearances`() {
        var random = LabelRun.random(for: "reading")
        let stock = RandomLabels()
        let labels = (0..<(LabelRun.isLong ? 4000 : 500)).map { _ in stock.label(using: &random) }
        let clearances = (0..<(LabelRun.isLong ? 1000 : 400)).map { _ in stock.clearance(using: &random) }
        let canonical = labels.map(\.label)
        var read = 0
        var denied = 0
        for (index, label) in labels.enumerated() {
            for clearance in clearances {
                let answer = clearance.reads(canonical[index])
                if answer { read += 1 } else { denied += 1 }
                if answer != ReferenceReader.reads(clearance, label) {
                    let smallest = label.shrunk { clearance.reads($0.label) != ReferenceReader.reads(clearance, $0) }
                    Issue.record("the fast reading says \(answer): \(smallest) for \(clearance)")
                    return
                }
            }
        }
        print("reading: \(read) read, \(denied) denied")
        #expect(read > 10_000 && denied > 10_000, "both answers must occur often")
    }

    @Test func `a join reads where both read, on random labels`() {
        var random = LabelRun.random(for: "joining")
        let stock = RandomLabels()
        for _ in 0..<(LabelRun.isLong ? 1_000_000 : 10_000) {
            let (one, two) = (stock.label(using: &random), stock.label(using: &random))
            let clearance = stock.clearance(using: &random)
            let both = ReferenceReader.reads(clearance, one) && ReferenceReader.reads(clearance, two)
            #expect(clearance.reads(one.label.join(two.label)) == both)
        }
    }

    @Test func `a reduced clearance reads only what both read`() {
        var random = LabelRun.random(for: "reducing")
        let stock = RandomLabels()
        for _ in 0..<5000 {
            let (own, ceiling) = (stock.clearance(using: &random), stock.clearance(using: &random))
            let label = stock.label(using: &random).label
            let reduced = own.reduced(to: ceiling)
            #expect(!reduced.reads(label) || (own.reads(label) && ceiling.reads(label)))
            #expect(reduced == ceiling.reduced(to: own))
        }
        let full = Clearance(level: Level(rank: 100), caveats: ["ATOMAL"], tokens: [NamesTable.japan, .community])
        #expect(full.reduced(to: .anonymous) == .anonymous)
        #expect(full.reduced(to: full) == full)
    }

    @Test func `every caveat is needed, and the level, and every clause`() {
        let label = Label(
            level: Level(rank: 100),
            caveats: ["ATOMAL", "BALK"],
            clauses: [Clause(NamesTable.japan, NamesTable.nato), Clause(NamesTable.partners)]
        )
        let level = Level(rank: 100)
        let tokens: Set<Token> = [NamesTable.nato, NamesTable.partners]
        #expect(Clearance(level: level, caveats: ["ATOMAL", "BALK"], tokens: tokens).reads(label))
        #expect(!Clearance(level: Level(rank: 99), caveats: ["ATOMAL", "BALK"], tokens: tokens).reads(label))
        #expect(!Clearance(level: level, caveats: ["BALK"], tokens: tokens).reads(label))
        #expect(!Clearance(level: level, caveats: ["ATOMAL", "BALK"], tokens: [NamesTable.nato]).reads(label))
    }

    @Test func `a rank that went wrong closes, in labels and in clearances`() {
        #expect(Clearance(level: Level(rank: -1)) == .anonymous)
        #expect(!Clearance(level: Level(rank: .max)).reads(Label(level: Level(rank: 1))))
        for rank in [0, 100, Level.greatestRank, .max] {
            #expect(!Clearance(level: Level(rank: rank)).reads(Label(level: Level(rank: -1))))
        }
        #expect(Clearance(level: Level(rank: Level.greatestRank)).reads(Label(level: Level(rank: 100))))
    }

    @Test func `a clearance with many tokens finds each of them and no other`() {
        let held = Set((0..<3000).map { Token.party(Identities.id($0)) })
        let clearance = Clearance(tokens: held)
        for number in 0..<6000 {
            #expect(clearance.satisfies(Clause(.party(Identities.id(number)))) == (number < 3000))
            #expect(!clearance.satisfies(Clause(.format(Identities.id(number)))))
        }
    }

    @Test func `ten thousand labels are read in one go`() {
        var random = LabelRun.random(for: "ten thousand")
        let stock = RandomLabels(parties: 40, formats: 20, persons: 40)
        let labels = (0..<10_000).map { _ in stock.label(using: &random).label }
        let clearance = stock.clearance(using: &random)
        let clock = ContinuousClock()
        var readable = 0
        let time = clock.measure { readable = labels.count { clearance.reads($0) } }
        print("ten thousand: \(readable) of 10,000 labels read in \(time)")
        #expect(readable > 0 && readable < labels.count)
    }
}
