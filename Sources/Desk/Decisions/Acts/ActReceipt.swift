internal import Localization
internal import Records
internal import STIX
internal import Silence

/// One act by itself, as a receipt that is printed and kept: when it was received, of which text, and its reference.
struct ActReceipt: Sendable {
    let name: String
    let line: ActLine
    let round: Int
    let hash: String
    let received: ClocksView
    /// The instant to the microsecond, which decides.
    let exact: String
    let decision: RecordLink
    let state: String

    /// Nil where there is no such act that this reader may be shown: until a party has confirmed receipt, it is shown its
    /// own acts alone.
    init?(_ id: String, in reading: CaseReading) throws {
        let standings = reading.found.standing.rounds
        let treated = standings.lazy.flatMap(\.acts).first { $0.act.id.text == id }
        guard let treated, let standing = standings.first(where: { $0.round.number == treated.act.round }) else {
            return nil
        }
        let party = reading.found.names[treated.act.id]?.party ?? treated.act.party
        guard !reading.isSealed || (party != nil && party == reading.party) else { return nil }
        name = reading.found.name
        line = try ActLine(treated, in: reading)
        round = standing.round.number
        hash = standing.round.text.sha256.text
        received = reading.clocks(treated.act.received)
        exact = treated.act.received.text
        decision = RecordLink(name: reading.found.name, address: reading.address)
        state = try reading.sentence(reading.found.standing.current)
    }

    /// What the page is called.
    func heading(_ words: Words) -> String { words(.decisionReceiptTitle, ["act": line.what]) }

    func html(_ words: Words) -> HTML {
        let said: HTML =
            line.text.isEmpty
            ? ""
            : "<dt>\(words[.decisionWords])</dt><dd><blockquote class=\"said\">\(isolated(line.text))</blockquote></dd>"
        let notes = each(line.notes) { "<p>\(isolated($0))</p>" }
        return """
            <h1>\(isolated(heading(words)))</h1>
            <p role="status">\(words[.decisionReceiptAdvice])</p>
            \(notes)<h2>\(words[.decisionReceivedAt])</h2>
            \(received.html(words))
            <dl class="facts"><dt>\(words[.decisionInstantExact])</dt><dd><code>\(exact)</code></dd>
            <dt>\(words[.decisionColumnWho])</dt><dd>\(line.whoHTML(words))</dd>
            <dt>\(words[.navDecisions])</dt><dd>\(decision.html(words)) (\(words(.decisionRound, ["number": String(round)])))</dd>
            <dt>\(words[.decisionHash])</dt><dd><code>\(hash)</code></dd>
            <dt>\(words[.decisionReference])</dt><dd><code>\(line.id)</code></dd>\(said)
            <dt>\(words[.decisionStateNow])</dt><dd>\(isolated(state))</dd></dl>
            <p class="no-print">\(decision.html(words)) <span class="soft">\(words[.decisionReceiptPrint])</span></p>
            """
    }
}
