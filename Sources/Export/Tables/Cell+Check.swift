extension Cell {
    /// - Throws: `empty` without columns or for a column without a name; `duplicate` for two of one name
    static func check(_ columns: [Column]) throws(ExportError) {
        guard !columns.isEmpty else { throw ExportError(.empty, at: "header", "at least one column is expected") }
        var names: Set<String> = []
        for (index, column) in columns.enumerated() {
            guard !column.name.isEmpty else {
                throw ExportError(.empty, at: "column \(index + 1)", "a name is expected, found none")
            }
            guard names.insert(column.name).inserted else {
                throw ExportError(
                    .duplicate,
                    at: "column \(column.name)",
                    "names are expected to differ, found two alike"
                )
            }
        }
    }

    /// Whether it can stand in a column.
    func check(_ column: Column, limits: ExportLimits, at row: String) throws(ExportError) {
        func path() -> String { row + ", column " + column.name }
        switch self {
        case .none: return
        case .text(let text): try Self.check(text, limits: limits, at: path())
        case .list(let values):
            guard column.isList else {
                throw ExportError(.kind, at: path(), "one value is expected, found a list of \(values.count)")
            }
            for value in values { try Self.check(value, limits: limits, at: path()) }
        case .number(let number):
            guard column.kind == .number else {
                throw ExportError(.kind, at: path(), "\(column.kind.rawValue) is expected, found a number")
            }
            guard Self.isNumber(number) else {
                throw ExportError(.number, at: path(), "a decimal number is expected, found \"\(number.prefix(40))\"")
            }
        case .boolean:
            guard column.kind == .boolean else {
                throw ExportError(.kind, at: path(), "\(column.kind.rawValue) is expected, found a truth value")
            }
        }
    }

    private static func check(_ text: String, limits: ExportLimits, at path: String) throws(ExportError) {
        guard text.utf8.count <= limits.field else {
            throw ExportError(.field, at: path, "at most \(limits.field) bytes are expected, found \(text.utf8.count)")
        }
        guard !text.utf8.contains(0) else {
            throw ExportError(.character, at: path, "text without the character 0 is expected, found one")
        }
    }

    /// Whether a text is a number of JSON (RFC 8259 section 6) without an exponent.
    static func isNumber(_ text: String) -> Bool {
        var rest = Substring(text).utf8
        if rest.first == UInt8(ascii: "-") { rest = rest.dropFirst() }
        let whole = rest.prefix { (0x30...0x39).contains($0) }
        guard !whole.isEmpty, whole.count == 1 || whole.first != 0x30 else { return false }
        rest = rest.dropFirst(whole.count)
        guard !rest.isEmpty else { return true }
        guard rest.first == UInt8(ascii: "."), rest.count > 1 else { return false }
        return rest.dropFirst().allSatisfy { (0x30...0x39).contains($0) }
    }
}
