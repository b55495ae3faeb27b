/// A JSON value with the order of its members, for schemas that people read.
indirect enum SchemaValue: ExpressibleByStringLiteral, ExpressibleByArrayLiteral, ExpressibleByBooleanLiteral,
    ExpressibleByDictionaryLiteral, ExpressibleByIntegerLiteral
{
    case text(String)
    case number(Int)
    case boolean(Bool)
    case list([SchemaValue])
    case map([(String, SchemaValue)])

    init(stringLiteral text: String) { self = .text(text) }
    init(integerLiteral number: Int) { self = .number(number) }
    init(booleanLiteral value: Bool) { self = .boolean(value) }
    init(arrayLiteral elements: SchemaValue...) { self = .list(elements) }
    init(dictionaryLiteral members: (String, SchemaValue)...) { self = .map(members) }

    /// The text with two spaces of indentation a level.
    func text(indent: Int = 0) -> String {
        let margin = String(repeating: "  ", count: indent + 1)
        let end = "\n" + String(repeating: "  ", count: indent)
        switch self {
        case .text(let text): return SchemaValue.quoted(text)
        case .number(let number): return String(number)
        case .boolean(let value): return value ? "true" : "false"
        case .list(let elements):
            if elements.isEmpty { return "[]" }
            let lines = elements.map { margin + $0.text(indent: indent + 1) }
            return "[\n" + lines.joined(separator: ",\n") + end + "]"
        case .map(let members):
            if members.isEmpty { return "{}" }
            let lines = members.map { margin + SchemaValue.quoted($0.0) + ": " + $0.1.text(indent: indent + 1) }
            return "{\n" + lines.joined(separator: ",\n") + end + "}"
        }
    }

    private static func quoted(_ text: String) -> String {
        var result = "\""
        for scalar in text.unicodeScalars {
            switch scalar {
            case "\"", "\\": result += "\\" + String(scalar)
            case "\n": result += "\\n"
            default: result.unicodeScalars.append(scalar)
            }
        }
        return result + "\""
    }
}
