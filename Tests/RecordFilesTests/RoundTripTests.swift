import Coordination
import Foundation
import JSON
import RecordFiles
import STIX
import TestSupport
import Testing

/// Reading what was written gives equal objects, and writing what was read gives equal bytes.
@Suite struct RoundTripTests {
    private static let files = [
        "documents.yaml": """
        doc:
          name: Doc
          publisher: NO
          description: >-
            For some.
          confidence: 42
          external_references:
            - {source_name: own, external_id: 08}
          paragraphs:
            - {key: k7f2, text: "First, with: signs."}
            - {text: Second.}
            - {key: q9d4, text: Third., label: ["TLP:AMBER", "REL[JPN]"]}
          portions:
            description: "REL[JPN]"
            paragraphs.k7f2.text: RESTRICTED
          label: "TLP:GREEN REL[JPN]"
        """,
        "topics.yaml": """
        t:
          name: T
          name_texts: {ja: 日本, ko: 한국}
          sources: [doc, {document: doc, where: p. 3}]
          label: none
          created_by: none
          modified: "2026-04-01T00:00:00.000Z"
        u:
          id: entente-topic--11111111-1111-4111-8111-111111111111
          name: U
          parent: t
          other: {x_colour: red, x_depth: 3}
        """,
        "activities.yaml": """
        a:
          name: A
          date: 2023-07
          participation:
            - {party: jpn, attendance: attended}
            - {party: jpn, attendance: attended}
        """,
        "relations.yaml": "l:\n  from: jpn\n  kind: about\n  to: topics/t\n  period: 2018/..\n  sources: [doc]\n",
        "goals.yaml": "t:\n  name: The same key in another file\nv:\n  name: V\n",
        "claims.yaml": "c:\n  name: C\n  subject: goals/t\n  values:\n    - {value: 1, sources: [doc]}\n",
        "ipv4-addr.yaml": "ip:\n  value: 198.51.100.3\n",
        "indicator.yaml": """
        beacon:
          name: Beacon
          indicator_types: [malicious-activity]
          pattern: "[ipv4-addr:value = '198.51.100.3']"
          pattern_type: stix
          valid_from: "2026-01-10T00:00:00Z"
          kill_chain_phases:
            - {kill_chain_name: lantern, phase_name: beacon}
        """,
        "x-lantern.yaml": "odd:\n  colour: red\n  depth: 3.5\n  near_refs: [beacon]\n",
    ]
    private static let manifest = """
        label: TLP:CLEAR
        created_by: nato
        origin: nato
        exercise: "EXERCISE: invented"
        """

    @Test func `a folder of everything comes back as it was`() throws {
        let folder = try Sample.read(Self.files, manifest: Self.manifest)
        let written = try folder.files()
        let again = try Folder.read(written)
        #expect(again.objects == folder.objects)
        #expect(again.manifest == folder.manifest)
        #expect(try again.files() == written)
    }

    /// Whatever is done to a file, the folder is read so that writing gives it back, or something is said against it.
    @Test func `a damaged folder is either read and written or refused with reasons`() throws {
        var random = SplitMix64(seed: propertySeed)
        let pieces = [
            "", " ", "\n", ":", "- ", "[", "]", "{", "}", "\"", "#", "&a", "*a", "null", "x", "0", "日", "\t", ",",
        ]
        for round in 0..<50 {
            var files = Sample.files(Self.files, manifest: Self.manifest)
            let name = files.keys.sorted().randomElement(using: &random) ?? ""
            var text = Array(files[name] ?? "")
            for _ in 0...Int.random(in: 0...2, using: &random) {
                let place = Int.random(in: 0..<text.count, using: &random)
                let end = min(text.count, place + Int.random(in: 0...3, using: &random))
                text.replaceSubrange(place..<end, with: pieces.randomElement(using: &random) ?? "")
            }
            files[name] = String(text)
            do {
                let folder = try Folder.read(files)
                #expect(
                    try Folder.read(folder.files()) == folder,
                    "seed \(propertySeed), round \(round): \(String(text))"
                )
            } catch let error as FaultyFolder {
                #expect(!error.findings.isEmpty, "seed \(propertySeed), round \(round): \(String(text))")
            }
        }
    }

    @Test func `objects without keys are written under made ones and come back`() throws {
        let folder = try Sample.read(Self.files, manifest: Self.manifest)
        let manifest = Manifest(
            title: "Export",
            namespace: "33333333-3333-4333-8333-333333333333",
            recorded: "2026-05-01T00:00:00.000Z"
        )
        let export = Folder(objects: folder.objects, manifest: manifest)
        let files = try export.files()
        let again = try Folder.read(files)
        #expect(Set(again.objects) == Set(folder.objects))
        #expect(files["parties.yaml"]?.contains("jpn:\n  id: identity--") == true)
        #expect(try Folder(objects: again.objects, manifest: manifest, keys: again.keys).files() == files)
    }

    @Test func `keys that are given are kept`() throws {
        let folder = try Sample.read(Self.files, manifest: Self.manifest)
        let again = Folder(objects: folder.objects, manifest: folder.manifest, keys: folder.keys)
        #expect(again.keys == folder.keys)
        #expect(Set(again.markings) == Set(folder.markings))
        #expect(try Folder.read(again.files()).keys == folder.keys)
    }

    @Test func `granular markings of another making are kept as they are`() throws {
        let folder = try Sample.read(["topics.yaml": "t:\n  name: T\n  description: D\n"])
        var object = try #require(folder.record("t")?.object.object)
        object["granular_markings"] = [
            ["lang": "en", "selectors": ["name"]],
            ["marking_ref": "marking-definition--613f2e26-407d-48c7-9eca-b8e91df99dc9", "selectors": ["description"]],
        ]
        object["object_marking_refs"] = ["marking-definition--613f2e26-407d-48c7-9eca-b8e91df99dc9"]
        object["external_references"] = [["source_name": "x", "external_id": "1"]]
        let changed = Folder(objects: [.object(object)], manifest: folder.manifest, keys: folder.keys)
        #expect(try Folder.read(changed.files()).objects == [.object(object)])
    }

    @Test(
        .enabled(if: attack != nil, "The example bundle (../shared/data/stix) is not there.")
    )
    func `a large bundle of real threat information comes back as it was`() throws {
        let bundle = try JSONValue(parsing: try #require(attack))
        let manifest = Manifest(
            title: "Bundle",
            namespace: "44444444-4444-4444-8444-444444444444",
            recorded: "2026-05-01T00:00:00.000Z"
        )
        let objects = try #require(bundle["objects"]?.array).filter {
            if case .valid = Catalogue.coordination.check($0) { true } else { false }
        }
        let folder = Folder(objects: objects, manifest: manifest)
        let again = try Folder.read(try folder.files())
        #expect(Set(again.objects) == Set(objects))
        #expect(again.objects.count > 1800)
    }
}

/// MITRE ATT&CK for ICS, where it is at hand.
private let attack: [UInt8]? = {
    let file = URL(filePath: #filePath).resolvingSymlinksInPath()
        .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
        .appending(path: "../shared/data/stix/attack/ics-attack.json")
    return (try? Data(contentsOf: file)).map { Array($0) }
}()
