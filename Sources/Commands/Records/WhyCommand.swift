import ArgumentParser
import JSON
import Labels
import Node
import Records

/// `entente why`
struct WhyCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "why",
        abstract: "Say why a reader can, or cannot, see a record.",
        discussion: """
            Examples:
              entente why --as jpn identity--c22f14ff-97f0-4e83-bddb-ac3c299fdf17
              entente why --as jpn --for fra identity--c22f14ff-97f0-4e83-bddb-ac3c299fdf17
              entente why --as jpn identity--c22f14ff-97f0-4e83-bddb-ac3c299fdf17 FRA

            Names the label of what is shown and which part of the clearance satisfies each part of it, or that none \
            does. With --for, the clearance is that of another reader, judged by what the first one sees; with a party, it is what all people of the party hold, by \
            the memberships that the reader sees. About an id \
            under which the reader sees nothing there is one answer, whether a record is hidden or never existed.
            """
    )

    @OptionGroup var data: DataOptions
    @OptionGroup var reader: ReaderOptions
    @OptionGroup var machine: MachineOptions

    @Option(name: .customLong("for"), help: ArgumentHelp("Whose clearance is compared.", valueName: "reader"))
    var other: String?

    @Argument(help: "The STIX id of the record.")
    var id: String

    @Argument(help: "A party, by code, name or id: why can, or cannot, its people read this?")
    var party: String?

    func validate() throws {
        guard party == nil || other == nil else { throw ValidationError("name a reader with --for, or a party") }
    }

    func run() async throws {
        let rooms = try data.reading()
        let principal = try await rooms.principal(named: reader.name)
        if let party {
            try await explain(rooms, principal, party)
            return
        }
        var clearance: Clearance?
        if let other {
            clearance = try await rooms.records.read(as: try await rooms.principal(named: other)) { $0.clearance }
        }
        let found = try await rooms.records.read(as: principal) { [id, clearance] view in
            try view.record(id).map { served in
                LabelReasons(
                    label: served.label,
                    clearance: clearance ?? view.clearance,
                    names: view.names,
                    policy: view.policy
                )
            }
        }
        guard let found else { throw NothingThere(id: id, reader: reader.name) }
        let name = other ?? reader.name
        if machine.isJSON {
            Terminal.json(found.json(id: id, reader: name))
            return
        }
        let isReadable = found.parts.allSatisfy { $0.isSatisfied }
        Terminal.line("\(id): \(name) \(isReadable ? "can" : "cannot") read this.")
        Terminal.line("label: \(found.text)")
        Terminal.line("       \(found.words)")
        for part in found.parts { Terminal.line("  \(part.demand): \(part.answer)") }
        if other != nil { Terminal.line("This is as far as \(reader.name) can see; there may be more.") }
    }

    private func explain(_ rooms: NodeRooms, _ principal: Principal, _ party: String) async throws {
        let asked = try await rooms.party(named: party, as: principal)
        let found = try await rooms.records.read(as: principal) { [id] view in
            try view.explain(id, party: asked).map { PartyReasons($0, id: id, party: party, view) }
        }
        guard let found else { throw NothingThere(id: id, reader: reader.name) }
        if machine.isJSON {
            Terminal.json(found.json)
            return
        }
        Terminal.line(found.verdict)
        Terminal.line("label: \(found.label)")
        for line in found.lines { Terminal.line("  " + line) }
        Terminal.line("This is as far as \(reader.name) can see; there may be more.")
    }
}
