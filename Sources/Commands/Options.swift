import ArgumentParser
import Database
import Node

/// The data folder of a node.
struct DataOptions: ParsableArguments {
    @Option(name: .customLong("data"), help: ArgumentHelp("The data folder of the node.", valueName: "dir"))
    var folder = "var"

    /// Opens the node beside whoever may be serving it.
    func reading() throws -> NodeRooms {
        try NodeRooms(folder: folder, mode: .reading)
    }
}

/// As whom a command reads.
struct ReaderOptions: ParsableArguments {
    @Option(
        name: .customLong("as"),
        help: ArgumentHelp(
            "The reader: public, an example reader (jpn, fra, secretariat), or the id of a person's identity.",
            valueName: "reader"
        )
    )
    var name: String
}

/// Whether a command answers machines.
struct MachineOptions: ParsableArguments {
    @Flag(name: .customLong("json"), help: "Answer in JSON.")
    var isJSON = false
}

extension DataOptions {
    /// Does an operation: here where no node runs on the folder, else in the node.
    func run<Done: NodeOperation>(_ operation: Done, files: [InputFile] = []) async throws -> Done.Reply {
        try await Operating(folder: folder).run(operation, files: files) { Terminal.note($0) }
    }
}

/// As whom a command writes.
struct ActorOptions: ParsableArguments {
    @Option(
        name: .customLong("as"),
        help: ArgumentHelp(
            "The person who acts: a sign-in name, an example reader, or the id of a person's identity; without one, the "
                + "operator.",
            valueName: "person"
        )
    )
    var person: String?

    @Option(
        help: ArgumentHelp(
            "The party for which the operator acts, by code, name or id; without it the node's own.",
            valueName: "party"
        )
    )
    var origin: String?

    func validate() throws {
        guard person == nil || origin == nil else {
            throw ValidationError("--origin is for the operator; a person acts for their own party")
        }
    }

    /// Who acts.
    var actor: Actor { Actor(person: person, party: origin) }
}
