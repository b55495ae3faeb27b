import JSON

@testable import STIX

/// The smallest valid object of every type, made from its own properties and the common ones of its class.
enum Samples {
    static let uuid = "e2e1a340-4415-4ba8-9671-f7343fbf0836"
    static let identity = "identity--c22f14ff-97f0-4e83-bddb-ac3c299fdf17"
    static let file = "file--7af51b54-0398-5ab5-8d9e-8b1ac1bb9cf9"
    static let malware = "malware--31b940d4-6f7f-459a-80ea-9c1f17b5891b"
    static let relationship = "relationship--57b56a43-b8b0-4cba-9deb-34e3e1faed9e"
    static let marking = "marking-definition--34098fce-860f-48ae-8e50-ebd3cc5e41da"

    /// A smallest valid object of this type.
    static func minimal(_ type: String) throws -> JSONValue {
        var object = try JSONValue(parsing: own[type] ?? "{}")
        object["type"] = .string(type)
        object["id"] = .string(type + "--" + uuid)
        switch Catalogue.standard[type]?.objectClass {
        case .observable, .bundle: break
        default:
            object["spec_version"] = "2.1"
            object["created"] = "2026-01-31T12:00:00.000Z"
            if type != "marking-definition" { object["modified"] = "2026-01-31T12:00:00.000Z" }
        }
        return object
    }

    /// The same with other members, given as a text; null removes one.
    static func object(_ type: String, _ changes: String = "{}") throws -> JSONValue {
        var object = try minimal(type)
        for (name, value) in try JSONValue(parsing: changes).object ?? [:] {
            object[name] = value == .null ? JSONValue?.none : value
        }
        return object
    }

    /// The types that can be stored.
    static let types = own.keys.sorted()

    /// The own properties of the smallest object.
    private static let own: [String: String] = [
        "attack-pattern": #"{"name": "Spear phishing"}"#,
        "campaign": #"{"name": "Green Group attacks"}"#,
        "course-of-action": #"{"name": "Close the port"}"#,
        "grouping": #"{"name": "Findings", "context": "suspicious-activity", "object_refs": ["\#(malware)"]}"#,
        "identity": #"{"name": "Norland"}"#,
        "incident": #"{"name": "Loss of service"}"#,
        "indicator": #"""
        {"pattern": "[url:value = 'http://x.example/']", "pattern_type": "stix", "valid_from": "2026-01-01T00:00:00Z"}
        """#,
        "infrastructure": #"{"name": "Command server"}"#,
        "intrusion-set": #"{"name": "Bobcat Breakin"}"#,
        "location": #"{"region": "northern-europe"}"#,
        "malware": #"{"is_family": false}"#,
        "malware-analysis": #"{"product": "anonymized", "result": "benign"}"#,
        "note": #"{"content": "Seen twice.", "object_refs": ["\#(malware)"]}"#,
        "observed-data": #"""
        {"first_observed": "2026-01-01T00:00:00Z", "last_observed": "2026-01-01T00:00:00Z", "number_observed": 1,
         "object_refs": ["\#(file)"]}
        """#,
        "opinion": #"{"opinion": "agree", "object_refs": ["\#(relationship)"]}"#,
        "report": #"{"name": "Report", "published": "2026-01-01T00:00:00Z", "object_refs": ["\#(malware)"]}"#,
        "threat-actor": #"{"name": "Evil Org"}"#,
        "tool": #"{"name": "VNC"}"#,
        "vulnerability": #"{"name": "CVE-2016-1234"}"#,
        "relationship": #"""
        {"relationship_type": "uses", "source_ref": "campaign--\#(uuid)", "target_ref": "\#(malware)"}
        """#,
        "sighting": #"{"sighting_of_ref": "\#(malware)"}"#,
        "artifact": #"{"payload_bin": "iVBORw0KGgo="}"#,
        "autonomous-system": #"{"number": 15139}"#,
        "directory": #"{"path": "C:\\Windows"}"#,
        "domain-name": #"{"value": "example.com"}"#,
        "email-addr": #"{"value": "jo@example.com"}"#,
        "email-message": #"{"is_multipart": false}"#,
        "file": #"{"name": "report.pdf"}"#,
        "ipv4-addr": #"{"value": "198.51.100.3"}"#,
        "ipv6-addr": #"{"value": "2001:db8::1"}"#,
        "mac-addr": #"{"value": "d2:fb:49:24:37:18"}"#,
        "mutex": #"{"name": "__CLEANSWEEP__"}"#,
        "network-traffic": #"""
        {"protocols": ["ipv4", "tcp"], "src_ref": "ipv4-addr--28bb3599-77cd-5a82-a950-b5bc3caf07c4"}
        """#,
        "process": #"{"pid": 314}"#,
        "software": #"{"name": "Word"}"#,
        "url": #"{"value": "https://example.com/research/index.html"}"#,
        "user-account": #"{"user_id": "1001"}"#,
        "windows-registry-key": #"{"key": "HKEY_LOCAL_MACHINE\\System\\Foo"}"#,
        "x509-certificate": #"{"serial_number": "36:f7:d4:32"}"#,
        "language-content": #"{"object_ref": "\#(malware)", "contents": {"de": {"name": "Banküberfall 1"}}}"#,
        "marking-definition": #"{"definition_type": "statement", "definition": {"statement": "Copyright 2026"}}"#,
        "extension-definition": #"""
        {"name": "Extension", "schema": "https://example.com/schema.json", "version": "1.0.0",
         "extension_types": ["property-extension"], "created_by_ref": "\#(identity)"}
        """#,
    ]
}

/// The findings of a check as text, one a line.
func findings(_ object: JSONValue, in catalogue: Catalogue = .standard) -> [String] {
    catalogue.check(object).findings.map(\.description)
}

/// The findings of a check that are errors, as text.
func errors(_ object: JSONValue, in catalogue: Catalogue = .standard) -> [String] {
    catalogue.check(object).findings.filter { $0.severity == .error }.map(\.description)
}
