import JSON
import Testing

@testable import STIX

/// Objects that others made.
@Suite(.enabled(if: SharedData.isPresent, Comment(rawValue: SharedData.absence)))
struct SharedDataTests {
    @Test func `every object of ATT&CK for ICS is valid and is stored with its content unchanged`() throws {
        let reader = BundleReader(try JSONDocument(try SharedData.bytes("attack/ics-attack.json")))
        #expect(reader.form == .bundle && reader.findings == [])
        var warnings: [String: Int] = [:]
        var types: Set<String> = []
        for item in reader {
            let verdict = Catalogue.standard.check(item.node)
            let object = try #require(verdict.object, "\(item.path): \(verdict.findings)")
            #expect(object.canonical == item.node.canonicalBytes())
            types.insert(object.type)
            for finding in verdict.findings {
                let name = finding.path.split(separator: "/").last ?? ""
                warnings["\(name) \(finding.reason) [\(finding.rule)]", default: 0] += 1
            }
        }
        #expect(reader.count == 1826)
        #expect(types.count == 16)
        #expect(
            warnings == [
                "related_asset_sectors is empty [STIX 2.1 §2.12]": 6,
                "x_mitre_data_source_ref is no identifier, as its name says [STIX 2.1 §3.1]": 5,
            ]
        )
    }

    @Test func `every reference of ATT&CK for ICS is found`() throws {
        let bytes = try SharedData.bytes("attack/ics-attack.json")
        let reader = BundleReader(try JSONDocument(bytes))
        for item in reader {
            let object = try #require(Catalogue.standard.check(item.node).object)
            let expected = Self.references(item.node.value, path: [])
            let found =
                object.references.map { "\($0.path) \($0.id)" } + object.markings.map { "object_marking_refs \($0)" }
            #expect(found.sorted() == expected.sorted(), "\(object.id)")
        }
    }

    /// The ids below names in `_ref` and `_refs`, found the simple way.
    private static func references(_ value: JSONValue, path: [String]) -> [String] {
        switch value {
        case .object(let members):
            return members.flatMap { references($0.value, path: path + [$0.key]) }
        case .array(let elements):
            return elements.flatMap { references($0, path: path) }
        case .string(let text):
            let name = path.last ?? ""
            guard name.hasSuffix("_ref") || name.hasSuffix("_refs"), Identifier(text) != nil else { return [] }
            return [path.joined(separator: ".") + " " + text]
        default:
            return []
        }
    }

    @Test(arguments: [
        ("indicator-for-c2-ip-address.json", 1), ("indicator-to-campaign-relationship.json", 3),
        ("indicators-for-C2-with-COA.json", 8), ("interop-objectmarking-test.json", 1),
        ("malicious-email-indicator-with-attachment.json", 6), ("threat-reports/apt1.json", 76),
        ("threat-reports/poisonivy.json", 155), ("infrastructure.json", 10),
    ])
    func `every object of OASIS's examples is valid`(file: String, count: Int) throws {
        let reader = BundleReader(try JSONDocument(try SharedData.bytes("oasis/examples/" + file)))
        let verdicts = reader.map { Catalogue.standard.check($0.node) }
        #expect(verdicts.count == count)
        #expect(verdicts.allSatisfy { $0.object != nil })
        // Two addresses of one example have random ids, where the standard prefers ids that follow from the value.
        let warnings = verdicts.flatMap(\.findings).map { "\($0.path) \($0.reason)" }
        let expected = "/id is of version 4 and does not follow from value"
        #expect(warnings == (file == "infrastructure.json" ? [expected, expected] : []))
    }
}
