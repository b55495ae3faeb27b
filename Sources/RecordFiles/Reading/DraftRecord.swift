/// A record as its file has it, before it is read.
struct DraftRecord {
    let file: String
    let type: String
    let key: String
    /// Given, or made of the key; of an observable made of its content in the end.
    var id: String
    let keyNode: FileNode
    let entries: [FileNode.Entry]

    /// The entry of this name.
    func entry(_ name: String) -> FileNode.Entry? {
        entries.first { $0.name == name }
    }
}
