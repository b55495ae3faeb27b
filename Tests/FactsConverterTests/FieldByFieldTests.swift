import Coordination
import FactsConverter
import Foundation
import JSON
import RecordFiles
import Testing

/// Walks the facts from which the shipped record was made and finds every scalar at its place in the record.
///
/// The places are stated here once more, so that an error of the converter does not hide itself. Without the facts the
/// test is skipped; `ShippedRecordTests` do without them.
@Suite(.enabled(if: Checkout.facts != nil, "The facts (../shared/data/nato-ip4-facts.yaml) are not there."))
struct FieldByFieldTests {
    @Test func `every scalar of the facts is in the record at its place`() throws {
        let facts = try Facts(try #require(Checkout.facts))
        let record = try Checkout.record()
        #expect(Set(facts.sections.keys) == Set(FieldPlaces.bySection.keys))
        for (section, entries) in facts.sections.sorted(by: { $0.key < $1.key }) {
            var walk = FieldWalk(section: section, record: record, facts: facts)
            for entry in entries { try walk.check(entry) }
            let scalars = entries.reduce(0) { $0 + 1 + $1.fields.reduce(0) { $0 + FieldWalk.scalars($1.value) } }
            #expect(walk.found == scalars, "\(section): \(walk.found) of \(scalars) scalars have a place")
            #expect(walk.found > entries.count, "\(section)")
        }
    }

    @Test func `the record in the repository is what the converter makes of the facts`() throws {
        let files = try Checkout.files(in: "record")
        let manifest = try Manifest(text: try #require(files["manifest.yaml"]))
        let made = try FactsConverter.files(facts: try #require(Checkout.facts), manifest: manifest)
        #expect(made.keys.sorted() == files.keys.sorted())
        for (name, text) in made { #expect(files[name] == text, "\(name)") }
    }

    @Test func `a field that has no place stops the conversion`() throws {
        let manifest = FactsConverter.manifest(recorded: "2026-03-01T00:00:00.000Z")
        let text = "topics:\n- {id: a-topic, name: A topic, weight: 7}\n"
        let error = #expect(throws: FactsError.self) { try FactsConverter.files(facts: text, manifest: manifest) }
        #expect(error?.path == "topics/a-topic/weight")
        let other = #expect(throws: FactsError.self) {
            try FactsConverter.files(facts: "meals:\n- {id: lunch}\n", manifest: manifest)
        }
        #expect(other?.path == "meals")
    }
}
