import Labels
import Testing

@testable import Commands

@Suite struct LabelReasonsTests {
    static let japan = Token.party("identity--00000000-0000-4000-8000-000000000001")
    static let allies = Token.format("identity--00000000-0000-4000-8000-000000000002")
    static let label = Label(
        level: Level(rank: 100),
        caveats: ["ATOMAL"],
        clauses: [Clause([japan, allies])],
        originators: []
    )

    struct Known: Names {
        var hides = false
        func tokens(named name: String, kind: TokenKind?) -> [Token] { [] }
        func name(of token: Token) -> String? { hides ? nil : token == japan ? "JPN" : "NATO" }
        func canSee(level: Level) -> Bool { !hides }
        func canSee(caveat: String) -> Bool { !hides }
    }

    @Test func `each demand names what satisfies it`() {
        let holder = Clearance(level: Level(rank: 100), caveats: ["ATOMAL"], tokens: [Self.japan])
        let reasons = LabelReasons(label: Self.label, clearance: holder, names: Known(), policy: .standard)
        #expect(
            reasons.parts.map { "\($0.demand): \($0.answer)" } == [
                "level RESTRICTED: held, by clearance for RESTRICTED", "caveat ATOMAL: held",
                "one of NATO, JPN: held, as party JPN",
            ]
        )
        #expect(reasons.parts.allSatisfy { $0.isSatisfied })
    }

    @Test func `each demand that is not satisfied says so`() {
        let reasons = LabelReasons(label: Self.label, clearance: .anonymous, names: Known(), policy: .standard)
        #expect(reasons.parts.map(\.answer) == ["lacking", "lacking", "lacking"])
        #expect(reasons.parts.allSatisfy { !$0.isSatisfied })
    }

    @Test func `what the reader may not know by name is not named`() {
        let reasons = LabelReasons(
            label: Self.label,
            clearance: .anonymous,
            names: Known(hides: true),
            policy: .standard
        )
        let text = reasons.parts.map(\.demand).joined() + reasons.text + reasons.words
        for name in ["JPN", "NATO", "ATOMAL", "RESTRICTED", "Restricted"] { #expect(!text.contains(name)) }
    }
}
