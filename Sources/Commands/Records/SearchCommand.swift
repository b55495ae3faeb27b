import ArgumentParser
import JSON
import Node
import Records

/// `entente search`
struct SearchCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "search",
        abstract: "Search what a reader may read, in any script.",
        discussion: "Example: entente search --as jpn cyber defence"
    )

    @OptionGroup var data: DataOptions
    @OptionGroup var reader: ReaderOptions
    @OptionGroup var machine: MachineOptions

    @Option(help: "At most so many records.")
    var limit = 20

    @Option(help: ArgumentHelp("Only records of this type; may be given again.", valueName: "type"))
    var type: [String] = []

    @Argument(help: "Words; all must be found.")
    var words: [String]

    func validate() throws {
        guard (1...10_000).contains(limit) else { throw ValidationError("--limit is 1 to 10000") }
    }

    func run() async throws {
        let rooms = try data.reading()
        let principal = try await rooms.principal(named: reader.name)
        let query = SearchQuery(
            text: words.joined(separator: " "),
            types: type.isEmpty ? nil : Set(type),
            limit: limit
        )
        let page = try await rooms.records.read(as: principal) { try $0.search(query) }
        if machine.isJSON {
            let hits = page.hits.map { hit -> JSONValue in
                [
                    "id": .string(hit.served.id), "name": .string(hit.name), "snippet": .string(hit.snippetText),
                    "type": .string(hit.served.type),
                ]
            }
            Terminal.json(["hits": .array(hits), "total": .integer(Int64(page.total))])
            return
        }
        for hit in page.hits {
            Terminal.line("\(hit.served.type)  \(hit.name)\n  \(hit.served.id)\n  \(hit.snippetText)")
        }
        Terminal.line("\(page.hits.count) of \(page.total)")
    }
}

extension SearchHit {
    fileprivate var name: String { served.value["name"]?.string ?? served.id }
    fileprivate var snippetText: String { snippet.map(\.text).joined() }
}
