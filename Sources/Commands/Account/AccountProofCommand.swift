import ArgumentParser
import Node

/// `entente account expect`
struct AccountExpectCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "expect",
        abstract: "Say by which claim a person is known at their party's provider.",
        discussion: """
            Example: entente account expect desk@jpn --email desk@mofa.example

            The first sign-in binds the provider's own name for the person, which alone counts from then on.
            """
    )

    @OptionGroup var person: PersonOptions

    @Option(help: "An e-mail address that the provider says it has verified.")
    var email: String?

    @Option(help: "The provider's own name for the person (sub).")
    var subject: String?

    @Flag(help: "Nothing is expected any more.")
    var none = false

    func validate() throws {
        let given = [email, subject].compactMap(\.self).count + (none ? 1 : 0)
        guard given == 1 else { throw ValidationError("one of --email, --subject and --none") }
    }

    func run() async throws {
        let change: PersonProof.Change =
            if let email { .email(email) } else if let subject { .subject(subject) } else { .noProvider }
        try await person.show(PersonProof(person.person, change))
    }
}

/// `entente account second-factor`
struct AccountSecondFactorCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "second-factor",
        abstract: "Take a person's second factor away, and sign them out everywhere.",
        discussion: """
            Example: entente account second-factor desk@jpn --remove

            For someone who has lost the device and the recovery codes. They sign in with their password, and set up a new \
            one.
            """
    )

    @OptionGroup var person: PersonOptions

    @Flag(help: "Yes, take it away.")
    var remove = false

    func validate() throws {
        guard remove else { throw ValidationError("--remove says that it is meant") }
    }

    func run() async throws { try await person.show(PersonProof(person.person, .noSecondFactor)) }
}

extension PersonOptions {
    fileprivate func show(_ operation: PersonProof) async throws {
        let account = try await data.run(operation)
        if machine.isJSON { Terminal.json(account.json) } else { Terminal.line(account.line) }
    }
}
