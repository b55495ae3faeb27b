import Coordination
import FactsConverter
import JSON
import RecordFiles
import Testing

/// Looks for the fields of one section in the record, and counts the scalars that it finds.
struct FieldWalk {
    let section: String
    let record: Folder
    /// Every id of the facts to the id of its record.
    private let ids: [String: String]
    private let objects: [String: JSONValue]
    private let links: Set<[String]>
    private(set) var found = 0

    init(section: String, record: Folder, facts: Facts) {
        self.section = section
        self.record = record
        objects = Dictionary(record.records.map { ($0.id, $0.object) }) { first, _ in first }
        links = Set(
            record.records.compactMap { Link($0.object) }.map { [$0.relation ?? "", $0.from ?? "", $0.to ?? ""] }
        )
        let made = Dictionary(record.records.map { ($0.type + "/" + $0.key, $0.id) }) { first, _ in first }
        var ids: [String: String] = [:]
        for (section, entries) in facts.sections {
            guard let type = FieldPlaces.bySection[section]?.type else { continue }
            for entry in entries {
                let key = ["nato-format": "nato", "eu-format": "eu"][entry.id] ?? entry.id
                ids[entry.id] = made[type + "/" + key]
            }
        }
        self.ids = ids
    }

    /// The scalars of a value that are not null.
    static func scalars(_ value: FactValue) -> Int {
        switch value {
        case .null: 0
        case .text: 1
        case .list(let elements): elements.reduce(0) { $0 + scalars($1) }
        case .map(let fields): fields.reduce(0) { $0 + scalars($1.value) }
        }
    }

    mutating func check(_ fact: Fact) throws {
        let object = try #require(ids[fact.id].flatMap { objects[$0] }, "\(section)/\(fact.id) has no record")
        found += 1
        for field in fact.fields {
            let place = try #require(
                FieldPlaces.bySection[section]?.places[field.name],
                "\(section).\(field.name) has no place"
            )
            let isThere = isFound(field, at: place, in: object, fact)
            #expect(isThere, "\(section)/\(fact.id)/\(field.name): \(field.value)")
            if isThere { found += Self.scalars(field.value) }
        }
    }

    private func isFound(_ field: Fact.Field, at place: FieldPlace, in object: JSONValue, _ fact: Fact) -> Bool {
        let value = field.value
        switch place {
        case .text(let name): return property(name, object)?.string == value.text
        case .boolean(let name): return property(name, object)?.boolean.map { $0 ? "true" : "false" } == value.text
        case .texts(let name): return strings(property(name, object)) == value.texts
        case .reference(let name): return property(name, object)?.string == value.text.flatMap { ids[$0] }
        case .references(let name): return strings(property(name, object)) == value.texts.compactMap { ids[$0] }
        case .onlyReference(let name):
            return strings(property(name, object)) == [value.text].compactMap(\.self).compactMap { ids[$0] }
        case .sources: return hasSources(value, object)
        case .confidence:
            return object["confidence"]?.integer == ["high": 85, "medium": 50, "low": 15][value.text ?? ""]
        case .start(let name): return property(name, object)?.string.flatMap { side($0, 0) } == value.text
        case .end(let name): return property(name, object)?.string.flatMap { side($0, 1) } == value.text
        case .special: return isSpecial(field, in: object, fact)
        }
    }

    /// One side of a period; a single date is both.
    private func side(_ period: String, _ index: Int) -> String? {
        let sides = period.split(separator: "/", omittingEmptySubsequences: false).map(String.init)
        let side = sides.count == 1 ? sides[0] : sides[index]
        return side.isEmpty ? nil : side
    }

    private func property(_ name: String, _ object: JSONValue) -> JSONValue? {
        object["extensions"]?[Entente.extensionID]?[name] ?? object[name]
    }

    private func strings(_ value: JSONValue?) -> [String] { value?.array?.compactMap(\.string) ?? [] }

    private func elements(_ name: String, _ object: JSONValue) -> [JSONValue] { property(name, object)?.array ?? [] }

    /// An organisation that is also a format has the sources of both.
    private func hasSources(_ value: FactValue, _ object: JSONValue) -> Bool {
        let documents = elements("sources", object).compactMap { $0["document_ref"]?.string }
        let expected = value.texts.compactMap { ids[$0] }
        let isMerged = ["parties", "formats"].contains(section)
        return expected.count == value.texts.count
            && (isMerged ? Set(expected).isSubset(of: documents) : documents == expected)
    }

    private func isSpecial(_ field: Fact.Field, in object: JSONValue, _ fact: Fact) -> Bool {
        let value = field.value
        switch field.name {
        case "title":
            return value == .null
                ? property("title_kind", object) == "described" : object["name"]?.string == value.text
        case "name", "short":
            let names = elements("names", object).compactMap { $0["text"]?.string }
            let known = names + [object["name"]?.string, property("code", object)?.string].compactMap(\.self)
            return value.text.map { known.contains($0) } ?? true
        case "to": return value == .null
        case "currency": return value == .null || property("unit", object)?.string == value.text
        case "precision":
            let period = property("period", object)?.string ?? property("date", object)?.string ?? ""
            let start = side(period, 0).flatMap { WorldDate($0) }
            return value.text == ["year", "month", "day"][start?.precision.rawValue ?? 0]
        case "members": return value.texts.allSatisfy { isMember($0, of: fact) }
        case "participants": return pairwise(value, elements("participation", object), isParticipant)
        case "objections": return pairwise(value, elements("objections", object), isObjection)
        case "values": return pairwise(value, elements("values", object), isClaimed)
        case "size":
            guard case .map(let fields) = value else { return false }
            return fields.allSatisfy { property("size", object)?[$0.name]?.integer.map { String($0) } == $0.value.text }
        case "answers": return value.texts.allSatisfy { hasAnswer(fact.id, $0) }
        default: return false
        }
    }

    private func pairwise(
        _ value: FactValue,
        _ elements: [JSONValue],
        _ isSame: ([String: FactValue], JSONValue) -> Bool
    ) -> Bool {
        guard value.elements.count == elements.count else { return false }
        return zip(value.elements, elements).allSatisfy { fact, element in
            guard case .map(let fields) = fact else { return false }
            return isSame(Dictionary(uniqueKeysWithValues: fields.map { ($0.name, $0.value) }), element)
        }
    }

    private func isParticipant(_ fact: [String: FactValue], _ element: JSONValue) -> Bool {
        guard Set(fact.keys) == ["party", "level", "person"] else { return false }
        let word = fact["level"]?.text
        let attendance = ["invited": "invited", "absent": "absent", "observer": "observed"][word ?? ""]
        let isLevel = attendance.map { element["attendance"]?.string == $0 } ?? (element["level"]?.string == word)
        return element["party_ref"]?.string == fact["party"]?.text.flatMap { ids[$0] } && isLevel
            && element["person"]?.string == fact["person"]?.text
    }

    private func isObjection(_ fact: [String: FactValue], _ element: JSONValue) -> Bool {
        guard Set(fact.keys) == ["party", "member", "reason", "date"] else { return false }
        return element["party_ref"]?.string == fact["party"]?.text.flatMap { ids[$0] }
            && element["member"]?.boolean.map { $0 ? "true" : "false" } == fact["member"]?.text
            && element["reason"]?.string == fact["reason"]?.text && element["date"]?.string == fact["date"]?.text
    }

    private func isClaimed(_ fact: [String: FactValue], _ element: JSONValue) -> Bool {
        guard Set(fact.keys) == ["value", "sources"] else { return false }
        return element["value"]?.string == fact["value"]?.text
            && strings(element["source_refs"]) == fact["sources"]?.texts.compactMap { ids[$0] }
    }

    private func isMember(_ member: String, of format: Fact) -> Bool {
        hasLink("member-of", from: member, to: format.id)
    }

    private func hasAnswer(_ recommendation: String, _ need: String) -> Bool {
        hasLink("answers", from: recommendation, to: need)
    }

    private func hasLink(_ kind: String, from: String, to: String) -> Bool {
        guard let from = ids[from], let to = ids[to] else { return false }
        return links.contains([kind, from, to])
    }
}
