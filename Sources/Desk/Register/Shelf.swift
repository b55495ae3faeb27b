internal import Coordination
internal import JSON
internal import Records

#if DEBUG
internal import Mutants
#endif

/// The records that one page is made of, asked of the view once each.
///
/// Lives inside one reading of the record and is thrown away with it; a class, because what one part of a page has
/// fetched the next one finds.
final class Shelf {
    let view: View
    /// The times that the page is about: what was not true on the day stands in no list.
    let times: Times
    /// What earlier pages of the reader's moment have fetched; nil where every page fetches for itself.
    let stock: Stock?
    private var byID: [String: Entry?] = [:]
    private var byType: [String: [Entry]] = [:]
    private var exerciseMarkings: [String: Bool] = [:]
    /// The language in which records are named where they have a name in it; nil for files and forms, which have the
    /// names as recorded.
    let language: String?
    private var byTranslated: [String: [Entry]]?

    init(_ view: View, times: Times = .now, stock: Stock? = nil, language: String? = nil) {
        self.view = view
        self.times = times
        self.stock = stock
        self.language = language
    }

    /// All records of a type, last and not withdrawn, by arrival; where the page is about a day, those that were true on
    /// it, or may have been.
    func all(_ type: String) throws -> [Entry] {
        if let entries = byType[type] { return entries }
        let entries = try localised(recorded(type))
        if stock == nil { for entry in entries { byID[entry.id] = .some(entry) } }
        let shown = times.on == nil ? entries : entries.filter { times.truth(of: $0) != .no }
        byType[type] = shown
        return shown
    }

    /// How many records each type has in its list.
    func counts() throws -> [String: Int] {
        let counts = try stock?.counts(view.counts) ?? view.counts()
        guard times.on != nil else { return counts }
        return try Dictionary(uniqueKeysWithValues: counts.map { ($0.key, try all($0.key).count) })
    }

    /// A record by its id; nil for what is hidden and for what is not held here, alike.
    func entry(_ id: String) throws -> Entry? {
        if let known = byID[id] { return known }
        let entry = try stock?.entry(id).map(localised) ?? view.record(id).flatMap(entry(of:))
        byID[id] = .some(entry)
        return entry
    }

    /// All records of a type under the names that they are recorded with.
    private func recorded(_ type: String) throws -> [Entry] {
        let make = { try self.view.list(type).compactMap(self.recorded(of:)) }
        return try stock?.list(type, make, entry: recorded(of:)) ?? make()
    }

    /// What is recorded of texts in other languages, by the record that they are of; later ones first.
    func translations() throws -> [String: [Entry]] {
        if let byTranslated { return byTranslated }
        let texts = try recorded("language-content").reversed()
        let found = Dictionary(grouping: texts) { $0.standard("object_ref") ?? "" }
        byTranslated = found
        return found
    }

    /// A version of a record that may not be its last one.
    func version(of served: Served) throws -> Entry? { try recordedVersion(of: served).map(localised) }

    private func recordedVersion(of served: Served) throws -> Entry? {
        try Entry(served, isExerciseMarking: marksExercise)
    }

    /// A record of which the view has already given the last version.
    func entry(of served: Served) throws -> Entry? { try recorded(of: served).map(localised) }

    /// The same under the name that it is recorded with: what is kept between pages is of no language.
    func recorded(of served: Served) throws -> Entry? {
        let make = { try self.recordedVersion(of: served) }
        return try stock?.entry(of: served, make) ?? make()
    }

    /// Whether a marking is the statement that all records of an exercise carry: observables have no labels of their
    /// own, so that the statement alone tells theirs.
    private func marksExercise(_ marking: String) throws -> Bool {
        if let known = exerciseMarkings[marking] { return known }
        // Set first: a marking may be marked by itself.
        exerciseMarkings[marking] = false
        let statement = try entry(marking)?.whole["definition"]?["statement"]?.string
        let isOne = statement?.hasPrefix("EXERCISE") ?? false
        exerciseMarkings[marking] = isOne
        return isOne
    }

    /// Fetches many records at once, so that the links of a page cost one question.
    func prefetch(_ ids: some Sequence<String>) throws {
        let missing = Set(ids).filter { byID[$0] == nil && stock?.entry($0) == nil }
        guard !missing.isEmpty else { return }
        let found = try view.records(missing)
        for id in missing { byID[id] = .some(try found[id].flatMap(entry(of:))) }
    }

    /// The record as a link, or as a reference that leads nowhere here.
    func link(_ id: String) throws -> RecordLink {
        guard let entry = try entry(id) else {
            #if DEBUG
            if LeakMutant.hiddenReferenceShownAsHeld.isActive, view.holds(id) {
                return RecordLink(name: "withheld", address: Entry.address(of: id))
            }
            #endif
            return RecordLink(missing: id)
        }
        return RecordLink(entry)
    }

    #if DEBUG
    /// All records of a type, past the view: for mutants.
    func everything(_ type: String) throws -> [Entry] { try view.everything(of: type).compactMap(entry(of:)) }
    #endif

    /// Links for many ids, in their order.
    func links(_ ids: some Sequence<String>) throws -> [RecordLink] {
        let ids = Array(ids)
        try prefetch(ids)
        return try ids.map(link)
    }
}
