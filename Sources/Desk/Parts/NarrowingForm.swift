internal import Localization

/// The form over a list that is narrowed in its address: it asks by GET, so that what it asks can be kept and sent on.
struct NarrowingForm {
    /// The path of the page that it asks.
    let path: String
    let words: Words

    /// The fields and the button; an empty field asks for nothing.
    func html(_ fields: [HTML]) -> HTML {
        """
        <form class="filters" method="get" action="\(path)" role="search" aria-label="\(words[.filterLabel])">\
        \(each(fields) { $0 })<div><button class="button">\(words[.filterApply])</button></div></form>

        """
    }

    /// Words to look for.
    func text(_ value: String?) -> HTML {
        """
        <div><label for="filter-q">\(words[.filterText])</label>\
        <input id="filter-q" name="q" type="search" value="\(value ?? "")" dir="auto"></div>
        """
    }

    /// One of several values, or any. What was asked for and is no choice is shown as chosen, as it was sent.
    func choice(_ name: String, _ label: Text, _ choices: [Choices.Choice], chosen: String?) -> HTML {
        guard choices.count > 1 || chosen != nil else { return "" }
        let unknown = chosen.flatMap { value in choices.contains { $0.value == value } ? nil : value }
        let all = choices + [unknown].compactMap(\.self).map { Choices.Choice(value: $0, words: $0) }
        let any = option("", words[.filterAny], isChosen: chosen == nil)
        return select(name, label, any + each(all) { option($0.value, $0.words, isChosen: $0.value == chosen) })
    }

    /// The order; the first is the one without which the address stands.
    func order(_ choices: [Choices.Choice], chosen: String) -> HTML {
        let options = each(choices.enumerated()) { index, choice in
            option(index == 0 ? "" : choice.value, choice.words, isChosen: choice.value == chosen)
        }
        return select("sort", .filterSort, options)
    }

    private func select(_ name: String, _ label: Text, _ options: HTML) -> HTML {
        """
        <div><label for="filter-\(name)">\(words[label])</label>\
        <select id="filter-\(name)" name="\(name)">\(options)</select></div>
        """
    }

    private func option(_ value: String, _ text: String, isChosen: Bool) -> HTML {
        #"<option value="\#(value)"\#(when(isChosen, " selected"))>\#(text)</option>"#
    }
}

/// How much of a list is on the page, and the way to all of it.
func listStatus(
    total: Int,
    shown: Range<Int>,
    isNarrowed: Bool,
    path: String,
    words: Words
) -> HTML {
    let (first, last) = (words.locale.grouped(shown.lowerBound + 1), words.locale.grouped(shown.upperBound))
    let range: HTML =
        shown.count < total
        ? #" <span class="soft">\#(words(.listRange, ["first": first, "last": last]))</span>"# : ""
    return """
        <p role="status"><b class="number">\(words.count(total, .listTotal))</b>\(range)\
        \(when(isNarrowed, #" <a class="no-print" href="\#(path)">\#(words[.listReset])</a>"#))</p>

        """
}

/// Why a list has nothing in it.
func emptyList(unfiltered: Int, words: Words) -> HTML {
    let why = unfiltered == 0 ? words[.listEmpty] : words.count(unfiltered, .listEmptyNarrowed)
    return #"<div class="empty"><p>\#(why)</p></div>"#
}
