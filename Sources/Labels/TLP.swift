public import JSON
public import STIX

/// The Traffic Light Protocol, versions 1.0 and 2.0, from the widest audience to the narrowest.
///
/// Sources: STIX 2.1, 7.2.1.4 (version 1.0) and the OASIS common objects (version 2.0). The ids are constants; no other
/// instances may be made.
public enum TLP: String, CaseIterable, Comparable, Sendable {
    /// No limit on disclosure; WHITE in version 1.0.
    case clear
    /// The community.
    case green
    /// The recipient's organisation and its clients.
    case amber
    /// The recipient's organisation only; version 2.0 alone.
    case amberStrict
    /// Individual recipients only.
    case red

    /// The id of the extension that version 2.0 uses.
    public static let extensionID = "extension-definition--60a3c5c5-0d10-413e-aab3-9e08dde9e88d"

    /// The word after `TLP:`, as version 2.0 writes it.
    public var word: String { self == .amberStrict ? "AMBER+STRICT" : rawValue.uppercased() }

    /// The colour of the word that follows `TLP:`; `WHITE` is `clear`.
    public init?(word: String) {
        if word == "WHITE" {
            self = .clear
        } else if let found = Self.allCases.first(where: { $0.word == word }) {
            self = found
        } else {
            return nil
        }
    }

    /// The id of the version 2.0 marking.
    public var id: String {
        let uuid =
            switch self {
            case .clear: "94868c89-83c2-464b-929b-a1a8aa3c8487"
            case .green: "bab4a63c-aed9-4cf5-a766-dfca5abac2bb"
            case .amber: "55d920b0-5e8b-4f79-9ee9-91f868d9b421"
            case .amberStrict: "939a9414-2ddd-4d32-a0cd-375ea402b003"
            case .red: "e828b379-4e03-4974-9ac4-e53a884c97c1"
            }
        return "marking-definition--" + uuid
    }

    /// The id of the version 1.0 marking; AMBER+STRICT has none.
    public var firstVersionID: String? {
        let uuid: String? =
            switch self {
            case .clear: "613f2e26-407d-48c7-9eca-b8e91df99dc9"
            case .green: "34098fce-860f-48ae-8e50-ebd3cc5e41da"
            case .amber: "f88d31f6-486f-44da-b317-01333bde0b82"
            case .amberStrict: nil
            case .red: "5e57c739-391a-4eb3-b6be-7d15ca92d5ed"
            }
        return uuid.map { "marking-definition--" + $0 }
    }

    /// The colour of a marking by its id, of either version; nil for the id of anything else.
    public init?(id: Identifier) {
        guard let found = Self.allCases.first(where: { $0.id == id.text || $0.firstVersionID == id.text }) else {
            return nil
        }
        self = found
    }

    /// The version 2.0 marking-definition, as published.
    public var definition: JSONValue {
        let value = self == .amberStrict ? "amber+strict" : rawValue
        return [
            "type": "marking-definition", "spec_version": "2.1", "id": .string(id),
            "created": "2022-10-01T00:00:00.000Z", "name": .string("TLP:" + word),
            "extensions": [Self.extensionID: ["extension_type": "property-extension", "tlp_2_0": .string(value)]],
        ]
    }

    /// The version 1.0 marking-definition, as published; nil for AMBER+STRICT.
    public var firstVersionDefinition: JSONValue? {
        guard let id = firstVersionID else { return nil }
        let value = self == .clear ? "white" : rawValue
        return [
            "type": "marking-definition", "spec_version": "2.1", "id": .string(id),
            "created": "2017-01-20T00:00:00.000Z", "name": .string("TLP:" + value.uppercased()),
            "definition_type": "tlp", "definition": ["tlp": .string(value)],
        ]
    }

    /// Whether the left colour has the wider audience.
    public static func < (left: TLP, right: TLP) -> Bool { left.order < right.order }

    private var order: Int { Self.allCases.firstIndex(of: self) ?? Self.allCases.count }
}
