import RecordFiles
import Testing

/// What is wrong is told with file, line, column, key, rule and expectation: all of it at once.
@Suite struct FaultTests {
    @Test func `all faults of a folder are told, each at its place`() {
        let findings = Sample.findings([
            "topics.yaml": """
            a:
              name: A
              knid: area
            b:
              name: B
              parent: aa
            c:
              kind: area
            """,
            "activities.yaml": "v:\n  name: V\n  date: July 2023\n",
        ])
        #expect(
            findings.map(\.description) == [
                "activities.yaml:3:9: v/date This is “July 2023”. Expected: a date or a period: 2023-07-11, 2023/2026, "
                    + "2018/.. (goes on), 2018/ (end not recorded). [value]",
                findings[1].description,
                "topics.yaml:6:11: b/parent There is no record “aa”. Is “a” meant? Expected: "
                    + "a key of topics, or an id. [unknown-key]",
                "topics.yaml:7:1: c/name Not valid: is missing. Expected: a required property. [Entente topic]",
            ]
        )
        #expect(findings[1].rule == "unknown-property" && findings[1].line == 3 && findings[1].key == "a")
        #expect(findings[1].reason == "There is no property “knid” here. Is “kind” meant?")
    }

    @Test(
        arguments: [
            ("topics.yaml", "a:\n  name: A\n  note: null\n", "no-value", 3),
            ("topics.yaml", "a:\n  name: A\n  note:\n", "no-value", 3),
            ("topics.yaml", "a:\n  name: A\n  aliases: []\n", "type", 3),
            ("topics.yaml", "a:\n  name: A\n  aliases: B\n", "type", 3),
            ("topics.yaml", "a:\n  name: [A]\n", "type", 2),
            ("topics.yaml", "a:\n  name: A\n  name: B\n", "yaml", 2),
            ("topics.yaml", "a: &x\n  name: A\n", "no-anchors", 1),
            ("topics.yaml", "a:\n  name: [A\n", "yaml", 3),
            ("topics.yaml", "A b:\n  name: A\n", "key", 1),
            ("topics.yaml", "a: text\n", "file", 1),
            ("topics.yaml", "- a\n", "file", 1),
            ("topics.yaml", "a:\n  id: entente-goal--11111111-1111-4111-8111-111111111111\n  name: A\n", "id", 2),
            ("topcs.yaml", "a:\n  name: A\n  kid: x\n", "file-name", 0),
            ("Topics.yaml", "a:\n  name: A\n", "file", 0),
            ("needs.yaml", "a:\n  name: A\n  explicit: maybe\n", "value", 3),
            ("contributions.yaml", "a:\n  name: A\n  amount: 1.2.3\n", "value", 3),
            ("claims.yaml", "a:\n  name: A\n  subject: jp\n", "unknown-key", 3),
            ("activities.yaml", "a:\n  name: A\n  participation:\n    - {key: p1, party: jpn}\n", "element-key", 4),
            ("activities.yaml", "a:\n  name: A\n  participation:\n    - {level: leader}\n", "missing-property", 4),
            (
                "activities.yaml",
                "a:\n  name: A\n  participation:\n    - {key: k7f2, party: jpn}\n    - {key: k7f2, party: nor}\n",
                "element-key-twice", 5
            ),
            ("report.yaml", "a:\n  name: A\n  object_refs: [jpn]\n", "STIX 2.1 §4.16", 1),
        ])
    func `a fault is found`(file: String, text: String, rule: String, line: Int) {
        let findings = Sample.findings([file: text])
        if rule == "file-name" {
            // A name that is no kind's could be that of a type of somebody else's: nothing is wrong with that.
            #expect(findings.isEmpty)
            return
        }
        #expect(findings.map(\.rule).contains(rule), "\(findings)")
        #expect(findings.first { $0.rule == rule }?.line == line, "\(findings)")
    }

    @Test func `two records with one id and an ambiguous key are faults`() {
        let id = "entente-topic--11111111-1111-4111-8111-111111111111"
        let twice = Sample.findings(["topics.yaml": "a:\n  id: \(id)\n  name: A\nb:\n  id: \(id)\n  name: B\n"])
        #expect(twice.map(\.rule) == ["id-twice"] && twice.first?.line == 4)
        let ambiguous = Sample.findings([
            "topics.yaml": "x:\n  name: X\n", "goals.yaml": "x:\n  name: X\n",
            "claims.yaml": "c:\n  name: C\n  subject: x\n",
        ])
        #expect(ambiguous.map(\.rule) == ["ambiguous-key"])
        #expect(ambiguous.first?.expectation == "goals/x or topics/x.")
    }

    @Test func `a manifest says what it lacks`() {
        let none = #expect(throws: FaultyFolder.self) { try Folder.read([:]) }
        #expect(none?.findings.map(\.rule) == ["manifest"])
        let bad = #expect(throws: FaultyFolder.self) {
            try Manifest(text: "format: 2\ntitle: T\nnamespace: x\nrecoded: y\n")
        }
        #expect(bad?.findings.map(\.rule) == ["manifest", "manifest", "manifest", "unknown-property"])
    }
}
