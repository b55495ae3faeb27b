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
