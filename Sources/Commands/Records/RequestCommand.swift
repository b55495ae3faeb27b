import ArgumentParser
import JSON
import Labels
import Node
import Records
import STIX

/// `entente request`
struct RequestCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "request",
        abstract: "Releases and memberships that wait for others: list, approve, decline.",
        discussion: "Example: entente request list --as desk@jpn --data var",
        subcommands: [RequestListCommand.self, RequestApproveCommand.self, RequestDeclineCommand.self]
    )
}

/// `entente request list`
struct RequestListCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "list",
        abstract: "List what waits for others and concerns the reader.",
        discussion: "Example: entente request list --as desk@jpn --data var"
    )

    @OptionGroup var data: DataOptions
    @OptionGroup var actor: ActorOptions
    @OptionGroup var machine: MachineOptions

    func run() async throws {
        let rooms = try data.reading()
        let principal = try await actor.actor.principal(in: rooms)
        let lines = try await rooms.records.read(as: principal) { view in
            try view.requests().map { RequestLine($0, view) }
        }
        if machine.isJSON {
            Terminal.json(["requests": .array(lines.map(\.json))])
            return
        }
        for line in lines { Terminal.line(line.text) }
    }
}

/// `entente request approve`
struct RequestApproveCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "approve",
        abstract: "Agree to what waits, in the name of a person of a party that is asked.",
        discussion: "Example: entente request approve --as desk@jpn 5f0c8a52-6a58-4b1a-9c53-0d3c1e1b2a77"
    )

    @OptionGroup var data: DataOptions
    @OptionGroup var actor: ActorOptions
    @OptionGroup var machine: MachineOptions

    @Argument(help: "The id of the request.")
    var request: String

    func run() async throws {
        try await machine.show { try await data.run(RequestAnswer(request, declines: nil, by: actor.actor)) }
        if !machine.isJSON { Terminal.note("agreed to \(request)") }
    }
}

/// `entente request decline`
struct RequestDeclineCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "decline",
        abstract: "Decline what waits, with a reason, or take back what one asked for.",
        discussion: """
            Example: entente request decline --as desk@jpn --reason "not before the summit" \
            5f0c8a52-6a58-4b1a-9c53-0d3c1e1b2a77
            """
    )

    @OptionGroup var data: DataOptions
    @OptionGroup var actor: ActorOptions
    @OptionGroup var machine: MachineOptions

    @Option(help: "Why; one's own request needs none.")
    var reason = ""

    @Argument(help: "The id of the request.")
    var request: String

    func run() async throws {
        try await machine.show { try await data.run(RequestAnswer(request, declines: reason, by: actor.actor)) }
        if !machine.isJSON { Terminal.note("declined \(request)") }
    }
}

/// What waits, in the names of its reader.
private struct RequestLine: Sendable {
    let text: String
    let json: JSONValue

    init(_ request: OpenRequest, _ view: View) {
        func name(_ party: String) -> String {
            view.names.name(of: .party(party)) ?? view.names.name(of: .format(party)) ?? party
        }
        let what: String
        var members: [String: JSONValue] = [
            "at": .string(request.at.text), "can_agree": .boolean(request.canAgree), "id": .string(request.id),
            "lacking": .array(request.lacking.map { .string($0) }), "party": .string(request.party),
        ]
        switch request.subject {
        case .release(let record, let version, let from, let to, let reason):
            what = "release \(record) \(version) from \(view.text(of: from)) to \(view.text(of: to)): \(reason)"
            members["release"] = [
                "from": .string(view.text(of: from)), "reason": .string(reason), "record": .string(record),
                "to": .string(view.text(of: to)), "version": .string(version),
            ]
        case .admission(let member, let format, let start, let end):
            let times = [start.map { " from \($0.text)" }, end.map { " until \($0.text)" }].compactMap(\.self)
            what = "admit \(name(member)) to \(name(format))" + times.joined()
            members["admission"] = [
                "end": end.map { .string($0.text) } ?? .null, "format": .string(format), "member": .string(member),
                "start": start.map { .string($0.text) } ?? .null,
            ]
        }
        let lacking = request.lacking.map(name).joined(separator: ", ")
        text = "\(request.id)  \(name(request.party)): \(what); lacking: \(lacking)"
        json = .object(members)
    }
}
