internal import Coordination
internal import JSON
internal import Localization
internal import STIX

/// Reads one line of a form by the form that it must have.
enum LineReader {
    /// The value that a text means; nil where it has another form.
    static func value(_ text: String, as form: LineForm) -> JSONValue? {
        switch form {
        case .text: .string(text)
        case .integer: Int64(ungrouped(text)).map { .integer($0) }
        case .decimal: isDecimal(ungrouped(text)) ? .string(ungrouped(text)) : nil
        case .date: WorldDate(text).map { .string($0.text) }
        case .period: Period(text) == nil ? nil : .string(text)
        case .timestamp: Timestamp(text) == nil ? nil : .string(text)
        case .language: isLanguage(text) ? .string(text) : nil
        case .url: isAddress(text) ? .string(text) : nil
        case .sha256: isSHA256(text.lowercased()) ? .string(text.lowercased()) : nil
        }
    }

    /// What would have been right.
    static func expectation(of form: LineForm) -> Text {
        switch form {
        case .text: .editFaultText
        case .integer: .editFaultInteger
        case .decimal: .editFaultDecimal
        case .date: .editFaultDate
        case .period: .editFaultPeriod
        case .timestamp: .editFaultTimestamp
        case .language: .editFaultLanguage
        case .url: .editFaultAddress
        case .sha256: .editFaultHash
        }
    }

    /// A hint beside the field; nil where none is needed.
    static func hint(of form: LineForm) -> Text? {
        switch form {
        case .text, .integer: nil
        case .decimal: .editHintDecimal
        case .date: .editHintDate
        case .period: .editHintPeriod
        case .timestamp: .editHintTimestamp
        case .language: .editHintLanguage
        case .url: .editHintAddress
        case .sha256: .editHintHash
        }
    }

    /// A number without the spaces and commas that part thousands; anything else as it is.
    private static func ungrouped(_ text: String) -> String {
        let groups = text.split(omittingEmptySubsequences: false) { $0 == " " || $0 == "," || $0 == "\u{A0}" }
        guard groups.count > 1, let first = groups.first, (1...3).contains(first.drop { $0 == "-" }.count) else {
            return text
        }
        let isGrouped = groups.dropFirst().enumerated().allSatisfy { index, group in
            let whole = index == groups.count - 2 ? group.prefix { $0 != "." } : group
            return whole.count == 3 && whole.allSatisfy { $0.isASCII && $0.isNumber }
        }
        return isGrouped ? groups.joined() : text
    }

    private static func isDecimal(_ text: String) -> Bool {
        let digits = text.hasPrefix("-") ? text.dropFirst() : text[...]
        let parts = digits.split(separator: ".", omittingEmptySubsequences: false)
        return parts.count <= 2 && parts.allSatisfy { !$0.isEmpty && $0.utf8.allSatisfy { (0x30...0x39).contains($0) } }
    }

    /// The shape of a language tag; the check of the record knows the rest.
    private static func isLanguage(_ text: String) -> Bool {
        let parts = text.split(separator: "-", omittingEmptySubsequences: false)
        let isPlain = parts.allSatisfy { part in
            (1...8).contains(part.utf8.count)
                && part.utf8.allSatisfy { byte in
                    (0x30...0x39).contains(byte) || (0x61...0x7A).contains(byte | 0x20)
                }
        }
        return isPlain && (2...8).contains(parts.first?.utf8.count ?? 0)
    }

    private static func isAddress(_ text: String) -> Bool {
        (text.hasPrefix("https://") || text.hasPrefix("http://")) && text.utf8.count > 8
            && text.utf8.allSatisfy { $0 > 0x20 && $0 != 0x7F }
    }

    private static func isSHA256(_ text: String) -> Bool {
        text.utf8.count == 64 && text.utf8.allSatisfy { (0x30...0x39).contains($0) || (0x61...0x66).contains($0) }
    }
}
