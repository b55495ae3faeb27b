internal import RecordFiles

/// Record files in the making: for each file its records in the order in which they were found.
struct Draft {
    /// A record in the making: short keys and values, absent values left out.
    struct Record {
        let key: String
        private(set) var entries: [YAMLValue.Entry] = []

        init(_ key: String) {
            self.key = key
        }

        mutating func set(_ name: String, _ text: String?) {
            if let text { entries.append(.init(name, .text(text))) }
        }

        mutating func set(_ name: String, literal text: String?) {
            if let text { entries.append(.init(name, .literal(text))) }
        }

        mutating func set(_ name: String, list texts: [String]) {
            if !texts.isEmpty { entries.append(.init(name, .texts(texts))) }
        }

        mutating func set(_ name: String, elements: [YAMLValue]) {
            if !elements.isEmpty { entries.append(.init(name, .list(elements))) }
        }

        mutating func set(_ name: String, map entries: [YAMLValue.Entry]) {
            if !entries.isEmpty { self.entries.append(.init(name, .map(entries))) }
        }
    }

    private(set) var files: [String: [Record]] = [:]

    mutating func add(_ record: Record, to file: String) {
        files[file, default: []].append(record)
    }

    /// The texts of the files.
    func texts(title: String) -> [String: String] {
        var texts: [String: String] = [:]
        for (file, records) in files {
            let entries = records.map { YAMLValue.Entry($0.key, .map($0.entries)) }
            texts[file + ".yaml"] = YAMLPrinter.file(comment: title, entries)
        }
        return texts
    }
}
