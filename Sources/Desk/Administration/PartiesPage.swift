internal import Labels
internal import Localization
internal import Records

/// How far every party may clear its people, for those who administer the node.
struct PartiesPage {
    let administration: Administration
    var form = CeilingForm()
    var faults: [FormFault] = []
    var notice: Text?

    private var words: Words { administration.words }

    func answer() throws -> PageAnswer {
        let parts = FormPart(faults: faults, words: words)
        let parties = try administration.shelf.parties()
        let policy = administration.view.policy
        let choices = [(value: "", name: words[.formChoose])] + parties.map { (value: $0.id, name: $0.name) }
        let levels = policy.levels.map { (value: $0.name, name: $0.name) }
        let caveats: [(value: String, name: HTML)] = policy.caveats.map { ($0, "\($0)") }
        let ticks = caveats.isEmpty ? "" : parts.ticks("caveat", .ceilingCaveats, caveats, chosen: form.caveats)
        let body: HTML = """
            <h1>\(words[.partiesTitle])</h1>
            \(parts.summary)\(with(notice) { #"<p role="status" class="card">\#(words[$0])</p>"# })
            <p>\(words[.partiesAdvice])</p>
            \(try table())
            <h2>\(words[.ceilingSet])</h2>
            \(parts.open(Address("/administration/parties/"), token: administration.reader.formToken))
            \(parts.select("party", .columnParty, choices, chosen: form.party))\
            \(parts.select("level", .ceilingLevel, levels, chosen: form.level))\
            \(ticks)\(parts.acts([("ceiling", .ceilingApply)], leave: Administration.home))</form>
            """
        return administration.page(words[.partiesTitle], body, isRefused: !faults.isEmpty)
    }

    private func table() throws -> HTML {
        let lines = try administration.view.ceilings().map { ceiling in
            (name: try administration.shelf.partyName(ceiling.party, words: words), ceiling: ceiling)
        }.sorted { ($0.name, $0.ceiling.party) < ($1.name, $1.ceiling.party) }
        let rows = each(lines) { line -> HTML in
            let limit = administration.text(level: line.ceiling.level, caveats: line.ceiling.caveats)
            let node: HTML = line.ceiling.administersNode ? "\(words[.yes])" : "\(words[.no])"
            return """
                <tr><th scope="row">\(isolated(line.name))</th><td data-of="\(words[.ceilingLevel])">\(limit)</td>\
                <td data-of="\(words[.ceilingNode])">\(node)</td></tr>

                """
        }
        return """
            <table class="stack"><caption>\(words.count(lines.count, .ceilingsCaption))</caption><thead><tr>\
            <th scope="col">\(words[.columnParty])</th><th scope="col">\(words[.ceilingLevel])</th>\
            <th scope="col">\(words[.ceilingNode])</th></tr></thead><tbody>\(rows)</tbody></table>
            """
    }
}

/// How far a party may clear its people, as it is filled in.
struct CeilingForm: Hashable, Sendable {
    var party = ""
    var level = ""
    var caveats: Set<String> = []

    init() {}

    init(_ posted: Posted) {
        party = posted.first("party")
        level = posted.first("level")
        caveats = Set(posted.all("caveat"))
    }

    /// What is wrong with it.
    func faults(_ administration: Administration) throws -> [FormFault] {
        let (words, policy) = (administration.words, administration.view.policy)
        var faults: [FormFault] = []
        if try !administration.shelf.parties().contains(where: { $0.id == party }) {
            faults.append(FormFault(path: "party", message: words[.ceilingPartyNeeded]))
        }
        if policy.level(named: level) == nil {
            faults.append(FormFault(path: "level", message: words[.personLevelNeeded]))
        }
        if !caveats.allSatisfy(policy.hasCaveat) {
            faults.append(FormFault(path: "caveat", message: words[.personCaveatsNeeded]))
        }
        return faults
    }
}
