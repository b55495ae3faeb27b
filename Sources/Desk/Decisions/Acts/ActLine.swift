internal import Localization
internal import Records
internal import STIX
internal import Silence

/// An act as a row: when it was received, who did it, what it was, its words, and what else is to be said of it.
struct ActLine: Hashable, Sendable {
    let id: String
    let at: String
    /// In whose name; nil where that is withheld.
    let who: RecordLink?
    /// What stands in place of a name: the secretariat of a body, or that the name is withheld.
    let role: String?
    let what: String
    let text: String
    let notes: [String]
    /// The page of the act, to be printed.
    let address: Address

    init(_ treated: TreatedAct, in reading: CaseReading) throws {
        try self.init(treated.act, treated.treatment, in: reading)
    }

    init(_ act: DecisionAct, _ treatment: Treatment, in reading: CaseReading) throws {
        let words = reading.words
        let named = reading.found.names[act.id]
        id = act.id.text
        at = words.precise(act.received)
        what = words.name(of: act.kind) { words.precise($0) }
        text = named?.text ?? act.text
        address = Self.address(of: act.id.text, in: reading.found.id.text)
        var notes: [String] = []
        if case .secretariat = act.voice {
            role = words[.decisionSecretariat]
            who = try reading.shelf.link(reading.found.body)
        } else if let party = named?.party ?? act.party {
            role = nil
            who = try reading.shelf.link(party.text)
        } else {
            role = words[.decisionNameWithheld]
            who = nil
        }
        if named != nil { notes.append(words[.decisionNamedForYou]) }
        if case .registry(_, let entry) = act.voice {
            let by = try reading.shelf.entry(entry.enteredBy.text)?.name ?? entry.enteredBy.text
            notes.append(
                words(
                    .decisionOnPaper,
                    ["evidence": entry.evidence, "instant": words.precise(entry.handedIn), "person": by]
                )
            )
        }
        switch treatment {
        case .late: notes.append(words[.decisionLateNote])
        case .recorded: notes.append(words[.decisionRecordedNote])
        case .void: notes.append(words[.decisionVoidNote])
        case .counts: break
        }
        self.notes = notes
    }

    /// Where an act stands by itself, to be printed.
    static func address(of act: String, in decision: String) -> Address {
        Address(CaseReading.address(of: decision).path + "acts/\(Address.encode(act))/")
    }

    /// Who did it.
    func whoHTML(_ words: Words) -> HTML {
        let role = with(role) { "\($0)" as HTML }
        let name = with(who) { $0.html(words) }
        return role.isEmpty || name.isEmpty ? role + name : "\(role) (\(name))"
    }

    func cells(_ words: Words) -> [HTML] {
        let said: HTML = text.isEmpty ? "" : "<blockquote class=\"said\">\(isolated(text))</blockquote>"
        let notes = each(notes) { #"<br><span class="small soft">\#(isolated($0))</span>"# }
        return [
            #"<a href="\#(address)">\#(at)</a>"#, whoHTML(words), "\(isolated(what))\(notes)\(said)",
        ]
    }
}

extension Words {
    /// An instant to the second, in UTC: that of an act decides, so that a minute is not enough.
    func precise(_ instant: Instant) -> String {
        let text = instant.text
        return self(.decisionInstant, ["day": day(ofInstant: text), "time": String(text.dropFirst(11).prefix(8))])
    }
}

/// Acts as a table.
func actTable(_ acts: [ActLine], caption: String, _ words: Words) -> HTML {
    StackTable(
        caption: caption,
        isCaptionHidden: true,
        columns: [words[.decisionColumnReceived], words[.decisionColumnWho], words[.decisionColumnWhat]],
        rows: acts.map { $0.cells(words) }
    ).html()
}
