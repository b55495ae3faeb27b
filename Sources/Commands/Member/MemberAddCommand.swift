import ArgumentParser
import JSON
import Node

/// `entente member add`
struct MemberAddCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "add",
        abstract: "Let a membership open: what was released to the format arrives for the member.",
        discussion: """
            Example: entente member add JPN IP4 --from 2026-11-30 --data var

            A day begins at 00:00 UTC. A membership opens what was released to the format from its own start on. To \
            open what is older, say so with --opens-from ("always" for everything) and --reason: that is a release.
            """
    )

    @OptionGroup var data: DataOptions
    @OptionGroup var actor: ActorOptions
    @OptionGroup var machine: MachineOptions

    @Option(help: ArgumentHelp("The day or instant from which it holds; without one, always.", valueName: "time"))
    var from: String?

    @Option(help: ArgumentHelp("The day or instant before which it ends; without one, never.", valueName: "time"))
    var until: String?

    @Option(help: ArgumentHelp("How far back it opens; without it, from its own start.", valueName: "time"))
    var opensFrom: String?

    @Option(help: "Why it opens what is older than the membership.")
    var reason = ""

    @Flag(help: "It serves the format as its staff, without being a member.")
    var serves = false

    @Option(help: "Who may know of the membership, in words; without it everyone.")
    var label: String?

    @Argument(help: "The party that joins, by code, name or id.")
    var member: String

    @Argument(help: "The format that it joins, by code, name or id.")
    var format: String

    func run() async throws {
        let reply = try await data.run(
            MemberChange(
                .add(
                    from: from,
                    until: until,
                    serves: serves,
                    label: label,
                    past: opensFrom.map { MemberChange.Past(from: $0, reason: reason) }
                ),
                member: member,
                format: format,
                by: actor.actor
            )
        )
        if machine.isJSON {
            Terminal.json(reply.json)
        } else if let waiting = reply.waiting {
            Terminal.line("waits for the consent of another member: request \(waiting)")
        } else {
            Terminal.line("added: \(member) in \(format)")
        }
    }
}

/// `entente member remove`
struct MemberRemoveCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "remove",
        abstract: "Close a membership now.",
        discussion: "Example: entente member remove JPN IP4 --data var"
    )

    @OptionGroup var data: DataOptions
    @OptionGroup var actor: ActorOptions
    @OptionGroup var machine: MachineOptions

    @Argument(help: "The party that leaves, by code, name or id.")
    var member: String

    @Argument(help: "The format that it leaves, by code, name or id.")
    var format: String

    func run() async throws {
        let reply = try await data.run(
            MemberChange(.remove, member: member, format: format, by: actor.actor)
        )
        if machine.isJSON { Terminal.json(reply.json) } else { Terminal.line("removed: \(member) from \(format)") }
    }
}

extension MemberChange.Reply {
    fileprivate var json: JSONValue {
        [
            "format": .string(format), "member": .string(member), "waiting": waiting.map { .string($0) } ?? .null,
        ]
    }
}
