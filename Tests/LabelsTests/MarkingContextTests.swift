import Labels
import LabelsSupport
import Testing

/// Each sentence of the rules that turn declared markings into a label.
struct MarkingContextTests {
    private let origin = Token.party(Identities.id(1))
    private let author = Token.person(Identities.id(21))
    private let releaser = Token.person(Identities.id(22))
    private let japan = NamesTable.japan
    private let korea = NamesTable.korea
    private let nato = NamesTable.nato
    private let officer = NamesTable.officer
    private let restricted = Level(rank: 100)

    private var context: MarkingContext {
        MarkingContext(
            origin: origin.identity,
            author: author.identity,
            releasers: [releaser.identity],
            policy: Self.policy,
            clearance: Clearance(level: Level(rank: 100), caveats: ["ATOMAL"])
        )
    }

    private static let policy: Policy = {
        let standard = Policy.standard
        return (try? standard.adding(caveat: "ATOMAL").adding(caveat: "BALK")) ?? standard
    }()

    private func release(
        _ clauses: [Clause],
        level: String = "UNCLASSIFIED",
        caveats: [String] = [],
        tlp: TLP? = nil
    ) -> Marking {
        Marking(level: level, caveats: caveats, clauses: clauses, tlp: tlp)
    }

    private func label(_ clauses: Clause..., level: Level = .lowest, caveats: [String] = []) -> Label {
        Label(level: level, caveats: caveats, clauses: clauses, originators: [origin.identity])
    }

    /// Highest level, the author and the releasers of their party.
    private var closed: Label { label(Clause(author, releaser), level: restricted) }

    // MARK: - Colours

    @Test func `CLEAR adds nothing`() {
        #expect(context.label(for: [Marking(tlp: .clear)]) == .bottom)
        #expect(context.label(for: [Marking(tlp: .clear), release([Clause(japan)])]) == label(Clause(japan, origin)))
    }

    @Test func `GREEN adds any party with an account here`() {
        #expect(context.label(for: [Marking(tlp: .green)]) == label(Clause(.community)))
    }

    @Test(arguments: [TLP.amber, .amberStrict])
    func `AMBER adds the origin's party`(tlp: TLP) {
        #expect(context.label(for: [Marking(tlp: tlp)]) == label(Clause(origin)))
        #expect(
            context.label(for: [Marking(tlp: tlp), release([], level: "RESTRICTED")])
                == label(Clause(origin), level: restricted)
        )
    }

    @Test(arguments: [TLP.amber, .amberStrict])
    func `AMBER adds nothing where a release marking beside it names parties`(tlp: TLP) {
        #expect(
            context.label(for: [Marking(tlp: tlp), release([Clause(japan, nato)])])
                == label(Clause(japan, nato, origin))
        )
        #expect(context.label(for: [release([Clause(nato)], tlp: tlp)]) == label(Clause(nato, origin)))
    }

    @Test(arguments: [TLP.amber, .amberStrict])
    func `AMBER may not be made public by a release marking`(tlp: TLP) {
        for clauses in [[], [Clause(.community)], [Clause(.community, japan)], [.nobody], [Clause(officer)]] {
            let label = context.label(for: [Marking(tlp: tlp), release(clauses)])
            #expect(label == self.label(Clause(origin)), "\(clauses)")
        }
    }

    @Test func `RED adds the author unless a release marking names persons`() {
        #expect(context.label(for: [Marking(tlp: .red)]) == label(Clause(author)))
        #expect(context.label(for: [release([Clause(nato)], tlp: .red)]) == label(Clause(author)))
        #expect(context.label(for: [release([Clause(officer)], tlp: .red)]) == label(Clause(officer, author)))
        #expect(
            context.label(for: [release([Clause(officer, nato)], tlp: .red)]) == label(Clause(author)),
            "a format beside a person is not a named person"
        )
    }

    @Test func `RED lets the author in by every declared clause, not the origin's party`() {
        let marking = release([Clause(officer), Clause(nato)], tlp: .red)
        #expect(context.label(for: [marking]) == label(Clause(officer, author), Clause(nato, author)))
    }

    @Test func `RED without a known author is for nobody but the persons it names`() {
        var context = context
        context.author = nil
        #expect(context.label(for: [Marking(tlp: .red)]) == label(.nobody))
        #expect(context.label(for: [release([Clause(officer)], tlp: .red)]) == label(Clause(officer)))
    }

    @Test func `several colours restrict together`() {
        let label = context.label(for: [Marking(tlp: .green), Marking(tlp: .amber), Marking(tlp: .clear)])
        #expect(label == self.label(Clause(.community), Clause(origin)))
        #expect(context.resolve([Marking(tlp: .green), Marking(tlp: .amber)]).tlp == .amber)
    }

    // MARK: - Release markings

    @Test func `whoever wrote it reads it: the origin's party is added to every declared clause`() {
        let marking = release([Clause(japan), Clause(korea, nato)], level: "RESTRICTED", caveats: ["ATOMAL"])
        #expect(
            context.label(for: [marking])
                == label(Clause(japan, origin), Clause(korea, nato, origin), level: restricted, caveats: ["ATOMAL"])
        )
    }

    @Test func `a declared clause that is empty is for the writer's party alone`() {
        #expect(context.label(for: [release([.nobody])]) == label(Clause(origin)))
    }

    @Test func `a release marking without clauses and at the lowest level is public`() {
        #expect(context.label(for: [release([])]) == .bottom)
    }

    @Test func `several release markings restrict together`() {
        let markings = [release([Clause(japan)], level: "RESTRICTED"), release([Clause(korea)], caveats: ["ATOMAL"])]
        #expect(
            context.label(for: markings)
                == label(Clause(japan, origin), Clause(korea, origin), level: restricted, caveats: ["ATOMAL"])
        )
    }

    @Test func `what stands beside a label is kept beside it`() {
        let markings = [
            Marking(level: "RESTRICTED", pap: "RED", privacyMark: "STAFF"), Marking(tlp: .green, pap: "AMBER"),
        ]
        let resolved = context.resolve(markings)
        #expect(resolved.pap == ["AMBER", "RED"])
        #expect(resolved.privacyMarks == ["STAFF"])
        #expect(resolved.tlp == .green)
        #expect(resolved.rules == [.release, .tlp(.green)])
        #expect(resolved.label == label(Clause(.community), level: restricted))
    }

    // MARK: - Nothing declared

    @Test func `with neither TLP nor release marking the door's default counts`() {
        var context = context
        context.doorDefault = release([Clause(nato)], level: "RESTRICTED")
        #expect(context.label(for: []) == label(Clause(nato, origin), level: restricted))
        context.doorDefault = Marking(tlp: .clear)
        #expect(context.label(for: []) == .bottom)
        #expect(context.resolve([]).tlp == .clear)
        #expect(context.resolve([]).rules == [.doorDefault, .tlp(.clear)])
    }

    @Test func `a declared marking takes the place of the default`() {
        var context = context
        context.doorDefault = Marking(tlp: .clear)
        #expect(context.label(for: [release([Clause(japan)])]) == label(Clause(japan, origin)))
        context.doorDefault = release([Clause(japan)])
        #expect(context.label(for: [Marking(tlp: .clear)]) == .bottom)
    }

    @Test func `where no default is set only the origin's party reads`() {
        #expect(context.label(for: []) == label(Clause(origin)))
        #expect(context.resolve([]).rules == [.originOnly])
    }

    @Test func `statement markings count for nothing`() {
        #expect(context.label(for: [.statement]) == label(Clause(origin)))
        #expect(context.label(for: [Marking(pap: "RED")]) == label(Clause(origin)))
        #expect(context.resolve([Marking(pap: "RED")]).pap == ["RED"])
        #expect(context.label(for: [.statement, Marking(tlp: .green)]) == label(Clause(.community)))
        var context = context
        context.doorDefault = Marking(tlp: .clear)
        #expect(context.label(for: [.statement]) == .bottom)
    }

    @Test func `a default that declares nothing, or names what the policy does not know, does not open`() {
        var context = context
        context.doorDefault = .statement
        #expect(context.label(for: []) == label(Clause(origin)))
        context.doorDefault = release([], level: "SECRET")
        #expect(context.label(for: []) == closed)
    }

    @Test func `a default may name what the writer does not hold`() {
        var context = context
        context.doorDefault = release([], caveats: ["BALK"])
        #expect(context.label(for: []) == label(caveats: ["BALK"]))
    }

    // MARK: - Unknown markings

    @Test func `an unknown marking is the author's level, the author and the releasers of their party`() {
        #expect(context.label(for: [nil, Marking(tlp: .clear)]) == closed)
        #expect(context.resolve([nil, Marking(tlp: .clear)]).rules == [.unreadable, .tlp(.clear)])
    }

    @Test func `an unknown marking beside others only adds restrictions`() {
        let label = context.label(for: [nil, release([Clause(japan)], caveats: ["ATOMAL"])])
        #expect(
            label
                == self.label(
                    Clause(japan, origin),
                    Clause(author, releaser),
                    level: restricted,
                    caveats: ["ATOMAL"]
                )
        )
        #expect(context.label(for: [nil]) == closed.join(context.label(for: [])))
    }

    @Test func `an unknown level or caveat and one that the writer does not hold give one label`() {
        let unknownCaveat = context.resolve([release([], caveats: ["NONE"])])
        let unheldCaveat = context.resolve([release([], caveats: ["BALK"])])
        #expect(unknownCaveat == unheldCaveat)
        #expect(unknownCaveat.rules.first == .unreadable)
        var low = context
        low.clearance = Clearance()
        #expect(low.resolve([release([], level: "SECRET")]) == low.resolve([release([], level: "RESTRICTED")]))
    }

    @Test func `without author and releasers an unknown marking is for nobody`() {
        var context = context
        context.author = nil
        context.releasers = []
        #expect(context.label(for: [nil]).isClosed)
    }

    // MARK: - The writer, references

    @Test func `the writer reads the result wherever they hold its level and caveats`() {
        var random = LabelRun.random(for: "writers")
        let stock = RandomLabels(caveats: ["ATOMAL"], ranks: [0, 100])
        let writer = Clearance(level: restricted, caveats: ["ATOMAL"], tokens: [origin, author, .community])
        for _ in 0..<3000 {
            var markings: [Marking?] = []
            for _ in 0..<Int.random(in: 0...3, using: &random) {
                let raw = stock.label(using: &random)
                let level = raw.rank == 0 ? "UNCLASSIFIED" : "RESTRICTED"
                let tlp = random.next() % 3 == 0 ? TLP.allCases.randomElement(using: &random) : nil
                let marking = Marking(level: level, caveats: raw.caveats, clauses: raw.label.clauses, tlp: tlp)
                markings.append(random.next() % 9 == 0 ? nil : marking)
            }
            #expect(writer.reads(context.label(for: markings)), "\(markings)")
        }
    }

    @Test func `a joined clause keeps its originator and gets no origin token`() {
        let other = Label(
            level: restricted,
            clauses: [Clause(korea, nato)],
            originators: [korea.identity]
        )
        let label = context.label(for: [release([Clause(japan)])], referring: [other, .bottom])
        #expect(label.clauses == Label(clauses: [Clause(japan, origin), Clause(korea, nato)]).clauses)
        #expect(label.level == restricted)
        #expect(label.originators == [origin.identity, korea.identity])
    }

    @Test func `a public record that refers to a restricted one is released only by that one's originator`() {
        let other = Label(clauses: [Clause(korea)], originators: [korea.identity])
        #expect(context.label(for: [Marking(tlp: .clear)], referring: [other]) == other)
    }
}
