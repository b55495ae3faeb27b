import ArgumentParser
import JSON
import Node
import Records

/// `entente party list`
struct PartyListCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "list",
        abstract: "List the parties that have a realm here, or all identities with a code that a reader sees.",
        discussion: """
            Examples:
              entente party list --data var
              entente party list --data var --all --as jpn
            """
    )

    @OptionGroup var data: DataOptions
    @OptionGroup var actor: ActorOptions
    @OptionGroup var machine: MachineOptions

    @Flag(help: "Also those without people here.")
    var all = false

    func run() async throws {
        let parties = try await data.reading().listedParties(as: actor.actor, all: all)
        if machine.isJSON {
            Terminal.json([
                "parties": .array(
                    parties.map {
                        [
                            "code": $0.code.map { .string($0) } ?? .null, "name": .string($0.name),
                            "ceiling": $0.ceiling?.json ?? .null,
                            "party": .string($0.party), "realm": $0.realm.map { .string($0) } ?? .null,
                        ]
                    }
                )
            ])
            return
        }
        for party in parties {
            let realm = party.realm.map { "@" + $0 } ?? "-"
            let ceiling = party.ceiling.map { "up to " + ([$0.level] + $0.caveats).joined(separator: " ") } ?? "-"
            Terminal.line([party.code ?? "-", party.name, realm, ceiling, party.party].joined(separator: "  "))
        }
    }
}

extension PartyCeiling {
    fileprivate var json: JSONValue {
        [
            "administers_node": .boolean(administersNode), "caveats": .array(caveats.map { .string($0) }),
            "level": .string(level),
        ]
    }
}
