internal import STIX

/// Finds records by key: in the folder itself, then in those beside it.
struct KeyIndex {
    /// What a reference in a file can come to.
    enum Answer {
        case found(String)
        case unknown(suggestion: String?)
        case ambiguous([String])
    }

    /// The ids of one folder: type, then key.
    private var folders: [[String: [String: String]]]

    /// An index of a folder and of those beside it.
    init(_ own: some Sequence<(type: String, key: String, id: String)>, beside: [Folder]) {
        var first: [String: [String: String]] = [:]
        for (type, key, id) in own { first[type, default: [:]][key] = id }
        folders = [first]
        for folder in beside {
            var index: [String: [String: String]] = [:]
            for record in folder.records { index[record.type, default: [:]][record.key] = record.id }
            folders.append(index)
        }
    }

    /// The id that a text means: an id itself, `topics/key`, or a key of one of the types.
    func resolve(_ text: String, types: [String]) -> Answer {
        if Identifier(text) != nil { return .found(text) }
        let parts = text.split(separator: "/", omittingEmptySubsequences: false).map(String.init)
        if parts.count == 2, let type = FileName.type(ofStem: parts[0]) {
            guard types.isEmpty || types.contains(type) else { return .unknown(suggestion: nil) }
            return find(parts[1], types: [type])
        }
        return find(text, types: types)
    }

    private func find(_ key: String, types: [String]) -> Answer {
        for folder in folders {
            let candidates = types.isEmpty ? folder.keys.sorted() : types
            let found = candidates.compactMap { type in folder[type]?[key].map { (type, $0) } }
            if found.count == 1 { return .found(found[0].1) }
            if found.count > 1 { return .ambiguous(found.map { FileName.stem(of: $0.0) + "/" + key }) }
        }
        let known = folders.flatMap { folder in
            (types.isEmpty ? Array(folder.keys) : types).flatMap { folder[$0].map { Array($0.keys) } ?? [] }
        }
        return .unknown(suggestion: Suggestion.nearest(to: key, among: known))
    }
}
