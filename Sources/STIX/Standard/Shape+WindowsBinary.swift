/// The extension of a file that is a Windows executable (STIX 2.1 §6.7.6).
extension Shape {
    static let windowsBinary = Shape(
        [
            .required("pe_type", .vocabulary(.windowsPEBinaryType)), .optional("imphash", .string),
            .optional("machine_hex", .hex), .optional("number_of_sections", .count),
            .optional("time_date_stamp", .timestamp), .optional("pointer_to_symbol_table_hex", .hex),
            .optional("number_of_symbols", .count), .optional("size_of_optional_header", .count),
            .optional("characteristics_hex", .hex), .optional("file_header_hashes", .hashes),
            .optional("optional_header", .object(.optionalHeader)), .optional("sections", .list(.object(.section))),
        ],
        rules: [
            .atLeastOne([
                "imphash", "machine_hex", "number_of_sections", "time_date_stamp", "pointer_to_symbol_table_hex",
                "number_of_symbols", "size_of_optional_header", "characteristics_hex", "file_header_hashes",
                "optional_header", "sections",
            ])
        ],
        section: "STIX 2.1 §6.7.6"
    )

    private static let section = Shape(
        [
            .required("name", .string), .optional("size", .count), .optional("entropy", .float),
            .optional("hashes", .hashes),
        ],
        section: "STIX 2.1 §6.7.6.3"
    )

    private static let optionalHeader = Shape(
        [
            .optional("magic_hex", .hex), .optional("major_linker_version", .integer),
            .optional("minor_linker_version", .integer), .optional("size_of_code", .count),
            .optional("size_of_initialized_data", .count), .optional("size_of_uninitialized_data", .count),
            .optional("address_of_entry_point", .integer), .optional("base_of_code", .integer),
            .optional("base_of_data", .integer), .optional("image_base", .integer),
            .optional("section_alignment", .integer), .optional("file_alignment", .integer),
            .optional("major_os_version", .integer), .optional("minor_os_version", .integer),
            .optional("major_image_version", .integer), .optional("minor_image_version", .integer),
            .optional("major_subsystem_version", .integer), .optional("minor_subsystem_version", .integer),
            .optional("win32_version_value_hex", .hex), .optional("size_of_image", .count),
            .optional("size_of_headers", .count), .optional("checksum_hex", .hex), .optional("subsystem_hex", .hex),
            .optional("dll_characteristics_hex", .hex), .optional("size_of_stack_reserve", .count),
            .optional("size_of_stack_commit", .count), .optional("size_of_heap_reserve", .count),
            .optional("size_of_heap_commit", .count), .optional("loader_flags_hex", .hex),
            .optional("number_of_rva_and_sizes", .integer), .optional("hashes", .hashes),
        ],
        rules: [.atLeastOneOwn()],
        section: "STIX 2.1 §6.7.6.2"
    )
}
