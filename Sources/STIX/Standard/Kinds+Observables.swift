/// STIX Cyber-observable Objects (STIX 2.1 §6), artifact to mutex.
extension [Kind] {
    static let firstObservables: [Kind] = [
        Kind(
            "artifact",
            .observable,
            section: "STIX 2.1 §6.1",
            properties: [
                .optional("mime_type", .text(.mediaType)), .optional("payload_bin", .binary),
                .optional("url", .text(.url)),
                .optional("hashes", .hashes), .optional("encryption_algorithm", .enumeration(.encryptionAlgorithm)),
                .optional("decryption_key", .string),
            ],
            rules: [
                .exactlyOne(["payload_bin", "url"]), .needs("url", ["hashes"]),
                .needs("decryption_key", ["encryption_algorithm"]),
            ],
            idContributing: ["hashes", "payload_bin"]
        ),
        Kind(
            "autonomous-system",
            .observable,
            section: "STIX 2.1 §6.2",
            properties: [.required("number", .integer), .optional("name", .string), .optional("rir", .string)],
            idContributing: ["number"]
        ),
        Kind(
            "directory",
            .observable,
            section: "STIX 2.1 §6.3",
            properties: [
                .required("path", .string), .optional("path_enc", .text(.characterSet)), .optional("ctime", .timestamp),
                .optional("mtime", .timestamp), .optional("atime", .timestamp),
                .optional("contains_refs", .references(["file", "directory"])),
            ],
            idContributing: ["path"]
        ),
        Kind(
            "domain-name",
            .observable,
            section: "STIX 2.1 §6.4",
            properties: [
                .required("value", .text(.domainName)),
                .optional("resolves_to_refs", .references(["ipv4-addr", "ipv6-addr", "domain-name"])),
            ],
            idContributing: ["value"]
        ),
        Kind(
            "email-addr",
            .observable,
            section: "STIX 2.1 §6.5",
            properties: [
                .required("value", .text(.emailAddress)), .optional("display_name", .string),
                .optional("belongs_to_ref", .reference(["user-account"])),
            ],
            idContributing: ["value"]
        ),
        emailMessage, file, address("ipv4-addr", .ipv4, section: "STIX 2.1 §6.8"),
        address("ipv6-addr", .ipv6, section: "STIX 2.1 §6.9"),
        Kind(
            "mac-addr",
            .observable,
            section: "STIX 2.1 §6.10",
            properties: [.required("value", .text(.macAddress))],
            idContributing: ["value"]
        ),
        Kind(
            "mutex",
            .observable,
            section: "STIX 2.1 §6.11",
            properties: [.required("name", .string)],
            idContributing: ["name"]
        ),
    ]

    private static let emailMessage = Kind(
        "email-message",
        .observable,
        section: "STIX 2.1 §6.6",
        properties: [
            .required("is_multipart", .boolean), .optional("date", .timestamp), .optional("content_type", .string),
            .optional("from_ref", .reference(["email-addr"])), .optional("sender_ref", .reference(["email-addr"])),
            .optional("to_refs", .references(["email-addr"])), .optional("cc_refs", .references(["email-addr"])),
            .optional("bcc_refs", .references(["email-addr"])), .optional("message_id", .string),
            .optional("subject", .string), .optional("received_lines", .strings),
            .optional("additional_header_fields", .dictionary), .optional("body", .string),
            .optional("body_multipart", .list(.object(.mimePart))),
            .optional("raw_email_ref", .reference(["artifact"])),
        ],
        rules: [
            .when("is_multipart", is: true, forbids: ["body"]),
            .when("is_multipart", is: false, forbids: ["body_multipart"]),
        ],
        idContributing: ["from_ref", "subject", "body"]
    )

    private static let file = Kind(
        "file",
        .observable,
        section: "STIX 2.1 §6.7",
        properties: [
            .optional("hashes", .hashes), .optional("size", .count), .optional("name", .string),
            .optional("name_enc", .text(.characterSet)), .optional("magic_number_hex", .hex),
            .optional("mime_type", .text(.mediaType)), .optional("ctime", .timestamp), .optional("mtime", .timestamp),
            .optional("atime", .timestamp), .optional("parent_directory_ref", .reference(["directory"])),
            .optional("contains_refs", .references(.observables)), .optional("content_ref", .reference(["artifact"])),
        ],
        rules: [.atLeastOne(["hashes", "name"]), .needs("name_enc", ["name"])],
        idContributing: ["hashes", "name", "extensions", "parent_directory_ref"]
    )

    private static func address(_ name: String, _ form: TextForm, section: String) -> Kind {
        Kind(
            name,
            .observable,
            section: section,
            properties: [
                .required("value", .text(form)), .optional("resolves_to_refs", .references(["mac-addr"])),
                .optional("belongs_to_refs", .references(["autonomous-system"])),
            ],
            idContributing: ["value"]
        )
    }
}

extension Shape {
    /// A part of an email of several parts.
    static let mimePart = Shape(
        [
            .optional("body", .string), .optional("body_raw_ref", .reference(["artifact", "file"])),
            .optional("content_type", .string), .optional("content_disposition", .string),
        ],
        rules: [.exactlyOne(["body", "body_raw_ref"])],
        section: "STIX 2.1 §6.6.2"
    )
}
