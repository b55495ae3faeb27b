import ArgumentParser
import JSON
import Node
import RecordFiles
import Records
import STIX

/// `entente view`
struct ViewCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "view",
        abstract: "Show a record as a reader sees it.",
        discussion: """
            Example: entente view --as public identity--c22f14ff-97f0-4e83-bddb-ac3c299fdf17

            --json prints the STIX object as it is served to the reader.
            """
    )

    @OptionGroup var data: DataOptions
    @OptionGroup var reader: ReaderOptions
    @OptionGroup var machine: MachineOptions

    @Argument(help: "The STIX id of the record.")
    var id: String

    func run() async throws {
        let rooms = try data.reading()
        let principal = try await rooms.principal(named: reader.name)
        let found = try await rooms.records.read(as: principal) { [id] view in
            try view.record(id).map { (served: $0, label: view.text(of: $0.label)) }
        }
        guard let found else { throw NothingThere(id: id, reader: reader.name) }
        if machine.isJSON {
            Terminal.bytes(found.served.bytes + [UInt8(ascii: "\n")])
            return
        }
        let served = found.served
        let entries = (served.value.object ?? [:]).sorted { $0.key < $1.key }.map { name, value in
            YAMLValue.Entry(name, YAMLValue(value))
        }
        let comment = """
            \(served.id)
            # version \(served.version), arrived \(served.arrived.text)\(served.isRevoked ? ", withdrawn" : "")
            # label \(found.label)
            """
        Terminal.bytes(Array(YAMLPrinter.file(comment: comment, entries, isSpaced: false).utf8))
    }
}

extension YAMLValue {
    /// A JSON value as YAML, members in the order of their names.
    init(_ value: JSONValue) {
        switch value {
        case .string(let text): self = .text(text)
        case .array(let values): self = .list(values.map { YAMLValue($0) })
        case .object(let members):
            self = .map(members.sorted { $0.key < $1.key }.map { Entry($0.key, YAMLValue($0.value)) })
        case .null, .boolean, .integer, .number: self = .literal(value.canonicalText)
        }
    }
}
