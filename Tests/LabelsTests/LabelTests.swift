import JSON
import Labels
import LabelsSupport
import Testing

struct LabelTests {
    private let japan = NamesTable.japan
    private let nato = NamesTable.nato
    private let origin = Identities.id(1)

    @Test func `a clause that contains a smaller one is dropped`() {
        let label = Label(clauses: [Clause(japan, nato), Clause(japan), Clause(japan, nato), Clause(nato, .community)])
        #expect(label.clauses == [Clause(.community, nato), Clause(japan)])
    }

    @Test func `an empty clause drops all others and closes the label`() {
        let label = Label(clauses: [Clause(japan), .nobody])
        #expect(label.clauses == [.nobody])
        #expect(label.isClosed)
        #expect(!Clearance(level: .highest, tokens: [japan, nato, .community]).reads(label))
    }

    @Test func `no clause at all is everyone, the public included`() {
        #expect(Label.bottom.isPublic)
        #expect(Clearance.anonymous.reads(.bottom))
        #expect(!Label(clauses: [.nobody]).isPublic)
        #expect(!Clearance.anonymous.reads(Label(clauses: [.nobody])))
    }

    @Test func `order and repetition do not matter`() {
        let one = Label(caveats: ["B", "A", "B"], clauses: [Clause(nato, japan, nato)], originators: ["y", "x", "y"])
        let two = Label(caveats: ["A", "B"], clauses: [Clause(japan, nato)], originators: ["x", "y"])
        #expect(one == two)
        #expect(one.stored == two.stored)
    }

    @Test func `a join has the union of the originators`() {
        let one = Label(clauses: [Clause(japan)], originators: [Identities.id(2), Identities.id(1)])
        let two = Label(level: Level(rank: 100), originators: [Identities.id(3)])
        #expect(one.join(two).originators == [Identities.id(1), Identities.id(2), Identities.id(3)])
    }

    @Test func `a label that restricts nothing has nothing to release`() {
        #expect(Label(originators: [origin]) == .bottom)
        #expect(Label.bottom.join(Label(clauses: [Clause(japan)], originators: [origin])).originators == [origin])
    }

    @Test func `a raise needs no originator, anything else needs all`() {
        let originators = [Identities.id(1), Identities.id(2)]
        let wide = Label(clauses: [Clause(japan, nato)], originators: originators)
        let narrow = Label(clauses: [Clause(japan)], originators: originators)
        let other = Label(clauses: [Clause(japan, .community)], originators: originators)
        #expect(wide.originatorsNeeded(for: narrow) == [])
        #expect(narrow.originatorsNeeded(for: wide) == originators)
        #expect(wide.originatorsNeeded(for: other) == originators, "an incomparable change is a release")
        let taken = Label(clauses: [Clause(japan)], originators: [Identities.id(1)])
        #expect(wide.originatorsNeeded(for: taken) == originators, "nobody loses the right to be asked")
    }

    @Test func `a level outside the ranks closes`() {
        #expect(Level(rank: -1) == .highest)
        #expect(Level(rank: Level.greatestRank + 1) == .highest)
        #expect(Level(rank: Level.greatestRank) < .highest)
    }

    @Test func `limits refuse what is larger, and say which`() throws {
        let limits = LabelLimits(clauses: 2, tokens: 2, caveats: 1)
        let parties = (0..<4).map { Token.party(Identities.id($0)) }
        try limits.check(Label(caveats: ["A"], clauses: [Clause(parties[0], parties[1]), Clause(parties[2])]))
        #expect(throws: LabelLimitError.self) { try limits.check(Label(clauses: parties.map { Clause($0) })) }
        #expect(throws: LabelLimitError.self) { try limits.check(Label(caveats: ["A", "B"])) }
        let error = #expect(throws: LabelLimitError.self) { try limits.check(Label(clauses: [Clause(parties)])) }
        #expect(error?.description == "A label holds 4 tokens; at most 2 are allowed.")
    }

    // MARK: - Stored form

    @Test func `the stored form is stable`() {
        let label = Label(
            level: Level(rank: 100),
            caveats: ["ATOMAL"],
            clauses: [Clause(japan, .community), .init(nato)],
            originators: [origin]
        )
        #expect(
            label.stored == """
                {"all":["ATOMAL"],"any":[["community","party:\(Identities.id(2))"],["format:\(Identities.id(5))"]],\
                "by":["\(Identities.id(1))"],"level":100}
                """
        )
        #expect(Label.bottom.stored == #"{"all":[],"any":[],"by":[],"level":0}"#)
        #expect(Label(level: .highest).stored == #"{"all":[],"any":[],"by":[],"level":"highest"}"#)
    }

    @Test func `what is stored is read back`() {
        var random = LabelRun.random(for: "stored labels")
        let stock = RandomLabels()
        for _ in 0..<2000 {
            let label = stock.label(using: &random).label
            #expect(Label(stored: label.stored) == label)
        }
        #expect(Label(stored: Label(level: .highest).stored) == Label(level: .highest))
    }

    @Test(arguments: [
        "", "{}", "null", "[]", "0",
        #"{"all":[],"any":[],"level":0}"#,
        #"{"all":[],"by":[],"level":0}"#,
        #"{"any":[],"by":[],"level":0}"#,
        #"{"all":[],"any":[],"by":[]}"#,
        #"{"all":[],"any":[],"by":[],"level":0,"none":[]}"#,
        #"{"all":[],"any":null,"by":[],"level":0}"#,
        #"{"all":[],"any":{},"by":[],"level":0}"#,
        #"{"all":[],"any":[],"by":[],"level":-1}"#,
        #"{"all":[],"any":[],"by":[],"level":0.5}"#,
        #"{"all":[],"any":[],"by":[],"level":"lowest"}"#,
        #"{"all":[],"any":[],"by":[],"level":null}"#,
        #"{"all":[""],"any":[],"by":[],"level":0}"#,
        #"{"all":[1],"any":[],"by":[],"level":0}"#,
        #"{"all":[],"any":["community"],"by":[],"level":0}"#,
        #"{"all":[],"any":[["everyone"]],"by":[],"level":0}"#,
        #"{"all":[],"any":[["party:JPN"]],"by":[],"level":0}"#,
        #"{"all":[],"any":[["party:"]],"by":[],"level":0}"#,
        #"{"all":[],"any":[["role:identity--00000001-0000-4000-8000-000000000000"]],"by":[],"level":0}"#,
        #"{"all":[],"any":[["party:indicator--00000001-0000-4000-8000-000000000000"]],"by":[],"level":0}"#,
        #"{"all":[],"any":[["community:identity--00000001-0000-4000-8000-000000000000"]],"by":[],"level":0}"#,
    ])
    func `a stored form that is not understood is no label`(text: String) {
        #expect(Label(stored: text) == nil)
    }
}
