internal import Localization
internal import Records
internal import Web

/// What the pages of the calendar are narrowed by: kind, party and topic, as the list of the calendar is.
struct CalendarFilter: Sendable {
    /// What was asked for.
    let selection: Selection
    /// The parties asked for: a grid takes several.
    let parties: [String]
    let kinds: [Choices.Choice]
    let partyChoices: [Choices.Choice]
    let topics: [Choices.Choice]

    /// Reads an address, and finds what there is to choose among the activities.
    init(_ query: Query, activities: [Entry], shelf: Shelf, words: Words) throws {
        let asked = Selection(query)
        var selection = Selection()
        selection.kind = asked.kind
        selection.party = asked.party
        selection.topic = asked.topic
        self.selection = selection
        parties = query.values("party").filter { !$0.isEmpty }
        kinds = Choices.terms(activities.compactMap(\.kind), vocabulary: "kind", words: words)
        partyChoices = try Choices.records(activities.flatMap(\.parties), shelf: shelf)
        topics = try Choices.records(activities.flatMap(\.topics), shelf: shelf)
    }

    /// Those of the activities that were asked for.
    func matching(_ activities: [Entry], shelf: Shelf) throws -> [Entry] {
        let matcher = try Matcher(selection, shelf: shelf)
        return activities.filter { matcher.includes($0) }
    }

    /// Whether anything is narrowed.
    var isNarrowed: Bool { selection.isNarrowed }

    /// The form that narrows a page at a path.
    ///
    /// - Parameters:
    ///   - first: fields before those of the filter
    ///   - names: which of the filter's fields the page has
    func form(_ path: String, first: HTML = .empty, names: [Register.Filter], words: Words) -> HTML {
        let fields = each(names) { name in
            switch name {
            case .kind: Self.select("kind", words[.filterKind], kinds, [selection.kind], words)
            case .party: Self.select("party", words[.filterParty], partyChoices, [selection.party], words)
            case .topic: Self.select("topic", words[.filterTopic], topics, [selection.topic], words)
            default: .empty
            }
        }
        return """
            <form class="filters" method="get" action="\(path)" role="search" \
            aria-label="\(words[.filterLabel])">\(first)\(fields)\
            <div><button class="button">\(words[.filterApply])</button></div></form>

            """
    }

    /// A field that offers values, and none of them.
    ///
    /// - Parameters:
    ///   - chosen: what was asked for; what is no choice is shown as it was sent
    ///   - empty: what the empty choice is called; nil for none
    static func select(
        _ name: String,
        _ label: String,
        _ choices: [Choices.Choice],
        _ chosen: [String?],
        _ words: Words,
        empty: Text? = .filterAny
    ) -> HTML {
        let chosen = chosen.compactMap(\.self)
        guard choices.count > 1 || !chosen.isEmpty else { return "" }
        let unknown = chosen.filter { value in !choices.contains { $0.value == value } }
        let options = each(choices + unknown.map { Choices.Choice(value: $0, words: $0) }) { choice in
            let mark: HTML = chosen.contains(choice.value) ? " selected" : ""
            return #"<option value="\#(choice.value)"\#(mark)>\#(choice.words)</option>"#
        }
        let isMany = chosen.count > 1
        let none = with(isMany ? nil : empty) { #"<option value="">\#(words[$0])</option>"# }
        return """
            <div><label for="filter-\(name)">\(label)</label>\
            <select id="filter-\(name)" name="\(name)"\(when(isMany, " multiple"))>\(none)\(options)</select></div>
            """
    }
}
