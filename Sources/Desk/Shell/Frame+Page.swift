internal import Localization
internal import Web

extension Frame {
    /// The whole page around a body.
    ///
    /// - Parameter site: the name of the record, as the node was configured
    func page(_ body: HTML, site: String, words: Words) -> String {
        let page: HTML = """
            <!doctype html>
            <html lang="\(words.locale.language.tag)">
            <head>
            <meta charset="utf-8">
            <meta name="viewport" content="width=device-width, initial-scale=1">
            <title>\(Self.plain(title)) \u{B7} \(Self.plain(site))</title>
            <link rel="stylesheet" href="\(Asset.styleSheet.path)">
            <link rel="icon" href="\(Asset.icon.path)" type="image/svg+xml">
            \(with(canonical) { "<link rel=\"canonical\" href=\"\($0)\">\n" })\(feedLink)</head>
            <body>
            <a class="skip" href="#main">\(words[.skipToContent])</a>
            \(bar(words))
            \(when(hasExercise, exerciseStrip(words)))<main id="main">
            \(family(words))\(trail(words))\(timesBar(words))\(body)
            </main>
            <footer><div><p>\(site). \(words[.footerSources])</p>\
            <p class="no-print"><a href="/help/">\(words[.footerHelp])</a> \u{B7} \
            <a href="/downloads/">\(words[.downloadsTitle])</a>\(languageLinks(words))</p></div></footer>
            </body>
            </html>
            """
        let times = isTimeless ? nil : self.times
        return TimesLinks(times: times ?? .now).carried(by: page.text) + "\n"
    }

    /// Where programs that read feeds find the page's own.
    private var feedLink: HTML {
        let path = String(reader.here.prefix { $0 != "?" })
        let isDecisions = path == DecisionListModel.path && reader.name != nil
        guard isDecisions || ListExport.at(path)?.formats.contains(.feed) == true else { return "" }
        let address = Address(path + ListExport.Format.feed.rawValue)
        return #"<link rel="alternate" type="application/atom+xml" href="\#(address)">"# + "\n"
    }

    /// The pages beside this one, where there are any.
    private func family(_ words: Words) -> HTML {
        let path = String(reader.here.prefix { $0 != "?" })
        let pages = Section.family(of: path)
        guard pages.count > 1 else { return "" }
        let links = each(pages) { page in
            let current: HTML = page.path == path ? #" aria-current="page""# : ""
            return #"<a href="\#(page.path)"\#(current)>\#(words[page.name])</a>"#
        }
        return #"<nav class="family no-print" aria-label="\#(words[.navFamily])">\#(links)</nav>"# + "\n"
    }

    private func timesBar(_ words: Words) -> HTML {
        guard let times, !isTimeless else { return "" }
        return TimesBar(times: times, here: here).html(words)
    }

    /// Where the page is: of the addresses of a record, the permanent one.
    private var here: String {
        guard let canonical else { return reader.here }
        return canonical.path + reader.here.drop { $0 != "?" }
    }

    /// The same page in the other languages, each by its own name for itself.
    private func languageLinks(_ words: Words) -> HTML {
        let others = Words.catalogues.values.map(\.locale).filter { $0.language != words.locale.language }
            .sorted { $0.language.tag < $1.language.tag }
        return each(others) { locale in
            let tag = locale.language.tag
            let address = Address(Languages.path + tag, query: [("next", here)])
            return " \u{B7} " + #"<a href="\#(address)" lang="\#(tag)" hreflang="\#(tag)">\#(locale.ownName)</a>"#
        }
    }

    private func exerciseStrip(_ words: Words) -> HTML {
        #"<section class="exercise" aria-label="\#(words[.exerciseMark])">\#(words[.exerciseStrip])</section>"# + "\n"
    }

    private func bar(_ words: Words) -> HTML {
        """
        <header class="bar"><div><a class="name" href="/">Entente</a>\
        <nav class="flat" aria-label="\(words[.navLabel])">\(links(Section.main, words))</nav>\
        <div class="who">\(who(words))</div>\
        <details><summary>\(words[.navMenu])</summary>\
        <nav aria-label="\(words[.navMenuLabel])">\(links(Section.main, words))</nav>\
        <div class="who">\(who(words))</div></details></div></header>
        """
    }

    private func links(_ sections: [Section], _ words: Words) -> HTML {
        each(sections) { section in
            let current: HTML = section == self.section ? #" aria-current="page""# : ""
            return #"<a href="\#(section.path)"\#(current)>\#(words[section.name])</a>"#
        }
    }

    /// Who reads, what they may read, and the way to see what the public sees.
    private func who(_ words: Words) -> HTML {
        let search = links([.search], words)
        let name = reader.name ?? words[.readerPublic]
        let reduced = reader.view.map { words($0.seeing, ["name": name]) } ?? name
        let chip: HTML = #"<a class="chip" href="/me/" title="\#(words[.readerMayRead])">\#(isolated(reduced))</a>"#
        let signIn: HTML =
            reader.name == nil ? #"<a href="/sign-in">\#(words[.titleSignIn])</a>"# : sessionForms(words)
        let new: HTML = mayWrite ? #"<a href="/new/">\#(words[.editNewLink])</a>"# : ""
        let waiting: HTML =
            self.waiting > 0 ? #"<a href="/requests/">\#(words.count(self.waiting, .requestsWaiting))</a>"# : ""
        let administration: HTML =
            mayAdminister ? #"<a href="/administration/">\#(words[.adminTitle])</a>"# : ""
        return waiting + new + administration + search + chip + signIn
    }

    /// What a visitor with a session can do everywhere: see what the public sees, and leave.
    private func sessionForms(_ words: Words) -> HTML {
        guard !reader.formToken.isEmpty else { return "" }
        return """
            <a href="/account/">\(words[.accountTitle])</a>\
            \(viewForm(reader, next: reader.here, style: "", words))\
            <form method="post" action="/sign-out">\
            <input type="hidden" name="form_token" value="\(reader.formToken)">\
            <button>\(words[.signOut])</button></form>
            """
    }

    private func titleHTML(_ words: Words) -> HTML {
        titleLanguage.map { RecordText(title, $0).html(words) } ?? isolated(title)
    }

    private func trail(_ words: Words) -> HTML {
        guard !crumbs.isEmpty else { return "" }
        return """
            <nav class="crumbs" aria-label="\(words[.crumbsLabel])">\
            \(each(crumbs) { "\($0.html(words)) / " })\(titleHTML(words))</nav>

            """
    }

    /// A text for the title of a window, which knows no elements: marks that steer direction are left out.
    private static func plain(_ text: String) -> String {
        String(
            String.UnicodeScalarView(
                text.unicodeScalars.filter { scalar in
                    !(0x200E...0x200F).contains(scalar.value) && !(0x202A...0x202E).contains(scalar.value)
                        && !(0x2066...0x2069).contains(scalar.value)
                }
            )
        )
    }
}

extension ReducedView {
    /// Who sees what, for the bar.
    var seeing: Text {
        switch self {
        case .everyone: .readerAsPublic
        case .community: .readerAsAccount
        }
    }
}

/// The button that switches between what a visitor may read and what the public may.
func viewForm(_ reader: Frame.Reader, next: String, style: String, _ words: Words) -> HTML {
    let choice = reader.isReduced ? ("myself", Text.viewAsMyself) : (ReducedView.everyone.rawValue, .viewAsPublic)
    return viewForm(reader, [choice], next: next, style: style, words)
}

/// Buttons that change how far a visitor lets themselves see.
func viewForm(
    _ reader: Frame.Reader,
    _ choices: [(value: String, name: Text)],
    next: String,
    style: String,
    _ words: Words
) -> HTML {
    guard !reader.formToken.isEmpty else { return "" }
    let buttons = each(choices, between: " ") { choice in
        #"<button class="\#(style)" name="as" value="\#(choice.value)">\#(words[choice.name])</button>"#
    }
    return """
        <form method="post" action="/view-as"><input type="hidden" name="form_token" value="\(reader.formToken)">\
        <input type="hidden" name="next" value="\(next)">\
        \(buttons)</form>
        """
}
