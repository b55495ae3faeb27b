internal import Yams

/// A facts file: sections of entries, in the order of the file.
public struct Facts: Sendable {
    /// The sections by name.
    public let sections: [String: [Fact]]

    /// Reads a facts file. Throws on anything that is not a map of lists of maps with ids.
    public init(_ text: String) throws(FactsError) {
        let node: Node?
        do {
            node = try Yams.compose(yaml: text, .basic)
        } catch {
            throw FactsError(path: "", reason: "This is no YAML: \(error)")
        }
        guard let mapping = node?.mapping else { throw FactsError(path: "", reason: "A map of sections was expected.") }
        var sections: [String: [Fact]] = [:]
        for (key, value) in mapping {
            guard let name = key.string, let entries = value.sequence else {
                throw FactsError(path: key.string ?? "", reason: "A list of entries was expected.")
            }
            var facts: [Fact] = []
            for entry in entries {
                guard case .map(let fields) = FactValue(entry) else {
                    throw FactsError(path: name, reason: "An entry is no map.")
                }
                facts.append(try Fact(section: name, fields: fields))
            }
            sections[name] = facts
        }
        self.sections = sections
    }

    /// The entries of a section; none where the file does not have it.
    public subscript(section: String) -> [Fact] { sections[section] ?? [] }
}
