import Coordination
import JSON
import Labels

@testable import Desk

/// Topics that lead to each other, and who stands where on them.
extension Thing {
    static let war = id("entente-topic", 11)
    static let order = id("entente-topic", 12)
    static let trade = id("entente-topic", 13)

    static func topic(_ number: Int, _ name: String, _ kind: String, proposition: String? = nil) -> JSONValue {
        var properties: [String: JSONValue] = ["name": .string(name), "kind": .string(kind), "sources": sources(1)]
        if let proposition { properties["proposition"] = .string(proposition) }
        return own("entente-topic", number, properties)
    }

    static func position(
        _ number: Int,
        _ holder: String,
        on topic: String,
        _ stance: String,
        asOf: String = "2024-05"
    ) -> JSONValue {
        own(
            "entente-position",
            number,
            [
                "name": .string("Position \(number)"), "holder_ref": .string(holder), "topic_ref": .string(topic),
                "stance": .string(stance), "as_of": .string(asOf), "explicit": true, "confidence": 85,
                "reason": .string("Reason \(number)."), "sources": sources(2),
            ]
        )
    }

    static func link(
        _ number: Int,
        _ source: String,
        _ kind: String,
        _ target: String,
        confidence: Int64? = 50,
        period: String? = nil
    ) -> JSONValue {
        var part: [String: JSONValue] = ["extension_type": "property-extension", "sources": sources(2)]
        if let period { part["period"] = .string(period) }
        var object: [String: JSONValue] = [
            "type": "relationship", "spec_version": "2.1", "id": .string(id("relationship", number)),
            "created": "2026-01-01T00:00:00.000Z", "modified": "2026-01-01T00:00:00.000Z",
            "relationship_type": .string(kind), "source_ref": .string(source), "target_ref": .string(target),
            "description": .string("Evidence \(number)."), "extensions": [Entente.extensionID: .object(part)],
        ]
        if let confidence { object["confidence"] = .integer(confidence) }
        return .object(object)
    }

    /// The small record, with theatres, issues, positions and links.
    static var topics: [JSONValue] {
        record + [
            topic(11, "War", "theatre"),
            topic(12, "Order", "issue", proposition: "Rules should hold."),
            topic(13, "Trade", "issue", proposition: "Trade should go on."),
            position(11, norland, on: order, "strongly-disagree"),
            position(12, sudmark, on: order, "agree"),
            position(13, sudmark, on: trade, "neutral", asOf: "2023"),
            link(11, war, "constrains", order),
            link(12, order, "enables", trade, confidence: 85),
            link(13, war, "spills-over-to", trade, confidence: 15, period: "2022/2023"),
            link(14, trade, "affects", cyber, confidence: nil),
        ]
    }
}
