import JSON
import Testing

@testable import STIX

/// STIX 2.1 §8
struct BundleReaderTests {
    private func read(_ text: String) throws -> BundleReader { BundleReader(try JSONDocument(Array(text.utf8))) }

    @Test func `objects are found in a bundle, in a list and alone, each with its place`() throws {
        let id = "bundle--" + Samples.uuid
        let bundle = try read(#"{"objects": [{"type": "a"}, {"type": "b"}], "type": "bundle", "id": "\#(id)"}"#)
        #expect(bundle.form == .bundle && bundle.count == 2 && bundle.findings == [])
        #expect(bundle.map(\.path) == ["/objects/0", "/objects/1"])
        #expect(bundle.map { $0.node["type"]?.string } == ["a", "b"])

        let list = try read(#"[{"type": "a"}, 7]"#)
        #expect(list.form == .list && list.count == 2 && list.findings == [])
        #expect(list.map(\.path) == ["/0", "/1"])

        let single = try read(#"{"type": "a"}"#)
        #expect(single.form == .object && single.count == 1 && single.findings == [])
        #expect(single.map(\.path) == [""])
        #expect(single.map { $0.node["type"]?.string } == ["a"])
    }

    @Test func `a bundle without objects holds none`() throws {
        let bundle = try read(#"{"type": "bundle", "id": "bundle--\#(Samples.uuid)"}"#)
        #expect(bundle.count == 0 && Array(bundle).isEmpty && bundle.findings == [])
        #expect(Array(try read("[]")).isEmpty)
    }

    @Test func `faults of the bundle itself are found`() throws {
        #expect(
            try read(#"{"type": "bundle", "objects": [], "spec_version": "2.0"}"#).findings.map(\.description) == [
                "error at /id: is missing; expected a required property [STIX 2.1 §8]",
                "error at /spec_version: is \"2.0\": the bundle is STIX 2.0; expected the property left out [STIX 2.1 §8]",
                "error at /objects: is empty; expected no empty list: the property left out [STIX 2.1 §8]",
            ]
        )
        let other = try read(
            #"{"type": "bundle", "id": "tool--\#(Samples.uuid)", "objects": {"0": {}}, "spec_version": "2.1"}"#
        )
        #expect(
            other.findings.map(\.description) == [
                "error at /id: is no identifier of a bundle; expected bundle-- and a UUID [STIX 2.1 §8]",
                "warning at /spec_version: is no property of a bundle; expected the property left out [STIX 2.1 §8]",
                "error at /objects: is an object; expected a list of objects [STIX 2.1 §8]",
            ]
        )
        #expect(Array(other).isEmpty)
    }

    @Test func `a document that holds no objects is refused`() throws {
        let text = try read(#""text""#)
        #expect(text.count == 0 && Array(text).isEmpty)
        #expect(
            text.findings.map(\.description) == [
                "error at /: is a text; expected a bundle, a list of objects or an object [STIX 2.1 §8]"
            ]
        )
    }

    @Test func `findings of an object go beneath its place`() throws {
        let reader = try read(#"[{"type": "url", "id": "url--\#(Samples.uuid)"}]"#)
        let found = reader.flatMap { item in Catalogue.standard.check(item.node).findings.map { $0.beneath(item.path) }
        }
        #expect(found.map(\.path) == ["/0/value"])
    }
}
