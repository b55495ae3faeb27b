internal import Localization
internal import Records
internal import STIX
internal import Silence

/// The form in which a text, or several, are put under silence.
struct AnnouncePage {
    let draft: AnnounceDraft
    /// The versions of each text, the newest first.
    let versions: [[(value: String, name: String)]]
    let formats: [(value: String, name: String)]
    let words: Words

    private static let mostVersions = 40

    init(_ draft: AnnounceDraft, shelf: Shelf, words: Words) throws {
        self.draft = draft
        self.words = words
        versions = try draft.items.map { item in
            let served = try shelf.view.versions(of: item.document).reversed().prefix(Self.mostVersions)
            return served.map { (value: $0.version, name: words.instant($0.version)) }
        }
        formats = try shelf.all("identity").filter(\.isFormat)
            .sorted { ($0.name, $0.id) < ($1.name, $1.id) }.map { (value: $0.id, name: $0.name) }
    }

    func html(_ faults: [FormFault], token: String) -> HTML {
        let parts = FormPart(faults: faults, words: words)
        let intro: Text =
            draft.decision.isEmpty ? (draft.items.count > 1 ? .announcePackage : .announceOne) : .announceNewText
        return """
            \(parts.summary)<p>\(words[intro])</p>
            \(parts.open(Address(AnnounceFlow.path), token: token))\(parts.hidden("decision", draft.decision))
            \(texts(parts))\(who(parts))\(time(parts))\(rules(parts))\
            \(parts.acts([("check", .announceCheck)], leave: Address(DecisionListModel.path)))</form>
            """
    }

    private func texts(_ parts: FormPart) -> HTML {
        let items = each(draft.items.enumerated()) { index, item -> HTML in
            parts.hidden("document", item.document)
                + parts.line("name.\(index)", .announceName, value: item.name)
                + parts.select("version.\(index)", .announceVersion, versions[index], chosen: item.version)
        }
        let kinds = ["adopt", "approve", "endorse", "note", "invite"].map { (value: $0, name: words.deed($0)) }
        return "<section><h2>\(words[.announceTexts])</h2>"
            + items + parts.select("kind", .announceKind, kinds, chosen: draft.kind) + "</section>\n"
    }

    private func who(_ parts: FormPart) -> HTML {
        let choices = [(value: "", name: words[.formChoose])] + formats
        let fill: HTML = """
            <p><button class="button plain" name="do" value="fill">\(words[.announceFill])</button></p>
            """
        return """
            <section><h2>\(words[.decisionRoster])</h2>
            \(parts.select("format", .announceFormat, help: .announceFormatHelp, choices, chosen: draft.format))\
            \(parts.line("day", .announceDay, value: draft.day, short: true))\(fill)
            \(parts.area("roster", .announceRoster, help: .announceRosterHelp, value: draft.roster))\
            \(parts.area("associates", .announceAssociates, help: .announceAssociatesHelp, value: draft.associates))\
            \(parts.area("readers", .announceReaders, help: .announceReadersHelp, value: draft.readers))</section>

            """
    }

    private func time(_ parts: FormPart) -> HTML {
        let counts: [(value: String, name: HTML)] = [
            ("straight", "\(words[.announceStraight])"), ("working", "\(words[.announceWorking])"),
        ]
        return """
            <section><h2>\(words[.announceWhen])</h2>
            \(parts.line("zone", .announceZone, help: .announceZoneHelp, value: draft.zone, short: true))\
            \(parts.moment("expires", .announceExpires, value: draft.expires, zone: ""))\
            \(parts.moment("opens", .announceOpens, help: .announceOpensHelp, value: draft.opens, zone: ""))\
            \(parts.line("hours", .announceHours, help: .announceHoursHelp, value: draft.hours, short: true))\
            \(parts.radios("count", .announceCount, counts, chosen: draft.isWorking ? "working" : "straight"))\
            \(parts.area("capitals", .announceCapitals, help: .announceCapitalsHelp, value: draft.capitals))</section>

            """
    }

    private func rules(_ parts: FormPart) -> HTML {
        let effects: [(value: String, name: HTML)] = [
            ("redraft", "\(words[.decisionRedraft])"), ("falls", "\(words[.decisionFalls])"),
        ]
        return """
            <section><h2>\(words[.decisionRules])</h2>
            \(parts.line("concerned", .announceConcerned, help: .announceConcernedHelp, value: draft.concerned, short: true))\
            \(parts.radios("onbreak", .decisionOnBreak, effects, chosen: draft.falls ? "falls" : "redraft"))</section>

            """
    }
}
