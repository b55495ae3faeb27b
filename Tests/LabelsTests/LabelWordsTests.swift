import Labels
import LabelsSupport
import Testing

struct LabelWordsTests {
    private func words(_ label: Label, hidden: Set<Token> = []) -> String {
        var names = NamesTable.alliance
        names.hidden = hidden
        let policy = (try? Policy.standard.adding(caveat: "ATOMAL").adding(caveat: "BALK")) ?? .standard
        return LabelText.words(label, names: names, policy: policy)
    }

    private let restricted = Level(rank: 100)

    @Test func `a public label is for everyone`() {
        #expect(words(.bottom) == "Everyone")
    }

    @Test func `level, audience and caveats are said in this order`() {
        let label = Label(
            level: restricted,
            caveats: ["ATOMAL"],
            clauses: [
                Clause(NamesTable.nato, NamesTable.japan), Clause(NamesTable.australia, NamesTable.korea, .community),
            ]
        )
        #expect(
            words(label) == "Restricted; for members of AUS or KOR, or any party with an account here, "
                + "who must also be members of JPN or NATO; only with caveat ATOMAL"
        )
    }

    @Test func `each part is said alone`() {
        #expect(words(Label(level: restricted)) == "Restricted")
        #expect(words(Label(caveats: ["ATOMAL"])) == "Only with caveat ATOMAL")
        #expect(words(Label(clauses: [Clause(.community)])) == "For any party with an account here")
        #expect(words(Label(clauses: [Clause(NamesTable.officer)])) == "For A. Officer")
        #expect(words(Label(clauses: [.nobody])) == "For nobody")
        #expect(
            words(Label(clauses: [Clause(NamesTable.japan, NamesTable.officer)]))
                == "For members of JPN or A. Officer"
        )
    }

    @Test func `a party whose name a format bears too is told apart`() {
        #expect(words(Label(clauses: [Clause(NamesTable.natoStaff)])) == "For NATO itself")
        #expect(words(Label(clauses: [Clause(NamesTable.nato)])) == "For members of NATO")
    }

    @Test func `what is hidden is said in fixed words, without number`() {
        let label = Label(clauses: [Clause(NamesTable.japan, NamesTable.korea, NamesTable.australia)])
        #expect(words(label, hidden: [NamesTable.japan]) == "For members of AUS or KOR, or others not named here")
        let hidden: Set<Token> = [NamesTable.japan, NamesTable.korea]
        #expect(words(label, hidden: hidden) == "For members of AUS or others not named here")
        #expect(words(Label(clauses: [Clause(NamesTable.japan)]), hidden: hidden) == "For others not named here")
        #expect(words(Label(level: Level(rank: 300))) == "A level not named here")
        #expect(words(Label(caveats: ["ATOMAL", "BALK"])) == "Only with caveat ATOMAL and others not named here")
    }
}
