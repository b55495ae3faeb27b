/// The predefined extensions of cyber-observable objects (STIX 2.1 §6.7, §6.12, §6.13, §6.16).
extension [Extension] {
    static let predefined: [Extension] = [
        Extension(
            "archive-ext",
            on: ["file"],
            Shape(
                [.required("contains_refs", .references(["file", "directory"])), .optional("comment", .string)],
                section: "STIX 2.1 §6.7.2"
            )
        ),
        Extension(
            "ntfs-ext",
            on: ["file"],
            Shape(
                [.optional("sid", .string), .optional("alternate_data_streams", .list(.object(.alternateDataStream)))],
                rules: [.atLeastOneOwn()],
                section: "STIX 2.1 §6.7.3"
            )
        ),
        Extension(
            "pdf-ext",
            on: ["file"],
            Shape(
                [
                    .optional("version", .string), .optional("is_optimized", .boolean),
                    .optional("document_info_dict", .dictionary(of: .string)), .optional("pdfid0", .string),
                    .optional("pdfid1", .string),
                ],
                rules: [.atLeastOneOwn()],
                section: "STIX 2.1 §6.7.4"
            )
        ),
        Extension(
            "raster-image-ext",
            on: ["file"],
            Shape(
                [
                    .optional("image_height", .integer), .optional("image_width", .integer),
                    .optional("bits_per_pixel", .integer), .optional("exif_tags", .dictionary),
                ],
                rules: [.atLeastOneOwn()],
                section: "STIX 2.1 §6.7.5"
            )
        ),
        Extension("windows-pebinary-ext", on: ["file"], .windowsBinary),
        Extension(
            "http-request-ext",
            on: ["network-traffic"],
            Shape(
                [
                    .required("request_method", .string), .required("request_value", .string),
                    .optional("request_version", .string), .optional("request_header", .dictionary(of: .list(.string))),
                    .optional("message_body_length", .integer),
                    .optional("message_body_data_ref", .reference(["artifact"])),
                ],
                section: "STIX 2.1 §6.12.2"
            )
        ),
        Extension(
            "icmp-ext",
            on: ["network-traffic"],
            Shape(
                [.required("icmp_type_hex", .hex), .required("icmp_code_hex", .hex)],
                section: "STIX 2.1 §6.12.3"
            )
        ),
        Extension(
            "socket-ext",
            on: ["network-traffic"],
            Shape(
                [
                    .required("address_family", .enumeration(.socketAddressFamily)), .optional("is_blocking", .boolean),
                    .optional("is_listening", .boolean),
                    .optional("options", .dictionary(keys: .socketOption, values: .integer)),
                    .optional("socket_type", .enumeration(.socketType)), .optional("socket_descriptor", .count),
                    .optional("socket_handle", .integer),
                ],
                section: "STIX 2.1 §6.12.4"
            )
        ),
        Extension(
            "tcp-ext",
            on: ["network-traffic"],
            Shape(
                [.optional("src_flags_hex", .hex), .optional("dst_flags_hex", .hex)],
                rules: [.atLeastOneOwn()],
                section: "STIX 2.1 §6.12.5"
            )
        ),
        Extension("windows-process-ext", on: ["process"], .windowsProcess),
        Extension("windows-service-ext", on: ["process"], .windowsService),
        Extension(
            "unix-account-ext",
            on: ["user-account"],
            Shape(
                [
                    .optional("gid", .integer), .optional("groups", .strings), .optional("home_dir", .string),
                    .optional("shell", .string),
                ],
                rules: [.atLeastOneOwn()],
                section: "STIX 2.1 §6.16.2"
            )
        ),
    ]
}

extension Shape {
    fileprivate static let alternateDataStream = Shape(
        [.required("name", .string), .optional("hashes", .hashes), .optional("size", .count)],
        section: "STIX 2.1 §6.7.3.2"
    )

    fileprivate static let windowsProcess = Shape(
        [
            .optional("aslr_enabled", .boolean), .optional("dep_enabled", .boolean), .optional("priority", .string),
            .optional("owner_sid", .string), .optional("window_title", .string), .optional("startup_info", .dictionary),
            .optional("integrity_level", .enumeration(.windowsIntegrityLevel)),
        ],
        rules: [.atLeastOneOwn()],
        section: "STIX 2.1 §6.13.2"
    )

    fileprivate static let windowsService = Shape(
        [
            .optional("service_name", .string), .optional("descriptions", .strings), .optional("display_name", .string),
            .optional("group_name", .string), .optional("start_type", .enumeration(.windowsServiceStartType)),
            .optional("service_dll_refs", .references(["file"])),
            .optional("service_type", .enumeration(.windowsServiceType)),
            .optional("service_status", .enumeration(.windowsServiceStatus)),
        ],
        rules: [.atLeastOneOwn()],
        section: "STIX 2.1 §6.13.3"
    )
}
