import Coordination
import Foundation
import JSON
import Labels
import RecordFiles
import STIX
import Testing

/// The exercise by itself: it passes, it is marked, its labels are as meant, and every feature has something to show.
@Suite struct ExerciseTests {
    @Test func `it holds many records, and all of them pass without a warning`() throws {
        let folder = try ShippedExercise.folder()
        #expect(folder.records.count >= 40)
        for object in folder.objects {
            let findings = Catalogue.coordination.check(object).findings
            #expect(findings.isEmpty, "\(object["id"]?.string ?? "") \(findings)")
        }
        #expect(try ShippedExercise.objects().count == folder.objects.count)
    }

    @Test func `every reference leads to a record of the exercise or of the shipped record`() throws {
        let folder = try ShippedExercise.folder()
        let objects = folder.objects + (try ShippedExercise.record()).objects + Entente.foundation
        let known = Set(objects.compactMap { $0["id"]?.string } + TLP.allCases.map(\.id))
        for object in try ShippedExercise.objects() {
            let ids = object.references.map(\.id.text) + object.markings.map(\.text)
            for id in ids + object.granularMarkings.compactMap(\.marking?.text) {
                #expect(known.contains(id), "\(object.id) refers to \(id)")
            }
        }
    }

    @Test func `every record says that it belongs to an exercise`() throws {
        let folder = try ShippedExercise.folder()
        let text = try #require(folder.manifest.exercise)
        let statement = folder.markings.first { $0["definition"] == ["statement": .string(text)] }
        let id = try #require(statement?["id"])
        for record in folder.records {
            let object = record.object
            #expect(object["object_marking_refs"]?.array?.contains(id) == true, "\(record.key)")
            if Catalogue.coordination[record.type]?.property("labels") != nil {
                #expect(object["labels"]?.array?.contains("exercise") == true, "\(record.key)")
            }
            // What people see first: the name, or the text of what has none.
            let texts = ["name", "description", "abstract", "content", "explanation"].compactMap { object[$0]?.string }
            if let text = texts.first { #expect(text.lowercased().contains("exercise"), "\(record.key): \(text)") }
        }
    }

    @Test func `addresses and names are those reserved for documentation`() throws {
        let networks = ["192.0.2.", "198.51.100.", "203.0.113."]
        let domains = ["example.com", "example.org", "example.net"]
        for record in try ShippedExercise.folder().records {
            let value = record.object["value"]?.string ?? ""
            switch record.type {
            case "ipv4-addr": #expect(networks.contains { value.hasPrefix($0) }, "\(value)")
            case "domain-name": #expect(domains.contains { value == $0 || value.hasSuffix("." + $0) }, "\(value)")
            default: break
            }
            let url = record.object["url"]?.string ?? "https://example.org/"
            #expect(domains.contains { url.hasPrefix("https://" + $0 + "/") }, "\(url)")
        }
    }

    @Test func `whoever objects, breaks silence or is against is an invented state`() throws {
        let records = try ShippedExercise.folder().records
        let invented = Set(records.filter { $0.type == "identity" }.map(\.id))
        var objectors: [String] = []
        for record in records {
            let object = record.object
            objectors += object["objections"]?.array?.compactMap { $0["party_ref"]?.string } ?? []
            if ["break", "late-break"].contains(object["kind"]?.string) {
                objectors += [object["party_ref"]?.string].compactMap { $0 }
            }
            if object["stance"]?.string?.hasSuffix("disagree") == true {
                objectors += [object["holder_ref"]?.string].compactMap { $0 }
            }
        }
        #expect(objectors.count >= 4)
        #expect(objectors.allSatisfy(invented.contains))
        let codes = records.compactMap { Party($0.object)?.code }
        #expect(Set(["XNO", "XSU", "XOS"]).isSubset(of: codes))
        #expect(codes.allSatisfy { $0.hasPrefix("X") })
    }

    @Test func `reading what was written gives the same folder`() throws {
        let folder = try ShippedExercise.folder()
        let beside = [try ShippedExercise.record()]
        let files = try folder.files(beside: beside)
        let again = try Folder.read(files, beside: beside)
        #expect(again == folder)
        #expect(try again.files(beside: beside) == files)
    }
}

// MARK: - Labels

extension ExerciseTests {
    /// Whom the labels of the exercise let in, of the readers that are asked.
    @Test(
        arguments: [
            ["public", "aus", "che", "deu", "fra", "jpn", "kor", "nato"],  // TLP:CLEAR
            ["aus", "che", "deu", "fra", "jpn", "kor", "nato"],  // TLP:GREEN, REL[community]
            ["aus", "deu", "fra", "jpn", "kor", "nato"],  // REL[format:IP4]
            ["deu", "fra", "nato"],  // REL[format:NATO]
            ["fra", "nato"],  // REL[FRA]
            ["jpn", "kor", "nato"],  // REL[JPN, KOR]
            ["jpn", "nato"],  // REL[JPN]
            ["nato"],  // REL[party:NATO]: nobody but the secretariat
        ])
    func `each audience has records of its own`(audience: [String]) throws {
        let labels = try ShippedExercise.declared().filter { !$0.key.hasPrefix("marking-definition--") }.values
        #expect(try labels.contains { try ShippedExercise.audience(of: $0) == audience })
    }

    @Test(
        arguments: [
            "TLP:CLEAR", "TLP:GREEN", "TLP:AMBER", "RESTRICTED REL[JPN]", "RESTRICTED REL[FRA]",
            "RESTRICTED REL[format:NATO]", "RESTRICTED REL[IP4]", "RESTRICTED REL[JPN, KOR]",
            "RESTRICTED REL[community]", "RESTRICTED REL[party:NATO]",
        ])
    func `each label is on a record`(label: String) throws {
        let definitions = try ShippedExercise.folder().markings
        let named = definitions.first { $0["name"]?.string == label }?["id"]?.string
        let colour = TLP.allCases.first { "TLP:" + $0.word == label }?.id
        let id = try #require(named ?? colour, "no marking is called \(label)")
        #expect(try ShippedExercise.objects().contains { $0.markings.map(\.text).contains(id) })
    }

    @Test func `no reference takes a record from those whom its label names`() throws {
        let declared = try ShippedExercise.declared()
        for object in try ShippedExercise.objects() {
            let own = try #require(declared[object.id.text])
            for reference in object.references where reference.path != "created_by_ref" {
                let joined = own.join(declared[reference.id.text] ?? .bottom)
                let before = try ShippedExercise.audience(of: own)
                let after = try ShippedExercise.audience(of: joined)
                #expect(before == after, "\(object.id) \(reference.path) \(reference.id)")
            }
        }
    }

    @Test func `portions take from some readers of the record and never give`() throws {
        let declared = try ShippedExercise.declared()
        var audiences: Set<[String]> = []
        for object in try ShippedExercise.objects() {
            let own = try #require(declared[object.id.text])
            let readers = Set(try ShippedExercise.audience(of: own))
            for granular in object.granularMarkings {
                let label = try ShippedExercise.label(of: [granular.marking?.text ?? ""])
                let audience = try ShippedExercise.audience(of: own.join(label))
                #expect(Set(audience).isStrictSubset(of: readers), "\(object.id) \(granular.selectors)")
                audiences.insert(audience)
            }
        }
        #expect(audiences.contains { $0.contains("jpn") && !$0.contains("fra") })
        #expect(audiences.contains { $0.contains("fra") && !$0.contains("jpn") })
    }

    @Test func `what is left of a record without its portions passes`() throws {
        let portioned = try ShippedExercise.folder().records.filter { $0.object["granular_markings"] != nil }
        #expect(portioned.count >= 5)
        for record in portioned {
            let rest = record.object.withoutPortions
            if case .invalid(let findings) = Catalogue.coordination.check(rest) {
                Issue.record("\(record.key) \(findings)")
            }
            #expect(rest != record.object)
        }
    }

    @Test func `a translation is as restricted as the portion that it translates`() throws {
        let records = try ShippedExercise.folder().records
        let byID = Dictionary(records.map { ($0.id, $0.object) }) { first, _ in first }
        for record in records where record.type == "language-content" {
            let target = try #require(byID[record.object["object_ref"]?.string ?? ""])
            let own = selectors(record.object)
            for (selector, marking) in selectors(target) {
                for (language, texts) in record.object["contents"]?.object ?? [:] where texts[selector] != nil {
                    #expect(own["contents.\(language).\(selector)"] == marking, "\(record.key) \(language) \(selector)")
                }
            }
        }
    }

    private func selectors(_ object: JSONValue) -> [String: String] {
        var markings: [String: String] = [:]
        for granular in object["granular_markings"]?.array ?? [] {
            for selector in granular["selectors"]?.array ?? [] {
                markings[selector.string ?? ""] = granular["marking_ref"]?.string
            }
        }
        return markings
    }
}

// MARK: - What there is to see

extension ExerciseTests {
    @Test func `every kind of the coordination and the usual kinds of threat information occur`() throws {
        let types = Set(try ShippedExercise.folder().records.map(\.type))
        // A party's mark of a text is made when the procedures are played: its id follows from party and text.
        let missing = CoordinationKind.all.map(\.type).filter { !types.contains($0) && $0 != "entente-mark" }
        #expect(missing.isEmpty)
        let procedures = ShippedExercise.root.appending(path: "exercise/procedures.yaml")
        #expect(try String(contentsOf: procedures, encoding: .utf8).contains("act: cleared"))
        let threats: Set = [
            "incident", "indicator", "malware", "intrusion-set", "threat-actor", "campaign", "observed-data",
            "ipv4-addr", "domain-name", "file", "sighting", "report", "note", "opinion", "language-content",
        ]
        #expect(threats.subtracting(types).isEmpty)
    }

    @Test func `two sides judge the same goal differently`() throws {
        let assessments = try ShippedExercise.folder().records.compactMap { Assessment($0.object) }
        let bySubject = Dictionary(grouping: assessments) { $0.subject ?? "" }
        #expect(bySubject.values.contains { Set($0.map(\.state)).count > 1 && Set($0.map(\.by)).count > 1 })
    }

    @Test func `contributions stand at several stages, and attendance is of several kinds`() throws {
        let records = try ShippedExercise.folder().records
        let stages = Set(records.compactMap { $0.object["stage"]?.string })
        #expect(Set(["offered", "pledged", "committed", "allocated", "delivered"]).isSubset(of: stages))
        let attendance = records.flatMap { $0.object["participation"]?.array ?? [] }
            .compactMap { $0["attendance"]?.string }
        #expect(Set(attendance) == Set(CoordinationKind.Vocabulary.attendance.words))
    }

    @Test(arguments: ["ja", "ko"]) func `names and texts in the languages of the partners occur`(
        language: String
    ) throws {
        let records = try ShippedExercise.folder().records.map(\.object)
        let texts = records.compactMap { $0["name_texts"]?[language]?.string }
        let names = records.flatMap { $0["extensions"]?[Entente.extensionID]?["names"]?.array ?? [] }
            .filter { $0["lang"]?.string == language }
        let translated = records.compactMap { $0["contents"]?[language]?["name"]?.string }
        #expect(!texts.isEmpty && !names.isEmpty && !translated.isEmpty)
        let ranges: [ClosedRange<UInt32>] = language == "ja" ? [0x3040...0x30FF] : [0xAC00...0xD7A3]
        for text in texts + names.compactMap({ $0["text"]?.string }) + translated {
            let isWritten = text.unicodeScalars.contains { scalar in
                ranges.contains { $0.contains(scalar.value) } || (0x4E00...0x9FFF).contains(scalar.value)
            }
            #expect(isWritten, "\(text)")
        }
    }

    @Test func `one record is withdrawn`() throws {
        #expect(try ShippedExercise.objects().contains { $0.revoked })
    }
}
