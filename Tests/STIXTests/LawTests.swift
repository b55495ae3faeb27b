import JSON
import TestSupport
import Testing

@testable import STIX

/// Laws that hold for every check, on samples with random changes. ENTENTE_SEED repeats a run.
struct LawTests {
    private static let rounds = 1000

    /// Runs a law on random objects, half of them valid or nearly so.
    private func forRandomObjects(_ law: (JSONValue, inout SplitMix64) throws -> Void) throws {
        var random = SplitMix64(seed: propertySeed)
        for _ in 0..<Self.rounds {
            let type = try #require(Samples.types.randomElement(using: &random))
            var object = try Samples.minimal(type)
            for _ in 0..<Int.random(in: 0...3, using: &random) { object = change(object, &random) }
            try law(object, &random)
        }
    }

    @Test func `a verdict does not depend on the order of members`() throws {
        try forRandomObjects { object, random in
            let shuffled = Array(text(object, &random).utf8)
            let verdict = Catalogue.standard.check(try JSONDocument(shuffled).root)
            let expected = Catalogue.standard.check(object)
            #expect(verdict.findings == expected.findings, "seed \(propertySeed): \(object)")
            #expect(verdict.object?.canonical == expected.object?.canonical, "seed \(propertySeed): \(object)")
            #expect(verdict.object?.references == expected.object?.references, "seed \(propertySeed): \(object)")
        }
    }

    @Test func `an object is valid if and only if no finding is an error, and is then stored as it is`() throws {
        var valid = 0
        try forRandomObjects { object, _ in
            let verdict = Catalogue.standard.check(object)
            let hasError = verdict.findings.contains { $0.severity == .error }
            #expect((verdict.object == nil) == hasError, "seed \(propertySeed): \(object)")
            if let stored = verdict.object {
                valid += 1
                #expect(stored.canonical == object.canonicalBytes(), "seed \(propertySeed): \(object)")
            }
        }
        #expect(valid > Self.rounds / 10 && valid < Self.rounds * 9 / 10, "\(valid) of \(Self.rounds) are valid")
    }

    @Test func `a finding names a place in the object, or a member that is missing there`() throws {
        try forRandomObjects { object, _ in
            for finding in Catalogue.standard.check(object).findings {
                let steps = finding.path.split(separator: "/", omittingEmptySubsequences: false).dropFirst().map {
                    $0.replacing("~1", with: "/").replacing("~0", with: "~")
                }
                // A missing member of a missing member: an extension's type, where there is no extension.
                let parent = steps.dropLast().reduce(JSONValue?.some(object)) { place, step in
                    place.flatMap { child($0, named: String(step)) }
                }
                #expect(
                    parent != nil || finding.path.hasPrefix("/extensions/"),
                    "seed \(propertySeed): \(finding) \(object)"
                )
            }
        }
    }

    @Test func `removing an unknown property brings no new finding`() throws {
        try forRandomObjects { object, _ in
            guard object["granular_markings"] == nil, object["x_new"] != nil else { return }
            var lacking = object
            lacking["x_new"] = JSONValue?.none
            let before = Set(Catalogue.standard.check(object).findings)
            #expect(
                before.isSuperset(of: Catalogue.standard.check(lacking).findings),
                "seed \(propertySeed): \(object)"
            )
        }
    }
}

/// Random changes of objects.
extension LawTests {
    private func change(_ object: JSONValue, _ random: inout SplitMix64) -> JSONValue {
        guard case .object(var members) = object, let name = members.keys.sorted().randomElement(using: &random) else {
            return value(&random)
        }
        switch Int.random(in: 0..<5, using: &random) {
        case 0: members["x_new"] = value(&random)
        case 1:
            let kind = Catalogue.standard[members["type"]?.string ?? ""]
            let property = kind?.properties.randomElement(using: &random)
            members[property?.name ?? "x_new"] = value(&random)
        case 2: members[name] = JSONValue?.none
        case 3: members[name] = members[name].map { inner($0, &random) }
        default: break
        }
        return .object(members)
    }

    private func inner(_ value: JSONValue, _ random: inout SplitMix64) -> JSONValue {
        switch value {
        case .object: change(value, &random)
        case .array(let elements):
            .array(elements.map { inner($0, &random) } + (Bool.random(using: &random) ? [] : [7]))
        default: self.value(&random)
        }
    }

    private func value(_ random: inout SplitMix64) -> JSONValue {
        let values: [JSONValue] = [
            .null, true, false, 0, -1, 70_000, 0.25, "", "text", "Two Words", "2026-01-31T12:00:00.000Z", "2.1",
            "2026-01-31T12:00:00Z", .string(Samples.identity), .string(Samples.file), .string(Samples.marking), [],
            ["text"], [.string(Samples.malware)], [[]], .object([:]), ["text": "x"], ["a~b/c": ["deep_ref": "x"]],
            ["extension-definition--3a59a3b3-e864-43ca-8fdc-8095d62cf87f": ["extension_type": "property-extension"]],
            [["selectors": ["id"], "marking_ref": .string(Samples.marking)]], [["source_name": "x", "url": "urn:x"]],
        ]
        return values[Int.random(in: 0..<values.count, using: &random)]
    }

    /// JSON with members in random order.
    private func text(_ value: JSONValue, _ random: inout SplitMix64) -> String {
        switch value {
        case .object(let members):
            var parts: [String] = []
            for name in members.keys.sorted().shuffled(using: &random) {
                parts.append(JSONValue.string(name).canonicalText + ":" + text(members[name] ?? .null, &random))
            }
            return "{" + parts.joined(separator: ",") + "}"
        case .array(let elements):
            var parts: [String] = []
            for element in elements { parts.append(text(element, &random)) }
            return "[" + parts.joined(separator: ",") + "]"
        default: return value.canonicalText
        }
    }

    private func child(_ value: JSONValue, named name: String) -> JSONValue? {
        if case .array(let elements) = value {
            return Int(name).flatMap { elements.indices.contains($0) ? elements[$0] : nil }
        }
        return value[name]
    }
}
