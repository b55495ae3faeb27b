internal import JSON

/// What one row is made of: a record and, in tables of elements, one element of it.
struct ExportRow {
    /// Where a row stands on a page that lays records out in parts, or beside each other.
    struct Place {
        /// The part of the page, by a word of the file's own: `goal`, `area`.
        var part: String?
        /// What the row stands under: the programme of a goal or an area, the goal of an assessment.
        var under: Entry?
        /// The party whose attendance the row tells.
        var party: Entry?
        /// The id of an area that programmes are compared by, whether the programme names it, and its goals in it.
        var area: (id: String, isNamed: Bool, goals: Int)?
    }

    let entry: Entry
    /// The element; nil in tables of records, and where nothing is recorded of a party.
    let element: JSONNode?
    let place: Place
    let source: ExportSource

    init(_ entry: Entry, element: JSONNode? = nil, at place: Place = Place(), _ source: ExportSource) {
        self.entry = entry
        self.element = element
        self.place = place
        self.source = source
    }

    /// A property of the element or, in tables of records, of the record, wherever it stands.
    func node(_ name: String) -> JSONNode? {
        if let element { return element[name] }
        // A party of which nothing is recorded has no element, and the activity's own properties are not its.
        return place.party == nil ? entry.own?[name] ?? entry.whole[name] : nil
    }
}
