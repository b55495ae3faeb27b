import ArgumentParser
import JSON
import Node

/// `entente validate`
struct ValidateCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "validate",
        abstract: "Check record files and STIX files without storing anything.",
        discussion: """
            Example: entente validate reports.json

            Prints one fault a line: file, line, object, what is wrong, what was expected, the rule.
            """
    )

    @OptionGroup var machine: MachineOptions

    @Argument(help: ArgumentHelp("Folders, files, or - for standard input.", valueName: "path"))
    var paths: [String]

    func run() throws {
        let result = try InputCheck.run(paths)
        if machine.isJSON {
            Terminal.json([
                "faults": .array(result.faults.map(\.json)), "objects": .integer(Int64(result.objects)),
                "warnings": .array(result.warnings.map(\.json)),
            ])
        } else {
            for warning in result.warnings { Terminal.line("\(warning) (warning)") }
            for fault in result.faults { Terminal.line("\(fault)") }
            Terminal.line(
                "\(result.objects) good objects, \(result.faults.count) faults, \(result.warnings.count) warnings"
            )
        }
        if !result.faults.isEmpty { throw ExitCode(Ending.faultyInput.rawValue) }
    }
}
