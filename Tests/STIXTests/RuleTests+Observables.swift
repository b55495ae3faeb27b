@testable import STIX

/// STIX 2.1 §6
extension RuleTests {
    private static let artifactID = "artifact--" + Samples.uuid

    static let observables = [
        Case("artifact", #"{"payload_bin": null, "url": "https://x.example/", "hashes": {"MD5": "\#(hex(32))"}}"#),
        Case(
            "artifact",
            #"{"payload_bin": null}"#,
            "error at /: has none of payload_bin, url; expected exactly one of them [STIX 2.1 §6.1]"
        ),
        Case(
            "artifact",
            #"{"url": "https://x.example/"}"#,
            "error at /: has more than one of payload_bin, url; expected exactly one of them [STIX 2.1 §6.1]",
            "error at /hashes: is missing; expected the property, since url is there [STIX 2.1 §6.1]"
        ),
        Case(
            "artifact",
            #"{"decryption_key": "infected"}"#,
            "error at /encryption_algorithm: is missing; expected the property, since decryption_key is there "
                + "[STIX 2.1 §6.1]"
        ),
        Case("artifact", #"{"decryption_key": "infected", "encryption_algorithm": "mime-type-indicated"}"#),
        Case(
            "artifact",
            #"{"encryption_algorithm": "ROT13", "mime_type": "picture", "payload_bin": "VBORw0KGgo"}"#,
            "error at /encryption_algorithm: is \"ROT13\"; expected one of AES-256-GCM, ChaCha20-Poly1305, "
                + "mime-type-indicated [STIX 2.1 §2.4]",
            "error at /mime_type: is \"picture\"; expected an IANA media type such as application/pdf [STIX 2.1 §6.1]",
            "error at /payload_bin: is \"VBORw0KGgo\"; expected base64 with padding (RFC 4648) [STIX 2.1 §2.1]"
        ),
        Case(
            "domain-name",
            #"{"resolves_to_refs": ["\#(Samples.file)"]}"#,
            "error at /resolves_to_refs/0: is \"\(Samples.file)\"; expected the id of an object of type ipv4-addr or "
                + "ipv6-addr or domain-name [STIX 2.1 §6.4]"
        ),
        Case("email-message", #"{"is_multipart": true, "body_multipart": [{"body": "Hello"}]}"#),
        Case("email-message", #"{"body": "Hello"}"#),
        Case(
            "email-message",
            #"{"is_multipart": true, "body": "Hello"}"#,
            "error at /body: is there though is_multipart is true; expected the property left out [STIX 2.1 §6.6]"
        ),
        Case(
            "email-message",
            #"{"body_multipart": [{"body": "Hello", "body_raw_ref": "\#(artifactID)"}]}"#,
            "error at /body_multipart: is there though is_multipart is false; expected the property left out "
                + "[STIX 2.1 §6.6]",
            "error at /body_multipart/0: has more than one of body, body_raw_ref; expected exactly one of them "
                + "[STIX 2.1 §6.6.2]"
        ),
        Case(
            "email-message",
            #"{"from_ref": "\#(Samples.identity)"}"#,
            "error at /from_ref: is \"\(Samples.identity)\"; expected the id of an object of type email-addr "
                + "[STIX 2.1 §6.6]"
        ),
        Case("file", #"{"name": null, "hashes": {"SHA-256": "\#(hex(64))"}}"#),
        Case(
            "file",
            #"{"name": null, "size": 1}"#,
            "error at /: has none of hashes, name; expected one of them or more [STIX 2.1 §6.7]"
        ),
        Case("file", #"{"size": -1}"#, "error at /size: is -1; expected 0 or more [STIX 2.1 §6.7]"),
        Case(
            "file",
            #"{"parent_directory_ref": "\#(Samples.file)", "contains_refs": ["\#(Samples.malware)"]}"#,
            "error at /contains_refs/0: is \"\(Samples.malware)\"; expected the id of an observable [STIX 2.1 §6.7]",
            "error at /parent_directory_ref: is \"\(Samples.file)\"; expected the id of an object of type directory "
                + "[STIX 2.1 §6.7]"
        ),
        Case("ipv4-addr", #"{"value": "10.0.0.0/8"}"#), Case("ipv6-addr", #"{"value": "::ffff:198.51.100.3/128"}"#),
        Case(
            "ipv4-addr",
            #"{"value": "10.0.0.256"}"#,
            "error at /value: is \"10.0.0.256\"; expected an IPv4 address or a block in CIDR notation [STIX 2.1 §6.8]"
        ),
        Case("ipv4-addr", #"{"value": "10[.]0[.]0[.]1", "defanged": true}"#),
        Case(
            "mac-addr",
            #"{"value": "D2:FB:49:24:37:18"}"#,
            "error at /value: is \"D2:FB:49:24:37:18\"; expected six pairs of lowercase digits with colons between "
                + "[STIX 2.1 §6.10]"
        ),
        Case(
            "network-traffic",
            #"{"start": "2026-01-01T00:00:00Z", "end": "2026-01-01T00:00:00Z", "is_active": false}"#
        ),
        Case(
            "network-traffic",
            #"{"src_ref": null, "src_port": 65536, "dst_port": -1}"#,
            "error at /: has none of src_ref, dst_ref; expected one of them or more [STIX 2.1 §6.12]",
            "error at /dst_port: is -1; expected 0 to 65535 [STIX 2.1 §6.12]",
            "error at /src_port: is 65536; expected 0 to 65535 [STIX 2.1 §6.12]"
        ),
        Case(
            "network-traffic",
            #"{"start": "2026-01-02T00:00:00Z", "end": "2026-01-01T00:00:00Z", "is_active": true}"#,
            "error at /end: is 2026-01-01T00:00:00Z, before start (2026-01-02T00:00:00Z); expected the same instant or a "
                + "later one [STIX 2.1 §6.12]",
            "error at /end: is there though is_active is true; expected the property left out [STIX 2.1 §6.12]"
        ),
        Case(
            "process",
            #"{"pid": null}"#,
            "error at /: has none of is_hidden, pid, created_time, cwd, command_line, environment_variables, "
                + "opened_connection_refs, creator_user_ref, image_ref, parent_ref, child_refs, extensions; expected one of "
                + "them or more [STIX 2.1 §6.13]"
        ),
        Case("process", #"{"pid": null, "extensions": {"windows-process-ext": {"aslr_enabled": true}}}"#),
        Case(
            "process",
            #"{"id": "process--99ab297d-4c39-5a48-9c64-052d2aaa1d28"}"#,
            "error at /id: is of version 5 though nothing contributes to it; expected a random UUID (version 4) "
                + "[STIX 2.1 §6.13]"
        ),
        Case("software", #"{"cpe": "cpe:2.3:a:microsoft:word:2000:*:*:*:*:*:*:*", "languages": ["en", "nob"]}"#),
        Case(
            "software",
            #"{"cpe": "cpe:/a:microsoft:word", "languages": ["english language"]}"#,
            "error at /cpe: is \"cpe:/a:microsoft:word\"; expected a CPE 2.3 name: cpe:2.3: and eleven parts "
                + "[STIX 2.1 §6.14]",
            "error at /languages/0: is \"english language\"; expected a language tag (RFC 5646) such as en, ja or "
                + "zh-Hant-TW [STIX 2.1 §3.2]"
        ),
        Case(
            "windows-registry-key",
            #"{"key": "hklm\\System", "values": [{"data_type": "REG_TEXT"}, {"x_note": "y"}]}"#,
            "error at /key: is \"hklm\\System\"; expected the hive spelled out, such as HKEY_LOCAL_MACHINE "
                + "[STIX 2.1 §6.17]",
            "error at /values/0/data_type: is \"REG_TEXT\"; expected one of REG_NONE, REG_SZ, REG_EXPAND_SZ, REG_BINARY, "
                + "REG_DWORD, REG_DWORD_BIG_ENDIAN, REG_DWORD_LITTLE_ENDIAN, REG_LINK, REG_MULTI_SZ, REG_RESOURCE_LIST, "
                + "REG_FULL_RESOURCE_DESCRIPTION, REG_RESOURCE_REQUIREMENTS_LIST, REG_QWORD, REG_INVALID_TYPE "
                + "[STIX 2.1 §2.4]",
            "error at /values/1: has none of name, data, data_type; expected one of them or more [STIX 2.1 §6.17.2]"
        ),
        Case(
            "x509-certificate",
            #"{"serial_number": null, "x509_v3_extensions": {}}"#,
            "error at /x509_v3_extensions: is empty; expected no empty object: the property left out [STIX 2.1 §2.3]"
        ),
    ]

    static let extensions = [
        Case("file", #"{"extensions": {"archive-ext": {"contains_refs": ["\#(Samples.file)"]}}}"#),
        Case(
            "file",
            #"{"extensions": {"archive-ext": {"comment": "x"}, "ntfs-ext": {"x_note": "y"}, "pdf-ext": {}}}"#,
            "error at /extensions/archive-ext/contains_refs: is missing; expected a required property [STIX 2.1 §6.7.2]",
            "error at /extensions/ntfs-ext: has none of sid, alternate_data_streams; expected one of them or more "
                + "[STIX 2.1 §6.7.3]",
            "error at /extensions/pdf-ext: is empty; expected no empty object: the property left out [STIX 2.1 §2.3]"
        ),
        Case(
            "file",
            #"{"extensions": {"windows-pebinary-ext": {"pe_type": "exe"}}}"#,
            "error at /extensions/windows-pebinary-ext: has none of imphash, machine_hex, number_of_sections, "
                + "time_date_stamp, pointer_to_symbol_table_hex, number_of_symbols, size_of_optional_header, "
                + "characteristics_hex, file_header_hashes, optional_header, sections; expected one of them or more "
                + "[STIX 2.1 §6.7.6]"
        ),
        Case(
            "network-traffic",
            #"""
            {"extensions": {"icmp-ext": {"icmp_type_hex": "8", "icmp_code_hex": "00"}, "tcp-ext": {"src_flags_hex": "zz"},
             "socket-ext": {"address_family": "AF_INET", "socket_type": "SOCK_DGRAM", "options": {"SO_DEBUG": "on", "X_Y": 1}}
            }}
            """#,
            "error at /extensions/icmp-ext/icmp_type_hex: is \"8\"; expected an even number of digits 0-9 and a-f "
                + "[STIX 2.1 §2.8]",
            "error at /extensions/socket-ext/options/SO_DEBUG: is a text; expected an integer [STIX 2.1 §2.10]",
            "error at /extensions/socket-ext/options/X_Y: is no socket option; expected a name such as SO_REUSEADDR or "
                + "TCP_NODELAY [STIX 2.1 §6.12.4]",
            "error at /extensions/tcp-ext/src_flags_hex: is \"zz\"; expected an even number of digits 0-9 and a-f "
                + "[STIX 2.1 §2.8]"
        ),
        Case(
            "process",
            #"{"extensions": {"windows-process-ext": {"integrity_level": "highest"}}}"#,
            "error at /extensions/windows-process-ext/integrity_level: is \"highest\"; expected one of low, medium, high, "
                + "system [STIX 2.1 §2.4]"
        ),
        Case(
            "tool",
            #"{"extensions": {"Extension": {"a": 1}, "extension-definition--\#(Samples.uuid)": {"x": 1}}}"#,
            "error at /extensions/Extension: is no key of an extension; expected the id of an extension-definition or a "
                + "name in -ext [STIX 2.1 §3.2]",
            "error at /extensions/extension-definition--\(Samples.uuid)/extension_type: is missing; expected one of "
                + "new-sdo, new-sco, new-sro, property-extension, toplevel-property-extension [STIX 2.1 §7.3]"
        ),
        Case("tool", #"{"extensions": {"x-example-ext": {"anything": [1, "two"]}}}"#),
    ]

    private static func hex(_ digits: Int) -> String { String(repeating: "0a", count: digits / 2) }
}
