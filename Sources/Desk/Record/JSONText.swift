internal import JSON

/// JSON as people read it: indented, in the order of the stored bytes.
enum JSONText {
    static func pretty(_ node: JSONNode) -> String {
        var text = ""
        write(node, indent: "", into: &text)
        return text
    }

    private static func write(_ node: JSONNode, indent: String, into text: inout String) {
        let deeper = indent + "  "
        switch node.kind {
        case .object where node.count > 0:
            text += "{\n"
            for (index, member) in node.members.enumerated() {
                if index > 0 { text += ",\n" }
                text += deeper + JSONValue.string(member.key.text).canonicalText + ": "
                write(member.value, indent: deeper, into: &text)
            }
            text += "\n" + indent + "}"
        case .array where node.count > 0:
            text += "[\n"
            for (index, element) in node.elements.enumerated() {
                if index > 0 { text += ",\n" }
                text += deeper
                write(element, indent: deeper, into: &text)
            }
            text += "\n" + indent + "]"
        default: text += node.value.canonicalText
        }
    }
}
