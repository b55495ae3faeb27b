internal import STIX

/// Reads one file into drafts: keys, ids and nodes.
struct DraftReader {
    let file: String
    let namespace: UUIDText
    var findings: Findings

    init(file: String, namespace: UUIDText) {
        self.file = file
        self.namespace = namespace
        findings = Findings()
        findings.file = file
    }

    /// The records of the file, as far as they have a key and are maps.
    mutating func drafts(_ text: String) -> [DraftRecord] {
        guard let type = type() else { return [] }
        let node: FileNode?
        do {
            node = try FileParser.parse(text, file: file)
        } catch {
            findings.add(error)
            return []
        }
        guard let node, !node.isNull else { return [] }
        guard let entries = node.entries else {
            findings.add("file", at: node, "This is \(node.words).", expected: "a map from keys to records.")
            return []
        }
        return entries.compactMap { draft($0, type: type) }
    }

    private mutating func type() -> String? {
        guard file.hasSuffix(FileName.suffix), let type = FileName.type(ofStem: String(file.dropLast(5))) else {
            let hint = Suggestion.nearest(to: file, among: FileName.stems.map { $0 + FileName.suffix })
            findings.add(
                "file",
                "No kind of record has a file of this name." + (hint.map { " Is \($0) meant?" } ?? ""),
                expected: "one of " + FileName.stems.map { $0 + FileName.suffix }.joined(separator: ", ")
                    + ", or the name of a STIX type with \(FileName.suffix)."
            )
            return nil
        }
        return type
    }

    private mutating func draft(_ entry: FileNode.Entry, type: String) -> DraftRecord? {
        findings.key = entry.name
        defer { findings.key = "" }
        guard DraftReader.isKey(entry.name) else {
            findings.add(
                "key",
                at: entry.key,
                "\u{201C}\(entry.name)\u{201D} is no key.",
                expected: "1 to 80 lower-case letters, digits, hyphens and points, beginning with a letter or digit."
            )
            return nil
        }
        guard let members = entry.value.entries else {
            findings.add(
                "file",
                at: entry.value,
                "The record is \(entry.value.words).",
                expected: "a map of properties."
            )
            return nil
        }
        var id = type + "--" + UUIDText.v5(namespace: namespace, name: type + "/" + entry.name).text
        if let given = members.first(where: { $0.name == "id" }) {
            guard let text = given.value.text, let identifier = Identifier(text), identifier.type == type else {
                findings.add(
                    "id",
                    at: given.value,
                    path: "id",
                    "This is \(given.value.words).",
                    expected: "an id of \(type)."
                )
                return nil
            }
            id = text
        }
        return DraftRecord(file: file, type: type, key: entry.name, id: id, keyNode: entry.key, entries: members)
    }

    /// Whether a text may be the key of a record.
    static func isKey(_ text: String) -> Bool {
        func isLetterOrDigit(_ byte: UInt8) -> Bool { (0x61...0x7A).contains(byte) || (0x30...0x39).contains(byte) }
        return (1...80).contains(text.utf8.count) && text.utf8.first.map(isLetterOrDigit) == true
            && text.utf8.allSatisfy { isLetterOrDigit($0) || $0 == 0x2D || $0 == 0x2E }
    }
}
