internal import Localization

extension RecordModel {
    /// The page without its frame.
    func body(_ words: Words) -> HTML {
        """
        <h1>\(titleHTML(words))</h1>
        <p class="soft">\(type) \(label.html)\(exerciseMark(isExercise, words))</p>
        \(notices(words))\(actionList(words))\(parts(.top, words))<div class="columns"><div>
        \(with(statement) { $0.html(words) })
        \(factList(properties, words: words))
        \(parts(.main, words))
        \(disagreementList(words))
        \(each(groups.filter { !Self.besides.contains($0.type) }) { group($0, words) })
        </div><div class="aside">
        \(parts(.aside, words))\
        \(each(groups.filter { Self.besides.contains($0.type) }) { group($0, words) })
        \(sourcesSection(words))
        \(ExportLinks.html(ofRecord: permanentAddress, version: isOld ? version : nil, words: words))
        \(about(words))
        </div></div>\(parts(.wide, words))
        """
    }

    private func titleHTML(_ words: Words) -> HTML {
        titleLanguage.map { RecordText(title, $0).html(words) } ?? isolated(title)
    }

    private func parts(_ place: RecordPlace, _ words: Words) -> HTML {
        each(features.filter { $0.place == place }) { $0.html(words) }
    }

    private func notices(_ words: Words) -> HTML {
        when(isRevoked, "<p class=\"empty\">\(words[.recordRevoked])</p>\n")
            + when(
                isOld,
                """
                <p class="empty">\(words(.recordOldVersion, ["instant": words.instant(version)])) \
                <a href="\(permanentAddress)">\(words[.recordLatest])</a></p>

                """
            )
    }

    private func actionList(_ words: Words) -> HTML {
        when(!actions.isEmpty, "<p class=\"acts no-print\">\(each(actions, between: " ") { $0.html(words) })</p>\n")
    }

    private func disagreementList(_ words: Words) -> HTML {
        guard !disagreements.shown.isEmpty else { return "" }
        return """
            <section aria-labelledby="disagreements"><h2 id="disagreements">\(words[.disagreementsHeading])</h2>
            \(disagreements.html(words))</section>
            """
    }

    private func sourcesSection(_ words: Words) -> HTML {
        when(
            hasSources,
            """
            <section aria-labelledby="sources"><h2 id="sources">\(words[.sourcesHeading])</h2>
            \(sourceList(sources, words: words))</section>
            """
        )
    }

    private func group(_ group: Group, _ words: Words) -> HTML {
        let rest = group.total - group.lines.count
        let more: HTML =
            rest > 0
            ? #"<p><a href="\#(group.address)">\#(words.count(group.listed, .groupAll))</a></p>"# : ""
        return """
            <section><h2>\(group.title) <span class="soft number">\(words.locale.grouped(group.total))</span></h2>
            <ul class="list">\(each(group.lines) { $0.html(words) })</ul>\(more)</section>

            """
    }

    /// What there is to know about the record itself: who may read it, where it came from, its history, its text.
    private func about(_ words: Words) -> HTML {
        var rows = [Property(label: words[.aboutLabel], value: .list(labelWords.sentences.map { .text($0) }))]
        rows.append(Property(label: words[.aboutOrigin], value: .links([origin])))
        if !alsoFrom.isEmpty { rows.append(Property(label: words[.aboutAlsoFrom], value: .links(alsoFrom))) }
        if let createdBy { rows.append(Property(label: words[.aboutCreatedBy], value: .links([createdBy]))) }
        if let created { rows.append(Property(label: words[.aboutCreated], value: .text(words.instant(created)))) }
        rows.append(Property(label: words[.aboutVersion], value: .text(words.instant(version))))
        let address: HTML = #"<a href="\#(permanentAddress)"><code>\#(id)</code></a>"#
        return """
            <section aria-labelledby="about"><h2 id="about">\(words[.aboutHeading])</h2>
            <dl class="facts"><dt>\(words[.aboutAddress])</dt><dd>\(address)</dd>
            \(reference.html(words))\(each(rows) { "<dt>\($0.label)</dt><dd>\($0.value.html(words))</dd>\n" })</dl>
            \(history(words))
            \(rawText(words))</section>
            """
    }

    private func history(_ words: Words) -> HTML {
        let items = each(versions) { version in
            let name = words.instant(version.name)
            let shown: HTML =
                version.isShown
                ? #"<b aria-current="true">\#(name)</b> \#(words[.versionShown])"#
                : #"<a href="\#(version.address)">\#(name)</a>"#
            let state: HTML = version.isRevoked ? " \(words[.versionRevoked])" : ""
            let arrived = words(.versionArrived, ["instant": words.instant(version.arrived)])
            return #"<li>\#(shown)\#(state) <span class="soft">\#(arrived)</span></li>"#
        }
        return """
            <details class="no-print"><summary>\(words.count(versions.count, .versionsHeading))</summary>
            <ol class="list small">\(items)</ol></details>
            <p class="small no-print"><a href="\(permanentAddress.path + "history/")">\(words[.historyLink])</a></p>
            """
    }

    private func rawText(_ words: Words) -> HTML {
        let download: HTML =
            #"<p><a href="\#(permanentAddress.path + "stix")" download>\#(words[.rawDownload])</a></p>"#
        let text: HTML =
            raw.utf8.count <= Self.shownRaw
            ? #"<pre class="raw" tabindex="0">\#(raw)</pre>"# : "<p>\(words[.rawTooLong])</p>"
        return #"<details class="no-print"><summary>\#(words[.rawHeading])</summary>\#(download)\#(text)</details>"#
    }
}
