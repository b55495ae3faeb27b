/// A record as its file has it, before it is read.
struct DraftRecord {
    let file: String
    let type: String
    let key: String
    let id: String
    let keyNode: FileNode
    let entries: [FileNode.Entry]

    /// The entry of this name.
    func entry(_ name: String) -> FileNode.Entry? {
        entries.first { $0.name == name }
    }
}
