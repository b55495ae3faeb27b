internal import HTTPTypes
internal import Labels
internal import Localization
internal import Records

/// A record as somebody sees it who changes who reads it: the versions that their own party sent.
struct OwnRecord {
    let shelf: Shelf
    let words: Words
    let entry: Entry
    let title: String
    /// The party's own versions, oldest first; empty where it sent none that the reader sees.
    let versions: [OwnVersion]

    var view: View { shelf.view }
    var id: String { entry.id }
    /// The record's own page.
    var link: RecordLink { RecordLink(name: title, of: entry) }

    /// Nil for what is hidden and for what does not exist, alike.
    init?(_ id: String, shelf: Shelf, words: Words) throws {
        guard let entry = try shelf.entry(id) else { return nil }
        self.shelf = shelf
        self.words = words
        self.entry = entry
        title = try shelf.title(of: entry, words: words)
        versions = try shelf.view.ownVersions(of: id)
    }

    /// Why this reader may not do what needs one of the roles; nil where they may.
    func refusal(_ roles: Set<Role>, _ lacking: Text) throws -> String? {
        guard !view.roles.isDisjoint(with: roles) else { return words[lacking] }
        guard versions.isEmpty else { return nil }
        return words(.releaseNotYours, ["party": try shelf.partyName(entry.served.origin, words: words)])
    }

    /// A label in sentences, as the reader sees what is in it.
    func sentences(_ label: Label) throws -> [String] {
        try LabelWords(label, shelf: shelf, words: words).sentences
    }

    /// The label that a marking comes to when the reader's party gives it.
    func label(of marking: Marking) -> Label {
        MarkingContext(
            origin: view.party ?? "",
            author: view.principal.person,
            policy: view.policy,
            clearance: view.clearance
        ).label(for: [marking])
    }

    /// A page about the record, inside its frame.
    func page(_ title: String, _ body: HTML, _ reader: Frame.Reader, isRefused: Bool = false) -> PageAnswer {
        let frame = Frame(title: title, section: nil, reader: reader, crumbs: [link], hasExercise: entry.isExercise)
        return PageAnswer(frame: frame, body: body, status: isRefused ? .unprocessableContent : .ok)
    }

    /// The page of those who can read the record and may not do this.
    func refused(_ heading: String, _ reason: String, _ reader: Frame.Reader) -> PageAnswer {
        let body: HTML = """
            <h1>\(isolated(heading))</h1>
            <p>\(reason)</p>
            <p>\(link.html(words))</p>
            """
        return page(heading, body, reader)
    }
}
