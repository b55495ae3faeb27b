import ArgumentParser
import JSON
import Labels
import Node
import Records
import STIX
import Silence

/// `entente decision show`
struct DecisionShowCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "show",
        abstract: "Say where a decision stands: its round, each party, each act.",
        discussion: """
            Example: entente decision show --as jpn entente-decision--c22f14ff-97f0-4e83-bddb-ac3c299fdf17
            """
    )

    @OptionGroup var data: DataOptions
    @OptionGroup var reader: ReaderOptions
    @OptionGroup var machine: MachineOptions

    @Argument(help: "The id of the decision.")
    var id: String

    func run() async throws {
        let rooms = try data.reading()
        let principal = try await rooms.principal(named: reader.name)
        let found = try await rooms.records.read(as: principal) { [id] view in
            try view.decision(id).map { found in
                let json = try found.whole(in: view)
                return (json: json, lines: found.lines(in: view, cleared: json["cleared"]))
            }
        }
        guard let found else { throw NothingThere(id: id, reader: reader.name) }
        if machine.isJSON {
            Terminal.json(found.json)
        } else {
            for line in found.lines { Terminal.line(line) }
        }
    }
}

extension DecisionCase {
    /// The decision line by line, in the names of its reader.
    fileprivate func lines(in view: View, cleared: JSONValue?) -> [String] {
        func name(_ party: String) -> String { view.names.name(of: .party(party)) ?? party }
        let current = standing.current
        let seat = round.terms.zone
        var lines = [
            self.name, "  \(id)", "  state     \(current.digest.words)", "  round     \(round.number)",
            "  opens     \(round.opens.text)", "  expires   \(round.expires.text)",
            "  at seat   \(seat.local(at: round.expires)) \(seat.local(at: round.expires).weekday.rawValue) (\(seat))",
            "  text      \(round.text.document) \(round.text.version.text)", "  sha256    \(round.text.sha256)",
            "  label     \(view.text(of: label))", "roster",
        ]
        if let cleared, let marked = cleared["marked"]?.string {
            let isChanged = cleared["changed"]?.boolean ?? true
            lines.insert(
                "  cleared   \(marked) by your capital; the text \(isChanged ? "has changed since" : "is the same")",
                at: lines.count - 1
            )
        }
        lines += current.parties.map { "  \(name($0.party.text)): \($0.word.rawValue)" }
        if !current.associates.isEmpty {
            lines.append("associates")
            lines += current.associates.map { "  \(name($0.party.text)): \($0.word.rawValue)" }
        }
        lines.append("acts")
        lines += acts.map { act in
            let withheld = names[act.id]
            let party = (act.party ?? withheld?.party).map { name($0.text) }
            let who = act.voice == .withheld ? (party.map { "\($0) (withheld)" } ?? "withheld") : party ?? name(body)
            let words = act.text.isEmpty ? withheld?.text ?? "" : act.text
            return "  \(act.received.text)  \(who): \(act.kind.word)\(words.isEmpty ? "" : ": " + words)"
        }
        return lines
    }
}
