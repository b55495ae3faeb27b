import ArgumentParser

/// `entente completion`
struct CompletionCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "completion",
        abstract: "Print what makes a shell complete commands and options.",
        discussion: "Example: entente completion bash > /etc/bash_completion.d/entente"
    )

    /// A shell that can be taught.
    enum Shell: String, ExpressibleByArgument, CaseIterable {
        case bash
        case fish
        case zsh

        var known: CompletionShell {
            switch self {
            case .bash: .bash
            case .fish: .fish
            case .zsh: .zsh
            }
        }
    }

    @Argument(help: "The shell.")
    var shell: Shell

    func run() { Terminal.line(EntenteCommand.completionScript(for: shell.known)) }
}
