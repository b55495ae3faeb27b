internal import Localization

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
            \(with(canonical) { "<link rel=\"canonical\" href=\"\($0)\">\n" })</head>
            <body>
            <a class="skip" href="#main">\(words[.skipToContent])</a>
            \(bar(words))
            \(when(hasExercise, exerciseStrip(words)))<main id="main">
            \(trail(words))\(body)
            </main>
            <footer><div><p>\(site). \(words[.footerSources])</p>\
            \(with(asOf) { "<p>\(words(.footerAsOf, ["instant": words.instant($0)]))</p>" })\
            <p class="no-print"><a href="/help/">\(words[.footerHelp])</a></p></div></footer>
            </body>
            </html>
            """
        return page.text + "\n"
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

    private func trail(_ words: Words) -> HTML {
        guard !crumbs.isEmpty else { return "" }
        return """
            <nav class="crumbs" aria-label="\(words[.crumbsLabel])">\
            \(each(crumbs) { "\($0.html(words)) / " })\(isolated(title))</nav>

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
