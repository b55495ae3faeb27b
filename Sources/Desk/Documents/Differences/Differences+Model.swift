internal import Difference
internal import JSON
internal import Localization
internal import Records
internal import STIX

/// Two versions of a document's text, paragraph by paragraph and word by word, as the reader is served them.
struct DifferencesModel: Sendable {
    /// A version that can be chosen.
    struct Version: Hashable, Sendable {
        /// The version's name: an instant, as text.
        let name: String
        let arrived: String
    }

    let id: String
    let title: String
    /// The language of the text, where that is recorded.
    let language: String?
    let link: RecordLink
    /// All versions that have reached the reader, the newest first.
    let versions: [Version]
    let from: Version
    let to: Version
    let difference: Difference
    /// The first change that is on the page.
    let offset: Int
    let isExercise: Bool
    let section: Section

    /// - Parameters:
    ///   - from: the name of the earlier version; the one before `to` without it
    ///   - to: the name of the later version; the last one without it
    /// - Returns: nil for what is hidden and for what does not exist, alike: the record, either version, and paragraphs
    init?(_ id: String, from: String?, to: String?, offset: Int, shelf: Shelf, words: Words) throws {
        let served = try shelf.view.versions(of: id)
        let last = to.map { name in served.lastIndex { $0.version == name } } ?? served.indices.last
        guard let last else { return nil }
        let first = from.map { name in served.lastIndex { $0.version == name } } ?? max(0, last - 1)
        guard let first, let old = try shelf.version(of: served[first]), let new = try shelf.version(of: served[last])
        else { return nil }
        let (before, after) = (Self.passages(of: old), Self.passages(of: new))
        guard !before.isEmpty || !after.isEmpty else { return nil }
        self.id = id
        title = try shelf.title(of: new, words: words)
        language = DocumentParagraphs.language(of: new)
        link = RecordLink(name: title, of: new)
        versions = served.reversed().map { Version(name: $0.version, arrived: $0.arrived.text) }
        self.from = Version(name: served[first].version, arrived: served[first].arrived.text)
        self.to = Version(name: served[last].version, arrived: served[last].arrived.text)
        difference = Difference(old: before, new: after)
        self.offset = min(max(0, offset), max(0, difference.changes.count - 1))
        isExercise = old.isExercise || new.isExercise
        section = RecordModel.section(of: new)
    }

    /// The paragraphs of a document, as the reader is served them.
    static func passages(of entry: Entry) -> [Passage] {
        entry.list("paragraphs").compactMap { node in
            node["text"]?.string.map { Passage(key: node["key"]?.string, kind: node["kind"]?.string, text: $0) }
        }
    }

    /// Where the differences of a record are.
    static func address(of id: String) -> Address { Address(Entry.address(of: id).path + "differences/") }

    /// Where the differences of two versions of a record are.
    static func address(of id: String, from: String, to: String) -> Address {
        address(of: id).setting("from", from).setting("to", to)
    }
}
