internal import STIX

extension Manifest {
    private static let names = [
        "format", "title", "namespace", "recorded", "label", "created_by", "origin", "exercise", "beside",
    ]

    /// Reads the manifest alone, for a caller that has to find the folders beside this one. Throws all that is wrong.
    public init(text: String) throws(FaultyFolder) {
        var findings = Findings()
        findings.file = FileName.manifest
        guard let manifest = Manifest(text, &findings), findings.all.isEmpty else { throw FaultyFolder(findings.all) }
        self = manifest
    }

    /// Reads the manifest; nothing where it cannot be used, which is then among the findings.
    init?(_ text: String, _ findings: inout Findings) {
        let entries: [FileNode.Entry]
        do {
            guard let found = try FileParser.parse(text, file: FileName.manifest)?.entries else {
                findings.add("manifest", "The manifest is no map.", expected: "title, namespace, recorded and others.")
                return nil
            }
            entries = found
        } catch {
            findings.add(error)
            return nil
        }
        var texts: [String: String] = [:]
        var beside: [String] = []
        for entry in entries {
            if entry.name == "beside", let elements = entry.value.elements {
                beside = elements.compactMap(\.text)
            } else if Self.names.contains(entry.name), entry.name != "beside", let text = entry.value.text {
                if !entry.value.isNull { texts[entry.name] = text }
            } else {
                let hint = Suggestion.nearest(to: entry.name, among: Self.names).map { " Is \($0) meant?" } ?? ""
                findings.add(
                    "unknown-property",
                    at: entry.key,
                    "The manifest has no such property.\(hint)",
                    expected: "one of " + Self.names.joined(separator: ", ") + "."
                )
            }
        }
        let count = findings.all.count
        Self.check(texts, entries, &findings)
        guard findings.all.count == count, let title = texts["title"], let namespace = texts["namespace"],
            let recorded = texts["recorded"]
        else { return nil }
        self.init(
            title: title,
            namespace: namespace.lowercased(),
            recorded: recorded,
            label: texts["label"],
            createdBy: texts["created_by"],
            origin: texts["origin"],
            exercise: texts["exercise"],
            beside: beside
        )
    }

    private static func check(_ texts: [String: String], _ entries: [FileNode.Entry], _ findings: inout Findings) {
        let rules: [(name: String, isGood: (String) -> Bool, expectation: String)] = [
            ("format", { $0 == String(currentFormat) }, "\(currentFormat), the version of the format of these files."),
            ("title", { !$0.isEmpty }, "what the folder is called."),
            ("namespace", { UUIDText($0) != nil }, "a random UUID; ids are made of it, so it never changes."),
            ("recorded", { Timestamp($0) != nil }, "an instant such as 2026-03-01T00:00:00.000Z."),
        ]
        for rule in rules {
            let entry = entries.first { $0.name == rule.name }
            if let text = texts[rule.name], rule.isGood(text) { continue }
            let line = entry?.value.line ?? 0
            let column = entry?.value.column ?? 0
            let reason = entry.map { "This is \($0.value.words)." } ?? "The manifest has no \(rule.name)."
            findings.add("manifest", line: line, column: column, path: rule.name, reason, expected: rule.expectation)
        }
    }
}
