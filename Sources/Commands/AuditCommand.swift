import ArgumentParser
import JSON
import Labels
import Node
import Records
import STIX

/// `entente audit`
struct AuditCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "audit",
        abstract: "List what was done and tried, in the log of a party, newest first.",
        discussion: """
            Examples:
              entente audit --data var --origin JPN --from 2026-11-01 --action release
              entente audit --data var --as desk@jpn --json

            An administrator is shown the entries of their party that they may read, others what they did themselves; the \
            operator those of a party. With --json, one object a line.
            """
    )

    @OptionGroup var data: DataOptions
    @OptionGroup var actor: ActorOptions
    @OptionGroup var machine: MachineOptions

    @Option(
        help: ArgumentHelp(
            "Only this deed; may be repeated: " + AuditAction.allCases.map(\.rawValue).joined(separator: ", ") + ".",
            valueName: "action"
        )
    )
    var action: [String] = []

    @Option(help: ArgumentHelp("Only what this person or party did, by name, code or id.", valueName: "who"))
    var by: String?

    @Option(help: ArgumentHelp("Only what was done to this id.", valueName: "id"))
    var target: String?

    @Option(help: ArgumentHelp("Only from this day or instant on.", valueName: "time"))
    var from: String?

    @Option(help: ArgumentHelp("Only before this day or instant.", valueName: "time"))
    var until: String?

    @Flag(help: "Only what was refused.")
    var refused = false

    @Option(help: "At most so many.")
    var limit = 1_000

    func validate() throws {
        if let unknown = action.first(where: { AuditAction(rawValue: $0) == nil }) {
            throw ValidationError("--action: there is no deed \"\(unknown)\"")
        }
        guard (1...1_000_000).contains(limit) else { throw ValidationError("--limit is 1 to 1000000") }
    }

    func run() async throws {
        let rooms = try data.reading()
        let principal = try await actor.actor.principal(in: rooms)
        var query = AuditQuery(limit: limit)
        if !action.isEmpty { query.actions = Set(action.compactMap { AuditAction(rawValue: $0) }) }
        if let by { query.actor = try await rooms.identity(named: by, as: principal) }
        query.target = target
        query.from = try MemberChange.instant(from)
        query.until = try MemberChange.instant(until)
        if refused { query.refused = true }
        let (lines, more) = try await rooms.records.read(as: principal) { [query] view in
            let page = try view.audit(query)
            return (page.entries.map { Line($0, view) }, page.more)
        }
        for line in lines {
            if machine.isJSON { Terminal.json(line.json) } else { Terminal.line(line.text) }
        }
        if more { Terminal.note("there are more; name a larger --limit or a period") }
    }

    /// An entry in the names of its reader.
    private struct Line: Sendable {
        let text: String
        let json: JSONValue

        init(_ entry: AuditEntry, _ view: View) {
            func name(_ id: String) -> String {
                view.names.name(of: .person(id)) ?? view.names.name(of: .party(id)) ?? id
            }
            func member(_ text: String?) -> JSONValue { text.map { .string($0) } ?? .null }
            let parts = [
                entry.at.text, entry.actor.map(name) ?? "-", entry.action.rawValue, entry.target ?? "-", entry.version,
                entry.refusal.map { "refused: \($0)" }, entry.detail,
            ]
            text = parts.compactMap(\.self).joined(separator: "  ")
            json = [
                "action": .string(entry.action.rawValue), "actor": member(entry.actor), "at": .string(entry.at.text),
                "detail": member(entry.detail), "id": .string(entry.id), "label": .string(view.text(of: entry.label)),
                "party": .string(entry.party), "refusal": member(entry.refusal), "target": member(entry.target),
                "version": member(entry.version),
            ]
        }
    }
}
