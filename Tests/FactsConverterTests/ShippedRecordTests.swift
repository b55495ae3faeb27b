import Coordination
import JSON
import RecordFiles
import STIX
import Testing

/// The shipped record by itself, without the facts that it was made of.
@Suite struct ShippedRecordTests {
    @Test func `it holds as many records of each kind as were found`() throws {
        let record = try Checkout.record()
        let counts = Dictionary(grouping: record.records, by: \.type).mapValues(\.count)
        #expect(
            counts == [
                "entente-document": 117, "identity": 90, "entente-topic": 77, "entente-programme": 23,
                "entente-activity": 67, "entente-position": 48, "entente-outcome": 19, "entente-contribution": 15,
                "entente-post": 18, "entente-claim": 28, "entente-need": 25, "entente-recommendation": 23,
                "relationship": 151,
            ]
        )
        #expect(record.markings.isEmpty)
    }

    @Test func `every object passes the check without a warning`() throws {
        for object in try Checkout.record().objects {
            guard case .valid(_, let warnings) = Catalogue.coordination.check(object) else {
                Issue.record("\(object["id"]?.string ?? ""): \(Catalogue.coordination.check(object))")
                continue
            }
            #expect(warnings.isEmpty, "\(object["id"]?.string ?? "") \(warnings)")
        }
    }

    @Test func `every reference leads to a record of the folder or to the foundation`() throws {
        let record = try Checkout.record()
        let known = Set((record.objects + Entente.foundation).compactMap { $0["id"]?.string })
        for object in record.objects {
            guard case .valid(let valid, _) = Catalogue.coordination.check(object) else { continue }
            for reference in valid.references { #expect(known.contains(reference.id.text), "\(valid.id) \(reference)") }
            #expect(valid.markings.map(\.text) == ["marking-definition--94868c89-83c2-464b-929b-a1a8aa3c8487"])
        }
    }

    @Test func `every fact has a source and every source a document`() throws {
        for record in try Checkout.record().records where record.type != "entente-document" {
            let common = try #require(Common(record.object))
            #expect(!common.sources.isEmpty, "\(record.key)")
            #expect(record.object["external_references"]?.array?.count == common.sources.count, "\(record.key)")
        }
    }

    @Test func `codes are unique and ids are made of keys`() throws {
        let record = try Checkout.record()
        let codes = record.records.compactMap { Party($0.object)?.code }
        #expect(Set(codes).count == 90 && codes.count == 90)
        #expect(Set(codes).isSuperset(of: ["NATO", "EU", "IP4", "JPN", "KOR", "AUS", "NZL", "NAC", "NATO-SG", "G7"]))
        let namespace = try #require(UUIDText(record.manifest.namespace))
        for entry in record.records {
            #expect(
                entry.id == entry.type + "--"
                    + UUIDText.v5(namespace: namespace, name: entry.type + "/" + entry.key).text
            )
        }
    }

    @Test func `it is written byte for byte as it lies in the repository`() throws {
        let files = try Checkout.files(in: "record")
        #expect(try Checkout.record().files() == files)
    }

    @Test func `the foundation passes the check`() {
        for object in Entente.foundation {
            guard case .valid(_, let warnings) = Catalogue.coordination.check(object) else {
                Issue.record("\(Catalogue.coordination.check(object))")
                continue
            }
            #expect(warnings.isEmpty)
        }
    }
}
