internal import Localization
internal import Records

/// What readers reported about a record, with the answers, and the way to report an error.
struct RemarksPart: RecordFeature {
    let lines: [RemarkLine]
    let shown: Set<String>
    /// Where an error is reported; nil on pages of reports themselves.
    let report: Address?
    /// Whether the way there leads through signing in.
    let isPublic: Bool

    var place: RecordPlace { .aside }

    func html(_ words: Words) -> HTML {
        let list: HTML = lines.isEmpty ? "" : #"<ul class="list">\#(each(lines) { $0.html(words) })</ul>"#
        let way = with(report) { address in
            #"<p class="no-print"><a href="\#(address)">\#(words[isPublic ? .remarkReportPublic : .remarkReport])</a></p>"#
        }
        guard !lines.isEmpty else { return way }
        return """
            <section aria-labelledby="reports"><h2 id="reports">\(words[.remarksHeading])</h2>
            <p class="small soft">\(words[.remarksWho])</p>\(list)\(way)</section>

            """
    }
}

extension FeatureRequest {
    /// What every record has, whatever its type: reports of errors, and the way to report one.
    func remarkFeatures() throws -> [any RecordFeature] {
        if entry.isReport {
            let line = try RemarkLine(entry, shelf: shelf, words: words)
            let ids = try shelf.answers(to: entry).map(\.id)
            return [RemarksPart(lines: [line], shown: Set(ids), report: nil, isPublic: false)]
        }
        let reports = referring.filter { $0.isReport && $0.noted.first == entry.id }
        let answers = referring.filter { $0.isAnswer }
        return [
            RemarksPart(
                lines: try reports.map { try RemarkLine($0, shelf: shelf, words: words) },
                shown: Set((reports + answers).map(\.id)),
                report: Address(entry.permanentAddress.path + "report/"),
                isPublic: shelf.view.principal.person == nil
            )
        ]
    }
}
