import JSON
import Testing

@testable import STIX

/// Objects made to be costly.
struct LimitTests {
    @Test func `no more findings are kept than the limit, and the object stays invalid`() throws {
        var object = try Samples.minimal("tool")
        object["x_list"] = .array(Array(repeating: JSONValue.null, count: 2000))
        let found = Catalogue.standard.check(object).findings
        #expect(found.count == ObjectCheck.maximumFindings + 1)
        #expect(
            found.last?.description
                == "error at /: has more findings than the 500 listed; expected fewer [STIX 2.1 §12]"
        )

        object["x_list"] = .array(Array(repeating: [], count: 2000))
        object["name"] = JSONValue?.none
        let verdict = Catalogue.standard.check(object)
        #expect(verdict.object == nil, "an error among warnings that were not kept")
    }

    @Test func `warnings beyond the limit do not make an object invalid`() throws {
        var object = try Samples.minimal("tool")
        object["x_list"] = .array(Array(repeating: [], count: 2000))
        let verdict = Catalogue.standard.check(object)
        #expect(verdict.object != nil)
        #expect(verdict.findings.last?.severity == .warning)
    }

    @Test func `many selectors into a large object take time like its size`() throws {
        let names = (0..<5000).map { "x_\($0)" }
        var object = try Samples.minimal("tool")
        object["x_map"] = .object(Dictionary(uniqueKeysWithValues: names.map { ($0, 1) }))
        object["x_list"] = .array(names.map { .string($0) })
        let selectors =
            names.indices.flatMap { ["x_map." + names[$0], "x_list.[\($0)]"] } + ["x_list.[5000]", "x_map.y"]
        object["granular_markings"] = [
            ["selectors": .array(selectors.map { .string($0) }), "marking_ref": .string(Samples.marking)]
        ]
        #expect(
            findings(object).map { $0.prefix { $0 != ";" } } == [
                "error at /granular_markings/0/selectors/10000: has the index [5000] in a list of 5000",
                "error at /granular_markings/0/selectors/10001: names \"y\", which is not there",
            ]
        )
    }

    @Test func `findings have one order whatever their steps look like`() {
        let steps = ["10", "9", "09", "1a", "", "a", "+5", "99999999999999999999"]
        let findings = steps.map { Finding(path: "/" + $0, rule: "r", reason: "", expectation: "") }
        let expected = ["/09", "/9", "/10", "/", "/+5", "/1a", "/99999999999999999999", "/a"]
        for _ in 0..<20 { #expect(findings.shuffled().sorted().map(\.path) == expected) }
    }
}
