/// STIX Cyber-observable Objects (STIX 2.1 §6), network-traffic to x509-certificate.
extension [Kind] {
    static let moreObservables: [Kind] = [
        networkTraffic, process,
        Kind(
            "software",
            .observable,
            section: "STIX 2.1 §6.14",
            properties: [
                .required("name", .string), .optional("cpe", .text(.platform)), .optional("swid", .string),
                .optional("languages", .list(.language)), .optional("vendor", .string), .optional("version", .string),
            ],
            idContributing: ["name", "cpe", "swid", "vendor", "version"]
        ),
        Kind(
            "url",
            .observable,
            section: "STIX 2.1 §6.15",
            properties: [.required("value", .text(.url))],
            idContributing: ["value"]
        ),
        userAccount,
        Kind(
            "windows-registry-key",
            .observable,
            section: "STIX 2.1 §6.17",
            properties: [
                .optional("key", .text(.registryKey)), .optional("values", .list(.object(.registryValue))),
                .optional("modified_time", .timestamp), .optional("creator_user_ref", .reference(["user-account"])),
                .optional("number_of_subkeys", .integer),
            ],
            rules: [.atLeastOneOwn()],
            idContributing: ["key", "values"]
        ),
        certificate,
    ]

    private static let networkTraffic = Kind(
        "network-traffic",
        .observable,
        section: "STIX 2.1 §6.12",
        properties: [
            .optional("start", .timestamp), .optional("end", .timestamp), .optional("is_active", .boolean),
            .optional("src_ref", .reference(.networkEnds)), .optional("dst_ref", .reference(.networkEnds)),
            .optional("src_port", .integer(in: 0...65535)), .optional("dst_port", .integer(in: 0...65535)),
            .required("protocols", .strings), .optional("src_byte_count", .count), .optional("dst_byte_count", .count),
            .optional("src_packets", .count), .optional("dst_packets", .count), .optional("ipfix", .dictionary),
            .optional("src_payload_ref", .reference(["artifact"])),
            .optional("dst_payload_ref", .reference(["artifact"])),
            .optional("encapsulates_refs", .references(["network-traffic"])),
            .optional("encapsulated_by_ref", .reference(["network-traffic"])),
        ],
        rules: [
            .atLeastOne(["src_ref", "dst_ref"]), .when("is_active", is: true, forbids: ["end"]),
            .notBefore("start", then: "end"),
        ],
        idContributing: ["start", "end", "src_ref", "dst_ref", "src_port", "dst_port", "protocols", "extensions"]
    )

    private static let process = Kind(
        "process",
        .observable,
        section: "STIX 2.1 §6.13",
        properties: [
            .optional("is_hidden", .boolean), .optional("pid", .integer), .optional("created_time", .timestamp),
            .optional("cwd", .string), .optional("command_line", .string),
            .optional("environment_variables", .dictionary),
            .optional("opened_connection_refs", .references(["network-traffic"])),
            .optional("creator_user_ref", .reference(["user-account"])), .optional("image_ref", .reference(["file"])),
            .optional("parent_ref", .reference(["process"])), .optional("child_refs", .references(["process"])),
        ],
        rules: [.atLeastOneOwn(or: ["extensions"])]
    )

    private static let userAccount = Kind(
        "user-account",
        .observable,
        section: "STIX 2.1 §6.16",
        properties: [
            .optional("user_id", .string), .optional("credential", .string), .optional("account_login", .string),
            .optional("account_type", .vocabulary(.accountType)), .optional("display_name", .string),
            .optional("is_service_account", .boolean), .optional("is_privileged", .boolean),
            .optional("can_escalate_privs", .boolean), .optional("is_disabled", .boolean),
            .optional("account_created", .timestamp), .optional("account_expires", .timestamp),
            .optional("credential_last_changed", .timestamp), .optional("account_first_login", .timestamp),
            .optional("account_last_login", .timestamp),
        ],
        rules: [.atLeastOneOwn(or: ["extensions"])],
        idContributing: ["account_type", "user_id", "account_login"]
    )

    private static let certificate = Kind(
        "x509-certificate",
        .observable,
        section: "STIX 2.1 §6.18",
        properties: [
            .optional("is_self_signed", .boolean), .optional("hashes", .hashes), .optional("version", .string),
            .optional("serial_number", .string), .optional("signature_algorithm", .string),
            .optional("issuer", .string),
            .optional("validity_not_before", .timestamp), .optional("validity_not_after", .timestamp),
            .optional("subject", .string), .optional("subject_public_key_algorithm", .string),
            .optional("subject_public_key_modulus", .string), .optional("subject_public_key_exponent", .integer),
            .optional("x509_v3_extensions", .object(.certificateExtensions)),
        ],
        rules: [.atLeastOneOwn()],
        idContributing: ["hashes", "serial_number"]
    )
}

extension Targets {
    /// What network traffic comes from or goes to.
    static let networkEnds: Targets = ["ipv4-addr", "ipv6-addr", "mac-addr", "domain-name"]
}

extension Shape {
    /// A value of a registry key.
    static let registryValue = Shape(
        [
            .optional("name", .string), .optional("data", .string),
            .optional("data_type", .enumeration(.windowsRegistryDatatype)),
        ],
        rules: [.atLeastOneOwn()],
        section: "STIX 2.1 §6.17.2"
    )

    /// The extensions of an X.509 certificate.
    static let certificateExtensions = Shape(
        [
            .optional("basic_constraints", .string), .optional("name_constraints", .string),
            .optional("policy_constraints", .string), .optional("key_usage", .string),
            .optional("extended_key_usage", .string), .optional("subject_key_identifier", .string),
            .optional("authority_key_identifier", .string), .optional("subject_alternative_name", .string),
            .optional("issuer_alternative_name", .string), .optional("subject_directory_attributes", .string),
            .optional("crl_distribution_points", .string), .optional("inhibit_any_policy", .string),
            .optional("private_key_usage_period_not_before", .timestamp),
            .optional("private_key_usage_period_not_after", .timestamp), .optional("certificate_policies", .string),
            .optional("policy_mappings", .string),
        ],
        rules: [.atLeastOneOwn()],
        section: "STIX 2.1 §6.18.2"
    )
}
