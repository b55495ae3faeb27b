import ArgumentParser
import JSON
import Node
import Records
import STIX
import Silence

/// `entente decision list`
struct DecisionListCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "list",
        abstract: "List the decisions that a reader reads, the one that ends first at the top.",
        discussion: """
            Examples:
              entente decision list --as jpn --data var
              entente decision list --as jpn --open --party JPN --json

            Those whose window is over come after the others, the one that ended last first.
            """
    )

    @OptionGroup var data: DataOptions
    @OptionGroup var reader: ReaderOptions
    @OptionGroup var machine: MachineOptions

    /// Which windows are asked for.
    enum Windows: String, EnumerableFlag {
        case open
        case closed
        case waiting
        case all

        static func help(for value: Windows) -> ArgumentHelp? {
            switch value {
            case .open: "Only those whose window is not over."
            case .closed: "Only those whose window is over."
            case .waiting: "Only those that wait for the secretariat: held, or adopted and not issued."
            case .all: "Both open and closed."
            }
        }
    }

    @Flag var windows: Windows = .all

    @Option(help: "Only those of which this party, by code, name or id, is part.")
    var party: String?

    func run() async throws {
        let rooms = try data.reading()
        let principal = try await rooms.principal(named: reader.name)
        var party: String?
        if let named = self.party { party = try await rooms.party(named: named, as: principal) }
        let asked: [DecisionQuery.Window] =
            switch windows {
            case .open: [.open]
            case .closed: [.closed]
            case .waiting: [.waiting]
            case .all: [.open, .closed]
            }
        let found = try await rooms.records.read(as: principal) { [party] view in
            try asked.flatMap { try Self.decisions($0, of: party, in: view) }
        }
        if machine.isJSON {
            Terminal.json(["decisions": .array(found.map(\.json))])
            return
        }
        for each in found { Terminal.line(each.line) }
    }

    /// A decision in the words of its reader.
    private struct Found: Sendable {
        let json: JSONValue
        let line: String
    }

    /// Every decision of a window, page by page.
    private static func decisions(_ window: DecisionQuery.Window, of party: String?, in view: View) throws -> [Found] {
        var found: [Found] = []
        var query = DecisionQuery(window, limit: 500, party: party)
        while true {
            let page = try view.decisions(query)
            found += page.decisions.map { each in
                let words = [each.id.text, each.state.name.rawValue, each.round.expires.text, each.name]
                return Found(json: each.summary(in: view), line: words.joined(separator: "  "))
            }
            guard page.more, let last = page.decisions.last else { return found }
            query.after = last.id.text
        }
    }
}
