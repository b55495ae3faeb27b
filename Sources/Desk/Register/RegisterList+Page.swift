internal import Coordination
internal import Localization

extension RegisterListModel {
    /// The page without its frame.
    func body(_ words: Words) -> HTML {
        """
        <h1>\(words[register.title])</h1>
        <p class="soft">\(words[register.intro])</p>
        \(with(to) { "<p>\(words[.listRefersTo]) \($0.html(words))</p>" })
        \(form(words))
        <p role="status"><b class="number">\(words.count(total, .listTotal))</b>\(range(words))\(reset(words))</p>
        \(list(words))
        \(pager(words))\(with(tail) { $0.part(words) })
        \(ExportLinks(page: selection.address(register.path), words: words).html)
        """
    }

    private func list(_ words: Words) -> HTML {
        if !lines.isEmpty {
            let heading: HeadingLevel = digest == nil ? .second : .third
            let items = each(lines.indices) { index in
                let part = parts.indices.contains(index) ? parts[index].part(words) : .empty
                return lines[index].html(words, heading: heading, part: part)
            }
            return with(digest) { $0.html(words) } + #"<ol class="list">\#(items)</ol>"#
        }
        let why = unfiltered == 0 ? words[register.extras.empty] : words.count(unfiltered, .listEmptyNarrowed)
        return #"<div class="empty"><p>\#(why)</p></div>"#
    }

    private func range(_ words: Words) -> HTML {
        guard total > lines.count else { return "" }
        let first = words.locale.grouped(selection.offset + 1)
        let last = words.locale.grouped(selection.offset + lines.count)
        return #" <span class="soft">\#(words(.listRange, ["first": first, "last": last]))</span>"#
    }

    private func reset(_ words: Words) -> HTML {
        when(selection.isNarrowed, #" <a class="no-print" href="\#(register.path)">\#(words[.listReset])</a>"#)
    }

    private func pager(_ words: Words) -> HTML {
        guard next != nil || previous != nil else { return "" }
        func link(_ offset: Int, _ relation: String, _ text: Text) -> HTML {
            var selection = selection
            selection.offset = offset
            return #"<a rel="\#(relation)" href="\#(selection.address(register.path))">\#(words[text])</a>"#
        }
        return """
            <nav class="pager" aria-label="\(words[.pagerLabel])">\
            \(with(previous) { link($0, "prev", .pagerPrevious) })\
            \(with(next) { link($0, "next", .pagerNext) })</nav>
            """
    }

    private func form(_ words: Words) -> HTML {
        let fields = each(register.filters) { field($0, words) }
        // What narrows the list without a field of its own stays when the form is sent.
        let kept: [(String, String?)] = [
            ("since", selection.since?.description), ("until", selection.until?.description),
            ("marks", selection.marks?.text), ("to", selection.to),
        ]
        let hidden = each(kept) { name, value in
            with(value) { #"<input type="hidden" name="\#(name)" value="\#($0)">"# }
        }
        return """
            <form class="filters" method="get" action="\(register.path)" role="search" \
            aria-label="\(words[.filterLabel])">\(hidden)\(fields)\(orderField(words))\
            <div><button class="button">\(words[.filterApply])</button></div></form>
            """
    }

    private func field(_ filter: Register.Filter, _ words: Words) -> HTML {
        let id = "filter-\(filter.rawValue)"
        let label: HTML = #"<label for="\#(id)">\#(words[filter.label])</label>"#
        if filter == .text {
            let value = selection.text ?? ""
            return #"<div>\#(label)<input id="\#(id)" name="q" type="search" value="\#(value)" dir="auto"></div>"#
        }
        let chosen = chosen(filter)
        let choices = choices.byFilter[filter] ?? []
        guard choices.count > 1 || !chosen.isEmpty else { return "" }
        // What was asked for and is no choice is still shown as chosen, as it was sent.
        let unknown = chosen.filter { value in !choices.contains { $0.value == value } }
        let options = each(choices + unknown.map { Choices.Choice(value: $0, words: $0) }) { choice in
            option(choice.value, choice.words, isChosen: chosen.contains(choice.value))
        }
        let isMany = filter == .type && chosen.count > 1
        let attributes: HTML = isMany ? " multiple" : ""
        return """
            <div>\(label)<select id="\(id)" name="\(filter.rawValue)"\(attributes)>\
            \(when(!isMany, option("", words[.filterAny], isChosen: chosen.isEmpty)))\(options)</select></div>
            """
    }

    private func orderField(_ words: Words) -> HTML {
        let chosen = selection.order ?? register.order
        let options = each(Register.Order.allCases) { order in
            option(order == register.order ? "" : order.rawValue, words[order.label], isChosen: order == chosen)
        }
        return """
            <div><label for="filter-sort">\(words[.filterSort])</label>\
            <select id="filter-sort" name="sort">\(options)</select></div>
            """
    }

    private func option(_ value: String, _ text: String, isChosen: Bool) -> HTML {
        #"<option value="\#(value)"\#(when(isChosen, " selected"))>\#(text)</option>"#
    }

    private func chosen(_ filter: Register.Filter) -> [String] {
        switch filter {
        case .text: []
        case .type: selection.types
        case .kind: [selection.kind].compactMap(\.self)
        case .party: [selection.party].compactMap(\.self)
        case .topic: [selection.topic].compactMap(\.self)
        case .year: [selection.year.map(String.init)].compactMap(\.self)
        case .status: [selection.status].compactMap(\.self)
        case .programme, .theme, .provider, .recipient, .stage, .unit, .host, .runBy:
            [selection.properties[filter]].compactMap(\.self)
        }
    }
}

extension Register.Filter {
    fileprivate var label: Text {
        switch self {
        case .text: .filterText
        case .type: .filterType
        case .kind: .filterKind
        case .party: .filterParty
        case .topic: .filterTopic
        case .programme: .filterProgramme
        case .theme: .filterTheme
        case .year: .filterYear
        case .status: .filterStatus
        case .provider: .filterProvider
        case .recipient: .filterRecipient
        case .stage: .filterStage
        case .unit: .filterUnit
        case .host: .filterHost
        case .runBy: .filterRunBy
        }
    }
}

extension Register.Order {
    fileprivate var label: Text {
        switch self {
        case .newest: .orderNewest
        case .oldest: .orderOldest
        case .name: .orderName
        case .arrival: .orderArrival
        }
    }
}
