internal import Localization
internal import STIX
internal import Silence

extension CertificateModel {
    /// The page without its frame.
    func body(_ words: Words) -> HTML {
        let title: HTML = "<h1>\(isolated(words(.certificateTitle, ["name": name])))</h1>\n"
        guard let finished else {
            return title + "<div class=\"empty\" role=\"status\"><p>\(words[.certificateNone])</p></div>\n"
        }
        let links: HTML = """
            <p class="no-print"><a href="\(CertificateRoutes.address(of: id, "certificate.json"))">\
            \(words[.certificateFile])</a> · <a href="/keys.txt">\(words[.certificateKeys])</a></p>

            """
        return title + links + facts(finished, words) + proofs(finished, words)
            + lines(finished.parties, .certificateRoster, words)
            + lines(finished.associates, .certificateAssociates, words)
            + acts(finished.acts, words) + check(words)
    }

    private func facts(_ finished: Finished, _ words: Words) -> HTML {
        let certificate = finished.signed.certificate
        let round = certificate.standing.current.round
        let between = words(.certificateBetween, ["from": round.opens.text, "to": round.expires.text])
        let version = words(.certificateVersion, ["instant": round.text.version.text])
        let text: HTML = "\(documentLink(round.text)), \(version)"
        let rows: [(Text, HTML)] = [
            (.certificateOutcome, "<strong>\(CertificateWords(words: words).outcome(certificate.outcome))</strong>"),
            (.certificateRound, "\(String(round.number))"), (.certificateWindow, "\(between)"),
            (.certificateMade, "\(certificate.made.text)"), (.certificateText, text),
            (.certificateHash, Self.code(round.text.sha256)),
            (.certificateSum, Self.code(SHA256Text(hashing: finished.signed.bytes))),
            (.certificateFingerprint, Self.code(finished.signed.key.fingerprint)),
        ]
        return "<dl class=\"facts\">\(each(rows) { "<dt>\(words[$0.0])</dt><dd>\($0.1)</dd>" })</dl>\n"
    }

    private func documentLink(_ text: DecisionText) -> HTML {
        guard let document else { return "<code>\(text.document.text)</code>" }
        return "<a href=\"\(document.address)\">\(isolated(document.name))</a>"
    }

    private static func code(_ hash: SHA256Text) -> HTML { "<code>\(hash.text)</code>" }

    private func proofs(_ finished: Finished, _ words: Words) -> HTML {
        let sentences = CertificateWords(words: words)
        let found = finished.found
        let outcome = finished.signed.certificate.outcome
        let proofs = found.proofs.map { sentences.sentence($0, outcome) }
        return """
            <section aria-labelledby="proves"><h2 id="proves">\(words[.certificateProves])</h2>
            \(when(!found.holds, "<p role=\"alert\">\(words[.certificateFaulty])</p>"))\
            <ul>\(each(proofs) { "<li>\($0)</li>" })</ul></section>
            <section aria-labelledby="limits"><h2 id="limits">\(words[.certificateLimits])</h2>
            <ul>\(each(found.limits) { "<li>\(sentences.sentence($0))</li>" })</ul></section>

            """
    }

    private func lines(_ lines: [Line], _ heading: Text, _ words: Words) -> HTML {
        guard !lines.isEmpty else { return "" }
        let rows = each(lines) { line in
            "<tr><th scope=\"row\">\(isolated(line.party))</th><td>\(line.mark.html)</td><td>\(line.received)</td></tr>\n"
        }
        return """
            <section><h2>\(words[heading])</h2><div class="scroll" tabindex="0" role="region" \
            aria-label="\(words[heading])"><table><thead><tr>\
            <th scope="col">\(words[.certificateParty])</th><th scope="col">\(words[.certificateStands])</th>\
            <th scope="col">\(words[.certificateReceived])</th></tr></thead><tbody>\(rows)</tbody></table></div></section>

            """
    }

    private func acts(_ acts: [ActLine], _ words: Words) -> HTML {
        let columns: [Text] = [.certificateWhen, .certificateWho, .certificateAct, .certificateWords]
        let rows = each(acts) { act in
            """
            <tr><td>\(act.received)</td><td>\(isolated(act.who))</td><td>\(act.what)</td>\
            <td>\(isolated(act.words))</td></tr>

            """
        }
        return """
            <section><h2>\(words[.certificateActs])</h2><div class="scroll" tabindex="0" role="region" \
            aria-label="\(words[.certificateActs])"><table><thead><tr>\
            \(each(columns) { "<th scope=\"col\">\(words[$0])</th>" })</tr></thead>\
            <tbody>\(rows)</tbody></table></div></section>

            """
    }

    private func check(_ words: Words) -> HTML {
        """
        <section aria-labelledby="check"><h2 id="check">\(words[.certificateCheck])</h2>
        <p>\(words[.certificateCheckHow])</p>
        <pre>entente verify \(id).certificate.json --keys keys.txt</pre></section>

        """
    }
}
