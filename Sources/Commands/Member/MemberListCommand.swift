import ArgumentParser
import JSON
import Labels
import Node
import Records
import STIX

/// `entente member list`
struct MemberListCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "list",
        abstract: "List memberships that open, as far as a reader may read them.",
        discussion: """
            Examples:
              entente member list --data var --as jpn
              entente member list --data var --as jpn IP4

            Without a format: those that open for the reader now. With one: all of it that are not over.
            """
    )

    @OptionGroup var data: DataOptions
    @OptionGroup var actor: ActorOptions
    @OptionGroup var machine: MachineOptions

    @Argument(help: "The format, by code, name or id.")
    var format: String?

    func run() async throws {
        let rooms = try data.reading()
        let principal = try await actor.actor.principal(in: rooms)
        var id: String?
        if let format { id = try await rooms.party(named: format, as: principal) }
        let lines = try await rooms.records.read(as: principal) { [id] view in
            (id.map { view.memberships(of: $0) } ?? view.openings()).map { Line($0, view) }
        }
        if machine.isJSON {
            Terminal.json(["memberships": .array(lines.map(\.json))])
            return
        }
        for line in lines { Terminal.line(line.text) }
    }

    /// A membership in the names of its reader.
    private struct Line: Sendable {
        let text: String
        let json: JSONValue

        init(_ opening: Opening, _ view: View) {
            func name(_ token: Token) -> String { view.names.name(of: token) ?? token.identity }
            let member = name(.party(opening.member))
            let format = name(.format(opening.format))
            let verb = opening.kind == .serves ? "serves" : "is a member of"
            let times = [opening.start.map { "from \($0.text)" }, opening.end.map { "until \($0.text)" }]
            text = (["\(member) \(verb) \(format)"] + times.compactMap(\.self)).joined(separator: " ")
            json = [
                "end": opening.end.map { .string($0.text) } ?? .null, "format": .string(opening.format),
                "member": .string(opening.member), "serves": .boolean(opening.kind == .serves),
                "start": opening.start.map { .string($0.text) } ?? .null,
            ]
        }
    }
}
