import ArgumentParser
import Node
import Records
import Silence

/// `entente decision certificate`
struct DecisionCertificateCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "certificate",
        abstract: "Write the certificate of a finished decision to standard output, and nothing else.",
        discussion: """
            Example: entente decision certificate --as jpn --data var \
            entente-decision--c22f14ff-97f0-4e83-bddb-ac3c299fdf17 > plan.certificate

            It is the same bytes for everybody who reads the decision, and each time, until another act is received or the \
            node's key is replaced. "entente verify" checks it.
            """
    )

    @OptionGroup var data: DataOptions
    @OptionGroup var reader: ReaderOptions

    @Argument(help: "The id of the decision.")
    var id: String

    func run() async throws {
        let rooms = try data.reading()
        let principal = try await rooms.principal(named: reader.name)
        let found = try await rooms.records.read(as: principal) { [id] in try $0.decision(id) }
        guard let found else { throw NothingThere(id: id, reader: reader.name) }
        guard found.standing.isFinished else {
            throw OperationFailure(
                .nothing,
                "\(id): is \(found.state.name.rawValue); a certificate is for a decision that was adopted, issued, broken "
                    + "or withdrawn"
            )
        }
        if try rooms.signingKeys() == nil { _ = try await data.run(KeyMake()) }
        guard let keys = try rooms.signingKeys() else { throw NodeError.unknownKeys }
        Terminal.bytes(try Certifier(keys).certificate(of: found).bytes)
    }
}
