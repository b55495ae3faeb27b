/// Finds the shortest text that a reference in a file can have.
struct References {
    private let index: KeyIndex
    private let names: [String: [String]]

    /// The references to the records of a folder and of those beside it.
    init(_ own: [Folder.Record], beside: [Folder], index: KeyIndex) {
        self.index = index
        var names: [String: [String]] = [:]
        for record in own + beside.flatMap(\.records) {
            names[record.id, default: []] += [record.key, FileName.stem(of: record.type) + "/" + record.key]
        }
        self.names = names
    }

    /// The key, the key with its file, or the id itself: the first that reads as this id.
    func text(of id: String, types: [String]) -> String {
        for name in names[id] ?? [] {
            if case .found(id) = index.resolve(name, types: types) { return name }
        }
        return id
    }
}
