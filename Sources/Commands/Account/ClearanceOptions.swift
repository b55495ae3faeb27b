public import ArgumentParser
import Node
public import Records

/// A clearance on a command line.
struct ClearanceOptions: ParsableArguments {
    @Option(help: "The highest level; without it the lowest of the policy.")
    var level: String?

    @Option(help: ArgumentHelp("A caveat that the person holds; may be repeated.", valueName: "caveat"))
    var caveat: [String] = []

    @Option(
        help: ArgumentHelp(
            "What the person may do; may be repeated: "
                + Role.allCases.filter { $0 != .reader }.map(\.rawValue).joined(separator: ", ") + ".",
            valueName: "role"
        )
    )
    var role: [Role] = []

    /// All of it.
    var clearance: PersonClear.Clearance { PersonClear.Clearance(level: level, caveats: caveat, roles: role) }
}

extension Role: ExpressibleByArgument {}
