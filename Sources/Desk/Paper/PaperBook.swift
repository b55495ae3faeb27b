internal import Coordination
internal import Labels
internal import Localization
internal import Records
internal import STIX

/// Writes the parts of a set of pages, and keeps what the set as a whole must say: what it is marked with, whether
/// anything on it is invented, and the sources that it rests on.
///
/// Whatever goes on the pages of a record is taken from here and by that counted in: a record whose text is used
/// without it would stand there unmarked. A class, because the parts of one set share it.
final class PaperBook {
    let shelf: Shelf
    let words: Words
    private(set) var label = Label.bottom
    private(set) var hasExercise = false
    var notes: [PaperNote] = []
    /// The numbers of the notes by document and place.
    var numbers: [String: Int] = [:]

    /// The node's own address, which paper cannot know otherwise; nil where it is not configured.
    let node: String?
    /// How many sources a line names before the rest is only counted.
    let mostSources: Int

    init(_ shelf: Shelf, words: Words, mostSources: Int = .max, node: String? = nil) {
        self.node = node
        self.shelf = shelf
        self.words = words
        self.mostSources = mostSources
    }

    /// Counts a record in: something of it stands on the pages.
    func take(_ entry: Entry) {
        label = label.join(entry.served.label)
        hasExercise = hasExercise || entry.isExercise
    }

    /// A record by its name.
    func name(_ entry: Entry) -> PaperText {
        PaperText(RecordLink(entry)) + mark(of: entry)
    }

    /// The label of a record that is told of without its name; nothing for what everyone may read.
    func mark(of entry: Entry) -> PaperText {
        take(entry)
        return entry.served.label.isPublic ? .empty : PaperText([.label(shelf.mark(entry, words: words))])
    }

    /// A record by its id; what is not held here is told by the id.
    func name(_ id: String) throws -> PaperText {
        guard let entry = try shelf.entry(id) else { return PaperText(RecordLink(missing: id)) }
        return name(entry)
    }

    /// Records in their order, or that none is recorded.
    func names(_ ids: [String]) throws -> PaperText {
        try shelf.prefetch(ids)
        let names = try ids.map { try name($0) }
        return names.isEmpty ? .absent(words) : .joined(names, by: ", ")
    }

    /// A property of a vocabulary in words, or that it is not recorded.
    func term(_ entry: Entry, _ property: String) -> PaperText {
        entry.text(property).map { PaperText(words.term($0, in: property)) } ?? .absent(words)
    }

    /// The date of a record in words, whether it was true on the day of the pages, or that no date is recorded.
    func date(of entry: Entry) -> PaperText {
        guard let date = entry.dateText else { return PaperText([.absent(words[.dateNotRecorded])]) }
        let possible = shelf.times.truth(of: entry) == .possible
        return PaperText(words.date(date) + (possible ? " (\(words[.timesPossible]))" : ""))
    }

    /// A text of a record, or nothing.
    func plain(_ entry: Entry, _ property: String) -> PaperText {
        entry.said(property).map { PaperText($0) } ?? .empty
    }

    /// The rows of a list up to the most that a set has room for, the latest first, and where all of them are.
    func latest(_ entries: [Entry], most: Int, of list: WholeList? = nil) -> (shown: [Entry], rest: [PaperBlock]) {
        let ordered = latest(entries)
        return (Array(ordered.prefix(most)), more(ordered.count - most, of: list))
    }

    /// Entries in the order of time, the latest first.
    func latest(_ entries: [Entry]) -> [Entry] {
        entries.sorted { ($1.began, $0.name, $0.id) < ($0.began, $1.name, $1.id) }
    }

    /// How many of a list have no room, and the list of all of them by its address; nothing where there is room.
    func moreText(_ rest: Int, of list: WholeList?) -> PaperText {
        guard rest > 0, let list else { return .empty }
        let places: [String: PaperText] = [
            "count": PaperText(words.locale.grouped(rest)), "total": PaperText(words.locale.grouped(list.count)),
            "address": PaperText([.place(list.address, (node ?? "") + list.address.text)]),
        ]
        return PaperText(words, .paperMoreList, counting: rest, places)
    }

    /// The same as a piece of a section.
    func more(_ rest: Int, of list: WholeList?) -> [PaperBlock] {
        let text = moreText(rest, of: list)
        return text.isEmpty ? [] : [.text(text)]
    }

    /// A list of the register as it is narrowed.
    func whole(_ register: Register, among candidates: [Entry], _ narrow: (inout Selection) -> Void) throws -> WholeList
    {
        var selection = Selection()
        narrow(&selection)
        return try register.whole(selection, among: candidates, shelf: shelf)
    }

    /// The list of those records of a type, or of every type, that name a record.
    func naming(_ entry: Entry, type: String? = nil) throws -> WholeList {
        try whole(.everything, among: try shelf.referring(to: entry)) { selection in
            selection.types = [type].compactMap(\.self)
            selection.to = entry.id
        }
    }

    /// The marking of everything that was taken.
    var marking: String { LabelMark(label, text: shelf.view.text(of: label), words: words).text }

    /// The times of the pages in words.
    var times: [String] {
        let times = shelf.times
        return [
            times.on.map { words(.timesTrueOn, ["day": words.date($0.description)]) },
            times.asOf.map { words(.timesKnownBy, ["instant": words.instant($0.text)]) },
        ].compactMap(\.self)
    }

    /// The day that the pages are about: the day asked for, else the day of print.
    var today: String { shelf.times.on?.description ?? String(shelf.view.at.text.prefix { $0 != "T" }) }

    /// The set as a whole. Called last: only then is everything taken.
    func paper(
        _ kind: Text,
        of subject: Entry,
        otherNames: [Property.Translation] = [],
        facts: [PaperFact],
        sections: [Paper.Section],
        part: PaperPart? = nil,
        isDense: Bool = false
    ) -> Paper {
        take(subject)
        return Paper(
            kind: words[kind],
            subject: RecordLink(subject),
            otherNames: otherNames,
            facts: facts,
            sections: sections,
            part: part,
            isDense: isDense,
            notes: notes,
            marking: marking,
            hasExercise: hasExercise,
            times: times,
            at: shelf.view.at.text
        )
    }
}

extension Entry {
    /// The first day on which it can have begun, for an order by time; what has no date counts as the oldest.
    var began: Int { period?.earliest?.number ?? .min }
}
