import ArgumentParser
import JSON

/// The version of the program (semver.org).
enum Version {
    static let text = "0.1.0"
}

/// `entente version`
struct VersionCommand: ParsableCommand {
    static let configuration = CommandConfiguration(commandName: "version", abstract: "Print the version.")

    @OptionGroup var machine: MachineOptions

    func run() {
        if machine.isJSON {
            Terminal.json(["version": .string(Version.text)])
        } else {
            Terminal.line("entente \(Version.text)")
        }
    }
}
