import ArgumentParser
import Database
import Foundation
import Node

/// The data folder of a node.
struct DataOptions: ParsableArguments {
    @Option(name: .customLong("data"), help: ArgumentHelp("The data folder of the node.", valueName: "dir"))
    var folder = "var"

    @Option(
        name: .customLong("sealing-key"),
        help: ArgumentHelp(
            "The key under which the node's secrets are sealed, in a file that others may not read; without it the file that "
                + "the environment names in ENTENTE_SEALING_KEY, if any.",
            valueName: "file"
        )
    )
    var keyFile: String?

    /// Opens the node beside whoever may be serving it.
    func reading() throws -> NodeRooms {
        try NodeRooms(folder: folder, mode: .reading, key: try key())
    }

    /// The key under which the node's secrets are sealed; nil where none is named.
    ///
    /// - Throws: `ValidationError`.
    func key() throws -> SealingKey? {
        if let keyFile { return try Self.key(in: keyFile, named: "--sealing-key") }
        let variable = "ENTENTE_SEALING_KEY"
        guard let path = ProcessInfo.processInfo.environment[variable], !path.isEmpty else { return nil }
        return try Self.key(in: path, named: variable)
    }

    /// The key in a file.
    static func key(in path: String, named source: String) throws -> SealingKey {
        do {
            return try SealingKey(path: path)
        } catch {
            throw ValidationError("\(source) \(path): \(error)")
        }
    }

    /// What does operations on the node.
    func operating() throws -> Operating {
        Operating(folder: folder, key: try key())
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
        try await operating().run(operation, files: files) { Terminal.note($0) }
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
