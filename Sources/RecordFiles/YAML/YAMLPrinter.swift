/// Prints YAML that is pleasant to read and to compare: one fact a line, one sentence a line, order as given.
///
/// Equal values print equal bytes. Short lists and maps stand on one line, long ones one element a line; long texts are
/// folded blocks. A text that some YAML reader could take for something else (`NO`, `2023-07`, `08`) is quoted.
public struct YAMLPrinter: Sendable {
    /// Columns that a list, a map or a text on one line may fill, indentation included.
    public static let width = 110

    private var lines: [String] = []

    /// A file: a comment line, then the entries of the map, set apart by empty lines.
    public static func file(comment: String, _ entries: [YAMLValue.Entry], isSpaced: Bool = true) -> String {
        var printer = YAMLPrinter()
        printer.lines.append("# " + comment)
        for (index, entry) in entries.enumerated() {
            if isSpaced || index == 0 { printer.lines.append("") }
            printer.print(entry, indent: 0)
        }
        return printer.lines.joined(separator: "\n") + "\n"
    }

    private mutating func print(_ entry: YAMLValue.Entry, indent: Int, lead: String? = nil) {
        let start = (lead ?? String(repeating: " ", count: indent)) + YAMLText.inline(entry.key) + ":"
        switch entry.value {
        case .literal(let text): lines.append(start + " " + text)
        case .text(let text): print(text, after: start, indent: indent)
        case .list(let elements):
            if let line = fitting(entry.value, after: start) {
                lines.append(line)
            } else {
                lines.append(start)
                for element in elements { print(element: element, indent: indent + 2) }
            }
        case .map(let entries):
            if entries.isEmpty {
                lines.append(start + " {}")
            } else {
                lines.append(start)
                for entry in entries { print(entry, indent: indent + 2) }
            }
        }
    }

    /// A text on its line, or as a block beneath it.
    private mutating func print(_ text: String, after start: String, indent: Int) {
        let line = start + " " + YAMLText.inline(text)
        let margin = String(repeating: " ", count: indent + 2)
        if text.utf8.contains(0x0A), let block = YAMLText.lines(text) {
            lines.append(start + " |-")
            lines += block.map { $0.isEmpty ? "" : margin + $0 }
        } else if line.unicodeScalars.count > YAMLPrinter.width, let block = YAMLText.sentences(text) {
            lines.append(start + " >-")
            lines += block.map { margin + $0 }
        } else {
            lines.append(line)
        }
    }

    /// The value on the same line, where it fits. A list of maps never does: each element has its own line.
    private func fitting(_ value: YAMLValue, after start: String) -> String? {
        if case .list(let elements) = value, elements.contains(where: \.isMap) { return nil }
        let line = start + " " + YAMLPrinter.inline(value)
        return line.unicodeScalars.count <= YAMLPrinter.width ? line : nil
    }

    private mutating func print(element: YAMLValue, indent: Int) {
        let lead = String(repeating: " ", count: indent) + "- "
        let line = lead + YAMLPrinter.inline(element)
        switch element {
        case .map(let entries)
        where !entries.isEmpty && (line.unicodeScalars.count > YAMLPrinter.width || element.isLarge):
            for (index, entry) in entries.enumerated() {
                print(entry, indent: indent + 2, lead: index == 0 ? lead : nil)
            }
        case .text(let text): print(text, after: String(lead.dropLast()), indent: indent)
        case .list, .literal, .map: lines.append(line)
        }
    }

    /// The value on one line, in flow style.
    static func inline(_ value: YAMLValue) -> String {
        switch value {
        case .literal(let text): text
        case .text(let text): YAMLText.inline(text)
        case .list(let elements): "[" + elements.map(inline).joined(separator: ", ") + "]"
        case .map(let entries):
            "{" + entries.map { YAMLText.inline($0.key) + ": " + inline($0.value) }.joined(separator: ", ") + "}"
        }
    }
}

extension YAMLValue {
    /// Whether it is a map.
    var isMap: Bool { if case .map = self { true } else { false } }

    /// Whether it holds maps or texts of several lines, which read badly on one line.
    var isLarge: Bool {
        switch self {
        case .literal: false
        case .text(let text): text.utf8.contains(0x0A)
        case .list(let elements): elements.contains { $0.isMap || $0.isLarge }
        case .map(let entries): entries.contains { $0.value.isMap || $0.value.isLarge }
        }
    }
}
