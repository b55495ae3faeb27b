import JSON
import Labels
import Testing

struct PolicyTests {
    private let standard = Policy.standard

    private func level(_ name: String, _ rank: Int) -> Policy.NamedLevel {
        Policy.NamedLevel(name: name, level: Level(rank: rank))
    }

    private func rule(_ body: () throws -> Void) -> PolicyError.Rule? {
        do {
            try body()
            return nil
        } catch let error as PolicyError {
            return error.rule
        } catch {
            return nil
        }
    }

    @Test func `the default has UNCLASSIFIED and RESTRICTED`() {
        #expect(standard.levels.map(\.name) == ["UNCLASSIFIED", "RESTRICTED"])
        #expect(standard.levels.map(\.level.rank) == [0, 100])
        #expect(standard.caveats.isEmpty)
        #expect(standard.highest == Level(rank: 100))
        #expect(standard.lowestName == "UNCLASSIFIED")
    }

    @Test func `an added level keeps the ranks of the others`() throws {
        let between = try standard.adding(level: "LIMITED", above: "UNCLASSIFIED")
        #expect(between.levels.map(\.name) == ["UNCLASSIFIED", "LIMITED", "RESTRICTED"])
        #expect(between.levels.map(\.level.rank) == [0, 50, 100])
        let above = try between.adding(level: "SECRET", above: "RESTRICTED")
        #expect(above.level(named: "SECRET") == Level(rank: 200))
        #expect(above.highest == Level(rank: 200))
        try standard.checkAdditive(above)
    }

    @Test func `levels are added until no rank is free`() throws {
        var policy = standard
        var added = 0
        while let next = try? policy.adding(level: "L\(added)", above: "UNCLASSIFIED") {
            try policy.checkAdditive(next)
            policy = next
            added += 1
        }
        #expect(added == 6, "100, 50, 25, 12, 6, 3, 1")
        #expect(rule { _ = try policy.adding(level: "M", above: "UNCLASSIFIED") } == .noRankFree)
        #expect(rule { _ = try policy.adding(level: "M", above: "NONE") } == .unknownLevel)
    }

    @Test func `a change that takes away or moves is not additive`() throws {
        let marked = try standard.adding(caveat: "ATOMAL")
        try standard.checkAdditive(marked)
        #expect(rule { try marked.checkAdditive(standard) } == .caveatRemoved)
        let moved = try Policy(levels: [level("UNCLASSIFIED", 0), level("RESTRICTED", 90)])
        #expect(rule { try standard.checkAdditive(moved) } == .levelChanged)
        let renamed = try Policy(levels: [level("UNCLASSIFIED", 0), level("LIMITED", 100)])
        #expect(rule { try standard.checkAdditive(renamed) } == .levelChanged)
    }

    @Test func `a policy that breaks a rule is refused`() {
        #expect(rule { _ = try Policy(levels: []) } == .noLowestLevel)
        #expect(rule { _ = try Policy(levels: [level("A", 10)]) } == .noLowestLevel)
        #expect(rule { _ = try Policy(levels: [level("A", 0), level("B", -1)]) } == .rankOutOfRange)
        #expect(rule { _ = try Policy(levels: [level("A", 0), level("B", 0)]) } == .rankTwice)
        #expect(rule { _ = try Policy(levels: [level("A", 0), level("a", 1)]) } == .nameTwice)
        for name in ["", " A", "A ", "A\nB", "\u{202E}A", String(repeating: "A", count: 65)] {
            #expect(rule { _ = try Policy(levels: [level(name, 0)]) } == .badName)
            #expect(rule { _ = try standard.adding(caveat: name) } == .badName)
        }
        #expect(rule { _ = try standard.adding(caveat: "A").adding(caveat: "a") } == .nameTwice)
    }

    @Test func `a policy is written as JSON and read back`() throws {
        let policy = try standard.adding(caveat: "ATOMAL").adding(level: "SECRET", above: "RESTRICTED")
        #expect(
            policy.value.canonicalText
                == #"{"caveats":["ATOMAL"],"levels":[{"name":"UNCLASSIFIED","rank":0},"#
                + #"{"name":"RESTRICTED","rank":100},{"name":"SECRET","rank":200}]}"#
        )
        #expect(try Policy(value: policy.value) == policy)
    }

    @Test(arguments: [
        "[]", "{}", #"{"levels":[]}"#, #"{"caveats":[],"levels":{}}"#, #"{"caveats":[],"levels":[1]}"#,
        #"{"caveats":[],"levels":[{"name":"A"}]}"#, #"{"caveats":[],"levels":[{"name":"A","rank":"0"}]}"#,
        #"{"caveats":[1],"levels":[{"name":"A","rank":0}]}"#, #"{"a":1,"caveats":[],"levels":[{"name":"A","rank":0}]}"#,
    ])
    func `JSON of another form is refused`(text: String) throws {
        let value = try JSONValue(parsing: text)
        #expect(rule { _ = try Policy(value: value) } == .badForm)
    }
}
