import Labels
import LabelsSupport
import Testing

struct LabelTextTests {
    private let names = NamesTable.alliance
    private let policy: Policy

    init() throws {
        policy = try Policy.standard.adding(caveat: "ATOMAL").adding(caveat: "BALK")
            .adding(level: "SECRET", above: "RESTRICTED")
    }

    private func parse(_ text: String, names: NamesTable = .alliance) throws(LabelTextError) -> Marking {
        try LabelText.parse(text, names: names, policy: policy)
    }

    private func print(_ label: Label, names: NamesTable = .alliance, tlp: TLP? = nil) -> String {
        LabelText.print(label, names: names, policy: policy, tlp: tlp)
    }

    private let example = Label(
        level: Level(rank: 100),
        caveats: ["ATOMAL"],
        clauses: [Clause(NamesTable.nato, NamesTable.japan), Clause(NamesTable.australia, NamesTable.korea)]
    )

    // MARK: - Printing

    @Test func `a label is printed level first, then the clauses, then the caveats`() {
        #expect(print(example) == "RESTRICTED REL[AUS, KOR] REL[JPN, format:NATO] CAVEAT[ATOMAL]")
        #expect(
            print(example, tlp: .amber) == "TLP:AMBER RESTRICTED REL[AUS, KOR] REL[JPN, format:NATO] CAVEAT[ATOMAL]"
        )
    }

    @Test func `the lowest level is always printed`() {
        #expect(print(.bottom) == "UNCLASSIFIED")
        #expect(print(.bottom, tlp: .clear) == "TLP:CLEAR UNCLASSIFIED")
        #expect(print(Label(clauses: [Clause(.community)])) == "UNCLASSIFIED REL[community]")
    }

    @Test func `the empty clause is printed as an empty list`() {
        #expect(print(Label(clauses: [.nobody])) == "UNCLASSIFIED REL[]")
    }

    @Test func `the kind is printed where a name is ambiguous`() {
        let label = Label(clauses: [Clause(NamesTable.nato, NamesTable.natoStaff, NamesTable.japan)])
        #expect(print(label) == "UNCLASSIFIED REL[JPN, format:NATO, party:NATO]")
        var names = names
        names.hidden = [NamesTable.natoStaff]
        let members = Label(clauses: [Clause(NamesTable.nato)])
        #expect(print(members, names: names) == "UNCLASSIFIED REL[NATO]", "not ambiguous for this reader")
    }

    @Test func `a name that two of one kind bear is printed as the id`() throws {
        var names = names
        let other = Token.party(Identities.id(50))
        names.entries.append((other, "JPN"))
        let label = Label(clauses: [Clause(other)])
        let text = print(label, names: names)
        #expect(text == "UNCLASSIFIED REL[party:\(Identities.id(50))]")
        #expect(try parse(text, names: names).clauses == label.clauses)
    }

    @Test func `odd names are quoted`() {
        var names = names
        let odd = [
            "a b", "x,y", "[", "party:x", "community", Identities.id(3), "q\"\\", "tab\there", "\u{202E}evil",
            "(hidden)",
        ]
        names.entries = odd.enumerated().map { (Token.party(Identities.id($0.offset)), $0.element) }
        let label = Label(clauses: odd.indices.map { Clause(Token.party(Identities.id($0)), .community) })
        let printed = label.clauses.map { clause in print(Label(clauses: [clause]), names: names) }
        #expect(
            printed == [
                #"UNCLASSIFIED REL["a b", community]"#, #"UNCLASSIFIED REL["x,y", community]"#,
                #"UNCLASSIFIED REL["[", community]"#, #"UNCLASSIFIED REL["party:x", community]"#,
                #"UNCLASSIFIED REL["community", community]"#,
                #"UNCLASSIFIED REL["identity--00000003-0000-4000-8000-000000000000", community]"#,
                #"UNCLASSIFIED REL["q\"\\", community]"#, #"UNCLASSIFIED REL["tab\u{9}here", community]"#,
                #"UNCLASSIFIED REL["\u{202e}evil", community]"#, #"UNCLASSIFIED REL["(hidden)", community]"#,
            ]
        )
    }

    @Test func `a name in any script needs no quotes`() throws {
        #expect(try parse("REL[日本]").clauses == [Clause(NamesTable.japan)])
    }

    // MARK: - Parsing

    @Test func `the example is parsed`() throws {
        let marking = try parse("RESTRICTED REL[format:NATO, JPN] REL[AUS, KOR] CAVEAT[ATOMAL]")
        #expect(marking == Marking(level: "RESTRICTED", caveats: ["ATOMAL"], clauses: example.clauses))
    }

    @Test func `without a level a list means the lowest`() throws {
        #expect(try parse("REL[JPN]") == Marking(level: "UNCLASSIFIED", clauses: [Clause(NamesTable.japan)]))
        #expect(try parse("CAVEAT[ATOMAL]").level == "UNCLASSIFIED")
    }

    @Test func `the empty list is nobody`() throws {
        #expect(try parse("REL[]").clauses == [.nobody])
        #expect(try parse("REL[ ] REL[JPN]").clauses == [.nobody])
    }

    @Test func `TLP words are colours`() throws {
        #expect(try parse("TLP:CLEAR") == Marking(tlp: .clear))
        #expect(try parse("TLP:WHITE") == Marking(tlp: .clear))
        #expect(try parse("TLP:GREEN") == Marking(tlp: .green))
        #expect(try parse("TLP:AMBER") == Marking(tlp: .amber))
        #expect(try parse("TLP:AMBER+STRICT") == Marking(tlp: .amberStrict))
        #expect(try parse("TLP:RED REL[person:\"A. Officer\"]").tlp == .red)
        #expect(!(try parse("TLP:CLEAR").isRelease))
    }

    @Test func `spaces, order and repetition do not matter`() throws {
        let text = " CAVEAT[ ATOMAL ,ATOMAL]REL[KOR,AUS , KOR]\tRESTRICTED REL[party : JPN,format:NATO]\n"
        #expect(try parse(text) == Marking(level: "RESTRICTED", caveats: ["ATOMAL"], clauses: example.clauses))
    }

    @Test func `the words of the form can be names of levels when quoted`() throws {
        let policy = try policy.adding(level: "REL", above: "UNCLASSIFIED").adding(level: "A B", above: "UNCLASSIFIED")
        for name in ["REL", "A B"] {
            let text = LabelText.print(Marking(level: name), names: names, policy: policy)
            #expect(text == "\"\(name)\"")
            #expect(try LabelText.parse(text, names: names, policy: policy) == Marking(level: name))
        }
    }

    @Test func `what stands beside a label is printed and parsed`() throws {
        let marking = Marking(level: "RESTRICTED", tlp: .green, pap: "AMBER", privacyMark: "staff only")
        let text = LabelText.print(marking, names: names, policy: policy)
        #expect(text == #"TLP:GREEN RESTRICTED PAP:AMBER MARK["staff only"]"#)
        #expect(try parse(text) == marking)
        #expect(try parse("PAP:RED") == Marking(pap: "RED"))
    }

    // MARK: - Round trip

    @Test func `printing and parsing round-trip`() throws {
        var random = LabelRun.random(for: "label texts")
        let stock = RandomLabels(caveats: ["ATOMAL"], ranks: [0, 100])
        let odd = ["a b", "x,y]", "party:x", "community", "q\"\\", "日本", "\u{7}", "REL", "e\u{301}", "👩‍🔬", "(", ""]
        for _ in 0..<(LabelRun.isLong ? 50_000 : 1500) {
            var names = NamesTable([], clearance: Clearance(level: Level(rank: 100), caveats: ["ATOMAL"]))
            for token in stock.tokens where token.kind != .community {
                let name = random.next() % 2 == 0 ? odd.randomElement(using: &random) : token.identity
                names.entries.append((token, name ?? ""))
            }
            let raw = stock.label(using: &random)
            let marking = Marking(
                level: raw.rank == 0 ? "UNCLASSIFIED" : "RESTRICTED",
                caveats: raw.caveats,
                clauses: raw.label.clauses,
                tlp: random.next() % 2 == 0 ? TLP.allCases.randomElement(using: &random) : nil,
                privacyMark: random.next() % 3 == 0 ? odd.randomElement(using: &random) : nil
            )
            let text = LabelText.print(marking, names: names, policy: policy)
            #expect(try LabelText.parse(text, names: names, policy: policy) == marking, "\(text)")
            #expect(
                LabelText.print(raw.label, names: names, policy: policy)
                    == LabelText.print(
                        Marking(level: marking.level ?? "", caveats: marking.caveats, clauses: marking.clauses),
                        names: names,
                        policy: policy
                    )
            )
        }
    }

    // MARK: - What the reader may not see

    @Test func `hidden names are printed as one fixed word, without id or number`() {
        var names = names
        let label = Label(clauses: [Clause(NamesTable.japan, NamesTable.nato, NamesTable.australia)])
        names.hidden = [NamesTable.japan]
        #expect(print(label, names: names) == "UNCLASSIFIED REL[AUS, format:NATO, (hidden)]")
        names.hidden = [NamesTable.japan, NamesTable.nato]
        #expect(print(label, names: names) == "UNCLASSIFIED REL[AUS, (hidden)]")
        let two = Label(clauses: [Clause(NamesTable.japan), Clause(NamesTable.nato)])
        #expect(print(two, names: names) == "UNCLASSIFIED REL[(hidden)]")
    }

    @Test func `levels and caveats that are not held are printed as the same word`() {
        let label = Label(level: Level(rank: 200), caveats: ["ATOMAL", "BALK", "CRYPTO"])
        #expect(print(label) == "(hidden) CAVEAT[ATOMAL, (hidden)]")
    }

    @Test func `the table of names keeps what every table must`() {
        var names = names
        let tokens = names.entries.map(\.token) + [Token.party(Identities.id(99))]
        #expect(NamesConformance.problems(of: names, tokens: tokens, absent: "XXX", policy: policy) == [])
        names.hidden = [NamesTable.nato, NamesTable.japan]
        #expect(NamesConformance.problems(of: names, tokens: tokens, absent: "XXX", policy: policy) == [])
        #expect(NamesConformance.problems(of: names, tokens: tokens, absent: "AUS", policy: policy) == ["AUS is found"])
    }
}
