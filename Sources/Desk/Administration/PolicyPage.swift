internal import Labels
internal import Localization
internal import Records

/// The levels and caveats of the node, which are only ever added to, and from which level a release needs two.
struct PolicyPage {
    let administration: Administration
    var level = ""
    var caveat = ""
    var faults: [FormFault] = []
    var notice: Text?

    private var words: Words { administration.words }
    private var policy: Policy { administration.view.policy }

    /// The policy as a form would change it.
    static func changed(_ policy: Policy, _ posted: Posted) throws(PolicyError) -> Policy {
        switch posted.action.name {
        case "level": try policy.adding(level: FormValue.trimmed(posted.first("name")), above: posted.first("above"))
        case "caveat": try policy.adding(caveat: FormValue.trimmed(posted.first("caveat")))
        default: try policy.asking(secondPersonFrom: posted.first("second").isEmpty ? nil : posted.first("second"))
        }
    }

    /// The field that a form is about.
    static func field(_ posted: Posted) -> String {
        ["level": "name", "caveat": "caveat"][posted.action.name] ?? "second"
    }

    func answer() -> PageAnswer {
        let parts = FormPart(faults: faults, words: words)
        let levels = policy.levels.map { (value: $0.name, name: $0.name) }
        let second = policy.secondPersonFrom.flatMap { policy.name(of: $0) } ?? ""
        let body: HTML = """
            <h1>\(words[.policyTitle])</h1>
            \(parts.summary)\(with(notice) { #"<p role="status" class="card">\#(words[$0])</p>"# })
            <p>\(words[.policyAdvice])</p>
            <dl class="facts"><dt>\(words[.policyLevels])</dt><dd>\(words.list(levels.map(\.name)))</dd>
            <dt>\(words[.policyCaveats])</dt><dd>\(policy.caveats.isEmpty ? words[.none] : words.list(policy.caveats))</dd></dl>
            <h2>\(words[.policyLevelAdd])</h2>
            \(form(parts))\(parts.line("name", .policyLevelName, value: level, short: true))\
            \(parts.select("above", .policyAbove, levels, chosen: levels.last?.value ?? ""))\
            \(parts.acts([("level", .policyLevelApply)], leave: Administration.home))</form>
            <h2>\(words[.policyCaveatAdd])</h2>
            \(form(parts))\(parts.line("caveat", .policyCaveatName, value: caveat, short: true))\
            \(parts.acts([("caveat", .policyCaveatApply)], leave: Administration.home))</form>
            <h2>\(words[.policySecond])</h2>
            \(form(parts))\
            \(parts.select("second", .policySecondFrom, help: .policySecondHelp,
                           [(value: "", name: words[.policySecondNever])] + levels, chosen: second))\
            \(parts.acts([("second", .policySecondApply)], leave: Administration.home))</form>
            """
        return administration.page(words[.policyTitle], body, isRefused: !faults.isEmpty)
    }

    private func form(_ parts: FormPart) -> HTML {
        parts.open(Address("/administration/policy/"), token: administration.reader.formToken)
    }
}
